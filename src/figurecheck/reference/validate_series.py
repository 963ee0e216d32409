"""What variables and their series must be: known ids, a unit that the registry has, numbers by date, in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.reference.packs import SQLITE
from figurecheck.reference.schema import Issue, is_date, suggest_id
from figurecheck.reference.series import read_points
from figurecheck.reference.ucum import read_unit
from figurecheck.reference.validate_facts import find_unit_troubles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.reference.packs import Pack
    from figurecheck.reference.validate_facts import Known


def check_variables(pack: Pack, known: Known) -> Iterator[Issue]:
    """Everything to mend in the rows of variables."""
    for row in pack.resources["variables"]:
        cells = row.cells
        for name in filter(None, cells["sources"].split("|")):
            if name not in known.sources:
                place = pack.place("variables", row.line, "sources")
                yield Issue("FCE206", place, f"there is no source {name!r}", suggest_id(name, known.sources))
        name = cells["property"].partition(":")[0]
        if name and name not in known.properties:
            place = pack.place("variables", row.line, "property")
            yield Issue("FCE206", place, f"there is no property {name!r}", suggest_id(name, known.properties))
        if cells["property"]:
            for code, column, problem, hint in find_unit_troubles(cells, known):
                yield Issue(code, pack.place("variables", row.line, column), problem, hint)
        else:
            yield from _check_spelling(pack, row.line, cells["unit"])
        if cells["tol_rel"].strip("0.") and not cells["tol_basis"]:
            place = pack.place("variables", row.line, "tol_basis")
            yield Issue("FCE209", place, "a tolerance has a reason", "write why: revisions, other definitions")


def _check_spelling(pack: Pack, line: int, unit: str) -> Iterator[Issue]:
    try:
        read_unit(unit)
    except ValueError as problem:
        hint = "write UCUM, or what the figure counts in braces: {tonne per person}"
        yield Issue("FCE205", pack.place("variables", line, "unit"), str(problem), hint)


def check_series(pack: Pack, known: Known) -> Iterator[Issue]:
    """Everything to mend in series that are kept as text; those in SQLite were checked when they were written."""
    if pack.has("series") and pack.path("series").suffix == SQLITE:
        if not pack.path("series").is_file():
            yield Issue("FCE203", str(pack.path("series")), "the file is missing", "import the pack anew")
        return
    own = {row.cells["variable"] for row in pack.resources["variables"]}
    last: dict[tuple[str, str], str] = {}
    for row in pack.resources["series"]:
        entity_id, variable = row.cells["entity_id"], row.cells["variable"]
        if entity_id not in known.entities:
            place = pack.place("series", row.line, "entity_id")
            yield Issue("FCE206", place, f"there is no entity {entity_id!r}", suggest_id(entity_id, known.entities))
        if variable not in own:
            place = pack.place("series", row.line, "variable")
            yield Issue("FCE206", place, f"the pack has no variable {variable!r}", suggest_id(variable, own))
        place = pack.place("series", row.line, "points")
        try:
            points = read_points(row.cells["points"])
        except ValueError as problem:
            yield Issue("FCE204", place, str(problem), "write period=value, separated by spaces: 2023=1.5 2024=2")
            continue
        for point in points:
            if not is_date(point.period):
                yield Issue("FCE204", place, f"{point.period!r} is not a date", "write 2024-09-02, 2024-09 or 2024")
            elif point.period <= last.get((entity_id, variable), ""):
                yield Issue("FCE207", place, f"{point.period} is not after the point before it", "sort by time")
            last[entity_id, variable] = point.period
