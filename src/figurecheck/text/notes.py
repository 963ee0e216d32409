"""Finds notes to figurecheck in an article: comments, and in plain text the editor's notes in square brackets."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

#: A longer note is text that only begins like one.
LONGEST = 2_000
# Editors put invisible direction marks before a Latin word in an Arabic line.
_GAP = "[ \\t\\u200e\\u200f\\u061c\\u2066-\\u2069\\u202a-\\u202e]{0,20}"
_COMMENT = re.compile(rf"<!--(?:{_GAP}|\s{{1,20}})figurecheck{_GAP}:", re.IGNORECASE)
_EITHER = re.compile(rf"(?:<!--(?:{_GAP}|\s{{1,20}})|\[{_GAP})figurecheck{_GAP}:", re.IGNORECASE)
_FENCE = re.compile(r"^[ \t>]{0,20}(`{3,}|~{3,})", re.MULTILINE)


class Note(NamedTuple):
    """A note: where it stands in the source, brackets included, and what it says after the colon."""

    start: int
    end: int
    body: str


def find_notes(source: str, format: str) -> Iterator[Note]:  # noqa: A002  the model's word
    """Find the notes of an article, in order.

    >>> [note.body for note in find_notes("<!-- figurecheck: ignore FC101 -- as printed -->", "markdown")]
    ['ignore FC101 -- as printed']
    >>> [note.body for note in find_notes("[figurecheck: ignore FC101 -- as printed]", "plain")]
    ['ignore FC101 -- as printed']
    >>> list(find_notes("[figurecheck: a link](http://example.org)", "markdown"))
    []

    Args:
        source: the article as it was given.
        format: "plain", "markdown" or "html". Brackets are notes in plain text only: a page would show them.
    """
    fences = _find_fences(source) if format == "markdown" else []
    fence_starts = [start for start, _ in fences]
    at = 0
    for opening in (_EITHER if format == "plain" else _COMMENT).finditer(source):
        if opening.start() < at or source[opening.start() - 1 : opening.start()] == "`":
            continue
        closing = "-->" if opening[0].startswith("<") else "]"
        ends = source.find(closing, opening.end(), opening.end() + LONGEST)
        body = source[opening.end() : ends]
        if ends < 0 or (closing == "]" and ("\n" in body or "\r" in body)):
            continue
        at = ends + len(closing)
        fence = bisect_right(fence_starts, opening.start()) - 1
        if fence < 0 or fences[fence][1] <= opening.start():
            yield Note(opening.start(), at, body.strip())


def hide_notes(text: str) -> str:
    """The plain text with white space in place of its notes, so that no other offset moves.

    >>> hide_notes("[figurecheck: ignore FC101 -- 9 seen] 5 km")
    '                                      5 km'
    """
    if "figurecheck" not in text.lower():
        return text
    parts: list[str] = []
    at = 0
    for note in find_notes(text, "plain"):
        hidden = "".join(character if character in "\r\n" else " " for character in text[note.start : note.end])
        parts += (text[at : note.start], hidden)
        at = note.end
    return "".join((*parts, text[at:])) if parts else text


def _find_fences(source: str) -> list[tuple[int, int]]:
    """Where Markdown shows code, which may show a note that is not meant."""
    found: list[tuple[int, int]] = []
    opened: re.Match[str] | None = None
    for fence in _FENCE.finditer(source):
        if opened is None:
            opened = fence
        elif fence[1][0] == opened[1][0] and len(fence[1]) >= len(opened[1]):
            found.append((opened.start(), fence.end()))
            opened = None
    return found
