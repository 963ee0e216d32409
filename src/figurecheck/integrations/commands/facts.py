"""``figurecheck facts``: a newsroom's own record, in a pack's folder or a database, and packs made of statistics."""

from __future__ import annotations

import getpass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from figurecheck.errors import SettingError
from figurecheck.integrations.output import emit
from figurecheck.integrations.status import CLEAN, FINDINGS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from figurecheck.reference.imports import Imported
    from figurecheck.reference.packs import Pack

_TABLES = ("facts", "entities", "properties", "sources", "variables")
_RECORD = click.argument("record", metavar="RECORD")
_TABLE = click.option("--table", type=click.Choice(_TABLES), default="facts", show_default=True, help="Which rows.")


@click.group(options_metavar="")
def command() -> None:
    """Keep facts: add, list, search, show, validate, stale, import, export.

    RECORD is a pack's folder, a shipped pack's name (to read), or a database's URL, as sqlite:///newsroom.db.
    """


@command.command()
@_RECORD
@click.argument("cells", nargs=-1, required=True, metavar="COLUMN=VALUE...")
@_TABLE
@click.option("--replace", is_flag=True, help="Change the row of that id; columns left out stay as they are.")
@click.option("--by", metavar="NAME", help="Who makes the edit. Default: the user of this computer.")
def add(record: str, cells: tuple[str, ...], table: str, replace: bool, by: str | None) -> int:
    """Add a row, or replace one."""
    from figurecheck.reference.records import open_record

    row: dict[str, str] = {}
    for cell in cells:
        column, sign, value = cell.partition("=")
        if not sign:
            raise SettingError("FCE316", f"{cell!r} is no cell", place="facts add", hint="write COLUMN=VALUE")
        row[column] = value
    open_record(record).put(table, row, who=by or getpass.getuser(), replace=replace)
    return CLEAN


@command.command("list")
@_RECORD
@_TABLE
def list_rows(record: str, table: str) -> int:
    """Print every row, one a line."""
    return _print_rows(table, (row.cells for row in _read(record).resources[table]))


@command.command()
@_RECORD
@click.argument("words", nargs=-1, required=True)
@_TABLE
def search(record: str, words: tuple[str, ...], table: str) -> int:
    """Print the rows that hold every word, in any column; exit status 1 if there is none."""
    wanted = [word.casefold() for word in words]
    rows = (row.cells for row in _read(record).resources[table])
    found = [row for row in rows if all(word in " ".join(row.values()).casefold() for word in wanted)]
    _print_rows(table, found)
    return CLEAN if found else FINDINGS


@command.command()
@_RECORD
@click.argument("row_id", metavar="ID")
def show(record: str, row_id: str) -> int:
    """Print a row in full, with its sources and, from a database, its history."""
    from figurecheck.reference.packs import is_database
    from figurecheck.reference.records import KEYS

    pack = _read(record)
    lines: list[str] = []
    for table in _TABLES:
        for row in pack.resources[table]:
            if row.cells[KEYS[table]] == row_id:
                lines += [f"{table}", *(f"  {column}: {text}" for column, text in row.cells.items() if text)]
                names = row.cells.get("sources", "").split("|") if table in ("facts", "variables") else []
                lines += [f"  source {_source(pack, name)}" for name in names if name]
    if not lines:
        raise SettingError("FCE316", f"there is no row {row_id!r}", place=record, hint="see figurecheck facts search")
    if is_database(record):
        from figurecheck.reference.sql import DatabaseRecord

        for edit in DatabaseRecord(record).history(row_id):
            changed = {key: value for key, value in edit.after.items() if edit.before.get(key, "") != value}
            was = {key: edit.before.get(key, "") for key in changed} if edit.before else {}
            cells = "; ".join(f"{key}: {was[key]!r} -> {new!r}" for key, new in changed.items()) if was else "added"
            lines.append(f"{edit.at[:19]} {edit.who}: {cells}")
    emit("\n".join(lines) + "\n")
    return CLEAN


@command.command()
@_RECORD
def validate(record: str) -> int:
    """Print what there is to mend, with line, column and what to write; exit status 1 if there is anything."""
    from figurecheck.reference.validate import validate_pack

    issues = validate_pack(_read(record))
    emit("".join(f"{issue}\n" for issue in issues))
    return FINDINGS if issues else CLEAN


