"""The times of races: "3:48.21", "بزمن 3:48.21 دقيقة", "in a time of 2:05:13". A clock never shows hundredths."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from figurecheck.quantities.reading import Reading
from figurecheck.quantities.tokens import NUMBER

if TYPE_CHECKING:
    from figurecheck.languages.lexicon import Lexicon
    from figurecheck.quantities.tokens import Tokens

#: Parts of the next greater unit: seconds of a minute, minutes of an hour.
PARTS = 60


def read(tokens: Tokens, i: int, lexicon: Lexicon) -> Reading | None:
    """The length of a race at token ``i`` in seconds, or None where the digits can be a time of day."""
    cued = i > 0 and lexicon.phrase_sets["dates.race_time"].match_before(tokens.low, i) is not None
    parts, j = [tokens.low[i]], i + 1
    while len(parts) < 3 and j + 1 < tokens.count and tokens.low[j] == ":" and tokens.glued[j] and (
        tokens.kind[j + 1] == NUMBER and (tokens.glued[j + 1] or cued)
    ):  # fmt: skip
        parts.append(tokens.low[j + 1])
        j += 2
    if len(parts) == 1 or not all(part.isdecimal() for part in parts[:-1]):
        return None
    whole, _, rest = parts[-1].partition(".")
    before = tokens.low[i - 1] if i else ""
    linked = cued or before >= "\u0600" or before in lexicon.sets["dates.race_link"]
    fine = linked and len(whole) in (1, 2) and rest.isdecimal() and len(rest) < 4 and whole.isdecimal()
    if not (fine or (cued and parts[-1].isdecimal() and len(parts[-1]) == 2)):
        return None
    numbers = [Decimal(part) for part in parts]
    if any(number >= PARTS for number in numbers[1:]):
        return None
    unit = lexicon.units.match(tokens.low, j)
    if unit is not None and unit[0].name in ("second", "minute", "hour"):
        j += unit[1]
    reading = Reading(tokens.start[i], tokens.end[j - 1], i, j, "duration")
    reading.value = Decimal(0)
    for number in numbers:
        reading.value = reading.value * PARTS + number
    hours = unit is not None and unit[0].name == "hour" and len(parts) == 2
    if hours:
        reading.value *= PARTS  # "بزمن 2:05 ساعة"
    reading.unit, reading.place = "second", Decimal(1).scaleb(-len(rest)) * (PARTS if hours else 1)
    return reading
