"""The metadata that may stand before a Markdown text, between two lines of ``---`` or ``+++``."""

from __future__ import annotations

import re
from typing import NamedTuple

from figurecheck.text.publication import read_iso_date

_FENCE = re.compile(r"\ufeff?(---|\+\+\+)[ \t]*+(?:\r\n?|\n)")
_LINE = re.compile(r"([^\r\n]*+)(\r\n?|\n|\Z)")
_FIELD = re.compile(r"([A-Za-z_][\w-]*+)[ \t]*+[:=][ \t]*+(.*+)")
_CONTINUED = re.compile(r"[ \t#\[\]{}-]|\Z")  # what else a line of YAML or TOML begins with
_TITLES = ("title", "headline")
_DATES = ("published", "date", "publishdate", "datepublished", "pubdate", "published_at")


class FrontMatter(NamedTuple):
    """Where the metadata ends, and what of it concerns us."""

    end: int = 0
    title: tuple[int, int] | None = None
    published: str | None = None


def read_front_matter(source: str) -> FrontMatter:
    r"""Read the front matter that ``source`` begins with; without any, nothing is taken off.

    >>> read_front_matter("---\ntitle: Storm\ndate: 2024-09-08\n---\n\n12 mm fell.")
    FrontMatter(end=38, title=(11, 16), published='2024-09-08')

    Args:
        source: the Markdown.
    """
    fence = _FENCE.match(source)
    if not fence:
        return FrontMatter()
    fields: dict[str, tuple[int, int]] = {}
    at = fence.end()
    while at < len(source):
        line = _LINE.match(source, at)
        if line is None or line[1].rstrip() in (fence[1], "..." if fence[1] == "---" else fence[1]):
            return _conclude(source, fields, line.end() if line else at)
        field = _FIELD.fullmatch(line[1])
        if field:
            fields.setdefault(field[1].lower(), _unquote(source, at + field.start(2), at + field.end(2)))
        elif not _CONTINUED.match(line[1]):
            break  # a thematic break and prose, not metadata
        at = line.end()
    return FrontMatter()


def _conclude(source: str, fields: dict[str, tuple[int, int]], end: int) -> FrontMatter:
    title = next((fields[key] for key in _TITLES if key in fields), None)
    dates = (read_iso_date(source[slice(*fields[key])]) for key in _DATES if key in fields)
    return FrontMatter(end, title if title and title[0] < title[1] else None, next((d for d in dates if d), None))


def _unquote(source: str, start: int, end: int) -> tuple[int, int]:
    end = start + len(source[start:end].rstrip())
    if end - start >= 2 and source[start] == source[end - 1] and source[start] in "\"'":
        return start + 1, end - 1
    return start, end
