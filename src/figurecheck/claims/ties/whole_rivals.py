"""Margins told in any order: "with 46 percent, four points clear of a rival on 38", "to win by 65 after making 286"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.claims.ties import ahead, margin
from figurecheck.claims.ties.declaring import alike, follows, is_whole, leads
from figurecheck.claims.ties.poll import is_margin
from figurecheck.claims.ties.whole_passage import list_passages
from figurecheck.model import Tie

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.claims.ties.scene import Scene
    from figurecheck.claims.ties.whole_passage import Passage, Placed

_POINTS = ("percentage_point", "index_point")
_ROLES = 3
#: Shares of one vote come to no more; times of one race lie so near.
_HUNDRED, _RACE = 101, 2
#: Words between "won by" and its figure, and between a gap and its word.
_GAP = 3


def find(scene: Scene) -> Iterator[Tie]:
    """Yield each margin of a passage that holds it, the two figures that it lies between and no other.

    Ties are of the kind "margin", with its roles.
    """
    known: set[frozenset[int]] | None = None
    for passage in list_passages(scene):
        if len(passage.amounts) != _ROLES or passage.has("whole.moved"):
            continue
        gaps = [x for x in passage.amounts if _is_gap(x)]
        if len(gaps) != 1 or gaps[0].line.has("margin.side") or not _are_rivals(passage, gaps[0]):
            continue
        more, less = sorted(passage.without(gaps[0]), key=lambda x: -(x.quantity.decimal or 0))
        roles = (("more", more), ("less", less), ("margin", gaps[0]))
        parts = tuple((role, x.figure.index) for role, x in roles)
        if known is None:
            known = {frozenset(i for _, i in tie.parts) for one in (ahead, margin) for tie in one.find(scene)}
        if frozenset(index for _, index in parts) in known:
            continue
        start, end = min(x.quantity.start for _, x in roles), max(x.quantity.end for _, x in roles)
        yield Tie("margin", start, end, parts)


def _is_gap(x: Placed) -> bool:
    if is_margin(x.line, x.figure) or x.quantity.change is not None:
        return False
    if x.quantity.unit in _POINTS:
        return x.line.has("whole.gap")
    behind = follows(x.line, x.figure, "whole.gap", 1)
    if behind is not None and x.line.breaks(x.figure.last - 1, x.figure.last):
        behind = None  # "211 seconds, ahead of" opens another phrase
    near = leads(x.line, x.figure, "whole.gap", _GAP) or behind
    by = leads(x.line, x.figure, "margin.by", 0) and x.line.has("margin.won", 0, x.figure.first)
    return bool(near or by)


def _are_rivals(passage: Passage, gap: Placed) -> bool:
    """Whether the other two figures are of one kind and the gap can lie between them."""
    one, other = passage.without(gap)
    last = max((x.figure.last for x in (one, other) if x.line is gap.line), default=0)
    if gap.line.has("move.contrast", last, gap.figure.first):
        return False  # "42 to 36, while among women the lead is 11"
    quantities = (one.quantity, other.quantity)
    if any(each.change is not None or each.per or each.qualifier not in ("none", "exact") for each in quantities):
        return False
    if all(each.unit == "percent" for each in quantities):
        total = sum((each.decimal or 0) for each in quantities)
        return gap.quantity.unit in _POINTS and total <= _HUNDRED and passage.has("whole.vote")
    if all(each.kind == "duration" for each in quantities):
        low, high = sorted(each.decimal or 0 for each in quantities)
        return gap.quantity.kind == "duration" and high <= _RACE * low and gap.quantity.decimal != low
    counts = all(is_whole(each) for each in (*quantities, gap.quantity)) and alike(*quantities)
    tallied = passage.has("margin.tally") or passage.has("whole.vote")
    return counts and tallied and (gap.quantity.decimal or 0) < min(each.decimal or 0 for each in quantities)
