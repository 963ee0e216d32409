"""The words that tie a figure to what it is about, one file a language: ``<code>/claims.toml``."""

from __future__ import annotations

import functools
import tomllib
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, NamedTuple, cast

from figurecheck.errors import LanguagePackError
from figurecheck.languages.toml_files import read_toml

_FOLDER = Path(__file__).parent
_FILE = "claims.toml"
_LISTS = ("say", "according", "anonymous", "negation", "negation_exceptions", "conditional", "planned",
          "plan_conditions", "comparison", "part", "link", "holders", "not_names", "clause",
          "speaker_pronouns", "that", "places", "not_future")  # fmt: skip
_TABLES = {
    "heads": None,
    "anaphora": ("definite", "pronouns", "sizes"),
    "growth": ("to", "from", "more", "nearly", "within"),
    "exchange": ("words", "against"),
}


class Limit(NamedTuple):
    """Words after which a figure is bounded by a row of the reference.

    Attributes:
        entity: the entity of the bound.
        property: the property of the bound.
        kind: the kind of quantity that it bounds.
        dimension: a unit of the same dimension, or "".
        words: words next to the figure that bring the bound into play.
        nouns: counted nouns that do, as lemmas.
        unless: words in the sentence that keep it out.
    """

    entity: str
    property: str
    kind: str
    dimension: str
    words: tuple[str, ...]
    nouns: tuple[str, ...]
    unless: tuple[str, ...]


class ClaimWords(NamedTuple):
    """What one language says about speakers, plans, comparisons and growth.

    Attributes:
        phrases: (list name, word or phrase), for every plain list; "growth.to" for a list within a table.
        multiply: (word or phrase, factor).
        limits: bounds that certain words bring into play.
    """

    phrases: tuple[tuple[str, str], ...]
    multiply: tuple[tuple[str, Decimal], ...]
    limits: tuple[Limit, ...]


@functools.cache
def list_claim_languages() -> tuple[str, ...]:
    """List the languages whose figures can be tied to what they are about.

    >>> list_claim_languages()
    ('ar', 'en')
    """
    return tuple(sorted(path.parent.name for path in _FOLDER.glob(f"*/{_FILE}")))


@functools.cache
def load_claim_words(language: str) -> ClaimWords:
    """Load the claim words of one language.

    >>> ("say", "قال") in load_claim_words("ar").phrases
    True

    Args:
        language: the name of a language folder.

    Raises:
        LanguagePackError: there is no such language, or its file breaks the schema.
    """
    if language not in list_claim_languages():
        known = ", ".join(list_claim_languages())
        raise LanguagePackError("FCE401", f"no language {language!r}", hint=f"choose one of {known}")
    place = f"languages/{language}/{_FILE}"
    try:
        data: dict[str, Any] = read_toml(_FOLDER / language / _FILE)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise LanguagePackError("FCE402", str(error), place=place, hint="write it as TOML in UTF-8") from error
    return read_claim_words(data, place=place)


def read_claim_words(data: dict[str, Any], *, place: str) -> ClaimWords:
    """Check the content of a ``claims.toml`` against its schema.

    >>> read_claim_words({"say": ["said"]}, place="claims.toml").phrases
    (('say', 'said'),)

    Args:
        data: the parsed file.
        place: the file's name, for the error.

    Raises:
        LanguagePackError: an unknown key, or a value that is not a list of words.
    """
    phrases: list[tuple[str, str]] = []
    for key, value in data.items():
        if key in _LISTS:
            phrases += ((key, word) for word in _words(value, f"{place}: {key}"))
        elif key in _TABLES:
            known = _TABLES[key]
            for name, words in cast("dict[str, Any]", value).items():
                if known is not None and name not in known:
                    raise LanguagePackError("FCE403", f"unknown key {name!r}", place=f"{place}: {key}",
                                            hint=f"the keys are {', '.join(known)}")  # fmt: skip
                phrases += ((f"{key}.{name}", word) for word in _words(words, f"{place}: {key}.{name}"))
        elif key not in ("multiply", "limits"):
            known = (*_LISTS, *_TABLES, "multiply", "limits")
            raise LanguagePackError(
                "FCE403", f"unknown key {key!r}", place=place, hint=f"the keys are {', '.join(known)}"
            )
    multiply = [
        (word, _factor(row.get("factor"), place))
        for row in data.get("multiply", [])
        for word in _words(row.get("words"), f"{place}: multiply")
    ]
    limits = tuple(_limit(row, f"{place}: limits") for row in data.get("limits", []))
    return ClaimWords(tuple(phrases), tuple(multiply), limits)


def _words(value: Any, place: str) -> tuple[str, ...]:
    if isinstance(value, list) and all(isinstance(word, str) and word.strip() for word in cast("list[Any]", value)):
        return tuple(cast("list[str]", value))
    raise LanguagePackError("FCE403", "not a list of words", place=place, hint='write it as ["one", "two words"]')


def _factor(value: Any, place: str) -> Decimal:
    try:
        return Decimal(value)
    except (InvalidOperation, TypeError, ValueError):
        raise LanguagePackError("FCE403", f"{value!r} is no factor", place=f"{place}: multiply",
                                hint='write it as factor = "2"') from None  # fmt: skip


def _limit(row: dict[str, Any], place: str) -> Limit:
    unknown = set(row) - set(Limit._fields)
    if unknown or not all(isinstance(row.get(key), str) for key in ("entity", "property", "kind")):
        raise LanguagePackError("FCE403", f"a limit with keys {sorted(row)}", place=place,
                                hint=f"the keys are {', '.join(Limit._fields)}")  # fmt: skip
    return Limit(
        row["entity"],
        row["property"],
        row["kind"],
        str(row.get("dimension", "")),
        _words(row.get("words", []), f"{place}.words"),
        _words(row.get("nouns", []), f"{place}.nouns"),
        _words(row.get("unless", []), f"{place}.unless"),
    )
