"""Gathering what an import reads: entities by the names that shipped packs know, variables, points; then one pack."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from figurecheck.reference.loading import load
from figurecheck.reference.packs import find_pack, read_pack
from figurecheck.reference.schema import is_date
from figurecheck.reference.series import Point
from figurecheck.reference.ucum import read_unit
from figurecheck.reference.writing import write_pack

if TYPE_CHECKING:
    from collections.abc import Mapping

_UNITS = Path(__file__).parent / "units.csv"
_LONGEST_UNIT = 40
_WORLD = ("OWID_WRL", "WLD")


class Imported(NamedTuple):
    """What an import made.

    Args:
        folder: the pack.
        variables: how many; series: of one entity each; points: observations.
        entities: how many; known: those that a shipped pack has names for.
        skipped: cells that hold no number or no date.
    """

    folder: Path
    variables: int
    series: int
    points: int
    entities: int
    known: int
    skipped: int


class Collection:
    """Points by entity and variable, as an import reads them.

    Args:
        entity_type: the type of entities that no shipped pack knows.
    """

    def __init__(self, entity_type: str = "area") -> None:
        self._type = entity_type
        self._points: dict[tuple[str, str], dict[str, Decimal]] = defaultdict(dict)
        self._entities: dict[str, dict[str, str]] = {}
        self._ids: dict[tuple[str, str], str] = {}
        self._names: defaultdict[str, dict[str, None]] = defaultdict(dict)
        self.variables: dict[str, dict[str, str]] = {}
        self.skipped = 0

    def add_variable(self, name: str, **cells: str) -> str:
        """Add a variable and return its id.

        Args:
            name: what the id is made of.
            cells: columns of variables.
        """
        variable = slug(name)
        shared = {"kind": "measurement", "sources": "source", "checked_on": date.today().isoformat()}
        self.variables[variable] = {**shared, **cells, "variable": variable}
        return variable

    def add(self, name: str, code: str, variable: str, period: str, value: str, scale: Decimal = Decimal(1)) -> None:
        """Add one observation; what is no date or no number is counted and left out.

        Args:
            name: the entity's name, or "".
            code: its code (ISO 3166, or the publisher's), or "".
            variable: an id of ``add_variable``.
            period: a date, month or year.
            value: a number; an empty one is no observation.
            scale: what one of the file's unit is in the variable's.
        """
        if not value.strip():
            return
        when = _period(period.strip())
        try:
            amount = Decimal(value.strip().replace(",", ""))
        except InvalidOperation:
            amount = Decimal("NaN")
        if when is None or not amount.is_finite():
            self.skipped += 1
            return
        self._points[self._identify(name.strip(), code.strip()), variable][when] = (amount * scale).normalize()

    def name(self, code: str, names: list[str]) -> None:
        """Names that go with a code."""
        self._names[code].update(dict.fromkeys(names))

    def write(self, folder: Path, manifest: Mapping[str, object], source: Mapping[str, str]) -> Imported:
        """Write the pack.

        Args:
            folder: where; made if it is not there.
            manifest: ``name``, ``title``, ``as_of``, ``licenses`` and whatever else.
            source: the row of sources that every variable names.
        """
        used = {variable for _, variable in self._points}
        series = {
            key: [Point(period, value) for period, value in sorted(points.items())]
            for key, points in sorted(self._points.items())
        }
        tables = {
            "entities": list(self._entities.values()),
            "sources": [{"licence": "unknown", "tier": "dataset", "language": "en", **source, "source_id": "source"}],
            "variables": [row for variable, row in self.variables.items() if variable in used],
        }
        write_pack(folder, {"version": "1", "uses": ["core", "countries"], **manifest}, tables, series)
        known = sum(row["entity_id"] in _shipped_rows() for row in self._entities.values())
        points = sum(map(len, series.values()))
        return Imported(folder, len(used), len(series), points, len(self._entities), known, self.skipped)

    def _identify(self, name: str, code: str) -> str:
        if (name, code) not in self._ids:
            self._ids[name, code] = self._find(name, code)
        return self._ids[name, code]

    def _find(self, name: str, code: str) -> str:
        """The id that a shipped pack has for it, with its names; else a new one."""
        names = list(dict.fromkeys(filter(None, [name, *self._names.get(code, ())])))
        table = load("countries")
        if code in _WORLD or name == "World":
            entity_id = "world"
        else:
            found = [
                *(table.entities_named(code) if code else ()),
                *(i for n in names for i in table.entities_named(n)),
            ]
            entity_id = found[0] if found else f"{self._type}:{slug(code or name)}"
        shipped = _shipped_rows().get(entity_id)
        row = self._entities.setdefault(entity_id, dict(shipped) if shipped else {})
        if not shipped:
            label = row.get("label_en") or (names[0] if names else code)
            others = [each.replace("|", "/") for each in names if each != label]
            row.update(entity_id=entity_id, type=self._type, label_en=label, aliases_en="|".join(others))
        return entity_id


@cache
def _shipped_rows() -> dict[str, dict[str, str]]:
    """Entities of the countries pack, and the places whose names contain a country's."""
    return {row.cells["entity_id"]: row.cells for row in read_pack(find_pack("countries")).resources["entities"]}


def slug(name: str) -> str:
    """A name as an id.

    >>> slug("Annual CO₂ emissions (per capita)")
    'annual-co2-emissions-per-capita'
    """
    plain = name.casefold().replace("₂", "2")
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "unnamed"


def read_unit_words(words: str) -> tuple[str, Decimal]:
    """The UCUM unit that some words mean, and how many of it they are; words that are not known stay, in braces.

    >>> read_unit_words("million tonnes"), read_unit_words("tonnes per person")
    (('t', Decimal('1000000')), ('{tonnes per person}', Decimal('1')))
    """
    found = _known_units().get(words.strip().casefold())
    if found:
        return found
    try:
        read_unit(words)
    except ValueError:
        kept = " ".join(re.sub(r"[{}|]", " ", words.replace("/", " per ")).split())[:_LONGEST_UNIT].strip()
        return (f"{{{kept}}}" if kept else "1"), Decimal(1)
    return words or "1", Decimal(1)


@cache
def _known_units() -> dict[str, tuple[str, Decimal]]:
    with _UNITS.open(encoding="utf-8", newline="") as lines:
        return {row["words"]: (row["ucum"], Decimal(row["scale"])) for row in csv.DictReader(lines)}


def _period(text: str) -> str | None:
    """An ISO date of any precision; years before 1000 or after 9999 are none."""
    year = text.removesuffix(".0")
    if year.isdigit() and len(year) <= 4:
        text = year.zfill(4)
    return text if is_date(text) and text >= "1000" else None
