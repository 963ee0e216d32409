"""Writes the visible text of a document run by run and remembers where each run came from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from figurecheck.model import Block, Document
from figurecheck.text.sentences import split

if TYPE_CHECKING:
    from collections.abc import Iterable

Role = Literal["title", "heading", "paragraph", "item", "cell", "quote", "caption", "code"]

_COPIED = -1
# '10<sup>6</sup>' is not 106, and a footnote mark is no last digit: raised digits stay raised.
_RAISED = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")


class TextWriter:
    r"""Collects visible text in source order, with a run for each stretch and a block for each paragraph.

    >>> writer = TextWriter("<p>a&amp;b</p><p>c</p>")
    >>> writer.copy(3, 4); writer.stand("&", 4, 9); writer.copy(9, 10)
    >>> writer.end_block()
    >>> writer.copy(17, 18)
    >>> document = writer.finish(format="html")
    >>> document.text, document.in_source(0, 2)
    ('a&b\nc', (3, 9))

    Args:
        source: the text as the caller gave it.
    """

    def __init__(self, source: str) -> None:
        self._source = source
        self._parts: list[str] = []
        self._length = 0
        self._runs: list[tuple[int, int, int]] = []
        self._source_end = 0
        self._blocks: list[Block] = []
        self._block_start = -1
        self._block_role: Role = "paragraph"
        self._space: tuple[int, int] | None = None
        self._line_break: tuple[int, int] | None = None
        self._has_title = False
        self.role: Role = "paragraph"
        self.raised = False

    @property
    def in_block(self) -> bool:
        """Whether the current block holds any text yet."""
        return self._block_start >= 0

    @property
    def has_title(self) -> bool:
        """Whether a headline has been written."""
        return self._has_title

    def copy(self, start: int, end: int) -> None:
        """Copy ``source[start:end]`` character by character."""
        if start >= end:
            return
        self._begin()
        piece = self._source[start:end]
        self._emit(piece.translate(_RAISED) if self.raised else piece, start, end, _COPIED)

    def stand(self, text: str, start: int, end: int) -> None:
        """Write ``text`` that stands as a whole for ``source[start:end]``, such as a decoded entity."""
        if text:
            self._begin()
            self._emit(text, start, end, end - start)

    def space(self, start: int, end: int) -> None:
        """Note white space: one space is written for it, if text follows in the same block."""
        if self.in_block and self._space is None:
            self._space = (start, end)

    def end_block(self, start: int | None = None, end: int | None = None) -> None:
        """End the block; the next one begins on a new line, which stands for ``source[start:end]`` if given."""
        if self.in_block:
            self._blocks.append(Block(self._block_start, self._length, self._block_role))
            self._block_start = -1
            self._line_break = (start, end) if start is not None and end is not None else None
        self._space = None

    def finish(
        self,
        *,
        format: Literal["markdown", "html"],  # noqa: A002  the model's word
        name: str = "",
        language: str | None = None,
        published: str | None = None,
    ) -> Document:
        """Build the document, split into sentences; the title is what the blocks of that role cover."""
        self.end_block()
        text = "".join(self._parts)
        blocks = tuple(self._blocks)
        return Document(
            self._source,
            text,
            runs=self._runs or [(0, 0, 0)],
            blocks=blocks,
            sentences=split(text, blocks, language),
            title=_cover(block for block in blocks if block.role == "title"),
            name=name,
            format=format,
            published=published,
        )

    def _begin(self) -> None:
        if not self.in_block:
            if self._length:
                start, end = self._line_break or (self._source_end, self._source_end)
                self._emit("\n", start, end, end - start)
            self._block_start = self._length
            self._block_role = self.role
            self._has_title |= self.role == "title"
        elif self._space is not None:
            start, end = self._space
            self._space = None
            self._emit(" ", start, end, end - start)

    def _emit(self, text: str, start: int, end: int, width: int) -> None:
        continues = width == _COPIED and start == self._source_end and self._runs and self._runs[-1][2] == _COPIED
        if not continues:
            self._runs.append((self._length, start, width))
        self._parts.append(text)
        self._length += len(text)
        self._source_end = end


def _cover(blocks: Iterable[Block]) -> tuple[int, int] | None:
    spans = [(block.start, block.end) for block in blocks]
    return (spans[0][0], spans[-1][1]) if spans else None
