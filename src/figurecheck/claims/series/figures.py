"""What a figure of a sentence allows, as a share, an amount or a number to each of so many people."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from figurecheck.intervals import Range, parse

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from figurecheck.claims.series.periods import Dated
    from figurecheck.model import Quantity

_NUMERIC = ("count", "measure", "money", "percent", "fraction", "number", "multiplier")
#: "1:600", "1:4,000-5,000": one to so many.
_ONE_TO = re.compile(r"\b1\s?:\s?(\d{1,3}(?:,\d{3})*|\d{1,7})(?:\s?[-–]\s?(\d{1,3}(?:,\d{3})*|\d{1,7}))?(?![\d:])")
_AROUND = Decimal("0.05")


class Figure(NamedTuple):
    """A figure of the claim: which quantity, the words that it covers, what it allows, and in which unit."""

    at: int
    first: int
    last: int
    allowed: Range
    unit: str
    per: tuple[str, ...]


def read_figure(dated: Dated, text: str, cues: Mapping[str, Sequence[tuple[int, int]]]) -> Figure | None:
    """What a figure allows, with the bound that its verb puts on it ("falls short of 1:600").

    Args:
        dated: the figure and its words.
        text: the document.
        cues: of the sentence.

    Returns:
        None for a figure that no series is held against.
    """
    quantity = dated.quantity
    ratio = _ONE_TO.match(text, quantity.start)
    if ratio:
        ends = [Decimal(each.replace(",", "")) for each in ratio.groups() if each]
        if not all(ends):
            return None
        low, high = 1 / max(ends), 1 / min(ends)
        if low == high:
            low, high = low * (1 - _AROUND), high * (1 + _AROUND)
        return Figure(dated.at, dated.first, dated.last, _bounded(Range(low, high), dated, cues), "per", ())
    if quantity.kind not in _NUMERIC or quantity.range is not None:
        return None
    allowed = parse(quantity.interval)
    if quantity.kind == "multiplier":
        return None
    if quantity.qualifier in ("none", "exact"):
        allowed = _bounded(allowed, dated, cues)
    if _covers(cues, "never", dated.first) and (allowed.low is None) != (allowed.high is None):
        # "Never dropping below 60%" is at least 60, "never exceeded 3" at most 3.
        allowed = Range(allowed.high, allowed.low)
    unit = quantity.unit
    if quantity.kind == "fraction":
        allowed, unit = Range(*(None if end is None else end * 100 for end in allowed)), "percent"
    elif quantity.kind == "number" and not unit and quantity.end < len(text):
        after = text[quantity.end : quantity.end + 4].strip()
        if after[:2] in ("MT", "Mt") and not after[2:3].isalpha():
            allowed, unit = Range(*(None if end is None else end * 1_000_000 for end in allowed)), "metric_ton"
    rate = quantity.per or next(((base,) for base in ("hour", "day") if cues.get(f"each_{base}") and not unit), ())
    return Figure(dated.at, dated.first, dated.last, allowed, unit, rate)


def read_ends(dated: Dated) -> list[Figure]:
    """The two ends of a figure that a verb makes a way ("increased from 2.5% to 17%"), each as printed."""
    quantity = dated.quantity
    if quantity.range is None or quantity.kind not in ("percent", "count", "measure", "number"):
        return []
    ends: list[Figure] = []
    for value in map(Decimal, quantity.range):
        exponent = value.as_tuple().exponent
        half = Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0) / 2
        allowed = Range(value - half, value + half)
        ends.append(Figure(dated.at, dated.first, dated.last, allowed, quantity.unit, quantity.per))
    return ends


def _bounded(allowed: Range, dated: Dated, cues: Mapping[str, Sequence[tuple[int, int]]]) -> Range:
    if _last_before(cues, "below", dated.first) > _last_before(cues, "above", dated.first):
        return Range(None, allowed.high)
    if _last_before(cues, "above", dated.first) >= 0:
        return Range(allowed.low, None)
    return allowed


def _last_before(cues: Mapping[str, Sequence[tuple[int, int]]], kind: str, at: int) -> int:
    """The last cue within the twelve words before a figure; -1 where there is none."""
    return max((first for first, last in cues.get(kind, ()) if 0 <= at - last <= 11), default=-1)


def _covers(cues: Mapping[str, Sequence[tuple[int, int]]], kind: str, at: int) -> bool:
    return any(0 <= at - last <= 5 for _, last in cues.get(kind, ()))


def counts_as_figure(quantity: Quantity) -> bool:
    """Whether a quantity says how much, not when or for how long."""
    return quantity.kind in (*_NUMERIC, "time")
