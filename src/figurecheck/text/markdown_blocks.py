"""Finds the blocks of a Markdown text: headings, paragraphs, items, cells; not fenced code and comments."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_right
from typing import NamedTuple

from figurecheck.text.writing import Role

_LINE_END = re.compile(r"\r\n?|\n")
_QUOTE = re.compile(r"[ \t]*+(?:>[ \t]*+)*+")
# A longer number than three digits is a year that begins a line, not the number of an item.
_ITEM = re.compile(r"(?:[-*+]|([0-9]{1,3})[.)])[ \t]++(?=[^ \t])(?:\[[ xX]\][ \t]++)?")
_FENCE = re.compile(r"(`{3,}+(?=[^`]*+\Z)|~{3,}+)")
_HEADING = re.compile(r"(#{1,6}+)(?:[ \t]++|\Z)")
_HEADING_END = re.compile(r"(?:[ \t]++#++)?[ \t]*+\Z")
_RULE = re.compile(r"([-*_])[ \t]*+(?:\1[ \t]*+){2,}+\Z")
_UNDERLINE = re.compile(r"(=++|-++)[ \t]*+\Z")
_TABLE_RULE = re.compile(r"[ \t]*+\|?[ \t]*+:?-++:?[ \t]*+(?:\|[ \t]*+(?::?-++:?[ \t]*+)?)*+\Z")
_CELL_END = re.compile(r"\\.|(\|)")
_DEFINITION = re.compile(
    r"\[([^\]\[^][^\]\[]{0,200}+)\]:[ \t]*+(?=\S*[/#<@])(?:<[^<>]*+>|[^\s<]\S*+)"
    r"(?:[ \t]++(?:\"[^\"]*+\"|'[^']*+'|\([^()]*+\)))?[ \t]*+\Z"
)
_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,64}\]:[ \t]*+")
_HIDDEN = re.compile(r"<!--|<(script|style)(?=[\s>])", re.IGNORECASE)


class Piece(NamedTuple):
    """A stretch of source that belongs to a block, and whether it begins a line of it."""

    start: int
    end: int
    begins_line: bool


class MarkdownBlock(NamedTuple):
    """One block, its marks at the line starts left out."""

    role: Role
    pieces: list[Piece]


class BlockFinder:
    r"""Finds the blocks of ``source[start:]``.

    >>> finder = BlockFinder("# Storm\n\n> 12 mm\n> fell")
    >>> [(block.role, [finder.source[p.start:p.end] for p in block.pieces]) for block in finder.find()]
    [('title', ['Storm']), ('quote', ['12 mm', 'fell'])]

    Args:
        source: the Markdown.
        start: where its front matter ends.

    Attributes:
        labels: after ``find``, the labels that link definitions give, in lower case.
    """

    def __init__(self, source: str, start: int = 0) -> None:
        self.source = source
        self.labels: set[str] = set()
        self._lines = _find_lines(source, start)
        self._blocks: list[MarkdownBlock] = []
        self._role: Role = "paragraph"
        self._pieces: list[Piece] = []
        self._hidden_until = start
        self._never_closed: set[str] = set()
        self._fence_ends = {mark: _FenceEnds(source, self._lines, mark) for mark in "`~"}
        self._has_title = False

    def find(self) -> list[MarkdownBlock]:
        """Find every block, in order."""
        index = 0
        while index < len(self._lines):
            index = self._read_line(index)
        self._flush()
        return self._blocks

    def _flush(self, role: Role | None = None) -> None:
        if self._pieces:
            self._blocks.append(MarkdownBlock(role or self._role, self._pieces))
        self._pieces = []
        self._role = "paragraph"

    def _head(self, level: int) -> Role:
        if level > 1 or self._has_title:
            return "heading"
        self._has_title = True
        return "title"

    def _read_line(self, index: int) -> int:
        """Read one line, or a table or fence of several; return the index of the next."""
        line_start, end = self._lines[index]
        source = self.source
        visible_start = max(line_start, self._hidden_until)
        start = _end_of(_QUOTE, source, visible_start, end)
        if start >= end:
            if line_start >= self._hidden_until:
                self._flush()
            return index + 1
        is_quote = ">" in source[visible_start:start]
        if is_quote and self._role != "quote":
            self._flush()
            self._role = "quote"
        if after := self._pass_fence(index, start, end):
            return after
        if self._pieces and (underline := _UNDERLINE.match(source, start, end)):
            self._flush(self._head(1 if underline[1][0] == "=" else 2))
            return index + 1
        if _RULE.match(source, start, end):
            self._flush()
            return index + 1
        if heading := _HEADING.match(source, start, end):
            self._flush()
            self._pieces = self._find_visible(heading.end(), _start_of(_HEADING_END, source, heading.end(), end))
            self._flush(self._head(len(heading[1])))
            return index + 1
        if "|" in source[start:end] and index + 1 < len(self._lines):
            rule_start, rule_end = self._lines[index + 1]
            if _TABLE_RULE.match(source, rule_start, rule_end) and "|" in source[rule_start:rule_end]:
                return self._read_table(index)
        self._read_text(start, end)
        return index + 1

    def _read_text(self, start: int, end: int) -> None:
        source = self.source
        item = _ITEM.match(source, start, end)
        # In the middle of a paragraph only '1.' begins a list: '45. The' may be the end of one of its sentences.
        if item and (item[1] in (None, "1") or not self._pieces or self._role == "item"):
            self._flush()
            self._role, start = "item", item.end()
        elif footnote := _FOOTNOTE.match(source, start, end):
            self._flush()
            self._role, start = "item", footnote.end()
        elif not self._pieces and (definition := _DEFINITION.match(source, start, end)):
            self.labels.add(definition[1].strip().lower())
            return
        self._pieces += self._find_visible(start, end)

    def _read_table(self, index: int) -> int:
        self._flush()
        first = index
        while index < len(self._lines):
            start, end = self._lines[index]
            if "|" not in self.source[start:end]:
                break
            if index != first + 1:
                self._read_cells(start, end)
            index += 1
        return max(index, first + 2)

    def _read_cells(self, start: int, end: int) -> None:
        at = start
        ends = [match.start() for match in _CELL_END.finditer(self.source, start, end) if match[1]]
        for cell_end in (*ends, end):
            content = self.source[at:cell_end]
            if content.strip():
                at += len(content) - len(content.lstrip())
                self._pieces = self._find_visible(at, at + len(content.strip()))
                self._flush("cell")
            at = cell_end + 1

    def _pass_fence(self, index: int, start: int, end: int) -> int:
        """Return the index after the fenced code that begins here, or 0; a fence without an end is text."""
        fence = _FENCE.match(self.source, start, end)
        if not fence:
            return 0
        closing = self._fence_ends[fence[1][0]].find(index, len(fence[1]))
        if closing:
            self._flush()
            return closing + 1
        return 0

    def _find_visible(self, start: int, end: int) -> list[Piece]:
        """Find the pieces of a line outside comments, scripts and styles, which may run over many lines."""
        pieces: list[Piece] = []
        at, begins_line = start, True
        for hidden in _HIDDEN.finditer(self.source, start, end):
            if hidden.start() < at:
                continue
            until = self._find_closing("-->" if hidden[0] == "<!--" else f"</{hidden[1].lower()}", hidden.end())
            if until < 0:
                continue
            if hidden.start() > at:
                pieces.append(Piece(at, hidden.start(), begins_line))
                begins_line = False
            at = until
        if at < end:
            pieces.append(Piece(at, end, begins_line))
        self._hidden_until = max(self._hidden_until, at if at > end else 0)
        return pieces

    def _find_closing(self, closing: str, start: int) -> int:
        if closing in self._never_closed:
            return -1
        match = re.compile(re.escape(closing) + ("" if closing == "-->" else r"\s*+>"), re.I).search(self.source, start)
        if match is None:
            self._never_closed.add(closing)
            return -1
        return match.end()


class _FenceEnds:
    """The lines that can end a fence of one mark, so that a fence without an end is known at once."""

    def __init__(self, source: str, lines: list[tuple[int, int]], mark: str) -> None:
        pattern = re.compile(rf"[ \t>]*+({mark}{{3,}}+)[ \t]*+\Z")
        found = ((index, pattern.match(source, start, end)) for index, (start, end) in enumerate(lines))
        ends = [(index, len(match[1])) for index, match in found if match]
        self._lines = [index for index, _ in ends]
        self._lengths = [length for _, length in ends]
        self._longest_from_here = list(itertools.accumulate(reversed(self._lengths), max))[::-1]

    def find(self, line: int, length: int) -> int:
        """Find the first line after ``line`` that ends a fence of ``length`` marks, or 0."""
        at = bisect_right(self._lines, line)
        if at == len(self._lines) or self._longest_from_here[at] < length:
            return 0
        while self._lengths[at] < length:
            at += 1
        return self._lines[at]


def _find_lines(source: str, start: int) -> list[tuple[int, int]]:
    lines: list[tuple[int, int]] = []
    for line_end in _LINE_END.finditer(source, start):
        lines.append((start, line_end.start()))
        start = line_end.end()
    lines.append((start, len(source)))
    return lines


def _end_of(pattern: re.Pattern[str], source: str, start: int, end: int) -> int:
    match = pattern.match(source, start, end)
    return match.end() if match else start


def _start_of(pattern: re.Pattern[str], source: str, start: int, end: int) -> int:
    match = pattern.search(source, start, end)
    return match.start() if match else end
