"""The observations that a claim is held against, by year and in the unit of the series."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from figurecheck import units
from figurecheck.intervals import Range
from figurecheck.reference.series_units import is_share, per_people

if TYPE_CHECKING:
    from figurecheck.model import SeriesClaim, SeriesPeriod
    from figurecheck.reference import ReferenceTable

#: How often a base comes round in a year: yearly counts are held against "ten every hour".
_IN_A_YEAR = {
    "hour": Decimal(8766),
    "day": Decimal("365.25"),
    "week": Decimal("52.18"),
    "month": Decimal(12),
    "year": Decimal(1),
}
#: Data of this many years before the publication still speak of "now".
_FRESH = 3

Values = dict[int, Decimal]


def read_values(table: ReferenceTable, entity: str, variables: tuple[str, ...]) -> Values:
    """The yearly values of a variable, or of the sum of several where all have one."""
    found: list[Values] = []
    for variable in variables:
        points = table.series(entity, variable)
        found.append({int(point.period): point.value for point in points if len(point.period) == 4})
    years = set(found[0]).intersection(*found[1:]) if found else set[int]()
    return {year: sum((values[year] for values in found), Decimal(0)) for year in sorted(years)}


def add_up(each: list[Values]) -> Values:
    """The sum over several places, for the years that all have."""
    years = set(each[0]).intersection(*each[1:])
    return {year: sum((values[year] for values in each), Decimal(0)) for year in sorted(years)}


def within(values: Values, period: SeriesPeriod) -> Values:
    """The values of a period."""
    return {
        year: value
        for year, value in values.items()
        if (period.first is None or year >= period.first) and year <= period.last
    }


def covers(values: Values, period: SeriesPeriod) -> bool:
    """Whether a period's values reach from its first year to its last, or nearly to the publication."""
    mine = within(values, period)
    if not mine:
        return False
    slack = _FRESH if period.to_now else 0
    first = min(mine) if period.first is None else period.first + period.loose
    gaps = max(mine) - min(mine) + 1 - len(mine)
    return min(mine) <= first and max(mine) >= period.last - slack and gaps * 4 <= len(mine)


def latest(values: Values, period: SeriesPeriod) -> Values:
    """The values that "now" may mean: of the last three years with data, none older than what still speaks of now."""
    last = period.last
    fresh = {year: value for year, value in values.items() if last - _FRESH <= year <= last}
    newest = max(fresh, default=0)
    return {year: value for year, value in fresh.items() if year >= newest - 1}


def convert(claim: SeriesClaim, table: ReferenceTable, variable: str) -> Range | None:
    """What a claim's figure allows, in the unit of a variable and for a year; None if it can't be brought there."""
    known = table.variables[variable]
    low, high = claim.allowed
    if claim.unit == "any":
        return Range(low, high)
    if claim.unit == "unread":
        return None
    if claim.unit == "percent":
        return Range(low, high) if is_share(known) and not claim.per else None
    if claim.unit == "per":
        people = per_people(known)
        return None if people is None else Range(*(None if end is None else end * people for end in (low, high)))
    if claim.unit == "":
        if len(claim.per) > 1 or any(base not in _IN_A_YEAR for base in claim.per):
            return None
        times = _IN_A_YEAR[claim.per[0]] if claim.per else Decimal(1)
        return Range(*(None if end is None else end * times for end in (low, high)))
    if claim.per:
        return None
    ends = [None if end is None else units.convert(end, claim.unit, known.unit.unit) for end in (low, high)]
    if any(new is None and old is not None for new, old in zip(ends, (low, high), strict=True)):
        return None
    return Range(ends[0], ends[1])


def is_flow(claim: SeriesClaim, table: ReferenceTable, variable: str) -> bool:
    """Whether the values of several years may be added up: deaths, tonnes; not shares, people or rates."""
    known = table.variables[variable]
    if is_share(known) or per_people(known) is not None or claim.per:
        return False
    return known.unit.noun in ("death", "deaths", "case", "cases") or known.unit.unit.endswith(("ton", "hour"))
