"""Which of its two readings a mark in digits has in this text: "1,235" beside "4.5", "1,800 طالب"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from figurecheck.quantities.reading import Reading

NOTE = "separator"
#: Kinds whose digits show how a text writes its decimals; dates, times and scores do not.
_AMOUNTS = frozenset({"number", "count", "measure", "money", "percent", "duration", "multiplier"})
_DECIMAL = re.compile(r"(?<![\d.,،٫٬])\d+([.,،٫])\d{1,2}(?![.,،٫٬]?\d)")
_MANY_GROUPS = re.compile(r"(?<![\d.,،٫٬])\d{1,3}(?:([.,،])\d{3})(?:\1\d{3})+(?!\d)")
_COMMAS = frozenset(",،")
_ARABIC_POINT = "٫"


def resolve(found: Iterable[Reading], text: str) -> None:
    """Drop the reading of digits that the text itself rules out.

    A mark before three digits parts thousands where whole things are counted, and where the text writes its decimals
    with another mark or groups longer numbers with this one.

    Args:
        found: the figures of the document; changed in place.
        text: the document.
    """
    figures = list(found)
    doubtful = [each for each in figures if any(note == NOTE for _, _, note in each.others)]
    if not doubtful:
        return
    decimal, thousands = _habits(figures, text)
    counting = {_mark(each, text) for each in doubtful if _counts_whole(each, _mark(each, text))}
    for reading in doubtful:
        mark = _mark(reading, text)
        if mark == _ARABIC_POINT and mark in decimal:
            reading.others = [other for other in reading.others if other[2] != NOTE]
            reading.ambiguous = bool(reading.others)
        elif mark == _ARABIC_POINT and not decimal and _counts_whole(reading, mark):
            printed = reading.value
            _take_grouped(reading)  # "١١٫٧٥٠ مصابا": nobody counts people in thousandths
            reading.others.append((printed, reading.unit, NOTE))
            reading.ambiguous = True
        elif mark in thousands or (decimal and mark not in decimal) or (mark in counting and _reads_grouped(reading)):
            _take_grouped(reading)


def _mark(reading: Reading, text: str) -> str:
    span = text[reading.start : reading.end]
    return "٫" if "٫" in span else "." if _COMMAS.isdisjoint(span) else ","


def _counts_whole(reading: Reading, mark: str) -> bool:
    """Whether the figure counts things that have no thousandths: "14.532 شخصا"."""
    plain = reading.kind == "count" and reading.number is not None and not reading.number.magnitude
    return plain and (mark == "," or reading.noun_en is not None)


def _reads_grouped(reading: Reading) -> bool:
    return all(
        reading.value is not None and value is not None and value < reading.value
        for value, _, note in reading.others
        if note == NOTE
    )


def _habits(figures: list[Reading], text: str) -> tuple[set[str], set[str]]:
    """The marks that the text writes before decimals, and those that it groups long numbers with."""
    decimal: set[str] = set()
    thousands: set[str] = set()
    for each in figures:
        if each.kind not in _AMOUNTS:
            continue
        span = text[each.start : each.end]
        decimal.update("," if mark in _COMMAS else mark for mark in _DECIMAL.findall(span))
        thousands.update("," if mark in _COMMAS else mark for mark in _MANY_GROUPS.findall(span))
    return decimal, thousands


def _take_grouped(reading: Reading) -> None:
    """Keep the greater of the two readings, which is the one with thousands."""
    for value, _, note in reading.others:
        if note == NOTE and value is not None and reading.value is not None and value > reading.value:
            reading.value, reading.place = value, reading.place * 1000
    reading.others = [other for other in reading.others if other[2] != NOTE]
    reading.ambiguous = bool(reading.others)
