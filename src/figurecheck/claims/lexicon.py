"""The phrasebook of one language over one reference table: names, property words, words of saying and planning."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from figurecheck.claims.phrases import Phrasebook
from figurecheck.languages.claim_words import list_claim_languages, load_claim_words

if TYPE_CHECKING:
    from decimal import Decimal

    from figurecheck.languages.claim_words import Limit
    from figurecheck.reference import ReferenceTable

_LANGUAGES = ("en", "ar")


class Lexicon(NamedTuple):
    """What the readers of one sentence look words up in.

    Attributes:
        language: the language of the sentence.
        book: every phrase. Kinds: "entity" and "generic" (value: id), "property:ID" and "noun:ID", "limit:N",
            "limit.noun:N" and "limit.unless:N", "multiply" (value: factor), and each list of ``claims.toml``.
        needs: for a generic name, by id: entities of which one must be named nearby.
        limits: the bounds that words bring into play.
        factors: the factors of "multiply", by their text.
        table: the reference table itself.
    """

    language: str
    book: Phrasebook
    needs: dict[str, frozenset[str]]
    limits: tuple[Limit, ...]
    factors: dict[str, Decimal]
    table: ReferenceTable


@lru_cache(maxsize=16)
def build_lexicon(table: ReferenceTable, language: str) -> Lexicon:
    """Build the phrasebook for sentences of one language.

    Names of every language are in it, because an Arabic text prints "Colossus" and an English one may quote Arabic.

    Args:
        table: the reference table in use.
        language: the sentence's language; one without a ``claims.toml`` is read with names alone.
    """
    book = Phrasebook()
    needs: dict[str, set[str]] = {}
    for each in _LANGUAGES:
        for alias in table.aliases(each):
            # A name of one or two letters is a name only as written: "X", not "x".
            exact = len(alias.text) < 3
            kind = "generic" if alias.needs else "entity"
            book.add(alias.text, kind, alias.entity_id, exact=exact, proper=alias.proper)
            needs.setdefault(alias.entity_id, set()).update(alias.needs)
    for property_ in table.properties.values():
        words, nouns = (
            (property_.words_ar, property_.nouns_ar) if language == "ar" else (property_.words_en, property_.nouns_en)
        )
        for word in words:
            book.add(word, "property:" + property_.property, property_.property)
        for noun in (*nouns, *property_.nouns_en):
            book.add(noun, "noun:" + property_.property, property_.property)
        for word in property_.unless_ar if language == "ar" else property_.unless_en:
            book.add(word, "unless:" + property_.property, property_.property)
    limits: tuple[Limit, ...] = ()
    factors: dict[str, Decimal] = {}
    if language in list_claim_languages():
        claim_words = load_claim_words(language)
        for kind, phrase in claim_words.phrases:
            book.add(phrase, kind, phrase)
        for phrase, factor in claim_words.multiply:
            book.add(phrase, "multiply", str(factor))
            factors[str(factor)] = factor
        limits = claim_words.limits
        for at, limit in enumerate(limits):
            for kind, phrases in (("limit", limit.words), ("limit.noun", limit.nouns), ("limit.unless", limit.unless)):
                for phrase in phrases:
                    book.add(phrase, f"{kind}:{at}", str(at))
    return Lexicon(language, book, {k: frozenset(v) for k, v in needs.items()}, limits, factors, table)
