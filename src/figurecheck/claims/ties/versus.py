"""Two figures set against each other: "90 minutes, compared with the state average of an hour and a half"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.claims.ties.moves import LEVELS, alike, is_sentence, leads
from figurecheck.model import Tie

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.claims.ties.scene import Figure, Line, Scene


def find(scene: Scene) -> Iterator[Tie]:
    """Yield each pair of figures that a word of comparison stands between.

    Roles: "one" and "other". Notes: "more" or "less" where the text says that one is so.
    """
    for line in filter(is_sentence, scene.lines):
        for name, note in (("versus.plain", ""), ("versus.more", "more"), ("versus.less", "less")):
            for cue in line.cues(name):
                pair = _pair(line, cue.first, cue.last, name)
                if pair is not None:
                    one, other = pair
                    yield Tie(
                        "versus", one.quantity.start, other.quantity.end, (("one", one.index), ("other", other.index)),
                        frozenset({note} if note else ()),
                    )  # fmt: skip


def _pair(line: Line, first: int, last: int, name: str) -> tuple[Figure, Figure] | None:
    one = next((f for f in reversed(line.figures) if f.last <= first and first - f.last <= 4 and _is_level(f)), None)
    other = next((f for f in line.figures if f.first >= last and _is_level(f)), None)
    if one is None or other is None or leads(line, other, name) is None or one.quantity.kind != other.quantity.kind:
        return None
    if one.quantity.kind == "count" and not alike(one.quantity, other.quantity):
        # "With three wickets and more than three overs to spare": two things.
        return None
    same = one.quantity.unit == other.quantity.unit or one.quantity.kind in ("duration", "measure")
    return (one, other) if same and one.quantity.per == other.quantity.per else None


def _is_level(figure: Figure) -> bool:
    return figure.quantity.kind in LEVELS and figure.quantity.decimal is not None
