"""A change between two years, and a trend."""

from __future__ import annotations

from decimal import Context, Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from figurecheck.checks.arithmetic import step
from figurecheck.checks.series.judgement import Row, SeriesJudgement, weigh
from figurecheck.checks.series.observations import covers, within
from figurecheck.intervals import Range, plain

if TYPE_CHECKING:
    from figurecheck.checks.series.judgement import Outcome
    from figurecheck.checks.series.observations import Values
    from figurecheck.model import SeriesClaim, SeriesPeriod
    from figurecheck.reference import ReferenceTable

#: A series that moved by less than this share stood still.
_STILL = Decimal("0.01")
#: By more than this, it moved for certain.
_MOVED = Decimal("0.03")
#: Without a period, a trend is one of so many years.
_WINDOW = 5
_FRESH = 3
#: A mean is shown, and reckoned with, to so many digits.
_PRINTED = Context(prec=9)


def judge_change(
    claim: SeriesClaim, values: Values, reading: tuple[str, ...], table: ReferenceTable
) -> SeriesJudgement:
    """Hold a change ("by 85%", "more than doubled") against the first and last value of its period."""
    ends = _ends(claim, values) if claim.base is None else _averages(claim.base, claim.period, values)
    if ends is None or ends[0][1] <= 0:
        return SeriesJudgement(claim)
    (first, before), (last, after) = ends
    low, high = claim.allowed
    share = after / before - 1
    allowed = Range(None if low is None else low - 1, None if high is None else high - 1)
    weighed = weigh(share, allowed)
    if weighed == "near":
        return SeriesJudgement(claim)
    line = step(f"{plain(after)} / {plain(before)}", "series_times")
    rows = (Row(claim.places[0], reading[0], last, after), Row(claim.places[0], reading[0], first, before))
    return SeriesJudgement(claim, "supported" if weighed == "in" else "contradicted", rows, (line,))


def judge_trend(claim: SeriesClaim, values: Values, reading: tuple[str, ...], table: ReferenceTable) -> SeriesJudgement:
    """Hold "rose", "has been falling", "rose every year" against the values of the period."""
    ends = _ends(claim, values)
    if ends is None:
        return SeriesJudgement(claim)
    (first, before), (last, after) = ends
    sign = 1 if claim.direction == "up" else -1
    size = max(abs(before), abs(after))
    moved = (after - before) * sign / size if size else Decimal(0)
    steps = [(b - a) * sign for (_, a), (_, b) in pairwise(sorted(within(values, claim.period).items()))]
    back = sum(1 for each in steps if each < 0)
    outcome: Outcome = "unverified"
    if moved >= _STILL and not (claim.steady and back):
        outcome = "supported"
    elif moved <= -_MOVED or (claim.steady and back * 3 > len(steps) and moved < _MOVED):
        outcome = "contradicted"
    if outcome == "unverified":
        return SeriesJudgement(claim)
    line = step(f"{plain(after)} - {_bracket(before)}", "move_difference")
    rows = (Row(claim.places[0], reading[0], last, after), Row(claim.places[0], reading[0], first, before))
    return SeriesJudgement(claim, outcome, rows, (line,))


def _ends(claim: SeriesClaim, values: Values) -> tuple[tuple[int, Decimal], tuple[int, Decimal]] | None:
    period = claim.period
    if period.kind == "now":
        last = max((year for year in values if period.last - _FRESH <= year <= period.last), default=None)
        first = None if last is None else last - _WINDOW
    else:
        last = max((year for year in values if year <= period.last), default=None)
        first = period.first
        if last is None or last < period.last - (_FRESH if period.to_now else 0):
            return None
    if first is None or last is None or first not in values or first >= last:
        return None
    return (first, values[first]), (last, values[last])


def _averages(
    base: SeriesPeriod, period: SeriesPeriod, values: Values
) -> tuple[tuple[int, Decimal], tuple[int, Decimal]] | None:
    """The means of two periods that the series covers, each at its last year."""
    if not (covers(values, base) and covers(values, period)):
        return None
    return (base.last, _mean(within(values, base))), (period.last, _mean(within(values, period)))


def _mean(values: Values) -> Decimal:
    return _PRINTED.create_decimal(sum(values.values(), Decimal(0)) / len(values))


def _bracket(value: Decimal) -> str:
    return f"({plain(value)})" if value < 0 else plain(value)
