"""A range behind "between": its lower end comes first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.model import Tie

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.claims.ties.scene import Scene

_KINDS = ("count", "measure", "money", "percent", "duration", "age")


def find(scene: Scene) -> Iterator[Tie]:
    """Yield each range that "between" leads.

    Roles: "range".
    """
    for line in scene.lines:
        for figure in line.figures:
            quantity = figure.quantity
            if quantity.range is None or quantity.kind not in _KINDS:
                continue
            # "Between 9.78% to 4.17%" tells a list from its top.
            listed = line.has("between.through", figure.first, figure.last)
            if (
                not listed
                and line.led_by(figure, "between.cue", 0)
                and not line.has("between.not", max(figure.first - 8, 0), figure.last + 4)
            ):
                yield Tie("between", quantity.start, quantity.end, (("range", figure.index),))
