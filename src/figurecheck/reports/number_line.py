"""A claim's interval above the reference's on one line: where the bars stand in an SVG drawing."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from figurecheck.reports.arithmetic import comparison
from figurecheck.reports.numerals import span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from figurecheck.intervals import Range
    from figurecheck.model import Step
    from figurecheck.reports.words import Words

WIDTH = 320
#: A value without a width is still to be seen.
_THINNEST = 4
_MARGIN = 0.08
#: Beyond this ratio of the ends, equal steps on the line are equal ratios.
_LOGARITHMIC_FROM = 30


class Bar(NamedTuple):
    """One interval as drawn: its left edge and width, and whether it goes on beyond the drawing."""

    x: float
    width: float
    open_low: bool
    open_high: bool
    told: str


class NumberLine(NamedTuple):
    """Both intervals on one scale."""

    claimed: Bar
    held: Bar
    logarithmic: bool


def draw(steps: Iterable[Step], words: Words) -> NumberLine | None:
    """The first comparison among the steps as a number line; None where there is none to draw.

    >>> from figurecheck.model import Step
    >>> from figurecheck.reports.words import words_of
    >>> line = draw([Step(expression="meets([295, 310], [270, 330])", result="yes")], words_of("en"))
    >>> line is not None and (line.held.x < line.claimed.x, line.claimed.told)
    (True, '295–310')

    Args:
        steps: the arithmetic of a claim or a finding.
        words: the reader's language, for the ends of the bars.
    """
    for step in steps:
        found = comparison(step)
        if found is not None and any(end is not None for end in (*found[0], *found[1])):
            return _lay_out(*found, words)
    return None


def _lay_out(claimed: Range, held: Range, words: Words) -> NumberLine:
    ends = [end for end in (*claimed, *held) if end is not None]
    low, high = min(ends), max(ends)
    logarithmic = low > 0 and high / low > _LOGARITHMIC_FROM
    first, last = (_position(end, logarithmic) for end in (low, high))
    room = (last - first) or abs(first) or 1.0
    first, last = first - room * _MARGIN, last + room * _MARGIN

    def x(end: Decimal) -> float:
        return round(WIDTH * (_position(end, logarithmic) - first) / (last - first), 1)

    def bar(allowed: Range) -> Bar:
        left = 0.0 if allowed.low is None else x(allowed.low)
        right = float(WIDTH) if allowed.high is None else x(allowed.high)
        width = round(max(right - left, _THINNEST), 1)
        left = min(left, WIDTH - width) if right - left >= _THINNEST else max(left - _THINNEST / 2, 0.0)
        return Bar(left, width, allowed.low is None, allowed.high is None, span(allowed, words))

    return NumberLine(bar(claimed), bar(held), logarithmic)


def _position(end: Decimal, logarithmic: bool) -> float:
    return float(end.ln()) if logarithmic else float(end)
