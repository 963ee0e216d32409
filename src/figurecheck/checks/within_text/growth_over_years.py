"""A yearly growth that doesn't lead from the first level to the last.

## What it checks
"Grew R percent a year over T years, from A to B": A * (1 + R)^T against B, and A * (1 + R * T), too. The years may be
those of the levels ("$20,000 in 2014 ... in 2024 it reached"), and what is added each year an amount ("by 200 a year").

## Why it matters
Growth on growth is easily reckoned as plain growth, and a rate over the whole time as a yearly one.

## Limits
Both readings are allowed, growth on growth and the same amount each year; so is a year more or less, since "over ten
years" may count the first one. Only rates by the year.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from figurecheck.checks.arithmetic import write_range
from figurecheck.checks.examples import finds, silent
from figurecheck.checks.levels import Level, in_unit, read_levels
from figurecheck.checks.movements import is_clear, list_movements
from figurecheck.checks.telling import write_found
from figurecheck.intervals import Range, plain, product

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.checks.cases import Case, Found
    from figurecheck.checks.movements import Movement
    from figurecheck.model import Severity, Tie

CODE = "FC107"
RULE = "growth-over-years"
SINCE = "0.1.0"
SEVERITY: Severity = "error"
#: Longer than this and the interval of the last level is as wide as the world.
_MOST_YEARS = 60

EXAMPLES = (
    finds("Output grew 3 percent a year over ten years, from 10,000 tonnes to 23,400 tonnes.",
          "10,000 tonnes to 23,400 tonnes", "inconsistent"),
    finds("نما الإنتاج بنسبة 3% سنويا على مدى عشر سنوات، من 10,000 طن إلى 23,400 طن.",
          "10,000 طن إلى 23,400 طن", "inconsistent", language="ar"),
    finds("The fund, €500 in 2010, has since gone up by 6% annually, and in 2018 it reached €990.", "€990",
          "inconsistent"),
    finds("The fleet grew by 40 vans a year over five years, from 100 to 520 vans.", "100 to 520 vans", "inconsistent"),
    finds("The toll was 100 pesos in 2012. It rose by 5 percent a year and stood at 190 pesos in 2016.", "190 pesos",
          "inconsistent"),
    finds("بمعدل 4 في المئة سنويا، ارتفع الرسم من 50 دينارا في 2006 إلى 120 دينارا في 2016.", "120 دينارا",
          "inconsistent", language="ar"),
    silent("The fund, €500 in 2010, has since gone up by 6% annually, and in 2018 it reached €797."),
    silent("The toll has risen from $40 in 1992 to $46 in 1995, a rise in the average of 15 percent in three years."),
    silent("كان الإيجار 200 دينار قبل عامين، وارتفع 10 في المئة في العام الأول ومثلها في الثاني، فبات 242 دينارا.",
           language="ar"),
    silent("With prices rising 6 percent a year, pay went up from 500 euros in 2010 to 990 euros in 2018."),
    silent("Output grew 3 percent a year over ten years, from 10,000 tonnes to 13,400 tonnes."),
    silent("Traffic doubled from 3 million in 2003 to 6 million in 2013, a compound annual growth of 7.2 percent."),
    silent("The fleet grew by 40 vans a year over five years, from 100 to 300 vans."),
    silent("The lake shrank by a tenth each year for two years, from 300 hectares to 243."),
    silent("تضاعفت الحركة من 3 ملايين في 2003 إلى 6 ملايين في 2013، بمتوسط نمو سنوي 7.2 في المئة.", language="ar"),
    silent("زاد الأسطول بمقدار 40 شاحنة كل سنة على مدى خمس سنوات، من 100 إلى 300 شاحنة.", language="ar"),
    silent("Output grew 3 percent a year over ten years, from 10,000 tonnes to 13,000 tonnes."),
    silent("نما الإنتاج بنسبة 3% سنويا على مدى عشر سنوات، من 10,000 طن إلى 13,400 طن.", language="ar"),
)  # fmt: skip


def check(case: Case) -> Iterator[Found]:
    """Yield a finding for each yearly growth that doesn't lead from one level to the other."""
    told: set[int] = set()
    for tie in case.ties_of("yearly"):
        for found in _check_yearly(case, tie):
            told.add(tie.get("to") or 0)
            yield found
    for movement in list_movements(case):
        if movement.after is not None and movement.after.figure in told:
            continue
        years = read_levels(case, movement.tie, "years").get("years")
        rate = movement.percent
        if movement.levels is None or years is None or rate is None or rate.number is None or not movement.yearly:
            continue
        if case.quantities[rate.figure].per != ("year",) or years.unit != "year" or not years.number:
            continue
        if years.number <= _MOST_YEARS and years.number == years.number.to_integral_value():
            yield from _check(case, movement, rate, years)


