"""Builds the pack of physical constants from ``scipy.constants`` (CODATA), by the list in ``constants.csv``.

python build.py [FOLDER]
"""

from __future__ import annotations

import csv
import sys
from decimal import Decimal
from importlib import import_module
from pathlib import Path

from figurecheck.reference.ucum import read_unit
from figurecheck.reference.writing import read_tables, write_pack

HERE = Path(__file__).parent
CHECKED = "2026-11-23"


def main(arguments: list[str]) -> None:
    """Build the pack."""
    constants = import_module("scipy.constants")
    with (HERE / "constants.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    entities: list[dict[str, str]] = []
    properties: dict[str, dict[str, str]] = {}
    facts: list[dict[str, str]] = []
    for row in rows:
        value, unit, spread = _look_up(constants, row)
        name = _name_property(unit)
        known = properties.setdefault(name, _property(name, unit))
        for language in ("en", "ar"):
            # The name of a constant is the word for its value: "the speed of light is ...".
            words = (known[f"words_{language}"], row[f"label_{language}"], row[f"aliases_{language}"])
            known[f"words_{language}"] = "|".join(filter(None, words))
        entity_id = f"constant:{row['id']}"
        entities.append(
            {
                "entity_id": entity_id, "type": "class", "label_en": row["label_en"], "label_ar": row["label_ar"],
                "aliases_en": row["aliases_en"], "aliases_ar": row["aliases_ar"],
            }
        )  # fmt: skip
        facts.append(
            {
                "fact_id": f"constants.{row['id']}", "entity_id": entity_id, "property": name,
                "value_type": "ratio" if unit == "1" else "quantity", "comparator": "eq", "value": value, "unit": unit,
                "kind": "spec", "tol_rel": row["tol_rel"], "tol_basis": "rounding in print" if row["tol_rel"] else "",
                "status": "active", "sources": "codata", "confirmed_here": "dataset", "checked_on": CHECKED,
                "note": f"standard uncertainty {spread}" if spread else "exact by definition",
            }
        )  # fmt: skip
    manifest = {
        "name": "constants",
        "title": "Physical constants",
        "version": "0.1.0",
        "as_of": CHECKED,
        "uses": ["core"],
        "licenses": [{"name": "CC0-1.0", "title": "the table; values: CODATA, NIST, public domain"}],
        "built_from": f"scipy {import_module('scipy').__version__} (BSD-3-Clause), scipy.constants",
    }
    tables = {
        "entities": entities,
        "properties": list(properties.values()),
        "facts": facts,
        **read_tables(HERE, "sources"),
    }
    write_pack(Path(arguments[0]) if arguments else HERE, manifest, tables)


def _look_up(constants: object, row: dict[str, str]) -> tuple[str, str, str]:
    """Value in full, UCUM unit, and uncertainty; a name in capitals or dots is an attribute of the module."""
    known = getattr(constants, "physical_constants")  # noqa: B009  an untyped module
    if row["codata"] in known:
        value, _, spread = known[row["codata"]]
    else:
        value, spread = getattr(constants, row["codata"]), 0.0
    return f"{Decimal(repr(value)):f}".removesuffix(".0"), row["unit"], str(spread) if spread else ""


def _name_property(unit: str) -> str:
    words = read_unit(unit).unit.replace("**", "").replace("/", "per").replace("*", "")
    return "constant_" + ("_".join(words.split()).casefold() or "number")


def _property(name: str, unit: str) -> dict[str, str]:
    registered = read_unit(unit).unit
    family = f"measure:{registered}" if registered else "ratio"
    return {
        "property": name, "label_en": "value", "label_ar": "القيمة", "family": family,
        "words_en": "", "words_ar": "", "link": "beside", "future": "now",
    }  # fmt: skip


if __name__ == "__main__":
    main(sys.argv[1:])
