"""Reads Markdown (CommonMark with tables, strikethrough, footnotes and front matter) as a reader of the page sees it.

Our own scanner: the parsers at hand give a block's lines, not the offsets of its characters. Where the standard would
lose or forge a figure we depart from it: indented lines are text, a fence without an end is text, '1986.' at a line's
start is a year, and '2*3*4' is not 234.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.text.front_matter import read_front_matter
from figurecheck.text.markdown_blocks import BlockFinder
from figurecheck.text.markdown_inline import write_inline
from figurecheck.text.writing import TextWriter

if TYPE_CHECKING:
    from figurecheck.model import Document


def read(source: str, *, name: str = "", language: str | None = None) -> Document:
    r"""Read Markdown.

    >>> document = read("# Storm\n\n**1,200** [km](http://example.org/2019) of road, 1\\.5 ~~or 12~~ mm")
    >>> document.text, document.title
    ('Storm\n1,200 km of road, 1.5 or 12 mm', (0, 5))
    >>> document.source[slice(*document.in_source(6, 14))]
    '1,200** [km'

    Args:
        source: the Markdown.
        name: the file's name, for messages.
        language: the language of every sentence; None to detect each one.

    Returns:
        The document, with the title (the first heading of the first level, else the front matter's) and the date that
        the front matter states.

    Raises:
        LanguagePackError: there is no such language.
    """
    matter = read_front_matter(source)
    writer = TextWriter(source)
    finder = BlockFinder(source, matter.end or (1 if source.startswith("\ufeff") else 0))
    blocks = finder.find()
    if matter.title and all(block.role != "title" for block in blocks):
        writer.role = "title"
        writer.copy(*matter.title)
        writer.end_block()
    for block in blocks:
        writer.role = block.role
        write_inline(source, block.pieces, finder.labels, writer)
        writer.end_block()
    return writer.finish(format="markdown", name=name, language=language, published=matter.published)
