"""Dates of the Hijri calendar: "26 رمضان الماضي", "12 شوال 1436هـ", "التاسع والعشرين من شهر رجب".

The figure is typed and kept apart from Gregorian dates. It has no ISO value: Umm al-Qura months are set by tables that
the project does not ship, and a computed calendar is a day off too often to check anything by it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.quantities import ordinals
from figurecheck.quantities.reading import Reading
from figurecheck.quantities.tokens import NUMBER, WORD

if TYPE_CHECKING:
    from figurecheck.languages.lexicon import Lexicon
    from figurecheck.quantities.tokens import Tokens

#: Years that the press dates by; other numbers after a month's name are no years.
FIRST_YEAR, LAST_YEAR = 1200, 1500


def read(tokens: Tokens, i: int, lexicon: Lexicon) -> Reading | None:
    """Read the Hijri date at token ``i``: a day with a month, "شهر" with a month, or a month with its year."""
    months = lexicon.tables["hijri"]
    if not months:
        return None
    alone = _read_year(tokens, i, lexicon)
    if alone is not None:
        return alone
    day, k = _day(tokens, i, lexicon)
    if day is None and tokens.low[i] in lexicon.sets["dates.cue_in_span"]:
        k = i + 1
    while k < tokens.count and k - i < 5 and tokens.low[k] in lexicon.sets["dates.hijri_link"]:
        k += 1
    found = _month(tokens, k, months)
    if found is None:
        return None
    month, j = found
    year, j = _year(tokens, j, lexicon)
    if day is None and year is None and k == i:
        return None  # a bare رمضان or شعبان is as often a person
    if j < tokens.count and tokens.low[j] in lexicon.sets["dates.direction"]:
        j += 1
    reading = Reading(tokens.start[i], tokens.end[j - 1], i, j, "date")
    written = f"{year or '-'}-{month:02}" + (f"-{day:02}" if day is not None else "")
    reading.others.append((None, written, "hijri"))
    return reading


def _read_year(tokens: Tokens, i: int, lexicon: Lexicon) -> Reading | None:
    """Read "سنة 1225 هـ", "عام 1410هـ", "310 للهجرة", "سنة 2 هجرية": a year that the era behind it marks as Hijri."""
    k = i + (tokens.low[i] in lexicon.sets["dates.cue_in_span"])
    if k + 1 >= tokens.count or tokens.kind[k] != NUMBER or not tokens.raw[k].isdigit() or len(tokens.raw[k]) > 4:
        return None
    if tokens.low[k + 1] not in lexicon.sets["dates.era_hijri"] or not 0 < int(tokens.low[k]) <= LAST_YEAR:
        return None
    if k == i and tokens.low[k + 1] in lexicon.sets["dates.era_adjective"] and int(tokens.low[k]) < FIRST_YEAR:
        return None  # "3 هجرية" without a word of time may count what an adjective is of
    reading = Reading(tokens.start[i], tokens.end[k + 1], i, k + 2, "date")
    reading.others.append((None, str(int(tokens.low[k])), "hijri"))
    return reading


def _day(tokens: Tokens, i: int, lexicon: Lexicon) -> tuple[int | None, int]:
    if (
        tokens.kind[i] == NUMBER
        and tokens.raw[i].isdigit()
        and len(tokens.raw[i]) <= 2
        and 1 <= int(tokens.low[i]) <= 30
    ):
        return int(tokens.low[i]), i + 1
    found = ordinals.ordinal_at(tokens, i, lexicon)
    return (found[0], found[1]) if found is not None and found[0] <= 30 else (None, i)


def _month(tokens: Tokens, k: int, months: dict[str, int]) -> tuple[int, int] | None:
    if k >= tokens.count or tokens.kind[k] != WORD:
        return None
    for length in (2, 1):
        month = months.get(" ".join(tokens.low[k : k + length]))
        if month is not None and k + length <= tokens.count:
            return month, k + length
    return None


def _year(tokens: Tokens, j: int, lexicon: Lexicon) -> tuple[int | None, int]:
    k = j
    while k < tokens.count and k - j < 2 and tokens.low[k] in lexicon.sets["dates.of"]:
        k += 1
    if k >= tokens.count or tokens.kind[k] != NUMBER or not tokens.raw[k].isdigit():
        return None, j
    year = int(tokens.low[k]) if len(tokens.raw[k]) == 4 else 0
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None, j
    era = k + 1 < tokens.count and tokens.low[k + 1] in lexicon.sets["dates.era"]
    return year, k + 1 + era
