"""Notes that ask to ignore a finding: read, matched with the findings where they stand, and told of where they fail."""

from __future__ import annotations

import hashlib
import re
import sys
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from figurecheck.acceptance.rules import faulty_ignore, unused_ignore
from figurecheck.languages.ignore_words import fold, read_orders, tell
from figurecheck.model import Accepted, Finding, Span
from figurecheck.settings.selection import names_rule
from figurecheck.text.notes import find_notes

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from figurecheck.acceptance.pages import RulePage
    from figurecheck.model import Document
    from figurecheck.text.notes import Note

# Arabic writers type an Arabic comma; some editors turn two hyphens into a dash.
_REASON = re.compile(r"\s(?:--+|[–—])\s*|\s*:\s+")
_CODES = re.compile(r"[\s,،]+")
_LINE_END = re.compile(r"[\r\n]")
_EVERYTHING = (0, sys.maxsize)
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")


class Ignore(NamedTuple):
    """A note that can be followed.

    Args:
        note: where it stands.
        selectors: rules by code, beginning of a code or name.
        reason: why, in the writer's words.
        covers: the stretch of the source whose findings it accepts.
    """

    note: Note
    selectors: tuple[str, ...]
    reason: str
    covers: tuple[int, int]


class Sorted(NamedTuple):
    """The findings of an article once its notes are followed."""

    kept: list[Finding]
    accepted: list[Accepted]


def follow_notes(
    document: Document, findings: Sequence[Finding], language: str, pages: Sequence[RulePage], running: frozenset[str]
) -> Sorted:
    """Accept the findings that the article's notes ask to ignore, and tell of notes that are unused or faulty.

    Args:
        document: the article.
        findings: what was found in it; spans point into ``document.source``.
        language: the reader's.
        pages: every rule.
        running: codes of the rules that run.
    """
    if "figurecheck" not in document.source.lower():
        return Sorted(list(findings), [])
    blocks = _Blocks(document)
    by_code = {page.code: page for page in pages}
    told: list[Finding] = []
    ignores: list[Ignore] = []
    for note in find_notes(document.source, document.format):
        read = _read_note(note, pages, blocks)
        if isinstance(read, Ignore):
            ignores.append(read)
        else:
            told.append(_find(by_code[faulty_ignore.CODE], note, read(language)))
    kept, accepted, used = _match(findings, ignores, pages)
    for at, ignore in enumerate(ignores):
        unused = [
            selector for selector in ignore.selectors if (at, selector) not in used and _runs(selector, pages, running)
        ]
        if unused:
            told.append(
                _find(by_code[unused_ignore.CODE], ignore.note, tell(language, "unused", codes=", ".join(unused)))
            )
    told = [finding for finding in told if finding.code in running]
    return Sorted([*kept, *told], accepted)


def _read_note(note: Note, pages: Sequence[RulePage], blocks: _Blocks) -> Ignore | Callable[[str], str]:
    """The note as it can be followed, or what to tell in a language."""
    order, *rest = _REASON.split(note.body, 1)
    word, *names = [each for each in _CODES.split(order) if each] or [""]
    names = tuple(_clean(name) for name in names)
    asked = read_orders().get(fold(word))
    if asked is None:
        return lambda language: tell(language, "unknown_word", written=repr(word[:40]))
    if not names:
        return lambda language: tell(language, "no_rule")
    unknown = [name for name in names if not any(names_rule(name, page) for page in pages)]
    if unknown:
        return lambda language: tell(language, "unknown_rule", codes=", ".join(unknown)[:80])
    if not rest or not rest[0].strip():
        return lambda language: tell(language, "no_reason", written=order.strip()[:80])
    covers = _EVERYTHING if asked == "ignore_file" else blocks.covered(note)
    return Ignore(note, names, rest[0].strip(), covers)


def _clean(name: str) -> str:
    folded = fold(name).translate(_DIGITS)
    return folded.upper() if folded.startswith("fc") and folded[2:].isdigit() else folded


def _match(
    findings: Sequence[Finding], ignores: Sequence[Ignore], pages: Sequence[RulePage]
) -> tuple[list[Finding], list[Accepted], set[tuple[int, str]]]:
    """Findings that are kept, those that are accepted, and which selector of which note was of use."""
    by_code = {page.code: page for page in pages}
    in_order = sorted(range(len(ignores)), key=lambda at: ignores[at].covers)
    starts = [ignores[at].covers[0] for at in in_order]
    whole = [at for at in in_order if ignores[at].covers == _EVERYTHING]
    kept: list[Finding] = []
    accepted: list[Accepted] = []
    used: set[tuple[int, str]] = set()
    for finding in findings:
        primary = finding.spans[0]
        # Paragraphs don't overlap: only notes on the one that begins last before the figure can cover it.
        begins = starts[bisect_right(starts, primary.start) - 1] if starts and starts[0] <= primary.start else -1
        near = in_order[bisect_left(starts, begins) : bisect_right(starts, begins)]
        hits = [
            (at, selector)
            for at in dict.fromkeys((*whole, *near))
            if primary.where == "text" and ignores[at].covers[0] <= primary.start < ignores[at].covers[1]
            for selector in ignores[at].selectors
            if names_rule(selector, by_code[finding.code])
        ]
        used.update(hits)
        if hits:
            accepted.append(Accepted(by="ignore", reason=ignores[hits[0][0]].reason, finding=finding))
        else:
            kept.append(finding)
    return kept, accepted, used


def _runs(selector: str, pages: Sequence[RulePage], running: frozenset[str]) -> bool:
    return any(page.code in running and names_rule(selector, page) for page in pages)


def _find(rule: RulePage, note: Note, message: str) -> Finding:
    meaning = f"{rule.name}|{' '.join(note.body.split())}"
    return Finding(
        code=rule.code,
        rule=rule.name,
        verdict="unverified",
        severity=rule.severity,
        message=message,
        spans=(Span(start=note.start, end=note.end),),
        fingerprint=hashlib.sha256(meaning.encode("utf-8", "replace")).hexdigest()[:16],
    )


class _Blocks:
    """Where the paragraphs of an article stand in its source."""

    def __init__(self, document: Document) -> None:
        self._source = document.source
        self._spans = [document.in_source(block.start, block.end) for block in document.blocks]
        self._starts = [start for start, _ in self._spans]

    def covered(self, note: Note) -> tuple[int, int]:
        """The paragraph that a note stands in, or behind on the same line, or else the next one."""
        after = bisect_right(self._starts, note.start)
        if after:
            start, end = self._spans[after - 1]
            if note.start < end or not _LINE_END.search(self._source, end, note.start):
                return start, end
        return self._spans[after] if after < len(self._spans) else (note.end, note.end)
