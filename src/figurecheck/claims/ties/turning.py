"""A verb of movement with its level before ahead of it: "put at 84 in 2015, has since grown to 121"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.claims.ties.dated import ends_of
from figurecheck.claims.ties.moves import LEVELS, alike, is_sentence, leads, list_moves
from figurecheck.model import Tie

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.claims.ties.moves import Move
    from figurecheck.claims.ties.scene import Figure, Line, Scene

#: Words between a level and its year; between the level before and the verb.
_DATED, _BRIDGE = 3, 14
#: Words that may name what moved behind "from 84 in 2015".
_NAMED = 3
#: Words between a verb and the level after, such as "to" and "about".
_TO = 2


def find(scene: Scene) -> Iterator[Tie]:
    """Yield each movement of two levels, of which the one before is only dated, and each told in figures behind it.

    Roles: "from" and "to". Notes: "up" or "down".
    """
    for line in filter(is_sentence, scene.lines):
        moves = list_moves(line)
        for move in moves:
            pair = _since(scene, line, move) or (_counted(line, move) if len(moves) == 1 else None)
            if pair is None or line.has("move.denied", max(move.first - 4, 0), move.first):
                continue
            before, after = pair
            start, end = sorted((before.quantity.start, after.quantity.end))
            parts = tuple(sorted((("from", before.index), ("to", after.index)), key=lambda part: part[1]))
            loose = {"loose"} if line.has("move.loose", move.first, move.last) else set[str]()
            yield Tie("change", min(start, before.quantity.start), max(end, after.quantity.end), parts,
                      frozenset({move.direction, *loose}))  # fmt: skip


def _since(scene: Scene, line: Line, move: Move) -> tuple[Figure, Figure] | None:
    """Read "put at 84 in 2015, has since grown to 121", "There were 84 in 2015. The number has grown to 121"."""
    after = next((figure for figure in move.figures if figure.first >= move.last), None)
    noun = move.noun and not line.has("move.down", move.first, move.first + 1)  # "تراجع" is both
    if noun or after is None or not _is_level(after) or leads(line, after, "move.to") is None:
        return None
    if _unbridged(line, move.last, after.first) > _TO:
        return None
    since = line.has("turning.since", 0, after.first)
    peers = [figure for figure in line.figures if figure is not after and _is_level(figure) and _is_peer(figure, after)]
    if len(peers) == 1 and peers[0].last <= move.first and _is_dated(line, peers[0]):
        fronted = leads(line, peers[0], "move.from") is not None
        named = _unbridged(line, peers[0].last, move.first)
        told = named <= _NAMED if fronted else since and not named
        return (peers[0], after) if told else None
    if peers or not since or move.first > _BRIDGE or _unbridged(line, 0, move.first):
        return None
    for before in scene.before(line, 1):
        told = [figure for figure in before.figures if _is_level(figure) and _is_peer(figure, after)]
        if len(told) == 1 and _is_dated(before, told[0]):
            return told[0], after
    return None


def _counted(line: Line, move: Move) -> tuple[Figure, Figure] | None:
    """Read "Burglaries fell, with 355 recorded in May against 412 in April": the only two levels stand behind."""
    levels = [figure for figure in line.figures if _is_level(figure)]
    if len(levels) != 2 or levels[0].first < move.last:
        return None
    after, before = levels
    if after.quantity.unit == "percent" or not _is_peer(before, after) or leads(line, after, "move.by") is not None:
        return None
    told = line.has("turning.counted", move.last, after.first)
    opened = told and any(line.breaks(at, at + 1) for at in range(move.last - 1, after.first))
    against = line.cues("turning.then", after.last, before.first)
    past = line.has("time.past", before.first, before.last + 10) or _is_dated(line, before)
    return (before, after) if opened and len(against) == 1 and past else None


def _unbridged(line: Line, first: int, last: int) -> int:
    """How many words in a stretch neither bridge nor date: they may name another subject."""
    spans = [*line.cues("turning.bridge", first, last), *line.cues("turning.since", first, last)]
    free = {at for cue in spans for at in range(cue.first, cue.last)}
    free |= {at for f in line.figures if f.quantity.kind == "date" for at in range(f.first, f.last)}
    return sum(at not in free for at in range(first, last))


def _is_dated(line: Line, figure: Figure) -> bool:
    return any(ends_of(other) and 0 <= other.first - figure.last <= _DATED for other in line.figures)


def _is_level(figure: Figure) -> bool:
    quantity = figure.quantity
    return quantity.kind in LEVELS and quantity.kind != "duration" and quantity.decimal is not None


def _is_peer(one: Figure, other: Figure) -> bool:
    a, b = one.quantity, other.quantity
    return alike(a, b) and a.unit == b.unit and (a.decimal or 0) * (b.decimal or 0) > 0
