"""Balances of "so much for one, so many": every reading of a tie, and the one to report where none holds."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from figurecheck import units
from figurecheck.checks.balance import (
    ONE,
    Balance,
    Term,
    constant,
    in_unit,
    is_exact_count,
    judge_balance,
    read_term,
    reckon,
    report_balance,
)
from figurecheck.intervals import TIME_SPANS, UNEVEN_TIME, Range, last_place, rounded, said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from figurecheck.checks.cases import Case, Found
    from figurecheck.model import Severity, Tie

_UNEVEN = frozenset(("month", "quarter", "year"))


def report_readings(
    case: Case, balances: Sequence[Balance], *, code: str, rule: str, severity: Severity
) -> Found | None:
    """Report a tie none of whose readings holds; where there are several, as a warning.

    Args:
        case: the text and its figures.
        balances: the readings.
        code: of the rule.
        rule: its name.
        severity: where there is one reading.
    """
    if not balances:
        return None
    outcomes = [judge_balance(balance) for balance in balances]
    if "meets" in outcomes:
        return None
    if "rounding" in outcomes:
        return report_balance(case, balances[outcomes.index("rounding")], code=code, rule=rule, severity=severity)
    nearest = min(balances, key=_gap)
    return report_balance(case, nearest, code=code, rule=rule, severity=severity if len(balances) == 1 else "warning")


def _gap(balance: Balance) -> Decimal:
    shown = balance.terms[balance.shown].number
    low = reckon(balance, balance.shown).low
    if not low or low <= 0 or shown <= 0:
        return Decimal("Infinity")
    return max(low / shown, shown / low)


def read_each(case: Case, tie: Tie) -> list[Balance]:
    """The readings of a tie of kind "each"."""
    one = tie.get("each")
    if one is None:
        return []
    items = tie.all("item")
    if items:
        return _read_items(case, one, items)
    unit = case.quantities[one].unit
    each = _read_mean(case, tie, one)
    found: list[Balance] = []
    for total in tie.all("total"):
        for count in tie.all("count"):
            whole, many = in_unit(case, total, unit), _read_count(case, one, count)
            if total == count or each is None or whole is None or many is None:
                continue
            last = case.quantities[one].start > case.quantities[total].start
            found.append(Balance("product", whole, (many, each), 2 if last else 0))
    return found


def _read_mean(case: Case, tie: Tie, one: int) -> Term | None:
    """What is said of one; where the words of the average stand for a hedge ("بمتوسط"), as its digits say it."""
    term = read_term(case, one)
    if term is not None and "average" in tie.notes and is_exact_count(case.quantities[one]):
        return term._replace(allowed=rounded(term.number, term.place))
    if term is not None and "plain" in tie.notes and case.quantities[one].qualifier == "about":
        return term._replace(allowed=rounded(term.number, last_place(term.number, Range(None, None))))
    return term


def _read_count(case: Case, one: int, count: int) -> Term | None:
    unit = case.quantities[count].unit
    if case.quantities[count].kind == "duration":  # "over 12 months" says in which time, not "more than"
        term = read_term(case, count)
        return term and term._replace(allowed=said(term.number, term.place, "exact"))
    base = case.quantities[one].per[-1] if case.quantities[one].per else ""
    return in_unit(case, count, base) if unit and units.same_dimension(unit, base) else read_term(case, count)


def _read_items(case: Case, one: int, items: Sequence[int]) -> list[Balance]:
    unit = case.quantities[one].unit
    mean = in_unit(case, one, unit)
    if mean is not None and is_exact_count(case.quantities[one]):
        mean = mean._replace(allowed=rounded(mean.number, mean.place))
    parts = [in_unit(case, item, unit if case.quantities[item].unit else "") for item in items]  # "12, 20 and 28 mm"
    if mean is None or any(part is None for part in parts):
        return []
    many = Decimal(len(items))
    whole = mean._replace(
        number=mean.number * many, allowed=mean.allowed.scaled(many), place=mean.place * many, scale=mean.scale * many
    )
    return [Balance("sum", whole, tuple(part for part in parts if part is not None), 0, len(items))]


def read_incidence(case: Case, tie: Tie) -> list[Balance]:
    """The reading of a tie of kind "incidence": the events against the people counted in round numbers of them."""
    events, people, base, rate = (tie.get(role) for role in ("events", "people", "base", "rate"))
    if events is None or people is None or base is None:
        return []
    many, all_of_them, each = read_term(case, events), read_term(case, people), case.quantities[base].decimal
    if many is None or all_of_them is None or not each:
        return []
    if rate is None:
        one = read_term(case, base)
        return [] if one is None else [Balance("product", all_of_them, (many, one), 2)]
    shown, groups = read_term(case, rate), read_term(case, people, ONE / each)
    if shown is None or groups is None:
        return []
    if is_exact_count(case.quantities[rate]):
        shown = shown._replace(allowed=rounded(shown.number, shown.place))
    text = f"({groups.text} ÷ {case.quantities[base].text})"
    return [Balance("product", many, (shown, groups._replace(text=text)), 1)]


def read_energy(case: Case, tie: Tie) -> list[Balance]:
    """The reading of a tie of kind "energy": no more than the power gives in the time, though maybe less."""
    power, time, total = tie.get("power"), tie.get("time"), tie.get("total")
    if power is None or time is None or total is None:
        return []
    rate, hours, whole = (
        in_unit(case, power, "kilowatt"), in_unit(case, time, "hour"), in_unit(case, total, "kilowatt_hour"),
    )  # fmt: skip
    if rate is None or hours is None or whole is None:
        return []
    # A rating and a time that somebody sets are not cut off: "2 kW" is never 2.9.
    rate, hours = (
        each._replace(allowed=said(each.number, each.place, "exact"))
        if case.quantities[figure].qualifier == "none"
        else each
        for figure, each in ((power, rate), (time, hours))
    )
    balance = Balance("product", whole, (rate, hours), 0)
    most = reckon(balance, 0).high
    return [balance] if most is not None and whole.number > most else []


def read_area(case: Case, tie: Tie) -> list[Balance]:
    """The reading of a tie of kind "area": the sides in metres, the area or volume in their square or cube."""
    total = tie.get("total")
    sides = [in_unit(case, side, "meter") for side in tie.all("side")]
    whole = in_unit(case, total, f"meter ** {len(sides)}") if total is not None else None
    if whole is None or any(side is None for side in sides):
        return []
    return [Balance("product", whole, tuple(side for side in sides if side is not None), 0)]


def read_pace(case: Case, tie: Tie) -> list[Balance]:
    """The readings of a tie of kind "pace"."""
    pace = tie.get("pace")
    if pace is None:
        return []
    per, unit = _time_and_thing(case, pace)
    rate = _read_mean(case, tie, pace)
    found: list[Balance] = []
    for total in tie.all("total"):
        over, thing = _time_and_thing(case, total)
        scale = units.convert(ONE, thing, unit) if unit else ONE
        whole = None if scale is None else read_term(case, total, scale)
        if rate is None or whole is None:
            continue
        if "per" in tie.notes:
            span = _span(per, over or next((note for note in tie.notes if note != "per"), ""))
            if span is not None:
                found.append(Balance("product", whole, (rate, span), 0))
            continue
        for time in tie.all("time"):
            long = _read_time(case, tie, time, per)
            if long is not None:
                found.append(Balance("product", whole, (rate, long), 0 if _is_last(case, total, pace) else 1))
    return found


def _is_last(case: Case, total: int, pace: int) -> bool:
    return case.quantities[total].start > case.quantities[pace].start


def _time_and_thing(case: Case, figure: int) -> tuple[str, str]:
    quantity = case.quantities[figure]
    if quantity.per:
        return quantity.per[0], quantity.unit
    unit = units.spell_out(quantity.unit)
    thing, _, time = unit.rpartition(" / ")
    return (time, thing) if thing else ("", unit)


def _read_time(case: Case, tie: Tie, figure: int, per: str) -> Term | None:
    quantity = case.quantities[figure]
    term = in_unit(case, figure, per)
    if quantity.decimal is None:
        return None
    unit = quantity.unit
    plain_number = quantity.qualifier == "none" or "over" in tie.notes
    if term is not None and plain_number and quantity.decimal == quantity.decimal.to_integral_value():
        # "Over 24 hours that made 1,200 litres" says how long, not "more than"; a sum takes "three years" for three.
        term = term._replace(allowed=said(term.number, abs(term.scale), "exact"))
    if term is None or unit == per or not ({unit, per} & _UNEVEN):
        return term
    if {unit, per} <= _UNEVEN:
        # Twelve months are a year, whatever their days come to.
        whole = term.number.quantize(Decimal("0.0001"))
        return term._replace(number=whole, allowed=term.allowed.widened(by=Decimal("0.0001")))
    return term._replace(allowed=term.allowed.widened(share=UNEVEN_TIME))


def _span(per: str, over: str) -> Term | None:
    if (per, over) in TIME_SPANS:
        low, high = (Decimal(end) for end in TIME_SPANS[per, over])
        return constant(high, Range(low, high))
    if (over, per) in TIME_SPANS:
        low, high = (Decimal(end) for end in TIME_SPANS[over, per])
        return constant(ONE / high, Range(ONE / high, ONE / low))
    return None
