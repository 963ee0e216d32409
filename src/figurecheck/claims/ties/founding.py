"""An anniversary with the year that it counts from: "founded in 1924, the club marked its centenary in 2024"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.claims.ties.dated import MANY, ends_of, led_by, year_of
from figurecheck.claims.words import readings, without_pronoun
from figurecheck.languages.lexicon import lexicon
from figurecheck.model import Tie

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.claims.ties.scene import Figure, Line, Scene

#: Anniversaries that have a name of their own.
_NAMED = (25, 50, 60, 70, 100, 150, 200, 300)
_BACK = 2
#: Words in which an event is named.
_EVENT = 6


def find(scene: Scene) -> Iterator[Tie]:
    """Yield each anniversary whose years the text gives.

    Roles: "start" (of what is remembered), "years" (how many; missing where the name says it), "end" (the anniversary).
    Notes: "years:100" for a named one; "on:DATE", the publication, where the text gives no other end; "about" where
    it may be of next year.
    """
    for line in scene.lines:
        if len(line.figures) > MANY:
            continue
        for years, number, first, last in _anniversaries(line):
            lines = [line, *(each for each in scene.before(line, _BACK) if len(each.figures) <= MANY)]
            tie = _tie(scene, lines, years, number, first, last)
            if tie is not None:
                yield tie


def _anniversaries(line: Line) -> Iterator[tuple[Figure | None, int, int, int]]:
    """The figure, the number, and the words of each anniversary that a sentence names."""
    for number in _NAMED:
        for cue in line.cues(f"founding.years_{number}"):
            if not any(figure.last == cue.first for figure in line.figures):
                yield None, number, cue.first, cue.last
    for cue in line.cues("founding.anniversary"):
        spelled = _spelled(line, cue.last)
        if spelled:
            yield None, spelled, cue.first, cue.last + 1
    for figure in line.figures:
        value = figure.quantity.decimal
        if value is None or value != value.to_integral_value() or not 0 < value < 10000:
            continue
        if figure.quantity.kind in ("number", "age", "duration") and line.led_by(figure, "founding.turned", 0):
            yield figure, int(value), figure.first, figure.last
        elif figure.quantity.kind in ("ordinal", "number", "duration"):
            after = line.followed_by(figure, "founding.anniversary", 1)
            before = line.led_by(figure, "founding.anniversary", 1)
            since = figure.quantity.unit == "year" and line.followed_by(figure, "founding.after", 0)
            passed = figure.quantity.unit == "year" and line.led_by(figure, "founding.passed", 0)
            if since and not _is_start(line, since.last):
                continue
            if after or before or since or passed:
                last = after.last if after else since.last if since else figure.last
                yield figure, int(value), figure.first, last


def _is_start(line: Line, at: int) -> bool:
    """Whether the years can be counted from a founding, and not from what is told there: "after agents moved in"."""
    if at >= len(line.words) or line.breaks(at - 1, at):
        return True
    # "انطلاقها" is the start of what was told of.
    own = line.language == "ar" and bool(without_pronoun(line.words[at].form))
    return own or line.has("founding.start", at, at + _EVENT + 1)


def _spelled(line: Line, at: int) -> int:
    """A round number in words right after the cue that is no figure of its own: "بالذكرى التسعين"."""
    if at >= len(line.words) or any(figure.first <= at < figure.last for figure in line.figures):
        return 0
    numbers = lexicon((line.language,)).numbers
    known = next((numbers[form] for form in readings(line.words[at].form) if form in numbers), None)
    return int(known.value) if known is not None and known.role in ("tens", "hundred") else 0


def _tie(scene: Scene, lines: list[Line], years: Figure | None, number: int, first: int, last: int) -> Tie | None:
    line = lines[0]
    if _of_another(line, last):
        return None
    start = _start(line, last) or next((found for each in lines[1:] if (found := _start(each, None))), None)
    if start is None:
        return None
    ends = [f for f in line.figures if f is not start and f is not years and _is_year(f)]
    notes = {f"years:{number}"}
    parts = [("start", start.index)]
    if len(ends) == 1:
        parts.append(("end", ends[0].index))
    elif ends or not scene.published:
        return None
    else:
        notes.add(f"on:{scene.published}")
        if not line.has("founding.this_year") or line.has("founding.not"):
            notes.add("about")
    if years is not None:
        parts.append(("years", years.index))
    begin = min(start.quantity.start, line.words[first].start)
    stop = max(start.quantity.end, line.words[min(last, len(line.words)) - 1].end)
    return Tie("founding", begin, stop, tuple(parts), frozenset(notes))


def _of_another(line: Line, last: int) -> bool:
    """Whether the words say of what it is the anniversary, and name neither a founding nor a year: "of its label"."""
    if not line.has("founding.of", last, last + 1):
        return False
    years = any(_is_year(figure) and last <= figure.first <= last + _EVENT for figure in line.figures)
    return not years and not line.has("founding.start", last, last + _EVENT + 1)


def _start(line: Line, anniversary: int | None) -> Figure | None:
    """The year of what is remembered: with a word of founding right before it, and the only one that has."""
    found = [f for f in line.figures if _is_year(f) and led_by(line, f, "founding.start", 5)]
    if anniversary is not None:
        # "The centenary of the 1924 landing": the year stands before its noun.
        found += [f for f in line.figures if _is_year(f) and f.first >= anniversary and f not in found
                  and line.followed_by(f, "founding.start", 1)]  # fmt: skip
    # "Founded in 1924 ... the centenary of its founding in 2024": what is remembered is the earlier one.
    return min(found, key=lambda figure: ends_of(figure)[0], default=None) if len(found) <= 2 else None


def _is_year(figure: Figure) -> bool:
    ends = ends_of(figure)
    return len(ends) == 1 and year_of(ends[0]) is not None
