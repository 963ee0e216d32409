"""Products told in any order: "36 trucks carrying 25 tonnes apiece" after "delivered 900 tonnes of flour"."""

from __future__ import annotations

import itertools
from decimal import Decimal
from typing import TYPE_CHECKING

from figurecheck import units
from figurecheck.claims.ties import each, energy, incidence, pace
from figurecheck.claims.ties.declaring import TIMES, alike, base_of, follows, is_whole, leads, matches_base, noun_of
from figurecheck.claims.ties.one_of_many import is_average, is_each, is_of_many
from figurecheck.claims.ties.pace import thing_of, time_of
from figurecheck.claims.ties.same_kind import same_kind
from figurecheck.claims.ties.whole_passage import list_passages
from figurecheck.languages.stems import meaning
from figurecheck.model import Tie

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from figurecheck.claims.ties.scene import Scene
    from figurecheck.claims.ties.whole_passage import Passage, Placed

_ROLES = 3
#: Words between a figure and "each".
_NEAR = 8
#: A list is at least so long.
_ITEMS = 3
#: Words at the head of a sentence that may take up the one before.
_OPENS = 8


def find(scene: Scene) -> Iterator[Tie]:
    """Yield each product, mean, pace or energy of a passage that holds its three figures and no other.

    Ties are of the kinds "each", "pace" and "energy", with their roles and notes.
    """
    known: set[frozenset[int]] | None = None
    for passage in list_passages(scene):
        mean = _mean_tie(passage)
        if mean is not None:
            yield mean
            continue
        if len(passage.amounts) != _ROLES or passage.has("whole.never") or not _is_one_story(passage):
            continue
        for finder in (_pace_tie, _energy_tie, _each_tie):
            tie = finder(passage)
            if tie is None:
                continue
            if known is None:
                known = {_figures(other) for one in (each, pace, energy, incidence) for other in one.find(scene)}
            if _figures(tie) not in known:
                yield tie
            break


def _figures(tie: Tie) -> frozenset[int]:
    return frozenset(index for _, index in tie.parts)


def _is_one_story(passage: Passage) -> bool:
    """Whether one sentence, or a second one that takes up the first, and all of one year."""
    dates = [
        figure.quantity.value for line in passage.lines for figure in line.figures if figure.quantity.kind == "date"
    ]
    if len(set(dates)) > 1:
        return False
    if len(passage.lines) == 1:
        return not any(mark in passage.lines[0].rest(passage.lines[0].start) for mark in ";؛")
    later = passage.lines[-1]
    return later.has("whole.back", 0, _OPENS) or later.has("whole.total") or later.has("whole.thus")


def _each_tie(passage: Passage) -> Tie | None:
    ones = [x for x in passage.amounts if _is_one(passage, x)]
    if len(ones) != 1:
        return None
    one = ones[0]
    rest = passage.without(one)
    totals = [x for x in rest if _is_total(x, one)]
    counts = [x for x in rest if _is_count(x, one)]
    if not totals or not counts or len({*totals, *counts}) != _ROLES - 1:
        return None
    average = is_average(one.line, one.figure) or one.line.has("whole.mean")
    if any(each.is_of_others(one, x) or _is_for_others(one, x) for x in counts):
        return None
    if any(x.line.has("each.mutual", x.figure.first - 1, x.figure.last + 3) for x in (one, *totals)) and not average:
        return None  # a match of two teams is one of each
    if passage.has("each.bill") and passage.has("whole.of_more"):
        return None
    if one.line.has("each.other_average"):
        return None
    if one.quantity.kind == "money" and not average and passage.has("whole.prices"):
        return None  # a list of prices: one room for so much, a flat of three for so much
    if not (average or any(x.quantity.unit for x in (one, *totals)) or _is_plainly_each(one)):
        return None  # three counts of a sentence are seldom a product
    if "-" in one.quantity.text and one.quantity.kind in ("count", "number"):
        return None  # "2,3-dimethylbutane"
    people = any(x.line.has("each.people", x.figure.first, x.figure.last + 3) for x in counts) and (
        one.line.has("each.people", max(one.figure.first - 6, 0), one.figure.last + 4)
    )
    notes = {name for name, holds in (("average", average), ("capita", people and not average)) if holds}
    return _tie("each", [("each", one), *(("total", x) for x in totals), *(("count", x) for x in counts)], notes)


