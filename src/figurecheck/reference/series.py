"""Series of observations: one variable of one entity over time, from a text file or, if there are many, SQLite."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from figurecheck.errors import PackError
from figurecheck.reference.packs import SQLITE
from figurecheck.reference.rows import split_list
from figurecheck.reference.ucum import Unit, read_unit

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from figurecheck.reference.packs import Pack


class Point(NamedTuple):
    """One observation: when, as an ISO date of any precision, and how much, in full, in the variable's unit."""

    period: str
    value: Decimal


class Variable(NamedTuple):
    """What a pack's series measure, and how a text speaks of it.

    Args:
        variable: the id.
        property: the property that claims are linked to, with the object after its colon; "" where there is none.
        label_en: name for readers; label_ar: the same in Arabic.
        description: what is counted, and how.
        unit: the unit of every value.
        kind: the kind of fact that each point is: measurement or estimate.
        tol_rel: how far a claim may differ, as a share; tol_basis: why.
        sources: ids, the one that the series were read from first.
        words_en: words and phrases that point to it; words_ar: the same in Arabic.
        checked_on: when the series were read.
        pack: the pack that has it.
    """

    variable: str
    property: str
    label_en: str
    label_ar: str
    description: str
    unit: Unit
    kind: str
    tol_rel: Decimal
    tol_basis: str
    sources: tuple[str, ...]
    words_en: tuple[str, ...]
    words_ar: tuple[str, ...]
    checked_on: str
    pack: str


def read_variable(cells: dict[str, str], pack: str) -> Variable:
    """A row of variables."""
    return Variable(
        variable=cells["variable"],
        property=cells["property"],
        label_en=cells["label_en"],
        label_ar=cells["label_ar"],
        description=cells["description"],
        unit=read_unit(cells["unit"]),
        kind=cells["kind"],
        tol_rel=Decimal(cells["tol_rel"] or 0),
        tol_basis=cells["tol_basis"],
        sources=split_list(cells["sources"]),
        words_en=split_list(cells["words_en"]),
        words_ar=split_list(cells["words_ar"]),
        checked_on=cells["checked_on"],
        pack=pack,
    )


def read_points(text: str) -> tuple[Point, ...]:
    """The points of a cell, in its order.

    >>> read_points("2023=1.5 2024=-2")
    (Point(period='2023', value=Decimal('1.5')), Point(period='2024', value=Decimal('-2')))

    Raises:
        ValueError: an entry is not ``period=number``.
    """
    points: list[Point] = []
    for entry in text.split():
        period, sign, value = entry.partition("=")
        try:
            points.append(Point(period, Decimal(value)))
        except InvalidOperation:
            raise ValueError(f"{entry[:40]!r} is not period=number") from None
        if not (sign and period):
            raise ValueError(f"{entry[:40]!r} is not period=number")
    return tuple(points)


def write_points(points: Iterable[Point]) -> str:
    """A cell of points, in the order of time.

    >>> write_points([Point("2024", Decimal("2.50")), Point("2023", Decimal("1E+3"))])
    '2023=1000 2024=2.5'
    """
    return " ".join(f"{period}={_in_full(value)}" for period, value in sorted(points))


def _in_full(value: Decimal) -> str:
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


class SeriesStore:
    """The series of one pack; nothing is read before the first question.

    Args:
        pack: a pack that has series.
    """

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self._file = pack.path("series")

    def points(self, entity_id: str, variable: str) -> tuple[Point, ...]:
        """The points of one series in order of time; none where there is no such series."""
        return read_points(self._text(entity_id, variable))

    def has(self, entity_id: str, variable: str) -> bool:
        """Whether there is such a series."""
        return bool(self._text(entity_id, variable))

    def entities(self, variable: str) -> tuple[str, ...]:
        """Who has a series of the variable."""
        if self._file.suffix != SQLITE:
            return tuple(entity for entity, each in self._cells if each == variable)
        found = self._ask("SELECT entity_id FROM series WHERE variable = ? ORDER BY entity_id", variable)
        return tuple(str(row[0]) for row in found)

    def variables(self, entity_id: str) -> tuple[str, ...]:
        """What there are series of for the entity."""
        if self._file.suffix != SQLITE:
            return tuple(each for entity, each in self._cells if entity == entity_id)
        found = self._ask("SELECT variable FROM series WHERE entity_id = ? ORDER BY variable", entity_id)
        return tuple(str(row[0]) for row in found)

    def _text(self, entity_id: str, variable: str) -> str:
        if self._file.suffix != SQLITE:
            return self._cells.get((entity_id, variable), "")
        found = self._ask("SELECT points FROM series WHERE variable = ? AND entity_id = ?", variable, entity_id)
        return str(found[0][0]) if found else ""

    @cached_property
    def _cells(self) -> dict[tuple[str, str], str]:
        cells: dict[tuple[str, str], str] = {}
        for row in self._pack.resources["series"]:
            key = row.cells["entity_id"], row.cells["variable"]
            # A long series may go on in a second line.
            cells[key] = f"{cells[key]} {row.cells['points']}" if key in cells else row.cells["points"]
        return cells

    @cached_property
    def _connection(self) -> sqlite3.Connection:
        import sqlite3  # only packs with very many series need it

        return sqlite3.connect(f"{self._file.resolve().as_uri()}?mode=ro", uri=True, check_same_thread=False)

    def _ask(self, question: str, *values: str) -> list[tuple[object, ...]]:
        import sqlite3

        try:
            return self._connection.execute(question, values).fetchall()
        except (sqlite3.Error, UnicodeError) as problem:
            raise PackError(
                "FCE203", f"the series cannot be read ({problem})", place=str(self._file), hint="import the pack anew"
            ) from None
