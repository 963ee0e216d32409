"""Finding and reading packs: a folder with a datapackage.json and one CSV file a resource."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from functools import cache
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from figurecheck.errors import PackError

if TYPE_CHECKING:
    from collections.abc import Iterator

SHIPPED = Path(__file__).parent / "packs"
#: The suffix of a resource that is looked up in place.
SQLITE = ".sqlite"
RESOURCES = ("entities", "properties", "sources", "facts", "variables", "series")


class Row(NamedTuple):
    """One line of a resource: where it stands and its cells by column name."""

    line: int
    cells: dict[str, str]


class Resources(Mapping[str, tuple[Row, ...]]):
    """The tables of a pack by name; a file is read when its rows are first asked for.

    Args:
        files: where each table that the pack has lies.
        rows: tables that are in memory already.
    """

    def __init__(self, files: Mapping[str, Path], rows: Mapping[str, tuple[Row, ...]] | None = None) -> None:
        self._files = dict(files)
        self._rows = dict(rows or {})

    def __getitem__(self, name: str) -> tuple[Row, ...]:
        if name not in RESOURCES:
            raise KeyError(name)
        if name not in self._rows:
            file = self._files.get(name)
            # Series too many for a text file lie in SQLite: they are looked up one by one, never read as rows.
            self._rows[name] = () if file is None or file.suffix == SQLITE else _read_rows(file)
        return self._rows[name]

    def __iter__(self) -> Iterator[str]:
        return iter(RESOURCES)

    def __len__(self) -> int:
        return len(RESOURCES)


class Pack(NamedTuple):
    """A pack as its files have it; nothing is checked beyond that they can be read."""

    folder: Path
    manifest: dict[str, Any]
    resources: Mapping[str, tuple[Row, ...]]

    @property
    def name(self) -> str:
        """The pack's name, as reports cite it."""
        return str(self.manifest["name"])

    def place(self, resource: str, line: int, column: str = "") -> str:
        """``file:line: column`` for messages."""
        return f"{self.path(resource)}:{line}" + (f": {column}" if column else "")

    def path(self, resource: str) -> Path:
        """The resource's file."""
        for entry in self.manifest["resources"]:
            if entry["name"] == resource:
                return self.folder / str(entry["path"])
        return self.folder / f"{resource}.csv"

    def has(self, resource: str) -> bool:
        """Whether the manifest names such a resource."""
        return any(entry["name"] == resource for entry in self.manifest["resources"])


@cache
def shipped_names() -> tuple[str, ...]:
    """Names of the packs that come with the project: the folders that hold a manifest."""
    return tuple(sorted(folder.name for folder in SHIPPED.iterdir() if (folder / "datapackage.json").is_file()))


def is_database(target: str) -> bool:
    """Whether a reference is named by a database's URL.

    >>> is_database("sqlite:///newsroom.db"), is_database("packs/dams")
    (True, False)
    """
    return "://" in target


def find_pack(name_or_path: str | PathLike[str]) -> Path:
    """The folder of a pack.

    >>> find_pack("core").name
    'core'

    Raises:
        PackError: there is neither a shipped pack of that name nor a folder at that path.
    """
    if str(name_or_path) in shipped_names():
        return SHIPPED / str(name_or_path)
    try:
        folder = Path(name_or_path)
        if str(name_or_path) and folder.is_dir():
            return folder
    except (OSError, ValueError):
        pass
    raise PackError(
        "FCE201",
        f"there is no reference pack {str(name_or_path)!r}",
        hint=f"name one of {', '.join(shipped_names())}, or a folder that holds a datapackage.json",
    )


def read_pack(folder: Path, *, lazily: bool = False) -> Pack:
    """Read the manifest and every resource of a pack.

    >>> pack = read_pack(find_pack("core"))
    >>> pack.name, pack.resources["facts"][0].line
    ('core', 2)

    Args:
        folder: where the pack lies.
        lazily: read each resource only when it is asked for; what is wrong with it is then raised at that time.

    Raises:
        PackError: a file is missing, is not UTF-8, or is not JSON or CSV.
    """
    manifest = _read_manifest(folder / "datapackage.json")
    resources = Resources({entry["name"]: folder / entry["path"] for entry in manifest["resources"]})
    if not lazily:
        for name in RESOURCES:
            resources[name]
    return Pack(folder, manifest, resources)


def _read_manifest(path: Path) -> dict[str, Any]:
    try:
        manifest = json.loads(_read_text(path))
    except ValueError as problem:
        raise PackError("FCE202", f"the manifest is not JSON: {problem}", place=str(path)) from None
    if not isinstance(manifest, dict):
        raise PackError("FCE202", "the manifest is not a JSON object", place=str(path), hint="begin it with {")
    checked = cast("dict[str, Any]", manifest)
    for key, kind in (("name", str), ("version", str), ("as_of", str), ("resources", list)):
        if not isinstance(checked.get(key), kind):
            word = {"str": "a text", "list": "a list"}[kind.__name__]
            raise PackError("FCE202", f"the manifest has no {key!r}", place=str(path), hint=f"add it as {word}")
    for entry in cast("list[Any]", checked["resources"]):
        if not isinstance(entry, dict) or not _is_resource(cast("dict[str, Any]", entry)):
            raise PackError(
                "FCE202",
                "a resource has no path in the pack's folder, or an unknown name",
                place=str(path),
                hint=f"give each a path and one of the names {', '.join(RESOURCES)}",
            )
    return checked


def _is_resource(entry: dict[str, Any]) -> bool:
    path = entry.get("path")
    if entry.get("name") not in RESOURCES or not isinstance(path, str) or not path:
        return False
    return not Path(path).is_absolute() and ".." not in Path(path).parts


def _read_text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as problem:
        raise PackError(
            "FCE203", f"byte {problem.start} is not UTF-8", place=str(path), hint="save the file as UTF-8"
        ) from None
    except (OSError, ValueError) as problem:
        reason = problem.strerror if isinstance(problem, OSError) and problem.strerror else str(problem)
        raise PackError("FCE203", f"the file cannot be read ({reason})", place=str(path)) from None


def _read_rows(path: Path) -> tuple[Row, ...]:
    reader = csv.reader(io.StringIO(_read_text(path), newline=""), strict=True)
    rows: list[Row] = []
    header: list[str] = []
    try:
        for cells in reader:
            if not header:
                header = cells
            elif len(cells) != len(header):
                raise PackError(
                    "FCE203",
                    f"the line has {len(cells)} cells, the header {len(header)}",
                    place=f"{path}:{reader.line_num}",
                    hint='put a cell that holds a comma in double quotes: "a, b"',
                )
            else:
                rows.append(Row(reader.line_num, dict(zip(header, cells, strict=True))))
    except csv.Error as problem:
        raise PackError("FCE203", f"not CSV: {problem}", place=f"{path}:{reader.line_num}") from None
    return tuple(rows)
