"""One of many and all of them: "40 buses at $350,000 each, $14 million in all", "27 goals in six, 4.5 a match"."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from figurecheck.claims.ties.declaring import (
    MOST,
    TIMES,
    alike,
    base_of,
    follows,
    is_amount,
    is_apposed,
    is_declared,
    is_whole,
    leads,
    matches_base,
    noun_of,
)
from figurecheck.claims.ties.one_of_many import is_average, is_each, is_for_a_thing, is_of_many, is_price_of_some
from figurecheck.claims.ties.same_kind import same_kind
from figurecheck.claims.ties.whole_passage import Placed
from figurecheck.languages.stems import meaning
from figurecheck.languages.words import readings
from figurecheck.model import Tie

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from figurecheck.claims.ties.scene import Figure, Line, Scene
    from figurecheck.model import Quantity

#: More figures than this in one role, and nobody can tell which is meant.
_MOST_READINGS = 3
#: Words between a price, a number and a sum that need no other word to belong together.
_NEAR = 15
#: Words between "the bill" and its sum: "puts the bill at", "the total comes to".
_NEXT = 3
#: Words between two figures of a list.
_RUN = 6
#: Words before the share of one in a sentence behind the one that says what is shared: "Each of them got".
_OPENS = 8


def find(scene: Scene) -> Iterator[Tie]:
    """Yield each "so much for one, so many, so much in all" whose last figure the words declare to follow.

    Roles: "each" (of one), "count" (how many) and "total"; "count" and "total" may come several times, as readings.
    For the mean of listed figures: "each" and every "item", with the note "items".
    Notes: "average" where the words say so; "capita" where it is for each person.
    """
    for line in scene.lines:
        figures = [Placed(line, figure) for figure in line.figures if _can_multiply(figure.quantity)][:MOST]
        earlier = [
            Placed(other, figure)
            for other in scene.before(line)
            for figure in other.figures[-MOST:]
            if _can_multiply(figure.quantity)
        ]
        for one in (*earlier, *figures):
            items = list(_mean_of_items(one, figures)) if one in figures and is_average(one.line, one.figure) else []
            if items:
                yield from items
            elif is_each(one.line, one.figure):
                yield from _products(one, figures, earlier)


def _can_multiply(quantity: Quantity) -> bool:
    return is_amount(quantity) and quantity.kind not in ("percent", "fraction", "duration")


def _products(one: Placed, figures: Sequence[Placed], earlier: Sequence[Placed]) -> Iterator[Tie]:
    line, figure = one.line, one.figure
    if line.has("each.other_average"):
        return
    here = figures if one in figures else [*earlier, *figures]
    back = bool(figures) and (_points_back(figures[0].line) or _counts_the_same(one, figures))
    if one not in figures and not back:
        return
    average = is_average(line, figure)
    base = base_of(figure.quantity)
    named = figure.quantity.unit or figure.quantity.noun or average or base
    if not (named or is_for_a_thing(line, figure)):
        return  # "each of 1, 2, 3 and 4"
    if not average and line.has("each.mutual", figure.first, figure.last):
        return  # a match of two teams is one of each
    totals = _totals(one, here, average)
    counts = _counts(one, here, base, totals)
    if one in figures and back and (not totals or not counts):
        here = [*earlier, *figures]
        totals = totals or _totals(one, here, average)
        counts = counts or _counts(one, here, base, totals)
    if len(counts) == 1:
        totals = [x for x in totals if x not in counts]
    if not (0 < len(totals) <= _MOST_READINGS and 0 < len(counts) <= _MOST_READINGS):
        return
    if not _hangs_together(one, totals, counts, average=average):
        return
    everything = sorted((x.figure.quantity.start, x.figure.quantity.end) for x in (one, *totals, *counts))
    parts = {("each", figure.index), *(("total", x.figure.index) for x in totals)}
    parts |= {("count", x.figure.index) for x in counts if x not in totals or len(totals) > 1 or len(counts) > 1}
    if len({index for _, index in parts}) < 3:
        return
    derived = everything[-1][0] == figure.quantity.start
    said = (("average", average), ("capita", derived and _of_people(one)), ("plain", average and _is_unhedged(one)))
    notes = frozenset(name for name, holds in said if holds)
    ordered = tuple(sorted(parts, key=lambda part: part[::-1]))
    yield Tie("each", everything[0][0], max(end for _, end in everything), ordered, notes)


def _totals(one: Placed, here: Sequence[Placed], average: bool) -> list[Placed]:
    """Figures of the same thing that are said of all: those that the words call a total, where there are any."""
    found = [
        x
        for x in here
        if x != one
        and (alike(x.figure.quantity, one.figure.quantity) or _is_same_kind(x, one))
        and not is_each(x.line, x.figure)
        and leads(x.line, x.figure, "each.not_sum", 2) is None
        and x.figure.quantity.change is None
        and follows(x.line, x.figure, "portion.them", 0) is None
        and not is_of_many(x.line, x.figure)
        and _times(one.figure.quantity) <= _times(x.figure.quantity)
        and not _is_end_of_range(x)
        and not _is_listed(x)
    ]
    if len([x for x in found if x.line is not one.line]) > 1 and len(found) > len({x.line.start for x in found}):
        return []  # "$11 billion this year, $19 billion the next … an average of $700": nobody says which
    if any(is_of_a_count(x) for x in found):
        return []
    named = [x for x in found if _is_sum(x)]
    if len(named) == 1 and any(_stands_between(x, one, named[0]) for x in found if x not in named):
        return []  # "four shirts at 20 euros each and shoes for 150, 230 in all"
    return [x for x in named or found if not _takes_off(x)]


def _is_same_kind(x: Placed, one: Placed) -> bool:
    """Whether a total counts the same things by another noun: "24 شقة" in each and "288 مسكنا" in all."""
    total, each = x.figure.quantity, one.figure.quantity
    if total.unit or each.unit or not (is_whole(total) and is_whole(each)):
        return False
    return same_kind(noun_of(total), noun_of(each))


def is_of_a_count(x: Placed) -> bool:
    """Whether a sum belongs to the count right before it: "the two girls get $2,000 each, the two boys $3,000"."""
    beside = [other for other in x.line.figures if other.last == x.figure.first]
    if x.line.language == "ar":  # the verb may come first: "ونقلت 12 شاحنة 276 طنا"
        beside = [other for other in beside if x.line.words[other.first].form.startswith("وال")]
    return bool(x.figure.quantity.unit) and any(
        other.quantity.kind == "count" and not x.line.breaks(other.last - 1, x.figure.first) for other in beside
    )


def _stands_between(x: Placed, one: Placed, total: Placed) -> bool:
    start, end = sorted((one.figure.quantity.start, total.figure.quantity.start))
    return x.line is one.line and start < x.figure.quantity.start < end


def _takes_off(x: Placed) -> bool:
    """Whether a sum leaves something out or holds something else as well: "after costs", "with engines"."""
    return follows(x.line, x.figure, "each.net", 0) is not None


def _counts(one: Placed, here: Sequence[Placed], base: str | None, totals: Sequence[Placed]) -> list[Placed]:
    found = [
        x
        for x in here
        if x != one
        and (is_whole(x.figure.quantity) or (base and matches_base(x.figure.quantity, base)) or _is_named_unit(one, x))
        and (x.figure.quantity.decimal or 0) >= 2
        and _is_counted_by(one, x)
        and not is_of_others(one, x)
    ]
    named = [x for x in found if base and matches_base(x.figure.quantity, base)]
    if named:
        return named
    if one.figure.quantity.unit:
        return [x for x in found if x not in totals]
    named = [x for x in found if x.figure.quantity.noun]
    return named if len(totals) > 1 else [x for x in named if x not in totals]


def _is_named_unit(one: Placed, x: Placed) -> bool:
    """Whether so many of a unit are what the words give for one: "each hectare yields 25 … from 200 hectares"."""
    quantity, first = x.figure.quantity, one.figure.first
    if quantity.kind != "measure" or quantity.per or x.line is not one.line or first > x.figure.first:
        return False
    cue = leads(one.line, one.figure, "each.before", 4)
    words = [] if cue is None else one.line.words[max(first - 4, 0) : first]
    named = {meaning(form, one.line.language) for word in words for form in readings(word.form)} - {""}
    return meaning(one.line.words[x.figure.last - 1].form, one.line.language) in named


def _is_full(one: Placed, totals: Sequence[Placed], counts: Sequence[Placed]) -> bool:
    """Whether a price for a named thing, so many of that thing and one sum of money stand in one sentence."""
    base = base_of(one.figure.quantity)
    if base is None or len(totals) != 1 or len(counts) != 1 or totals[0].line is not one.line:
        return False
    used = [one.figure, totals[0].figure, counts[0].figure]
    if _is_parted(one.line, used):
        return False
    near = max(x.first for x in used) - min(x.last for x in used) <= _NEAR
    return counts[0].line is one.line and near and matches_base(counts[0].figure.quantity, base)


def is_of_others(one: Placed, x: Placed) -> bool:
    """Whether a sum is for each of some, and the count is of others: "each household gets 300 … two million people"."""
    cue = leads(one.line, one.figure, "each.every", 5)
    if cue is None or not x.figure.quantity.noun or not one.line.has("each.people", cue.last, cue.last + 1):
        return False
    if one.line.has("each.anyone", cue.last, cue.last + 1):
        return False
    word = one.line.words[cue.last].form
    return noun_of(x.figure.quantity) not in {meaning(each, one.line.language) or each for each in readings(word)}


def _times(quantity: Quantity) -> set[str]:
    """The stretches of time that a figure is for: what is paid an hour is no part of what is paid in all."""
    return {base for base in quantity.per if base in TIMES}


def _is_parted(line: Line, figures: Sequence[Figure]) -> bool:
    """Whether a semicolon stands between figures: what it parts are statements of their own."""
    ordered = sorted(figures, key=lambda figure: figure.first)
    return any(mark in line.between(ordered[0], ordered[-1]) for mark in ";؛")


def _is_of_two_years(line: Line, figures: Sequence[Figure]) -> bool:
    """Whether the figures are told of different years: "earned 11 million in 1986, will produce 42,000 in 1987"."""
    first, last = min(figure.first for figure in figures), max(figure.last for figure in figures)
    years = {x.quantity.value for x in line.figures if x.quantity.kind == "date" and first <= x.first <= last + 2}
    return len(years) > 1


def _is_counted_by(one: Placed, x: Placed) -> bool:
    """Whether a count can be how many: not of what is measured itself, and of what the words say it is for each."""
    figure, count = one.figure, x.figure.quantity
    if figure.quantity.noun and noun_of(figure.quantity) and noun_of(count) == noun_of(figure.quantity):
        return False
    cue = follows(one.line, figure, "each.base", 3)
    if cue is None or cue.last >= len(one.line.words) or not count.noun or one.line.breaks(figure.last - 1, cue.first):
        return True
    word = one.line.words[cue.last].form
    if one.line.has("each.people", cue.last, cue.last + 1) or one.line.has("each.one", cue.last, cue.last + 1):
        return True
    things = {meaning(reading, one.line.language) or reading for reading in readings(word)}
    return any(same_kind(noun_of(count), thing) for thing in things) or base_of(figure.quantity) is not None


def _is_end_of_range(x: Placed) -> bool:
    """Whether a figure is one end of "from ... to ...", not a total that something comes to."""
    cues = x.line.cues("each.toward", max(x.figure.first - 1, 0), x.figure.first)
    if not any(cue.last == x.figure.first for cue in cues) or leads(x.line, x.figure, "declared.lead", 0) is not None:
        return False
    # "إلى" alone is no end of a range: "تحتاج إلى 18 مليون دولار".
    return x.line.language != "ar" or any(
        leads(x.line, other, "each.toward", 1) is not None for other in x.line.figures if other.last <= x.figure.first
    )


def _is_listed(x: Placed) -> bool:
    """Whether a bare figure is listed right beside it: "8 و9 و10 أهداف" has no sum among them."""
    figures = x.line.figures
    at = next(at for at, other in enumerate(figures) if other is x.figure)
    for left, right in itertools.pairwise(figures[max(0, at - 1) : at + 2]):
        bare = left.quantity.kind == "number" and right.quantity.kind in ("number", "count", "measure", "money")
        if bare and len(x.line.between(left, right).split()) <= 1:
            return True
    return False


def _points_back(line: Line) -> bool:
    """Whether a sentence opens with what points to the one before: "That comes to", "They cost", "The average"."""
    opened = line.has("portion.back", 0, 3) or line.has("each.average", 0, 4)
    bill = next(iter(line.cues("each.bill", 0, _OPENS)), None)
    if bill is None or line.has("portion.of", bill.last, bill.last + 1):
        return opened  # "the total cost of the reform" is one of more
    return opened or (bool(line.figures) and 0 <= line.figures[0].first - bill.last <= _NEXT)


def _counts_the_same(one: Placed, figures: Sequence[Placed]) -> bool:
    """In "Each household will get ... With 24,000 households eligible": the thing itself is counted in the next."""
    cue = leads(one.line, one.figure, "each.before", 6)
    if cue is None or cue.last >= len(one.line.words):
        return False
    word = one.line.words[cue.last].form
    things = {meaning(reading, one.line.language) for reading in readings(word)} - {""}
    return any(noun_of(x.figure.quantity) in things for x in figures)


def _is_sum(x: Placed) -> bool:
    first = max(x.figure.first - 6, 0)
    return any(
        cue.last <= x.figure.first or cue.first >= x.figure.last
        for cue in x.line.cues("each.sum", first, min(x.figure.last + 4, max(x.line.ceiling(x.figure), x.figure.last)))
    )


def _hangs_together(one: Placed, totals: Sequence[Placed], counts: Sequence[Placed], *, average: bool) -> bool:
    """Whether the words make one of the figures a consequence of the others."""
    last = max((one, *totals), key=lambda x: x.figure.quantity.start)
    if _is_of_two_years(one.line, [x.figure for x in (one, *totals, *counts) if x.line is one.line]):
        return False
    if _is_full(one, totals, counts):
        return True
    if last == one:
        others = [x.figure for x in totals if x.line is one.line]
        if leads(one.line, one.figure, "declared.equal", 0) and _is_parted(one.line, (one.figure, *others)):
            return False  # "$80 for one; or $45 a line for four": another offer
        near = one.figure.first <= _OPENS
        spread = any((x.line is one.line or near) and x.line.has("each.divided") for x in (one, *totals, *counts))
        if leads(one.line, one.figure, "each.not_sum", 2) is not None:
            return False
        mean = average and (one.figure.first < 6 or leads(one.line, one.figure, "each.leading", 1) is not None)
        return mean or spread or is_declared(one.line, one.figure, 3)
    if is_price_of_some(one.line, one.figure):
        sums = [figure for figure in one.line.figures if figure.quantity.kind == "money"]
        alone = len(counts) == 1 and len(sums) == len((one, last)) and last.line is one.line
        return alone and leads(last.line, last.figure, "each.proceeds", 1) is not None
    if _is_sum(last) or is_declared(last.line, last.figure):
        return True
    if last.line is not one.line or _is_parted(one.line, (one.figure, last.figure)):
        return False
    if len(counts) == 1 and _is_named_unit(one, counts[0]) and last.line.has("each.since", one.figure.last):
        return True
    # An Arabic sentence may open with its verb: "يوفر 12 خزانا سعة كل منها 5000 لتر 60 ألف لتر".
    opened = last.line.language == "ar" and last.line.has("declared.verb", 0, 3)
    return opened or leads(last.line, last.figure, "declared.verb", 2) is not None


def _of_people(one: Placed) -> bool:
    """Whether a figure is said of one person, household or the like."""
    line, figure = one.line, one.figure
    return line.has("each.people", max(figure.first - 4, 0), figure.last + 4)


def _is_unhedged(one: Placed) -> bool:
    """Whether the word for the average stands right before the figure: the word itself is no hedge."""
    cues = one.line.cues("each.average", max(one.figure.first - 4, 0), one.figure.first)
    return any(cue.last == one.figure.first for cue in cues)


def _is_like(x: Placed, one: Placed) -> bool:
    return alike(x.figure.quantity, one.figure.quantity)


def _mean_of_items(one: Placed, figures: Sequence[Placed]) -> Iterator[Tie]:
    """A run of like figures, the mean right behind it: "12, 18 and 24 mm, averaging 18 mm"."""
    line = one.line
    run: list[Figure] = []
    behind = list(reversed(figures[: figures.index(one)]))
    counted = behind[0].figure.quantity if behind and not _is_like(behind[0], one) else None
    for x in behind[counted is not None :]:  # "8, 9 and 10 goals in its three matches, nine on average"
        gap = len(line.between(x.figure, run[-1] if run else one.figure).split())
        if not _is_like(x, one) or gap > (_RUN if run else 2 * _RUN) or _is_sum(x) or x.figure.quantity.per:
            break
        run.append(x.figure)
    if counted is not None and not (counted.noun and counted.decimal == len(run)):
        return
    if len(run) < 3 or not (is_apposed(line, one.figure) or is_declared(line, one.figure, 3)):
        return
    run.reverse()
    parts = (*(("item", figure.index) for figure in run), ("each", one.figure.index))
    yield Tie("each", run[0].quantity.start, one.figure.quantity.end, parts, frozenset({"average", "items"}))
