"""A level in a year, now, or in each year of a period."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from figurecheck.checks.arithmetic import step, write_range
from figurecheck.checks.series.judgement import Row, SeriesJudgement, weigh
from figurecheck.checks.series.observations import convert, covers, is_flow, latest, within
from figurecheck.intervals import Range, plain

if TYPE_CHECKING:
    from figurecheck.checks.series.judgement import Outcome
    from figurecheck.checks.series.observations import Values
    from figurecheck.model import SeriesClaim
    from figurecheck.reference import ReferenceTable


def judge_level(claim: SeriesClaim, values: Values, reading: tuple[str, ...], table: ReferenceTable) -> SeriesJudgement:
    """Hold a level against the values of its period.

    Args:
        claim: of one place.
        values: by year.
        reading: the variables that they were read from.
        table: the reference.
    """
    allowed = convert(claim, table, reading[0])
    if allowed is None:
        return SeriesJudgement(claim)
    if claim.period.kind == "span":
        return _judge_span(claim, values, reading, table, allowed)
    mine = latest(values, claim.period) if claim.period.kind == "now" else within(values, claim.period)
    weighed = {year: weigh(value, allowed) for year, value in mine.items()}
    fitting = [year for year, each in weighed.items() if each == "in"]
    if fitting:
        return _found(claim, "supported", reading, mine, fitting[-1], allowed)
    if weighed and set(weighed.values()) == {"out"}:
        return _found(claim, "contradicted", reading, mine, max(mine), allowed)
    return SeriesJudgement(claim)


def _judge_span(
    claim: SeriesClaim, values: Values, reading: tuple[str, ...], table: ReferenceTable, allowed: Range
) -> SeriesJudgement:
    mine = within(values, claim.period)
    if not mine:
        return SeriesJudgement(claim)
    full = covers(values, claim.period)
    weighed = {year: weigh(value, allowed) for year, value in mine.items()}
    outside = [year for year, each in weighed.items() if each == "out"]
    mean = sum(mine.values(), Decimal(0)) / len(mine)
    sums = [sum(mine.values(), Decimal(0))] if is_flow(claim, table, reading[0]) and not claim.each else []
    one_sided = allowed.low is None or allowed.high is None
    if claim.mean:
        outcome = weigh(mean, allowed)
        if outcome == "near" or not full:
            return SeriesJudgement(claim)
        return _found(claim, "supported" if outcome == "in" else "contradicted", reading, mine, max(mine), allowed)
    every = set(weighed.values()) == {"in"}
    if every or (
        not claim.each and any(weigh(each, allowed) == "in" for each in (mean, *sums) if not one_sided or sums)
    ):
        return _found(claim, "supported", reading, mine, max(mine), allowed) if full else SeriesJudgement(claim)
    if claim.each and one_sided and outside:
        return _found(claim, "contradicted", reading, mine, outside[-1], allowed)
    if len(outside) * 2 > len(mine) and one_sided and all(weigh(each, allowed) == "out" for each in sums):
        return _found(claim, "contradicted", reading, mine, outside[-1], allowed)
    if len(outside) == len(mine) and all(weigh(each, allowed) == "out" for each in (mean, *sums)):
        return _found(claim, "contradicted", reading, mine, outside[-1], allowed)
    return SeriesJudgement(claim)


def _found(
    claim: SeriesClaim, outcome: Outcome, reading: tuple[str, ...], values: Values, year: int, allowed: Range
) -> SeriesJudgement:
    value = plain(values[year])
    line = step(f"meets({write_range(allowed)}, [{value}, {value}])", "compare")
    return SeriesJudgement(claim, outcome, (Row(claim.places[0], reading[0], year, values[year]),), (line,))
