"""A weekday beside its date: "Tuesday, September 3, 2024", "يوم الثلاثاء الموافق 3 سبتمبر", "3 May 2024, a Friday"."""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from figurecheck.claims.ties.dated import MANY, candidates, ends_of, is_day, read_day, year_of, years_near
from figurecheck.claims.ties.scene import Line
from figurecheck.languages.lexicon import lexicon
from figurecheck.languages.words import readings
from figurecheck.model import Tie

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.claims.ties.scene import Figure, Scene

_BETWEEN = re.compile(r"[\s,،(.\-–—]*")
_STOP = re.compile(r"\s*(?:[,،.)؛;:]|$)")
_MORE_DAYS = re.compile(r"\s*(?:[-–—/]|,?\s*(?:and|to|through|or|و|إلى|حتى|أو)\s?)\s*\d")
#: Yearless dates so many days apart, at most, are of one year or of two that touch.
_APART = 60
#: A day without a year so soon after one with it is of the same year.
_DAYS_LATER = 14


def find(scene: Scene) -> Iterator[Tie]:
    """Yield each date that stands with its weekday.

    Roles: "date"; "first" and "second" for two days without a year in one sentence.
    Notes: "weekday:2" (Monday is 1) and "on:2024-09-03" for each date that the words may mean; for two days "first:1",
    "second:5".
    """
    for line in scene.lines:
        if len(line.figures) > MANY:
            continue
        named: list[tuple[Figure, int, str]] = []
        for figure in line.figures:
            ends = ends_of(figure)
            if len(ends) != 1 or not is_day(ends[0]) or figure.quantity.ambiguous:
                continue
            weekday = _weekday_of(line, figure)
            if weekday is not None:
                named.append((figure, weekday, ends[0]))
        told = _told_after(scene, line) if not named else None
        yield from _each(scene, line, [told] if told is not None else named)


def _each(scene: Scene, line: Line, named: list[tuple[Figure, int, str]]) -> Iterator[Tie]:
    for figure, weekday, iso in named:
        on = candidates(iso, scene.published, years_near(line)) or _year_later(line, figure, iso)
        on = on or _year_before(line, figure, iso)
        if on:
            notes = {f"weekday:{weekday}", *(f"on:{day}" for day in on)}
            yield Tie(
                "weekday", figure.quantity.start, figure.quantity.end, (("date", figure.index),), frozenset(notes)
            )
    for (a, first, one), (b, second, other) in pairwise(named):
        if year_of(one) or year_of(other) or scene.published or years_near(line):
            continue
        if _apart(one, other):
            notes = frozenset({f"first:{first}", f"second:{second}", *(f"days:{n}" for n in _apart(one, other))})
            parts = (("first", a.index), ("second", b.index))
            yield Tie("weekday", a.quantity.start, b.quantity.end, parts, notes)


def _told_after(scene: Scene, line: Line) -> tuple[Figure, int, str] | None:
    """The only day of a sentence with the weekday that the next one opens with: "… on 3 May 2024. It was a Friday"."""
    days = [figure for figure in line.figures if figure.quantity.kind == "date"]
    sentences = scene.document.sentences
    if len(days) != 1 or line.number + 1 >= len(sentences) or days[0].quantity.ambiguous:
        return None
    ends, after = ends_of(days[0]), sentences[line.number + 1]
    if len(ends) != 1 or not is_day(ends[0]) or not year_of(ends[0]) or "\n" in line.stretch(line.end, after.start):
        return None
    next_line = Line(scene.document.text, after.start, after.end, line.block, line.number + 1, after.language, ())
    for cue in next_line.cues("weekday.back", 0, 1):
        weekday = _read(next_line, cue.last) if cue.last < len(next_line.words) else None
        if weekday is not None and _STOP.match(next_line.rest(next_line.words[cue.last].end)):
            return days[0], weekday, ends[0]
    return None