def _check_yearly(case: Case, tie: Tie) -> Iterator[Found]:
    """A rate or an amount of each year against two levels and the years between them."""
    read = read_levels(case, tie, "from", "to", "rate", "years")
    before, after, rate = read["from"], read["to"], read["rate"]
    span = _years_between(case, tie, read.get("years"))
    after_there = in_unit(after, before.unit)
    if span is None or after_there is None or not all(is_clear(case, at) for role, at in tie.parts if role != "began"):
        return
    after = after_there
    if None in (before.number, after.number, rate.number) or not 2 <= span <= _MOST_YEARS:
        return
    start, pace, sign = before.number or Decimal(0), rate.number or Decimal(0), -1 if "down" in tie.notes else 1
    first, last = span - 1, span + 1
    lines: list[tuple[str, str]] = []
    ranges: list[Range] = []
    if rate.unit == "percent":
        share = rate.allowed.scaled(Decimal(sign) / 100)
        if share.low is None or share.high is None or share.low <= -1:
            return
        powers = [(1 + end) ** count for end in share for count in (first, last) if end is not None]
        plainly = [1 + end * count for end in share for count in (first, last) if end is not None]
        ranges = [product(before.allowed, Range(min(found), max(found))) for found in (powers, plainly)]
        word = "+" if sign > 0 else "-"
        lines = [(f"round({plain(start)} * (1 {word} {plain(pace)} / 100) ** {span}, 1)", "move_compound"),
                 (f"round({plain(start)} * (1 {word} {plain(pace)} * {span} / 100), 1)", "move_simple")]  # fmt: skip
        exact = start * (1 + pace * sign / 100) ** span
    else:
        ends = [end * count * sign for end in rate.allowed for count in (first, last) if end is not None]
        if len(ends) != 4 or before.allowed.low is None or before.allowed.high is None:
            return
        ranges = [Range(before.allowed.low + min(ends), before.allowed.high + max(ends))]
        exact = start + pace * span * sign
        lines = [(f"{plain(start)} {'+' if sign > 0 else '-'} {plain(pace)} * {span}", "move_simple")]
    if any(allowed.meets(after.allowed) for allowed in ranges):
        return
    lines.append((f"meets({write_range(_cut(ranges[0]))}, {write_range(after.allowed)})", "move_meets"))
    yield write_found(
        case, tuple(dict.fromkeys((after.figure, before.figure, rate.figure))), lines,
        code=CODE, rule=RULE, severity=SEVERITY, verdict="inconsistent",
        message=case.words.fill("findings", "move_years", before=before.text, after=after.text, printed=rate.text,
                                years=str(span), reckoned=plain(round(exact, 1))),
    )  # fmt: skip


def _years_between(case: Case, tie: Tie, years: Level | None) -> int | None:
    if years is not None:
        whole = years.number is not None and years.number == years.number.to_integral_value()
        return int(years.number or 0) if whole and years.unit == "year" else None
    began, ended = tie.get("began"), tie.get("ended")
    if began is None:
        return None
    dates = (case.quantities[began].value or "").split("/")
    if ended is not None:
        dates = [dates[0], (case.quantities[ended].value or "").split("/")[-1]]
    return abs(int(dates[-1][:4]) - int(dates[0][:4])) if all(date[:4].isdigit() for date in dates) else None


def _check(case: Case, movement: Movement, rate: Level, years: Level) -> Iterator[Found]:
    before, after = movement.levels or (rate, rate)
    start, pace, span = before.number, rate.number, years.number
    if start is None or pace is None or span is None or movement.share is None:
        return
    share = movement.share.scaled(Decimal(movement.sign))
    if share.low is None or share.high is None or share.low <= -1:
        return
    first, last = int(span) - 1, int(span) + 1
    low, high = 1 + share.low, 1 + share.high
    corners = [low**first, low**last, high**first, high**last]
    plainly = [1 + share.low * first, 1 + share.low * last, 1 + share.high * first, 1 + share.high * last]
    compound = product(before.allowed, Range(min(corners), max(corners)))
    simple = product(before.allowed, Range(min(plainly), max(plainly)))
    if compound.meets(after.allowed) or simple.meets(after.allowed):
        return
    sign = "+" if movement.sign > 0 else "-"
    compounded = f"{plain(start)} * (1 {sign} {plain(pace)} / 100) ** {plain(span)}"
    evenly = f"{plain(start)} * (1 {sign} {plain(pace)} * {plain(span)} / 100)"
    exact = start * (1 + pace * movement.sign / 100) ** int(span)
    yield write_found(
        case, tuple(dict.fromkeys((after.figure, before.figure, rate.figure, years.figure))),
        [(f"round({compounded}, 1)", "move_compound"),
         (f"round({evenly}, 1)", "move_simple"),
         (f"meets({write_range(_cut(compound))}, {write_range(after.allowed)})", "move_meets")],
        code=CODE, rule=RULE, severity=SEVERITY, verdict="inconsistent",
        message=case.words.fill("findings", "move_years", before=before.text, after=after.text, printed=rate.text,
                                years=years.text, reckoned=plain(round(exact, 1))),
    )  # fmt: skip


def _cut(allowed: Range) -> Range:
    return Range(*(None if end is None else round(end, 3) for end in allowed))
