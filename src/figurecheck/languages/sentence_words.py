"""The words that decide where a sentence ends, one file a language: ``<code>/sentences.toml``."""

from __future__ import annotations

import functools
from typing import Any, NamedTuple

from figurecheck.errors import LanguagePackError
from figurecheck.languages.word_files import expect_keys, list_languages, place_of, read_file

_FILE = "sentences.toml"
_SCRIPTS = ("Arabic", "Latin")
_LISTS = ("abbreviations", "abbreviations_before_number", "abbreviations_at_end", "openers", "prefixes")


class SentenceWords(NamedTuple):
    """What one language says about full stops.

    Attributes:
        script: the script that the language is written in.
        abbreviations: never end a sentence ("Mr").
        abbreviations_before_number: do not end one if a figure follows ("No").
        abbreviations_at_end: end one if an opener follows ("Inc").
        openers: words that begin a sentence, as it writes them there ("The").
        prefixes: letters that may be joined to the front of an abbreviation ("و" in "ود.").
    """

    script: str
    abbreviations: frozenset[str]
    abbreviations_before_number: frozenset[str]
    abbreviations_at_end: frozenset[str]
    openers: frozenset[str]
    prefixes: tuple[str, ...]


@functools.cache
def list_sentence_languages() -> tuple[str, ...]:
    """List the languages whose sentences can be split.

    >>> list_sentence_languages()
    ('ar', 'en')
    """
    return list_languages(_FILE)


@functools.cache
def load_sentence_words(language: str) -> SentenceWords:
    """Load the sentence words of one language.

    >>> "Mr" in load_sentence_words("en").abbreviations
    True

    Args:
        language: the name of a language folder.

    Raises:
        LanguagePackError: there is no such language, or its file breaks the schema.
    """
    return read_sentence_words(read_file(language, _FILE), place=place_of(language, _FILE))


def read_sentence_words(data: dict[str, Any], *, place: str) -> SentenceWords:
    """Check the content of a ``sentences.toml`` against its schema.

    >>> read_sentence_words({"script": "Latin", "abbreviations": ["Mr"]}, place="sentences.toml").script
    'Latin'

    Args:
        data: the parsed file.
        place: the file's name, for the error.

    Raises:
        LanguagePackError: an unknown key, an unknown script, or a value that is not a list of words.
    """
    expect_keys(data, ("script", *_LISTS), place)
    if data.get("script") not in _SCRIPTS:
        raise LanguagePackError("FCE403", "script is missing or unknown", place=f"{place}: script",
                                hint=f"write one of {', '.join(_SCRIPTS)}")  # fmt: skip
    lists = {key: tuple(data.get(key, ())) for key in _LISTS}
    for key, words in lists.items():
        if not isinstance(data.get(key, []), list) or not all(isinstance(word, str) and word for word in words):
            raise LanguagePackError("FCE403", "not a list of words", place=f"{place}: {key}",
                                    hint='write it as ["one", "two"], each without its full stop')  # fmt: skip
    return SentenceWords(
        script=data["script"],
        abbreviations=frozenset(lists["abbreviations"]),
        abbreviations_before_number=frozenset(lists["abbreviations_before_number"]),
        abbreviations_at_end=frozenset(lists["abbreviations_at_end"]),
        openers=frozenset(lists["openers"]),
        prefixes=lists["prefixes"],
    )
