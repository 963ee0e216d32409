"""Writes the visible text of one Markdown block: without the marks of emphasis, links, code and inline HTML."""

from __future__ import annotations

import re
import string
from bisect import bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from figurecheck.text.emphasis import Delimiters, pair
from figurecheck.text.entities import ENTITY, decode_entity
from figurecheck.text.html_tags import BLOCK_ROLES, TagFinder

if TYPE_CHECKING:
    from figurecheck.text.markdown_blocks import Piece
    from figurecheck.text.writing import TextWriter

_WORDS = re.compile(r"[^\\`*_~\[\]!<&\n\t ]++(?: [^\\`*_~\[\]!<&\n\t ]++)*+")
_SPACE = re.compile(r"[ \t]++")
_LINE_END = re.compile(r"[ \t]*+(?:\n|\Z)")
_TICKS = re.compile(r"`++")
_CODE_LINE = re.compile(r"[^\n]++|\n")
_RUN = re.compile(r"\*++|_++|~++")
_TARGET = re.compile(
    r"\(\s*+(?:<[^<>\n]*+>|(?:[^\s()<>]++|\([^\s()<>]*+\))*+)"
    r"(?:\s++(?:\"[^\"]*+\"|'[^']*+'|\([^()]*+\)))?\s*+\)"
)
_LABEL = re.compile(r"\[([^\[\]]{0,200}+)\]")
_FOOTNOTE = re.compile(r"\[\^[^\[\]\s]{1,64}\]")
_AUTOLINK = re.compile(r"<((?:https?|ftp|mailto):[^\s<>]*+|[^\s<>@]{1,64}@[^\s<>@]{1,255})>")


class _Action(NamedTuple):
    """What to do with ``text[start:end]``: copy, drop, space, break, raise, lower, run, or write ``text``."""

    kind: str
    start: int
    end: int
    text: str = ""
    run: Delimiters | None = None


def write_inline(source: str, pieces: list[Piece], labels: set[str], writer: TextWriter) -> None:
    """Write what a reader sees of one block.

    Args:
        source: the Markdown.
        pieces: the stretches of source that make up the block.
        labels: the labels of link definitions, in lower case.
        writer: where the text goes.
    """
    scanner = _Scanner(source, pieces, labels)
    scanner.scan()
    scanner.write(writer)


