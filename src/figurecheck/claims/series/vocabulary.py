"""Words of a sentence, and of the names of variables, brought down to what they mean to a statistic."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from figurecheck.languages.series_words import load_series_words
from figurecheck.languages.stems import stem, stop_words
from figurecheck.languages.words import readings, split_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_T = TypeVar("_T")


class Said(NamedTuple):
    """A word or phrase: the words that it covers (end exclusive), and the concepts that it stands for."""

    first: int
    last: int
    concepts: tuple[str, ...]


class Vocabulary:
    """The words of one language that claims about series use.

    Args:
        language: "en" or "ar".
    """

    def __init__(self, language: str) -> None:
        words = load_series_words(language)
        self.language = language
        self.plain = frozenset(key for word in words.plain for key in _keys(word))
        self.stop = frozenset(key for word in words.stop for key in _keys(word)) | {
            key for word in stop_words(language) for key in _keys(word)
        }
        self._concept_heads: dict[str, int] = {}
        self._concepts: dict[tuple[str, ...], tuple[str, ...]] = {}
        for group in words.same:
            for phrase in group:
                self._concepts[_keys(phrase)] = ("_".join(_keys(group[0])),)
        for phrase, meaning in words.read_as:
            self._concepts[_keys(phrase)] = self._words(meaning)
        self.owned = {_keys(phrase)[0]: self._words(meaning) for phrase, meaning in words.owned}
        self.anaphors = frozenset(phrase for kind, phrase in words.cues if kind == "goes_on")
        self._cues: dict[tuple[str, ...], list[str]] = {}
        for kind, phrase in words.cues:
            self._cues.setdefault(_forms(phrase), []).append(kind)
        self._peoples = {_forms(word): code for code, word in words.peoples}
        self._groups = {_forms(word): name for name, word in words.groups}
        self._heads, self._people_heads = _heads(self._cues), _heads(self._peoples)
        self._group_heads, self._concept_heads = _heads(self._groups), _heads(self._concepts)

    def read(self, forms: Sequence[str]) -> list[Said]:
        """The concepts that a run of folded words names, the longest phrases first; stop words name none."""
        keys = [key_of(form) for form in forms]
        found: list[Said] = []
        at = 0
        while at < len(keys):
            for length in range(min(self._concept_heads.get(keys[at], 0), len(keys) - at), 0, -1):
                concepts = self._concepts.get(tuple(keys[at : at + length]))
                if concepts:
                    found.append(Said(at, at + length, concepts))
                    at += length
                    break
            else:
                key = keys[at]
                if key and key not in self.stop and not key[0].isdigit():
                    found.append(Said(at, at + 1, (key,)))
                at += 1
        return found

    def cues(self, forms: Sequence[str]) -> dict[str, list[tuple[int, int]]]:
        """Where each kind of cue stands."""
        found: dict[str, list[tuple[int, int]]] = {}
        for at, length, each in _scan(forms, self._cues, self._heads):
            for kind in each:
                found.setdefault(kind, []).append((at, at + length))
        return found

    def peoples(self, forms: Sequence[str]) -> list[tuple[int, int, str]]:
        """Where a people is named, with its country's code."""
        return [(at, at + length, code) for at, length, code in _scan(forms, self._peoples, self._people_heads)]

    def groups(self, forms: Sequence[str]) -> list[tuple[int, int, str]]:
        """Where a group of countries is named."""
        return [(at, at + length, name) for at, length, name in _scan(forms, self._groups, self._group_heads)]

    def _words(self, phrase: str) -> tuple[str, ...]:
        return tuple(concept for said in self.read(_forms(phrase)) for concept in said.concepts)


@lru_cache(maxsize=4)
def load_vocabulary(language: str) -> Vocabulary:
    """The vocabulary of one language.

    >>> [said.concepts for said in load_vocabulary("en").read(["wind", "power", "and", "obese", "adults"])]
    [('wind', 'electricity'), ('obesity',), ('adult',)]
    """
    return Vocabulary(language)


@lru_cache(maxsize=20_000)
def key_of(form: str) -> str:
    """A folded word without its endings (English) or its attached particles (Arabic)."""
    return stem(form) if form.isascii() else readings(form)[-1]


def _forms(phrase: str) -> tuple[str, ...]:
    return tuple(word.form for word in split_words(phrase))


def _keys(phrase: str) -> tuple[str, ...]:
    return tuple(key_of(form) for form in _forms(phrase))


def _heads(table: Iterable[tuple[str, ...]]) -> dict[str, int]:
    """The first words of phrases, with the length of the longest that each begins."""
    heads: dict[str, int] = {}
    for phrase in table:
        heads[phrase[0]] = max(len(phrase), heads.get(phrase[0], 0))
    return heads


def _scan(
    forms: Sequence[str], table: Mapping[tuple[str, ...], _T], heads: Mapping[str, int]
) -> Iterator[tuple[int, int, _T]]:
    """Where phrases of a table stand: the longest that begins at each word, and how many words it covers."""
    for at, form in enumerate(forms):
        for reading in readings(form):
            lengths = range(min(heads.get(reading, 0), len(forms) - at), 0, -1)
            length = next((length for length in lengths if (reading, *forms[at + 1 : at + length]) in table), 0)
            if length:
                yield at, length, table[(reading, *forms[at + 1 : at + length])]
                break
