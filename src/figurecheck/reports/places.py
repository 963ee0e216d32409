"""Where a span stands: line and column in the file, and the words around it as a reader sees them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from figurecheck.model import Document


class Place(NamedTuple):
    """Line and column, both from 1, in code points, as editors count them."""

    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.line}:{self.column}"


class Excerpt(NamedTuple):
    """A figure with the words around it, cut to a width."""

    before: str
    figure: str
    after: str


class Places:
    r"""Answers where spans of one document stand; lines are counted once.

    >>> from figurecheck.model import Document
    >>> places = Places(Document("One\nand 2 km more"))
    >>> str(places.place(8))
    '2:5'
    >>> places.excerpt(8, 12)
    Excerpt(before='and ', figure='2 km', after=' more')
    """

    __slots__ = ("_breaks", "_document")

    def __init__(self, document: Document) -> None:
        self._document = document
        source = document.source
        self._breaks: list[int] = []
        at = source.find("\n")
        while at >= 0:
            self._breaks.append(at)
            at = source.find("\n", at + 1)

    def place(self, start: int) -> Place:
        """Line and column of an offset into the source."""
        line = bisect_left(self._breaks, start)
        opens = self._breaks[line - 1] + 1 if line else 0
        return Place(line + 1, start - opens + 1)

    def excerpt(self, start: int, end: int, width: int = 88) -> Excerpt:
        """The words around a span of the source, as a reader sees them, from its own line only.

        Args:
            start: where the span starts in the source.
            end: where it ends.
            width: about how many characters may be shown in all.
        """
        text = self._document.text
        start, end = self.visible(start, end)
        figure = text[start:end]
        if len(figure) > width:
            figure = f"{figure[: width // 2]}…{figure[-width // 4 :]}"
        room = max(width - len(figure), 8)
        behind = text[max(0, start - room) : start].rpartition("\n")
        ahead = text[end : end + room].partition("\n")
        before, after = behind[2].lstrip(), ahead[0].rstrip()
        whole_before = bool(behind[1]) or start <= room
        whole_after = bool(ahead[1]) or end + room >= len(text)
        before_room = room - min(len(after), room // 2)
        if len(before) > before_room or not whole_before:
            before = _from_a_word(before[-before_room:])
        after_room = room - len(before)
        if len(after) > after_room or not whole_after:
            after = _to_a_word(after[:after_room])
        return Excerpt(before, figure, after)

    def figure(self, start: int, end: int) -> str:
        """The figure alone, as a reader sees it."""
        first, last = self.visible(start, end)
        return self._document.text[first:last]

    def visible(self, start: int, end: int) -> tuple[int, int]:
        """Offsets into the visible text of a span of the source."""
        document = self._document
        if document.text is document.source:
            return start, end
        everywhere = range(len(document.text))
        # By the far end of each character for the first, by its near end for the last: a break between two blocks
        # stands for no source character, and belongs to neither neighbour.
        first = bisect_right(everywhere, start, key=lambda at: document.in_source(at, at + 1)[1])
        last = bisect_left(everywhere, end, key=lambda at: document.in_source(at, at + 1)[0])
        return first, max(last, first)


def _from_a_word(text: str) -> str:
    head, space, rest = text.partition(" ")
    return f"…{rest if space and len(head) < len(text) // 2 else text}"


def _to_a_word(text: str) -> str:
    rest, space, tail = text.rpartition(" ")
    return f"{rest if space and len(tail) < len(text) // 2 else text}…"
