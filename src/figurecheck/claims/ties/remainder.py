"""What is left of a whole told by its words: "Of the 84 aboard, 61 were saved. The remaining 33 ...", "أما الباقون"."""

from __future__ import annotations

import itertools
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from figurecheck.claims.ties.declaring import alike, follows, is_apposed, is_whole, leads
from figurecheck.claims.ties.parts import other_words
from figurecheck.claims.ties.spelled import has_unread
from figurecheck.intervals import PARTS_APART
from figurecheck.model import Tie

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from figurecheck.claims.ties.scene import Figure, Line, Scene
    from figurecheck.model import Quantity

#: More figures than this are no account of one whole.
_MOST = 6
#: Words between a part and the whole in "61 of the 84 passengers".
_NEAR = 7
#: Words between what is left and the house that it is a part of.
_FAR = 14
#: A whole, a part and the rest.
_ALONE = 3


class _Placed(NamedTuple):
    line: Line
    figure: Figure

    @property
    def number(self) -> Decimal:
        return self.figure.quantity.decimal or Decimal(0)


def find(scene: Scene) -> Iterator[Tie]:
    """Yield each whole with its parts, the last of which the words call what is left.

    Roles: "total" and "part". Note: "exhaustive".
    """
    for line in scene.lines:
        for figure in line.figures:
            if _can_be_part(figure.quantity) and is_remainder(line, figure):
                tie = _account(scene, _Placed(line, figure))
                if tie is not None:
                    yield tie
                break


def is_remainder(line: Line, figure: Figure) -> bool:
    """Whether the words call a figure what is left over."""
    cue = leads(line, figure, "parts.remainder", 1)
    if cue is not None:
        return not line.has("shares.nested", max(cue.first - 1, 0), cue.first)
    return follows(line, figure, "parts.left", 0) is not None


def _can_be_part(quantity: Quantity) -> bool:
    amount = quantity.kind in ("money", "measure") and quantity.decimal is not None
    return (is_whole(quantity) or amount) and not quantity.per and quantity.change is None and quantity.range is None


def _account(scene: Scene, rest: _Placed) -> Tie | None:
    line = rest.line
    here = [_Placed(line, each) for each in line.figures if each.last <= rest.figure.first]
    earlier = [_Placed(other, each) for other in scene.before(line) for each in other.figures]
    told = [each for each in (*earlier, *here) if _fits(each, rest)]
    body = _body(rest)
    if body is not None and len(told) > 1:
        told = [body, *told]
    whole = body if body in told else None
    whole = whole or _named_whole([each for each in here if each in told]) or _named_whole(told)
    whole = whole or _whole_alone(told, rest)
    if whole is None:
        return None
    cue = leads(line, rest.figure, "parts.remainder", 1)
    if cue is not None and cue.value in other_words(line.language) and not (_is_named(whole) or _alone(told, whole)):
        return None
    parts = _parts_of(told, whole)
    lines = {whole.line, rest.line}
    if any(has_unread(each.line, 0, len(each.line.words)) for each in (whole, *parts, rest)):
        return None
    if not parts or len(parts) > _MOST or any(each.line.has("parts.nested") for each in (*parts, whole, rest)):
        return None
    if any(each.has("each.after") for each in lines) or _comes_to(parts, rest, whole):
        return None
    roles = (("total", whole.figure.index), *(("part", each.figure.index) for each in (*parts, rest)))
    start = min(whole.figure.quantity.start, parts[0].figure.quantity.start)
    return Tie("parts", start, rest.figure.quantity.end, roles, frozenset({"exhaustive", "rest"}))


def _body(rest: _Placed) -> _Placed | None:
    """In "97 seats, 41 and the remaining 22, in a chamber of 150 members": the house that the seats are in."""
    later = [each for each in rest.line.figures if each.first >= rest.figure.last]
    if not later or not is_whole(later[0].quantity) or later[0].first - rest.figure.last > _FAR:
        return None
    return _Placed(rest.line, later[0]) if leads(rest.line, later[0], "parts.body", 1) else None


def _fits(placed: _Placed, rest: _Placed) -> bool:
    return _can_be_part(placed.figure.quantity) and alike(placed.figure.quantity, rest.figure.quantity)


def _is_named(whole: _Placed) -> bool:
    return leads(whole.line, whole.figure, "portion.whole", 0) is not None


def _alone(told: Sequence[_Placed], whole: _Placed) -> bool:
    """In "It had 96 passengers. They picked up 58; the other 48 are missing": one part alone, and no noun but one."""
    others = [each for each in told if each is not whole]
    lines = {id(each.line): each.line for each in told}
    bare = all(not each.figure.quantity.noun and not each.figure.quantity.unit for each in others)
    return bare and len(others) == 1 and bool(whole.figure.quantity.noun) and (
        sum(len(line.figures) for line in lines.values()) <= _ALONE
    )  # fmt: skip


def _named_whole(told: Sequence[_Placed]) -> _Placed | None:
    """In "Of the 84 passengers, 61 ..." and "61 of the 84": the figure that the words call the whole."""
    named = [each for each in told if _is_named(each)]
    return named[0] if len(named) == 1 and named[0].number == max(each.number for each in told) else None


def _whole_alone(told: Sequence[_Placed], rest: _Placed) -> _Placed | None:
    """In "The plan costs 90 million. The state pays 50, the city 30 and the remaining 10 ...": the first figure."""
    if len(told) < 2 or told[0].line is rest.line or told[0].number != max(each.number for each in told):
        return None
    beside = [each for each in told[1:] if each.line is told[0].line]
    if any(leads(each.line, each.figure, "parts.of_those", 2) is None for each in beside):
        return None
    return told[0]


def _parts_of(told: Sequence[_Placed], whole: _Placed) -> list[_Placed]:
    at = told.index(whole)
    parts = list(told[at + 1 :])
    # "61 of the 84 passengers": the part stands first.
    if at and told[at - 1].line is whole.line and whole.figure.first - told[at - 1].figure.last <= _NEAR:
        parts.insert(0, told[at - 1])
    # "61 were saved, 12 of them children": some of a part are no part of the whole.
    return [each for place, each in enumerate(parts) if not place or not _is_inner(each)]


def _is_inner(placed: _Placed) -> bool:
    line, figure = placed
    them = follows(line, figure, "portion.them", 0) is not None
    return them or (leads(line, figure, "parts.including", 1) is not None and not is_apposed(line, figure))


def _comes_to(parts: Sequence[_Placed], rest: _Placed, whole: _Placed) -> bool:
    """Whether some of the figures and the rest come to the whole: the others are then of something else."""
    slack = whole.number * PARTS_APART if whole.figure.quantity.unit else Decimal(0)
    for size in range(1, len(parts) + 1):
        for some in itertools.combinations(parts, size):
            if abs(sum((each.number for each in some), rest.number) - whole.number) <= slack:
                return True
    return False
