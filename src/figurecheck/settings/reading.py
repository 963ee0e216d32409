"""Finds and reads the configuration; a mistake names file, line and key, and what to write instead."""

from __future__ import annotations

import difflib
import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from figurecheck.errors import SettingError
from figurecheck.settings.configuration import Configuration

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

OWN = "figurecheck.toml"
SHARED = "pyproject.toml"
_SHARED_ROOT = ("tool", "figurecheck")
_LINE = re.compile(r"\(at line (\d+), column \d+\)")


def find(folder: Path) -> Path | None:
    """The configuration that holds in a folder: the nearest figurecheck.toml or pyproject.toml that has one.

    >>> find(Path("/")) is None
    True

    Args:
        folder: where to begin; the folders above it are looked through too.
    """
    for place in (folder, *folder.parents):
        if (place / OWN).is_file():
            return place / OWN
        if (place / SHARED).is_file() and b"[tool.figurecheck" in (place / SHARED).read_bytes():
            return place / SHARED
    return None


def read(path: Path) -> Configuration:
    """Read a configuration file.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     path = Path(folder, "figurecheck.toml")
    ...     _ = path.write_text('fail-on = "warning"')
    ...     read(path).profile_for("storm.md").fail_on
    'warning'

    Args:
        path: pyproject.toml, whose table ``tool.figurecheck`` is read, or any other TOML file, which is read whole.

    Raises:
        SettingError: it cannot be read (FCE306), has a key that is not known (FCE307), or a value that means nothing
            (FCE308).
    """
    from pydantic import ValidationError  # only where there is a configuration

    from figurecheck.settings.tables import ConfigurationTable

    text = _read_text(path)
    try:
        found: Any = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        line = _LINE.search(str(fault))
        place = f"{path}:{line[1]}" if line else str(path)
        problem = _LINE.sub("", str(fault)).strip()
        raise SettingError("FCE306", f"not TOML: {problem}", place=place, hint="mend the line") from None
    root = _SHARED_ROOT if path.name == SHARED else ()
    for name in root:
        found = cast("dict[str, Any]", found).get(name, {}) if isinstance(found, dict) else {}
    bare = Configuration(path, None, text, root)
    try:
        return bare._replace(table=ConfigurationTable.model_validate(found))
    except ValidationError as fault:
        raise _tell(bare, fault.errors()[0]) from None


def _read_text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as fault:
        reason = fault.strerror if isinstance(fault, OSError) else "not UTF-8"
        raise SettingError(
            "FCE306", f"cannot be read: {reason}", place=str(path), hint="name a TOML file in UTF-8"
        ) from None


def _tell(configuration: Configuration, error: ErrorDetails) -> SettingError:
    key = tuple(error["loc"])
    if error["type"] == "extra_forbidden":
        known = _known_keys(key[:-1])
        near = difflib.get_close_matches(str(key[-1]), known, 1, 0.5)
        hint = f"did you mean {near[0]!r}?" if near else f"the keys here are {', '.join(known)}"
        return SettingError("FCE307", "there is no such key", place=configuration.place(key), hint=hint)
    if error["type"] == "missing":
        return SettingError("FCE308", "is missing", place=configuration.place(key), hint='write files = ["archive/**"]')
    shown = repr(error["input"])
    return SettingError(
        "FCE308",
        f"{shown[:60]} means nothing here",
        place=configuration.place(key),
        hint=error["msg"].removeprefix("Value error, ").replace("Input should be", "write").lower(),
    )


def _known_keys(table: tuple[str | int, ...]) -> list[str]:
    from figurecheck.settings.tables import ConfigurationTable, OverrideTable, RuleTable

    kind = {"profiles": RuleTable, "overrides": OverrideTable}.get(str(table[0]) if table else "", ConfigurationTable)
    return [cast("str", field.alias) for field in kind.model_fields.values()]
