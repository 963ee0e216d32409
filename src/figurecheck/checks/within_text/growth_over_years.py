"""A yearly growth that doesn't lead from the first level to the last.

## What it checks
"Grew R percent a year over T years, from A to B": A * (1 + R)^T against B, and A * (1 + R * T), too.

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
from figurecheck.checks.levels import Level, read_levels
from figurecheck.checks.movements import list_movements
from figurecheck.checks.telling import write_found
from figurecheck.intervals import Range, plain, product

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.checks.cases import Case, Found
    from figurecheck.checks.movements import Movement
    from figurecheck.model import Severity

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
    for movement in list_movements(case):
        years = read_levels(case, movement.tie, "years").get("years")
        rate = movement.percent
        if movement.levels is None or years is None or rate is None or rate.number is None or not movement.yearly:
            continue
        if case.quantities[rate.figure].per != ("year",) or years.unit != "year" or not years.number:
            continue
        if years.number <= _MOST_YEARS and years.number == years.number.to_integral_value():
            yield from _check(case, movement, rate, years)


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
