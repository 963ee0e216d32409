"""Workflow commands of GitHub Actions: each finding is an annotation on the line of the article that it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.reports.locations import Locations, in_order
from figurecheck.reports.sentences import sentence_of
from figurecheck.reports.words import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from figurecheck.model import Finding
    from figurecheck.reports.result import Options, Result

MEDIA_TYPE = "text/plain"
_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def render(results: Sequence[Result], options: Options) -> str:
    """A line for each finding: ``::error file=,line=,col=::message``.

    >>> from figurecheck.model import Document, Engine, Finding, Report, Span
    >>> from figurecheck.reports import Options, Result
    >>> found = Finding(code="FC101", rule="doubling", verdict="inconsistent", severity="error", fingerprint="f",
    ...                 message="10% is not 9.", spans=(Span(start=0, end=3),))
    >>> report = Report(language="en", findings=(found,), engine=Engine(version="0.1.0"))
    >>> print(render([Result("a.md", Document("10% more"), report)], Options()), end="")
    ::error title=FC101 doubling,file=a.md,line=1,col=1,endLine=1,endColumn=4::10%25 is not 9.

    Args:
        results: the articles, in the order to show them.
        options: nothing here differs.
    """
    return "".join(f"{line}\n" for result in results for line in _commands(result))


def _commands(result: Result) -> Iterator[str]:
    locations = Locations(result)
    for finding in in_order(result.report.findings):
        yield _command(finding, result, locations)


def _command(finding: Finding, result: Result, locations: Locations) -> str:
    at = locations.of(finding.spans[0])
    # A figure of a headline or of a source is told on the article: annotations only show on files of the change.
    inside = at.where == "text" and at.start is not None and at.end is not None
    properties: dict[str, object] = {"title": f"{finding.code} {finding.rule}", "file": result.name, "line": at.line}
    if inside and at.start and at.end:
        properties |= {"col": at.start.column, "endLine": at.end.line, "endColumn": at.end.column}
    listed = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    message = sentence_of(finding, words_of(result.report.language))
    return f"::{_COMMANDS[finding.severity]} {listed}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
