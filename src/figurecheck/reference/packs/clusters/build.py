"""Builds the pack of computing clusters from Epoch AI's table of GPU clusters.

    python build.py gpu_clusters.csv [FOLDER]

Only clusters that exist and have a name of their own; ``names.csv`` has what newspapers call the known ones. xAI's
stand in the core pack. One dataset alone never contradicts.
"""

from __future__ import annotations

import csv
import re
import sys
from decimal import Decimal
from pathlib import Path

from figurecheck.reference.writing import describe_source, read_tables, write_pack

HERE = Path(__file__).parent
CHECKED, REVIEW = "2026-11-23", "2027-11-23"
SOURCE = "epoch-clusters-2025-12"
_NAMELESS = re.compile(
    r"^Anonymized|^Paper on|training cluster|^Amazon Titan|\bClaim\b|^xAI|\bRumor\b|supercomputer \d|^P\d\.\d|[,/\"]",
    re.I,
)
_PHASE = re.compile(r"\s+Phase \d+$")


def main(arguments: list[str]) -> None:
    """Build the pack from the file that the command line names."""
    path = Path(arguments[0])
    with path.open(encoding="utf-8-sig", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if _is_wanted(row)]
    with (HERE / "names.csv").open(encoding="utf-8", newline="") as lines:
        names = {row["name"]: row for row in csv.DictReader(lines)}
    entities: dict[str, dict[str, str]] = {}
    facts: list[dict[str, str]] = []
    taken: set[str] = set()
    for row in sorted(rows, key=lambda row: (row["Name"], row["First Operational Date"])):
        name = _PHASE.sub("", row["Name"].strip())
        entity_id = f"cluster:{_slug(name)}"
        more = names.get(name, {})
        aliases = "|".join(each for each in more.get("aliases_en", "").split("|") if each and each not in taken)
        if entity_id not in entities:
            taken.update(aliases.split("|"))
            entities[entity_id] = {
                "entity_id": entity_id, "type": "facility", "label_en": name, "aliases_en": aliases,
                "aliases_ar": more.get("aliases_ar", ""), "parent_id": "class:cluster",
            }  # fmt: skip
        facts += _facts(entity_id, row)
    group = {"entity_id": "class:cluster", "type": "class", "label_en": "any computing cluster", "note": "for bounds"}
    manifest = {
        "name": "clusters",
        "title": "Computing clusters: accelerators, reported power, first day of work",
        "version": "0.1.0",
        "as_of": "2025-12-17",
        "stale_after_days": 365,
        "uses": ["core"],
        "licenses": [{"name": "CC-BY-4.0", "title": "Epoch AI, 'Data on GPU Clusters', epoch.ai"}],
        "sources": [
            describe_source(
                path, title="Epoch AI, 'Data on GPU Clusters', epoch.ai", licence="CC-BY-4.0",
                path="https://epoch.ai/data/gpu-clusters",
                file="gpu_clusters.csv, a copy at cnyke/cnyke.github.io @20889d5", retrieved="2025-12-17",
            )
        ],
    }  # fmt: skip
    unique = {fact["fact_id"]: fact for fact in facts}
    tables = {"entities": [group, *entities.values()], "facts": list(unique.values()), **read_tables(HERE, "sources")}
    write_pack(Path(arguments[1]) if len(arguments) > 1 else HERE, manifest, tables)


def _is_wanted(row: dict[str, str]) -> bool:
    known = row["Status"] == "Existing" and row["Certainty"] in ("Confirmed", "Likely")
    return known and row["Single cluster?"] == "Yes" and not _NAMELESS.search(row["Name"]) and bool(_count(row))


def _count(row: dict[str, str]) -> Decimal | None:
    text = row["Total number of AI chips"] or row["Chip quantity (primary)"]
    return Decimal(text).quantize(Decimal(1)) if text else None


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")


def _facts(entity_id: str, row: dict[str, str]) -> list[dict[str, str]]:
    day = row["First Operational Date"]
    phase = found[0].strip() if (found := _PHASE.search(row["Name"])) else ""
    likely = row["Certainty"] != "Confirmed"
    start = f"clusters.{entity_id.partition(':')[2]}{'.' + _slug(phase) if phase else ''}"
    shared = {
        "entity_id": entity_id, "scope": phase, "kind": "estimate" if likely else "event", "event_from": day,
        "status": "active", "sources": SOURCE, "confirmed_here": "dataset", "checked_on": CHECKED, "review_by": REVIEW,
    }  # fmt: skip
    facts = [
        {
            **shared, "fact_id": f"{start}.accelerators", "property": "accelerator_count", "value_type": "count",
            "comparator": "eq", "value": str(_count(row)), "unit": "{GPU}", "tol_rel": "0.02",
            "tol_basis": "round figures in announcements", "note": row["Chip type (primary)"],
        }
    ]  # fmt: skip
    if power := row["Reported Power Capacity (MW)"]:
        facts.append(
            {
                **shared, "fact_id": f"{start}.power", "property": "power_capacity", "value_type": "quantity",
                "comparator": "eq", "value": f"{Decimal(power).normalize():f}", "unit": "MW", "tol_rel": "0.05",
                "tol_basis": "measured and rated power differ",
            }
        )  # fmt: skip
    return facts


if __name__ == "__main__":
    main(sys.argv[1:])
