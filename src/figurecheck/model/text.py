"""A text as a reader sees it, with the way back to what the caller gave."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

_COPIED = -1  # the width of a run whose characters are the source's own, one for one


class Sentence(NamedTuple):
    """One sentence of ``Document.text``: half-open offsets and the language pack that reads it."""

    start: int
    end: int
    language: str


class Block(NamedTuple):
    """One paragraph-like stretch of ``Document.text``."""

    start: int
    end: int
    role: Literal["title", "heading", "paragraph", "item", "cell", "quote", "caption", "code"]


class Document:
    """A text as a reader sees it, with the way back to what the caller gave.

    >>> document = Document(source="<b>1,2</b>00 km", text="1,200 km", runs=((0, 3), (3, 10)))
    >>> document.in_source(0, 8)
    (3, 15)
    >>> half = Document(source="1&frac12; km", text="1½ km", runs=((0, 0), (1, 1, 8), (2, 9)))
    >>> half.in_source(0, 2)
    (0, 9)

    Args:
        source: what the caller gave, untouched; every published span points into it.
        text: what a reader sees; the stages work on this.
        runs: ``(offset in text, offset in source)`` where each run of copied characters begins;
            ``(offset in text, offset in source, width)`` where the run as a whole stands for ``width`` source
            characters (a decoded entity, collapsed white space) or for none (a break put between two blocks);
            empty when text and source are the same.
        blocks: paragraphs, headings and the like, in order.
        sentences: sentences in order, each with its language.
        title: the headline, where the format marks one; offsets into ``text``.
        name: file name for messages, or "".
        format: "plain", "markdown" or "html".
        published: ISO date that the document itself states, or None.
    """

    __slots__ = ("_source_starts", "_text_starts", "_widths", "blocks", "format", "name", "published", "sentences",
                 "source", "text", "title")  # fmt: skip

    def __init__(
        self,
        source: str,
        text: str | None = None,
        *,
        runs: Iterable[tuple[int, int] | tuple[int, int, int]] = (),
        blocks: tuple[Block, ...] = (),
        sentences: tuple[Sentence, ...] = (),
        title: tuple[int, int] | None = None,
        name: str = "",
        format: Literal["plain", "markdown", "html"] = "plain",  # noqa: A002  the contract's word
        published: str | None = None,
    ) -> None:
        self.source = source
        self.text = source if text is None else text
        triples = [run if len(run) == 3 else (*run, _COPIED) for run in runs]
        self._text_starts = [at for at, _, _ in triples]
        self._source_starts = [at for _, at, _ in triples]
        self._widths = [width for _, _, width in triples]
        self.blocks = blocks
        self.sentences = sentences
        self.title = title
        self.name = name
        self.format = format
        self.published = published

    def in_source(self, start: int, end: int) -> tuple[int, int]:
        """Offsets in ``source`` of the stretch ``text[start:end]`` (not empty)."""
        if not self._text_starts:
            return start, end
        return self._source_span(start)[0], self._source_span(end - 1)[1]

    def _source_span(self, at: int) -> tuple[int, int]:
        run = bisect_right(self._text_starts, at) - 1
        begins, width = self._source_starts[run], self._widths[run]
        if width == _COPIED:
            begins, width = begins + at - self._text_starts[run], 1
        return begins, begins + width
