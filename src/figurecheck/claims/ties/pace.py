"""So much in a stretch of time, and over a longer one: "45 million a month for four months", "300 km in two hours"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck import units
from figurecheck.claims.ties.declaring import (
    MOST,
    TIMES,
    alike,
    base_of,
    follows,
    is_amount,
    is_declared,
    leads,
)
from figurecheck.claims.ties.one_of_many import is_average, is_each
from figurecheck.model import Tie

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from figurecheck.claims.ties.scene import Figure, Line, Scene
    from figurecheck.model import Quantity


_SPEED = "meter / second"
#: A journey of days is not driven day and night.
_HOURS = frozenset(("second", "minute", "hour"))
#: Words before a total that say that the pace will come to it.
_AHEAD = 6
#: Words between a total and the month that it is of.
_DATED = 8
_LONG = ("year", "month", "week", "day")


def find(scene: Scene) -> Iterator[Tie]:
    """Yield each pace with what it comes to over a time.

    Roles: "pace" and "total", with "time" (how long), or with the note "per" where the total is a pace over a longer
    time itself ("1,500 a week, or 78,000 a year"). Notes: "speed" where the pace is a distance over a time.
    """
    for line in scene.lines:
        if line.has("pace.plan"):
            continue  # a year's plan is cheaper than twelve months
        here = [(line, figure) for figure in line.figures if is_amount(figure.quantity)][:MOST]
        earlier = [
            (other, figure)
            for other in scene.before(line)
            for figure in other.figures[-MOST:]
            if is_amount(figure.quantity)
        ]
        for each in (*earlier, *here):
            if time_of(each[1].quantity) is not None:
                yield from _over_a_time(each, here, earlier)
                if each in here:
                    yield from _at_another_pace(line, each[1], here)
                yield from _in_one(each, here)
                if each in here:
                    yield from _out_of_one(line, each[1], here)


def time_of(quantity: Quantity) -> str | None:
    """The stretch of time that a rate is for, or None where it is no rate over time."""
    if quantity.per:
        return quantity.per[0] if len(quantity.per) == 1 and quantity.per[0] in TIMES else None
    thing, _, time = quantity_unit(quantity).rpartition(" / ")
    return time if thing and time in TIMES and "/" not in thing else None


def thing_of(quantity: Quantity) -> str:
    """The unit of a pace without its time."""
    return quantity.unit if quantity.per else quantity_unit(quantity).rpartition(" / ")[0]


def quantity_unit(quantity: Quantity) -> str:
    """The unit of a figure, a knot as the rate that it is."""
    return units.spell_out(quantity.unit)


def _over_a_time(
    pace: tuple[Line, Figure], here: Sequence[tuple[Line, Figure]], earlier: Sequence[tuple[Line, Figure]]
) -> Iterator[Tie]:
    line, figure = pace
    quantity = figure.quantity
    bare = quantity.model_copy(update={"unit": thing_of(quantity), "per": ()})
    speed = bool(bare.unit) and units.same_dimension(bare.unit, "meter") and time_of(quantity) in _HOURS
    reach = list(here) if pace in here else [*earlier, *here]
    for candidates in (reach, [*earlier, *here]):
        times = [x for x in candidates if x[1].quantity.kind == "duration" and not x[1].quantity.per]
        totals = [
            x
            for x in candidates
            if x != pace
            and time_of(x[1].quantity) is None
            and base_of(x[1].quantity) is None
            and (x[1].quantity.change is None or x[0].has("pace.thus", 0, x[1].first))
            and alike(x[1].quantity, bare)
        ]
        if totals and times:
            break
    else:
        return
    if not (len(totals) <= 2 and len(times) <= 2) or not any(x in here for x in (pace, *totals)):
        return
    if speed:
        others = [
            x for x in [*earlier, *here] if x != pace and units.same_dimension(x[1].quantity.unit or "watt", _SPEED)
        ]
        long = any(x[1].quantity.unit not in _HOURS for x in times) or any(leads(*x, "pace.first", 1) for x in times)
        if others or long or not _is_mean_speed(line, figure) or any(is_each(*x) for x in totals):
            return
        apart = any(where is not line or _is_another_leg(line, time, figure) for where, time in (*totals, *times))
        if apart and not _is_of_that_way(line, figure):
            return
    elif any(where is not line and leads(where, time, "pace.first", 1) for where, time in times):
        return  # "5,960 a day. Those of the first two months were …"
    elif not _is_declared_total(pace, totals, times):
        return
    used = [pace, *totals, *times]
    parts = (
        *(("pace", x[1].index) for x in (pace,)),
        *(("total", x[1].index) for x in totals),
        *(("time", x[1].index) for x in times),
    )
    start = min(x[1].quantity.start for x in used)
    end = max(x[1].quantity.end for x in used)
    ordered = tuple(sorted(parts, key=lambda part: part[::-1]))
    notes = {"speed"} if speed else set[str]()
    if speed and leads(line, figure, "each.average", 0) is not None:
        notes.add("plain")
    if any(leads(where, time, "pace.loose", 0) is not None for where, time in times):
        notes.add("over")
    if not speed and is_average(line, figure) and end == quantity.end:
        notes |= {"average", "plain"}
    yield Tie("pace", start, end, ordered, frozenset(notes))


def _is_mean_speed(line: Line, figure: Figure) -> bool:
    """Whether a speed is the one that was kept, not a top speed, a limit or a wind."""
    first = max(figure.first - 8, 0)
    if any(cue.last <= figure.first for cue in line.cues("pace.limit", first, figure.first)):
        return False
    if line.has("pace.limit", figure.last, figure.last + 3):
        return False
    return leads(line, figure, "pace.of", 3) is not None or is_declared(line, figure, 3)


def _is_another_verb(pace: tuple[Line, Figure], line: Line, total: Figure) -> bool:
    """Whether "and" begins another statement: "earns 3,000 a month and over two years has saved 20,000"."""
    stops = line is pace[0] and line.has("multiple.stop", pace[1].last, total.first)
    return stops and not line.has("pace.thus", pace[1].last, total.first)


def _is_carried_over(here: Line, line: Line, total: Figure) -> bool:
    """Whether a sentence with a total takes up the pace of the one before: "at that rate", "that makes", "in all".

    "It sees 250 cases a month. Over 20 years it has counted 14,700": the pace of today made no total of the past.
    """
    return line is here or line.has("pace.same", 0, total.first) or line.has("pace.sum", 0)


def _is_another_leg(line: Line, one: Figure, speed: Figure) -> bool:
    """Whether another statement begins between: "10 km in 34 minutes, and cycled 40 at 38 km/h"."""
    if one.first > speed.first:
        return False  # "it moved at 25 km/h and came 300 km in 12 hours"
    return line.has("pace.then", one.last, speed.first) or any(mark in line.between(one, speed) for mark in ";؛")


def _is_of_that_way(line: Line, figure: Figure) -> bool:
    """Whether a speed is said of the way of the sentence before: "its average speed", "that is", "it averaged"."""
    return line.has("pace.mean", max(figure.first - 6, 0), figure.first) or line.has("portion.back", 0, 3)


def _is_declared_total(
    pace: tuple[Line, Figure], totals: Sequence[tuple[Line, Figure]], times: Sequence[tuple[Line, Figure]]
) -> bool:
    for line, figure in totals:
        if leads(line, figure, "each.not_sum", 2) is not None:
            return False
    if _lasts(pace, totals, times):
        return True
    if not any(
        leads(line, time, "pace.over", 3) is not None
        or follows(line, time, "pace.span", 1) is not None
        or (follows(line, time, "pace.later", 0) is not None and line.has("pace.lost", time.last))
        or (line is pace[0] and "-" in time.quantity.text and leads(*pace, "pace.at", 0) is not None)
        for line, time in times
    ):
        return False
    if pace[1].quantity.start > max(figure.quantity.start for _, figure in totals):
        return is_declared(*pace, 2)
    if not any(_is_carried_over(pace[0], line, figure) for line, figure in totals):
        return False
    return any(
        is_declared(line, figure)
        or line.has("each.sum", max(figure.first - 6, 0), figure.last + 4)
        or (leads(line, figure, "declared.verb", 2) is not None and not _is_another_verb(pace, line, figure))
        or (line is pace[0] and leads(line, pace[1], "pace.gone", 3) is not None)
        or (line is pace[0] and line.has("pace.lost", figure.last, figure.last + 3))
        or (line is pace[0] and line.has("pace.thus", pace[1].last, figure.first))
        or (
            line is pace[0]
            and leads(*pace, "pace.at", 0) is not None
            and leads(line, figure, "pace.cost", 4) is not None
        )
        for line, figure in totals
    )


def _lasts(
    pace: tuple[Line, Figure], totals: Sequence[tuple[Line, Figure]], times: Sequence[tuple[Line, Figure]]
) -> bool:
    """Whether a store is said to last so long at a pace: "it burns 40 tonnes a day, so the 600 left last 15 days"."""
    if len(totals) != 1 or len(times) != 1 or {totals[0][0], times[0][0]} != {pace[0]}:
        return False
    (line, total), (_, time) = totals[0], times[0]
    if not total.last <= time.first or line.has("move.contrast", min(total.first, pace[1].first), time.first):
        return False
    return leads(line, time, "pace.lasts", 3) is not None and not line.has("pace.not_lasts", total.last, time.first)


def _out_of_one(line: Line, pace: Figure, here: Sequence[tuple[Line, Figure]]) -> Iterator[Tie]:
    """What a year came to, then the pace that it means: "$3.6 billion last year, or $300 million a month"."""
    bare = pace.quantity.model_copy(update={"unit": thing_of(pace.quantity), "per": ()})
    before = [x for _, x in here if x.last <= pace.first]
    total = before[-1] if before else None
    if total is None or total.quantity.per or total.quantity.change is not None:
        return
    plain = bare.kind == "number" and not bare.noun and total.quantity.kind in ("measure", "count")
    if not (plain or alike(total.quantity, bare)):
        return
    over = "year" if line.has("pace.past_year", total.last, pace.first) else _calendar(line, total, pace)
    declared = leads(line, pace, "declared.equal", 1) is not None or (
        over is not None and leads(line, pace, "each.leading", 0) is not None
    )
    if declared and over is not None and time_of(pace.quantity) != over:
        yield Tie(
            "pace", total.quantity.start, pace.quantity.end, (("total", total.index), ("pace", pace.index)),
            frozenset({"per", over}),
        )  # fmt: skip


def _calendar(line: Line, total: Figure, pace: Figure) -> str | None:
    """The month, week or year that a total is of: "in June", "during 2023", "على مدى أسبوع"."""
    if line.language == "ar" and follows(line, total, "pace.week", 0) is not None:
        return "week"
    dates = [figure for figure in line.figures if figure.quantity.kind == "date"]
    amounts = [figure for figure in line.figures if is_amount(figure.quantity) and figure.last <= pace.first]
    if len(dates) != 1 or len(amounts) != 1 or abs(dates[0].first - total.last) > _DATED:
        return None
    if line.has("pace.part_of", 0, pace.first):
        return None  # "so far in 2024"
    text = dates[0].quantity.text
    if dates[0].first >= pace.first or leads(line, dates[0], "pace.calendar", 0) is None:
        return None
    digits = "".join(each for each in text if each.isdigit())
    return "month" if not digits else "year" if digits == text else None


def _at_another_pace(line: Line, figure: Figure, here: Sequence[tuple[Line, Figure]]) -> Iterator[Tie]:
    """A pace and, declared to be the same, one for a longer or a shorter time."""
    quantity = figure.quantity
    for _, other in here:
        if other.first < figure.last or time_of(other.quantity) in (None, time_of(quantity)):
            continue
        if quantity.kind == other.quantity.kind == "duration":
            continue  # "12 hours a day, seven days a week"
        between = [x for _, x in here if figure.last <= x.first and x.last <= other.first]
        if between and not all(x.quantity.kind == "duration" for x in between):
            continue
        same = quantity.model_copy(update={"unit": thing_of(quantity), "per": ()})
        that = other.quantity.model_copy(update={"unit": thing_of(other.quantity), "per": ()})
        if alike(same, that) and is_declared(line, other) and leads(line, other, "each.toward", 0) is None:
            yield Tie(
                "pace", quantity.start, other.quantity.end, (("pace", figure.index), ("total", other.index)),
                frozenset({"per"}),
            )  # fmt: skip
        break


def _in_one(pace: tuple[Line, Figure], here: Sequence[tuple[Line, Figure]]) -> Iterator[Tie]:
    """A pace and what it comes to "in a year", "in a month"."""
    bare = pace[1].quantity.model_copy(update={"unit": thing_of(pace[1].quantity), "per": ()})
    for line, total in here:
        if total.first < pace[1].last and line is pace[0]:
            continue
        if (
            total is pace[1]
            or total.quantity.per
            or not alike(total.quantity, bare)
            or total.quantity.change is not None
        ):
            continue
        for time in _LONG:
            annual = time == "year" and _is_annual(pace, line, total)
            will = line is pace[0] and _will(line, pace[1], total)
            named = follows(line, total, "pace." + time, _AHEAD if will else 0) is not None
            if time != time_of(pace[1].quantity) and (annual or named):
                if annual or will or is_declared(line, total) or leads(line, total, "declared.verb", 2) is not None:
                    yield Tie(
                        "pace", pace[1].quantity.start, total.quantity.end,
                        (("pace", pace[1].index), ("total", total.index)), frozenset({"per", time}),
                    )  # fmt: skip
                return


def _will(line: Line, pace: Figure, total: Figure) -> bool:
    """Whether a pace is said to come to a total: "a tap that loses 20 litres a day will waste 7,300 over a year"."""
    first = max(pace.last, total.first - _AHEAD)
    ahead = line.has("pace.will", first, total.first) and line.has("pace.adding", first, total.first)
    return ahead and not line.has("multiple.stop", pace.last, total.first)


def _is_annual(pace: tuple[Line, Figure], line: Line, total: Figure) -> bool:
    """Whether a pace is declared to be so much a year: "which makes her annual income $48,000"."""
    if line is not pace[0] or any(pace[1].last <= x.first < total.first for x in line.figures):
        return False
    first = pace[1].last
    declared = line.has("declared.lead", first, total.first) and not line.has("multiple.stop", first, total.first)
    return declared and leads(line, total, "pace.annual", 2) is not None
