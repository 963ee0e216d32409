"""All series of the packs in use: by entity and variable, and as facts for whoever asks for a property."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from figurecheck.model import Fact
from figurecheck.reference.series import SeriesStore, read_variable
from figurecheck.units import is_currency

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from figurecheck.reference.packs import Pack
    from figurecheck.reference.series import Point, Variable
    from figurecheck.reference.ucum import Unit


class Shelf:
    """Series by entity and variable.

    Args:
        packs: in order of precedence: the first that has a variable or a property is asked.
    """

    def __init__(self, packs: Iterable[Pack]) -> None:
        ordered = list(packs)
        self.variables: Mapping[str, Variable] = {
            row.cells["variable"]: read_variable(row.cells, pack.name)
            for pack in reversed(ordered)
            for row in pack.resources["variables"]
        }
        self._stores = {pack.name: SeriesStore(pack) for pack in ordered if pack.has("series")}
        self._entities = {pack.name: _entity_ids(pack) for pack in ordered if pack.has("series")}
        self._by_property: dict[str, list[Variable]] = defaultdict(list)
        for variable in self.variables.values():
            if variable.property:
                self._by_property[variable.property.partition(":")[0]].append(variable)
        self._older: set[str] = set()

    def points(self, entity_id: str, variable: str) -> tuple[Point, ...]:
        """The points of one series, in order of time."""
        known = self.variables.get(variable)
        store = self._stores.get(known.pack) if known else None
        return store.points(entity_id, variable) if store else ()

    def entities(self, variable: str) -> tuple[str, ...]:
        """Ids of whom there is a series of the variable."""
        known = self.variables.get(variable)
        store = self._stores.get(known.pack) if known else None
        return store.entities(variable) if store else ()

    def variables_at(self, entity_id: str) -> tuple[str, ...]:
        """Ids of the variables that there is a series of for the entity."""
        found = (variable for store in self._stores.values() for variable in store.variables(entity_id))
        return tuple(dict.fromkeys(variable for variable in found if variable in self.variables))

    def has_property(self, entity_id: str, name: str) -> bool:
        """Whether a series of the entity tells of the property; packs that do not list the entity are not opened."""
        variables = (each for each in self._by_property.get(name, ()) if entity_id in self._entities.get(each.pack, ()))
        return any(self._stores[each.pack].has(entity_id, each.variable) for each in variables)

    def facts(self, entity_id: str, name: str) -> tuple[Fact, ...]:
        """Each point of the entity's series on a property as a fact."""
        found: list[Fact] = []
        for variable in self._by_property.get(name, ()):
            if entity_id in self._entities.get(variable.pack, ()):
                facts = [write_fact(entity_id, variable, point) for point in self.points(entity_id, variable.variable)]
                self._older.update(fact.fact_id for fact in facts[:-1])
                found += facts
        return tuple(found)

    def is_latest(self, fact_id: str) -> bool:
        """Whether the fact is the last point of its series, or no point of a series."""
        return fact_id not in self._older


def write_fact(entity_id: str, variable: Variable, point: Point) -> Fact:
    """One observation as a fact: what was measured in its period.

    Args:
        entity_id: whose it is.
        variable: what was measured.
        point: when and how much.
    """
    name, _, object_id = variable.property.partition(":")
    return Fact.model_validate(
        {
            "fact_id": f"{variable.variable}.{entity_id.replace(':', '.').casefold()}.{point.period}",
            "entity_id": entity_id, "property": name, "object_id": object_id,
            "value_type": _value_type(variable.unit), "comparator": "eq", "value": f"{point.value:f}",
            "unit": variable.unit.unit, "noun": variable.unit.noun, "per": variable.unit.per, "kind": variable.kind,
            "event_from": point.period, "event_to": point.period, "tol_rel": variable.tol_rel,
            "tol_basis": variable.tol_basis, "sources": variable.sources, "confirmed_here": "dataset",
            "checked_on": variable.checked_on, "pack": variable.pack,
        }
    )  # fmt: skip


def _value_type(unit: Unit) -> str:
    if unit.noun:
        return "count"
    if unit.unit == "percent":
        return "percent"
    if is_currency(unit.unit):
        return "money"
    over, _, under = unit.unit.partition(" / ")
    # Currency against currency ("JPY / USD") is a rate; nothing at all is an index.
    return "ratio" if not over or (is_currency(over) and is_currency(under)) else "quantity"


def _entity_ids(pack: Pack) -> frozenset[str]:
    return frozenset(row.cells["entity_id"] for row in pack.resources["entities"])
