"""Whether a movement is told for each year: "by 200 a year", "a compound annual growth rate of 7 percent"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.claims.ties.dated import ends_of, year_of

if TYPE_CHECKING:
    from figurecheck.claims.ties.scene import Figure, Line

#: Words between an amount and "a year" behind it; between "annual" and the amount that it tells of.
_BEHIND, _BEFORE = 3, 6


def is_by_year(line: Line, first: int, last: int, *, noun: bool = False, word: bool = False) -> bool:
    """Whether an amount moves by that much each year (or month, or week).

    An "annual rise" may be the rise of one year; it is one of each year where the sentence spans several.

    Args:
        line: the sentence.
        first: the word where the amount or the fraction word begins.
        last: the word behind it.
        word: the amount is a fraction word somewhere in the stretch, "a year" right behind it.
        noun: the amount stands right before the word of movement: "a 5 percent annual rise".
    """
    floor = max(first - _BEFORE, max((f.last for f in line.figures if f.last <= first and not _is_time(f)), default=0))
    end = min([last + _BEHIND, *(f.first for f in line.figures if f.first >= last and not _is_time(f))])
    around = (floor, end + 2 if noun else end)
    if line.has("yearly.each", *around) or line.has("yearly.rate", *around):
        return True
    if line.has("yearly.a", *((first + 1, last + 1) if word else (last, last + 1))):
        return True
    return line.has("yearly.kind", *around) and _spans_years(line)


def _spans_years(line: Line) -> bool:
    years = {year for figure in line.figures for end in ends_of(figure) if (year := year_of(end)) is not None}
    if years and max(years) - min(years) > 1:
        return True
    return any(f.quantity.unit == "year" and (f.quantity.decimal or 0) > 1 for f in line.figures)


def _is_time(figure: Figure) -> bool:
    return figure.quantity.kind in ("date", "ordinal", "duration")
