"""Rates between currencies: on record, stated in the text, or implied by an amount that is said twice."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal
from typing import TYPE_CHECKING, NamedTuple

from figurecheck.checks.conversions import list_ends
from figurecheck.intervals import CURRENCY_DATED, CURRENCY_UNDATED, Range, plain, quotient

if TYPE_CHECKING:
    from figurecheck.checks.cases import Case
    from figurecheck.model import Tie

_PROPERTY = "exchange_rate_per"
_DOWN = Context(prec=6, rounding=ROUND_FLOOR)
_UP = Context(prec=6, rounding=ROUND_CEILING)


class Rate(NamedTuple):
    """What one unit of the first currency is worth in the second.

    Attributes:
        allowed: with the tolerance.
        middle: without it.
        said: as a message names it ("3.75 SAR/USD").
        others: the rates under other readings of the first figure's currency.
    """

    allowed: Range
    middle: Decimal
    said: str
    others: tuple[Range, ...] = ()


def find_rate(case: Case, tie: Tie) -> Rate | None:
    """The rate between the currencies of a tie: the text's own, else the reference's; None where neither has one."""
    a, b = (case.quantities[index] for _, index in tie.parts)
    stated = _stated(case, tie)
    if stated is not None:
        return stated
    known = _on_record(case, a.unit, b.unit)
    if known is None:
        return None
    others: list[Range] = []
    for one in dict.fromkeys((a.unit, *(reading.unit for reading in a.alternatives))):
        for other in dict.fromkeys((b.unit, *(reading.unit for reading in b.alternatives))):
            if (one, other) == (a.unit, b.unit):
                continue
            rate = _on_record(case, one, other)
            if rate is None:
                return None
            others.append(rate.allowed)
    return known._replace(others=tuple(others))


def implied_rate(case: Case, tie: Tie, base: str) -> Range | None:
    """How much of the other currency one unit of ``base`` is by the tie's own figures."""
    left, right = (index for _, index in tie.parts)
    ends = list_ends(case, left, right)
    if len(ends) != 1:
        return None
    one, other = ends[0].left, ends[0].right
    return quotient(other, one) if case.quantities[left].unit == base else quotient(one, other)


def _on_record(case: Case, a: str, b: str) -> Rate | None:
    one, other = _per_dollar(case, a), _per_dollar(case, b)
    if one is None or other is None:
        return None
    middle = other[0] / one[0]
    share = max(one[1], other[1])
    said = f"{plain(max(one[0], other[0]).normalize())} {a}/{b}" if a != "USD" else f"{plain(other[0])} {b}/{a}"
    return Rate(_around(middle, share), middle, said)


def _per_dollar(case: Case, code: str) -> tuple[Decimal, Decimal] | None:
    """How much of a currency a dollar is, and the share by which that may be off."""
    if code == "USD":
        return Decimal(1), CURRENCY_DATED
    for fact in case.table.facts_of(f"currency:{code}", _PROPERTY):
        if fact.object_id == "USD" and fact.value and fact.status == "active":
            return Decimal(fact.value), CURRENCY_DATED if fact.event_from else CURRENCY_UNDATED
    return None


def _around(middle: Decimal, share: Decimal) -> Range:
    """The rate with its tolerance, written as short as a reader needs it."""
    return Range(_DOWN.plus(middle * (1 - share)), _UP.plus(middle * (1 + share)))


def _stated(case: Case, tie: Tie) -> Rate | None:
    """A rate that the text gives: "3.75 riyals to the dollar"."""
    a, b = (case.quantities[index].unit for _, index in tie.parts)
    for each in case.ties_of("exchange"):
        quantity = case.quantities[each.parts[0][1]]
        base = next((note.removeprefix("base:") for note in each.notes if note.startswith("base:")), "")
        if quantity.decimal is None or not quantity.decimal or {quantity.unit, base} != {a, b}:
            continue
        middle = quantity.decimal if base == a else 1 / quantity.decimal
        said = f"{plain(quantity.decimal)} {quantity.unit}/{base}"
        return Rate(_around(middle, CURRENCY_UNDATED), middle, said)
    return None
