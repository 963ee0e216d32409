"""Which years a sentence speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.model import SeriesPeriod

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from figurecheck.model import Quantity

#: "For decades", "in recent years": so many years before the publication.
_DECADES, _RECENT = 20, 4


class Dated:
    """A figure of a sentence with the words that it covers."""

    __slots__ = ("at", "first", "last", "quantity")

    def __init__(self, at: int, quantity: Quantity, first: int, last: int) -> None:
        self.at, self.quantity, self.first, self.last = at, quantity, first, last


def years_of(value: str) -> tuple[int, int] | None:
    """The years of a date or a range of them; None for anything more exact.

    >>> years_of("2018"), years_of("199X"), years_of("2011/2014"), years_of("2018-05")
    ((2018, 2018), (1990, 1999), (2011, 2014), None)
    """
    if len(value) == 4 and value.isdigit():
        return int(value), int(value)
    if len(value) == 4 and value[:3].isdigit() and value[3] == "X":
        return int(value[:3] + "0"), int(value[:3] + "9")
    first, slash, last = value.partition("/")
    if slash and len(first) == len(last) == 4 and first.isdigit() and last.isdigit():
        return int(first), int(last)
    return None


def read_period(
    dates: Sequence[Dated], spans: Sequence[Dated], cues: Mapping[str, Sequence[tuple[int, int]]], now: int | None
) -> SeriesPeriod | None:
    """Read the years that a sentence speaks of.

    Args:
        dates: its dates.
        spans: its durations.
        cues: its cues.
        now: the year of publication, or None.

    Returns:
        None where the years are not certain.
    """
    found = [(date, years_of(date.quantity.value or "")) for date in dates]
    if any(years is None for _, years in found):
        return None
    stretches = [(date, _narrowed(date, years, cues)) for date, years in found if years is not None]
    if not stretches:
        return _without_dates(spans, cues, now)
    if len(stretches) > 2:
        return None
    (date, (first, last)) = stretches[0]
    if len(stretches) == 2:
        end = stretches[1][1][1]
        return SeriesPeriod(first, end, "span") if first < end else None
    if _stands_before(cues, "before", date.first):
        length = next((_years(span) for span in spans if 0 <= date.first - span.last <= 4), None)
        if any(0 <= date.first - end <= 4 for _, end in cues.get("decade", ())):
            length = 10
        until = first if length and _up_to(cues, date) else first - 1
        return SeriesPeriod(first - length if length else None, until, "span", loose=True)
    if _stands_before(cues, "since", date.first):
        return SeriesPeriod(first, now, "span", to_now=True) if now and first <= now else None
    if spans and any(_years(span) for span in spans):
        return None
    loose = (date.quantity.value or "").endswith("X")
    return SeriesPeriod(first, last, "year" if first == last else "span", loose=loose)


def _up_to(cues: Mapping[str, Sequence[tuple[int, int]]], date: Dated) -> bool:
    return any(last - first >= 2 for first, last in cues.get("before", ()) if 0 <= date.first - last <= 1)


def _narrowed(date: Dated, years: tuple[int, int], cues: Mapping[str, Sequence[tuple[int, int]]]) -> tuple[int, int]:
    first, last = years
    if last - first == 9:
        if _stands_before(cues, "early", date.first):
            return first, first + 4
        if _stands_before(cues, "late", date.first):
            return first + 5, last
    return years


def _without_dates(
    spans: Sequence[Dated], cues: Mapping[str, Sequence[tuple[int, int]]], now: int | None
) -> SeriesPeriod | None:
    if now is None:
        return None
    if cues.get("century"):
        return SeriesPeriod(2001, now, "span", to_now=True)
    if cues.get("ever"):
        return SeriesPeriod(None, now, "span", to_now=True)
    for span in spans:
        length = _years(span)
        if length is None:
            return None
        if any(0 <= span.first - last <= 1 or first <= span.first < last for first, last in cues.get("past", ())):
            return SeriesPeriod(now - length, now, "span", to_now=True)
        return None
    if any(end - start >= 2 for start, end in cues.get("past", ())):
        return SeriesPeriod(now - 10, now, "span", to_now=True)
    if cues.get("decades"):
        return SeriesPeriod(now - _DECADES, now, "span", to_now=True)
    if cues.get("recent"):
        return SeriesPeriod(now - _RECENT, now, "now", to_now=True)
    return SeriesPeriod(now - 2, now, "now", to_now=True)


def _years(span: Dated) -> int | None:
    scale = {"year": 1, "decade": 10, "century": 100}.get(span.quantity.unit)
    number = span.quantity.decimal
    if scale is None or number is None or not 0 < number * scale < 500:
        return None
    return int(number * scale)


def _stands_before(cues: Mapping[str, Sequence[tuple[int, int]]], kind: str, at: int) -> bool:
    return any(first < at <= last or 0 <= at - last <= 1 for first, last in cues.get(kind, ()))
