"""A life: the year of birth, an age, and the year of that age ("born in 1928, she was 86 when she died in 2014")."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from figurecheck.claims.ties.dated import MANY, ends_of, led_by, year_of
from figurecheck.model import Tie

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.claims.ties.scene import Figure, Line, Scene

#: Sentences of one paragraph that may tell of one life.
_BACK = 3
#: Words between an age and the year of it ("at the age of 25, in 1953").
_NEAR = 9
_OLDEST = 130
_STOP = re.compile(r"\s*(?:[.,،]|$)")


def find(scene: Scene) -> Iterator[Tie]:
    """Yield each age that can be held against a birth.

    Roles: "born" and "age"; "year" (of the age) where the text names it; one index in "born" and "year" for
    "(1920-2005)".
    Notes: "on:DATE", the publication, where it does not.
    """
    for at, line in enumerate(scene.lines):
        if len(line.figures) > MANY:
            continue
        ages = [figure for figure in line.figures if is_age(line, figure)]
        # "The mother of a 40-year-old son" is not 40.
        if len(ages) != 1 or line.has("life.kin", max(ages[0].first - 3, 0), ages[0].last + 2):
            continue
        age = ages[0]
        lines = [line, *(each for each in scene.before(line, _BACK) if len(each.figures) <= MANY)]
        following = scene.lines[at + 1 : at + 2]
        lines += [each for each in following if each.block == line.block and each.number == line.number + 1]
        born = _birth(line, age) or next((found for each in lines[1:] if (found := _birth(each, None))), None)
        if born is None or any(each.has("life.not") for each in lines[: _place(lines, born) + 1]):
            continue
        yield from _hold(scene, line, born, age)


def _hold(scene: Scene, line: Line, born: Figure, age: Figure) -> Iterator[Tie]:
    start, end = min(born.quantity.start, age.quantity.start), max(born.quantity.end, age.quantity.end)
    parts = [("born", born.index), ("age", age.index)]
    if len(ends_of(born)) == 2:
        if line.has("life.died"):
            yield Tie("life", start, end, (*parts, ("year", born.index)))
        return
    year = _year(line, age, born)
    if year is not None:
        end = max(end, year.quantity.end)
        yield Tie("life", min(start, year.quantity.start), end, (*parts, ("year", year.index)))
    elif scene.published and _is_of_today(line, age):
        yield Tie("life", start, end, tuple(parts), frozenset({f"on:{scene.published}"}))


def is_age(line: Line, figure: Figure) -> bool:
    """Whether a figure is somebody's age."""
    quantity = figure.quantity
    if quantity.decimal is None or not 0 < quantity.decimal < _OLDEST:
        return False
    if quantity.kind == "age":
        return True
    if quantity.kind == "ordinal":
        return bool(line.led_by(figure, "life.ordinal_age", 0))
    if quantity.kind not in ("number", "duration") or quantity.unit not in ("", "year"):
        return False
    if line.followed_by(figure, "life.when", 0):
        return True
    if line.led_by(figure, "life.age_at", 0) and line.has("life.died") and _STOP.match(line.after(figure)):
        return True
    return bool(line.led_by(figure, "life.age_said", 0) or (quantity.unit and line.led_by(figure, "life.now", 1)))


def _birth(line: Line, age: Figure | None) -> Figure | None:
    """The date of birth that a sentence gives, if it gives one."""
    found: list[Figure] = []
    for figure in line.figures:
        ends = ends_of(figure)
        if not ends or not year_of(ends[0]):
            continue
        if len(ends) == 2:
            bracket = re.search(r"\(\s*$", line.since(line.start, figure)) and line.after(figure).lstrip()[:1] == ")"
            found += [figure] if bracket and year_of(ends[1]) else []
        else:
            cue = led_by(line, figure, "life.born", 8)
            if cue and not line.has("life.died", cue.last, figure.first):
                found.append(figure)
    return found[0] if len(found) == 1 else None


def _year(line: Line, age: Figure, born: Figure) -> Figure | None:
    """The year in which somebody was that old: the one next to the age, or the one of the death."""
    dated = [f for f in line.figures if len(ends_of(f)) == 1 and year_of(ends_of(f)[0]) and f is not born]
    if len(dated) != 1:
        return None
    year = dated[0]
    gap = year.first - age.last if year.first >= age.last else age.first - year.last
    dying = line.has("life.died")
    first = min(born.first, age.first, year.first)
    if born in line.figures and first == year.first and not dying and not line.led_by(age, "life.age_said", 0):
        return None
    return year if gap <= _NEAR or dying else None


def _is_of_today(line: Line, age: Figure) -> bool:
    """Whether the age is that of the day of publication: "Ahmed, 74,", "is 74", "the 74-year-old"."""
    if line.has("life.past", max(age.first - 6, 0), age.first):
        return False
    return bool(line.led_by(age, "life.now", 1)) or _between_commas(line, age)


def _between_commas(line: Line, age: Figure) -> bool:
    before = line.since(line.words[age.first - 1].end, age) if age.first else ""
    return before.strip() in (",", "،") and line.after(age).lstrip()[:1] in (",", "،")


def _place(lines: list[Line], born: Figure) -> int:
    return next((at for at, line in enumerate(lines) if born in line.figures), 0)
