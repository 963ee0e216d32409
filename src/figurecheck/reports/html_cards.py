"""The cards beside an article: one for each finding and each figure that was checked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from figurecheck.reports.arithmetic import tell
from figurecheck.reports.directions import in_pieces
from figurecheck.reports.html_text import cleaned
from figurecheck.reports.number_line import draw
from figurecheck.reports.sentences import verdict_of
from figurecheck.reports.text_evidence import ROWS, is_given

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from figurecheck.model import Claim, Evidence, Finding, Reference, Step
    from figurecheck.reports.locations import Location, Locations
    from figurecheck.reports.number_line import NumberLine
    from figurecheck.reports.result import Options
    from figurecheck.reports.words import Words

#: Told by shape as well as by colour.
SIGNS = {
    "supported": "✓", "contradicted": "✗", "disputed": "⇄", "inconsistent": "Σ", "implausible": "!", "rounding": "≈",
    "unverified": "?",
}  # fmt: skip
_DATE = re.compile(r"(\b[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?\b)")
_ADDRESS = re.compile(r"https?://[^\s<>\"']+")


class StepTold(NamedTuple):
    """A line of arithmetic in words, and as it can be computed again."""

    told: str
    note: str
    expression: str


class Row(NamedTuple):
    """What one row of the reference says."""

    relation: str
    says: str
    speaker: str
    verbatim: str
    source: str
    dates: tuple[str, ...]
    address: str


class Pointer(NamedTuple):
    """Another place that a card speaks of."""

    place: str
    figure: str
    target: str


class Part(NamedTuple):
    """A stretch of a message; a date in it stays in one piece in a line of any direction."""

    text: str
    is_date: bool


class Card(NamedTuple):
    """What is said of one figure."""

    id: str
    figure: str
    verdict: str
    sign: str
    told: str
    code: str
    rule: str
    severity: str
    place: str
    target: str
    message: tuple[Part, ...]
    line: NumberLine | None
    steps: tuple[StepTold, ...]
    rows: tuple[Row, ...]
    more: tuple[Row, ...]
    others: tuple[Pointer, ...]
    suggestion: str
    as_fact: str


def finding_card(
    id_: str, finding: Finding, locations: Locations, targets: Mapping[tuple[int, int], str], words: Words,
    options: Options,
) -> Card:  # fmt: skip
    """The card of a finding.

    Args:
        id_: what the figure's mark links to.
        finding: what to show.
        locations: where the article's spans stand.
        targets: the ids of the marks, by the spans of their figures.
        words: the reader's language.
        options: how many rows are shown at once.
    """
    primary, *others = (locations.of(span) for span in finding.spans)
    evidence = locations.evidence_for(finding)
    rows = [_row(row, words) for row in evidence]
    if finding.reference and finding.reference.fact not in {row.reference.fact for row in evidence}:
        rows.insert(0, _reference(finding.reference, words))
    shown = len(rows) if options.show == "all" else ROWS
    return Card(
        id=id_,
        figure=cleaned(primary.figure),
        verdict=finding.verdict,
        sign=SIGNS[finding.verdict],
        told=verdict_of(finding, words),
        code=finding.code,
        rule=finding.rule,
        severity=finding.severity,
        place=_place(primary, words),
        target=_target(primary, targets),
        message=_parts(in_pieces(finding.message, words.direction)),
        line=draw(finding.steps, words),
        steps=_told(finding.steps, words),
        rows=tuple(rows[:shown]),
        more=tuple(rows[shown:]),
        others=tuple(Pointer(_place(other, words), cleaned(other.figure), _target(other, targets)) for other in others),
        suggestion=cleaned(finding.suggestion or ""),
        as_fact="",
    )


def claim_card(id_: str, claim: Claim, target: str, locations: Locations, words: Words, options: Options) -> Card:
    """The card of a figure without a finding.

    Args:
        id_: what the figure's mark links to.
        claim: the figure.
        target: the id of its mark.
        locations: where the article's spans stand.
        words: the reader's language.
        options: how many rows are shown at once.
    """
    rows = [_row(row, words) for row in claim.evidence]
    shown = len(rows) if options.show == "all" else ROWS
    as_fact = claim.as_fact if claim.as_fact and claim.as_fact != claim.verdict else None
    return Card(
        id=id_,
        figure=cleaned(locations.article.figure(claim.start, claim.end)),
        verdict=claim.verdict,
        sign=SIGNS[claim.verdict],
        told=words("verdict", claim.verdict),
        code="",
        rule="",
        severity="",
        place=str(locations.article.place(claim.start)),
        target=target,
        message=_parts(words("reason", claim.reason)) if claim.reason else (),
        line=draw(claim.steps, words),
        steps=_told(claim.steps, words),
        rows=tuple(rows[:shown]),
        more=tuple(rows[shown:]),
        others=(),
        suggestion="",
        as_fact=words("verdict", as_fact) if as_fact else "",
    )


def _parts(message: str) -> tuple[Part, ...]:
    return tuple(Part(text, bool(at % 2)) for at, text in enumerate(_DATE.split(cleaned(message))) if text)


def _told(steps: Sequence[Step], words: Words) -> tuple[StepTold, ...]:
    return tuple(StepTold(tell(step, words), step.note, f"{step.expression} = {step.result}") for step in steps)


def _row(row: Evidence, words: Words) -> Row:
    held = _reference(row.reference, words)
    dates = tuple(dict.fromkeys(filter(None, (row.when, row.reference.as_of)))) or held.dates
    return held._replace(
        relation=words("relation", row.relation),
        says=cleaned(row.says),
        speaker=cleaned(row.speaker or ""),
        verbatim=cleaned(row.verbatim or ""),
        dates=dates,
    )


def _reference(reference: Reference, words: Words) -> Row:
    address = reference.url if _ADDRESS.fullmatch(reference.url) else ""
    return Row(
        relation=words("labels", "reference"),
        says="",
        speaker="",
        verbatim="",
        source=cleaned(reference.source or reference.fact),
        dates=(reference.as_of or words("labels", "undated"),) if reference.as_of or not is_given(reference) else (),
        address=address,
    )


def _place(at: Location, words: Words) -> str:
    if at.where == "title":
        return words("labels", "title")
    place = str(at.start) if at.start else str(at.span.start)
    return place if at.where == "text" else f"{cleaned(at.name)}:{place}"


def _target(at: Location, targets: Mapping[tuple[int, int], str]) -> str:
    return targets.get((at.span.start, at.span.end), "") if at.where == "text" else ""
