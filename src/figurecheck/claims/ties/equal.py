"""One amount said twice: "3 meters (10 feet)", "120 miles, or about 193 km", "three hundred (300)", "أي ما يعادل"."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from figurecheck.claims.ties.dated import years_near
from figurecheck.claims.ties.exchange import bare_currencies
from figurecheck.claims.ties.heat import hear, is_temperature, reading_pair
from figurecheck.claims.ties.one_of_many import is_each
from figurecheck.claims.ties.spelled import spelled_before, spelled_pair
from figurecheck.languages.relation_words import load_relation_words
from figurecheck.model import Tie
from figurecheck.units.conversion import is_currency, same_dimension
from figurecheck.units.systems import system_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.claims.ties.scene import Figure, Line, Scene
    from figurecheck.model import Quantity

_LONGEST = 140
#: Words that may stand between an amount and the bracket that says it again ("40 km south of the town (25 miles)").
_ASIDE = 5
_OPEN = re.compile(r"[(\[]")
_AFTER = re.compile(r"[^)\],;/\n—–.]*(?:[)\],;/—–.]|$)")
#: Words in front of the measure of a unit: "A barrel of crude, …".
_SUBJECT = 6
_OF_STUFF = re.compile(r"\s+of(?:\s[a-z]+){1,3}(?=\s*[,–—])")
_WORDLESS = re.compile(r"[\s,،\-–—~≈=]*")


def find(scene: Scene) -> Iterator[Tie]:
    """Yield each amount that the text says twice.

    Roles: "left" and "right", in text order; "right" alone where the other is a number word that is no figure.
    Notes: how they are tied ("bracket", "or", "slash", "apposed", "said"); "american" for US gallons; "words" for
    digits beside words, with "said:5" where only one of them is a figure; "money" for two currencies; "difference" or
    "reading" for temperatures.
    """
    for at, line in enumerate(scene.lines):
        last = None
        for left, right in pairwise(line.figures):
            notes = _tie(line, left, right, chained=last == left.index)
            if notes:
                notes |= _dated(scene, line, left, right) if "money" in notes else set()
                last = right.index
                yield _build(line, left, right, notes)
        floor = 0
        for figure in line.figures:
            said = spelled_before(line, figure, floor)
            floor = figure.last
            if said is not None:
                yield Tie("equal", line.start, figure.quantity.end, (("right", figure.index),),
                          frozenset({"words", f"said:{said}"}))  # fmt: skip
        before = scene.lines[at - 1] if at else None
        if before and before.block == line.block and line.number == before.number + 1:
            yield from _carried_on(before, line)


def _dated(scene: Scene, line: Line, left: Figure, right: Figure) -> set[str]:
    """When a rate of exchange must hold: the publication, or some other time that the words name."""
    first, last = max(left.first - 8, 0), right.last + 8
    years = {year for year in years_near(line) if not scene.published or year != int(scene.published[:4])}
    if line.has("exchange.then", first, last) or (years and scene.published):
        return {"then"}
    return {f"on:{scene.published}"} if scene.published else set()


def _build(line: Line, left: Figure, right: Figure, notes: set[str]) -> Tie:
    if is_temperature(left.quantity.unit) or is_temperature(right.quantity.unit):
        notes |= hear(line, left, right)
    if any(line.has("equal.american", figure.first, figure.last + 1) for figure in (left, right)):
        notes.add("american")  # no imperial gallon
    parts = (("left", left.index), ("right", right.index))
    return Tie("equal", left.quantity.start, right.quantity.end, parts, frozenset(notes))


def _tie(line: Line, left: Figure, right: Figure, *, chained: bool) -> set[str]:
    gap = line.between(left, right)
    if len(gap) > _LONGEST:
        return set()
    kind = _kind(left.quantity, right.quantity)
    if kind is None:
        if _OPEN.search(gap) and spelled_pair(left.quantity, right.quantity) and _closed(line, right):
            rate = line.after(right).startswith("/")  # "two cents an acre ($4.74/km2)"
            bracket = not rate and _in_bracket(line, left, right, gap, aside=2)
            return {"bracket", "words"} if bracket else set()
        return set()
    if "degree" in (left.quantity.unit, right.quantity.unit) and not _OPEN.search(gap):
        return set()  # "rose to 58.12 degrees Fahrenheit, or 1.12 degrees above the average" is no conversion
    if _is_aside(line, left):
        return set()
    if "(" in gap and left.quantity.decimal == right.quantity.decimal and line.has("equal.or", left.last, right.first):
        return set()  # "30 minutes (or 30 hours, if they are really keen)"
    foreign = kind == "money" or _system(left.quantity) != _system(right.quantity)
    if not foreign and is_each(line, left) != is_each(line, right):
        return set()  # "700 watts apiece, or 70 megawatts in all" are one and all of them
    how = _how(line, left, right, gap, foreign=foreign, chained=chained)
    if not how and kind == "units" and (_is_restated(line, left, right, gap) or _is_of_unit(line, left, right)):
        how = "said"
    return {how, kind} if how else set()


def _is_restated(line: Line, left: Figure, right: Figure, gap: str) -> bool:
    """As in "three square kilometres, that is 300 hectares": two units of one system, nothing but the link between."""
    if left.quantity.kind == "duration" or left.quantity.per or right.quantity.per or not _ends(line, right):
        return False
    if any(figure.quantity.kind not in ("date", "ordinal") for figure in line.figures if figure.last <= left.first):
        return False  # "12 crates of 50 kg, that is 0.6 tonnes"
    linked = line.has("equal.says", left.last, right.first) or (_is_or(line, left, right) and gap.lstrip()[:1] in "،,")
    if not linked or line.has("equal.either") or line.has("equal.courses") or line.has("each.toward", right.last):
        return False
    free = set(range(left.last, right.first))
    for name in ("equal.hedge", "equal.says"):
        for cue in line.cues(name, left.last, right.first):
            free -= set(range(cue.first, cue.last))
    # "وهي بحساب الفلاحين 300 هكتار".
    free -= {cue.last for cue in line.cues("equal.by", left.last, right.first)}
    return not free and not is_temperature(left.quantity.unit)


def _is_of_unit(line: Line, left: Figure, right: Figure) -> bool:
    """As in "A barrel of crude, 42 US gallons, holds 159 litres": one of a kind, told in two units."""
    first = left.last + len(line.cues("equal.american", left.last, left.last + 1))
    if not line.breaks(first - 1, first) or left.quantity.per or right.quantity.per or not _ends(line, right):
        return False
    # Commas on both sides, and in Arabic perhaps "وهو" before it.
    if not 0 < left.first <= _SUBJECT or not re.search(r"[,،]\s*\w*\s*$", line.since(line.start, left)):
        return False
    named = line.language == "ar" or line.has("equal.unit", 0, 1)
    cues = line.cues("equal.copula", first, first + 1)
    return named and any(_only_hedges(line, cue.last, right.first) for cue in cues)


def _ends(line: Line, right: Figure) -> bool:
    """Whether a clause ends with the figure: it is not "20 hectares of it", "300 litres a day"."""
    return re.match(r"\s*(?:[,،.;؛)!]|$)", line.after(right)) is not None


def _is_aside(line: Line, left: Figure) -> bool:
    """As in "It reached 20C, 5 degrees above normal (68F)": the bracket is of the reading before."""
    if left.quantity.unit != "degree" or not line.followed_by(left, "heat.change_after", 0):
        return False
    return any(is_temperature(figure.quantity.unit) for figure in line.figures if figure.last <= left.first)


def _how(line: Line, left: Figure, right: Figure, gap: str, *, foreign: bool, chained: bool) -> str:
    if _in_bracket(line, left, right, gap, aside=_ASIDE if foreign else 1) and _closed(line, right):
        return "bracket"
    words = right.first - left.last
    if not foreign:
        return ""  # "100,000 chips of 700 watts, that is 70 megawatts" is a product
    if gap.strip() == "/" or (chained and gap.strip() in (",", ";", "،", "؛")):
        return "slash"
    if ")" in gap or _OPEN.search(gap):
        return ""
    if _is_or(line, left, right):
        return "or"
    if words <= _ASIDE + 3 and _says(line, left, right):
        return "said"
    marked = re.match(r"\s*([,،]|[—–-]{1,2})", gap)
    wordless = _WORDLESS.fullmatch(_without_words(line, left, right))
    # "30,000 litres of diesel, roughly 7,900 gallons,".
    stuff = _OF_STUFF.match(gap) if line.has("limit.of", left.last, left.last + 1) else None
    if stuff is not None and wordless:
        first = left.last + len(stuff.group().split())
        marked = stuff if right.first > first and _only_hedges(line, first, right.first) else None
    elif not _only_hedges(line, left.last, right.first):
        marked = None
    if marked and wordless:
        after = line.after(right)
        if re.match(r"\s*([,،.]|[—–-]|$)", after):
            return "apposed"
    return ""


def _kind(left: Quantity, right: Quantity) -> str | None:
    """What makes the two comparable: units of one dimension, two currencies, or two temperatures."""
    a, b = left.unit, right.unit
    if not a or not b or a == b:
        return None
    if left.per and right.per and left.per != right.per:
        return None
    if is_currency(a) and is_currency(b):
        return "money"
    if reading_pair(a, b) or (same_dimension(a, b) and not is_temperature(a) and left.kind != "age"):
        return "units"
    return None


def _system(quantity: Quantity) -> str:
    return "degree" if quantity.unit == "degree" else system_of(quantity.unit)


def _in_bracket(line: Line, left: Figure, right: Figure, gap: str, *, aside: int) -> bool:
    opened = list(_OPEN.finditer(gap))
    if len(opened) != 1 or ")" in gap or "]" in gap or re.search(r"[;؛.!?]\s", gap[: opened[0].start()]):
        return False
    at = left.quantity.end + opened[0].start()
    first = next((i for i in range(left.last, right.first) if line.words[i].start > at), right.first)
    return first - left.last <= aside and _only_hedges(line, first, right.first)


def _closed(line: Line, right: Figure) -> bool:
    """Whether nothing but measures' own words follow the figure up to the bracket's end."""
    found = _AFTER.match(line.after(right)[:_LONGEST])
    if found is None:
        return False
    end = right.quantity.end + found.end()
    last = next((i for i in range(right.last, len(line.words)) if line.words[i].start >= end), len(line.words))
    return _covered(line, "equal.tail", right.last, last)


def _is_or(line: Line, left: Figure, right: Figure) -> bool:
    if line.has("equal.either", max(left.first - 4, 0), left.first) or line.has("equal.courses"):
        return False
    cues = line.cues("equal.or", left.last, left.last + 1)
    return bool(cues) and _only_hedges(line, left.last, right.first)


def _says(line: Line, left: Figure, right: Figure) -> bool:
    return line.has("equal.says", left.last, right.first)


def _only_hedges(line: Line, first: int, last: int) -> bool:
    return _covered(line, "equal.hedge", first, last)


def _covered(line: Line, name: str, first: int, last: int) -> bool:
    """Whether the cues of a list cover all words of a stretch."""
    free = set(range(first, last))
    for cue in line.cues(name, first, last):
        free -= set(range(cue.first, cue.last))
    return not free


def _without_words(line: Line, left: Figure, right: Figure) -> str:
    return re.sub(r"[^\W\d_]+", "", line.between(left, right))


def _is_scaled(line: Line, right: Figure) -> bool:
    """Whether a sentence that looks back says that its first figure is the one before in other units."""
    for cue in line.cues("equal.scale", 0, right.first + 4):
        # "That is 984 feet" says it again, "that is a question for 984 feet of coast" doesn't.
        if cue.value not in _that(line.language) or _only_hedges(line, cue.last, right.first):
            return True
    return False


@lru_cache(maxsize=4)
def _that(language: str) -> frozenset[str]:
    """Words of the scale list that say it only of what follows them at once."""
    return frozenset(load_relation_words(language).get("equal.that", ()))


def _carried_on(before: Line, line: Line) -> Iterator[Tie]:
    """As in "The tower is 300 metres tall. That is 984 feet": the next sentence says it again in other units."""
    right = line.figures[0]
    if right.first > 8 or not _is_scaled(line, right):
        return
    if is_temperature(right.quantity.unit) and line.followed_by(right, "heat.change_after", 0):
        return  # "It will reach 39 C. That is 10 degrees above the average"
    percents = [f.last for f in line.figures if f.quantity.unit == "percent" and 0 < f.first - right.last <= 2]
    if any(line.has("equal.beyond", end, end + 2) for end in (right.last, *percents)):
        return  # "That's 1.7 billion euros, or 1.3 percent, above the year before"
    near = [f for f in before.figures if _kind(f.quantity, right.quantity)]
    if len(near) != 1:
        return
    left, kind = near[0], _kind(near[0].quantity, right.quantity)
    if kind == "money" and any(bare_currencies(line, right, 0, right.first)):
        return  # "The dinar is worth $1.41" tells the rate, not the amount
    # A figure that the first sentence has said twice already is not said a third time.
    if kind and (kind == "money" or _system(left.quantity) != _system(right.quantity) or _is_plain(line, left, right)):
        yield _build(line, left, right, {"said", kind})


def _is_plain(line: Line, left: Figure, right: Figure) -> bool:
    """Whether a sentence does nothing but say an amount again in a unit of the same system: "That is 300 hectares."."""
    durations = left.quantity.kind == "duration" or is_temperature(left.quantity.unit)
    if durations or left.quantity.per or right.quantity.per or not _ends(line, right):
        return False
    return _covered(line, "equal.hedge", 0, right.first) or any(
        cue.first == 0 and _only_hedges(line, cue.last, right.first) for cue in line.cues("equal.that", 0, right.first)
    )
