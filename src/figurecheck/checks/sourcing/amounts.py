"""Two amounts in one unit: does the one bear the other out, leave it open, or rule it out?"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Literal, NamedTuple

from figurecheck import units
from figurecheck.intervals import ABOUT, Range, parse

if TYPE_CHECKING:
    from figurecheck.model import Quantity

Relation = Literal[
    "same",  # the same number, in whatever form
    "within",  # the source's figure is one of those that the article's allows
    "open",  # it may be, it may not be: the source is vaguer
    "edge",  # the article says "more than x", the source says x
    "drift",  # both say "more than", of numbers too far apart to be meant for one another
    "other-unit",  # the same number of something that can't be the same (dollars, euros)
    "apart",  # they can't both be right
    "none",  # they can't be compared
]
_OPEN_UP, _OPEN_DOWN = ("more_than", "at_least"), ("less_than", "at_most")
#: "More than 22 million" is not what anybody writes who knows of 30 million.
DRIFT = Decimal("1.5")


class Amount(NamedTuple):
    """A figure in the unit of another: the number, the weight of its last digit, and what bounds it.

    Attributes:
        value: the number, or None for a range.
        place: the weight of its last digit.
        allowed: the interval that its words allow.
        qualifier: as in the contract.
    """

    value: Decimal | None
    place: Decimal
    allowed: Range
    qualifier: str


def relate_amounts(mine: Amount, theirs: Amount) -> Relation:
    """Compare two amounts in one unit.

    >>> five, six = (Amount(Decimal(n), Decimal(1), Range(Decimal(n), Decimal(n)), "none") for n in (5, 6))
    >>> relate_amounts(five, six), relate_amounts(five._replace(qualifier="more_than"), six)
    ('apart', 'within')
    """
    if mine.value is None or theirs.value is None:
        return _relate_ranges(mine, theirs)
    a, s = mine.value, theirs.value
    if is_bound(mine):
        return _relate_bound(mine, theirs)
    if is_bound(theirs):
        if a == s or _stands_for(mine, s):
            return "open"
        return "open" if (a > s) == (theirs.qualifier in _OPEN_UP) else "apart"
    if a == s:
        return "same"
    if "about" in (mine.qualifier, theirs.qualifier):
        if mine.qualifier == "about":
            return "within" if _around(mine).meets(_around(theirs)) else "apart"
        return "open" if _around(theirs).meets(_rounded(mine)) else "apart"
    if _stands_for(mine, s):
        return "within"
    return "open" if mine.place < theirs.place and _stands_for(theirs, a) else "apart"


def read_amount(quantity: Quantity, unit: str, hedge: str = "") -> Amount | None:
    """A figure in another unit; None where it can't be brought there or has no number."""
    qualifier = quantity.qualifier if quantity.qualifier != "none" else hedge or "none"
    allowed = parse(quantity.interval)
    value = quantity.decimal
    if value is None and quantity.range is None:
        return None
    if quantity.range is not None:
        ends = sorted(Decimal(end) for end in quantity.range)
        allowed = Range(ends[0], ends[-1])
    place = _place(quantity, value)
    if quantity.unit == unit:
        return Amount(value, place, allowed, qualifier)
    if value is None:
        low, high = (None if end is None else to_unit(end, quantity, unit) for end in allowed)
        return None if low is None and high is None else Amount(None, place, Range(low, high), qualifier)
    moved, next_ = to_unit(value, quantity, unit), to_unit(value + place, quantity, unit)
    if moved is None or next_ is None:
        return None
    return Amount(moved, abs(next_ - moved), Range(None, None), qualifier)


def to_unit(value: Decimal, quantity: Quantity, unit: str) -> Decimal | None:
    """A number in the unit of a figure, as a number in another; shares and percents are one thing."""
    if quantity.unit == unit or not unit or not quantity.unit:
        if quantity.kind == "fraction" and unit == "percent":
            return value * 100
        return value / 100 if quantity.unit == "percent" and not unit else value
    return units.convert(value, quantity.unit, unit)


def _place(quantity: Quantity, value: Decimal | None) -> Decimal:
    """The weight of the last digit that counts, as its interval shows it; a bound has none but that of its digits."""
    allowed = parse(quantity.interval)
    if value is None:
        return Decimal(0)
    if allowed.low == allowed.high == value and value == value.to_integral_value():
        return Decimal(0)  # what is counted one by one is not rounded
    if quantity.qualifier == "none" and allowed.high is not None and allowed.high > value:
        return allowed.high - value
    if quantity.qualifier == "exact" and allowed.high is not None and allowed.high > value:
        return (allowed.high - value) * 2
    return Decimal(1).scaleb(min(int(value.normalize().as_tuple().exponent), 0))


def is_bound(amount: Amount) -> bool:
    """Whether it is "more than" or "less than" its number."""
    return amount.qualifier in _OPEN_UP + _OPEN_DOWN


def _relate_bound(mine: Amount, theirs: Amount) -> Relation:
    assert mine.value is not None and theirs.value is not None
    a, s = mine.value, theirs.value
    up = mine.qualifier in _OPEN_UP
    if not is_bound(theirs):
        if theirs.qualifier == "about":
            around = _around(theirs)
            return "open" if around.contains(a) else "within" if (s > a) == up else "apart"
        if a == s:
            return "within" if mine.qualifier in ("at_least", "at_most") else "edge"
        return "within" if (s > a) == up else "apart"
    if (theirs.qualifier in _OPEN_UP) != up:
        # "More than 5" of the one and "less than 3" of the other can't meet; "less than 9" may.
        return "apart" if (s <= a) == up and s != a else "open"
    if a == s:
        return "same"
    if max(abs(a), abs(s)) > min(abs(a), abs(s)) * DRIFT:
        return "drift"
    return "within" if (s > a) == up else "open"


def _relate_ranges(mine: Amount, theirs: Amount) -> Relation:
    one, other = _spread(mine), _spread(theirs)
    if one == other:
        return "same"
    if not one.meets(other):
        return "apart"
    low_in = one.low is None or (other.low is not None and one.low <= other.low)
    high_in = one.high is None or (other.high is not None and other.high <= one.high)
    return "within" if low_in and high_in else "open"


def _spread(amount: Amount) -> Range:
    if amount.value is None:
        return amount.allowed
    if amount.qualifier in _OPEN_UP:
        return Range(amount.value, None)
    if amount.qualifier in _OPEN_DOWN:
        return Range(None, amount.value)
    return _around(amount) if amount.qualifier == "about" else Range(amount.value, amount.value)


def _around(amount: Amount) -> Range:
    if amount.value is None:
        return amount.allowed
    width = max(abs(amount.value) * ABOUT, amount.place) if amount.qualifier == "about" else amount.place / 2
    return Range(amount.value - width, amount.value + width)


def _rounded(amount: Amount) -> Range:
    assert amount.value is not None
    return Range(amount.value - amount.place / 2, amount.value + amount.place / 2)


def _stands_for(printed: Amount, value: Decimal) -> bool:
    """Whether a printed number is what is left of another after rounding or cutting off; 5 does not stand for 6."""
    assert printed.value is not None
    low = printed.value - printed.place / 2
    return low <= value < printed.value + printed.place or value == printed.value
