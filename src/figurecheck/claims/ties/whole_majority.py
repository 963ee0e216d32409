"""Majorities whose word stands apart from the figures: "With 41 of the 95 seats … having won an absolute majority"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from figurecheck.claims.ties import majority, outright
from figurecheck.claims.ties.declaring import is_whole
from figurecheck.claims.ties.whole_passage import list_passages
from figurecheck.model import Tie

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.claims.ties.scene import Scene
    from figurecheck.claims.ties.whole_passage import Passage, Placed

_HALF, _TWO_THIRDS = Decimal("0.5"), Decimal("0.66")
_THIRD_LEFT = Decimal("0.67")
#: Words before a word of majority that deny it.
_DENIED = 4
#: A part is more than this share of what it is a part of, or it is of something else.
_LEAST = Decimal("0.2")


def find(scene: Scene) -> Iterator[Tie]:
    """Yield each majority of a passage that holds one part, one whole and perhaps the share that was asked for.

    Ties are of the kind "majority", with its roles and notes.
    """
    known: set[frozenset[int]] | None = None
    for passage in list_passages(scene):
        found = _said(passage)
        if found is None or passage.has("whole.unmet") or passage.has("move.contrast"):
            continue
        word, part, whole = found
        pair = frozenset((part.figure.index, whole.figure.index))
        if known is None:
            known = {frozenset(i for _, i in tie.parts) for one in (majority, outright) for tie in one.find(scene)}
        if pair in known:
            continue
        roles = sorted((("part", part), ("whole", whole)), key=lambda role: role[1].figure.index)
        start, end = min(x.quantity.start for _, x in roles), max(x.quantity.end for _, x in roles)
        yield Tie("majority", start, end, tuple((role, x.figure.index) for role, x in roles), frozenset({word}))


def _said(passage: Passage) -> tuple[str, Placed, Placed] | None:
    shares = [x for x in passage.amounts if x.quantity.kind == "fraction"]
    counts = [x for x in passage.amounts if is_whole(x.quantity) and x.quantity.change is None]
    if len(counts) != 2 or len(counts) + len(shares) != len(passage.amounts) or len(shares) > 1:
        return None
    part, whole = sorted(counts, key=lambda x: x.quantity.decimal or 0)
    low, high = part.quantity.decimal or Decimal(0), whole.quantity.decimal or Decimal(1)
    if not _LEAST * high < low < high or not _is_whole_of(passage, whole, part):
        return None
    if not shares:
        if passage.has("majority.mark") and part.line.has("whole.met") and part.line.has("whole.for_it"):
            return "two_thirds", part, whole
        return ("most", part, whole) if _is_outright(passage) else None
    share = shares[0]
    value = share.quantity.decimal or Decimal(0)
    if value == _HALF and share.quantity.qualifier == "more_than" and share.line is whole.line:
        last = share.figure.first < whole.figure.first < part.figure.first or share.line is not part.line
        taken_up = part.line.has("whole.for_it")
        return ("most", part, whole) if last and taken_up else None
    two_thirds = _TWO_THIRDS < value < _THIRD_LEFT
    met = part.line.has("whole.met") and part.line.has("whole.for_it")
    return ("two_thirds", part, whole) if two_thirds and met else None


def _is_outright(passage: Passage) -> bool:
    for line in passage.lines:
        for cue in line.cues("majority.outright"):
            near = line.has("majority.not", max(cue.first - _DENIED, 0), cue.last)
            if not near and not line.has("majority.beyond", cue.last, cue.last + 1):
                return line.has("whole.won", max(cue.first - _DENIED, 0), cue.first) and not line.has("majority.joint")
    return False


def _is_whole_of(passage: Passage, whole: Placed, part: Placed) -> bool:
    """Whether the larger count is that of all: the size of a chamber, what "of the" leads to, or whom a share is of."""
    line, figure = whole.line, whole.figure
    sized = "-" in figure.quantity.text and line.has("majority.seats", figure.first, figure.last)
    led = line.led_by(figure, "portion.whole", 1) is not None or line.led_by(figure, "majority.size", 1) is not None
    chamber = line.led_by(figure, "whole.chamber", 2) is not None
    return sized or led or chamber or (line.language == "ar" and line.led_by(figure, "portion.of", 1) is not None)
