"""Builds the pack of GPUs and other accelerators from Epoch AI's table of machine learning hardware.

    python build.py ml_hardware.csv [FOLDER]

What the core pack holds is left out. Where a model comes in several versions, a row of the family spans them: a text
says "A100", not "A100 SXM4 80 GB". One dataset alone never contradicts.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import defaultdict
from decimal import Decimal
from pathlib import Path

from figurecheck.reference import load
from figurecheck.reference.writing import describe_source, read_tables, write_pack

HERE = Path(__file__).parent
CHECKED, REVIEW = "2026-11-23", "2031-01-01"
#: Column, property, UCUM unit, how many of the column's unit make one, tolerance.
MEASURES = (
    ("Memory size per board (Byte)", "memory_capacity", "GBy", Decimal(10) ** 9, "0.01", "mem"),
    ("Memory bandwidth (byte/s)", "memory_bandwidth", "GBy/s", Decimal(10) ** 9, "0.02", "bw"),
    ("TDP (W)", "max_power", "W", Decimal(1), "0.02", "tdp"),
)
MAKERS = ("NVIDIA", "AMD", "Intel", "Google", "Amazon", "Huawei", "Baidu", "Meta", "AWS", "Tesla")
LINES = ("Instinct", "Radeon Instinct", "GeForce", "Quadro", "Tesla", "TESLA", "Habana", "HGX", "Radeon")
_MODEL = re.compile(
    r"\b(?:RTX A?\d{4}(?: Ti)?|GTX \d{3,4}(?: Ti)?|TPU v\d\w{0,2}|Ascend \d{3}\w{0,2}|Gaudi ?\d"
    r"|[A-Z]{1,3}\d{2,4}[A-Z]?)\b"
)
_SMALL = re.compile(r"\d+ ?GB$")


def main(arguments: list[str]) -> None:
    """Build the pack from the file that the command line names."""
    path = Path(arguments[0])
    with path.open(encoding="utf-8-sig", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if any(row[column] for column, *_ in MEASURES)]
    core = load("core")
    taken = {alias.text.casefold() for language in ("en", "ar") for alias in core.aliases(language)}
    rows = [row for row in rows if _plain(row["Hardware name"]) not in map(_plain, taken)]
    families: defaultdict[str, list[dict[str, str]]] = defaultdict(list)
    for row in rows:
        found = _MODEL.search(row["Hardware name"])
        families[found[0] if found else row["Hardware name"]].append(row)
    entities: list[dict[str, str]] = []
    facts: list[dict[str, str]] = []
    doubted = {(row["name"], row["property"]): row["why"] for row in read_doubts()}
    for model, members in sorted(families.items()):
        if known := core.entities_named(model):
            # The core pack names the family: what it has no row on is added.
            entity = core.entity(known[0])
            entities.append({"entity_id": known[0], "type": entity.type, "label_en": entity.label_en})
            facts += [row for row in _spans(known[0], members) if not core.has_facts(known[0], row["property"])]
            continue
        family = _slug(f"{members[0]['Manufacturer'].split()[0]}-{model}") if len(members) > 1 else ""
        if family:
            entities.append(_entity(family, f"{members[0]['Manufacturer'].split()[0]} {model}", [model], "", taken))
            facts += _spans(family, members)
        for row in members:
            name = row["Hardware name"].strip()
            names = [] if family else [model, *_shorter(name)]
            own = _slug(name) if _slug(name) != family else f"{family}-base"
            label = name if own == _slug(name) else f"{name} (first version)"
            entities.append(_entity(own, label, names, family, taken))
            facts += _facts(own, row, doubted)
    manifest = {
        "name": "gpu",
        "title": "GPUs and other accelerators: power, memory and bandwidth",
        "version": "0.1.0",
        "as_of": "2025-12-17",
        "stale_after_days": 540,
        "uses": ["core"],
        "licenses": [{"name": "CC-BY-4.0", "title": "Epoch AI, 'Data on Machine Learning Hardware', epoch.ai"}],
        "sources": [
            describe_source(
                path, title="Epoch AI, 'Data on Machine Learning Hardware', epoch.ai", licence="CC-BY-4.0",
                path="https://epoch.ai/data/machine-learning-hardware",
                file="ml_hardware.csv, a copy at cnyke/cnyke.github.io @20889d5", retrieved="2025-12-17",
            )
        ],
    }  # fmt: skip
    tables = {"entities": entities, "facts": facts, **read_tables(HERE, "sources")}
    write_pack(Path(arguments[1]) if len(arguments) > 1 else HERE, manifest, tables)


def read_doubts() -> list[dict[str, str]]:
    """Figures of the table that others contradict: they are kept as disputed."""
    with (HERE / "doubts.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _plain(name: str) -> str:
    return "".join(sign for sign in name.casefold() if sign.isalnum())


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")


def _shorter(name: str) -> list[str]:
    """The name without its maker, and without the maker's line ("AMD Instinct MI300X": "Instinct MI300X")."""
    short: list[str] = []
    for maker in MAKERS:
        if name.startswith(f"{maker} "):
            short.append(name.removeprefix(f"{maker} "))
    for line in LINES:
        short += [each.removeprefix(f"{line} ") for each in tuple(short) if each.startswith(f"{line} ")]
    return [*short, *(re.sub(r" \(.*\)$", "", each) for each in short)]


