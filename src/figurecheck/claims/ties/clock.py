"""How long a thing went on by the clock: "opened at 9.30am and broke up at 2pm after four and a half hours"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from figurecheck.model import Tie

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.claims.ties.scene import Figure, Line, Scene

_TIME = re.compile(r"(\d{2}):(\d{2})")
_UNITS = ("hour", "minute")
#: Words between the verb and its time, and between the end and the length that stands apposed to it.
_VERB, _APPOSED = 6, 4
#: Words before a length that opens the sentence after.
_OPENS = 3
_NOON = 12
#: Words between "lasted" and the length: "lasted without a break".
_LASTED = 4


class _Clock(NamedTuple):
    """A time of day: its figure, the minutes since midnight, and whether the half of the day is told."""

    figure: Figure
    minutes: int
    sure: bool


def find(scene: Scene) -> Iterator[Tie]:
    """Yield each length of hours whose beginning and end the clock gives.

    Roles: "start", "end", "length". Notes: "from:570" and "to:840", in minutes since midnight; "half" where a time may
    be of either half of the day.
    """
    for line in scene.lines:
        if not any(figure.quantity.unit in _UNITS for figure in line.figures):
            continue
        lengths = [f for f in line.figures if f.quantity.kind == "duration" and not f.quantity.per]
        if len(lengths) != 1 or lengths[0].quantity.unit not in _UNITS or _is_planned(line):
            continue
        length, where = lengths[0], line
        times = _times(line)
        if not times and length.first <= _OPENS and not line.led_by(length, "stretch.for", 2):
            where = next(iter(scene.before(line)), line)
            times = _times(where)
        elif not _tells(line, length, times):
            continue
        if len(times) == 2 and _is_stretch(where, times[0], times[1]):
            yield _build(times[0], times[1], length)


def _is_planned(line: Line) -> bool:
    """Whether the length is no count of the hours: planned, average; "did not break up" is no break."""
    closed = line.cues("stretch.closed")
    return any(not any(each.first <= cue.first < each.last for each in closed) for cue in line.cues("stretch.not"))


def _times(line: Line) -> list[_Clock]:
    found: list[_Clock] = []
    for figure in line.figures:
        quantity, value = figure.quantity, figure.quantity.decimal
        match = _TIME.fullmatch(quantity.value or "") if quantity.kind == "time" else None
        if match:
            minutes = int(match[1]) * 60 + int(match[2])
            sure = int(match[1]) > _NOON or any(sign.isalpha() for sign in quantity.text)
            found.append(_Clock(figure, minutes, sure))
        elif quantity.kind == "ordinal" and value is not None and 0 < value <= _NOON:
            # "التاسعة صباحا" is an hour without the word for it.
            late = line.followed_by(figure, "stretch.pm", 0) is not None
            if late or line.followed_by(figure, "stretch.am", 0):
                found.append(_Clock(figure, (int(value) % _NOON + (_NOON if late else 0)) * 60, sure=True))
    return found


def _tells(line: Line, length: Figure, times: list[_Clock]) -> bool:
    """Whether the length is said of what the two times bound: "after", "later", or apposed to the end."""
    if len(times) != 2 or length.first < times[1].figure.last:
        return False
    if line.followed_by(length, "stretch.later", 0) or line.led_by(length, "stretch.for", _LASTED):
        return True
    near = length.first - times[1].figure.last <= _APPOSED
    return near and re.match(r"\s*[,،–—-]", line.between(times[1].figure, length)) is not None


def _is_stretch(line: Line, start: _Clock, end: _Clock) -> bool:
    """Whether something began at the first time and was over at the second, on one day or in one night."""
    first, last = start.figure, end.figure
    dates = any(f.quantity.kind == "date" and first.last <= f.first for f in line.figures)
    return (
        not dates
        and not line.has("stretch.other_day")
        and line.has("stretch.opened", max(first.first - _VERB, 0), first.first)
        and line.has("stretch.closed", first.last, last.first)
    )


def _build(start: _Clock, end: _Clock, length: Figure) -> Tie:
    figures = (start.figure, end.figure, length)
    parts = tuple(zip(("start", "end", "length"), (figure.index for figure in figures), strict=True))
    notes = {f"from:{start.minutes}", f"to:{end.minutes}"} | (set[str]() if start.sure and end.sure else {"half"})
    first = min(figure.quantity.start for figure in figures)
    return Tie("clock", first, max(figure.quantity.end for figure in figures), parts, frozenset(notes))
