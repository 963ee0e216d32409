"""The road: text → quantities → claims → checks → report. The only module that knows all stages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.model import Document, Quantity
from figurecheck.quantities import find
from figurecheck.text import files, plain

if TYPE_CHECKING:
    from pathlib import Path


def read(value: str | Path) -> Document:
    """Read a file, or a string of HTML, Markdown or plain text.

    >>> read("<p>It drew <b>300</b> W.</p>").text.strip()
    'It drew 300 W.'

    Args:
        value: a path, or the text itself.

    Raises:
        UnreadableInputError: a file that cannot be read as text, with what to do about it.
    """
    return files.read_any(value)


read_bytes = files.read_bytes


def _document(text: str | Document, language: str | None) -> Document:
    return text if isinstance(text, Document) else plain.read(text, language=language)


def parse(text: str | Document, *, language: str | None = None) -> tuple[Quantity, ...]:
    """Find the figures of a text, in order.

    >>> [(q.text, q.value, q.unit) for q in parse("The cluster draws 70 MW, about 12% more.")]
    [('70 MW', '70', 'megawatt'), ('12%', '12', 'percent')]

    Args:
        text: plain text, or a Document from ``read``.
        language: "en" or "ar"; None detects it for each sentence.

    Returns:
        Quantities whose offsets point into the text as given.
    """
    document = _document(text, language)
    return in_source(document, find.find_quantities(document))


def in_source(document: Document, quantities: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """The quantities with offsets into what the caller gave instead of the visible text."""
    if document.source is document.text:
        return quantities
    moved: list[Quantity] = []
    for quantity in quantities:
        start, end = document.in_source(quantity.start, quantity.end)
        moved.append(quantity.model_copy(update={"start": start, "end": end, "text": document.source[start:end]}))
    return tuple(moved)
