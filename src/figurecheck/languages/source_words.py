"""The words that hold an article against its sources, one file a language: ``<code>/sources.toml``."""

from __future__ import annotations

import functools
from typing import Any, NamedTuple, cast

from figurecheck.languages.word_files import as_words, expect_keys, list_languages, place_of, read_file

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
    if language not in list_languages(_FILE):
        return SourceWords((), (), (), ())
    return read_source_words(read_file(language, _FILE), place=place_of(language, _FILE))


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
    expect_keys(data, _KEYS, place)
    cues = cast("dict[str, Any]", data.get("cues", {}))
    expect_keys(cues, CUES, f"{place}: cues")
    kinds = cast("dict[str, Any]", data.get("kinds", {}))
    return SourceWords(
        stop=as_words(data.get("stop", []), f"{place}: stop"),
        same=tuple(as_words(group, f"{place}: same") for group in data.get("same", [])),
        kinds=tuple((noun, as_words(nouns, f"{place}: kinds.{noun}")) for noun, nouns in kinds.items()),
        cues=tuple((kind, word) for kind in cues for word in as_words(cues[kind], f"{place}: cues.{kind}")),
    )