class _Scanner:
    def __init__(self, source: str, pieces: list[Piece], labels: set[str]) -> None:
        self._pieces = pieces
        self._labels = labels
        self._starts: list[int] = []
        parts: list[str] = []
        length = 0
        for piece in pieces:
            if piece.begins_line and parts:
                parts.append("\n")
                length += 1
            self._starts.append(length)
            parts.append(source[piece.start : piece.end])
            length += piece.end - piece.start
        self._text = "".join(parts)
        self._tags = TagFinder(self._text)
        self._actions: list[_Action] = []
        self._runs: list[Delimiters] = []
        self._brackets: list[int] = []
        self._ticks: defaultdict[int, list[int]] = defaultdict(list)
        for ticks in _TICKS.finditer(self._text):
            self._ticks[len(ticks[0])].append(ticks.start())

    def scan(self) -> None:
        """Decide on every character of the block."""
        at = 0
        while at < len(self._text):
            if words := _WORDS.match(self._text, at):
                at = self._act("copy", at, words.end())
            elif line_end := _LINE_END.match(self._text, at):
                is_hard = line_end.end() - at > 2 and line_end.end() < len(self._text)
                at = self._act("break" if is_hard else "space", at, line_end.end())
            elif space := _SPACE.match(self._text, at):
                at = self._act("space", at, space.end())
            else:
                at = self._read_mark(at)
        pair(self._runs)

    def _act(self, kind: str, start: int, end: int, text: str = "", run: Delimiters | None = None) -> int:
        self._actions.append(_Action(kind, start, end, text, run))
        return end

    def _read_mark(self, at: int) -> int:
        text = self._text
        mark = text[at]
        if mark == "\\":
            return self._read_escape(at)
        if mark == "`":
            return self._read_code(at)
        if run := _RUN.match(text, at):
            delimiters = Delimiters(mark, len(run[0]), text[at - 1 : at] if at else "", text[run.end() : run.end() + 1])
            self._runs.append(delimiters)
            return self._act("run", at, run.end(), run=delimiters)
        if mark == "[" and (footnote := _FOOTNOTE.match(text, at)):
            return self._act("drop", at, footnote.end())
        if mark == "[" or text.startswith("![", at):
            self._brackets.append(len(self._actions))
            return self._act("copy", at, at + (1 if mark == "[" else 2))
        if mark == "]":
            return self._read_link_end(at)
        if mark == "<":
            return self._read_angle(at)
        if entity := ENTITY.match(text, at):
            decoded, length = decode_entity(entity[0])
            if length:
                return self._act("write", at, at + length, decoded)
        return self._act("copy", at, at + 1)

    def _read_escape(self, at: int) -> int:
        following = self._text[at + 1 : at + 2]
        if following == "\n":
            return self._act("break", at, at + 2)
        if following and following in string.punctuation:
            self._act("drop", at, at + 1)
            return self._act("copy", at + 1, at + 2)
        return self._act("copy", at, at + 1)

    def _read_code(self, at: int) -> int:
        ticks = _TICKS.match(self._text, at)
        end = ticks.end() if ticks else at + 1
        places = self._ticks[end - at]
        closing = bisect_right(places, at)
        if closing == len(places):
            return self._act("copy", at, end)
        start, stop, after = end, places[closing], places[closing] + end - at
        code = self._text[start:stop]
        if code.strip() and code[0] == code[-1] == " ":  # what parts '`` `12` ``' from its marks
            start, stop = start + 1, stop - 1
        self._act("drop", at, start)
        for line in _CODE_LINE.finditer(self._text, start, stop):
            self._act("space" if line[0] == "\n" else "copy", line.start(), line.end())
        return self._act("drop", stop, after)

    def _read_link_end(self, at: int) -> int:
        if not self._brackets:
            return self._act("copy", at, at + 1)
        index = self._brackets.pop()
        opening = self._actions[index]
        target = _TARGET.match(self._text, at + 1)
        end = target.end() if target else -1
        if not target:
            label = _LABEL.match(self._text, at + 1)
            name = label[1] if label and label[1] else self._text[opening.end : min(at, opening.end + 201)]
            if name.strip().lower() in self._labels:
                end = label.end() if label else at + 1
        if end < 0:
            return self._act("copy", at, at + 1)
        self._actions[index] = opening._replace(kind="drop")
        return self._act("drop", at, end)

    def _read_angle(self, at: int) -> int:
        if autolink := _AUTOLINK.match(self._text, at):
            self._act("copy", *autolink.span(1))
            return autolink.end()
        tag = self._tags.match(at) if self._text[at + 1 : at + 3].strip("/")[:1].isalpha() else None
        if tag is None or not tag.name:
            return self._act("copy", at, at + 1)
        if tag.name == "sup":
            return self._act("lower" if tag.is_closing else "raise", at, tag.end)
        kind = "break" if tag.name == "br" else "end" if tag.name in BLOCK_ROLES else "drop"
        return self._act(kind, at, tag.end)

    def write(self, writer: TextWriter) -> None:
        """Write what was decided."""
        for kind, start, end, text, run in self._actions:
            if kind == "copy":
                self._copy(writer, start, end)
            elif run is not None:
                self._copy(writer, start + run.dropped_left, end - run.dropped_right)
            elif kind == "write":
                writer.stand(text, *self._in_source(start, end))
            elif kind == "space":
                writer.space(*self._in_source(start, end))
            elif kind == "break":
                writer.end_block(*self._in_source(start, end))
            elif kind == "end":
                writer.end_block()
            elif kind in ("raise", "lower"):
                writer.raised = kind == "raise"
        writer.raised = False

    def _copy(self, writer: TextWriter, start: int, end: int) -> None:
        while start < end:
            piece = self._pieces[bisect_right(self._starts, start) - 1]
            at, _ = self._in_source(start, start + 1)
            length = min(end - start, piece.end - at)
            writer.copy(at, at + length)
            start += length

    def _in_source(self, start: int, end: int) -> tuple[int, int]:
        """Offsets in the source, white space between two lines and their marks included."""
        first = bisect_right(self._starts, start) - 1
        last = bisect_right(self._starts, end) - 1
        return (
            self._pieces[first].start + start - self._starts[first],
            self._pieces[last].start + end - self._starts[last],
        )