def _weekday_of(line: Line, figure: Figure) -> int | None:
    """The weekday (Monday is 1) that belongs to a date, or None."""
    if _MORE_DAYS.match(line.after(figure)):
        return None
    for at in range(figure.first - 1, max(figure.first - 5, -1), -1):
        weekday = _read(line, at)
        if weekday is not None:
            alone = not _joined(line, at) and _bare_gap(line, at, figure)
            return weekday if alone and _filled(line, at + 1, figure.first) else None
    for at in range(figure.last, min(figure.last + 4, len(line.words))):
        weekday = _read(line, at)
        if weekday is not None:
            return weekday if _follows(line, figure, at) else None
    return None


def _read(line: Line, at: int) -> int | None:
    weekdays = lexicon((line.language,)).weekdays
    form = line.words[at].form
    if at and line.has("weekday.day", at - 1, at):
        # "يوم خميس": the lists have weekdays with their article.
        return next((weekdays[each] for each in (*readings(form), f"ال{form}") if each in weekdays), None)
    return next((weekdays[each] for each in readings(form) if each in weekdays), None)


def _joined(line: Line, at: int) -> bool:
    """As in "Monday and Tuesday, 3 and 4 June": more weekdays than one belong to the date."""
    near = range(max(at - 2, 0), at)
    return any(_read(line, each) is not None for each in near)


def _bare_gap(line: Line, at: int, figure: Figure) -> bool:
    text = line.since(line.words[at].end, figure)
    for word in line.words[at + 1 : figure.first]:
        text = text.replace(line.as_printed(word), "", 1)
    return bool(_BETWEEN.fullmatch(text))


def _filled(line: Line, first: int, last: int) -> bool:
    free = set(range(first, last))
    for cue in line.cues("weekday.filler", first, last):
        free -= set(range(cue.first, cue.last))
    return not free


def _follows(line: Line, figure: Figure, at: int) -> bool:
    """As in "3 May 2024, a Friday", "2024-05-03 (Friday)"; not "On 3 May, Friday's session ..."."""
    word = line.words[at]
    gap = line.upto(figure, word.start)
    after = line.rest(word.end)
    # "a cold Thursday": one word may stand between the article and the day.
    told = at - 1 if at - figure.last == 2 and line.has("weekday.article", figure.last, figure.last + 1) else at
    if not _filled(line, figure.last, told) or not _STOP.match(after):
        return False
    return at > figure.last or gap.strip() in ("(", ",", "،")


def _year_later(line: Line, figure: Figure, iso: str) -> tuple[str, ...]:
    """As in "From Monday, June 3, to Friday, June 7, 2024": the year stands with the later date."""
    for other in line.figures:
        ends = ends_of(other)
        if other.first > figure.first and len(ends) == 1 and is_day(ends[0]) and year_of(ends[0]):
            year = int(ends[0][:4]) - (1 if iso[2:] > ends[0][5:] else 0)
            day = read_day(f"{year:04}{iso[1:]}")
            return (day.isoformat(),) if day else ()
    return ()


def _year_before(line: Line, figure: Figure, iso: str) -> tuple[str, ...]:
    """As in "He died on Friday, 20 May 2022, and was buried on Saturday, 21 May": days later, in the same year."""
    if line.has("life.born") or line.has("move.future"):
        return ()
    earlier = [other for other in line.figures if other.last <= figure.first and other.quantity.kind == "date"]
    ends = ends_of(earlier[-1]) if earlier else ()
    if len(ends) != 1 or not is_day(ends[0]) or not year_of(ends[0]):
        return ()
    first, day = read_day(ends[0]), read_day(f"{ends[0][:4]}{iso[1:]}")
    if first is None or day is None or not timedelta(0) < day - first <= timedelta(days=_DAYS_LATER):
        return ()
    return (day.isoformat(),)


def _apart(one: str, other: str) -> tuple[int, ...]:
    """How many days later the second day of two without a year is; two numbers where a leap day may lie between."""
    found: set[int] = set()
    for year in (2023, 2024):  # one without a leap day, one with it
        try:
            first, second = date.fromisoformat(f"{year}{one[1:]}"), date.fromisoformat(f"{year}{other[1:]}")
            if second < first:
                second = date.fromisoformat(f"{year + 1}{other[1:]}")
        except ValueError:
            return ()
        found.add((second - first) // timedelta(days=1))
    return tuple(sorted(found)) if max(found) <= _APART else ()
