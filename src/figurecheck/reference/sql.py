"""A newsroom's record in a database: SQLite in a file, or PostgreSQL for a team; every edit keeps what stood before.

The only importer of SQLAlchemy. Writers take turns: each edit is one transaction that locks the row's table of edits,
checks the row against everything that stands at that moment, and writes the old row into ``history``.
"""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from figurecheck.errors import PackError
from figurecheck.reference.packs import Pack, Resources, Row
from figurecheck.reference.records import (
    KEYS,
    as_rows,
    check_row,
    full_row,
    new_manifest,
    raise_first,
    refuse_taken,
)  # fmt: skip
from figurecheck.reference.schema import fields_of

try:
    import sqlalchemy as sa
    from sqlalchemy import event, exc
except ImportError as problem:  # the message is for whoever gave a URL
    raise PackError(
        "FCE212", "a database needs SQLAlchemy", hint="pip install 'figurecheck[sql]', or [postgres] for PostgreSQL"
    ) from problem

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import TracebackType

_LOCK = 7310_2024  # any number that other programs do not lock by


_EDIT = ("at", "who", "action", "table", "row_id", "before", "after")


class Edit(NamedTuple):
    """One line of the history.

    Args:
        number: edits count up.
        at: when, in UTC.
        who: whoever made it.
        action: add or replace.
        table: of which table.
        row_id: of which row.
        before: the row as it stood; empty for a new one.
        after: the row as it stood then.
    """

    number: int
    at: str
    who: str
    action: str
    table: str
    row_id: str
    before: dict[str, str]
    after: dict[str, str]


def _build_schema() -> tuple[sa.MetaData, dict[str, sa.Table], sa.Table, sa.Table]:
    metadata = sa.MetaData()
    tables: dict[str, sa.Table] = {}
    for name, key in KEYS.items():
        columns = [
            sa.Column(field.name, sa.Text, primary_key=field.name == key, nullable=False, server_default="")
            for field in fields_of(name)
        ]
        tables[name] = sa.Table(f"figurecheck_{name}", metadata, *columns)
    about = sa.Table(
        "figurecheck_about", metadata, sa.Column("key", sa.Text, primary_key=True), sa.Column("value", sa.Text)
    )
    history = sa.Table(
        "figurecheck_history",
        metadata,
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=True),
        *(sa.Column(name, sa.Text, nullable=False) for name in _EDIT),
        sqlite_autoincrement=True,
    )
    return metadata, tables, about, history


_METADATA, _TABLES, _ABOUT, _HISTORY = _build_schema()


