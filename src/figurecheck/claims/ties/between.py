"""A range behind "between": its lower end comes first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.model import Tie

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.claims.ties.scene import Figure, Line, Scene

#: Words before a range in which the verb of its sentence stands.
_VERB = 16
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
            free = line.led_by(figure, "between.free", 0)
            listed = line.has("between.through", figure.first, figure.last) and not free
            if (
                not listed
                and (free or line.led_by(figure, "between.cue", 0))
                and not line.has("between.not", max(figure.first - 8, 0), figure.last + 4)
                and not _is_fall(line, figure)
            ):
                yield Tie("between", quantity.start, quantity.end, (("range", figure.index),))


def _is_fall(line: Line, figure: Figure) -> bool:
    """Whether the range is where something fell to, and its ends are told on the way down."""
    cue = line.led_by(figure, "between.cue", 0)
    if cue is None or not line.has("move.to", max(cue.first - 2, 0), cue.first):
        return False
    return any(line.has(f"move.{name}", max(figure.first - _VERB, 0), figure.first) for name in ("down", "fall"))
