"""A finding as an editor reads it: where, the figure in its line, why, the arithmetic, the reference, the one edit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.reports.arithmetic import tell
from figurecheck.reports.colours import paint
from figurecheck.reports.directions import in_pieces, isolated, laid_out, left_to_right, lines, printable
from figurecheck.reports.marking import bracketed, marked
from figurecheck.reports.sentences import verdict_of
from figurecheck.reports.text_evidence import evidence_lines, reference_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.model import Finding, Step
    from figurecheck.reports.locations import Location, Locations
    from figurecheck.reports.result import Options
    from figurecheck.reports.words import Words

_STYLES = {"error": "red", "warning": "yellow", "note": "cyan"}


def finding_lines(finding: Finding, locations: Locations, words: Words, options: Options) -> Iterator[str]:
    """All lines of one finding; the first is ``file:line:column CODE verdict in plain words (severity)``.

    Args:
        finding: what to show.
        locations: where the article's spans stand.
        words: the labels.
        options: colours, and how much is wanted.
    """
    direction = words.direction
    primary, *others = (locations.of(span) for span in finding.spans)
    verdict = f"{verdict_of(finding, words)} ({words('severity', finding.severity)})"
    yield paint(
        f"{where(primary, words)} {finding.code} {isolated(verdict, 'ltr')}", _STYLES[finding.severity], options
    )
    excerpt = primary.excerpt()
    if excerpt:
        yield from marked(excerpt, direction)
    body = [f"  {in_pieces(printable(finding.message), direction)}"]
    body += [_step_line(step, words) for step in finding.steps]
    evidence = locations.evidence_for(finding)
    if finding.reference and finding.reference.fact not in {row.reference.fact for row in evidence}:
        body.append(reference_line(finding.reference, words, "    "))
    body += evidence_lines(evidence, words, options, "    ")
    body += [_other_line(other, words) for other in others]
    if finding.suggestion:
        body.append(f"    {words('labels', 'suggestion')}: {isolated(finding.suggestion, direction)}")
    yield from lines(body, direction)


def where(location: Location, words: Words) -> str:
    """``file:line:column``, as editors and terminals follow it."""
    name = printable(location.name)
    if location.where == "title":
        return f"{name} ({isolated(words('labels', 'title'), 'ltr')}) {location.span.start + 1}"
    return f"{name}:{location.start or location.span.start}"


def _step_line(step: Step, words: Words) -> str:
    note = f"  ({isolated(step.note, words.direction)})" if step.note else ""
    return f"    {tell(step, words)}{note}"


def _other_line(location: Location, words: Words) -> str:
    excerpt = location.excerpt(60)
    shown = f" {laid_out(bracketed(excerpt, words.direction), words.direction)}" if excerpt else ""
    return f"    {words('labels', 'also')}: {left_to_right(where(location, words), words.direction)}{shown}"
