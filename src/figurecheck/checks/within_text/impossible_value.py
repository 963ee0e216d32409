"""A figure that nothing can have.

## What it checks
A share of people, votes or homes above 100 percent; a turnout, chance or humidity above it; a temperature below
absolute zero; a day that the calendar doesn't have (31 June); a time of day after 24:00; more than 24 hours in a
day; 11 of every ten; fewer than no people.

## Why it matters
No source is needed to know that it is wrong, and readers notice.

## Limits
Shares are held to 100 percent only where the words name the whole. What may exceed it (growth, debt, capacity,
targets) is left alone.
"""

from __future__ import annotations

from calendar import monthrange
from decimal import Decimal
from typing import TYPE_CHECKING

from figurecheck.checks.arithmetic import step, write_range
from figurecheck.checks.edits import Slip, choose_edit
from figurecheck.checks.examples import finds, silent
from figurecheck.checks.tied import find_tied
from figurecheck.intervals import Range, parse, plain
from figurecheck.units import convert

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.checks.cases import Case, Found
    from figurecheck.model import Severity, Step, Tie

CODE = "FC137"
RULE = "impossible-value"
SINCE = "0.1.0"
SEVERITY: Severity = "error"

EXAMPLES = (
    finds("Some 120 percent of respondents said they would vote.", "120 percent", "inconsistent"),
    finds("The ceremony will take place on June 31.", "June 31", "inconsistent"),
    finds("The probe cooled to -300 degrees Celsius.", "-300 degrees Celsius", "inconsistent"),
    finds("قال 120 في المئة من المشاركين إنهم سيصوتون.", "120 في المئة", "inconsistent", language="ar"),
    finds("تعقد الجلسة يوم 31 يونيو المقبل.", "يوم 31 يونيو المقبل", "inconsistent", language="ar"),
    finds("Of those who wrote to the station, 130 percent wanted the old clock back.", "130 percent", "inconsistent"),
    finds("Water reaches the upper streets 28 hours a day.", "28 hours", "inconsistent"),
    finds("The reading room stays open 9 days a week.", "9 days", "inconsistent"),
    finds("The night bus leaves at 26:15.", "26:15", "inconsistent"),
    finds("Some 14 of every 12 ewes gave birth.", "14", "inconsistent"),
    finds("تصل المياه إلى الحي 28 ساعة في اليوم.", "28 ساعة", "inconsistent", language="ar"),
    finds("من بين المشاركين، طالب 130 في المئة بعودة الحافلة.", "130 في المئة", "inconsistent", language="ar"),
    silent("The archive receives 28 hours of film a day."),
    silent("The four guards together stand watch 40 hours a day."),
    silent("She crossed the line at 26:15."),
    silent("Of the target set in May, 130 percent was met."),
    silent("For every 12 ewes there are 14 lambs."),
    silent("تبث الإذاعة 28 ساعة من البرامج يوميا.", language="ar"),
    silent("Debt stands at 120 percent of output, and output rose 130 percent."),
    silent("The plant ran at 110 percent of capacity on 29 February 2024."),
    silent("بلغ الدين 120 في المئة من الناتج.", language="ar"),
)  # fmt: skip

_WHOLE = Range(None, Decimal(100))
_ABSOLUTE_ZERO = {"degree_Celsius": Decimal("-273.15"), "degree_Fahrenheit": Decimal("-459.67"), "kelvin": Decimal(0)}


def check(case: Case) -> Iterator[Found]:
    """Yield a finding for each figure beyond its limit."""
    for tie in case.ties_of("limit"):
        found = _beyond(case, tie)
        if found is not None:
            yield found
    for index, quantity in enumerate(case.quantities):
        if quantity.kind == "date":
            found = _no_such_day(case, index)
        elif quantity.unit in _ABSOLUTE_ZERO and quantity.decimal is not None:
            found = _too_cold(case, index)
        else:
            continue
        if found is not None:
            yield found


