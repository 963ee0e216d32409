"""When a figure holds: the dates beside it, completed from the date of publication."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from figurecheck.claims.passages import near

if TYPE_CHECKING:
    from collections.abc import Sequence

    from figurecheck.claims.passages import Passage, Place
    from figurecheck.model import Quantity

_YEARLESS = re.compile(r"--(\d\d)(?:-(\d\d))?")
_PRECISE = re.compile(r"\d{4}(?:-\d\d){0,2}")


def complete(value: str, published: str | None, *, ahead: bool = False) -> str | None:
    """Complete a date without its year: the last such day up to publication, or the next one after it.

    >>> complete("--09-02", "2024-09-08"), complete("--07", "2024-09-08"), complete("--12-25", "2024-09-08", ahead=True)
    ('2024-09-02', '2024-07', '2024-12-25')
    >>> complete("--12-25", "2024-09-08"), complete("--09-02", None), complete("2023-07", None)
    ('2023-12-25', None, '2023-07')

    Args:
        value: an ISO date, as a quantity carries it.
        published: the ISO date of publication, or None.
        ahead: the text speaks of what is to come.
    """
    if _PRECISE.fullmatch(value):
        return value
    match = _YEARLESS.fullmatch(value)
    if match is None or not published:
        return None
    day = match.group(2)
    tail = f"{match.group(1)}-{day}" if day else match.group(1)
    this_year = int(published[:4])
    reached = f"{this_year}-{tail}" <= published[: 5 + len(tail)]
    year = this_year + (0 if reached != ahead else 1 if ahead else -1)
    found = f"{year}-{tail}"
    return found if not day or _exists(found) else None


def find_time(
    passage: Passage, place: Place, quantities: Sequence[Quantity], published: str | None, *, ahead: bool
) -> tuple[str | None, int | None]:
    """Find the date that a figure holds for: in its clause, else the only one of the sentence.

    Args:
        passage: the sentence.
        place: where the figure stands.
        quantities: all quantities of the document.
        published: the ISO date of publication, or None.
        ahead: the text speaks of what is to come.

    Returns:
        The ISO date, or None, and the index of the quantity that it was read from.
    """
    if quantities[place.quantity].kind == "date":
        return complete(quantities[place.quantity].value or "", published, ahead=ahead), None
    first, last = passage.clause(place)
    close = near(passage.places, place.first)
    dates = [other for other in close if quantities[other.quantity].kind == "date" and quantities[other.quantity].value]
    mine = [other for other in dates if first <= other.first < last] or (dates if len(dates) == 1 else [])
    if not mine:
        return None, None
    nearest = min(mine, key=lambda other: abs(other.first - place.first))
    return complete(quantities[nearest.quantity].value or "", published, ahead=ahead), nearest.quantity


def _exists(day: str) -> bool:
    try:
        date.fromisoformat(day)
    except ValueError:
        return False
    return True
