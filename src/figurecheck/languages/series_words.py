"""The words of claims about statistical series, one file a language: ``<code>/series.toml``."""

from __future__ import annotations

import functools
import tomllib
from pathlib import Path
from typing import Any, NamedTuple, cast

from figurecheck.errors import LanguagePackError
from figurecheck.languages.toml_files import read_toml

_FOLDER = Path(__file__).parent
_FILE = "series.toml"
_KEYS = ("same", "read_as", "owned", "plain", "stop", "cues", "peoples", "groups")


class SeriesWords(NamedTuple):
    """How one language speaks of statistics.

    Attributes:
        same: groups of words of one meaning; each is read as its first.
        read_as: (phrase, the words that it stands for).
        owned: the same, for words that mean this only right after a place ("the UK's power").
        plain: words that a variable's name and a text share without meaning the same statistic.
        stop: words that say nothing here.
        cues: (kind, word or phrase).
        peoples: (ISO 3166 code, word): "Nigerian", "Nigerians".
        groups: (name of the group, word): "G7".
    """

    same: tuple[tuple[str, ...], ...] = ()
    read_as: tuple[tuple[str, str], ...] = ()
    owned: tuple[tuple[str, str], ...] = ()
    plain: tuple[str, ...] = ()
    stop: tuple[str, ...] = ()
    cues: tuple[tuple[str, str], ...] = ()
    peoples: tuple[tuple[str, str], ...] = ()
    groups: tuple[tuple[str, str], ...] = ()


@functools.cache
def load_series_words(language: str) -> SeriesWords:
    """Load the words of one language; a language without the file has none.

    >>> ("NGA", "Nigerian") in load_series_words("en").peoples
    True

    Args:
        language: the name of a language folder.

    Raises:
        LanguagePackError: the file breaks the schema.
    """
    path = _FOLDER / language / _FILE
    if not path.is_file():
        return SeriesWords()
    place = f"languages/{language}/{_FILE}"
    try:
        data: dict[str, Any] = read_toml(path)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise LanguagePackError("FCE402", str(error), place=place, hint="write it as TOML in UTF-8") from error
    return read_series_words(data, place=place)


def read_series_words(data: dict[str, Any], *, place: str) -> SeriesWords:
    """Check the content of a ``series.toml`` against its schema.

    >>> read_series_words({"plain": ["share"]}, place="series.toml").plain
    ('share',)

    Args:
        data: the parsed file.
        place: the file's name, for the error.

    Raises:
        LanguagePackError: an unknown key, or a value that is not a list of words.
    """
    for key in data:
        if key not in _KEYS:
            raise LanguagePackError(
                "FCE403", f"unknown key {key!r}", place=place, hint=f"the keys are {', '.join(_KEYS)}"
            )
    return SeriesWords(
        same=tuple(_words(group, f"{place}: same") for group in data.get("same", [])),
        read_as=_pairs(data.get("read_as", []), f"{place}: read_as"),
        owned=_pairs(data.get("owned", []), f"{place}: owned"),
        plain=_words(data.get("plain", []), f"{place}: plain"),
        stop=_words(data.get("stop", []), f"{place}: stop"),
        cues=_lists(data.get("cues", {}), f"{place}: cues"),
        peoples=_lists(data.get("peoples", {}), f"{place}: peoples"),
        groups=_lists(data.get("groups", {}), f"{place}: groups"),
    )


def _lists(table: dict[str, Any], place: str) -> tuple[tuple[str, str], ...]:
    return tuple((kind, word) for kind, words in table.items() for word in _words(words, f"{place}.{kind}"))


def _pairs(value: Any, place: str) -> tuple[tuple[str, str], ...]:
    pairs = tuple(_words(pair, place) for pair in value)
    for pair in pairs:
        if len(pair) != 2:
            raise LanguagePackError("FCE403", "not a pair", place=place, hint='write each as ["phrase", "words"]')
    return tuple((pair[0], pair[1]) for pair in pairs)


def _words(value: Any, place: str) -> tuple[str, ...]:
    if isinstance(value, list) and all(isinstance(word, str) and word.strip() for word in cast("list[Any]", value)):
        return tuple(cast("list[str]", value))
    raise LanguagePackError("FCE403", "not a list of words", place=place, hint='write it as ["one", "two words"]')
