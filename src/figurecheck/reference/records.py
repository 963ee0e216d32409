"""A newsroom's own record: one set of verbs over a pack folder, which git keeps the history of, or over a database."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from figurecheck.errors import PackError
from figurecheck.reference.packs import RESOURCES, Row, find_pack, is_database, read_pack
from figurecheck.reference.schema import fields_of
from figurecheck.reference.validate import validate_pack
from figurecheck.reference.writing import write_pack

if TYPE_CHECKING:
    from collections.abc import Mapping

    from figurecheck.reference.packs import Pack
    from figurecheck.reference.schema import Issue

KEYS = {"entities": "entity_id", "properties": "property", "sources": "source_id", "facts": "fact_id",
        "variables": "variable"}  # fmt: skip


class Record(Protocol):
    """What can be asked of a record, wherever it is kept."""

    def read(self) -> Pack:
        """The record as a pack, as it stands now."""
        ...

    def put(self, table: str, row: Mapping[str, str], *, who: str, replace: bool) -> None:
        """Add a row, or put it in the place of the one that has its id."""
        ...


def open_record(target: str) -> Record:
    """The record at a folder or a database's URL; an empty one is made where there is none.

    Args:
        target: a pack's folder, ``sqlite:///newsroom.db`` or ``postgresql+psycopg://desk@host/record``.

    Raises:
        PackError: it cannot be opened.
    """
    if is_database(target):
        from figurecheck.reference.sql import DatabaseRecord  # SQLAlchemy is an extra

        return DatabaseRecord(target)
    return FolderRecord(Path(target))


class FolderRecord:
    """A pack folder as a record.

    Args:
        folder: where; an empty pack that builds upon the shipped ones is made if it is not there.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def read(self) -> Pack:
        """The pack as its files have it."""
        if not (self._folder / "datapackage.json").is_file():
            name = self._folder.resolve().name
            write_pack(self._folder, new_manifest(name), {})
        return read_pack(find_pack(self._folder))

    def put(self, table: str, row: Mapping[str, str], *, who: str, replace: bool) -> None:
        """Write one row into its file; who wrote it stands in git."""
        pack = self.read()
        rows = {each.cells[KEYS[table]]: each.cells for each in pack.resources[table]}
        refuse_taken(table, row, rows, replace=replace)
        rows[row[KEYS[table]]] = full_row(table, row)
        tables = {name: [each.cells for each in pack.resources[name]] for name in RESOURCES if name in KEYS}
        manifest = {key: value for key, value in pack.manifest.items() if key != "resources"}
        changed = pack._replace(resources={**dict(pack.resources), table: as_rows(list(rows.values()))})
        raise_first(check_row(changed, table, row[KEYS[table]]))
        keep = [entry for entry in pack.manifest["resources"] if entry["name"] == "series"]
        write_pack(self._folder, manifest, {**tables, table: list(rows.values())}, kept=keep)


def new_manifest(name: str) -> dict[str, object]:
    """The manifest of a record that nobody has written in."""
    from datetime import date

    return {
        "name": name, "title": f"The record of {name}", "version": "1", "as_of": date.today().isoformat(),
        "curated": True, "uses": ["core", "countries"],
    }  # fmt: skip


def full_row(table: str, row: Mapping[str, str]) -> dict[str, str]:
    """A row with every column of its table.

    Raises:
        PackError: it has a column that the table has not.
    """
    columns = [field.name for field in fields_of(table)]
    for name in row:
        if name not in columns:
            hint = f"the columns of {table} are {', '.join(columns)}"
            raise PackError("FCE203", f"the column {name!r} is unknown", place=table, hint=hint)
    return {column: row.get(column, "") for column in columns}


def refuse_taken(table: str, row: Mapping[str, str], known: Mapping[str, object], *, replace: bool) -> None:
    """Refuse a row without an id, one whose id is taken, and a replacement of nothing."""
    key = KEYS[table]
    row_id = row.get(key, "")
    if not row_id:
        raise PackError("FCE204", f"the row has no {key}", place=table, hint=f"every row of {table} needs one")
    if row_id in known and not replace:
        raise PackError(
            "FCE208", f"{row_id!r} is taken", place=f"{table}: {key}", hint="replace it, or choose another id"
        )
    if row_id not in known and replace:
        raise PackError("FCE206", f"there is no {row_id!r} to replace", place=f"{table}: {key}", hint="add it")


def as_rows(rows: list[Mapping[str, str]]) -> tuple[Row, ...]:
    """Rows as a pack holds them, numbered as the lines of a file with a header."""
    return tuple(Row(line, dict(cells)) for line, cells in enumerate(rows, 2))


def check_row(pack: Pack, table: str, row_id: str) -> list[Issue]:
    """What is wrong with a record that one row has changed in; a new source that no fact names yet is not wrong."""
    lines = {row.line for row in pack.resources[table] if row.cells[KEYS[table]] == row_id}
    found: list[Issue] = []
    for issue in validate_pack(pack):
        place = issue.place.removeprefix(f"{pack.path(table)}:")
        if place != issue.place and place.partition(":")[0].isdigit() and int(place.partition(":")[0]) in lines:
            found.append(issue)
    return [issue for issue in found if "no fact names the source" not in issue.problem]


def raise_first(issues: list[Issue]) -> None:
    """Raise the first thing to mend, if there is one."""
    if issues:
        raise issues[0].error()
