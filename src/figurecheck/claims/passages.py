"""Sentences laid out for the linkers: words, clauses, cues, and where the quantities stand among them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

from figurecheck.claims.lexicon import build_lexicon
from figurecheck.languages.words import split_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from figurecheck.claims.lexicon import Lexicon
    from figurecheck.claims.phrases import Cue
    from figurecheck.languages.words import Word
    from figurecheck.model import Document, Quantity, Sentence
    from figurecheck.reference import ReferenceTable

#: How many words to either side of a figure are looked at: a bound on the work for a sentence of a million words.
REACH = 48
_BREAK = re.compile(r"[,،;؛:()\[\]\n–—]|\s-+\s")


class _Placed(Protocol):
    @property
    def first(self) -> int: ...


_P = TypeVar("_P", bound=_Placed)


def near(items: Sequence[_P], at: int, reach: int = REACH) -> Sequence[_P]:
    """Those of a run of mentions, places or cues, in order, that begin within reach of a word."""
    return items[bisect_left(items, at - reach, key=_first) : bisect_right(items, at + reach, key=_first)]


def _first(item: _Placed) -> int:
    return item.first


class Place(NamedTuple):
    """Where a quantity stands in a passage: its index, and the words (end exclusive) that it covers."""

    quantity: int
    first: int
    last: int


class Passage:
    """One sentence with everything that was seen in it.

    Attributes:
        start: where the sentence begins in the document; end: where it ends.
        block: index of the paragraph.
        words: its words.
        clause_of: the clause of each word.
        places: its quantities, in order.
        lexicon: what its words were looked up in.
    """

    __slots__ = (
        "_cues",
        "_ends",
        "_firsts",
        "_starts",
        "block",
        "clause_of",
        "end",
        "language",
        "lexicon",
        "places",
        "start",
        "text",
        "words",
    )

    def __init__(
        self, text: str, sentence: Sentence, block: int, quantities: Sequence[tuple[int, Quantity]], lexicon: Lexicon
    ) -> None:
        self.text, self.start, self.end, self.language = text, sentence.start, sentence.end, sentence.language
        self.block = block
        self.lexicon = lexicon
        self.words: list[Word] = list(split_words(text, sentence.start, sentence.end))
        self._starts = [word.start for word in self.words]
        self._ends = [word.end for word in self.words]
        self.places = [self.place_of(quantity.start, quantity.end, index) for index, quantity in quantities]
        found = lexicon.book.find(self.words, text)
        self._cues: dict[str, list[Cue]] = {}
        for cue in found:
            self._cues.setdefault(cue.kind, []).append(cue)
        self._firsts = {kind: [cue.first for cue in cues] for kind, cues in self._cues.items()}
        self.clause_of = self._clauses()

    def printed(self, at: int) -> str:
        """One word as it is printed."""
        return self.text[self.words[at].start : self.words[at].end]

    def place_of(self, start: int, end: int, quantity: int = -1) -> Place:
        """The words that a stretch of the document covers."""
        return Place(quantity, bisect_right(self._ends, start), max(bisect_left(self._starts, end), 1))

    def cues(self, kind: str, first: int = 0, last: int | None = None) -> Sequence[Cue]:
        """Cues of one kind that begin at a word from ``first`` on and before ``last``."""
        cues = self._cues.get(kind)
        if not cues:
            return ()
        firsts = self._firsts[kind]
        return cues[bisect_left(firsts, first) : len(cues) if last is None else bisect_left(firsts, last)]

    def clause(self, place: Place) -> tuple[int, int]:
        """The words (end exclusive) of the quantity's clause, within reach of it.

        An opening adverbial ("In July 2023, ...", "خلال الشهرين القادمين، ...") belongs to the clause that it opens.
        """
        clause = self.clause_of[min(place.first, len(self.words) - 1)]
        first, last = self._extent(clause, place)
        if clause == 0 and last < len(self.words) and last - first <= (place.last - place.first) + 4:
            last = self._extent(self.clause_of[last], place)[1]
        elif clause > 0 and first > 0:
            opening = bisect_left(self.clause_of, 1)
            if clause == 1 and opening <= 6 and any(other.last <= opening for other in self.places[:1]):
                first = 0
        return first, last

    def _extent(self, clause: int, place: Place) -> tuple[int, int]:
        first = max(bisect_left(self.clause_of, clause), place.first - REACH)
        last = min(bisect_right(self.clause_of, clause), place.last + REACH)
        return first, max(last, first)

    def _clauses(self) -> list[int]:
        inside = {at for place in self.places for at in range(place.first + 1, place.last)}
        openers = {cue.first for cue in self.cues("clause")}
        clauses: list[int] = []
        clause = 0
        for at, word in enumerate(self.words):
            between = self.text[self.words[at - 1].end : word.start] if at else ""
            if at and at not in inside and (at in openers or _BREAK.search(between)):
                clause += 1
            clauses.append(clause)
        return clauses


def lay_out(document: Document, quantities: Sequence[Quantity], table: ReferenceTable) -> Iterator[Passage]:
    """Yield a passage for each sentence of the document.

    Args:
        document: the text, with its sentences and blocks.
        quantities: the figures, in text order, offsets into ``document.text``.
        table: the reference table whose names and property words are looked for.
    """
    starts = [block.start for block in document.blocks]
    at = 0
    for sentence in document.sentences:
        while at < len(quantities) and quantities[at].start < sentence.start:
            at += 1
        mine: list[tuple[int, Quantity]] = []
        while at < len(quantities) and quantities[at].start < sentence.end:
            mine.append((at, quantities[at]))
            at += 1
        block = bisect_right(starts, sentence.start) - 1
        yield Passage(document.text, sentence, block, mine, build_lexicon(table, sentence.language))