class DatabaseRecord:
    """A record in a database; its tables are made where they are missing.

    Args:
        url: as SQLAlchemy writes it: ``sqlite:///newsroom.db``, ``postgresql://desk@host/record``.
        create: an SQLite file is made where there is none.

    Raises:
        PackError: the URL means nothing, or the database cannot be reached.
    """

    def __init__(self, url: str, *, create: bool = True) -> None:
        # "postgresql://" alone would ask for psycopg 2.
        self._url = url.replace("postgresql://", "postgresql+psycopg://", 1)
        self._create = create

    def read(self) -> Pack:
        """Everything that stands in the database, as a pack."""
        with self._begin(write=False) as connection:
            return self._read(connection)

    def put(self, table: str, row: Mapping[str, str], *, who: str, replace: bool) -> None:
        """Add or replace one row and keep the old one.

        Args:
            table: "facts", "entities", "properties", "sources" or "variables".
            row: cells by column; those left out are empty, or as they were if a row is replaced.
            who: whoever makes the edit.
            replace: the id is there already.

        Raises:
            PackError: the row cannot stand as it is; nothing was changed.
        """
        target, key = _TABLES[table], KEYS[table]
        with self._begin(write=True) as connection:
            pack = self._read(connection)
            known = {each.cells[key]: each.cells for each in pack.resources[table]}
            refuse_taken(table, row, known, replace=replace)
            before = known.get(row[key], {})
            after = full_row(table, {**before, **row})
            changed = {**known, row[key]: after}
            resources = {**dict(pack.resources), table: as_rows(list(changed.values()))}
            raise_first(check_row(pack._replace(resources=resources), table, row[key]))
            if replace:
                connection.execute(target.update().where(target.c[key] == row[key]).values(**after))
            else:
                connection.execute(target.insert().values(**after))
            connection.execute(
                _HISTORY.insert().values(
                    at=datetime.now(UTC).isoformat(timespec="microseconds"), who=who, table=table, row_id=row[key],
                    action="replace" if replace else "add", before=_dump(before), after=_dump(after),
                )
            )  # fmt: skip

    def fill(self, pack: Pack, *, who: str) -> int:
        """Take over the rows of a pack that the record has not, in one transaction; the number of new rows.

        Args:
            pack: read and checked; its series stay where they are.
            who: whoever takes them over.
        """
        added = 0
        with self._begin(write=True) as connection:
            for name, key in KEYS.items():
                known = {str(each[0]) for each in connection.execute(sa.select(_TABLES[name].c[key]))}
                rows = [row.cells for row in pack.resources[name] if row.cells[key] not in known]
                added += len(rows)
                if not rows:
                    continue
                now = datetime.now(UTC).isoformat(timespec="microseconds")
                connection.execute(_TABLES[name].insert(), [full_row(name, row) for row in rows])
                shared = {"at": now, "who": who, "action": "add", "table": name, "before": _dump({})}
                connection.execute(
                    _HISTORY.insert(), [{**shared, "row_id": row[key], "after": _dump(row)} for row in rows]
                )
        return added

    def history(self, row_id: str = "") -> tuple[Edit, ...]:
        """Every edit, or those of one row, the first one first."""
        question = sa.select(_HISTORY).order_by(_HISTORY.c.number)
        if row_id:
            question = question.where(_HISTORY.c.row_id == row_id)
        with self._begin(write=False) as connection:
            return tuple(
                _read_edit({str(name): value for name, value in row.items()})
                for row in connection.execute(question).mappings()
            )

    def last_edit(self) -> int:
        """The number of the last edit: whoever holds a table of an older one reads anew."""
        with self._begin(write=False) as connection:
            return int(connection.execute(sa.select(sa.func.max(_HISTORY.c.number))).scalar() or 0)

    @cached_property
    def _engine(self) -> sa.Engine:
        try:
            engine = sa.create_engine(self._url)
            if engine.dialect.name == "sqlite":
                if not self._create and not Path(engine.url.database or "").is_file():
                    raise PackError(
                        "FCE201",
                        "there is no such database",
                        place=self._url,
                        hint="make it with figurecheck facts add",
                    )
                # SQLAlchemy's own BEGIN comes too late for a lock: writers begin by themselves.
                event.listen(engine, "connect", _take_over_transactions)
            with engine.begin() as connection:
                _lock(connection)
                _METADATA.create_all(connection)
                if not connection.execute(sa.select(_ABOUT)).first():
                    name = Path(engine.url.database or "newsroom").stem or "newsroom"
                    connection.execute(_ABOUT.insert().values(key="manifest", value=json.dumps(new_manifest(name))))
        except (exc.SQLAlchemyError, ImportError, ValueError) as problem:
            raise self._unreachable(problem) from None
        return engine

    def _begin(self, *, write: bool) -> _Transaction:
        return _Transaction(self, self._engine, write=write)

    def _unreachable(self, problem: Exception) -> PackError:
        reason = str(getattr(problem, "orig", None) or problem).splitlines()[0]
        return PackError(
            "FCE212", f"the database cannot be used ({reason})", place=_without_password(self._url),
            hint="check the URL: sqlite:///newsroom.db, postgresql://user@host/name",
        )  # fmt: skip

    def _read(self, connection: sa.Connection) -> Pack:
        manifest = json.loads(str(connection.execute(sa.select(_ABOUT.c.value)).scalar()))
        last = connection.execute(sa.select(sa.func.max(_HISTORY.c.at))).scalar()
        manifest["as_of"] = str(last)[:10] if last else date.today().isoformat()
        manifest["resources"] = [{"name": name, "path": f"{name}.csv"} for name in KEYS]
        rows: dict[str, tuple[Row, ...]] = {}
        for name, key in KEYS.items():
            found = connection.execute(sa.select(_TABLES[name]).order_by(_TABLES[name].c[key])).mappings()
            rows[name] = as_rows([{str(column): str(text) for column, text in row.items()} for row in found])
        return Pack(Path(_without_password(self._url)), manifest, Resources({}, rows))


class _Transaction:
    """One transaction whose mistakes are told as a person can mend them."""

    def __init__(self, record: DatabaseRecord, engine: sa.Engine, *, write: bool) -> None:
        self._record, self._write = record, write
        self._context = engine.begin()

    def __enter__(self) -> sa.Connection:
        try:
            connection = self._context.__enter__()
            if self._write:
                _lock(connection)
            elif connection.dialect.name == "sqlite":
                connection.exec_driver_sql("BEGIN")  # all tables as they stand at one moment
        except exc.SQLAlchemyError as problem:
            raise self._record._unreachable(problem) from None  # pyright: ignore[reportPrivateUsage]
        return connection

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            self._context.__exit__(kind, error, trace)
        except exc.SQLAlchemyError as problem:
            raise self._record._unreachable(problem) from None  # pyright: ignore[reportPrivateUsage]


def _take_over_transactions(connection: Any, _record: Any) -> None:
    connection.isolation_level = None
    connection.execute("PRAGMA busy_timeout = 30000")
    connection.execute("PRAGMA journal_mode = WAL")


def _lock(connection: sa.Connection) -> None:
    """Let one writer in at a time, so that what a row was checked against still stands when it is written."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    elif connection.dialect.name == "postgresql":
        connection.execute(sa.text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})


def _read_edit(row: Mapping[str, Any]) -> Edit:
    plain = {name: row[name] for name in ("number", "at", "who", "action", "table", "row_id")}
    return Edit(**plain, before=json.loads(row["before"]), after=json.loads(row["after"]))


def _dump(row: Mapping[str, str]) -> str:
    return json.dumps(dict(row), ensure_ascii=False)


def _without_password(url: str) -> str:
    """The URL as messages may show it."""
    try:
        return sa.make_url(url).render_as_string(hide_password=True)
    except exc.ArgumentError:
        return url.partition("://")[0] + "://..."