def _is_for_others(one: Placed, x: Placed) -> bool:
    """Whether the words name what a figure is for each of, and the count is of others: "eight for each graduate"."""
    line, noun = one.line, noun_of(x.quantity)
    cues = line.cues("whole.each", one.figure.last, one.figure.last + 3)
    if not cues or not noun:
        return False
    last = cues[0].last
    named = line.words[last : last + 3]
    if not named or last in line.taken or line.breaks(last - 1, last) or named[0].form in ("of", "one", "من"):
        return False
    return noun not in {meaning(word.form, line.language) or word.form for word in named}


def _is_one(passage: Passage, x: Placed) -> bool:
    """Whether a figure is of one of many: the words say so, or it is the smaller of two and the words are near."""
    if is_of_many(x.line, x.figure) or x.quantity.kind in ("percent", "fraction", "duration"):
        return False
    if x.quantity.change is not None:
        return False
    larger = [y for y in passage.without(x) if _is_total(y, x)]
    if not larger:
        return False
    if is_each(x.line, x.figure) or is_average(x.line, x.figure):
        return True
    first, last = x.line.clause(x.figure)
    cue = x.line.has("whole.each", max(first, x.figure.first - _NEAR), min(last, x.figure.last + _NEAR))
    return cue or (x.quantity.kind == "measure" and "-" in x.quantity.text and passage.has("whole.together"))


def _is_plainly_each(x: Placed) -> bool:
    """Whether "each" stands right at a figure: "$2,000 each", "an average of 80"."""
    after = follows(x.line, x.figure, "each.after", 0)
    behind = after is not None and not x.line.breaks(x.figure.last - 1, x.figure.last)
    if behind and after is not None and any(other.first == after.last for other in x.line.figures):
        behind = False  # "made 480 for each of the eight"
    ahead = leads(x.line, x.figure, "each.before", 1)
    return behind or (ahead is not None and not x.line.breaks(ahead.last - 1, x.figure.first))


def _is_total(x: Placed, one: Placed) -> bool:
    """Whether a figure can be of all what another is of one."""
    total, share = x.quantity, one.quantity
    if total.per and not set(total.per) <= TIMES:
        return False
    if total.change is not None or base_of(total) or _is_plainly_each(x):
        return False
    if "money" in (total.kind, share.kind) and total.unit != share.unit:
        return False
    whole = is_whole(total) and is_whole(share)
    bare = share.kind == "number" and total.kind in ("measure", "money") and is_each(one.line, one.figure)
    people = all(_counts_people(y) for y in (x, one))
    if not (
        bare
        or (whole and people and one.quantity.per)
        or alike(total, share)
        or (whole and same_kind(noun_of(total), noun_of(share)))
    ):
        return False
    if follows(x.line, x.figure, "each.net", 0) or leads(x.line, x.figure, "each.not_sum", 2):
        return False
    scale = units.convert(total.decimal or Decimal(0), total.unit, share.unit) if share.unit else total.decimal
    return scale is not None and scale > (share.decimal or 0)


def _counts_people(x: Placed) -> bool:
    return any(
        x.line.has(name, x.figure.first, x.figure.last + 1) for name in ("poll.people", "each.people", "whole.people")
    )


def _is_count(x: Placed, one: Placed) -> bool:
    count, base = x.quantity, base_of(one.quantity)
    if count.kind == "duration":  # "over 12 months, 600 in a typical month"
        return _is_of_a_time(one, count.unit)
    if base and matches_base(count, base):
        return True
    if not is_whole(count) or (count.decimal or 0) < 2 or count.change is not None:
        return False
    return not (noun_of(count) and noun_of(count) == noun_of(one.quantity))


