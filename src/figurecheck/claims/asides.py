"""Clauses that only say who said so, between two commas: the figures on both sides belong together without them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from figurecheck.languages.folding import fold
from figurecheck.languages.relation_words import load_relation_words
from figurecheck.languages.words import readings, split_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from figurecheck.languages.words import Word
    from figurecheck.model import Quantity, Sentence

#: A longer clause says something of its own.
MOST_WORDS = 12
#: A verb of saying stands among the first or the last words of such a clause.
AT_AN_END = 3
_COMMA = re.compile(r"[,،]")


def hide_asides(text: str, sentences: Sequence[Sentence], quantities: Sequence[Quantity]) -> str:
    """Put spaces for the clauses between two commas that name a speaker, so that offsets stay.

    >>> from figurecheck.text.plain import read
    >>> document = read("Sales rose, the firm said on Sunday, to 12 tonnes.")
    >>> hide_asides(document.text, document.sentences, ()).split()
    ['Sales', 'rose', 'to', '12', 'tonnes.']

    Args:
        text: the visible text.
        sentences: its sentences.
        quantities: its figures; a clause with one of them stays.
    """
    hidden: list[tuple[int, int]] = []
    at = 0
    for sentence in sentences:
        while at < len(quantities) and quantities[at].end <= sentence.start:
            at += 1
        for start, end in _clauses(text, sentence):
            while at < len(quantities) and quantities[at].end <= start:
                at += 1
            free = at == len(quantities) or quantities[at].start >= end
            if free and _names_a_speaker(text, start + 1, end - 1, sentence.language):
                hidden.append((start, end))
    if not hidden:
        return text
    pieces: list[str] = []
    last = 0
    for start, end in hidden:
        if start < last:
            continue
        pieces += (text[last:start], " " * (end - start))
        last = end
    return "".join((*pieces, text[last:]))


def _clauses(text: str, sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield what stands between two neighbouring commas of a sentence, with the commas."""
    before = None
    for comma in _COMMA.finditer(text, sentence.start, sentence.end):
        if before is not None:
            yield before, comma.end()
        before = comma.start()


def _names_a_speaker(text: str, start: int, end: int, language: str) -> bool:
    if end - start > 16 * MOST_WORDS:
        return False
    words = list(split_words(text, start, end))
    if not 0 < len(words) <= MOST_WORDS:
        return False
    opened = any(
        all(form in readings(word.form) for form, word in zip(phrase, words, strict=False))
        for phrase in _openings(language)
        if len(phrase) < len(words)
    )
    ends = (*words[:AT_AN_END], *words[-AT_AN_END:])
    return opened or (len(words) > 1 and any(_says(word, language) for word in ends))


def _says(word: Word, language: str) -> bool:
    return any(form in _verbs(language) for form in readings(word.form))


@lru_cache(maxsize=8)
def _verbs(language: str) -> frozenset[str]:
    return frozenset(fold(word) for word in load_relation_words(language).get("aside.says", ()))


@lru_cache(maxsize=8)
def _openings(language: str) -> tuple[tuple[str, ...], ...]:
    phrases = load_relation_words(language).get("aside.opens", ())
    return tuple(tuple(word.form for word in split_words(phrase)) for phrase in phrases)
