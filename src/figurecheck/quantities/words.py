"""Figures that a word holds by itself: "doubled", "three times", "شهرين" (two months), "لائحة واحدة", "سيتضاعف"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from figurecheck.quantities.reading import Reading
from figurecheck.quantities.tokens import WORD

if TYPE_CHECKING:
    from figurecheck.languages.lexicon import Lexicon
    from figurecheck.quantities.tokens import Tokens


def read_word_figure(tokens: Tokens, i: int, lexicon: Lexicon) -> Reading | None:
    """The multiplier, dual or explicit singular that starts at token ``i``, or None."""
    low = tokens.low[i]
    factor = lexicon.multipliers.get(low)
    if factor is not None:
        reading = Reading(tokens.start[i], tokens.end[i], i, i + 1, "multiplier")
        if i and tokens.kind[i - 1] == "C" and tokens.low[i - 1] == "س" and tokens.glued[i]:
            reading.start = tokens.start[i - 1]  # the future prefix is part of the verb, not a word of its own
        reading.value = factor
        return reading
    return _read_dual(tokens, i, lexicon) or _read_one(tokens, i, lexicon) or _read_bare_unit(tokens, i, lexicon)


def _read_dual(tokens: Tokens, i: int, lexicon: Lexicon) -> Reading | None:
    if tokens.low[i] not in lexicon.duals:
        return None
    unit = lexicon.units.match(tokens.low, i)
    if unit is not None and unit[0].implicit == "dual":
        reading = Reading(tokens.start[i], tokens.end[i + unit[1] - 1], i, i + unit[1], unit[0].kind)
        reading.unit = unit[0].name
    else:
        money = lexicon.money.match(tokens.low, i)
        noun = lexicon.tables["noun_forms"].get(tokens.low[i])
        if money is not None and money[0].implicit == "dual":
            reading = Reading(tokens.start[i], tokens.end[i + money[1] - 1], i, i + money[1], "money")
            reading.unit = money[0].code
        elif noun is not None and noun[2] == "dual":
            reading = Reading(tokens.start[i], tokens.end[i], i, i + 1, "count")
            reading.noun, reading.noun_en = noun[0], noun[1] or None
        else:
            return None
    reading.value, reading.implicit, reading.discrete = Decimal(2), "dual", True
    return reading


def _read_one(tokens: Tokens, i: int, lexicon: Lexicon) -> Reading | None:
    """ "لائحة واحدة": a noun with an explicit one after it."""
    k = i + 1
    if k >= len(tokens) or tokens.low[k] not in lexicon.sets["number.one_after"] or tokens.kind[i] != WORD:
        return None
    noun = lexicon.tables["noun_forms"].get(tokens.low[i])
    unit = lexicon.units.match(tokens.low, i)
    if unit is not None and unit[1] == 1:
        reading = Reading(tokens.start[i], tokens.end[k], i, k + 1, unit[0].kind)
        reading.unit = unit[0].name
    else:
        reading = Reading(tokens.start[i], tokens.end[k], i, k + 1, "count")
        reading.noun, reading.noun_en = (noun[0], noun[1] or None) if noun is not None else (tokens.low[i], None)
    reading.value, reading.discrete = Decimal(1), True
    return reading


def _read_bare_unit(tokens: Tokens, i: int, lexicon: Lexicon) -> Reading | None:
    """ "قبل عام", "خلال شهر", "نحو دولار": a unit in the singular after a word that wants a length or an amount."""
    at = i - 1
    if at >= 0 and tokens.kind[at] == "C":
        at -= 1
    if at < 0 or tokens.low[at] not in lexicon.sets["context.wants_amount"] or tokens.definite[i]:
        return None
    low = tokens.low[i]
    unit = lexicon.units.match(tokens.low, i)
    money = lexicon.money.match(tokens.low, i)
    after = tokens.low[i + 1] if i + 1 < len(tokens) else ""
    if after in lexicon.ordinals or (i + 1 < len(tokens) and tokens.number[i + 1] is not None):
        return None
    if unit is not None and unit[1] == 1 and unit[0].kind == "duration" and low in lexicon.sets["context.singular_unit"]:
        reading = Reading(tokens.start[i], tokens.end[i], i, i + 1, "duration")
        reading.unit = unit[0].name
    elif money is not None and low in lexicon.sets["context.singular_money"]:
        reading = Reading(tokens.start[i], tokens.end[i + money[1] - 1], i, i + money[1], "money")
        reading.unit = money[0].code
    else:
        return None
    reading.value, reading.implicit, reading.discrete = Decimal(1), "singular", True
    return reading
