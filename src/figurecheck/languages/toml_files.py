"""Reads TOML files, and keeps what was read as Python keeps modules: parsing takes longer than checking an article."""

from __future__ import annotations

import contextlib
import marshal
import os
import sys
import tomllib
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any


def read_toml(path: Path) -> dict[str, Any]:
    """The tables of a file; kept as Python keeps modules, by the file's time and size, and under the same settings.

    >>> read_toml(Path(__file__).parent / "en" / "report.toml")["direction"]
    'ltr'

    Args:
        path: a file in UTF-8.

    Raises:
        OSError: it cannot be opened.
        tomllib.TOMLDecodeError: it is not TOML.
        UnicodeDecodeError: it is not UTF-8.
    """
    about = path.stat()
    stamp = (about.st_mtime_ns, about.st_size)
    kept = Path(cache_from_source(f"{path}.py")).with_suffix(".words")
    with contextlib.suppress(OSError, ValueError, EOFError, TypeError):
        found_stamp, found = marshal.loads(kept.read_bytes())
        if found_stamp == stamp:
            return found
    found = tomllib.loads(path.read_text(encoding="utf-8"))
    if not sys.dont_write_bytecode:
        _keep(kept, (stamp, found))
    return found


def _keep(path: Path, value: tuple[tuple[int, int], dict[str, Any]]) -> None:
    """Write it in one step, so that no other process reads half of it; where that is not allowed, leave it."""
    draft = path.with_suffix(f".{os.getpid()}")
    with contextlib.suppress(OSError, ValueError):  # ValueError: a date, which word lists have none of
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.write_bytes(marshal.dumps(value))
        draft.replace(path)
