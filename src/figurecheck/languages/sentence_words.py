"""The words that decide where a sentence ends, one file a language: ``<code>/sentences.toml``."""

from __future__ import annotations

import functools
import tomllib
from pathlib import Path
from typing import Any, NamedTuple

from figurecheck.errors import LanguagePackError
from figurecheck.languages.toml_files import read_toml

_FOLDER = Path(__file__).parent
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
    return tuple(sorted(path.parent.name for path in _FOLDER.glob(f"*/{_FILE}")))


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
    if language not in list_sentence_languages():
        known = ", ".join(list_sentence_languages())
        raise LanguagePackError("FCE401", f"no language {language!r}", hint=f"choose one of {known}")
    place = f"languages/{language}/{_FILE}"
    try:
        data: dict[str, Any] = read_toml(_FOLDER / language / _FILE)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise LanguagePackError("FCE402", str(error), place=place, hint="write it as TOML in UTF-8") from error
    return read_sentence_words(data, place=place)


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
    for key in data:
        if key != "script" and key not in _LISTS:
            known = ", ".join(("script", *_LISTS))
            raise LanguagePackError("FCE403", f"unknown key {key!r}", place=place, hint=f"the keys are {known}")
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
