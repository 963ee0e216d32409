"""JUnit's XML: an article is a suite, each figure a case, each finding that fails the run a failure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from figurecheck.reports.directions import printable
from figurecheck.reports.locations import Locations, in_order
from figurecheck.reports.text_findings import finding_lines
from figurecheck.reports.words import words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from figurecheck.reports.result import Options, Result

MEDIA_TYPE = "application/xml"
_NOT_XML = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_FAILING = {"error": ("error",), "warning": ("error", "warning"), "never": ()}


def render(results: Sequence[Result], options: Options) -> str:
    """The suites of all articles.

    >>> from figurecheck.model import Document, Engine, Report
    >>> from figurecheck.reports import Options, Result
    >>> report = Report(language="en", engine=Engine(version="0.1.0"))
    >>> print(render([Result("a.txt", Document("Nothing."), report)], Options()), end="")
    <?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="figurecheck" tests="0" failures="0" skipped="0" errors="0">
      <testsuite name="a.txt" tests="0" failures="0" skipped="0" errors="0" />
    </testsuites>

    Args:
        results: the articles, in the order to show them.
        options: ``fail_on`` tells which findings are failures; the others are told in the case's output.
    """
    root = Element("testsuites", {"name": "figurecheck"})
    for result in results:
        _add_suite(root, result, options)
    _count(root)
    indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'


def _add_suite(root: Element, result: Result, options: Options) -> None:
    suite = SubElement(root, "testsuite", {"name": _clean(result.name)})
    words, locations = words_of(result.report.language), Locations(result)
    told: set[tuple[int, int]] = set()
    for finding in in_order(result.report.findings):
        at = locations.of(finding.spans[0])
        case = _case(suite, result, f"{at.start or 1} {finding.code} {at.figure}", at.line)
        text = _clean("\n".join(finding_lines(finding, locations, words, options._replace(colour=False))))
        if finding.severity in _FAILING[options.fail_on]:
            SubElement(case, "failure", {"message": _clean(finding.message), "type": finding.code}).text = text
        else:
            SubElement(case, "system-out").text = text
        if at.where == "text":
            told.add((at.span.start, at.span.end))
    for claim in result.report.claims:
        if (claim.start, claim.end) in told:
            continue
        at = locations.article.place(claim.start)
        case = _case(suite, result, f"{at} {locations.article.figure(claim.start, claim.end)}", at.line)
        if claim.verdict == "unverified":
            SubElement(case, "skipped", {"message": words("reason", claim.reason or "no-reference")})
    _count(suite)


def _case(suite: Element, result: Result, name: str, line: int) -> Element:
    attributes = {
        "classname": _clean(result.name),
        "name": _clean(name),
        "file": _clean(result.name),
        "line": str(line),
    }
    return SubElement(suite, "testcase", attributes)


def _count(element: Element) -> None:
    counts = {"tests": "testcase", "failures": "failure", "skipped": "skipped", "errors": "error"}
    for name, tag in counts.items():
        element.set(name, str(sum(1 for _ in element.iter(tag))))


def _clean(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text if "\n" in text else printable(text))