def _beyond(case: Case, tie: Tie) -> Found | None:
    role, index = tie.parts[0]
    quantity = case.quantities[index]
    text = quantity.text
    if role == "hour":
        hour, minute = (case.quantities[each].decimal or Decimal(0) for _, each in tie.parts)
        if (hour <= 23 and minute <= 59) or (hour == 24 and not minute):
            return None
        worse = Decimal(24) if hour > 23 else Decimal(60)
        figure = case.text[tie.start : tie.end]
        line = step(
            f"{plain(hour if hour > 23 else minute)} - {plain(worse)}", case.words.fill("steps", "impossible_whole")
        )
        return _found(case, tuple(each for _, each in tie.parts), "impossible_clock", (line,), figure=figure)
    allowed = parse(quantity.interval)
    if role == "share" and not allowed.meets(_WHOLE):
        line = step(f"meets({write_range(allowed)}, [0, 100])", case.words.fill("steps", "impossible_whole"))
        slip = [] if quantity.decimal is None else [Slip(text, quantity.decimal, Range(Decimal(0), Decimal(100)))]
        suggestion = choose_edit(slip, case.words)[1]
        return _found(case, (index,), "impossible_share", (line,), suggestion, figure=text)
    if role == "daily" and not allowed.meets(Range(None, Decimal(24))) and allowed.meets(Range(None, Decimal(48))):
        line = step(f"meets({write_range(allowed)}, [0, 24])", case.words.fill("steps", "impossible_whole"))
        return _found(case, (index,), "impossible_daily", (line,), figure=text)
    if role == "weekly" and not allowed.meets(Range(None, Decimal(7))) and allowed.meets(Range(None, Decimal(14))):
        line = step(f"meets({write_range(allowed)}, [0, 7])", case.words.fill("steps", "impossible_whole"))
        return _found(case, (index,), "impossible_daily", (line,), figure=text)
    if role == "part":
        return _beyond_whole(case, index, tie.parts[1][1])
    if role == "count" and not allowed.meets(Range(Decimal(0), None)):
        line = step(f"meets({write_range(allowed)}, [0, inf])", case.words.fill("steps", "impossible_below"))
        return _found(case, (index,), "impossible_count", (line,), figure=text)
    return None


def _beyond_whole(case: Case, part: int, whole: int) -> Found | None:
    most, least = (parse(case.quantities[each].interval) for each in (whole, part))
    if least.low is None or most.high is None or least.low <= most.high:
        return None
    line = step(f"meets({write_range(least)}, {write_range(most)})", case.words.fill("steps", "impossible_whole"))
    figure = case.quantities[part].text
    return _found(case, (part, whole), "impossible_part", (line,), figure=figure, whole=case.quantities[whole].text)


def _no_such_day(case: Case, index: int) -> Found | None:
    quantity = case.quantities[index]
    for iso in (quantity.value or "").split("/"):
        year, month, day = iso[: -len("-00-00")], iso[-5:-3], iso[-2:]
        if len(iso) not in (7, 10) or not (month + day).isdigit() or quantity.ambiguous:
            continue
        named = int(year) if year.isdigit() else 2024
        if not 1 <= int(month) <= 12 or not 1 <= named <= 9998:
            continue
        length = monthrange(named, int(month))[1]
        if int(day) <= length:
            continue
        after = f"{named + 1:04}-01-01" if month == "12" else f"{named:04}-{int(month) + 1:02}-01"
        line = step(f'days("{named:04}-{month}-01", "{after}")', case.words.fill("steps", "impossible_month"))
        return _found(case, (index,), "impossible_date", (line,), figure=quantity.text)
    return None


def _too_cold(case: Case, index: int) -> Found | None:
    quantity = case.quantities[index]
    allowed, lowest = parse(quantity.interval), _ABSOLUTE_ZERO[quantity.unit]
    if quantity.qualifier == "about" and quantity.decimal is not None:
        allowed = Range(quantity.decimal, quantity.decimal)  # "almost minus 283 degrees" is told to the degree
    if quantity.change is not None or allowed.meets(Range(lowest, None)):
        return None
    line = step(f"meets({write_range(allowed)}, [{plain(lowest)}, inf])", case.words.fill("steps", "impossible_below"))
    limit = f"{plain(convert(lowest, quantity.unit, 'degree_Celsius') or lowest)} °C"
    return _found(case, (index,), "impossible_cold", (line,), figure=quantity.text, limit=limit)


def _found(
    case: Case, figures: tuple[int, ...], message: str, steps: tuple[Step, ...], suggestion: str | None = None,
    **values: str,
) -> Found:  # fmt: skip
    return find_tied(
        case, figures, code=CODE, rule=RULE, severity=SEVERITY, steps=steps, suggestion=suggestion,
        message=case.words.fill("findings", message, **values),
    )  # fmt: skip
