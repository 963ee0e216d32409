from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from figurecheck.reference.packs import RESOURCES, SHIPPED

TABLES = RESOURCES[:4]


class PackFolder:
    """A pack on disk that a test can spoil in one place."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def table(self, resource: str) -> list[dict[str, str]]:
        with (self.path / f"{resource}.csv").open(encoding="utf-8", newline="") as lines:
            return list(csv.DictReader(lines))

    def write(self, resource: str, rows: list[dict[str, str]]) -> None:
        with (self.path / f"{resource}.csv").open("w", encoding="utf-8", newline="") as lines:
            writer = csv.DictWriter(lines, list(rows[0]), lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)

    def edit(self, resource: str, line: int, **cells: str) -> None:
        rows = self.table(resource)
        rows[line - 2].update(cells)
        self.write(resource, rows)

    def edit_manifest(self, **keys: Any) -> None:
        path = self.path / "datapackage.json"
        manifest = json.loads(path.read_text(encoding="utf-8"))
        path.write_text(json.dumps({**manifest, **keys}), encoding="utf-8")


@pytest.fixture
def pack(tmp_path: Path) -> PackFolder:
    """A small newsroom pack beside the core one: a river and its dam."""
    folder = PackFolder(tmp_path / "dams")
    folder.path.mkdir()
    manifest = {
        "name": "dams", "title": "Dams", "version": "1.0", "as_of": "2026-01-31", "uses": ["core"],
        "resources": [{"name": name, "path": f"{name}.csv"} for name in TABLES],
    }  # fmt: skip
    (folder.path / "datapackage.json").write_text(json.dumps(manifest), encoding="utf-8")
    columns = {name: list(_header(name)) for name in TABLES}
    folder.write(
        "entities",
        [
            _row(
                columns["entities"],
                entity_id="aswan-high-dam",
                type="facility",
                label_en="Aswan High Dam",
                label_ar="السد العالي",
                aliases_ar="سد أسوان العالي",
            )
        ],
    )
    folder.write(
        "properties",
        [
            _row(
                columns["properties"],
                property="height",
                label_en="height",
                label_ar="ارتفاع",
                family="measure:meter",
                words_en="height|tall",
                words_ar="ارتفاع",
                future="now",
            )
        ],
    )
    folder.write(
        "sources",
        [
            _row(
                columns["sources"],
                source_id="ministry",
                publisher="Ministry of Water",
                title="High Dam",
                published="1970",
                licence="link-only",
                tier="primary",
                language="ar",
            )
        ],
    )
    facts: list[dict[str, str]] = [
        {
            "fact_id": "dams.height",
            "property": "height",
            "value": "111",
            "unit": "m",
            "verbatim": "ارتفاع السد 111 مترا",
        },
        {
            "fact_id": "dams.power",
            "property": "power_capacity",
            "value": "2100",
            "unit": "MW",
            "verbatim": "قدرة 2100 ميجاواط",
        },
    ]
    shared = {
        "entity_id": "aswan-high-dam",
        "value_type": "quantity",
        "comparator": "eq",
        "kind": "spec",
        "status": "active",
        "sources": "ministry",
        "confirmed_here": "quote",
        "checked_on": "2026-01-31",
    }
    folder.write("facts", [_row(columns["facts"], **shared, **fact) for fact in facts])
    return folder


def _header(resource: str) -> list[str]:
    with (SHIPPED / "core" / f"{resource}.csv").open(encoding="utf-8", newline="") as lines:
        return next(csv.reader(lines))


def _row(columns: list[str], **cells: str) -> dict[str, str]:
    return {column: cells.get(column, "") for column in columns}
