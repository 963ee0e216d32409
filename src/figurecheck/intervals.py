"""Intervals over exact decimals, and every width that the project uses, in one place.

A printed figure stands for an interval: its digits carry rounding, its words carry a qualifier.
Checks compare intervals at their corners; they say "cannot be" only where two intervals cannot meet.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

# --- Widths: where each comes from is told in docs/intervals.md. ---

#: "about x" covers x ± this share of x (or one unit in the last place, if wider).
ABOUT = Decimal("0.10")
#: "nearly x", "almost x": from this share of x up to x. Grouped with "about" in ``Quantity.qualifier``.
NEARLY_FROM = Decimal("0.90")
#: "a third", "half": fraction words without digits cover x ± this share of x.
FRACTION_WORD = Decimal("0.10")
#: "Half, a third and the remaining fifth": in a pie that the words close, each stands for x ± this share of x.
FRACTION_IN_PIE = Decimal("0.05")
#: "doubled", "tripled": the factor's interval is factor ± this share of the factor.
MULTIPLE_WORD = Decimal("0.05")
#: Hours that a length may be off from what the clock gives: things begin and end a little late.
CLOCK_HOURS = Decimal("0.25")
#: "About 90": years that an age told so may be off by.
AGE_ABOUT = Decimal(5)
#: Share that a conversion may be off by for the factor alone: a survey foot is not quite an international one.
CONVERSION_FACTOR = Decimal("0.00001")
#: "100 km/h (60 mph)": a converted figure that ends in zeros is rounded by up to this share of it.
CONVERSION_ROUND = Decimal("0.05")
#: A currency conversion may miss the rate of its day by this share, and an undated rate by the second one.
CURRENCY_DATED = Decimal("0.03")
CURRENCY_UNDATED = Decimal("0.05")
#: Two conversions between the same currencies in one text may imply rates that differ by this share.
CURRENCY_APART = Decimal("0.25")
#: A conversion that is so many times finer than the figure that it was made from claims what nobody measured.
FALSE_PRECISION = Decimal(100)
#: 1.96 standard errors of a share of one half, in points times the root of the number asked: 98 / sqrt(n).
POLL_MARGIN = Decimal(98)
#: The same at a confidence level of 90 and of 99 percent.
POLL_MARGIN_90 = Decimal(82)
POLL_MARGIN_99 = Decimal(129)
#: A printed margin may be finer than theory by this share (a finite population, a share far from one half) ...
POLL_LOW = Decimal("0.85")
#: ... and wider by this factor (weighting, clustering).
POLL_HIGH = Decimal(2)
#: A derived figure that misses by no more than this many units of its last place is off by rounding, not wrong.
ROUNDING_UNITS = 1
#: A count below this is exact although it ends in zeros ("100 senators"): nobody rounds what can be told over.
EXACT_COUNT_BELOW = 1000
#: Figures further apart than this, and not by a power of ten, are hardly two readings of one sum.
FAR = 5
#: Levels of two sentences whose ratio misses what the percentage gives by more than this factor are of two things ...
TWO_THINGS = Decimal(20)
#: ... unless a word such as "million" slipped: then it misses by a power of ten, give or take this share.
POWER_OF_TEN = Decimal("0.10")
#: Parts that come to less than this share of their total, or to more than its inverse, are parts of something else.
PARTS_FROM = Decimal("0.5")
#: Amounts of money and measures that miss their whole by no more than this share are rounded.
PARTS_APART = Decimal("0.02")
#: A rate this near to the share of all but the part is the rate of those: "186 failed, a pass rate of 85 percent".
OTHER_SHARE = Decimal("0.02")
#: A round total of finer parts stands for itself ± this share of its last digit's weight: sums are not cut off.
TOTAL_ROUNDED = Decimal("0.45")
#: How many of the shorter time the longer one holds, where a pace is carried over: working days and calendar days.
TIME_SPANS = {
    ("second", "minute"): (60, 60), ("minute", "hour"): (60, 60), ("second", "hour"): (3600, 3600),
    ("hour", "day"): (7, 24), ("hour", "week"): (35, 168), ("minute", "day"): (1440, 1440),
    ("day", "week"): (5, 7), ("day", "month"): (20, 31), ("day", "quarter"): (60, 92), ("day", "year"): (220, 366),
    ("week", "month"): (4, 5), ("week", "quarter"): (12, 14), ("week", "year"): (48, 53),
    ("month", "quarter"): (3, 3), ("month", "year"): (12, 12), ("quarter", "year"): (4, 4),
    ("year", "decade"): (10, 10),
}  # fmt: skip
#: Months and years in days are of unequal length: a time that is converted from or to them gives way by this share.
UNEVEN_TIME = Decimal("0.04")
#: "less than x" is read as (x minus this share of x, x], "more than x" likewise: readers take it to be near x.
BOUND_READING = Decimal("0.25")
#: A small amount printed whole and bare ("$4", "48 minutes") is meant to be just that, but for this much of a unit.
BARE_PLACE = Decimal("0.1")
#: Next to finer figures a round one is read as that many times finer, at most.
FINER_AT_MOST = Decimal(100)
#: A headline may round a figure this far at the most, however few digits it prints.
NEAR_ENOUGH = Decimal("0.30")

_HALF = Decimal("0.5")


class Range(NamedTuple):
    """A closed interval; a missing end is None.

    >>> Range(Decimal(2), Decimal(3)).meets(Range(Decimal(3), None))
    True
    """

    low: Decimal | None
    high: Decimal | None

    def meets(self, other: Range) -> bool:
        """Whether the two intervals share a number."""
        below = self.low is not None and other.high is not None and self.low > other.high
        above = self.high is not None and other.low is not None and self.high < other.low
        return not (below or above)

    def contains(self, number: Decimal) -> bool:
        """Whether the number lies within."""
        return (self.low is None or self.low <= number) and (self.high is None or number <= self.high)

    def widened(self, share: Decimal = Decimal(0), by: Decimal = Decimal(0)) -> Range:
        """The interval with each end moved outwards by ``share`` of itself and by ``by``."""
        low = None if self.low is None else self.low - abs(self.low) * share - by
        high = None if self.high is None else self.high + abs(self.high) * share + by
        return Range(low, high)

    def scaled(self, factor: Decimal) -> Range:
        """The interval with both ends multiplied by a factor."""
        ends = [None if end is None else end * factor for end in self]
        return Range(ends[0], ends[1]) if factor >= 0 else Range(ends[1], ends[0])


def parse(interval: tuple[str | None, str | None]) -> Range:
    """The contract's pair of strings as a Range.

    >>> parse(("99500", None))
    Range(low=Decimal('99500'), high=None)
    """
    low, high = interval
    return Range(None if low is None else Decimal(low), None if high is None else Decimal(high))


def plain(number: Decimal) -> str:
    """A decimal as the contract writes it: no exponent, no trailing zeros.

    >>> plain(Decimal("4.50E+7")), plain(Decimal("0.650"))
    ('45000000', '0.65')
    """
    text = format(number, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text if text not in ("-0", "") else "0"


def product(a: Range, b: Range) -> Range:
    """The interval of all products; unknown ends stay unknown.

    >>> product(Range(Decimal(2), Decimal(3)), Range(Decimal(10), Decimal(20)))
    Range(low=Decimal('20'), high=Decimal('60'))
    """
    if None in a or None in b:
        low = a.low * b.low if a.low is not None and b.low is not None and a.low >= 0 and b.low >= 0 else None
        return Range(low, None)
    corners = [x * y for x in a for y in b if x is not None and y is not None]
    return Range(min(corners), max(corners))


def quotient(a: Range, b: Range) -> Range:
    """The interval of all quotients; a divisor that may be zero gives an unbounded interval.

    >>> quotient(Range(Decimal(10), Decimal(20)), Range(Decimal(2), Decimal(5)))
    Range(low=Decimal('2'), high=Decimal('10'))
    """
    if a.low is not None and a.low >= 0 and b.low is not None and b.low > 0:
        # Both positive: a missing end leaves only its own corner open ("more than 40" over 20).
        return Range(
            a.low / b.high if b.high is not None else Decimal(0), a.high / b.low if a.high is not None else None
        )
    if None in a or b.low is None or b.high is None or b.low <= 0 <= b.high:
        return Range(None, None)
    corners = [x / y for x in a for y in b if x is not None and y is not None]
    return Range(min(corners), max(corners))


def total(ranges: Iterable[Range]) -> Range:
    """The interval of all sums; an end that one of them lacks is unknown.

    >>> total([Range(Decimal(1), Decimal(2)), Range(Decimal(10), Decimal(20))])
    Range(low=Decimal('11'), high=Decimal('22'))
    """
    low: Decimal | None = Decimal(0)
    high: Decimal | None = Decimal(0)
    for each in ranges:
        low = None if low is None or each.low is None else low + each.low
        high = None if high is None or each.high is None else high + each.high
    return Range(low, high)


def difference(a: Range, b: Range) -> Range:
    """The interval of all differences a - b.

    >>> difference(Range(Decimal(10), Decimal(20)), Range(Decimal(1), Decimal(2)))
    Range(low=Decimal('8'), high=Decimal('19'))
    """
    return total([a, b.scaled(Decimal(-1))])


def not_negative(allowed: Range) -> Range:
    """The interval of something that is counted or paid: "less than 40" is at least none.

    >>> not_negative(Range(None, Decimal(40)))
    Range(low=Decimal('0'), high=Decimal('40'))
    """
    low = Decimal(0) if allowed.low is None else max(allowed.low, Decimal(0))
    return Range(low, allowed.high)


def last_place(value: Decimal, allowed: Range) -> Decimal:
    """The weight of a printed figure's last digit, as its interval shows it, or as its zeros do.

    >>> last_place(Decimal("0.7"), rounded(Decimal("0.7"), Decimal("0.1")))
    Decimal('0.1')
    >>> last_place(Decimal(4000000), Range(Decimal(4000000), None))
    Decimal('1E+6')
    """
    if allowed.low is not None and allowed.high is not None:
        below, above = value - allowed.low, allowed.high - value
        if min(below, above) > 0 and max(below, above) == 2 * min(below, above):
            return max(below, above)
    return Decimal(1).scaleb(int(value.normalize().as_tuple().exponent)) if value else Decimal(1)


def weigh(reckoned: Range, printed: Range, place: Decimal) -> Literal["meets", "rounding", "inconsistent"]:
    """How a printed figure stands to what the others give.

    >>> ends = Range(Decimal("7.2"), Decimal("7.3"))
    >>> [weigh(ends, rounded(Decimal(x), Decimal(1)), Decimal(1)) for x in (7, 6, 9)]
    ['meets', 'rounding', 'inconsistent']

    Args:
        reckoned: what the other figures give.
        printed: what the figure itself allows.
        place: the weight of its last digit.
    """
    if reckoned.meets(printed):
        return "meets"
    return "rounding" if reckoned.meets(printed.widened(by=place * ROUNDING_UNITS)) else "inconsistent"


def counted(number: Decimal, allowed: Range, *, hedged: bool) -> Range:
    """What a bare number that counts something may be: a small whole one is exact, as a count is.

    >>> counted(Decimal(19), rounded(Decimal(19), Decimal(1)), hedged=False)
    Range(low=Decimal('19'), high=Decimal('19'))
    """
    whole = number == number.to_integral_value() and abs(number) < EXACT_COUNT_BELOW
    return Range(number, number) if whole and not hedged else allowed


def as_read(allowed: Range, qualifier: str) -> Range:
    """What a reader takes a bound for: "less than 40" is not two. It decides warnings and notes, never errors.

    >>> as_read(Range(None, Decimal(40)), "less_than")
    Range(low=Decimal('30.00'), high=Decimal('40'))
    """
    if qualifier in ("less_than", "at_most") and allowed.high is not None:
        return Range(allowed.high * (1 - BOUND_READING), allowed.high)
    if qualifier in ("more_than", "at_least") and allowed.low is not None:
        return Range(allowed.low, allowed.low * (1 + BOUND_READING))
    return allowed


def rounded(value: Decimal, unit: Decimal) -> Range:
    """What a printed figure stands for: rounded or cut off at ``unit``, the weight of its last digit.

    >>> rounded(Decimal("45000000"), Decimal("1000000"))
    Range(low=Decimal('44500000.0'), high=Decimal('46000000'))
    """
    half = unit * _HALF
    if value < 0:
        return Range(value - unit, value + half)
    return Range(value - half, value + unit)


def said(value: Decimal, unit: Decimal, qualifier: str) -> Range:
    """What a figure with its qualifier allows: the logic interval that decides "cannot be".

    >>> said(Decimal(12), Decimal(1), "more_than")
    Range(low=Decimal('12'), high=None)

    Args:
        value: the printed number in full ("45 million" is 45000000).
        unit: the weight of its last significant digit ("45 million": 1000000).
        qualifier: one of ``Quantity.qualifier``.
    """
    if qualifier in ("more_than", "at_least"):
        return Range(value, None)
    if qualifier in ("less_than", "at_most"):
        return Range(None, value)
    if qualifier == "about":
        width = max(unit, abs(value) * ABOUT)
        return Range(value - width, value + width)
    if qualifier == "exact":
        half = unit * _HALF
        return Range(value - half, value + half)
    return rounded(value, unit)


def are_two_things(one: Decimal, other: Decimal) -> bool:
    """Whether two numbers that should meet are too far apart to be of one thing, and no power of ten explains it.

    >>> are_two_things(Decimal(24), Decimal(4_000_000_000)), are_two_things(Decimal(24), Decimal(24_000_000))
    (True, False)

    Args:
        one: what the words lead to expect, above zero.
        other: what stands there, above zero.
    """
    missed = max(one / other, other / one)
    slip = Decimal(10) ** missed.log10().to_integral_value()
    return missed > TWO_THINGS and abs(missed / slip - 1) > POWER_OF_TEN
