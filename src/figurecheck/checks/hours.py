"""The time between two times of day, and a printed length, in hours."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from figurecheck.checks.days import Stretch
from figurecheck.intervals import CLOCK_HOURS, Range, parse, plain
from figurecheck.units import convert

if TYPE_CHECKING:
    from figurecheck.checks.cases import Case
    from figurecheck.model import Tie

_DAY, _HALF = 24 * 60, 12 * 60


def read_hours(case: Case, tie: Tie) -> Stretch | None:
    """Read a tie of the kind "clock"; of several spans the one nearest to the printed length.

    Args:
        case: the text and its figures.
        tie: with its roles "start", "end" and "length".
    """
    at, end_at, length = tie.get("start"), tie.get("end"), tie.get("length")
    if at is None or end_at is None or length is None:
        return None
    quantity = case.quantities[length]
    ends = [None if end is None else convert(end, quantity.unit, "hour") for end in parse(quantity.interval)]
    if quantity.decimal is None or None in ends:
        return None
    start, end = _minutes(tie, "from"), _minutes(tie, "to")
    spans = [(end - start) % _DAY]
    if "half" in tie.notes:
        spans = [(end - start) % _HALF, (end - start) % _HALF + _HALF]
    printed = Range(ends[0], ends[1])
    number = convert(quantity.decimal, quantity.unit, "hour") or Decimal(0)
    minutes = min(spans, key=lambda span: abs(Decimal(span) / 60 - number))
    apart = (Decimal(minutes) / 60).quantize(Decimal("0.01")).normalize()
    between = Range(apart - CLOCK_HOURS, apart + CLOCK_HOURS)
    texts = case.quantities[at].text, case.quantities[end_at].text
    return Stretch(between, printed, quantity.decimal, "hour", f"{minutes} / 60", "stretch_hours", *texts,
                   plain(apart), quantity.unit == "hour" and not minutes % 60)  # fmt: skip


def _minutes(tie: Tie, name: str) -> int:
    return int(next(note.removeprefix(f"{name}:") for note in tie.notes if note.startswith(f"{name}:")))
