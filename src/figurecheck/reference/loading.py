"""Loading packs into a table: those that ship with the project, folders, and a newsroom's database."""

from __future__ import annotations

from functools import lru_cache
from os import PathLike
from typing import TYPE_CHECKING

from figurecheck.reference.packs import SHIPPED, find_pack, is_database, read_pack, shipped_names
from figurecheck.reference.table import ReferenceTable

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from figurecheck.reference.packs import Pack


def load(reference: str | PathLike[str] | Iterable[str | PathLike[str]] | None = None) -> ReferenceTable:
    """Load reference packs.

    >>> "core" in [pack.name for pack in load().packs], load(()).fact_ids
    (True, ())

    Args:
        reference: None for every pack that ships with the project, a pack's name, a folder, a database's URL, or
            several of them; ``()`` or "none" for an empty table.

    Raises:
        PackError: a pack is unknown or broken: the first problem, with its file, line and column.
    """
    if reference is None:
        return _load_shipped(shipped_names())
    if isinstance(reference, (str, PathLike)):
        reference = () if reference == "none" else (reference,)
    names = tuple(reference)
    if all(str(name) in shipped_names() for name in names):
        return _load_shipped(tuple(str(name) for name in names))
    places = tuple(str(name) if is_database(str(name)) else find_pack(name) for name in names)
    return _load_places(places, tuple(map(_last_change, places)))


@lru_cache(maxsize=8)
def _load_places(places: tuple[Path | str, ...], changes: tuple[int, ...]) -> ReferenceTable:
    """Packs are read again only after an edit (``changes``): a batch asks for its table once a line."""
    packs = [_read_checked(place) for place in places]
    return ReferenceTable(packs, _read_names(packs))


def _last_change(place: Path | str) -> int:
    if isinstance(place, str):
        from figurecheck.reference.sql import DatabaseRecord  # an extra

        return DatabaseRecord(place, create=False).last_edit()
    return max((file.stat().st_mtime_ns for file in place.iterdir()), default=0)


@lru_cache(maxsize=8)
def _load_shipped(names: tuple[str, ...]) -> ReferenceTable:
    """Shipped packs are checked by the project's tests, so they are not checked again on each start."""
    packs = [read_pack(SHIPPED / name, lazily=True) for name in names]
    return ReferenceTable(packs, _read_names(packs))


def _read_names(packs: list[Pack]) -> list[Pack]:
    """Shipped packs that these build upon: their entities and properties are known, their facts are not used."""
    used = {name for pack in packs for name in pack.manifest.get("uses", [])} & set(shipped_names())
    missing = sorted(used - {pack.name for pack in packs})
    return [read_pack(SHIPPED / name, lazily=True) for name in missing]


def _read_checked(place: Path | str) -> Pack:
    from figurecheck.reference.validate import validate_pack  # not needed, and so not loaded, for shipped packs

    if isinstance(place, str):
        from figurecheck.reference.sql import DatabaseRecord  # an extra

        pack = DatabaseRecord(place, create=False).read()
    elif place.parent == SHIPPED:
        return read_pack(place, lazily=True)
    else:
        pack = read_pack(place)
    for issue in validate_pack(pack):
        if "no fact names the source" not in issue.problem or not isinstance(place, str):
            raise issue.error()
    return pack