def _entity(entity_id: str, label: str, names: list[str], parent: str, taken: set[str]) -> dict[str, str]:
    kept: list[str] = []
    for name in names:
        # Two or three signs ("T4", "A10") are the names of other things, too.
        if len(name) > 3 and name.casefold() not in taken and not _SMALL.fullmatch(name) and name != label:
            kept.append(name)
            taken.add(name.casefold())
    aliases = "|".join(kept)
    type_ = "product" if parent or "-base" in entity_id else "product_family"
    return {
        "entity_id": entity_id, "type": type_, "label_en": label, "aliases_en": aliases,
        "parent_id": parent or "class:gpu",
    }  # fmt: skip


def _values(row: dict[str, str], column: str, scale: Decimal) -> Decimal | None:
    return (Decimal(row[column]) / scale).normalize() if row[column] and row[column] != "inf" else None


def _facts(entity_id: str, row: dict[str, str], doubted: dict[tuple[str, str], str]) -> list[dict[str, str]]:
    facts: list[dict[str, str]] = []
    for column, name, unit, scale, tolerance, short in MEASURES:
        value = _values(row, column, scale)
        if value is None or value == 0:
            continue
        why = doubted.get((row["Hardware name"].strip(), name), "")
        facts.append(
            {
                **_shared(entity_id, name, unit, tolerance, short), "comparator": "eq", "value": f"{value:f}",
                "status": "disputed" if why else "active", "note": why,
            }
        )  # fmt: skip
    return facts


def _spans(family: str, members: list[dict[str, str]]) -> list[dict[str, str]]:
    facts: list[dict[str, str]] = []
    for column, name, unit, scale, tolerance, short in MEASURES:
        values = [value for row in members if (value := _values(row, column, scale))]
        if not values:
            continue
        low, high = f"{min(values):f}", f"{max(values):f}"
        shared = {**_shared(family, name, unit, tolerance, short), "status": "active"}
        if low == high:
            facts.append({**shared, "comparator": "eq", "value": low})
        else:
            facts.append({**shared, "comparator": "between", "low": low, "high": high, "note": "spans the versions"})
    return facts


def _shared(entity_id: str, name: str, unit: str, tolerance: str, short: str) -> dict[str, str]:
    return {
        "fact_id": f"gpu.{entity_id}.{short}", "entity_id": entity_id, "property": name, "value_type": "quantity",
        "unit": unit, "kind": "spec", "tol_rel": tolerance, "tol_basis": "rounding in marketing figures",
        "sources": "epoch-hardware-2025-12", "confirmed_here": "dataset", "checked_on": CHECKED, "review_by": REVIEW,
    }  # fmt: skip


if __name__ == "__main__":
    main(sys.argv[1:])
