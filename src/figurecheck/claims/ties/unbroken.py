"""Levels of a movement without a break: "fell every year: 900 in 2019, 750 in 2021, 610 in 2023"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from figurecheck.claims.ties.dated import ends_of
from figurecheck.claims.ties.moves import LEVELS, alike, is_sentence, leads, list_moves
from figurecheck.model import Tie

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.claims.ties.scene import Figure, Line, Scene

#: Fewer levels than this make no run; more are a table.
_FEWEST, _MOST = 3, 12
#: Words between a level and its year or month.
_NEAR = 2


def find(scene: Scene) -> Iterator[Tie]:
    """Yield each two neighbouring levels of such a run.

    Roles: "from" and "to". Notes: "up" or "down".
    """
    for line in filter(is_sentence, scene.lines):
        whole = line.cues("unbroken.cue")
        if not whole:
            continue
        denied = any(not any(c.first <= each.first < c.last for c in whole) for each in line.cues("move.denied"))
        directions = {move.direction for move in list_moves(line)}
        if len(directions) != 1 or line.has("move.contrast") or denied:
            continue
        run = _run(line)
        for one, other in pairwise(run):
            parts = (("from", one.index), ("to", other.index))
            yield Tie("unbroken", one.quantity.start, other.quantity.end, parts, frozenset(directions))


def _run(line: Line) -> list[Figure]:
    """The levels of a sentence whose figures are all levels of one thing, each dated or on from the one before."""
    levels = [figure for figure in line.figures if not _is_time(figure)]
    ends = sum(1 if figure.quantity.range is None else 2 for figure in levels)
    if not _FEWEST <= ends <= _MOST:
        return []
    first = levels[0]
    if any(figure.quantity.kind not in LEVELS or not alike(first.quantity, figure.quantity) for figure in levels):
        return []
    led = leads(line, first, "move.from") is not None
    onward = led and all(leads(line, figure, "move.to") is not None for figure in levels[1:])
    dated = all(_has_date(line, figure) for figure in levels)
    if not onward and (first.quantity.unit == "percent" or not dated):
        return []
    return levels


def _is_time(figure: Figure) -> bool:
    quantity = figure.quantity
    return quantity.kind in ("date", "ordinal") or quantity.implicit is not None or quantity.kind == "duration"


def _has_date(line: Line, figure: Figure) -> bool:
    return any(ends_of(other) and 0 <= other.first - figure.last <= _NEAR for other in line.figures)
