"""Words of majority with the figures that bear them out: "most of the 46 members, 27", "two thirds, 68 of 100"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.claims.ties.declaring import (
    MOST,
    alike,
    before,
    follows,
    is_amount,
    is_declared,
    is_whole,
    leads,
)
from figurecheck.claims.ties.share import is_share, pair_up
from figurecheck.model import Tie

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from figurecheck.claims.phrases import Cue
    from figurecheck.claims.ties.scene import Figure, Line, Scene

#: Words between a majority and the part that bears it out, where no mark or word declares it.
_NEAR = 2
_WORDS = ("most", "fewest", "two_thirds")


def find(scene: Scene) -> Iterator[Tie]:
    """Yield each majority with its part and whole, or its percent.

    Roles: "part" and "whole", or "share". Notes: "most", "fewest" or "two_thirds".
    """
    for line in scene.lines:
        figures = [figure for figure in line.figures if is_amount(figure.quantity)][:MOST]
        for word in reversed(_WORDS):
            cues = line.cues("majority." + word)
            if cues:
                yield from _borne_out(scene, line, word, max(cues[:1], key=lambda cue: cue.last), figures)
                break


def _borne_out(scene: Scene, line: Line, word: str, cue: Cue, figures: Sequence[Figure]) -> Iterator[Tie]:
    denied = [each for each in line.cues("majority.not", max(cue.first - 6, 0), cue.last) if each.last <= cue.last]
    if denied and not line.has("majority.except", denied[-1].last, cue.first):  # "nobody but a minority opposed it"
        return
    if _is_superlative(line, cue):
        return
    later = [figure for figure in figures if figure.first >= cue.last]
    if word != "two_thirds" and later and is_share(later[0].quantity) and later[0].first - cue.last <= 4:
        if later[0].quantity.unit == "percent" and _stands_apart(line, later[0]):
            yield _tie(cue, line, word, (("share", later[0]),))
        return
    pairs = [pair for pair in pair_up(scene, line) if pair.part[0] is pair.whole[0]]
    # "Most analysts had expected 44 cents a share on sales of $28 billion": a rate is no part of a sum.
    pairs = [pair for pair in pairs if bool(pair.part[1].quantity.per) == bool(pair.whole[1].quantity.per)]
    if later and line.has("move.contrast", cue.last, later[-1].first):
        # "It took a majority of the 90 seats, while the others have 51"
        later = [figure for figure in later if not line.has("move.contrast", cue.last, figure.first)]
    if len(pairs) == 1 and pairs[0].part[1] in later and _bears_out(line, cue, pairs[0].part[1]):
        yield _tie(cue, line, word, (("part", pairs[0].part[1]), ("whole", pairs[0].whole[1])))
        return
    if len(later) >= 2 and is_whole(later[0].quantity) and later[0].first - cue.last <= 6:
        whole, part = later[0], later[1]
        linked = alike(whole.quantity, part.quantity) and is_whole(part.quantity) and part.first - whole.last <= 8
        linked = linked and not line.has("margin.versus", whole.last, part.first)  # "by a majority of 301 to 122"
        named = (
            not line.has("majority.bare", cue.first, cue.last)
            and bool(whole.quantity.noun)
            and whole.quantity.noun == part.quantity.noun
        )
        if linked and (is_declared(line, part, 1) or follows(line, part, "portion.them", 0) is not None or named):
            yield _tie(cue, line, word, (("part", part), ("whole", whole)))


def _bears_out(line: Line, cue: Cue, part: Figure) -> bool:
    """Whether a part and its whole say who the majority is: "most members, 21 of 46", "a majority (21 of 46)".

    Not "most people are in one of three groups", which is a choice, nor a count with a verb of its own further on.
    """
    if part.quantity.decimal == 1:
        return False
    named = not line.has("majority.bare", cue.first, cue.last)  # "a majority of seats, as it won 63 of 120"
    return named or is_declared(line, part, 1) or part.first - cue.last <= _NEAR


def _is_superlative(line: Line, cue: Cue) -> bool:
    """Whether "most" raises an adjective: "its most recent estimate", "the country's most visited"."""
    if cue.last - cue.first > 1 or not cue.first or not line.has("majority.bare", cue.first, cue.last):
        return False
    owner = line.as_printed(line.words[cue.first - 1]).lower().replace("\u2019", "'")
    return owner.endswith(("'s", "s'")) or line.has("majority.article", cue.first - 1, cue.first)


def _stands_apart(line: Line, figure: Figure) -> bool:
    """Whether a percent stands between commas, or in brackets, right behind the word."""
    after = line.stretch(figure.quantity.end, figure.quantity.end + 2).lstrip()
    apposed = before(line, figure, 0).rstrip().endswith((",", "،", "(")) or leads(line, figure, "declared.equal", 0)
    return (
        bool(apposed) and after.startswith((",", "،", ")")) and figure.quantity.qualifier in ("none", "exact", "about")
    )


def _tie(cue: Cue, line: Line, word: str, roles: Sequence[tuple[str, Figure]]) -> Tie:
    ordered = sorted(roles, key=lambda role: role[1].quantity.start)
    start = min(line.words[cue.first].start, ordered[0][1].quantity.start)
    return Tie(
        "majority", start, max(figure.quantity.end for _, figure in ordered),
        tuple((role, figure.index) for role, figure in ordered), frozenset({word}),
    )  # fmt: skip
