"""Which variables a figure can be one of, by its unit."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from figurecheck import units
from figurecheck.reference.series_units import is_share, per_people

if TYPE_CHECKING:
    from figurecheck.reference import ReferenceTable


@lru_cache(maxsize=64)
def fitting_variables(table: ReferenceTable, unit: str) -> frozenset[str]:
    """Ids of the variables that a figure of the unit can be one of.

    Args:
        table: the reference.
        unit: the figure's: "percent", "per" for one to so many, "" for a count, or a unit of the registry.
    """
    found: set[str] = set()
    for variable in table.variables.values():
        if unit == "percent":
            fits = is_share(variable)
        elif unit == "per":
            fits = per_people(variable) is not None
        elif unit == "":
            fits = bool(variable.unit.noun) and not is_share(variable) and per_people(variable) is None
        else:
            fits = bool(variable.unit.unit) and units.convert(Decimal(1), unit, variable.unit.unit) is not None
        if fits:
            found.add(variable.variable)
    return frozenset(found)
