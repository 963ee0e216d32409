"""A movement: "rose 5% from 4 million to 4.2 million", "fell 18 points, or 0.7%, to 2,711", "ارتفع من 4 إلى 5"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.model import Tie

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.claims.ties.scene import Figure, Line, Scene

_AMOUNTS = ("number", "count", "measure", "money", "percent", "duration")


def find(scene: Scene) -> Iterator[Tie]:
    """Yield each movement whose parts stand in one sentence.

    Roles: "from" and "to" (the levels; one index in both roles where the text prints them as a range), "by" (the movement
    in the unit of the levels), "percent" (the movement in percent), "points" (in percentage points).
    Notes: "up" or "down".
    """
    for line in scene.lines:
        yield from _movements(line)


def _movements(line: Line) -> Iterator[Tie]:
    verbs = [(cue, "up") for cue in line.cues("move.up")] + [(cue, "down") for cue in line.cues("move.down")]
    verbs.sort(key=lambda pair: (pair[0].first, -pair[0].last))
    for at, (verb, direction) in enumerate(verbs):
        end = next((later.first for later, _ in verbs[at + 1 :] if later.first >= verb.last), len(line.words))
        figures = [f for f in line.figures if verb.last <= f.first < end and f.quantity.kind in _AMOUNTS]
        parts = _roles(line, figures)
        if len(parts) >= 2:
            first, last = verb.first, max(f.last for f in figures)
            yield Tie(
                "change", line.words[first].start, line.words[min(last, len(line.words)) - 1].end, tuple(parts),
                frozenset({direction}),
            )  # fmt: skip


def _roles(line: Line, figures: list[Figure]) -> list[tuple[str, int]]:
    parts: list[tuple[str, int]] = []
    taken: set[str] = set()

    def take(role: str, figure: Figure) -> None:
        if role not in taken:
            taken.add(role)
            parts.append((role, figure.index))

    for figure in figures:
        quantity = figure.quantity
        if quantity.range is not None and line.led_by(figure, "move.from"):
            take("from", figure)
            take("to", figure)
        elif line.led_by(figure, "move.to"):
            take("to", figure)
        elif line.led_by(figure, "move.from"):
            take("from", figure)
        elif quantity.unit == "percent":
            take("percent", figure)
        elif quantity.unit == "percentage_point":
            take("points", figure)
        else:
            take("by", figure)
    return parts
