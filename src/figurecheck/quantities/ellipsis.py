"""Figures that leave out what they count: "rose to 5.2 percent from 4.8", "100,000 GPUs … will reach 200 thousand"."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from figurecheck.quantities.tokens import PARTICLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from figurecheck.languages.lexicon import Lexicon
    from figurecheck.quantities.reading import Reading
    from figurecheck.quantities.tokens import Tokens

#: Two figures of one thing differ by this factor at the most; beyond it, the silence means something else.
NEAR = 20
#: How far behind the figure that names the unit a bare one may stand, in tokens of one sentence.
REACH = 8
#: Before the level that a share moved something to.
_LEVEL = ("to", "at")


def carry(found: list[Reading], earlier: Sequence[Reading], tokens: Tokens, lexicon: Lexicon) -> None:
    """Give bare numbers the unit or noun that they leave out.

    Args:
        found: the figures of the sentence, in order; changed in place.
        earlier: the figures of the sentence before it.
        tokens: the sentence.
        lexicon: the words that tie a figure to the one before ("to", "from", "ليصل إلى").
    """
    _share_forward(found, tokens, lexicon)
    for at, reading in enumerate(found):
        if reading.kind != "number" or reading.value is None or reading.number is None:
            continue
        if (
            reading.number.magnitude >= 10**6
            and at
            and found[at - 1].kind == "money"
            and _takes_unit(reading, found[at - 1])
        ):
            continue  # "exports of 20 billion dollars, imports of 9.5 billion"
        if not _is_tied(reading, tokens, lexicon):
            continue
        if at and found[at - 1].kind == "percent" and found[at - 1].change and tokens.low[reading.i - 1] in _LEVEL:
            continue  # "rose 8.15% to 3.65": the level is no share
        if not reading.number.bare and at and _takes_unit(reading, found[at - 1]):
            continue
        if reading.number.magnitude >= 1000:
            moved = any(each.kind == "multiplier" for each in found[:at])
            counts = [each for each in (*(earlier if moved else ()), *found[:at]) if each.kind == "count"]
            if counts and _is_near(reading, counts[-1]):
                reading.kind, reading.discrete = "count", True
                reading.noun, reading.noun_en = counts[-1].noun, counts[-1].noun_en


def _share_forward(found: list[Reading], tokens: Tokens, lexicon: Lexicon) -> None:
    """Read "من 68 إلى 467 ميغاواط": the first figure of a movement shares the unit of the second."""
    for reading, after in itertools.pairwise(found):
        if reading.kind != "number" or after.kind not in ("percent", "money", "measure", "duration", "count"):
            continue
        between = tokens.low[reading.j : after.i]
        if len(between) == 2 and between[1].isascii() and not lexicon.qualifiers_before.match(between, 1):
            continue  # "priced at 101 to yield 7.5%"
        if len(between) in (1, 2) and between[0] in lexicon.sets["range.to"] and _is_near(reading, after):
            reading.kind, reading.unit, reading.discrete = after.kind, after.unit, after.discrete
            reading.noun, reading.noun_en = after.noun, after.noun_en


def _is_tied(reading: Reading, tokens: Tokens, lexicon: Lexicon) -> bool:
    at = reading.i - 1
    while at >= 0 and tokens.kind[at] == PARTICLE:
        at -= 1
    links = ("change_link.to", "change_link.from", "range.to", "range.between_and")
    return at >= 0 and any(tokens.low[at] in lexicon.sets[name] for name in links)


def _takes_unit(reading: Reading, before: Reading) -> bool:
    if before.kind not in ("percent", "money", "measure") or reading.i - before.j > 2 * REACH:
        return False
    if not _is_near(reading, before):
        return False
    reading.kind, reading.unit = before.kind, before.unit
    return True


def _is_near(reading: Reading, other: Reading) -> bool:
    if reading.value is None or other.value is None:
        return False
    low, high = sorted((abs(reading.value), abs(other.value)))
    return high <= low * NEAR
