"""The words that tie a figure to what it is about, one file a language: ``<code>/claims.toml``."""

from __future__ import annotations

import functools
from decimal import Decimal, InvalidOperation
from typing import Any, NamedTuple, cast

from figurecheck.errors import LanguagePackError
from figurecheck.languages.word_files import as_words, list_languages, place_of, read_file

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
    return list_languages(_FILE)


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
    return read_claim_words(read_file(language, _FILE), place=place_of(language, _FILE))


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
            phrases += ((key, word) for word in as_words(value, f"{place}: {key}"))
        elif key in _TABLES:
            known = _TABLES[key]
            for name, words in cast("dict[str, Any]", value).items():
                if known is not None and name not in known:
                    raise LanguagePackError("FCE403", f"unknown key {name!r}", place=f"{place}: {key}",
                                            hint=f"the keys are {', '.join(known)}")  # fmt: skip
                phrases += ((f"{key}.{name}", word) for word in as_words(words, f"{place}: {key}.{name}"))
        elif key not in ("multiply", "limits"):
            known = (*_LISTS, *_TABLES, "multiply", "limits")
            raise LanguagePackError(
                "FCE403", f"unknown key {key!r}", place=place, hint=f"the keys are {', '.join(known)}"
            )
    multiply = [
        (word, _factor(row.get("factor"), place))
        for row in data.get("multiply", [])
        for word in as_words(row.get("words"), f"{place}: multiply")
    ]
    limits = tuple(_limit(row, f"{place}: limits") for row in data.get("limits", []))
    return ClaimWords(tuple(phrases), tuple(multiply), limits)


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
        as_words(row.get("words", []), f"{place}.words"),
        as_words(row.get("nouns", []), f"{place}.nouns"),
        as_words(row.get("unless", []), f"{place}.unless"),
    )
