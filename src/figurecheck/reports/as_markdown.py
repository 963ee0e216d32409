"""Markdown for comments on a merge request and the summary page of a CI run."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, get_args

from figurecheck.model import Severity, Verdict
from figurecheck.reports.arithmetic import tell
from figurecheck.reports.directions import in_pieces, isolated, laid_out, left_to_right, printable
from figurecheck.reports.locations import Locations, in_order
from figurecheck.reports.sentences import verdict_of
from figurecheck.reports.text_evidence import ROWS, dated_source
from figurecheck.reports.text_findings import where
from figurecheck.reports.words import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from figurecheck.model import Evidence, Finding, Report
    from figurecheck.reports.result import Options, Result
    from figurecheck.reports.words import Words

MEDIA_TYPE = "text/markdown"
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~!&])")
_SIGNS: dict[Severity, str] = {"error": "❌", "warning": "⚠️", "note": "ℹ️"}


def render(results: Sequence[Result], options: Options) -> str:
    """A section for each article; ``quiet`` leaves out those without findings.

    >>> from figurecheck.model import Document, Engine, Report
    >>> from figurecheck.reports import Options, Result
    >>> report = Report(language="en", engine=Engine(version="0.1.0"))
    >>> print(render([Result("a.txt", Document("No figures."), report)], Options()), end="")
    ## a.txt
    <BLANKLINE>
    **Pass: nothing here stands against the figures**

    Args:
        results: the articles, in the order to show them.
        options: how much is wanted.
    """
    shown = [result for result in results if result.report.findings or not options.quiet]
    return "\n".join("\n".join(_article(result, options)) + "\n" for result in shown)


def escaped(text: str) -> str:
    r"""Text from outside that Markdown shall show as it is.

    >>> print(escaped("*5* <b>"))
    \*5\* \<b\>
    """
    return composed(printable(text))


def composed(text: str) -> str:
    """A line of ours, with isolates in it, whose characters Markdown shall leave alone."""
    return _SPECIAL.sub(r"\\\1", text)


def _article(result: Result, options: Options) -> Iterator[str]:
    report, words = result.report, words_of(result.report.language)
    yield f"## {escaped(result.name)}"
    yield ""
    yield f"**{words('decision', report.decision)}**"
    if report.claims:
        yield ""
        yield _counts(report, words)
    locations = Locations(result)
    for finding in in_order(report.findings):
        yield ""
        yield from _finding(finding, locations, words, options)


def _counts(report: Report, words: Words) -> str:
    verdicts = [claim.verdict for claim in report.claims]
    listed = [f"{words('verdict', each)}: {verdicts.count(each)}" for each in get_args(Verdict) if each in verdicts]
    return " · ".join([f"{words('labels', 'figures')}: {len(report.quantities)}", *listed])


def _finding(finding: Finding, locations: Locations, words: Words, options: Options) -> Iterator[str]:
    primary, *others = (locations.of(span) for span in finding.spans)
    verdict = f"{verdict_of(finding, words)} ({words('severity', finding.severity)})"
    yield f"### {_SIGNS[finding.severity]} {escaped(where(primary, words))} {finding.code} {isolated(verdict, 'ltr')}"
    yield ""
    excerpt = primary.excerpt()
    if excerpt:
        before, figure, after = (escaped(part) for part in excerpt)
        yield f"> {laid_out(f'{before}**{isolated(figure, words.direction)}**{after}', words.direction)}"
        yield ""
    yield in_pieces(escaped(finding.message), words.direction)
    yield ""
    for step in finding.steps:
        note = f" ({isolated(escaped(step.note), words.direction)})" if step.note else ""
        yield f"- {composed(tell(step, words))}{note}"
    evidence = locations.evidence_for(finding)
    limit = len(evidence) if options.show == "all" else ROWS
    yield from (_row(row, words) for row in evidence[:limit])
    if len(evidence) > limit:
        yield f"- {words.fill('labels', 'and_more', count=len(evidence) - limit)}"
    for other in others:
        place = left_to_right(where(other, words), words.direction)
        yield f"- {words('labels', 'also')}: {composed(place)} {isolated(escaped(other.figure), words.direction)}"
    if finding.suggestion:
        yield f"- {words('labels', 'suggestion')}: **{isolated(escaped(finding.suggestion), words.direction)}**"


def _row(row: Evidence, words: Words) -> str:
    source = composed(dated_source(row.reference, words, row.when))
    address = row.reference.url
    linked = f"[{source}](<{address}>)" if re.fullmatch(r"https?://[^\s<>]+", address) else source
    says = isolated(escaped(row.says), words.direction)
    by = f" · {words('labels', 'said_by')} {isolated(escaped(row.speaker), words.direction)}" if row.speaker else ""
    return f"- {words('relation', row.relation)}: {says}{by} · {linked}"
