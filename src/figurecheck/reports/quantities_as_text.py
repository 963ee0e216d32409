"""The figures of an article, a line each: where, as written, and as read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.reports.directions import embedded, isolated, left_to_right, lines, printable
from figurecheck.reports.places import Places
from figurecheck.reports.words import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from figurecheck.model import Quantity
    from figurecheck.reports.result import Options, Parsed
    from figurecheck.reports.words import Words

MEDIA_TYPE = "text/plain"


def render(results: Sequence[Parsed], options: Options) -> str:
    """The articles one after the other, a line for each figure.

    >>> from figurecheck.model import Document, Quantity
    >>> from figurecheck.reports import Options, Parsed
    >>> figure = Quantity(start=4, end=8, text="2 km", kind="measure", value="2", unit="kilometer")
    >>> print(render([Parsed("a.txt", Document("The 2 km road"), "en", (figure,))], Options()))
    a.txt
      1:5  2 km → measure: 2 kilometer

    Args:
        results: the articles, in the order to show them.
        options: nothing here differs at a terminal.
    """
    return "\n".join("".join(f"{line}\n" for line in _article(parsed)) for parsed in results)


def _article(parsed: Parsed) -> Iterator[str]:
    words = words_of(parsed.language)
    places = Places(parsed.document)
    yield printable(parsed.name)
    if not parsed.quantities:
        yield from lines([f"  {words('labels', 'no_figures')}"], words.direction)
    for quantity in parsed.quantities:
        where = left_to_right(str(places.place(quantity.start)), words.direction)
        figure = isolated(places.figure(quantity.start, quantity.end), words.direction)
        arrow = "←" if words.direction == "rtl" else "→"
        kind = words("kind", quantity.kind)
        reading = embedded(_reading(quantity, words), words.direction)
        yield from lines([f"  {where}  {figure} {arrow} {kind}: {reading}"], words.direction)


def _reading(quantity: Quantity, words: Words) -> str:
    direction = words.direction
    parts: list[str] = []
    if quantity.qualifier != "none":
        parts.append(words("qualifier", quantity.qualifier))
    if quantity.range:
        parts.append(f" {words('quantity', 'range_to')} ".join(left_to_right(end, direction) for end in quantity.range))
    elif quantity.value is not None:
        parts.append(left_to_right(quantity.value, direction))
    named = quantity.unit or quantity.noun or ""
    if named:
        parts.append(isolated(named, direction))
    parts += [f"{words('quantity', 'per')} {isolated(base, direction)}" for base in quantity.per]
    if quantity.change:
        parts.append(f"({words('change', quantity.change)})")
    others = [reading.value or "–".join(reading.range or ()) or reading.unit for reading in quantity.alternatives]
    if others:
        parts.append(f"({words('quantity', 'ambiguous')}: {left_to_right(', '.join(others), direction)})")
    return " ".join(parts)
