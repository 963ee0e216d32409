"""Any tidy CSV, by a mapping in TOML: which column is what."""

from __future__ import annotations

import csv
import tomllib
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from figurecheck.errors import PackError
from figurecheck.reference.imports.collecting import Collection, Imported, read_unit_words, slug

if TYPE_CHECKING:
    from collections.abc import Mapping

_COLUMNS = ("entity", "code", "period", "variable", "value")
_KEYS = ("id", "column", "label_en", "label_ar", "description", "unit", "scale", "property", "words_en", "words_ar",
         "tol_rel", "tol_basis", "kind")  # fmt: skip


class _Target(NamedTuple):
    column: str
    variable: str
    scale: Decimal
    names: str


def import_csv(file: str | Path, mapping: str | Path, folder: str | Path) -> Imported:
    """Make a pack of a tidy CSV: one line an observation, or one line an entity and period with a column a variable.

    docs/facts.md describes the mapping.

    Args:
        file: the CSV.
        mapping: the TOML file that says which column is what.
        folder: the pack to write.

    Raises:
        PackError: the mapping or the file cannot be used.
    """
    file, mapping, folder = Path(file), Path(mapping), Path(folder)
    wanted = _read_mapping(mapping)
    columns = _texts(wanted.get("columns", {}), _COLUMNS, mapping, "columns")
    variables = [_texts(each, _KEYS, mapping, "variables") for each in wanted.get("variables", [])]
    if "period" not in columns or not ({"entity", "code"} & set(columns)) or not variables:
        hint = "[columns] names entity or code, and period; each [[variables]] has a column (or an id) and a unit"
        raise PackError("FCE213", "the mapping lacks what an observation needs", place=str(mapping), hint=hint)
    pack = _texts(wanted.get("pack", {}), ("name", "title", "as_of", "licence", "entity_type"), mapping, "pack")
    source = _texts(wanted.get("source", {}), ("publisher", "title", "url", "published", "licence", "tier", "language"),
                    mapping, "source")  # fmt: skip
    collection = Collection(pack.get("entity_type", "area"))
    targets = [_target(each, columns, collection, mapping) for each in variables]
    _read(file, columns, targets, collection)
    title = pack.get("title", file.stem)
    manifest = {
        "name": slug(pack.get("name", folder.name)),
        "title": title,
        "as_of": pack.get("as_of", date.today().isoformat()),
        "licenses": [{"name": pack.get("licence", "unknown"), "title": source.get("publisher", "")}],
    }  # fmt: skip
    return collection.write(folder, manifest, {"publisher": "unknown", "title": title, **source})


def _target(cells: dict[str, str], columns: dict[str, str], collection: Collection, mapping: Path) -> _Target:
    column = cells.get("column", columns.get("value", ""))
    if not column:
        raise PackError(
            "FCE213", "a variable has no column", place=f"{mapping}: variables", hint="add column = 'value'"
        )
    unit, scale = read_unit_words(cells.get("unit", ""))
    try:
        scale *= Decimal(cells.get("scale", "1"))
    except InvalidOperation:
        place = f"{mapping}: variables.scale"
        raise PackError("FCE213", f"{cells['scale']!r} is not a number", place=place, hint="write 1000000") from None
    name = cells.get("id", column)
    label = cells.get("label_en", name)
    rest = {key: cells[key] for key in cells if key not in ("id", "column", "scale", "unit")}
    variable = collection.add_variable(name, **{"words_en": label, **rest, "label_en": label, "unit": unit})
    return _Target(column, variable, scale, name if "variable" in columns else "")


def _read(file: Path, columns: dict[str, str], targets: list[_Target], collection: Collection) -> None:
    try:
        with file.open(encoding="utf-8-sig", newline="") as lines:
            reader = csv.DictReader(lines)
            header = reader.fieldnames or []
            for column in (*columns.values(), *(target.column for target in targets)):
                if column not in header:
                    hint = f"its columns are {', '.join(header)}"
                    raise PackError("FCE213", f"the file has no column {column!r}", place=str(file), hint=hint)
            for row in reader:
                name, code = row.get(columns.get("entity", ""), ""), row.get(columns.get("code", ""), "")
                for target in targets:
                    if not target.names or row[columns["variable"]] == target.names:
                        value = row[target.column] or ""
                        collection.add(
                            name or "", code or "", target.variable, row[columns["period"]] or "", value, target.scale
                        )
    except (OSError, UnicodeDecodeError, csv.Error) as problem:
        raise PackError("FCE213", f"the file cannot be read ({problem})", place=str(file)) from None


def _read_mapping(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as problem:
        raise PackError("FCE213", f"the mapping cannot be read ({problem})", place=str(path)) from None


def _texts(table: object, known: tuple[str, ...], path: Path, place: str) -> dict[str, str]:
    if not isinstance(table, dict):
        raise PackError("FCE213", f"{place} is not a table", place=str(path), hint=f"write [{place}]")
    found: dict[str, str] = {}
    for key, value in cast("Mapping[str, Any]", table).items():
        if key not in known:
            hint = f"the keys are {', '.join(known)}"
            raise PackError("FCE213", f"{place} has no key {key!r}", place=str(path), hint=hint)
        found[key] = "|".join(map(str, cast("list[Any]", value))) if isinstance(value, list) else str(value)
    return found
