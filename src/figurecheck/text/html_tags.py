"""Finds the tags of HTML and says what each does to the visible text.

Our own few patterns instead of ``html.parser``: that gives lines and columns, not offsets, and takes quadratic time
on unclosed tags and comments in the Python releases we support.
"""

from __future__ import annotations

import re
import string
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from figurecheck.text.writing import Role

BLOCK_ROLES: dict[str, Role | None] = {
    "h1": "title", "h2": "heading", "h3": "heading", "h4": "heading", "h5": "heading", "h6": "heading",
    "li": "item", "dt": "item", "dd": "item", "td": "cell", "th": "cell", "blockquote": "quote",
    "figcaption": "caption", "caption": "caption", "legend": "caption", "summary": "heading", "pre": "code",
    # A block of no role of its own has that of the block it stands in.
    "p": None, "div": None, "section": None, "article": None, "main": None, "header": None, "footer": None,
    "aside": None, "figure": None, "ul": None, "ol": None, "dl": None, "table": None, "thead": None, "tbody": None,
    "tfoot": None, "tr": None, "address": None, "details": None, "form": None, "fieldset": None, "center": None,
    "hgroup": None, "body": None, "html": None, "head": None, "hr": None, "menu": None, "search": None,
}  # fmt: skip
ALONE = frozenset(
    {"hr", "br", "img", "meta", "wbr", "input", "link", "source", "area", "base", "col", "embed", "track"}
)
# What a reader of the article does not read.
SKIPPED = frozenset({
    "nav", "template", "noscript", "svg", "button", "select", "datalist", "iframe", "object", "audio", "video",
    "canvas", "map", "dialog",
})  # fmt: skip
# Their content is not markup, whatever it looks like.
RAW = frozenset({"script", "style", "textarea", "title", "xmp", "noembed", "noframes"})

_TAG = re.compile(r"<(/?)([A-Za-z][^\s/>]*+)((?:[^>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+'|(?![\"'])))*+)>")
_TAG_WITHOUT_QUOTES = re.compile(r"<(/?)([A-Za-z][^\s/>]*+)([^>]*+)>")
_TAG_BEGINS = ("/", *string.ascii_letters)
_DECLARATION = re.compile(r"<[!?/][^>]*+>")
_ATTRIBUTE = re.compile(r"([^\s=/>\"']++)(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s>\"']++)))?")
_COMMENT_END = re.compile(r"--!?>")


class Tag(NamedTuple):
    """A tag; ``name`` is "" for a comment or a declaration."""

    start: int
    end: int
    name: str
    is_closing: bool
    attributes_start: int


class TagFinder:
    """Matches tags at given places, in one pass over the source however broken it is.

    >>> finder = TagFinder("<p class='a>b'>5 < 6</p>")
    >>> tag = finder.match(0)
    >>> tag.name, tag.end, finder.match(17)
    ('p', 15, None)

    Args:
        source: the HTML.
    """

    def __init__(self, source: str) -> None:
        self._source = source
        self._last_close = source.rfind(">")
        self._pattern = _TAG

    def match(self, start: int) -> Tag | None:
        """Match the tag, comment or declaration at ``start``, or None if that ``<`` is only a sign."""
        source = self._source
        if source.startswith("<!--", start):
            end = _COMMENT_END.search(source, start + 2)
            return Tag(start, end.end() if end else len(source), "", False, start)
        if start > self._last_close:
            return None
        match = self._pattern.match(source, start)
        if match is None and self._pattern is _TAG and source.startswith(_TAG_BEGINS, start + 1):
            # A quote that is never closed: without this, each further tag would look for its end again.
            match = _TAG_WITHOUT_QUOTES.match(source, start)
            if match is not None:
                self._pattern = _TAG_WITHOUT_QUOTES
        if match is not None:
            return Tag(start, match.end(), match[2].lower(), bool(match[1]), match.start(3))
        declaration = _DECLARATION.match(source, start)
        return Tag(start, declaration.end(), "", False, start) if declaration else None

    def read_attributes(self, tag: Tag) -> dict[str, tuple[int, int]]:
        """Read a tag's attributes as spans of their values; the first of a name counts."""
        found: dict[str, tuple[int, int]] = {}
        for match in _ATTRIBUTE.finditer(self._source, tag.attributes_start, tag.end - 1):
            values = (match.span(group) for group in (2, 3, 4) if match.start(group) >= 0)
            found.setdefault(match[1].lower(), next(values, (match.end(), match.end())))
        return found

    def find_closing(self, tag: Tag) -> tuple[int, int]:
        """Find the first tag that closes ``tag``, whose content is passed over as it stands."""
        closing = re.compile(rf"</{re.escape(tag.name)}(?=[\s/>])[^>]*+>", re.IGNORECASE).search(self._source, tag.end)
        return closing.span() if closing else (len(self._source), len(self._source))


def find_last_closings(source: str) -> dict[str, int]:
    """Find where each passed-over element is closed for the last time: one that never is would swallow the article.

    >>> find_last_closings("<nav>Home</nav><p>5 km")
    {'nav': 9}

    Args:
        source: the HTML.
    """
    names = "|".join(sorted(SKIPPED | RAW | {"code"}))
    closings = re.finditer(rf"</({names})(?=[\s/>])[^>]*+>", source, re.IGNORECASE)
    return {match[1].lower(): match.start() for match in closings}
