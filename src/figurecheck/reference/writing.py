"""Writing a pack: the same rows give the same bytes, so that a new edition shows in a diff as just what changed."""

from __future__ import annotations

import csv
import hashlib
import json
import os
import sqlite3
from collections import defaultdict
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from figurecheck.errors import PackError
from figurecheck.reference.packs import RESOURCES, SQLITE
from figurecheck.reference.schema import fields_of
from figurecheck.reference.series import write_points

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from figurecheck.reference.series import Point

    Rows = Mapping[str, Iterable[Mapping[str, str]]]
    Series = Mapping[tuple[str, str], Sequence[Point]]

#: Above so many observations a text file is no longer read by people, nor quickly by the program.
MOST_AS_TEXT = 50_000
_POINTS_A_LINE = 200
_KEYS = {"entities": "entity_id", "properties": "property", "sources": "source_id", "facts": "fact_id",
         "variables": "variable"}  # fmt: skip


def write_pack(
    folder: Path,
    manifest: Mapping[str, Any],
    tables: Rows,
    series: Series | None = None,
    *,
    kept: Iterable[Mapping[str, Any]] = (),
) -> None:
    """Write the manifest and the tables of a pack, each sorted by its id; an empty table is left out.

    Args:
        folder: where; made if it is not there.
        manifest: ``name``, ``version``, ``as_of`` and whatever else; ``resources`` is filled in.
        tables: rows by table name; columns that a row lacks are empty.
        series: points by entity and variable.
        kept: resources whose files stay as they are.

    Raises:
        PackError: the folder cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        resources: list[Mapping[str, Any]] = [
            _write_table(folder, name, list(rows)) for name, rows in tables.items() if rows
        ]
        resources += kept
        if series:
            resources.append(_write_series(folder, series))
        resources.sort(key=lambda entry: RESOURCES.index(entry["name"]))
        text = json.dumps({**manifest, "resources": resources}, ensure_ascii=False, indent=1)
        replace_file(folder / "datapackage.json", text + "\n")
    except OSError as problem:
        raise PackError("FCE211", f"the pack cannot be written ({problem.strerror})", place=str(folder)) from None


def write_rows(path: Path, table: str, rows: Iterable[Mapping[str, str]]) -> None:
    """Write one table as CSV, sorted by its id; a reader never sees half a file.

    Args:
        path: the file.
        table: its name, for its columns.
        rows: cells by column.
    """
    columns = [field.name for field in fields_of(table)]
    key = _KEYS.get(table)
    lines = list(rows) if key is None else sorted(rows, key=lambda row: row[key])
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    with beside.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n", restval="")
        writer.writeheader()
        writer.writerows(lines)
    beside.replace(path)


def replace_file(path: Path, text: str) -> None:
    """Write a text file so that a reader sees the old or the new one, never half of it."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    beside.write_text(text, encoding="utf-8")
    beside.replace(path)


def read_tables(folder: Path, *names: str) -> dict[str, list[dict[str, str]]]:
    """The tables of a pack that people write by hand, for a build that makes the others.

    Args:
        folder: the pack.
        names: tables; one without a file is empty.
    """
    found: dict[str, list[dict[str, str]]] = {}
    for name in names:
        path = folder / f"{name}.csv"
        if path.is_file():
            with path.open(encoding="utf-8", newline="") as lines:
                found[name] = list(csv.DictReader(lines))
    return found


def describe_source(path: Path, /, **keys: str) -> dict[str, str]:
    """An entry of the manifest's ``sources``: the file that a pack is built from, with its SHA-256.

    Args:
        path: the file as it was downloaded.
        keys: ``title``, ``path`` (where it came from), ``licence``, ``retrieved``; ``file`` for another name.
    """
    return {"file": path.name, **keys, "sha256": hashlib.sha256(path.read_bytes()).hexdigest()}


def _write_table(folder: Path, name: str, rows: list[Mapping[str, str]]) -> dict[str, str]:
    write_rows(folder / f"{name}.csv", name, rows)
    return {"name": name, "path": f"{name}.csv", "encoding": "utf-8"}


def _write_series(folder: Path, series: Series) -> dict[str, str]:
    text, large = folder / "series.csv", folder / f"series{SQLITE}"
    if sum(map(len, series.values())) > MOST_AS_TEXT:
        text.unlink(missing_ok=True)
        _write_database(large, series)
        return {"name": "series", "path": large.name}
    large.unlink(missing_ok=True)
    lines: list[dict[str, str]] = []
    for (entity_id, variable), points in sorted(series.items(), key=lambda item: (item[0][1], item[0][0])):
        ordered = sorted(points)
        for at in range(0, len(ordered), _POINTS_A_LINE):
            cell = write_points(ordered[at : at + _POINTS_A_LINE])
            lines.append({"entity_id": entity_id, "variable": variable, "points": cell})
    write_rows(text, "series", lines)
    return {"name": "series", "path": text.name, "encoding": "utf-8"}


def _write_database(path: Path, series: Series) -> None:
    """Series by variable and entity, so that a rank reads its neighbours and a claim reads one row."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    beside.unlink(missing_ok=True)
    by_variable: defaultdict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for (entity_id, variable), points in series.items():
        by_variable[variable].append((variable, entity_id, write_points(points)))
    with closing(sqlite3.connect(beside)) as database, database:
        database.execute(
            "CREATE TABLE series (variable TEXT, entity_id TEXT, points TEXT NOT NULL,"
            " PRIMARY KEY (variable, entity_id)) WITHOUT ROWID"
        )
        for variable in sorted(by_variable):
            database.executemany("INSERT INTO series VALUES (?, ?, ?)", sorted(by_variable[variable]))
        database.execute("CREATE INDEX series_of_entity ON series (entity_id, variable)")
    beside.replace(path)
