"""Two opposed figures and what lies between them: "312 votes to 218, a majority of 94", "a 3-point lead"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.claims.ties.declaring import MOST, alike, follows, leads
from figurecheck.model import Tie

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from figurecheck.claims.ties.scene import Figure, Line, Scene
    from figurecheck.model import Quantity

_KINDS = ("count", "number", "percent", "measure", "money")
_POINTS = ("percentage_point", "index_point")


def find(scene: Scene) -> Iterator[Tie]:
    """Yield each margin with the two figures that it lies between.

    Roles: "more" and "less" (one index in both roles where the text prints a range or a score), and "margin".
    """
    for line in scene.lines:
        if line.has("margin.unlike"):
            continue
        figures = list(line.figures)[:MOST]
        for margin in figures:
            if not _can_be_margin(margin.quantity):
                continue
            compared = margin.quantity.kind != "money" and follows(line, margin, "margin.more", 1) is not None
            if not (compared or _is_margin(line, margin)):
                continue
            more = _compared(line, figures, margin)
            if more is not None:
                yield _tie(*more, margin)
                continue
            before = [figure for figure in figures if figure.last <= margin.first]
            after = [figure for figure in figures if figure.first >= margin.last]
            back = [(other, list(other.figures)[-MOST:]) for other in scene.before(line)]
            for where, candidates in ((line, before), (line, after), *back):
                pair = _opposed(where, candidates, margin.quantity)
                if pair is not None:
                    yield _tie(*pair, margin)
                    break


def _can_be_margin(quantity: Quantity) -> bool:
    return quantity.decimal is not None and quantity.kind in _KINDS and quantity.change is None


def _is_margin(line: Line, figure: Figure) -> bool:
    if figure.quantity.kind == "money" and _moves_on(line, figure):
        return False
    if figure.quantity.kind == "money":
        return leads(line, figure, "margin.money", 1) is not None
    trail = follows(line, figure, "margin.trail", 0)
    if leads(line, figure, "margin.lead", 1) is not None:
        return True
    if trail is not None and not line.breaks(figure.last - 1, trail.first):
        return True
    return leads(line, figure, "margin.by", 0) is not None and line.has("margin.won", 0, figure.first)


def _moves_on(line: Line, figure: Figure) -> bool:
    """Whether a sum is how far a gap moved: "a fall in the deficit of 7.5 billion to 69.5 billion"."""
    after = next((other for other in line.figures if other.first >= figure.last), None)
    return after is not None and after.first - figure.last == 1 and line.has("move.to", figure.last, after.first)


def _compared(line: Line, figures: Sequence[Figure], margin: Figure) -> tuple[Figure, Figure] | None:
    """In "63 votes, 17 more than his rival's 46": the figure before and the one behind."""
    at = figures.index(margin)
    if not 0 < at < len(figures) - 1 or follows(line, margin, "margin.than", 1) is None:
        return None
    one, other = figures[at - 1], figures[at + 1]
    near = margin.first - one.last <= 4 and other.first - margin.last <= 8
    if not near or not _same(one.quantity, other.quantity) or not _fits(one.quantity, margin.quantity):
        return None
    return one, other


def _opposed(line: Line, figures: Sequence[Figure], margin: Quantity) -> tuple[Figure, Figure] | None:
    """The nearest two figures that stand against each other and that a margin of this kind can lie between."""
    for figure in reversed(figures):
        if figure.quantity.range is not None or figure.quantity.kind == "score":
            return figure, figure
    for at in range(len(figures) - 1, 0, -1):
        one, other = figures[at - 1], figures[at]
        gap = other.first - one.last
        told = line.has("margin.against", other.first, other.last) and one.quantity.unit == other.quantity.unit
        if gap > 9 or not (told or _same(one.quantity, other.quantity)) or not _fits(one.quantity, margin):
            continue
        # A deficit lies between any two sums that are told side by side.
        if one.quantity.kind == "money" or line.has("margin.against", one.last, other.first):
            return one, other
    return None


def _same(one: Quantity, other: Quantity) -> bool:
    return one.unit == other.unit and (bool(one.unit) or alike(one, other) or "vote" in (one.noun_en, other.noun_en))


def _fits(one: Quantity, margin: Quantity) -> bool:
    if one.unit == "percent":
        return margin.unit in _POINTS
    if margin.unit in _POINTS and not one.unit:
        return True
    return one.unit == margin.unit


def _tie(one: Figure, other: Figure, margin: Figure) -> Tie:
    first, second = one.quantity.decimal, other.quantity.decimal
    more, less = (one, other) if first is None or second is None or first >= second else (other, one)
    used = sorted({one, other, margin}, key=lambda figure: figure.quantity.start)
    parts = (("more", more.index), ("less", less.index), ("margin", margin.index))
    return Tie("margin", used[0].quantity.start, used[-1].quantity.end, parts)
