"""A finding as an editor reads it: where, the figure in its line, why, the arithmetic, the reference, the one edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from figurecheck.model import Document, Severity
from figurecheck.reports.colours import paint
from figurecheck.reports.directions import embedded, isolated, left_to_right, lines, printable
from figurecheck.reports.marking import bracketed, marked
from figurecheck.reports.places import Places
from figurecheck.reports.text_evidence import evidence_lines, reference_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from figurecheck.model import Finding, Span, Step
    from figurecheck.reports.result import Options, Result
    from figurecheck.reports.words import Words

_STYLES = {"error": "red", "warning": "yellow", "note": "cyan"}


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """The gravest first; among equals, as they stand in the text."""
    ranks = {severity: rank for rank, severity in enumerate(get_args(Severity))}
    return sorted(findings, key=lambda finding: (ranks[finding.severity], finding.spans[0].start))


def finding_lines(finding: Finding, result: Result, places: Places, words: Words, options: Options) -> Iterator[str]:
    """All lines of one finding; the first is ``file:line:column CODE verdict (severity)``.

    Args:
        finding: what to show.
        result: the article that it stands in.
        places: the article's places.
        words: the labels.
        options: whether colours are wanted.
    """
    direction = words.direction
    primary, *others = finding.spans
    verdict = f"{words('verdict', finding.verdict)} ({words('severity', finding.severity)})"
    where = _where(primary, result, places, words)
    yield paint(f"{where} {finding.code} {isolated(verdict, 'ltr')}", _STYLES[finding.severity], options)
    own = _places_of(primary, result, places)
    if own:
        yield from marked(own.excerpt(primary.start, primary.end), direction)
    body = [f"  {printable(finding.message)}"]
    body += [_step_line(step, words) for step in finding.steps]
    claims = [claim for claim in result.report.claims if (claim.start, claim.end) == (primary.start, primary.end)]
    evidence = [row for claim in claims for row in claim.evidence] if primary.where == "text" else []
    facts = {row.reference.fact for row in evidence}
    if finding.reference and finding.reference.fact not in facts:
        body.append(reference_line(finding.reference, words, "    "))
    body += evidence_lines(evidence, words, "    ")
    body += [_other_line(span, result, places, words) for span in others]
    if finding.suggestion:
        body.append(f"    {words('labels', 'suggestion')}: {isolated(finding.suggestion, direction)}")
    yield from lines(body, direction)


def _step_line(step: Step, words: Words) -> str:
    arithmetic = left_to_right(f"{step.expression} = {step.result}", words.direction)
    note = f"  ({isolated(step.note, words.direction)})" if step.note else ""
    return f"    {arithmetic}{note}"


def _other_line(span: Span, result: Result, places: Places, words: Words) -> str:
    own = _places_of(span, result, places)
    shown = (
        f" {embedded(bracketed(own.excerpt(span.start, span.end, 60), words.direction), words.direction)}"
        if own
        else ""
    )
    where = left_to_right(_where(span, result, places, words), words.direction)
    return f"    {words('labels', 'also')}: {where}{shown}"


def _places_of(span: Span, result: Result, places: Places) -> Places | None:
    """The text that a span points into, where the report's reader has it."""
    if span.where == "text":
        return places
    if span.where == "title":
        return Places(Document(result.title)) if result.title else None
    number = int(span.where.partition(":")[2])
    return Places(result.sources[number]) if number < len(result.sources) else None


def _where(span: Span, result: Result, places: Places, words: Words) -> str:
    if span.where == "text":
        return f"{printable(result.name)}:{places.place(span.start)}"
    if span.where == "title":
        return f"{printable(result.name)} ({isolated(words('labels', 'title'), 'ltr')}) {span.start + 1}"
    number = int(span.where.partition(":")[2])
    if number >= len(result.sources):
        return f"{span.where}:{span.start}"
    source = result.sources[number]
    return f"{printable(source.name or span.where)}:{Places(source).place(span.start)}"
