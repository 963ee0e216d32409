"""Dates of any precision as spans of days, and whether a row of the reference speaks of the time that a claim does."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from figurecheck.model import Fact

#: A statement counts as the one that an article quotes if it was made at most this many days before.
QUOTED_WITHIN = 45
#: An event may be spoken of this many days before the day that the record gives.
EARLY = 7
#: A measurement of one day stands for so many days after it, where the text gives no date.
CURRENT = 366
#: An event without an end is held against claims on so many days around it.
AROUND = 31


class Days(NamedTuple):
    """A span of days as ordinals, both ends included."""

    first: int
    last: int

    def meets(self, other: Days) -> bool:
        """Whether the two spans share a day."""
        return self.first <= other.last and other.first <= self.last

    def widened(self, days: int) -> Days:
        """The span with so many days more on either side."""
        return Days(self.first - days, self.last + days)


def read_days(text: str) -> Days | None:
    """The days that an ISO date of any precision may mean, or None for anything else.

    >>> read_days("2024-02").last - read_days("2024-02").first + 1
    29
    """
    parts = text.split("-")
    try:
        numbers = [int(part) for part in parts]
        if len(numbers) == 1 and len(parts[0]) == 4:
            return Days(date(numbers[0], 1, 1).toordinal(), date(numbers[0], 12, 31).toordinal())
        if len(numbers) == 2:
            year, month = numbers
            last = monthrange(year, month)[1]
            return Days(date(year, month, 1).toordinal(), date(year, month, last).toordinal())
        if len(numbers) == 3:
            day = date(numbers[0], numbers[1], numbers[2]).toordinal()
            return Days(day, day)
    except ValueError:
        return None
    return None


def period_of(fact: Fact) -> Days | None:
    """The days that a row speaks of; an open end reaches to the end of time, a row without dates has none."""
    first, last = read_days(fact.event_from), read_days(fact.event_to)
    if first is None and last is None:
        return None
    return Days(first.first if first else 0, last.last if last else date.max.toordinal())


def is_then(fact: Fact, time: str | None, published: str | None) -> bool:
    """Whether a row speaks of the time that a claim does: the date in the text, else the day of publication.

    Args:
        fact: the row.
        time: the ISO date that the claim holds for, or None.
        published: the ISO date of publication, or None.
    """
    period = period_of(fact)
    when = read_days(time or published or "")
    if period is None or when is None:
        return True
    last = period.last
    if fact.kind == "measurement" and time is None:
        last = min(last + CURRENT, date.max.toordinal())
    return Days(period.first - EARLY, last).meets(when)


def covers(fact: Fact, time: str | None, published: str | None) -> bool:
    """Whether a row is about just the claim's time, so that it may contradict.

    A yearly figure doesn't contradict a monthly one, nor a valuation of May one of December; what the text gives no
    date for is held against what is on record on the day of publication.

    Args:
        fact: the row.
        time: the ISO date that the claim holds for, or None.
        published: the ISO date of publication, or None.
    """
    period = period_of(fact)
    when = read_days(time or published or "")
    if period is None or when is None or fact.value_type == "date" or fact.kind == "spec":
        return True
    if fact.kind == "measurement":
        if time is None:
            return period.last <= when.last <= period.last + CURRENT and period.first == period.last
        return when.first <= period.first + EARLY and when.last >= period.last - EARLY
    if not fact.event_to:
        return Days(period.first - AROUND, period.first + AROUND).meets(when)
    return Days(period.first - EARLY, period.last).meets(when)


def was_said_then(fact: Fact, time: str | None, published: str | None) -> bool:
    """Whether a row's statement can be the one that the text quotes: not after it, and not long before.

    Args:
        fact: the row.
        time: the ISO date that the text gives, or None.
        published: the ISO date of publication, or None.
    """
    said = read_days(fact.asserted_on or fact.event_from)
    when = read_days(time or "") or read_days(published or "")
    if said is None or when is None:
        return True
    return when.first - QUOTED_WITHIN <= said.last and said.first <= when.last + EARLY
