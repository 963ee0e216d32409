"""An anniversary with the year that it counts from: "founded in 1924, the club marked its centenary in 2024"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from figurecheck.claims.ties.dated import MANY, ends_of, led_by, year_of
from figurecheck.languages.lexicon import lexicon
from figurecheck.languages.words import readings, without_pronoun
from figurecheck.model import Tie

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.claims.ties.scene import Figure, Line, Scene

#: Anniversaries that have a name of their own.
_NAMED = (25, 50, 60, 70, 100, 150, 200, 300)
_BACK = 2
#: Units in which the time since an event is told, in years.
_LONG = {"year": 1, "decade": 10, "century": 100}
_MARK = re.compile(r"[.,!?:،]")
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
        yield from _counted_back(scene, line)
        for years, number, first, last in _anniversaries(line):
            lines = [line, *(each for each in scene.before(line, _BACK) if len(each.figures) <= MANY)]
            tie = _tie(scene, lines, years, number, first, last)
            if tie is not None:
                yield tie


def _anniversaries(line: Line) -> Iterator[tuple[Figure | None, int, int, int]]:
    """The figure, the number, and the words of each anniversary that a sentence names."""
    for number in _NAMED:
        for cue in line.cues(f"founding.years_{number}"):
            # "Its third centenary"; "in 2038 بمئوية" is another thing.
            if not any(figure.last == cue.first and not _is_year(figure) for figure in line.figures):
                yield None, number, cue.first, cue.last
    for cue in line.cues("founding.anniversary"):
        spelled = _spelled(line, cue.last)
        if spelled:
            yield None, spelled, cue.first, cue.last + 1
    for figure in line.figures:
        value = _years(figure)
        if value is None or not 0 < value < 10000:
            continue
        if figure.quantity.kind in ("number", "age", "duration") and line.led_by(figure, "founding.turned", 0):
            yield figure, value, figure.first, figure.last
        elif figure.quantity.kind in ("ordinal", "number", "duration"):
            after = line.followed_by(figure, "founding.anniversary", 1)
            before = line.led_by(figure, "founding.anniversary", 1)
            passed = figure.quantity.unit in _LONG and line.led_by(figure, "founding.passed", 0)
            if after or before or passed:
                yield figure, value, figure.first, after.last if after else figure.last
        elif figure.quantity.noun and line.has("founding.candles", figure.first, figure.last):
            yield figure, value, figure.first, figure.last


def _counted_back(scene: Scene, line: Line) -> Iterator[Tie]:
    """Years counted from a year that the sentence names: "half a century after the coup of 1973, … in 2023"."""
    for figure in line.figures:
        value = _years(figure)
        since = figure.quantity.unit in _LONG and line.followed_by(figure, "founding.after", 0)
        if value is None or not value or line.has("stretch.not", max(figure.first - 3, 0), figure.first):
            continue
        start: Figure | None = None
        if since and not _MARK.search(line.upto(figure, line.words[since.first].start)):
            start = _counted_from(line, since.last)
            if start is None and _is_own(line, since.last):
                lines = [line, *(each for each in scene.before(line, _BACK) if len(each.figures) <= MANY)]
                tie = _tie(scene, lines, figure, value, figure.first, since.last)
                if tie is not None:
                    yield tie
                continue
        elif figure.quantity.unit in _LONG and _is_earlier(line, figure):
            start = next((f for f in line.figures if _is_year(f) and 0 <= figure.first - f.last <= 1), None)
        ends = [f for f in line.figures if f is not start and _is_year(f)]
        if start is None or len(ends) != 1:
            continue
        parts = (("start", start.index), ("end", ends[0].index), ("years", figure.index))
        used = (start, ends[0], figure)
        notes = {f"years:{value}"} | ({"about"} if figure.quantity.unit != "year" else set[str]())
        yield Tie("founding", min(f.quantity.start for f in used), max(f.quantity.end for f in used), parts,
                  frozenset(notes))  # fmt: skip


def _counted_from(line: Line, last: int) -> Figure | None:
    """The year that names what is counted from: "after the coup of 1973"."""
    start = next((f for f in line.figures if _is_year(f) and 0 <= f.first - last <= _EVENT), None)
    marked = start is not None and any(line.breaks(at, at + 1) for at in range(last - 1, start.first - 1))
    return None if marked else start


def _is_earlier(line: Line, figure: Figure) -> bool:
    """As in "the fall of the Wall in 1989, 30 years earlier", «عام 1989، قبل ثلاثين عاما»."""
    after = line.followed_by(figure, "founding.earlier", 0)
    if after is not None:
        # "Forty years before the vote" is counted from the vote.
        return after.last >= len(line.words) or line.breaks(after.last - 1, after.last)
    return line.language == "ar" and line.led_by(figure, "founding.ago", 0) is not None


def _years(figure: Figure) -> int | None:
    """How many years a figure is: 25 for "a quarter of a century"."""
    value = figure.quantity.decimal
    if value is None or figure.quantity.range is not None:
        return None
    value *= _LONG.get(figure.quantity.unit, 1)
    return int(value) if value == value.to_integral_value() else None


def _is_own(line: Line, at: int) -> bool:
    """Whether the years are counted from a founding that was told of: "90 years after its founding"."""
    if at >= len(line.words) or line.breaks(at - 1, at):
        return True
    if line.language == "ar":
        return bool(without_pronoun(line.words[at].form))
    return line.has("founding.its", at, at + 1) and line.has("founding.start", at + 1, at + 2)


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
    firm = years is not None and line.led_by(years, "founding.turned", 0) is not None
    start = _start(line, last, firm=firm)
    start = start or next((found for each in lines[1:] if (found := _start(each, None, firm=firm))), None)
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


def _start(line: Line, anniversary: int | None, *, firm: bool = False) -> Figure | None:
    """The year of what is remembered: with a word of founding right before it, and the only one that has."""
    found = [f for f in line.figures if _is_year(f) and led_by(line, f, "founding.start", 5)]
    if firm:
        # "Up by a third since 2001 … someone who turned 65 in that year".
        found = [f for f in found if not led_by(line, f, "founding.loose", 5)]
    if anniversary is not None:
        # "The centenary of the 1924 landing": the year stands before its noun.
        found += [f for f in line.figures if _is_year(f) and f.first >= anniversary and f not in found
                  and _is_named_by(line, f)]  # fmt: skip
    # "Founded in 1924 ... the centenary of its founding in 2024": what is remembered is the earlier one.
    return min(found, key=lambda figure: ends_of(figure)[0], default=None) if len(found) <= 2 else None


def _is_named_by(line: Line, year: Figure) -> bool:
    """Whether a year stands before its noun: "the 1924 landing", not before a verb: "its centenary, 2025, will end"."""
    cue = line.followed_by(year, "founding.start", 1)
    marked = cue is not None and any(line.breaks(at, at + 1) for at in range(year.last - 1, cue.first))
    return cue is not None and not marked and not line.has("stretch.stay", year.last, cue.first)


def _is_year(figure: Figure) -> bool:
    ends = ends_of(figure)
    return len(ends) == 1 and year_of(ends[0]) is not None
