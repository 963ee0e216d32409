"""The record of one printed number, before it is known what it counts."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple


class Number(NamedTuple):
    """A number as printed.

    Args:
        i: its first token.
        j: the token after its last one.
        value: the number; None for an order of size ("thousands of").
        place: the weight of its last printed digit, before round zeros are considered.
        magnitude: the value of its magnitude word, or 0.
        spelled: it is written in words only.
        letter: a magnitude letter right after the digits that could also be a unit ("12.3m"), not yet applied.
        bare: plain digits without marks or magnitude, so it may be a year.
        low: for an order of size, its ends.
        high: for an order of size, its ends.
        share: it is a fraction of something ("two-thirds", "one in five").
        alternatives: other values that the same marks allow, each with why.
        start: offset where it begins (a sign may stand before the first token).
    """

    i: int
    j: int
    value: Decimal | None
    place: Decimal
    magnitude: Decimal = Decimal(0)
    spelled: bool = False
    letter: str = ""
    bare: bool = False
    low: Decimal | None = None
    high: Decimal | None = None
    share: bool = False
    alternatives: tuple[tuple[Decimal, str], ...] = ()
    start: int = -1
