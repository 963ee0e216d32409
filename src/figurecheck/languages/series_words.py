"""The words of claims about statistical series, one file a language: ``<code>/series.toml``."""

from __future__ import annotations

import functools
from typing import Any, NamedTuple

from figurecheck.errors import LanguagePackError
from figurecheck.languages.word_files import as_words, expect_keys, list_languages, place_of, read_file

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
    if language not in list_languages(_FILE):
        return SeriesWords()
    return read_series_words(read_file(language, _FILE), place=place_of(language, _FILE))


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
    expect_keys(data, _KEYS, place)
    return SeriesWords(
        same=tuple(as_words(group, f"{place}: same") for group in data.get("same", [])),
        read_as=_pairs(data.get("read_as", []), f"{place}: read_as"),
        owned=_pairs(data.get("owned", []), f"{place}: owned"),
        plain=as_words(data.get("plain", []), f"{place}: plain"),
        stop=as_words(data.get("stop", []), f"{place}: stop"),
        cues=_lists(data.get("cues", {}), f"{place}: cues"),
        peoples=_lists(data.get("peoples", {}), f"{place}: peoples"),
        groups=_lists(data.get("groups", {}), f"{place}: groups"),
    )


def _lists(table: dict[str, Any], place: str) -> tuple[tuple[str, str], ...]:
    return tuple((kind, word) for kind, words in table.items() for word in as_words(words, f"{place}.{kind}"))


def _pairs(value: Any, place: str) -> tuple[tuple[str, str], ...]:
    pairs = tuple(as_words(pair, place) for pair in value)
    for pair in pairs:
        if len(pair) != 2:
            raise LanguagePackError("FCE403", "not a pair", place=place, hint='write each as ["phrase", "words"]')
    return tuple((pair[0], pair[1]) for pair in pairs)