@command.command()
@_RECORD
@click.option("--within", type=click.IntRange(min=0), default=60, show_default=True, help="Days ahead.")
@click.option("--on", metavar="DATE", help="The day that counts. Default: today.")
def stale(record: str, within: int, on: str | None) -> int:
    """Print the rows that somebody has to look at again; exit status 1 if there are any."""
    from datetime import date, timedelta

    from figurecheck.integrations.options import iso_date
    from figurecheck.reference import load
    from figurecheck.reference.staleness import find_due, is_pack_stale

    day = date.fromisoformat(iso_date(on, "--on")) if on else date.today()
    pack = _read(record)
    due = list(find_due(load([record]), day, timedelta(within)))
    lines = [f"{fact.review_by}\t{fact.fact_id}\t{fact.note}" for fact in due if fact.pack == pack.name]
    if is_pack_stale(pack.manifest, day + timedelta(within)):
        lines.append(f"{pack.manifest['as_of']}\t{pack.name}\tthe whole pack: build it anew")
    emit("".join(f"{line}\n" for line in lines))
    return FINDINGS if lines else CLEAN


@command.command()
@_RECORD
@click.option("-o", "--output", "folder", required=True, metavar="FOLDER", help="The pack's folder to write.")
def export(record: str, folder: str) -> int:
    """Write a record as a pack's folder: CSV files and their manifest."""
    from figurecheck.reference.writing import write_pack

    pack = _read(record)
    manifest = {key: value for key, value in pack.manifest.items() if key != "resources"}
    write_pack(Path(folder), manifest, {table: [row.cells for row in pack.resources[table]] for table in _TABLES})
    return CLEAN


@command.group("import", options_metavar="")
def import_() -> None:
    """Make a pack of statistics, or take a pack over into a database."""


@import_.command()
@click.argument("source", metavar="SRC")
@click.option("-o", "--output", "folder", required=True, metavar="PACK", help="The pack's folder to write.")
@click.option("--tier", type=click.Choice(("dataset", "primary", "secondary")), default="dataset", show_default=True,
              help="How good these figures are: primary ones may contradict a text by themselves.")  # fmt: skip
def owid(source: str, folder: str, tier: str) -> int:
    """Import a chart export of Our World in Data, or a folder of them."""
    from figurecheck.reference.imports import import_owid

    return _tell(import_owid(source, folder, tier=tier))


@import_.command("csv")
@click.argument("file", metavar="FILE")
@click.option("--map", "mapping", required=True, metavar="MAPPING", help="A TOML file: which column is what.")
@click.option("-o", "--output", "folder", required=True, metavar="PACK", help="The pack's folder to write.")
def csv_(file: str, mapping: str, folder: str) -> int:
    """Import a tidy CSV by a mapping."""
    from figurecheck.reference.imports import import_csv

    return _tell(import_csv(file, mapping, folder))


@import_.command()
@click.argument("source", metavar="FOLDER")
@click.option("-o", "--output", "url", required=True, metavar="URL", help="The database.")
@click.option("--by", metavar="NAME", help="Who takes it over. Default: the user of this computer.")
def pack(source: str, url: str, by: str | None) -> int:
    """Take the rows of a pack over into a database."""
    from figurecheck.reference.sql import DatabaseRecord
    from figurecheck.reference.validate import validate_pack

    read = _read(source)
    for issue in validate_pack(read):
        raise issue.error()
    added = DatabaseRecord(url).fill(read, who=by or getpass.getuser())
    emit(f"{added} rows added\n")
    return CLEAN


def _tell(done: Imported) -> int:
    emit(
        f"{done.folder}: {done.variables} variables, {done.series} series, {done.points} observations of "
        f"{done.entities} entities ({done.known} with names in English and Arabic); {done.skipped} cells left out\n"
    )
    return CLEAN


def _read(record: str) -> Pack:
    from figurecheck.reference.packs import find_pack, is_database, read_pack

    if is_database(record):
        from figurecheck.reference.sql import DatabaseRecord

        return DatabaseRecord(record, create=False).read()
    return read_pack(find_pack(record))


def _source(pack: Pack, source_id: str) -> str:
    for row in pack.resources["sources"]:
        if row.cells["source_id"] == source_id:
            cells = row.cells
            return " · ".join(filter(None, (cells["publisher"], cells["title"], cells["published"], cells["url"])))
    return source_id


def _print_rows(table: str, rows: Iterable[dict[str, str]]) -> int:
    from figurecheck.reference.records import KEYS

    shown = {
        "facts": ("entity_id", "property", "value", "low", "high", "unit", "kind", "event_from", "status"),
        "entities": ("type", "label_en", "label_ar"),
        "properties": ("label_en", "label_ar", "family"),
        "sources": ("publisher", "title", "published", "tier"),
        "variables": ("label_en", "unit", "property"),
    }[table]
    emit("".join("\t".join([row[KEYS[table]], *(row[column] for column in shown)]) + "\n" for row in rows))
    return CLEAN
