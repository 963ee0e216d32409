"""Rates between currencies: on record, stated in the text, or implied by an amount that is said twice."""

from __future__ import annotations

import re
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal
from typing import TYPE_CHECKING, NamedTuple

from figurecheck.checks.conversions import list_ends
from figurecheck.intervals import CURRENCY_DATED, CURRENCY_UNDATED, Range, plain, quotient
from figurecheck.units.conversion import is_currency

if TYPE_CHECKING:
    from figurecheck.checks.cases import Case
    from figurecheck.model import Tie

_PROPERTY = "exchange_rate_per"
_DOWN = Context(prec=6, rounding=ROUND_FLOOR)
_SHOWN = Context(prec=4)
_MONTH = re.compile(r"\d{4}-\d{2}")
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
    on = next((note.removeprefix("on:") for note in tie.notes if note.startswith("on:")), "")
    known = _on_record(case, a.unit, b.unit, on)
    if known is None:
        return None
    others: list[Range] = []
    for one in dict.fromkeys((a.unit, *(reading.unit for reading in a.alternatives))):
        for other in dict.fromkeys((b.unit, *(reading.unit for reading in b.alternatives))):
            if (one, other) == (a.unit, b.unit):
                continue
            rate = _on_record(case, one, other, on)
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


def _on_record(case: Case, a: str, b: str, on: str) -> Rate | None:
    one, other = _per_dollar(case, a, on), _per_dollar(case, b, on)
    if one is None or other is None:
        return None
    allowed = quotient(other, one)
    ends = [end for end in allowed if end is not None]
    middle = sum(ends, Decimal(0)) / (len(ends) or 1)
    one_is_base = a == "USD"
    shown = middle if one_is_base else 1 / middle
    said = f"{plain(_SHOWN.plus(shown))} {b}/{a}" if one_is_base else f"{plain(_SHOWN.plus(shown))} {a}/{b}"
    return Rate(Range(_DOWN.plus(min(ends)), _UP.plus(max(ends))), middle, said)


def _per_dollar(case: Case, code: str, on: str) -> Range | None:
    """How much of a currency a dollar is: pegged, or in the months around the publication."""
    if code == "USD":
        return Range(Decimal(1), Decimal(1))
    facts = [f for f in case.table.facts_of(f"currency:{code}", _PROPERTY) if f.object_id == "USD" and f.value]
    pegs = [f for f in facts if f.status == "active" and not f.event_to and f.event_from]
    if pegs:
        share = CURRENCY_DATED if on else CURRENCY_UNDATED
        return _around(Decimal(pegs[0].value or 0), share)
    months = {f.event_from[:7]: Decimal(f.value or 0) for f in facts if _MONTH.fullmatch(f.event_from[:7])}
    near = [months[month] for month in _months_around(on) if month in months]
    if not near:
        return None
    return Range(_around(min(near), CURRENCY_DATED).low, _around(max(near), CURRENCY_DATED).high)


def _months_around(on: str) -> tuple[str, ...]:
    """The month of a date, the one before and the one after."""
    if not on:
        return ()
    count = int(on[:4]) * 12 + int(on[5:7]) - 1
    return tuple(f"{each // 12:04}-{each % 12 + 1:02}" for each in (count - 1, count, count + 1))


def _around(middle: Decimal, share: Decimal) -> Range:
    """The rate with its tolerance, written as short as a reader needs it."""
    return Range(_DOWN.plus(middle * (1 - share)), _UP.plus(middle * (1 + share)))


def _stated(case: Case, tie: Tie) -> Rate | None:
    """A rate that the text gives: "3.75 riyals to the dollar"; of several each may be the one meant."""
    a, b = (case.quantities[index].unit for _, index in tie.parts)
    found: list[Rate] = []
    for each in case.ties_of("exchange"):
        quantity = case.quantities[each.parts[0][1]]
        base = next((note.removeprefix("base:") for note in each.notes if note.startswith("base:")), "")
        named = {quantity.unit, base} if is_currency(quantity.unit) else {a, b}
        if quantity.decimal is None or not quantity.decimal or named != {a, b} or base not in named:
            continue
        if "then" in each.notes:
            return None  # of another time, as the amounts may be
        middle = quantity.decimal if base == a else 1 / quantity.decimal
        said = f"{plain(quantity.decimal)} {b if base == a else a}/{base}"
        found.append(Rate(_around(middle, CURRENCY_UNDATED), middle, said))
    return found[0]._replace(others=tuple(rate.allowed for rate in found[1:])) if found else None