def _mean_tie(passage: Passage) -> Tie | None:
    """The mean of a run of like figures: "8.5, 9 and 9.5. Her average of 9 was enough"."""
    means = [x for x in passage.amounts if leads(x.line, x.figure, "whole.mean", 3)]
    if len(means) != 1 or passage.has("each.other_average") or passage.has("whole.never"):
        return None
    mean = means[0]
    rest = passage.without(mean)
    items = [x for x in rest if not x.quantity.noun or x is rest[-1]]
    counted = [x for x in rest if x not in items]
    listed = len({id(x.line) for x in items}) == 1 and len(items) >= _ITEMS
    if not listed or len(counted) > 1 or any(x.quantity.decimal != len(items) for x in counted):
        return None
    last = items[-1].quantity
    units_of = {x.quantity.unit for x in items[:-1]} | {mean.quantity.unit}
    whole = {last.unit} if last.unit else {""}
    run = all(right.figure.first - left.figure.last <= 1 for left, right in itertools.pairwise(items))
    if not run or not units_of <= whole | {""} or any(x.quantity.per or x.quantity.change for x in items):
        return None
    return _tie("each", [*(("item", x) for x in items), ("each", mean)], {"average", "items"})


def _is_of_a_time(one: Placed, unit: str) -> bool:
    """Whether a figure is of one day, week or month: "45 a day", "600 in a typical month"."""
    if one.quantity.per:
        return one.quantity.per == (unit,)
    first, last = one.figure.first, one.figure.last
    if not one.line.has("whole.mean", max(first - 3, 0), last + 4) or unit not in TIMES:
        return False
    words = one.line.words[max(first - 4, 0) : first] + one.line.words[last : last + 5]
    return any(unit in (word.form, meaning(word.form, one.line.language)) for word in words)


def _pace_tie(passage: Passage) -> Tie | None:
    paces = [x for x in passage.amounts if time_of(x.quantity)]
    times = [x for x in passage.amounts if x.quantity.kind == "duration" and not x.quantity.per]
    if len(paces) != 1 or len(times) != 1:
        return None
    steady, time = paces[0], times[0]
    total = passage.without(steady, time)[0]
    bare = steady.quantity.model_copy(update={"unit": thing_of(steady.quantity), "per": ()})
    if total.quantity.per or total.quantity.change is not None or base_of(total.quantity):
        return None
    people = all(_counts_people(x) for x in (steady, total))
    if not (alike(total.quantity, bare) or (people and is_whole(total.quantity))):
        return None
    speed = bool(bare.unit) and units.same_dimension(bare.unit, "meter")
    if speed and not passage.has("whole.steady"):
        return None
    if not (passage.has("whole.gone") or is_average(steady.line, steady.figure)):
        return None
    if (speed and passage.has("pace.limit")) or any(passage.has(f"pace.{name}") for name in ("plan", "first", "lasts")):
        return None
    last = steady.figure.index > total.figure.index
    notes = {"average", "plain"} if last and is_average(steady.line, steady.figure) else set[str]()
    notes |= {"over"} if time.quantity.qualifier == "more_than" else set()
    return _tie("pace", [("pace", steady), ("time", time), ("total", total)], notes)


def _energy_tie(passage: Passage) -> Tie | None:
    power = [x for x in passage.amounts if _is_of(x, "kilowatt")]
    used = [x for x in passage.amounts if _is_of(x, "kilowatt_hour")]
    times = [x for x in passage.amounts if x.quantity.kind == "duration"]
    if not (len(power) == len(used) == len(times) == 1) or passage.has("energy.not"):
        return None
    return _tie("energy", [("power", power[0]), ("time", times[0]), ("total", used[0])], set())


def _is_of(x: Placed, unit: str) -> bool:
    quantity = x.quantity
    plain = quantity.kind == "measure" and not quantity.per and quantity.change is None
    return plain and units.same_dimension(quantity.unit or "meter", unit)


def _tie(kind: str, roles: Sequence[tuple[str, Placed]], notes: set[str]) -> Tie:
    start = min(x.quantity.start for _, x in roles)
    end = max(x.quantity.end for _, x in roles)
    parts = sorted(((role, x.figure.index) for role, x in roles), key=lambda part: part[::-1])
    return Tie(kind, start, end, tuple(parts), frozenset(notes))
