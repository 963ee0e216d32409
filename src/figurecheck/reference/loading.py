"""Loading packs into a table: those that ship with the project, folders, and a newsroom's database."""

from __future__ import annotations

from functools import lru_cache
from os import PathLike
from typing import TYPE_CHECKING

from figurecheck.reference.packs import SHIPPED, find_pack, read_pack, shipped_names
from figurecheck.reference.table import ReferenceTable

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from figurecheck.reference.packs import Pack


def load(reference: str | PathLike[str] | Iterable[str | PathLike[str]] | None = None) -> ReferenceTable:
    """Load reference packs.

    >>> load().packs[0].name, load(()).fact_ids
    ('core', ())

    Args:
        reference: None for every pack that ships with the project, a pack's name, a folder, or several of them;
            ``()`` or "none" for an empty table.

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
    folders = tuple(find_pack(name) for name in names)
    return _load_folders(folders, tuple(map(_last_change, folders)))


@lru_cache(maxsize=8)
def _load_folders(folders: tuple[Path, ...], changes: tuple[int, ...]) -> ReferenceTable:
    """Packs are read again only after an edit (``changes``): a batch asks for its table once a line."""
    return ReferenceTable([_read_checked(folder) for folder in folders])


def _last_change(folder: Path) -> int:
    return max((file.stat().st_mtime_ns for file in folder.iterdir()), default=0)


@lru_cache(maxsize=8)
def _load_shipped(names: tuple[str, ...]) -> ReferenceTable:
    """Shipped packs are checked by the project's tests, so they are not checked again on each start."""
    return ReferenceTable([read_pack(SHIPPED / name, lazily=True) for name in names])


def _read_checked(folder: Path) -> Pack:
    if folder.parent == SHIPPED:
        return read_pack(folder)
    from figurecheck.reference.validate import validate_pack  # not needed, and so not loaded, for shipped packs

    pack = read_pack(folder)
    for issue in validate_pack(pack):
        raise issue.error()
    return pack
