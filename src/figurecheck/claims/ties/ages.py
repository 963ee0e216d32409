"""Two ages: of two people so many years apart, and of one life in two years."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.claims.ties.dated import MANY, ends_of, year_of
from figurecheck.claims.ties.life import is_age
from figurecheck.model import Tie

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.claims.ties.scene import Figure, Line, Scene

#: Words between a year and its age.
_NEAR = 10
_OLDEST = 110


def find(scene: Scene) -> Iterator[Tie]:
    """Yield each two ages that the text sets a number of years apart.

    Roles: "one" and "other", the ages, and "apart", or "first" and "later", the years in which one person had them.
    """
    for line in scene.lines:
        if len(line.figures) > MANY:
            continue
        since = _since_then(scene, line)
        if since is not None:
            yield since
            continue
        apart = [figure for figure in line.figures if _is_apart(line, figure)]
        ages = [figure for figure in line.figures if figure not in apart and _is_age(line, figure)]
        years = [f for f in line.figures if len(ends_of(f)) == 1 and year_of(ends_of(f)[0])]
        if len(ages) != 2:
            continue
        one, other = ages
        roles = [("one", one), ("other", other)]
        if len(apart) == 1 and not years and line.has("ages.apart", one.last, other.first):
            roles.append(("apart", apart[0]))
        elif len(years) == 2 and not apart and _is_one_life(line, ages, years):
            roles += [("first", years[0]), ("later", years[1])]
        else:
            continue
        roles.sort(key=lambda role: role[1].quantity.start)
        start, end = roles[0][1].quantity.start, roles[-1][1].quantity.end
        yield Tie("ages", start, end, tuple((name, figure.index) for name, figure in roles))


def _since_then(scene: Scene, line: Line) -> Tie | None:
    """One person now and so many years ago: "now 45, he joined 20 years ago at the age of 25"; in one or two sentences.

    The years "later" count the same way: "she won at 21 and again 12 years later, at 33".
    """
    gone = [f for f in line.figures if (f.quantity.kind, f.quantity.unit) == ("duration", "year") and _is_gone(line, f)]
    then = [f for f in line.figures if f not in gone and _is_told(line, f, "ages.then")]
    if len(gone) != 1 or line.has("life.kin") or line.has("life.not") or line.has("ages.apart"):
        return None
    lines = [line, *scene.before(line)] if len(then) == 1 else []
    now = [
        (each, f) for each in lines for f in each.figures if f not in (*gone, *then) and _is_told(each, f, "ages.now")
    ]
    if len(now) != 1 or (now[0][0] is not line and (now[0][0].has("life.kin") or not line.has("ages.he", 0, 2))):
        return None
    if any(figure.quantity.qualifier != "none" for figure in (*gone, *then, now[0][1])):
        return None
    roles = sorted(
        [("one", then[0]), ("other", now[0][1]), ("apart", gone[0])], key=lambda role: role[1].quantity.start
    )
    start, end = roles[0][1].quantity.start, roles[-1][1].quantity.end
    return Tie("ages", start, end, tuple((name, figure.index) for name, figure in roles))


def _is_gone(line: Line, figure: Figure) -> bool:
    ahead = line.language == "ar" and line.led_by(figure, "ages.gone", 0) is not None
    return ahead or line.followed_by(figure, "ages.gone", 0) is not None


def _is_told(line: Line, figure: Figure, name: str) -> bool:
    """Whether words of a list lead to a number of years: "now 45", "at the age of 25"."""
    quantity = figure.quantity
    years = quantity.kind in ("number", "age") or (quantity.kind == "duration" and quantity.unit == "year")
    return years and 1 < (quantity.decimal or 0) < _OLDEST and line.led_by(figure, name, 0) is not None


def _is_age(line: Line, figure: Figure) -> bool:
    quantity = figure.quantity
    if quantity.kind == "ordinal":
        return (quantity.decimal or 0) > 1 and line.led_by(figure, "ages.turned", 0) is not None
    return is_age(line, figure) or _is_apposed(line, figure)


def _is_apposed(line: Line, figure: Figure) -> bool:
    """Whether a bare number stands behind a name: "than her sister Ruth, 35."."""
    if figure.quantity.kind != "number" or not 1 < (figure.quantity.decimal or 0) < _OLDEST or not figure.first:
        return False
    name = line.as_printed(line.words[figure.first - 1])
    marks = (line.since(line.words[figure.first - 1].end, figure).strip(), line.after(figure).lstrip()[:1])
    return name[:1].isupper() and marks[0] == "," and marks[1] in (",", ".", "")


def _is_apart(line: Line, figure: Figure) -> bool:
    """Whether a number of years lies between two people: "five years younger", "يصغره بخمس سنوات"."""
    if (
        figure.quantity.kind != "duration"
        or figure.quantity.unit != "year"
        or figure.quantity.decimal is None
        or figure.quantity.qualifier != "none"
    ):
        return False
    # The words "five years" are the figure; "younger" follows, "ages.apart" may begin within them.
    behind = line.cues("ages.apart", max(figure.last - 1, 0), figure.last + 2)
    return (
        bool(behind)
        if line.language != "ar"
        else bool(line.cues("ages.apart", max(figure.first - 5, 0), figure.last + 2))
    )


def _is_one_life(line: Line, ages: list[Figure], years: list[Figure]) -> bool:
    """Whether two ages, each with a year of its own, are told of one person: no other name, relative or pronoun."""
    order = sorted([*ages, *years], key=lambda figure: figure.first)
    firsts, seconds = order[:2], order[2:]
    if any(
        len({each in ages for each in pair}) != 2 or pair[1].first - pair[0].last > _NEAR for pair in (firsts, seconds)
    ):
        return False
    first, last = order[0].first, order[-1].last
    if line.has("life.kin") or line.has("life.not") or line.has("life.born") or line.has("time.past", first, last):
        return False
    sides = {line.words[cue.first].form in ("she", "her") for cue in line.cues("ages.other")}
    # "19 when he left Jamaica in 1962, and 70 in 2003": only a name between the two may be another's.
    parting = range(max(figure.last for figure in firsts), min(figure.first for figure in seconds))
    named = any(line.as_printed(line.words[at])[:1].isupper() for at in parting)
    return len(sides) < 2 and not named
