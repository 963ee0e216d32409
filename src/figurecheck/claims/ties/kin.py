"""Two levels in the sentence behind a movement, told in other words: "Traffic rose 5%. It handled 42 flights, from 40".

Only words that mean the same things ("traffic", "passengers", "travellers") say that both sentences tell of one thing.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from figurecheck.claims.ties.moves import LEVELS, list_moves
from figurecheck.claims.ties.then_and_now import find_pair
from figurecheck.languages.relation_words import load_relation_words

if TYPE_CHECKING:
    from figurecheck.claims.ties.casting import Group
    from figurecheck.claims.ties.scene import Line
    from figurecheck.claims.ties.then_and_now import Pair

_TABLE = "kin."
_BASES = ("basis.year", "basis.quarter", "basis.month", "basis.week", "basis.day")


def find_kin(behind: Line | None, group: Group) -> Pair | None:
    """The levels of a sentence that tells a movement again in figures; None where anything else may be meant.

    Args:
        behind: the sentence behind that of the movement.
        group: the movement, which says how far it went in percent and nothing more.
    """
    line = group.line
    alone = set(group.roles) <= {"percent"} and group.moved
    others = [f for f in line.figures if f.quantity.kind in LEVELS and f not in group.roles.values()]
    if behind is None or not alone or others or len(list_moves(line)) > 1 or list_moves(behind):
        return None
    pair = find_pair(behind, ())
    if pair is None or pair.after.quantity.kind not in ("count", "number", "measure"):
        return None
    if any(line.has("move.contrast", 0, group.first) for line in (line, behind)):
        return None
    bases = [{name for name in _BASES if each.has(name)} for each in (line, behind)]
    if bases[0] and bases[1] and not bases[0] & bases[1]:
        return None
    if not bases[0] and line.has("then.than", group.first):
        return None  # "5 percent higher than in April"
    kin = [name for name in _list_kin(line.language) if line.has(name, 0, group.first)]
    return pair if any(behind.has(name) for name in kin) else None


@lru_cache(maxsize=8)
def _list_kin(language: str) -> tuple[str, ...]:
    return tuple(name for name in load_relation_words(language) if name.startswith(_TABLE))
