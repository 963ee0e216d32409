"""On which line of a TOML file a key stands, which the parser does not tell."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from collections.abc import Sequence

_KEY = re.compile(
    r"""[ \t]*+((?:[\w-]+|"[^"\n]*"|'[^'\n]*')(?:[ \t]*\.[ \t]*(?:[\w-]+|"[^"\n]*"|'[^'\n]*'))*)[ \t]*="""
)
_QUOTES = re.compile(r'"""|' + "'''")

Key = tuple[str | int, ...]


def line_of(text: str, key: Sequence[str | int]) -> int:
    r"""The line of a key, from 1, or of the nearest table around it; items of arrays of tables are counted from 0.

    >>> line_of('a = 1\n[[t.u]]\nb = 2\n[[t.u]]\nb = 3', ("t", "u", 1, "b"))
    5
    >>> line_of('a = {b = 1}', ("a", "b"))
    1

    Args:
        text: valid TOML.
        key: the names from the outermost table inwards.
    """
    lines = _list_keys(text)
    path = tuple(key)
    while path and path not in lines:
        path = path[:-1]
    return lines.get(path, 1)


def _list_keys(text: str) -> dict[Key, int]:
    found: dict[Key, int] = {}
    items: Counter[Key] = Counter()
    table: Key = ()
    in_string = ""
    for number, line in enumerate(text.splitlines(), 1):
        if not in_string:
            if line.lstrip().startswith("["):
                table = _read_header(line, items) or table
                found.setdefault(table, number)
            elif named := _KEY.match(line):
                found.setdefault((*table, *_names(f"{named[1]} = 0")), number)
        for quotes in _QUOTES.findall(line):
            in_string = "" if in_string == quotes else in_string or quotes
    return found


def _read_header(line: str, items: Counter[Key]) -> Key:
    try:
        names = _names(line)
    except tomllib.TOMLDecodeError:  # an item of an array over several lines
        return ()
    if not line.lstrip().startswith("[["):
        return names
    items[names] += 1
    return (*names, items[names] - 1)


def _names(line: str) -> Key:
    """The names of a line that holds one header or one key."""
    names: list[str] = []
    found: Any = tomllib.loads(line)
    while isinstance(found, dict) and found:
        name, found = next(iter(cast("dict[str, Any]", found).items()))
        names.append(name)
    return tuple(names)
