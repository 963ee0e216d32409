"""Reads HTML as a reader of the page sees it: the article's words, without menus, scripts and form controls."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from figurecheck.text.entities import ENTITY, decode_entity
from figurecheck.text.html_tags import ALONE, BLOCK_ROLES, RAW, SKIPPED, Tag, TagFinder, find_last_closings
from figurecheck.text.publication import read_iso_date, read_linked_data_date
from figurecheck.text.writing import Role, TextWriter

if TYPE_CHECKING:
    from figurecheck.model import Document

_WORDS = re.compile(r"[^<& \t\n\r\f]++(?: [^<& \t\n\r\f]++)*+")
_SPACE = re.compile(r"[ \t\n\r\f]++")
_LINE_END = re.compile(r"\r\n?|\n")
_PUBLISHED_NAMES = (
    "article:published_time", "og:article:published_time", "datepublished", "date", "pubdate", "publish-date",
    "dc.date.issued", "dcterms.created", "dc.date",
)  # fmt: skip


def read(source: str, *, name: str = "", language: str | None = None) -> Document:
    r"""Read HTML, whole pages and fragments alike, however broken.

    >>> document = read("<h1>Storm</h1><p><b>1,2</b>00&nbsp;km<br>of road")
    >>> document.text, document.title
    ('Storm\n1,200\xa0km\nof road', (0, 5))
    >>> document.source[slice(*document.in_source(6, 14))]
    '1,2</b>00&nbsp;km'

    Args:
        source: the HTML.
        name: the file's name, for messages.
        language: the language of every sentence; None to detect each one.

    Returns:
        The document, with the title (``h1``, else ``title``, else ``og:title``) and the date it states.

    Raises:
        LanguagePackError: there is no such language.
    """
    return _Reader(source).read(name, language)


class _Reader:
    def __init__(self, source: str) -> None:
        self._source = source
        self._tags = TagFinder(source)
        self._writer = TextWriter(source)
        self._open: list[tuple[str, Role]] = []
        self._counts: Counter[str] = Counter()
        self._raised = 0
        self._dates: dict[str, str] = {}
        self._last_closings = find_last_closings(source)
        # The headline stands in the text once: what the page shows, else what its head says.
        self._title_from = next(
            (tag for tag in ("h1", "title", "meta") if re.search(rf"<{tag}(?=[\s>])", source, re.IGNORECASE)), ""
        )

    def read(self, name: str, language: str | None) -> Document:
        at = 1 if self._source.startswith("\ufeff") else 0
        while at < len(self._source):
            tag = self._tags.match(at) if self._source[at] == "<" else None
            at = self._write(at, len(self._source)) if tag is None else self._follow(tag)
        order = ("article:published_time", "linked data", *_PUBLISHED_NAMES, "time")
        published = next((self._dates[field] for field in order if field in self._dates), None)
        return self._writer.finish(format="html", name=name, language=language, published=published)

    def _write(self, at: int, limit: int) -> int:
        """Write the word, space or character reference at ``at``; return where it ends."""
        source, writer = self._source, self._writer
        if words := _WORDS.match(source, at, limit):
            writer.copy(*words.span())
            return words.end()
        if space := _SPACE.match(source, at, limit):
            if self._counts["pre"]:
                self._write_kept_space(*space.span())
            else:
                writer.space(*space.span())
            return space.end()
        if entity := ENTITY.match(source, at, limit):
            text, length = decode_entity(entity[0])
            if length:
                writer.stand(text, at, at + length)
                return at + length
        writer.copy(at, at + 1)
        return at + 1

    def _write_kept_space(self, start: int, end: int) -> None:
        at = start
        for line_end in _LINE_END.finditer(self._source, start, end):
            self._writer.end_block(*line_end.span())
            at = line_end.end()
        if self._writer.in_block:
            self._writer.copy(at, end)

    def _write_all(self, start: int, end: int) -> None:
        while start < end:
            start = self._write(start, end)

    def _write_title(self, start: int, end: int) -> None:
        self._writer.end_block()
        self._writer.role = "title"
        self._write_all(start, end)
        self._writer.end_block()
        self._writer.role = self._role
        if self._writer.has_title:
            self._title_from = ""

    @property
    def _role(self) -> Role:
        return self._open[-1][1] if self._open else "paragraph"

    def _follow(self, tag: Tag) -> int:
        """Do what a tag does to the text; return where reading goes on."""
        name, writer = tag.name, self._writer
        if not tag.is_closing and (name in RAW or name in SKIPPED or (name == "code" and self._counts["pre"])):
            return self._pass_over(tag)
        if name == "br":
            writer.end_block(tag.start, tag.end)
        elif name in ("meta", "time") and not tag.is_closing:
            self._read_field(tag)
        elif name == "img":
            self._write_alternative(tag)
        elif name == "sup":
            self._raised = max(0, self._raised + (-1 if tag.is_closing else 1))
            writer.raised = self._raised > 0
        elif name in BLOCK_ROLES:
            writer.end_block()
            self._nest(tag)
            writer.role = self._role
        return tag.end

    def _nest(self, tag: Tag) -> None:
        name = tag.name
        if not tag.is_closing:
            if name not in ALONE:
                role = BLOCK_ROLES[name] or self._role
                if name == "h1" and self._title_from != "h1":
                    role = "heading"  # the second of its kind
                self._open.append((name, role))
                self._counts[name] += 1
            return
        if self._counts[name]:
            closed = ""
            while closed != name:
                closed, _ = self._open.pop()
                self._counts[closed] -= 1
            if name == "h1" and self._writer.has_title:
                self._title_from = ""

    def _pass_over(self, tag: Tag) -> int:
        """Skip an element with all it holds."""
        if self._last_closings.get(tag.name, -1) < tag.end and tag.name not in ("script", "style"):
            return tag.end
        content_end, end = self._tags.find_closing(tag)
        if tag.name == "title" and self._title_from == "title":
            self._write_title(tag.end, content_end)
        elif tag.name == "script" and "linked data" not in self._dates:
            self._note_date("linked data", read_linked_data_date(self._source[tag.end : content_end]))
        return end

    def _read_field(self, tag: Tag) -> None:
        spans = self._tags.read_attributes(tag)
        values = {key: self._source[start:end] for key, (start, end) in spans.items()}
        if tag.name == "time":
            if self._counts["header"] or values.get("itemprop", "").lower() == "datepublished" or "pubdate" in values:
                self._note_date("time", read_iso_date(values.get("datetime", "")))
            return
        field = (values.get("property") or values.get("name") or values.get("itemprop") or "").lower()
        if field in _PUBLISHED_NAMES:
            self._note_date(field, read_iso_date(values.get("content", "")))
        elif field == "og:title" and self._title_from == "meta" and "content" in spans:
            self._write_title(*spans["content"])

    def _note_date(self, field: str, date: str | None) -> None:
        if date:
            self._dates.setdefault(field, date)

    def _write_alternative(self, tag: Tag) -> None:
        """Write the words that stand for an image, apart from the words around it."""
        start, end = self._tags.read_attributes(tag).get("alt", (0, 0))
        if start < end:
            self._writer.space(tag.start, tag.start)
            self._write_all(start, end)
            self._writer.space(tag.end, tag.end)
