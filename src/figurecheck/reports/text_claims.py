"""The figures without a finding: those that were checked, a line each, and those that were not, with the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.reports.colours import paint
from figurecheck.reports.directions import isolated, laid_out, left_to_right, lines
from figurecheck.reports.marking import bracketed
from figurecheck.reports.text_evidence import dated_source, evidence_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from figurecheck.model import Claim
    from figurecheck.reports.places import Places
    from figurecheck.reports.result import Options
    from figurecheck.reports.words import Words

#: An editor scans this many unchecked figures of one reason; the rest are counted.
SHOWN_PER_REASON = 30


def checked_lines(claim: Claim, places: Places, words: Words, options: Options) -> Iterator[str]:
    """The figure in its line with the verdict and the first source; with ``show="all"`` every row of the reference."""
    direction = words.direction
    everything = options.show == "all"
    place = left_to_right(str(places.place(claim.start)), direction)
    excerpt = bracketed(places.excerpt(claim.start, claim.end, 72 if everything else 48), direction)
    verdict = words("verdict", claim.verdict)
    if claim.as_fact and claim.as_fact != claim.verdict:
        verdict += f" · {words('labels', 'as_fact')}: {words('verdict', claim.as_fact)}"
    verdict = paint(verdict, "green" if claim.verdict == "supported" else "yellow", options)
    first = "" if everything or not claim.evidence else f" · {dated_source(claim.evidence[0].reference, words)}"
    yield from lines([f"  {place}  {laid_out(excerpt, direction)}  {verdict}{first}"], direction)
    if everything:
        yield from lines(evidence_lines(claim.evidence, words, options, "      "), direction)


def unverified_lines(claims: Sequence[Claim], places: Places, words: Words, options: Options) -> Iterator[str]:
    """One line a reason: the figures that nothing was said of.

    Args:
        claims: those with the verdict ``unverified``.
        places: the places of their article.
        words: the labels.
        options: ``show="all"`` counts none together.
    """
    direction = words.direction
    by_reason: dict[str, list[Claim]] = {}
    for claim in claims:
        by_reason.setdefault(claim.reason or "no-reference", []).append(claim)
    for reason, group in by_reason.items():
        limit = len(group) if options.show == "all" else SHOWN_PER_REASON
        figures = [
            f"{isolated(places.figure(claim.start, claim.end), direction)}"
            f" ({left_to_right(str(places.place(claim.start)), direction)})"
            for claim in group[:limit]
        ]
        if len(group) > limit:
            figures.append(words.fill("labels", "and_more", count=len(group) - limit))
        yield from lines([f"  {words('reason', reason)}: {' · '.join(figures)}"], direction)
