"""Growth in the text, reckoned out: base times factor, and what it means per day."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from figurecheck import units
from figurecheck.checks.arithmetic import step, write_range
from figurecheck.intervals import Range, parse, plain, product

if TYPE_CHECKING:
    from figurecheck.checks.cases import Case
    from figurecheck.model import Fact, Quantity, Relation, Step

#: "Two months" are reckoned as 60 days: editors do the sum in thirties.
_MONTH_DAYS = 30
_NUMERAL = re.compile(r"\d[\d.,٫٬]*")


class Operand(NamedTuple):
    """One end of a growth: the number, what its digits and hedges allow, and how it is printed."""

    number: Decimal | None
    allowed: Range
    text: str


def operands(case: Case, relation: Relation) -> tuple[Operand, Operand]:
    """The base and the result of a growth; one figure may hold both ("from 4,000 to 8,000")."""
    base, result = case.quantities[relation.base], case.quantities[relation.result]
    if relation.base == relation.result and base.range is not None:
        return _ends(base, base.range)
    return _operand(base), _operand(result)


def multiple_holds(case: Case, relation: Relation) -> bool:
    """Whether the base times the factor can be the result, intervals at their corners."""
    base, result = operands(case, relation)
    return product(base.allowed, Range(*relation.factor)).meets(result.allowed)


def multiple_steps(case: Case, relation: Relation) -> tuple[Step, ...]:
    """The base times the factor, and whether that can be the figure that follows."""
    base, result = operands(case, relation)
    lines: list[Step] = []
    if base.number is not None:
        lines.append(step(f"{plain(base.number)} * {plain(relation.printed)}", case.words.fill("steps", "multiple")))
    factor = write_range(Range(*relation.factor))
    lines.append(
        step(
            f"meets({write_range(base.allowed)} * {factor}, {write_range(result.allowed)})",
            case.words.fill("steps", "multiple_meets"),
        )
    )
    return tuple(lines)


def consistent_step(case: Case, relation: Relation) -> Step | None:
    """The one line that shows a growth to be consistent with itself."""
    base, _ = operands(case, relation)
    if base.number is None:
        return None
    note = case.words.fill("steps", "consistent", factor=plain(relation.printed))
    return step(f"{plain(base.number)} * {plain(relation.printed)}", note)


def growth_steps(case: Case, *, window: int, later: tuple[Fact, ...] = ()) -> tuple[Step, ...]:
    """What the growth within a window means per day, against the days that it took in the end.

    Args:
        case: the text and its figures.
        window: index of the duration within which the growth is said to happen.
        later: rows that say how long it took.
    """
    relation = next((r for r in case.related.get(window, ()) if r.window == window and r.kind == "multiply"), None)
    if relation is None:
        return ()
    base, result = (operand.number for operand in operands(case, relation))
    days = _days(case.quantities[window])
    if base is None or result is None or not days:
        return ()
    gain = f"({plain(result)} - {plain(base)})"
    note = case.words.fill("steps", "implied_rate", window=case.quantities[window].text)
    lines = [step(f"round({gain} / {plain(days)}, 0)", note)]
    for fact in later:
        took = (
            units.convert(Decimal(fact.value), fact.unit, "day")
            if fact.value and fact.value_type == "duration"
            else None
        )
        if took:
            lines.append(step(f"round({gain} / {plain(took)}, 0)", case.words.fill("steps", "record_rate")))
    return tuple(lines)


def _days(window: Quantity) -> Decimal | None:
    if window.decimal is None:
        return None
    if window.unit == "month":
        return window.decimal * _MONTH_DAYS
    days = units.convert(window.decimal, window.unit, "day")
    return days if days is not None and days > 0 else None


def _operand(quantity: Quantity) -> Operand:
    return Operand(quantity.decimal, parse(quantity.interval), quantity.text)


def _ends(quantity: Quantity, ends: tuple[str, str]) -> tuple[Operand, Operand]:
    """Both ends of a range, each as wide as the range's own interval shows its last digit to be."""
    first, second = (Decimal(end) for end in ends)
    allowed = parse(quantity.interval)
    below = Decimal(0) if allowed.low is None else min(first, second) - allowed.low
    above = Decimal(0) if allowed.high is None else allowed.high - max(first, second)
    printed = _NUMERAL.findall(quantity.text)
    texts = (printed[0], printed[-1]) if printed else ends
    low, high = Range(-below, 2 * below), Range(-above / 2, above)
    widths = (low, high) if first <= second else (high, low)
    found = [
        Operand(end, Range(end + (width.low or 0), end + (width.high or 0)), text)
        for end, width, text in zip((first, second), widths, texts, strict=True)
    ]
    return found[0], found[1]
