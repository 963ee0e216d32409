"""The article as its readers see it, block by block, with every figure marked."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from figurecheck.reports.words import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from figurecheck.model import Document

# What HTML has no place for: control characters and halves of surrogate pairs.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_TAGS = {"title": "h4", "heading": "h4", "item": "li", "quote": "blockquote", "code": "pre"}


class Mark(NamedTuple):
    """A figure in the visible text.

    Args:
        start: offsets into ``document.text``.
        end: one beyond its last character.
        id: what a card links back to.
        card: the id of its card, or "".
        verdict: one of ``Verdict``.
        severity: of the gravest finding on it, or "".
    """

    start: int
    end: int
    id: str
    card: str
    verdict: str
    severity: str


class Piece(NamedTuple):
    """Running text, or a figure in it."""

    text: str
    mark: Mark | None = None


class Block(NamedTuple):
    """A paragraph, heading or the like."""

    tag: str
    role: str
    language: str
    direction: str
    pieces: tuple[Piece, ...]


def cleaned(text: str) -> str:
    """The text without what HTML has no place for."""
    return _UNPRINTABLE.sub("\ufffd", text)


def blocks_of(document: Document, marks: Sequence[Mark], language: str) -> list[Block]:
    """The blocks of an article in order, each in the direction of the language that most of it is in.

    Args:
        document: the article.
        marks: its figures, in order and apart from each other.
        language: what a block without sentences is in.
    """
    found: list[Block] = []
    languages = _Languages(document, language)
    rest = list(reversed(marks))
    for start, end, role in _stretches(document):
        spoken = languages.of(start, end)
        pieces = tuple(_pieces(document.text, start, end, rest))
        found.append(Block(_TAGS.get(role, "p"), role, spoken, words_of(spoken).direction, pieces))
    return found


def _stretches(document: Document) -> Iterator[tuple[int, int, str]]:
    """The document's blocks, and as paragraphs what stands between them."""
    at = 0
    for start, end, role in document.blocks:
        yield from _paragraphs(document.text, at, start)
        if end > max(start, at):
            yield max(start, at), end, role
        at = max(at, end)
    yield from _paragraphs(document.text, at, len(document.text))


def _paragraphs(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    for found in re.finditer(r"[^\n]*[^\s][^\n]*", text[start:end]):
        yield start + found.start(), start + found.end(), "paragraph"


def _pieces(text: str, start: int, end: int, rest: list[Mark]) -> Iterator[Piece]:
    """The text of one block with its figures; takes them off the end of ``rest``."""
    while rest and rest[-1].end <= start:
        rest.pop()
    at = start
    while rest and rest[-1].start < end:
        mark = rest.pop()
        first, last = max(mark.start, at), min(mark.end, end)
        if first > at:
            yield Piece(cleaned(text[at:first]))
        if last > first:
            yield Piece(cleaned(text[first:last]), mark)
        at = max(at, last)
    if at < end:
        yield Piece(cleaned(text[at:end]))


class _Languages:
    """Answers, for blocks in order, which language most of their sentences are in."""

    def __init__(self, document: Document, language: str) -> None:
        self._sentences = document.sentences
        self._language = language
        self._next = 0

    def of(self, start: int, end: int) -> str:
        lengths: Counter[str] = Counter()
        while self._next < len(self._sentences) and self._sentences[self._next].start < end:
            sentence = self._sentences[self._next]
            self._next += 1
            if sentence.end > start:
                lengths[sentence.language] += sentence.end - sentence.start
        return lengths.most_common(1)[0][0] if lengths else self._language
