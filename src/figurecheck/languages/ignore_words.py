"""The words of notes to figurecheck, one file a language: ``<code>/ignores.toml``; a writer may use any language's."""

from __future__ import annotations

import functools
import unicodedata
from pathlib import Path
from typing import Literal

from figurecheck.languages.toml_files import read_toml

_FOLDER = Path(__file__).parent
_FILE = "ignores.toml"
#: What a language without its own messages is told in.
_FALLBACK = "en"

Order = Literal["ignore", "ignore_file"]


@functools.cache
def _load(language: str) -> dict[str, dict[str, str]]:
    path = _FOLDER / language / _FILE
    if not path.is_file():
        return _load(_FALLBACK)
    return read_toml(path)


@functools.cache
def read_orders() -> dict[str, Order]:
    """What each word at the head of a note asks for.

    >>> read_orders()["ignore-file"], read_orders()["تجاهل"]
    ('ignore_file', 'ignore')
    """
    found: dict[str, Order] = {}
    orders: tuple[Order, ...] = ("ignore", "ignore_file")
    for path in sorted(_FOLDER.glob(f"*/{_FILE}")):
        words = _load(path.parent.name)["words"]
        found.update((fold(word), order) for order in orders for word in words[order])
    return found


def fold(word: str) -> str:
    """A word without vowel marks and invisible characters, in lower case.

    >>> fold("تجاهَل") == fold("تجاهل"), fold("Ignore")
    (True, 'ignore')
    """
    kept = (each for each in unicodedata.normalize("NFKC", word) if unicodedata.category(each) not in ("Mn", "Cf"))
    return "".join(kept).casefold()


def tell(language: str, message: str, **values: str) -> str:
    """What is told of a note that does not work.

    >>> tell("en", "unused", codes="FC101")
    'This note ignores FC101, and there is no such finding: take the note out.'

    Args:
        language: the reader's.
        message: a name under ``[messages]``.
        values: what stands in braces there.
    """
    return _load(language)["messages"][message].format(**values)
