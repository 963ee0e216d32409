"""Amounts that a text says twice: the one brought into the unit of the other."""

from __future__ import annotations

from decimal import Context, Decimal
from typing import TYPE_CHECKING, Literal, NamedTuple

from figurecheck.checks.arithmetic import step, write_range
from figurecheck.checks.edits import Slip, choose_edit
from figurecheck.intervals import CONVERSION_FACTOR, CONVERSION_ROUND, Range, last_place, parse, plain, rounded, weigh
from figurecheck.units import factor
from figurecheck.units.systems import other_readings

if TYPE_CHECKING:
    from figurecheck.checks.cases import Case
    from figurecheck.model import Quantity, Step, Tie

Outcome = Literal["meets", "rounding", "inconsistent"]
_BEST_FIRST: tuple[Outcome, ...] = ("meets", "rounding", "inconsistent")
#: Counts so many figures back may multiply an amount.
_COUNTS_BEFORE = 3
_SHORT = Context(prec=9)
_CELSIUS, _FAHRENHEIT = "degree_Celsius", "degree_Fahrenheit"


class Line(NamedTuple):
    """How one unit becomes another: times a factor, plus an offset."""

    factor: Decimal
    offset: Decimal

    def apply(self, allowed: Range) -> Range:
        """The interval in the other unit."""
        scaled = allowed.scaled(self.factor)
        return Range(*(None if end is None else end + self.offset for end in scaled))

    def write(self, operand: str) -> str:
        """The expression that computes it."""
        sign = "+" if self.offset >= 0 else "-"
        return f"{operand} * {plain(self.factor)}" + (f" {sign} {plain(abs(self.offset))}" if self.offset else "")


class Twice(NamedTuple):
    """An amount and what the text says it is in another unit.

    Attributes:
        left: index of the first figure; right: of the second.
        lines: the ways in which the first may become the second, the likeliest first.
    """

    left: int
    right: int
    lines: tuple[Line, ...]


class Pair(NamedTuple):
    """Two ends that are held against each other."""

    left: Range
    right: Range
    place: Decimal
    number: Decimal


def find_line(a: str, b: str, *, difference: bool = False) -> Line | None:
    """How a figure in unit ``a`` becomes one in unit ``b``.

    >>> find_line("degree_Celsius", "degree_Fahrenheit")
    Line(factor=Decimal('1.8'), offset=Decimal('32'))
    >>> find_line("degree_Celsius", "degree_Fahrenheit", difference=True).offset
    Decimal('0')

    Args:
        a: the unit of the first figure.
        b: the unit of the second.
        difference: both are changes of a temperature.
    """
    one, other = factor(a), factor(b)
    if one is None or other is None or one.dimension != other.dimension:
        return None
    offset = Decimal(0) if difference else (one.offset - other.offset) / other.scale
    return Line(_shorten(one.scale / other.scale), _shorten(offset))


def list_lines(a: str, b: str, *, difference: bool = False, named: bool = False) -> tuple[Line, ...]:
    """All ways in which a unit becomes another, where a name stands for several units and the words don't say which."""
    found = [find_line(a, b, difference=difference)] if named else [
        find_line(x, y, difference=difference) for x in (a, *other_readings(a)) for y in (b, *other_readings(b))
    ]  # fmt: skip
    return tuple(dict.fromkeys(line for line in found if line is not None))


def temperatures(a: str, b: str) -> tuple[str, str]:
    """The scales of two temperatures, where one of them may be bare degrees or marked as a change."""
    a, b = a.removeprefix("delta_"), b.removeprefix("delta_")
    if a == "degree":
        a = _CELSIUS if b == _FAHRENHEIT else _FAHRENHEIT
    if b == "degree":
        b = _CELSIUS if a == _FAHRENHEIT else _FAHRENHEIT
    return a, b


def list_ends(case: Case, left: int, right: int) -> list[Pair]:
    """The ends to hold against each other: the figures themselves, or the two ends of two ranges."""
    return _ends(case.quantities[left], case.quantities[right])


def weigh_tie(case: Case, tie: Tie, *, difference: bool, reading: bool = True) -> Outcome:
    """How the second figure stands to the first one under the reading that suits them best.

    Args:
        case: the text and its figures.
        tie: with its roles "left" and "right".
        difference: temperatures may be changes.
        reading: temperatures may be readings.
    """
    outcomes: set[Outcome] = set()
    left, right = (case.quantities[index] for _, index in tie.parts)
    # A US gallon is no imperial one.
    named = "american" in tie.notes
    for one in [left] if named else _readings(left):
        for other in [right] if named else _readings(right):
            ends = _ends(one, other)
            if not ends:
                return "meets"
            a, b = temperatures(one.unit, other.unit)
            lines = list_lines(a, b, named=named) if reading else ()
            lines += list_lines(a, b, difference=True, named=named) if difference else ()
            outcomes |= {weigh_ends(ends, line) for line in lines}
    return min(outcomes, key=_BEST_FIRST.index) if outcomes else "meets"


