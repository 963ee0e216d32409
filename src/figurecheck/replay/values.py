"""What an expression's parts may be, and the arithmetic on them."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import TYPE_CHECKING, NamedTuple

from figurecheck.intervals import Range, plain

if TYPE_CHECKING:
    from collections.abc import Callable

MAX_DIGITS = 40
MAX_EXPONENT = 64
SIGNIFICANT = 6
#: Twice the digits of an operand, so that sums and single products of operands stay exact.
EXACT = Context(prec=2 * MAX_DIGITS)


class Days(NamedTuple):
    """A date as precise as it was written: its first and last possible day."""

    first: date
    last: date


Value = Range | Days | bool


def write_value(value: Value) -> str:
    """A value as a step's result: a number, ``[low, high]``, a date, yes or no."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Days):
        return str(value.first) if value.first == value.last else f"[{value.first}, {value.last}]"
    if value.low is not None and value.low == value.high:
        return plain(value.low)
    low = "-inf" if value.low is None else plain(value.low)
    return f"[{low}, {'inf' if value.high is None else plain(value.high)}]"


def read_date(text: str) -> Days:
    """A date of any precision, as the days that it may mean."""
    if not re.fullmatch(r"[0-9]{4}(-[0-9]{2}){0,2}", text):
        raise ValueError(text)
    first = date.fromisoformat(text + "-01-01"[len(text) - 4 :])
    if len(text) == 10:
        return Days(first, first)
    month = 12 if len(text) == 4 else first.month
    return Days(first, date(first.year, month, monthrange(first.year, month)[1]))


def add(a: Range, b: Range) -> Range:
    """The interval of all sums."""
    low = None if a.low is None or b.low is None else a.low + b.low
    return Range(low, None if a.high is None or b.high is None else a.high + b.high)


def shorten_ends(value: Range) -> Range:
    """A quotient with each end at the digits that a reader needs."""
    return Range(*(None if end is None else shorten(end) for end in value))


def shorten(number: Decimal) -> Decimal:
    """A number that fills the whole precision did not come out even: it keeps its first digits."""
    if len(number.as_tuple().digits) < EXACT.prec:
        return number
    return number.quantize(Decimal(1).scaleb(min(0, number.adjusted() - SIGNIFICANT + 1)), rounding=ROUND_HALF_UP)


def raise_to(base: Range, exponent: Decimal) -> Range:
    """The interval of all powers.

    Raises:
        ValueError: there is none, or the exponent is too large.
    """
    whole = exponent == exponent.to_integral_value()
    if abs(exponent) > MAX_EXPONENT:
        raise ValueError(f"an exponent beyond {MAX_EXPONENT}")
    if base.low is None or base.high is None:
        raise ValueError("an interval without an end has no power here")
    if base.low < 0 and not whole:
        raise ValueError("a negative number has no such root")
    if exponent < 0 and base.low <= 0 <= base.high:
        raise ValueError("division by zero")
    corners = [shorten(end**exponent) for end in (base.low, base.high)]
    if base.low < 0 < base.high and exponent % 2 == 0:
        corners.append(Decimal(0))
    return Range(min(corners), max(corners))


def _round(number: Value, places: Value) -> Range:
    if (
        not isinstance(number, Range)
        or not isinstance(places, Range)
        or places.low is None
        or places.low != places.high
    ):
        raise TypeError("expected a number and how many places")
    if abs(places.low) > MAX_DIGITS:
        raise ValueError(f"more than {MAX_DIGITS} places")
    unit = Decimal(1).scaleb(-int(places.low))
    return Range(*(None if end is None else end.quantize(unit, rounding=ROUND_HALF_UP) for end in number))


def _abs(number: Value) -> Range:
    value = as_number(number)
    if value.low is not None and value.low >= 0:
        return value
    if value.high is not None and value.high <= 0:
        return value.scaled(Decimal(-1))
    high = None if value.low is None or value.high is None else max(-value.low, value.high)
    return Range(Decimal(0), high)


def _min(a: Value, b: Value) -> Range:
    x, y = as_number(a), as_number(b)
    low = None if x.low is None or y.low is None else min(x.low, y.low)
    highs = [end for end in (x.high, y.high) if end is not None]
    return Range(low, min(highs) if highs else None)


def _max(a: Value, b: Value) -> Range:
    x, y = as_number(a), as_number(b)
    lows = [end for end in (x.low, y.low) if end is not None]
    return Range(max(lows) if lows else None, None if x.high is None or y.high is None else max(x.high, y.high))


def _days(start: Value, end: Value) -> Range:
    if not isinstance(start, Days) or not isinstance(end, Days):
        raise TypeError('expected two dates in double quotes: days("2024-09-02", "2024-12-03")')
    return Range(Decimal((end.first - start.last).days), Decimal((end.last - start.first).days))


def _meets(a: Value, b: Value) -> bool:
    return as_number(a).meets(as_number(b))


def _within(inner: Value, outer: Value) -> bool:
    a, b = as_number(inner), as_number(outer)
    above = b.low is None or (a.low is not None and a.low >= b.low)
    return above and (b.high is None or (a.high is not None and a.high <= b.high))


def as_number(value: Value) -> Range:
    """The value, if it is a number or an interval.

    Raises:
        TypeError: it is a date or an answer.
    """
    if not isinstance(value, Range):
        raise TypeError("expected numbers or intervals")
    return value


FUNCTIONS: dict[str, tuple[int, Callable[..., Value]]] = {
    "abs": (1, _abs),
    "days": (2, _days),
    "max": (2, _max),
    "meets": (2, _meets),
    "min": (2, _min),
    "round": (2, _round),
    "within": (2, _within),
}
