"""Chart exports of Our World in Data: ``Entity,Code,Year,value`` or one column a country, with their metadata."""

from __future__ import annotations

import csv
import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from figurecheck.errors import PackError
from figurecheck.reference.imports.collecting import Collection, Imported, read_unit_words, slug

if TYPE_CHECKING:
    from collections.abc import Iterator

_TIMES = ("year", "day", "date", "month")


def import_owid(source: str | Path, folder: str | Path, *, tier: str = "dataset", name: str = "") -> Imported:
    """Make a pack of a chart export, or of a folder of them.

    Metadata is taken from ``FILE.metadata.json`` beside a file (as the site's downloads have it), or from a
    ``metadata.json`` in the folder: a list of ``filename``, ``title``, ``description``, ``unit``. Names of codes come
    from a ``country_codes.yaml`` in the folder.

    Args:
        source: a CSV file, or a folder that is searched for them.
        folder: the pack to write.
        tier: how good the publisher is for these figures: "primary" may contradict a text by itself.
        name: the pack's name; the folder's if empty.

    Raises:
        PackError: nothing that can be read as a chart export.
    """
    source, folder = Path(source), Path(folder)
    files = sorted(source.rglob("*.csv")) if source.is_dir() else [source]
    if not files:
        raise PackError(
            "FCE213", "the folder has no CSV file", place=str(source), hint="name a chart export, or a folder"
        )
    collection = Collection()
    for code, names in _read_code_names(source):
        collection.name(code, names)
    described = _read_descriptions(source)
    for file in files:
        _read_chart(file, described.get(file.name, {}), collection)
    title = f"Our World in Data: {files[0].stem}" if len(files) == 1 else f"Our World in Data: {len(files)} charts"
    manifest = {
        "name": slug(name or folder.name),
        "title": title,
        "as_of": date.today().isoformat(),
        "licenses": [{"name": "CC-BY-4.0", "title": "Our World in Data, where the producers of the data allow it"}],
    }
    row = {
        "publisher": "Our World in Data", "title": title, "url": "https://ourworldindata.org", "tier": tier,
        "licence": "CC-BY-4.0", "accessed": date.today().isoformat(),
    }  # fmt: skip
    return collection.write(folder, manifest, row)


def _read_chart(file: Path, described: dict[str, str], collection: Collection) -> None:
    try:
        with file.open(encoding="utf-8-sig", newline="") as lines:
            reader = csv.reader(lines)
            header = next(reader, list[str]())
            lower = [column.strip().casefold() for column in header]
            if lower[:1] == ["entity"] and any(column in _TIMES for column in lower):
                _read_long(file, header, reader, described, collection)
            elif lower and lower[0] in _TIMES:
                _read_wide(file, header, reader, described, collection)
            else:
                hint = "the header is Entity,Code,Year and a column a variable, or Date and a column a country"
                raise PackError("FCE213", "not a chart export", place=str(file), hint=hint)
    except (OSError, UnicodeDecodeError, csv.Error) as problem:
        raise PackError("FCE213", f"the file cannot be read ({problem})", place=str(file)) from None


def _read_long(
    file: Path, header: list[str], rows: Iterator[list[str]], described: dict[str, str], collection: Collection
) -> None:
    lower = [column.strip().casefold() for column in header]
    time = next(at for at, column in enumerate(lower) if column in _TIMES)
    code = lower.index("code") if "code" in lower else None
    columns = [at for at in range(len(header)) if at not in (0, time, code) and lower[at] != "annotations"]
    metadata = _read_columns(file)
    targets: list[tuple[int, str, Any]] = []
    for at in columns:
        own = metadata.get(header[at], {})
        title = str(own.get("titleShort") or own.get("titleLong") or described.get("title") or header[at])
        unit, scale = read_unit_words(str(own.get("unit") or own.get("shortUnit") or described.get("unit", "")))
        name = file.stem if len(columns) == 1 else f"{file.stem} {header[at]}"
        text = str(own.get("descriptionShort") or described.get("description", ""))
        targets.append((at, _add(collection, name, title, text, unit), scale))
    for row in rows:
        if len(row) == len(header):
            for at, variable, scale in targets:
                collection.add(row[0], row[code] if code is not None else "", variable, row[time], row[at], scale)


def _read_wide(
    file: Path, header: list[str], rows: Iterator[list[str]], described: dict[str, str], collection: Collection
) -> None:
    unit, scale = read_unit_words(described.get("unit", ""))
    title = described.get("title") or file.stem
    variable = _add(collection, file.stem, title, described.get("description", ""), unit)
    for row in rows:
        for code, value in zip(header[1:], row[1:], strict=False):
            if code:
                collection.add("", code, variable, row[0], value, scale)


def _add(collection: Collection, name: str, title: str, text: str, unit: str) -> str:
    label = " ".join(title.replace("|", "/").split())
    return collection.add_variable(name, label_en=label, description=" ".join(text.split()), unit=unit, words_en=label)


def _read_columns(file: Path) -> dict[str, dict[str, Any]]:
    beside = file.with_name(f"{file.stem}.metadata.json")
    if not beside.is_file():
        return {}
    found = _read_json(beside)
    columns = cast("dict[str, Any]", found).get("columns") if isinstance(found, dict) else None
    return cast("dict[str, dict[str, Any]]", columns) if isinstance(columns, dict) else {}


def _read_descriptions(source: Path) -> dict[str, dict[str, str]]:
    """What a ``metadata.json`` in the folder says of each file."""
    path = (source if source.is_dir() else source.parent) / "metadata.json"
    found = _read_json(path) if path.is_file() else None
    rows = cast("list[Any]", found) if isinstance(found, list) else []
    described: dict[str, dict[str, str]] = {}
    for row in rows:
        if isinstance(row, dict) and "filename" in row:
            cells = cast("dict[str, Any]", row)
            described[str(cells["filename"])] = {key: str(value) for key, value in cells.items() if value is not None}
    return described


def _read_json(path: Path) -> object:
    try:
        return json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError) as problem:
        raise PackError("FCE213", f"the metadata cannot be read ({problem})", place=str(path)) from None


def _read_code_names(source: Path) -> Iterator[tuple[str, list[str]]]:
    """Codes and their names: ``CODE:`` with one ``- Name`` a line under it, all of YAML that this file uses."""
    path = (source if source.is_dir() else source.parent) / "country_codes.yaml"
    if not path.is_file():
        return
    code, names = "", list[str]()
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        if line.startswith("- "):
            name = line[2:].strip()
            if name.startswith('"') and name.endswith('"'):
                name = _unescape(name)
            names.append(name.strip("'"))
        elif line.strip().endswith(":"):
            yield code, names
            code, names = line.strip()[:-1].strip("'\""), []
    yield code, names


def _unescape(quoted: str) -> str:
    """A quoted YAML text: JSON, but for letters by two digits."""
    try:
        return str(json.loads(quoted.replace("\\x", "\\u00")))
    except ValueError:
        return quoted.strip('"')
