"""The time between two dates, and a printed length, in one unit."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from figurecheck.checks.wording import say_unit
from figurecheck.intervals import Range, last_place, parse, rounded
from figurecheck.units import convert

if TYPE_CHECKING:
    from figurecheck.checks.cases import Case
    from figurecheck.languages.message_words import MessageWords
    from figurecheck.model import Quantity, Tie

_ORDER = ("day", "week", "month", "year", "decade", "century")
#: Any year will do for two days without one; a leap year is tried as well.
_PLAIN_YEAR, _LEAP_YEAR = 2023, 2024
_MONTH = re.compile(r"\d{4}-\d{2}")


class Stretch(NamedTuple):
    """What the dates give and what is printed, both in ``unit``.

    Attributes:
        between: what the two dates allow, the last day counted or not.
        printed: what the printed length allows.
        number: the printed number.
        unit: of both.
        expression: gives the first of the numbers in ``between``; ``note`` is its message.
        start: the first date as a message names it; end: the second.
        likely: the length that most would print.
        exact: the length is in the unit of the dates.
    """

    between: Range
    printed: Range
    number: Decimal | None
    unit: str
    expression: str
    note: str
    start: str
    end: str
    likely: str
    exact: bool


def read_stretch(case: Case, tie: Tie) -> Stretch | None:
    """Read a tie of the kind "stretch", or None where dates and length can't be compared."""
    at, length = tie.get("start"), tie.get("length")
    if at is None or length is None:
        return None
    end_at = tie.get("end")
    start_text, end_text = case.quantities[at].text, "" if end_at is None else case.quantities[end_at].text
    start = (case.quantities[at].value or "").split("/")[0]
    if "ago" in tie.notes:
        end = end_text = next(note.removeprefix("on:") for note in tie.notes if note.startswith("on:"))
        end = end[: len(start)]
    else:
        end = (case.quantities[at if end_at is None else end_at].value or "").split("/")[-1]
    quantity = case.quantities[length]
    if start.isdigit() and end.isdigit() and len(start) == len(end) == 4:
        return _in_years(quantity, int(start), int(end), start_text, end_text)
    if _MONTH.fullmatch(start) and _MONTH.fullmatch(end):
        return _in_months(quantity, start, end, start_text, end_text)
    return _in_days(quantity, start, end, start_text, end_text)


def say_length(stretch: Stretch, words: MessageWords) -> str:
    """The length that the dates give, in words: "10 days"."""
    return say_unit(stretch.likely, stretch.unit, "", words, Decimal(stretch.likely))


def _in_years(quantity: Quantity, start: int, end: int, one: str, other: str) -> Stretch | None:
    if quantity.unit not in ("year", "decade", "century") or end <= start:
        return None
    apart = Decimal(end - start)
    printed = _printed(quantity, "year", exact=quantity.unit == "year")
    between = Range(apart - 1, apart + 1)
    return Stretch(between, printed, _number(quantity), "year", f"{end} - {start}", "stretch_years", one, other,
                   str(apart), quantity.unit == "year")  # fmt: skip


def _in_months(quantity: Quantity, start: str, end: str, one: str, other: str) -> Stretch | None:
    months = Decimal((int(end[:4]) - int(start[:4])) * 12 + int(end[5:]) - int(start[5:]))
    if quantity.unit not in ("month", "year") or months <= 0:
        return None
    printed = _printed(quantity, "month", exact=quantity.unit == "month")
    expression = f"({end[:4]} - {start[:4]}) * 12 + {int(end[5:])} - {int(start[5:])}"
    return Stretch(Range(months - 1, months + 1), printed, _number(quantity), "month", expression, "stretch_years",
                   one, other, str(months), quantity.unit == "month")  # fmt: skip


def _in_days(quantity: Quantity, start: str, end: str, one: str, other: str) -> Stretch | None:
    if len(start) != 10 and not start.startswith("--"):
        return None
    counted: list[tuple[int, str]] = []
    for year in (_PLAIN_YEAR, _LEAP_YEAR):
        first, last = _full(start, end, year), _full(end, end, year)
        if first is None or last is None:
            return None
        if last < first and not end[0].isdigit():
            last = _full(end, end, year + 1)
        if last is None or last <= first:
            return None
        counted.append(((last - first).days, f'days("{first}", "{last}")'))
    low, high = min(days for days, _ in counted), max(days for days, _ in counted)
    exact = quantity.unit == "day"
    printed = _printed(quantity, "day", exact=exact)
    likely = str(low + 1 if exact else low)
    return Stretch(Range(Decimal(low), Decimal(high + 1)), printed, _number(quantity), "day", counted[0][1],
                   "stretch_days", one, other, likely, exact)  # fmt: skip


def _full(day: str, end: str, year: int) -> date | None:
    """A day with its year: its own, that of the later date, or any."""
    if not day[0].isdigit():
        named = int(end[:4]) if end[0].isdigit() else year
        if end[0].isdigit() and day[2:] > end[5:]:
            named -= 1
        day = f"{named}{day[1:]}"
    try:
        return date.fromisoformat(day)
    except ValueError:
        return None


def _number(quantity: Quantity) -> Decimal | None:
    return quantity.decimal


def _printed(quantity: Quantity, unit: str, *, exact: bool) -> Range:
    """The printed length in a unit; whole numbers of the dates' own unit are counted, not rounded."""
    number = quantity.decimal
    if number is None or quantity.qualifier not in ("none", "exact"):
        allowed = parse(quantity.interval)
    elif exact and number == number.to_integral_value():
        allowed = Range(number, number)
    else:
        allowed = rounded(number, last_place(number, parse(quantity.interval)))
    ends = [None if end is None else convert(end, quantity.unit, unit) for end in allowed]
    return Range(ends[0], ends[1])
