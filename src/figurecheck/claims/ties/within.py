"""A part that is named inside its whole: "a package of $400 million, including $500 million for schools"."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from figurecheck.claims.ties.declaring import alike, is_whole, leads
from figurecheck.claims.ties.one_of_many import is_each
from figurecheck.model import Tie

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.claims.ties.scene import Figure, Line, Scene
    from figurecheck.model import Quantity

#: Words between the whole and "including"; those before the whole that may say that it can be below zero.
_NEAR, _BEFORE = 7, 7
#: Words between "of which" and the part: "of which the city paid".
_WHO = 4


def find(scene: Scene) -> Iterator[Tie]:
    """Yield each part that the words put inside the figure before it.

    Roles: "part" and "whole". Note: "firm".
    """
    for line in scene.lines:
        for whole, part in itertools.pairwise(line.figures):
            if _is_inside(line, whole, part):
                roles = (("whole", whole.index), ("part", part.index))
                yield Tie("share", whole.quantity.start, part.quantity.end, roles, frozenset({"firm"}))


def _is_inside(line: Line, whole: Figure, part: Figure) -> bool:
    if not (_is_amount(whole.quantity) and _is_amount(part.quantity) and alike(whole.quantity, part.quantity)):
        return False
    cue = leads(line, part, "parts.within", 0) or leads(line, part, "parts.of_which", _WHO)
    if cue is None or cue.first - whole.last > _NEAR or line.has("parts.without"):
        return False
    # Profits and balances can hold more than they come to, and a movement more than it moved.
    first = max(whole.first - _BEFORE, 0)
    names = ("move.signed", "move.up", "move.down", "move.rise", "move.fall", "parts.more", "parts.nested")
    if any(line.has(name, first, cue.first) for name in names):
        return False
    return not is_each(line, whole) and not is_each(line, part)


def _is_amount(quantity: Quantity) -> bool:
    told = quantity.decimal is not None and not quantity.per and quantity.change is None and quantity.range is None
    return told and (quantity.kind == "money" or (is_whole(quantity) and bool(quantity.noun)))
