"""The words that hold an article against its sources, one file a language: ``<code>/sources.toml``."""

from __future__ import annotations

import functools
import tomllib
from pathlib import Path
from typing import Any, NamedTuple, cast

from figurecheck.errors import LanguagePackError
from figurecheck.languages.toml_files import read_toml

_FOLDER = Path(__file__).parent
_FILE = "sources.toml"
_KEYS = ("stop", "same", "kinds", "cues")
#: What the words around a figure may reckon.
CUES = (
    "total",
    "left",
    "now",
    "difference",
    "each",
    "times",
    "than",
    "gain",
    "loss",
    "transfer",
    "part",
    "again",
    "modal",
)


class SourceWords(NamedTuple):
    """What one language says about sameness and reckoning.

    Attributes:
        stop: words that say nothing about what a figure is a figure of.
        same: groups of words of one meaning; each is read as its first word.
        kinds: nouns by the noun that counts them all.
        cues: (kind, word or phrase).
    """

    stop: tuple[str, ...]
    same: tuple[tuple[str, ...], ...]
    kinds: tuple[tuple[str, tuple[str, ...]], ...]
    cues: tuple[tuple[str, str], ...]


@functools.cache
def load_source_words(language: str) -> SourceWords:
    """Load the words of one language; a language without the file has none.

    >>> ("total", "altogether") in load_source_words("en").cues
    True

    Args:
        language: the name of a language folder.

    Raises:
        LanguagePackError: the file breaks the schema.
    """
    path = _FOLDER / language / _FILE
    if not path.is_file():
        return SourceWords((), (), (), ())
    place = f"languages/{language}/{_FILE}"
    try:
        data: dict[str, Any] = read_toml(path)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise LanguagePackError("FCE402", str(error), place=place, hint="write it as TOML in UTF-8") from error
    return read_source_words(data, place=place)


def read_source_words(data: dict[str, Any], *, place: str) -> SourceWords:
    """Check the content of a ``sources.toml`` against its schema.

    >>> read_source_words({"stop": ["the"]}, place="sources.toml").stop
    ('the',)

    Args:
        data: the parsed file.
        place: the file's name, for the error.

    Raises:
        LanguagePackError: an unknown key, or a value that is not a list of words.
    """
    _expect(data, _KEYS, place)
    cues = cast("dict[str, Any]", data.get("cues", {}))
    _expect(cues, CUES, f"{place}: cues")
    kinds = cast("dict[str, Any]", data.get("kinds", {}))
    return SourceWords(
        stop=_words(data.get("stop", []), f"{place}: stop"),
        same=tuple(_words(group, f"{place}: same") for group in data.get("same", [])),
        kinds=tuple((noun, _words(nouns, f"{place}: kinds.{noun}")) for noun, nouns in kinds.items()),
        cues=tuple((kind, word) for kind in cues for word in _words(cues[kind], f"{place}: cues.{kind}")),
    )


def _expect(data: dict[str, Any], known: tuple[str, ...], place: str) -> None:
    for key in data:
        if key not in known:
            raise LanguagePackError(
                "FCE403", f"unknown key {key!r}", place=place, hint=f"the keys are {', '.join(known)}"
            )


def _words(value: Any, place: str) -> tuple[str, ...]:
    if isinstance(value, list) and all(isinstance(word, str) and word.strip() for word in cast("list[Any]", value)):
        return tuple(cast("list[str]", value))
    raise LanguagePackError("FCE403", "not a list of words", place=place, hint='write it as ["one", "two words"]')
