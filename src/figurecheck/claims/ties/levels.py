"""The levels that a movement runs between, where its own words don't say "from" and "to"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from figurecheck.claims.ties.moves import LEVELS, alike, followed, is_rate_aside, leads
from figurecheck.claims.ties.one_thing import Placed, is_one_thing
from figurecheck.claims.ties.then_and_now import are_sides, is_then
from figurecheck.languages.stems import meaning

if TYPE_CHECKING:
    from decimal import Decimal

    from figurecheck.claims.ties.scene import Figure, Line, Scene
    from figurecheck.model import Quantity

#: Figures of a sentence that are looked at for a level; keeps a list of a thousand figures linear.
_MOST = 12
#: Levels that only their neighbourhood ties together are at most so many times apart.
_APART = 20
#: Words between a part and its whole: "33 of the second chamber's 150".
_WHOLE = 5
#: Words between an average and the verb that it moves by; half as many behind the verb.
_MEAN = 8


class Levels(NamedTuple):
    """Two levels of one thing; ``ordered`` where the text says which came first."""

    before: Figure
    after: Figure
    ordered: bool


def last_level(line: Line, word: int, taken: tuple[Figure, ...]) -> Figure | None:
    """The only level before a word, or None."""
    near = [f for f in line.figures if f.last <= word and f not in taken and _stands(line, f)]
    near = [f for f in near if not _moved(line, f) and f.quantity.kind != "duration"]
    return near[0] if len(near) == 1 and not line.has("move.contrast", near[0].last, word) else None


def first_level_before(line: Line, word: int, other: Figure, taken: tuple[Figure, ...]) -> Figure | None:
    """The nearest figure before a word that is a level of the same thing as another: "stood at 5, up from 4"."""
    near = [f for f in line.figures if f.last <= word and f not in taken][-_MOST:]
    thing = _named(line, other)
    found = next(
        (
            f
            for f in reversed(near)
            if _is_level(line, f)
            and leads(line, f, "move.from") is None
            and alike(f.quantity, other.quantity)
            and _named(line, f) in ("", thing or _named(line, f))
        ),
        None,
    )
    if found is None or _moved(line, found) or _is_jump(line, found):
        return None
    if found.quantity.decimal == other.quantity.decimal:
        return None  # the same figure twice: no movement
    return part_of(line, found, near) or found


def part_of(line: Line, whole: Figure, near: list[Figure]) -> Figure | None:
    """The part that is told of a whole: the 33 of "won 33 of the chamber's 150 seats, down from 41"."""
    part = next((f for f in reversed(near) if f.last <= whole.first), None)
    if part is None or whole.first - part.last > _WHOLE or part.quantity.kind not in ("number", "count"):
        return None
    less = (part.quantity.decimal or 0) < (whole.quantity.decimal or 0)
    return part if less and line.has("move.out_of", part.last, part.last + 1) else None


def _named(line: Line, figure: Figure) -> str:
    """The noun that "of" joins a sum to: the profits of "profits of 4 million"; "" where there is none."""
    at = figure.first - 1
    while at > 0 and line.has("declared.hedge", at, at + 1):
        at -= 1
    if line.language != "en" or at < 1 or not line.has("move.of", at, at + 1) or at - 1 in line.taken:
        return ""
    if any(line.has(name, at - 1, at) for name in ("move.more_than", "move.less_than")):
        return ""  # "5 percent short of the 4 million"
    return "" if line.has("move.filler", at - 1, at) else meaning(line.words[at - 1].form, line.language)


def levels_around(scene: Scene, line: Line, word: int, after: Figure, *, told: bool = True) -> Figure | None:
    """The level before, where only the level after stands with the movement: "It sold 400. Now it sells 25% more, 500".

    Only a figure that the text marks as the earlier one is taken, or the only one of its kind before "since then".
    ``told``: a word of movement leads to the level after ("rose 25% to 500").
    """
    here = [f for f in line.figures[:_MOST] if f is not after and _is_level(line, f) and _is_peer(f, after)]
    marked = [f for f in here if (f.last <= word and is_past(line, f)) or leads(line, f, "time.past")]
    if not marked and line.has("move.future", 0, word):
        # "120 dinars until now, it will be raised to 150"
        marked = [f for f in here if f.last <= word and line.has("time.present", *line.clause(f))]
    if line.has("move.contrast", min([word, *(f.first for f in marked)]), max([word, *(f.last for f in marked)])):
        return None
    if marked:
        return marked[0] if len(marked) == 1 and _is_same(line, marked[0], line, after, told=told) else None
    since = line.has("time.since", 0, word + 6)
    mean = line.has("statistic.mean", max(0, word - _MEAN), word + _MEAN // 2)
    for before in scene.before(line, 1):
        if mean and not before.has("statistic.mean"):
            break  # the monthly average fell: not from last week's price
        same = [f for f in before.figures[-_MOST:] if _stands(before, f) and _is_peer(f, after)]
        if len(same) == 1 and (since or is_past(before, same[0])) and same[0].quantity.qualifier == "none":
            return same[0] if _is_same(before, same[0], line, after, told=told) else None
    return None


def find_levels(scene: Scene, line: Line, word: int, taken: tuple[Figure, ...], back: int) -> Levels | None:
    """The only two levels of one thing before a word, in its sentence or in those before.

    Args:
        scene: the document.
        line: the sentence of the movement.
        word: where its word stands.
        taken: figures that have a part already.
        back: how many sentences before may hold a level.
    """
    found = [(line, f) for f in line.figures if f.last <= word and f not in taken and _stands(line, f)]
    if found and line.has("move.contrast", found[-1][1].last, word):
        return None
    pair = _pair(found)
    if pair is not None or not back:
        return pair
    for before in scene.before(line, back):
        found = [(before, f) for f in before.figures[-_MOST:] if _stands(before, f)] + found
        pair = _pair(found)
        if pair is not None or len(found) > 3:
            return pair
    return None


def _is_jump(line: Line, figure: Figure) -> bool:
    """Whether a figure is how far a noun of movement goes: "a jump of 1.33 million bags, up from"."""
    near = max(0, figure.first - 3)
    nouns = [cue for name in ("move.rise", "move.fall") for cue in line.cues(name, near, figure.first)]
    links = ("move.of", "move.by") if line.language == "ar" else ("move.of",)
    return any(line.has(name, cue.last, figure.first) for cue in nouns for name in links)


def is_distance(line: Line, figure: Figure) -> bool:
    """Whether a figure is how far two others lie apart: "5 million less than in May", "a loss of 29 seats"."""
    behind = [
        cue for name in ("move.more_than", "move.less_than") for cue in line.cues(name, figure.last, figure.last + 1)
    ]
    return bool(behind) or _is_jump(line, figure)


def is_past(line: Line, figure: Figure) -> bool:
    """Whether the text says that a figure is of an earlier time: "last year's 400", "had 400 members in 2019"."""
    if leads(line, figure, "move.from") or leads(line, figure, "time.past") or followed(line, figure, "time.past"):
        return True
    first, last = line.clause(figure)
    return line.has("time.past", first, last) or any(
        # "1,200 tonnes in 2021"
        0 <= other.first - figure.last <= 2 and other.first < last and _is_year(other.quantity)
        for other in line.figures
    )


def _is_same(line_a: Line, a: Figure, line_b: Line, b: Figure, *, told: bool = False) -> bool:
    """Whether two levels are of one thing; "compared with 5 million" says so by itself."""
    if line_a is line_b and a.first > b.first:
        a, b = b, a
    if line_a is line_b and any(leads(line_a, f, "move.from") for f in (a, b)):
        return a.quantity.decimal != b.quantity.decimal
    return is_one_thing(Placed(line_a, a), Placed(line_b, b), told=told)


def _pair(found: list[tuple[Line, Figure]]) -> Levels | None:
    whole = [(line, f) for line, f in found if f.quantity.range is not None]
    if len(found) == 1 and whole and leads(found[0][0], found[0][1], "move.from"):
        return Levels(found[0][1], found[0][1], ordered=True)
    found = [each for each in found if each not in whole]
    if any(f.quantity.kind != "duration" for _, f in found):
        found = [each for each in found if each[1].quantity.kind != "duration"]
    if len(found) != 2 or not alike(found[0][1].quantity, found[1][1].quantity):
        return None
    (line_a, a), (line_b, b) = found
    if line_a is line_b and are_sides(line_a, a, b):
        return None
    if not _comparable(a.quantity.decimal, b.quantity.decimal) or not _is_same(line_a, a, line_b, b):
        return None
    past_a, past_b = (leads(line, f, "move.from") is not None for line, f in found)
    if past_a == past_b:
        past_a, past_b = (is_then(line, f) for line, f in found)
    if past_a == past_b:
        past_a, past_b = is_past(line_a, a), is_past(line_b, b)
    if past_b and not past_a:
        return Levels(b, a, ordered=True)
    return Levels(a, b, ordered=past_a != past_b)


def _is_peer(figure: Figure, other: Figure) -> bool:
    """Whether two figures can be levels of one thing with nothing but their place to tie them."""
    return alike(figure.quantity, other.quantity) and _comparable(figure.quantity.decimal, other.quantity.decimal)


def _is_year(quantity: Quantity) -> bool:
    return quantity.kind == "date" and len(quantity.value or "") == 4


def _comparable(a: Decimal | None, b: Decimal | None) -> bool:
    """Whether two numbers can be levels of one thing: "oct. 7" is no level of 291,890 tons."""
    return a is not None and b is not None and a * b > 0 and max(a / b, b / a) <= _APART


def _stands(line: Line, figure: Figure) -> bool:
    """Whether a figure is a level and not how far something moved: "grew by 39,000", "rose 4 cents, or 0.3 percent"."""
    if not _is_level(line, figure) or leads(line, figure, "move.exactly") or is_distance(line, figure):
        return False
    return figure.quantity.unit != "percent" or not leads(line, figure, "move.or")


def _is_level(line: Line, figure: Figure) -> bool:
    quantity = figure.quantity
    if quantity.kind not in LEVELS or quantity.unit == "percentage_point" or quantity.implicit is not None:
        return False
    if is_rate_aside(line, figure):
        return False
    return not (quantity.kind == "duration" and followed(line, figure, "move.ago", 2))


def _moved(line: Line, figure: Figure) -> bool:
    """Whether a percentage is how far a verb moved: the 2% of "prices rose 2% in May, compared with 1% in April"."""
    at = figure.first
    verbs = (line.cues(name, max(0, at - 4), at) for name in ("move.up", "move.down"))
    return figure.quantity.unit == "percent" and any(cue.last == at for cues in verbs for cue in cues)
