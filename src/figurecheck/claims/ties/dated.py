"""Dates as the finders need them: how precise, which year, and the two ends of a stretch."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from figurecheck.claims.phrases import Cue
    from figurecheck.claims.ties.scene import Figure, Line

_DAY = re.compile(r"(\d{4}|-)-(\d{2})-(\d{2})")
_YEAR = re.compile(r"\d{4}")
_PLAIN = re.compile(r"(\d{4}|-)(-\d{2}){0,2}")
#: Farther from its publication than this, a date without a year may be of the year before or after.
_SURE_DAYS = 120
#: A sentence with more figures is a table, and says nothing about a life or a stretch of time.
MANY = 60


def ends_of(figure: Figure) -> tuple[str, ...]:
    """The ISO dates that a figure holds: one, two for a stretch ("5 to 12 March"), none where it is no plain date."""
    value = figure.quantity.value
    if figure.quantity.kind != "date" or value is None:
        return ()
    ends = tuple(value.split("/"))
    return ends if len(ends) <= 2 and all(_PLAIN.fullmatch(end) for end in ends) else ()


def is_day(iso: str) -> bool:
    """Whether a date names a day.

    >>> is_day("2024-09-03"), is_day("--09-03"), is_day("2024")
    (True, True, False)
    """
    return bool(_DAY.fullmatch(iso))


def year_of(iso: str) -> int | None:
    """The year of a date, or None where it names none.

    >>> year_of("2024-09"), year_of("--09-03")
    (2024, None)
    """
    return int(iso[:4]) if _YEAR.match(iso) else None


def read_day(iso: str) -> date | None:
    """The day of a full date, or None where there is no such day."""
    try:
        return date.fromisoformat(iso)
    except ValueError:
        return None


def led_by(line: Line, figure: Figure, name: str, reach: int = 6) -> Cue | None:
    """The nearest cue of a list before a date, no other date in between; ordinals and amounts may stand there.

    Args:
        line: the sentence.
        figure: the date.
        name: the list.
        reach: words between the cue and the date, at most.
    """
    floor = max((other.last for other in line.figures if other.last <= figure.first and ends_of(other)), default=0)
    near = line.cues(name, max(floor, figure.first - reach - 4), figure.first)
    return next((cue for cue in reversed(near) if 0 <= figure.first - cue.last <= reach), None)


def years_near(line: Line) -> set[int]:
    """The years that a sentence names."""
    named = {year_of(end) for figure in line.figures for end in ends_of(figure)}
    return {year for year in named if year}


def candidates(iso: str, published: str | None, years: set[int]) -> tuple[str, ...]:
    """The full dates that a day may be: its own, or that of the year nearest to the publication.

    >>> candidates("--09-03", "2024-09-08", set()), candidates("--01-03", "2024-07-08", set())
    (('2024-09-03',), ('2025-01-03', '2024-01-03'))

    Args:
        iso: the day, with or without its year.
        published: the date of publication, or None.
        years: years that the text names nearby.
    """
    if year_of(iso):
        return (iso,)
    today = read_day(published or "")
    if today is None:
        return ()
    found: dict[str, int] = {}
    for year in {today.year - 1, today.year, today.year + 1} | years:
        day = read_day(f"{year:04}{iso[1:]}")
        if day is not None:
            found[day.isoformat()] = abs((day - today).days)
    ranked = sorted(found, key=lambda each: found[each])
    sure = 1 if ranked and found[ranked[0]] <= _SURE_DAYS else 2
    return tuple(dict.fromkeys([*ranked[:sure], *(day for day in ranked if int(day[:4]) in years)]))
