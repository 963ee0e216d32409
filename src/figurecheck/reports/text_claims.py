"""The figures without a finding: those that were checked, with evidence, and those that were not, with the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.reports.colours import paint
from figurecheck.reports.directions import isolated, left_to_right, lines
from figurecheck.reports.marking import bracketed
from figurecheck.reports.text_evidence import evidence_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from figurecheck.model import Claim, Document
    from figurecheck.reports.places import Places
    from figurecheck.reports.result import Options
    from figurecheck.reports.words import Words

#: An editor scans this many unchecked figures of one reason; the rest are counted.
SHOWN_PER_REASON = 30


def checked_lines(claim: Claim, places: Places, words: Words, options: Options) -> Iterator[str]:
    """The figure in its line, the verdict, and a line for each row of the reference."""
    direction = words.direction
    where = left_to_right(str(places.place(claim.start)), direction)
    excerpt = bracketed(places.excerpt(claim.start, claim.end, 72), direction)
    verdict = paint(words("verdict", claim.verdict), "green" if claim.verdict == "supported" else "yellow", options)
    if claim.as_fact and claim.as_fact != claim.verdict:
        verdict += f" · {words('labels', 'as_fact')}: {words('verdict', claim.as_fact)}"
    yield from lines([f"  {where}  {excerpt}", f"      {verdict}"], direction)
    yield from lines(evidence_lines(claim.evidence, words, "      "), direction)


def unverified_lines(claims: Sequence[Claim], document: Document, places: Places, words: Words) -> Iterator[str]:
    """One line a reason: the figures that nothing was said of.

    Args:
        claims: those with the verdict ``unverified``.
        document: the article.
        places: its places.
        words: the labels.
    """
    direction = words.direction
    by_reason: dict[str, list[Claim]] = {}
    for claim in claims:
        by_reason.setdefault(claim.reason or "no-reference", []).append(claim)
    for reason, group in by_reason.items():
        figures = [
            f"{isolated(places.figure(claim.start, claim.end), direction)}"
            f" ({left_to_right(str(places.place(claim.start)), direction)})"
            for claim in group[:SHOWN_PER_REASON]
        ]
        if len(group) > SHOWN_PER_REASON:
            figures.append(f"+{len(group) - SHOWN_PER_REASON}")
        yield from lines([f"  {words('reason', reason)}: {' · '.join(figures)}"], direction)
