"""Figures of a tie as operands: the number, what its digits and hedges allow, and how it is printed."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from figurecheck import units
from figurecheck.intervals import BARE_PLACE, FINER_AT_MOST, Range, last_place, parse, rounded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from figurecheck.checks.cases import Case
    from figurecheck.model import Quantity, Tie

_NUMERAL = re.compile(r"\d[\d.,٫٬]*\d|\d")
#: Roles that the first end of a range plays.
_FIRST = ("from", "base")


class Level(NamedTuple):
    """One operand.

    Attributes:
        figure: index of its quantity.
        text: as printed.
        number: the number, or None for a range.
        allowed: what digits and hedges allow.
        place: the weight of the last digit.
        scale: what the printed numeral is multiplied by ("4 million": a million).
        unit: as in the quantity.
        hedged: "about", "more than" and the like stand with it.
    """

    figure: int
    text: str
    number: Decimal | None
    allowed: Range
    place: Decimal
    scale: Decimal
    unit: str
    hedged: bool


def read_levels(case: Case, tie: Tie, *roles: str) -> dict[str, Level]:
    """Read the operands of a tie by role; roles that it lacks are left out.

    Args:
        case: the text and its figures.
        tie: the tie.
        roles: those to read; a range that plays two roles gives its first end to "from" and its second to "to".
    """
    found: dict[str, Level] = {}
    for role in roles:
        index = tie.get(role)
        if index is None:
            continue
        quantity = case.quantities[index]
        both = quantity.range is not None and tie.parts.count((role, index)) < sum(at == index for _, at in tie.parts)
        found[role] = _read_end(index, quantity, first=role in _FIRST) if both else _read(index, quantity)
    return found


def settle(levels: Sequence[Level]) -> list[Level]:
    """Read round figures as finely as the figures that they are reckoned with: "from 150,000 to 156,000".

    Args:
        levels: operands of one unit.
    """
    settled: list[Level] = []
    for level in levels:
        peers = [each.place for each in levels if each.scale == level.scale and each.number is not None]
        place = max(min(peers, default=level.place), level.place / FINER_AT_MOST)
        if level.unit != "percent" and level.scale == level.place == place == 1:
            place = BARE_PLACE
        if level.number is None or level.hedged or place >= level.place or level.number % place:
            settled.append(level)
        else:
            settled.append(level._replace(allowed=rounded(level.number, place), place=place))
    return settled


def in_unit(level: Level, unit: str) -> Level | None:
    """An operand in another unit, or None where it can't be brought there; a bare number takes any unit."""
    if level.unit == unit or not level.unit or not unit:
        return level
    ends = [None if end is None else units.convert(end, level.unit, unit) for end in level.allowed]
    number = None if level.number is None else units.convert(level.number, level.unit, unit)
    place = units.convert(level.place, level.unit, unit)
    if number is None or place is None:
        return None
    return level._replace(number=number, allowed=Range(ends[0], ends[1]), place=place, unit=unit, scale=Decimal(0))


def _read(index: int, quantity: Quantity) -> Level:
    number, allowed = quantity.decimal, parse(quantity.interval)
    if number is not None and allowed == Range(None, None):
        allowed = Range(number, number)
    place = last_place(number, allowed) if number is not None else Decimal(1)
    hedged = quantity.qualifier != "none"
    return Level(index, quantity.text, number, allowed, place, _scale(quantity.text, number), quantity.unit, hedged)


def _read_end(index: int, quantity: Quantity, *, first: bool) -> Level:
    """One end of a range, as wide as the range's own interval shows its last digit to be."""
    ends = tuple(Decimal(end) for end in quantity.range or ("0", "0"))
    number, other = ends if first else ends[::-1]
    allowed = parse(quantity.interval)
    if number <= other:
        place = Decimal(0) if allowed.low is None else 2 * (number - allowed.low)
    else:
        place = Decimal(0) if allowed.high is None else allowed.high - number
    place = place or last_place(number, Range(None, None))
    printed = _NUMERAL.findall(quantity.text)
    text = (printed[0] if first else printed[-1]) if len(printed) == 2 else str(number.normalize())
    scale = _scale(quantity.text, number) if len(printed) != 2 else _scale(text, number)
    hedged = quantity.qualifier != "none"
    return Level(index, text, number, rounded(number, place), place, scale, quantity.unit, hedged)


def _scale(text: str, number: Decimal | None) -> Decimal:
    """What the printed numeral is multiplied by; 1 for a number in words without digits."""
    digits = _NUMERAL.search(text)
    if digits is None or not number:
        return Decimal(1)
    for plain in (re.sub(r"[,٬]", "", digits.group()).replace("٫", "."), re.sub(r"[.,٫٬]", "", digits.group())):
        try:
            scale = abs(number) / Decimal(plain)
        except ArithmeticError:
            continue
        if scale >= 1 and scale.normalize().as_tuple().digits == (1,):
            return scale.normalize()
    return Decimal(1)
