"""A headline's day or year that the body gives otherwise: "Sept. 10" above a 9 September, "20110" above a 2011."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from figurecheck.checks.headlines import year_of
from figurecheck.languages.folding import fold
from figurecheck.languages.lexicon import known_languages, lexicon
from figurecheck.languages.relation_words import load_relation_words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from figurecheck.checks.headlines import Body
    from figurecheck.model import Quantity

#: A slip in a day is a day or two beside it; further away the headline speaks of another day.
DAYS_BESIDE = 2
#: A year with a digit too many is looked for among the years this near to those that the body names.
YEARS_AROUND = 2
#: The start of a body tells which days it speaks of.
MOST_TEXT = 4000
_WEEK = 7
_DAY = re.compile(r"-(\d\d)-(\d\d)$")
_FIVE_DIGITS = re.compile(r"\d{5}")
_WORD = re.compile(r"[^\W\d_]+")


def find_other_day(figure: Quantity, body: Body) -> tuple[int, str] | None:
    """Find the body's day for the headline's, in the one month where the body names one day and not this.

    A day that a weekday or "yesterday" of the body may mean is left alone.

    Args:
        figure: a figure of the headline.
        body: the text below it.

    Returns:
        The index of the body's date and the day as the body prints it; None where nothing is contradicted.
    """
    mine = _month_and_day(figure)
    if mine is None:
        return None
    month, day = mine
    days = {
        theirs[1]: at for at, other in enumerate(body.quantities)
        if (theirs := _month_and_day(other)) is not None and theirs[0] == month
    }  # fmt: skip
    named = {other: at for other, at in days.items() if year_of(body.quantities[at]) is None or len(days) == 1}
    if day in days or len(named) != 1 or day in _days_meant(body, month):
        return None
    other, at = next(iter(named.items()))
    return (at, body.quantities[at].text) if 0 < abs(other - day) <= DAYS_BESIDE else None


def find_longer_year(figure: Quantity, body: Body) -> tuple[int, str] | None:
    """Find 2011 for "20110": five digits in one piece that are a year of the body with a digit too many.

    Args:
        figure: a figure of the headline.
        body: the text below it.

    Returns:
        The index of the body's date with the nearest year, and the year to write; None where there is none.
    """
    numeral = _FIVE_DIGITS.match(figure.text)
    if figure.kind not in ("number", "count") or numeral is None or figure.decimal != int(numeral.group()):
        return None
    digits = numeral.group()
    shorter = {int(digits[:at] + digits[at + 1 :]) for at in range(5)}
    years = [(abs(year - int(stated)), at, year) for year in shorter for at, stated in _years(body)]
    apart, at, year = min(years, default=(YEARS_AROUND + 1, 0, 0))
    return (at, str(year)) if apart <= YEARS_AROUND else None


def _years(body: Body) -> Iterator[tuple[int, Decimal]]:
    for at, other in enumerate(body.quantities):
        year = year_of(other)
        if year is not None:
            yield at, year


def _month_and_day(quantity: Quantity) -> tuple[int, int] | None:
    found = _DAY.search(quantity.value or "") if quantity.kind == "date" else None
    return (int(found.group(1)), int(found.group(2))) if found is not None else None


def _days_meant(body: Body, month: int) -> frozenset[int]:
    """Days of a month that a weekday or "yesterday" of the body may mean: near its full dates, or any day."""
    words = frozenset(fold(word) for word in _WORD.findall(body.text[:MOST_TEXT]))
    weekdays = not words.isdisjoint(lexicon(known_languages()).weekdays)
    if not weekdays and words.isdisjoint(_relative_days()):
        return frozenset()
    full = [named for at, _ in _years(body) if (named := _month_and_day(body.quantities[at])) is not None]
    if not full:
        return frozenset(range(1, 32))
    reach = _WEEK if weekdays else 1
    return frozenset(
        day + step for named, day in full if named == month for step in range(-reach, reach + 1)
    )  # fmt: skip


@lru_cache(maxsize=1)
def _relative_days() -> frozenset[str]:
    words = (word for code in known_languages() for word in load_relation_words(code).get("headline.days", ()))
    return frozenset(fold(word) for word in words)
