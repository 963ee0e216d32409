"""Which places a sentence names: countries by name or by their people, and groups of countries."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from figurecheck.claims.series.vocabulary import load_vocabulary
from figurecheck.languages.folding import fold
from figurecheck.languages.words import readings, split_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from figurecheck.languages.words import Word
    from figurecheck.reference import ReferenceTable

_WORLD = "world"


class Places(NamedTuple):
    """Whom a sentence names.

    Attributes:
        named: (first word, word after the last, entity id) of each country, in order.
        group: the name of a group of countries, or "".
        covered: every word of a place, a people or a group.
    """

    named: tuple[tuple[int, int, str], ...]
    group: str
    covered: frozenset[int]

    @property
    def ids(self) -> tuple[str, ...]:
        """Each entity once."""
        return tuple(dict.fromkeys(entity for _, _, entity in self.named))


@lru_cache(maxsize=8)
def _index(table: ReferenceTable) -> dict[tuple[str, ...], tuple[str, bool]]:
    found: dict[tuple[str, ...], tuple[str, bool]] = {}
    for language in ("en", "ar"):
        for alias in table.aliases(language):
            if not alias.needs and (alias.proper or not alias.text.isascii()):
                words = tuple(word.form for word in split_words(alias.text))
                if words and (alias.entity_id.startswith(("country:", "area:")) or alias.entity_id == _WORLD):
                    found.setdefault(words, (alias.entity_id, alias.proper))
                    if words[0] == "the":
                        found.setdefault(words[1:], (alias.entity_id, alias.proper))
    return found


def find_places(text: str, words: Sequence[Word], table: ReferenceTable, language: str) -> Places:
    """Find whom a sentence names.

    Args:
        text: the document.
        words: the words of the sentence.
        table: the reference, whose countries and areas are known.
        language: of the sentence.
    """
    index, vocabulary = _index(table), load_vocabulary(language)
    forms = [word.form for word in words]
    named: list[tuple[int, int, str]] = []
    covered: set[int] = set()
    at = 0
    while at < len(words):
        length, entity = _longest(text, words, forms, at, index)
        if entity:
            named.append((at, at + length, entity))
            covered.update(range(at, at + length))
        at += max(length, 1)
    known = frozenset(table.entity_ids)
    for first, last, code in vocabulary.peoples(forms):
        entity = f"country:{code}"
        printed = text[words[first].start]
        if not covered & set(range(first, last)) and entity in known and (printed.isupper() or not printed.isascii()):
            named.append((first, last, entity))
            covered.update(range(first, last))
    group = ""
    for first, last, name in vocabulary.groups(forms):
        whole = [each for each in named if each[2].startswith("area:") and first <= each[0] and each[1] <= last]
        if whole and len(named) > len(whole):
            # "The largest in the Arab world": the area is the group that another is one of.
            named = [each for each in named if each not in whole]
            covered -= set(range(first, last))
        if not covered & set(range(first, last)) or name == _WORLD:
            group = name if group in ("", _WORLD) else group
            covered.update(range(first, last))
    return Places(tuple(sorted(named)), group, frozenset(covered))


def _longest(
    text: str, words: Sequence[Word], forms: Sequence[str], at: int, index: dict[tuple[str, ...], tuple[str, bool]]
) -> tuple[int, str]:
    for length in range(min(8, len(words) - at), 0, -1):
        for reading in (forms[at], *readings(forms[at])[1:]):
            found = index.get(
                (
                    reading,
                    *(
                        readings(form)[-1] if form.endswith("'s") else fold(form)
                        for form in forms[at + 1 : at + length]
                    ),
                )
            )
            if found and (not found[1] or any(text[words[at + i].start].isupper() for i in range(length))):
                return length, found[0]
    return 1, ""
