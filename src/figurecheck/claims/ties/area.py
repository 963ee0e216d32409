"""Sides and what they span: "120 metres by 80 metres, an area of 9,600 square metres"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck import units
from figurecheck.claims.ties.declaring import MOST, is_amount
from figurecheck.model import Tie

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.claims.ties.scene import Figure, Line, Scene

_POWERS = {"meter ** 2": 2, "meter ** 3": 3}


def find(scene: Scene) -> Iterator[Tie]:
    """Yield each area or volume with the sides that stand before it in its sentence, where they are just as many.

    Roles: "side", two or three times, and "total".
    """
    for line in scene.lines:
        lengths: list[Figure] = []
        for figure in [each for each in line.figures if is_amount(each.quantity)][:MOST]:
            if _is_length(figure):
                lengths.append(figure)
                continue
            power = next(
                (n for unit, n in _POWERS.items() if units.same_dimension(figure.quantity.unit or "watt", unit)), 0
            )
            if power and len(lengths) == power and _are_sides(line, lengths, figure):
                parts = (*(("side", each.index) for each in lengths), ("total", figure.index))
                yield Tie("area", lengths[0].quantity.start, figure.quantity.end, parts)
            lengths = []


def _is_length(figure: Figure) -> bool:
    quantity = figure.quantity
    return bool(quantity.unit) and not quantity.per and units.same_dimension(quantity.unit, "meter")


def _are_sides(line: Line, lengths: list[Figure], total: Figure) -> bool:
    """Whether the words make sides of lengths ("by", "long", "wide"), and an area of what follows."""
    return line.has("area.side", max(lengths[0].first - 4, 0), lengths[-1].last + 2) and line.has(
        "area.of", lengths[-1].last, total.last + 2
    )
