"""The first or last of a group, and one place against another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.checks.arithmetic import step
from figurecheck.checks.series.judgement import Row, SeriesJudgement, join
from figurecheck.checks.series.observations import latest, read_values, within
from figurecheck.intervals import plain
from figurecheck.reference.groups import load_groups

if TYPE_CHECKING:
    from decimal import Decimal

    from figurecheck.checks.series.judgement import Outcome
    from figurecheck.checks.series.observations import Values
    from figurecheck.model import SeriesClaim
    from figurecheck.reference import ReferenceTable

#: Of a group at least this share must be on record (numerator, denominator).
_ENOUGH = (3, 5)
#: "In the world" is of about so many.
_COUNTRIES = 190
_GAP_PERCENT = 2
_FRESH = 3


def judge_rank(claim: SeriesClaim, reading: tuple[str, ...], table: ReferenceTable) -> SeriesJudgement | None:
    """Hold "the most obese country in Africa" against every country of the group.

    Returns:
        None where there are no data of the place.
    """
    place = claim.places[0]
    own = read_values(table, place, reading)
    if not own:
        return None
    members = _members(claim.others[0], table, reading)
    if place not in members:
        return SeriesJudgement(claim)
    others = {entity: read_values(table, entity, reading) for entity in members if entity != place}
    years = sorted(_years(claim, own))
    size = len(load_groups().get(claim.others[0], ())) or _COUNTRIES
    outcomes: list[Outcome] = []
    shown: tuple[Row, ...] = ()
    for year in years:
        held = {entity: values[year] for entity, values in others.items() if year in values}
        if not held:
            return SeriesJudgement(claim)
        pick = max if claim.direction == "up" else min
        rival = pick(held, key=lambda entity: held[entity])
        outcome = _outcome(own[year], held[rival], claim.direction)
        enough = len(held) * _ENOUGH[1] >= size * _ENOUGH[0]
        outcomes.append("unverified" if outcome == "supported" and not enough else outcome)
        if not shown or outcomes[-1] == "contradicted":
            shown = (Row(place, reading[0], year, own[year]), Row(rival, reading[0], year, held[rival]))
    return _conclude(claim, outcomes, shown)


def judge_comparison(claim: SeriesClaim, reading: tuple[str, ...], table: ReferenceTable) -> SeriesJudgement | None:
    """Hold "higher than in Japan" against the values of both places.

    Returns:
        None where there are no data of one of them.
    """
    own, other = (read_values(table, entity, reading) for entity in (claim.places[0], claim.others[0]))
    years = sorted(_years(claim, {year: own[year] for year in own.keys() & other.keys()}))
    if not years:
        return None
    outcomes: list[Outcome] = [_outcome(own[year], other[year], claim.direction) for year in years]
    year = next((y for y, each in zip(years, outcomes, strict=True) if each == "contradicted"), years[-1])
    rows = (Row(claim.places[0], reading[0], year, own[year]), Row(claim.others[0], reading[0], year, other[year]))
    return _conclude(claim, outcomes, rows)


def _conclude(claim: SeriesClaim, outcomes: list[Outcome], rows: tuple[Row, ...]) -> SeriesJudgement:
    """In a span the claim must hold each year; of now and of one year any year of the data will do."""
    if claim.period.kind == "span":
        expected = claim.period.last - (claim.period.first or claim.period.last) + 1
        outcome = join(outcomes)
        if len(outcomes) * 5 < (expected - (_FRESH if claim.period.to_now else 0)) * 4:
            return SeriesJudgement(claim)
        if outcome == "supported" and len(outcomes) < expected - (_FRESH if claim.period.to_now else 0):
            outcome = "unverified"
    else:
        outcome = outcomes[-1] if outcomes and len(set(outcomes)) == 1 else "unverified"
    if outcome == "unverified":
        return SeriesJudgement(claim)
    return SeriesJudgement(
        claim, outcome, rows, (step(f"{plain(rows[0].value)} - {_bracket(rows[1].value)}", "move_difference"),)
    )


def _outcome(own: Decimal, rival: Decimal, direction: str) -> Outcome:
    ahead = own - rival if direction == "up" else rival - own
    gap = max(abs(own), abs(rival)) * _GAP_PERCENT / 100
    return "contradicted" if ahead < -gap else "supported" if ahead > 0 else "unverified"


def _years(claim: SeriesClaim, own: Values) -> Values:
    return latest(own, claim.period) if claim.period.kind == "now" else within(own, claim.period)


def _members(group: str, table: ReferenceTable, reading: tuple[str, ...]) -> tuple[str, ...]:
    codes = load_groups().get(group)
    countries = (entity for entity in table.entities_with(reading[0]) if entity.startswith("country:"))
    return tuple(entity for entity in countries if codes is None or entity.partition(":")[2] in codes)


def _bracket(value: Decimal) -> str:
    return f"({plain(value)})" if value < 0 else plain(value)
