"""A document as the tie finders see it: sentences with their words, the cues among them, and their figures."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING

from figurecheck.claims.asides import hide_asides
from figurecheck.claims.phrases import Phrasebook
from figurecheck.languages.relation_words import load_relation_words
from figurecheck.languages.words import split_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from figurecheck.claims.phrases import Cue
    from figurecheck.languages.words import Word
    from figurecheck.model import Document, Quantity

#: Words of a sentence that are looked at on each side of its figures; keeps a sentence of a million words linear.
REACH = 60
_CLAUSE_BREAK = re.compile(r"[;؛:()\[\]—–]|,|،")


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity in its sentence: index, and the words (end exclusive) that it covers."""

    index: int
    first: int
    last: int
    quantity: Quantity = field(compare=False)


_first_word = attrgetter("first")
_last_word = attrgetter("last")


class Line:
    """One sentence that holds figures.

    Attributes:
        start: where it begins in ``Document.text``; end: where it ends.
        block: index of its paragraph.
        number: index among all sentences of the document.
        language: of its words.
        words: its words, folded.
        figures: its quantities, in order.
        taken: indices of the words that figures cover.
    """

    __slots__ = ("_cues", "_text", "block", "end", "figures", "language", "number", "start", "taken", "words")

    def __init__(
        self,
        text: str,
        start: int,
        end: int,
        block: int,
        number: int,
        language: str,
        inside: Sequence[tuple[int, Quantity]],
    ) -> None:
        self._text, self.start, self.end = text, start, end
        self.block, self.number, self.language = block, number, language
        self.words: list[Word] = list(split_words(text, start, end))
        starts = [word.start for word in self.words]
        ends = [word.end for word in self.words]
        self.figures = [
            Figure(index, bisect_right(ends, quantity.start), max(bisect_left(starts, quantity.end), 1), quantity)
            for index, quantity in inside
        ]
        self.taken = frozenset(at for figure in self.figures for at in range(figure.first, figure.last))
        self._cues: dict[str, list[Cue]] = {}
        for cue in _phrasebook(language).find(self.words, text):
            self._cues.setdefault(cue.kind, []).append(cue)

    def cues(self, name: str, first: int = 0, last: int | None = None) -> list[Cue]:
        """The cues of the list "table.key" that begin at word ``first`` or after, and before word ``last``."""
        end = len(self.words) if last is None else last
        known = self._cues.get(name)
        if not known:
            return []
        # Cues stand in the order of the words; a search keeps a sentence of thousands of figures linear.
        at = bisect_left(known, first, key=_first_word)
        return known[at : bisect_left(known, end, lo=at, key=_first_word)]

    def has(self, name: str, first: int = 0, last: int | None = None) -> bool:
        """Whether a cue of a list begins between two words."""
        return bool(self.cues(name, first, last))

    def between(self, left: Figure, right: Figure) -> str:
        """The text between two figures, as printed."""
        return self._text[left.quantity.end : right.quantity.start]

    def after(self, figure: Figure) -> str:
        """The text of the sentence after a figure, as printed."""
        return self._text[figure.quantity.end : self.end]

    def since(self, at: int, figure: Figure) -> str:
        """The text from an offset to a figure, as printed."""
        return self._text[at : figure.quantity.start]

    def upto(self, figure: Figure, at: int) -> str:
        """The text from a figure to an offset, as printed."""
        return self._text[figure.quantity.end : at]

    def rest(self, at: int) -> str:
        """The text of the sentence from an offset on, as printed."""
        return self._text[at : self.end]

    def as_printed(self, word: Word) -> str:
        """A word as printed."""
        return self._text[word.start : word.end]

    def led_by(self, figure: Figure, name: str, gap: int = 2) -> Cue | None:
        """The nearest cue of a list that ends at most ``gap`` words before the figure, no other figure in between."""
        floor = self.floor(figure)
        near = [cue for cue in self.cues(name, max(figure.first - 8, 0), figure.first) if floor <= cue.first]
        return next((cue for cue in reversed(near) if 0 <= figure.first - cue.last <= gap), None)

    def floor(self, figure: Figure) -> int:
        """The word behind the figure before this one, or the first of the sentence."""
        at = bisect_right(self.figures, figure.first, key=_last_word)
        while at and self.figures[at - 1].quantity.kind == "ordinal":
            at -= 1  # "in its first 12 days"
        return self.figures[at - 1].last if at else 0

    def ceiling(self, figure: Figure) -> int:
        """The first word of the figure after this one, or the end of the sentence."""
        at = bisect_left(self.figures, figure.last, key=_first_word)
        return self.figures[at].first if at < len(self.figures) else len(self.words)

    def followed_by(self, figure: Figure, name: str, gap: int = 1) -> Cue | None:
        """The first cue of a list that begins at most ``gap`` words after the figure."""
        return next(iter(self.cues(name, figure.last, figure.last + gap + 1)), None)

    def stretch(self, start: int, end: int) -> str:
        """The text between two offsets of the document."""
        return self._text[start:end]

    def printed(self, first: int, last: int) -> str:
        """Words ``first`` to ``last`` (exclusive) as printed."""
        return self._text[self.words[first].start : self.words[last - 1].end] if last > first else ""

    def breaks(self, first: int, last: int) -> bool:
        """Whether a mark (comma, bracket, dash) stands between two words."""
        return (
            bool(_CLAUSE_BREAK.search(self._text[self.words[first].end : self.words[last].start]))
            if first < last < len(self.words)
            else False
        )

    def clause(self, figure: Figure) -> tuple[int, int]:
        """The words (end exclusive) between the marks around a figure, within reach."""
        first, last = figure.first, figure.last
        while first > 0 and figure.first - first < REACH:
            gap = self._text[self.words[first - 1].end : self.words[first].start] if first < len(self.words) else ""
            if _CLAUSE_BREAK.search(gap):
                break
            first -= 1
        while last < len(self.words) and last - figure.last < REACH:
            if _CLAUSE_BREAK.search(self._text[self.words[last - 1].end : self.words[last].start]):
                break
            last += 1
        return first, last


