"""Growth in the text, reckoned out: base times factor, and what it means per day."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from figurecheck import units
from figurecheck.checks.arithmetic import step, write_range
from figurecheck.intervals import Range, parse, plain, product

if TYPE_CHECKING:
    from figurecheck.checks.cases import Case
    from figurecheck.model import Fact, Quantity, Relation, Step

#: "Two months" are reckoned as 60 days: editors do the sum in thirties.
_MONTH_DAYS = 30


def multiple_holds(case: Case, relation: Relation) -> bool:
    """Whether the base times the factor can be the result, intervals at their corners."""
    result = parse(case.quantities[relation.result].interval)
    return product(parse(case.quantities[relation.base].interval), Range(*relation.factor)).meets(result)


def multiple_steps(case: Case, relation: Relation) -> tuple[Step, ...]:
    """The base times the factor, and whether that can be the figure that follows."""
    base, result = case.quantities[relation.base], case.quantities[relation.result]
    lines: list[Step] = []
    if base.decimal is not None:
        lines.append(step(f"{plain(base.decimal)} * {plain(relation.printed)}", case.words.fill("steps", "multiple")))
    factor = write_range(Range(*relation.factor))
    lines.append(
        step(
            f"meets({write_range(parse(base.interval))} * {factor}, {write_range(parse(result.interval))})",
            case.words.fill("steps", "multiple_meets"),
        )
    )
    return tuple(lines)


def consistent_step(case: Case, relation: Relation) -> Step | None:
    """The one line that shows a growth to be consistent with itself."""
    base = case.quantities[relation.base].decimal
    if base is None:
        return None
    note = case.words.fill("steps", "consistent", factor=plain(relation.printed))
    return step(f"{plain(base)} * {plain(relation.printed)}", note)


def growth_steps(case: Case, *, window: int, later: tuple[Fact, ...] = ()) -> tuple[Step, ...]:
    """What the growth within a window means per day, against the days that it took in the end.

    Args:
        case: the text and its figures.
        window: index of the duration within which the growth is said to happen.
        later: rows that say how long it took.
    """
    relation = next((r for r in case.relations if r.window == window and r.kind == "multiply"), None)
    if relation is None:
        return ()
    base, result = case.quantities[relation.base].decimal, case.quantities[relation.result].decimal
    days = _days(case.quantities[window])
    if base is None or result is None or not days:
        return ()
    gain = f"({plain(result)} - {plain(base)})"
    note = case.words.fill("steps", "implied_rate", window=case.quantities[window].text)
    lines = [step(f"round({gain} / {plain(days)}, 0)", note)]
    for fact in later:
        took = units.convert(Decimal(fact.value), fact.unit, "day") if fact.value and fact.value_type == "duration" else None
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
