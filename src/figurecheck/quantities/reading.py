"""The light record that the grammar fills while it reads; the public Quantity is built from it at the end."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from figurecheck.quantities.number import Number
    from figurecheck.quantities.tokens import Tokens


class Reading:
    """One figure in the making.

    Attributes:
        start: first character in the text.
        end: character after its last one.
        i: first token.
        j: token after its last one (what follows is read from here).
        kind: as in ``Quantity.kind``.
        value: the number, or None.
        ends: the two ends of a range, in text order.
        text_value: for dates, times, scores and identifiers.
        place: weight of the last printed digit.
        scale: what one of the printed unit is in ``unit``, where the text names a part of it (a cent is 0.01 USD).
        low: for an order of size, its lower end.
        high: for an order of size, its upper end.
    """

    __slots__ = (
        "ambiguous", "change", "discrete", "end", "ends", "high", "i", "implicit", "j", "kind", "low", "noun",
        "noun_en", "number", "others", "per", "place", "places", "qualifier", "scale", "start", "text_value",
        "unit", "unit_note", "value",
    )  # fmt: skip

    def __init__(self, start: int, end: int, i: int, j: int, kind: str) -> None:
        self.start = start
        self.end = end
        self.i = i
        self.j = j
        self.kind = kind
        self.value: Decimal | None = None
        self.ends: tuple[Decimal, Decimal] | None = None
        self.places: tuple[Decimal, Decimal] | None = None
        self.text_value: str | None = None
        self.place = Decimal(1)
        self.scale = Decimal(1)
        self.low: Decimal | None = None
        self.high: Decimal | None = None
        self.unit = ""
        self.unit_note: tuple[str, ...] = ()
        self.noun: str | None = None
        self.noun_en: str | None = None
        self.per: list[str] = []
        self.qualifier = "none"
        self.change: str | None = None
        self.implicit: str | None = None
        self.ambiguous = False
        self.others: list[tuple[Decimal | None, str, str]] = []
        self.number: Number | None = None
        self.discrete = False


def extend(reading: Reading, tokens: Tokens, j: int) -> None:
    """Let the figure end before token ``j``."""
    reading.j = j
    reading.end = tokens.end[j - 1]


def scale_by(reading: Reading, factor: Decimal) -> None:
    """Multiply the figure and its other readings."""
    if reading.value is not None:
        reading.value *= factor
    reading.place *= factor
    reading.others = [(None if v is None else v * factor, unit, note) for v, unit, note in reading.others]


def labelled(tokens: Tokens, i: int, j: int, kind: str, value: str) -> Reading:
    """A figure that is no amount: a date, a time, a score, a name."""
    reading = Reading(tokens.start[i], tokens.end[j - 1], i, j, kind)
    reading.text_value = value
    return reading
