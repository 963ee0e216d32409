"""Reads plain text, which is its own visible text, but for a byte order mark."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from figurecheck.model import Block, Document
from figurecheck.text.notes import hide_notes
from figurecheck.text.sentences import split

if TYPE_CHECKING:
    from collections.abc import Iterator

_BREAK = re.compile(r"\r\n|[\r\n\u2028\u2029]")
_FIRST_WORD = re.compile(r"\S{1,80}")
_LIST_MARK = re.compile(r"(?:[-*+•–—]|[0-9٠-٩]{1,3}[.)])\s")
_NARROWEST, _WIDEST = 40, 120  # columns that texts are wrapped to
#: A first line that is longer than this is no headline.
LONGEST_HEADLINE = 160
_ENDED = (".", "!", "؟", "…", ":", ";", "؛", ",", "،", '."', ".”", ".»")
_BLANK_LINE = re.compile(r"[^\S\r\n]*(?:\r\n|[\r\n])[^\S\r\n]*(?:\r\n|[\r\n])")


def read(source: str, *, name: str = "", language: str | None = None) -> Document:
    r"""Read plain text: paragraphs are lines, or the wrapped lines between two blank ones.

    A short first line without a full stop, above a blank line and a longer paragraph, is the headline.

    >>> document = read("Rain hit.\r\n\r\n12 mm fell.")
    >>> [document.text[block.start:block.end] for block in document.blocks]
    ['Rain hit.', '12 mm fell.']

    Args:
        source: the text; line ends stay as they are.
        name: the file's name, for messages.
        language: the language of every sentence; None to detect each one.

    Returns:
        The document; its text is ``source`` without the byte order mark, and white space for notes to figurecheck.

    Raises:
        LanguagePackError: there is no such language.
    """
    has_mark = source.startswith("\ufeff")
    text = hide_notes(source[1:] if has_mark else source)
    blocks = tuple(Block(start, end, "paragraph") for start, end in _find_paragraphs(text))
    title = _find_headline(text, blocks)
    if title is not None:
        blocks = (Block(*title, "title"), *blocks[1:])
    sentences = split(text, blocks, language) if blocks else ()
    runs = [(0, 1)] if has_mark else ()
    return Document(source, text, runs=runs, blocks=blocks, sentences=sentences, title=title, name=name)


def _find_headline(text: str, blocks: tuple[Block, ...]) -> tuple[int, int] | None:
    if len(blocks) < 2:
        return None
    start, end = blocks[0].start, blocks[0].end
    line = text[start:end]
    body = text[blocks[1].start : blocks[1].end]
    parted = end - start <= LONGEST_HEADLINE and _BLANK_LINE.match(text, end) is not None
    if not parted or line.endswith(_ENDED) or _BREAK.search(line) or _LIST_MARK.match(text, start, end):
        return None
    return (start, end) if len(body) > len(line) or body.endswith(_ENDED) else None


def _find_paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Yield the trimmed spans of the paragraphs."""
    group: list[tuple[int, int]] = []
    for start, end in _find_lines(text):
        line = text[start:end]
        content = line.strip()
        if content:
            begin = start + len(line) - len(line.lstrip())
            group.append((begin, begin + len(content)))
        elif group:
            yield from _join_wrapped(text, group)
            group = []
    yield from _join_wrapped(text, group)


def _find_lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line_break in _BREAK.finditer(text):
        yield start, line_break.start()
        start = line_break.end()
    yield start, len(text)


def _join_wrapped(text: str, lines: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Make one paragraph of lines that were broken only because the next word would not fit."""
    if len(lines) < 2:
        return lines
    width = max(end - start for start, end in lines)
    if not _NARROWEST <= width <= _WIDEST:
        return lines
    for (start, end), (next_start, next_end) in itertools.pairwise(lines):
        word = _FIRST_WORD.match(text, next_start, next_end)
        fits = word is None or (end - start) + 1 + len(word[0]) <= width
        if fits or _LIST_MARK.match(text, next_start, next_end):
            return lines
    return [(lines[0][0], lines[-1][1])]