class Scene:
    """All lines of a document, and its headline.

    Attributes:
        document: the text.
        quantities: its figures.
        lines: sentences with at least one figure, in order; clauses that only name a speaker are left out.
        title: the headline's line, or None.
        published: the ISO date of publication, or None.
    """

    def __init__(self, document: Document, quantities: Sequence[Quantity], published: str | None = None) -> None:
        self.document, self.quantities = document, quantities
        self.published = published or document.published
        quiet = hide_asides(document.text, document.sentences, quantities)
        self.lines = list(_lines(document, quantities, quiet))
        where = document.title
        self.title = next((x for x in self.lines if where and where[0] <= x.start and x.end <= where[1] + 1), None)

    def as_told(self) -> list[Line]:
        """The lines with the clauses that name a speaker."""
        return list(_lines(self.document, self.quantities, self.document.text))

    def before(self, line: Line, most: int = 1) -> list[Line]:
        """The lines of the ``most`` sentences before this one in its paragraph, the nearest first."""
        at = bisect_left(self.lines, line.start, key=lambda each: each.start)
        found: list[Line] = []
        for each in reversed(self.lines[max(0, at - most) : at]):
            if each.block == line.block and line.number - each.number <= most:
                found.append(each)
        return found


def _lines(document: Document, quantities: Sequence[Quantity], text: str) -> Iterator[Line]:
    blocks = [block.start for block in document.blocks]
    at = 0
    for number, sentence in enumerate(document.sentences):
        inside: list[tuple[int, Quantity]] = []
        while at < len(quantities) and quantities[at].start < sentence.end:
            if quantities[at].start >= sentence.start:
                inside.append((at, quantities[at]))
            at += 1
        if inside:
            block = bisect_right(blocks, sentence.start) - 1
            yield Line(text, sentence.start, sentence.end, block, number, sentence.language, inside)


@lru_cache(maxsize=8)
def _phrasebook(language: str) -> Phrasebook:
    book = Phrasebook()
    for name, phrases in load_relation_words(language).items():
        for phrase in phrases:
            book.add(phrase, name, phrase)
    return book
