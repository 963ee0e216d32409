"""Holds each claim about a series against it; two readings of a claim must come to one verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.checks.series.judgement import SeriesJudgement, join
from figurecheck.checks.series.levels import judge_level
from figurecheck.checks.series.moves import judge_change, judge_trend
from figurecheck.checks.series.observations import add_up, read_values
from figurecheck.checks.series.ranks import judge_comparison, judge_rank

if TYPE_CHECKING:
    from collections.abc import Sequence

    from figurecheck.checks.series.observations import Values
    from figurecheck.model import SeriesClaim
    from figurecheck.reference import ReferenceTable

_PLAIN = {"level": judge_level, "change": judge_change, "trend": judge_trend}


def judge_series(claims: Sequence[SeriesClaim], table: ReferenceTable) -> tuple[SeriesJudgement, ...]:
    """Judge what a text says of series.

    Args:
        claims: what it says.
        table: the reference.
    """
    return tuple(_judge(claim, table) for claim in claims)


def _judge(claim: SeriesClaim, table: ReferenceTable) -> SeriesJudgement:
    judged = [found for reading in claim.variables if (found := _judge_reading(claim, reading, table)) is not None]
    outcomes = {each.outcome for each in judged}
    return judged[0] if len(outcomes) == 1 else SeriesJudgement(claim)


def _judge_reading(claim: SeriesClaim, reading: tuple[str, ...], table: ReferenceTable) -> SeriesJudgement | None:
    """The verdict under one reading; None where the reading has no data at all."""
    if claim.kind == "rank":
        return judge_rank(claim, reading, table)
    if claim.kind == "compare":
        return judge_comparison(claim, reading, table)
    each: list[Values] = [read_values(table, entity, reading) for entity in claim.places]
    if not any(each):
        return None
    judge = _PLAIN[claim.kind]
    if claim.together:
        return judge(claim._replace(places=claim.places[:1]), add_up(each), reading, table)
    found = [
        judge(claim._replace(places=(entity,)), values, reading, table)
        for entity, values in zip(claim.places, each, strict=True)
    ]
    outcome = join([one.outcome for one in found])
    shown = next((one for one in found if one.outcome == outcome), found[0])
    return shown._replace(claim=claim, outcome=outcome)
