"""A lower and an upper bound of one thing: "at least 12 and at most 25 people", "a low of 11C and a high of 24C"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from figurecheck.claims.ties.dated import MANY
from figurecheck.claims.ties.moves import alike
from figurecheck.model import Tie
from figurecheck.units.conversion import same_dimension

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.claims.ties.scene import Figure, Line, Scene

_KINDS = ("count", "number", "measure", "money", "percent", "duration", "age")
#: Words that may stand between a bound's word and its figure ("a minimum sentence of 15 years").
_INNER = 3
#: Words between one bound and the word of the other.
_LINKED = 6
_DASH = re.compile(r"\s*[-–—]\s*")
_BREAK = re.compile(r"[;؛:()\[\]—–.]")
#: Between them the two names of a pair of bounds.
_PAIRS = (("floor", "ceiling"), ("low", "high"))
#: Two percentages that make up this much are the two sides of a vote.
_WHOLE = range(97, 104)


def find(scene: Scene) -> Iterator[Tie]:
    """Yield each pair of bounds of one thing.

    Roles: "low" and "high"; kind "between" with the role "range" for "growth of 2.1–1.6%".
    """
    for line in scene.lines:
        figures = [figure for figure in line.figures if figure.quantity.kind in _KINDS]
        if len(line.figures) > MANY:
            continue
        for figure in figures:
            if _is_falling_forecast(line, figure):
                yield Tie("between", figure.quantity.start, figure.quantity.end, (("range", figure.index),))
        for one, other in pairwise(figures):
            pair = _pair(line, one, other)
            if pair is not None:
                low, high = pair
                parts = (("low", low.index), ("high", high.index))
                yield Tie("bounds", one.quantity.start, other.quantity.end, parts)


def _pair(line: Line, one: Figure, other: Figure) -> tuple[Figure, Figure] | None:
    if one.quantity.decimal is None or other.quantity.decimal is None or line.has("bounds.not", *_near(one, other)):
        return None
    if _is_dashed(line, one, other):
        return one, other
    if not _can_be_one(one, other) or line.has("bounds.apart", other.last, other.last + 2):
        return None
    for low, high in _PAIRS:
        for first, second in ((low, high), (high, low)):
            named = _named(line, one, first)
            again = _named(line, other, second)
            if named is not None and again is not None and again <= named and _is_linked(line, one, other):
                return (one, other) if first == low else (other, one)
    return None


def _named(line: Line, figure: Figure, bound: str) -> set[str] | None:
    """The words between a bound's word and its figure that name what is bounded; None where no such word stands."""
    behind = line.followed_by(figure, f"bounds.{bound}_after", 0)
    if behind is not None and not line.breaks(figure.last - 1, behind.first):
        return set()
    cue = line.led_by(figure, f"bounds.{bound}", _INNER)
    if cue is None or line.breaks(cue.last - 1, figure.first):
        return None
    inside = {at for each in line.cues("bounds.inner", cue.last, figure.first) for at in range(each.first, each.last)}
    return {line.words[at].form for at in range(cue.last, figure.first) if at not in inside}


def _is_linked(line: Line, one: Figure, other: Figure) -> bool:
    """Whether nothing but links stand between the two: "… and", "… in prison and a"."""
    names = ("floor", "ceiling", "low", "high", "floor_after", "ceiling_after", "link", "inner")
    free = {
        at for name in names for cue in line.cues(f"bounds.{name}", one.last, other.first)
        for at in range(cue.first, cue.last)
    }  # fmt: skip
    between = [at for at in range(one.last, other.first) if at not in free]
    # "From a low of 12C before dawn to a high of 19C": "to" makes the two one range, whatever says when.
    to = any(cue.first > one.last and line.has("bounds.to", cue.first - 1, cue.first)
             for bound in ("low", "high") for cue in line.cues(f"bounds.{bound}", one.last, other.first))  # fmt: skip
    plain = all(line.as_printed(line.words[at])[0].islower() for at in between)
    if to and plain and len(between) <= _INNER and not line.taken & set(between):
        between = []
    return not between and not _BREAK.search(line.between(one, other)) and other.first - one.last <= 2 * _LINKED


def _can_be_one(one: Figure, other: Figure) -> bool:
    """Whether two figures can bound one thing: of one unit, one noun or none, a bare number with anything."""
    a, b = one.quantity, other.quantity
    if "number" in (a.kind, b.kind):
        return a.kind == b.kind or not a.per
    if {a.kind, b.kind} <= {"duration", "age"}:
        return a.per == b.per
    if a.kind == b.kind == "measure":
        return bool(a.unit and b.unit) and same_dimension(a.unit, b.unit) and a.per == b.per
    return alike(a, b) and (a.per == b.per or a.kind == "money")


def _is_dashed(line: Line, one: Figure, other: Figure) -> bool:
    """Whether two percentages are the ends of what is expected: "growth of 1.2–1.6%"; no vote, no fall."""
    a, b = one.quantity, other.quantity
    if not a.unit == b.unit == "percent" or not _DASH.fullmatch(line.between(one, other)):
        return False
    if a.decimal is None or b.decimal is None or int(a.decimal + b.decimal) in _WHOLE:
        return False
    return "." in a.text and "." in b.text and line.has("bounds.expected")


def _is_falling_forecast(line: Line, figure: Figure) -> bool:
    """Whether a range of percentages is what is expected, and its first end the larger one; no vote, no fall."""
    quantity = figure.quantity
    if quantity.unit != "percent" or quantity.range is None or not re.search(r"[-–—]", quantity.text):
        return False
    first, last = (float(end) for end in quantity.range)
    whole = round(first + last) in _WHOLE or quantity.text.count(".") != 2
    return first > last and not whole and line.has("bounds.expected") and not line.has("bounds.not")


def _near(one: Figure, other: Figure) -> tuple[int, int]:
    return max(one.first - 8, 0), other.last + 4