def weigh_ends(ends: list[Pair], line: Line) -> Outcome:
    """How the second figures stand to the first ones under one conversion: as the worst of them."""
    outcomes: set[Outcome] = {weigh(_factored(line.apply(pair.left)), pair.right, pair.place) for pair in ends}
    return max(outcomes, key=_BEST_FIRST.index)


def _factored(reckoned: Range) -> Range:
    return reckoned.widened(share=CONVERSION_FACTOR)


def multiplied(case: Case, tie: Tie, line: Line) -> bool:
    """Whether the second figure is a product: "12 crates of 50 kg, or 1,320 pounds"."""
    left, right = tie.parts[0][1], tie.parts[1][1]
    for index in range(max(left - _COUNTS_BEFORE, 0), left):
        times = case.quantities[index].decimal
        if case.quantities[index].kind in ("count", "number") and times is not None and times > 1:
            ends = list_ends(case, left, right)
            if ends and all(line.apply(pair.left).scaled(times).meets(pair.right) for pair in ends):
                return True
    return False


def explain(case: Case, tie: Tie, line: Line, *, note: str) -> tuple[tuple[Step, ...], str | None, str]:
    """The steps that show the gap, the one edit that closes it, and the figure that would fit.

    Args:
        case: the text and its figures.
        tie: with its roles "left" and "right".
        line: the conversion.
        note: the message of the first step.
    """
    left, right = tie.parts[0][1], tie.parts[1][1]
    ends = list_ends(case, left, right)
    pair = next((each for each in ends if weigh_ends([each], line) != "meets"), ends[0])
    reckoned = line.apply(pair.left)
    steps = (
        step(line.write(write_range(pair.left)), case.words.fill("steps", note)),
        step(f"meets({write_range(reckoned)}, {write_range(pair.right)})", case.words.fill("steps", "equal_meets")),
    )
    a, b = case.quantities[left], case.quantities[right]
    suggestion = None
    if a.decimal is not None and b.decimal is not None:
        back = Line(1 / line.factor, -line.offset / line.factor)
        slips = [Slip(b.text, b.decimal, reckoned), Slip(a.text, a.decimal, back.apply(pair.right))]
        suggestion = choose_edit(slips, case.words)[1]
    return steps, suggestion, fit(case.quantities[left], pair, line)


def fit(quantity: Quantity, pair: Pair, line: Line) -> str:
    """The number that would fit, no finer than the first figure is: "9.8", "984"."""
    middle = quantity.decimal
    if middle is None:
        low, high = pair.left
        middle = (low or high or Decimal(0)) if low is None or high is None else (low + high) / 2
    number = middle * line.factor + line.offset
    if not number:
        return "0"
    digits = len(middle.normalize().as_tuple().digits)
    places = max(digits, 2) - number.adjusted() - 1
    return plain(number.quantize(Decimal(1).scaleb(-places)) if places >= 0 else Decimal(round(number)))


def _readings(quantity: Quantity) -> list[Quantity]:
    """A figure as each of its readings has it."""
    found = [quantity]
    for other in quantity.alternatives:
        if other.value is not None and quantity.value is not None:
            shown = rounded(Decimal(other.value), last_place(Decimal(other.value), Range(None, None)))
            interval = quantity.interval if other.value == quantity.value else (str(shown.low), str(shown.high))
            unit = other.unit or quantity.unit
            found.append(quantity.model_copy(update={"value": other.value, "unit": unit, "interval": interval}))
    return found


def _ends(a: Quantity, b: Quantity) -> list[Pair]:
    if a.decimal is not None and b.decimal is not None:
        printed = parse(b.interval) if b.qualifier == "about" else _bare(b.decimal, b)
        if a.qualifier == "about" and b.qualifier != "about":
            return [Pair(parse(a.interval), printed, _place(b.decimal, b), b.decimal)]
        return [Pair(_bare(a.decimal, a), printed, _place(b.decimal, b), b.decimal)]
    if a.range is None or b.range is None:
        return []
    ends: list[Pair] = []
    for x, y in zip(sorted(map(Decimal, a.range)), sorted(map(Decimal, b.range)), strict=True):
        place = last_place(y, Range(None, None))
        ends.append(Pair(rounded(x, last_place(x, Range(None, None))), rounded(y, place), place, y))
    return ends


def _bare(number: Decimal, quantity: Quantity) -> Range:
    """What the digits alone allow: "more than 100 km (62 miles)" converts the 100."""
    return rounded(number, _place(number, quantity))


def _place(number: Decimal, quantity: Quantity) -> Decimal:
    bound = Range(None, None) if quantity.qualifier not in ("none", "exact") else parse(quantity.interval)
    place = last_place(number, bound)
    digits = "".join(sign for sign in quantity.text if sign.isdigit())
    if number == number.to_integral_value() and digits == plain(abs(number)):
        # Conversions are rounded to whole tens and hundreds more often than other figures, but not to a tenth of them.
        return min(last_place(number, Range(None, None)), max(abs(number) * CONVERSION_ROUND, Decimal(1)))
    return place


def _shorten(number: Decimal) -> Decimal:
    return Decimal(plain(_SHORT.plus(number)))
