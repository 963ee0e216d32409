"""A power, how long it runs and the energy that it takes: "a 2 kW heater on for eight hours gets through 16 kWh"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck import units
from figurecheck.claims.ties.declaring import is_amount
from figurecheck.model import Tie

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.claims.ties.scene import Figure, Line, Scene

#: Words between the first and the last of the three.
_REACH = 20


def find(scene: Scene) -> Iterator[Tie]:
    """Yield each energy with the power and the time right before it.

    Roles: "power", "time" and "total".
    """
    for line in scene.lines:
        figures = [figure for figure in line.figures if is_amount(figure.quantity)]
        if len(figures) != len(line.figures) or len(figures) != len(("power", "time", "total")):
            continue
        *before, total = figures
        power = next((figure for figure in before if _is_of(figure, "kilowatt")), None)
        time = next((figure for figure in before if figure.quantity.kind == "duration"), None)
        if power is None or time is None or not _is_of(total, "kilowatt_hour") or total.last - before[0].first > _REACH:
            continue
        if _is_used(line, before[-1], total) and not line.has("energy.not"):
            parts = sorted((("power", power.index), ("time", time.index), ("total", total.index)), key=lambda x: x[1])
            yield Tie("energy", before[0].quantity.start, total.quantity.end, tuple(parts))


def _is_of(figure: Figure, unit: str) -> bool:
    quantity = figure.quantity
    single = quantity.range is None and not quantity.per and quantity.change is None
    return single and quantity.kind == "measure" and units.same_dimension(quantity.unit or "meter", unit)


def _is_used(line: Line, before: Figure, total: Figure) -> bool:
    return line.has("energy.uses", before.last, total.first)
