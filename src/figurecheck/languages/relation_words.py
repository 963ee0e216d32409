"""The words that tie figures to one another, one file a language: ``<code>/relations.toml``.

Each table is one kind of tie or a list that several share; each key is a list of words and phrases. A new list needs no
code here: a finder asks for "table.key".
"""

from __future__ import annotations

import functools
import tomllib
from pathlib import Path
from typing import Any

from figurecheck.errors import LanguagePackError
from figurecheck.languages.toml_files import read_toml

_FOLDER = Path(__file__).parent
_FILE = "relations.toml"


@functools.cache
def load_relation_words(language: str) -> dict[str, tuple[str, ...]]:
    """Load the lists of one language by "table.key"; a language without the file has none.

    >>> "rose" in load_relation_words("en")["move.up"]
    True

    Raises:
        LanguagePackError: the file is not TOML, or a list holds anything but strings.
    """
    path = _FOLDER / language / _FILE
    if not path.is_file():
        return {}
    place = f"languages/{language}/{_FILE}"
    try:
        data: dict[str, Any] = read_toml(path)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise LanguagePackError("FCE402", str(error), place=place, hint="write it as TOML in UTF-8") from error
    found: dict[str, tuple[str, ...]] = {}
    for table, lists in data.items():
        for key, words in lists.items():
            if not isinstance(words, list) or not all(isinstance(word, str) for word in words):  # pyright: ignore[reportUnknownVariableType]
                raise LanguagePackError(
                    "FCE403", "not a list of words", place=f"{place}: {table}.{key}", hint='write key = ["word"]'
                )
            found[f"{table}.{key}"] = tuple(words)  # pyright: ignore[reportUnknownArgumentType]
    return found
