"""Figures that a word holds by itself: "doubled", "three times", "شهرين" (two months), "لائحة واحدة", "سيتضاعف"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from figurecheck.quantities import nouns
from figurecheck.quantities.number_words import WA
from figurecheck.quantities.reading import Reading
from figurecheck.quantities.tokens import PARTICLE, WORD

if TYPE_CHECKING:
    from figurecheck.languages.lexicon import Lexicon
    from figurecheck.quantities.tokens import Tokens


def read_word_figure(tokens: Tokens, i: int, lexicon: Lexicon) -> Reading | None:
    """The multiplier, dual or explicit singular that starts at token ``i``, or None."""
    low = tokens.low[i]
    factor = lexicon.multipliers.get(low)
    if factor is not None and not _counted_after(tokens, i, lexicon):
        reading = Reading(tokens.start[i], tokens.end[i], i, i + 1, "multiplier")
        if i and tokens.kind[i - 1] == PARTICLE and tokens.low[i - 1] == "س" and tokens.glued[i]:
            reading.start = tokens.start[i - 1]  # the future prefix is part of the verb, not a word of its own
        reading.value = factor
        return reading
    return _read_dual(tokens, i, lexicon) or _read_one(tokens, i, lexicon) or _read_bare_unit(tokens, i, lexicon)


def _counted_after(tokens: Tokens, i: int, lexicon: Lexicon) -> bool:
    """Whether the factor is counted after the verb: "تضاعف ثلاث مرات" says three times."""
    k = i + 1
    word = lexicon.numbers.get(tokens.low[k]) if k < tokens.count else None
    counted = word is not None and k + 1 < tokens.count and tokens.low[k + 1] in lexicon.sets["number.times"]
    weak = tokens.low[i] in lexicon.sets["context.weak_multiplier"]
    if (
        weak and i and tokens.low[i - 1] in lexicon.sets["change_link.to"]
    ):  # "إلى الضعف", "إلى مثلي العام الماضي", but "الضعف الإدراكي" is weakness
        if k >= tokens.count or tokens.low[k] in lexicon.sets["context.multiple_of"]:
            return counted
        named = tokens.definite[k] or tokens.low[k].startswith("ال")
        return counted or (named and not nouns.opens_past(tokens, k, lexicon))
    return counted or (weak and not (k < tokens.count and tokens.low[k] in lexicon.sets["context.multiple_of"]))


def _read_dual(tokens: Tokens, i: int, lexicon: Lexicon) -> Reading | None:
    if tokens.low[i] not in lexicon.duals or _agrees_with_plural(tokens, i):
        return None
    if tokens.definite[i] and tokens.low[i] in lexicon.sets["context.label_many"] and (
        i + 1 < tokens.count and tokens.number[i + 1] is not None
    ):  # fmt: skip
        return None  # "الدقيقتين 20 و35" names two minutes
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
    _add_half(reading, tokens, lexicon)
    return reading


def _agrees_with_plural(tokens: Tokens, i: int) -> bool:
    """Whether an adjective agrees with the plural before it: "المديرين العامين" are general managers."""
    before = tokens.low[i - 1] if i else ""
    return tokens.definite[i] and tokens.low[i].endswith("ين") and before.startswith("ال") and before.endswith("ين")


def _read_one(tokens: Tokens, i: int, lexicon: Lexicon) -> Reading | None:
    """Read "لائحة واحدة": a noun with an explicit one after it."""
    k = i + 1
    if k >= tokens.count or tokens.low[k] not in lexicon.sets["number.one_after"] or tokens.kind[i] != WORD:
        return None
    if (
        tokens.definite[i]
        or tokens.definite[k]
        or tokens.low[i] in lexicon.sets["nouns.stop"]
        or len(tokens.low[i]) < 3
    ):
        return None  # "المدينة الواحدة" is the single city, "لكل واحد" each one
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
    """Read "قبل عام", "خلال شهر", "نحو دولار": a unit in the singular after a word that wants a length or an amount."""
    low = tokens.low[i]
    halved = half_after(tokens, i + 1, lexicon)
    at = i - 1
    if at >= 0 and tokens.kind[at] == PARTICLE:
        at -= 1
    cued = at >= 0 and tokens.low[at] in lexicon.sets["context.one_cue"]
    if tokens.definite[i] or not (cued or halved or _smaller_follows(tokens, i, lexicon)):
        return None
    unit = lexicon.units.match(tokens.low, i)
    money = lexicon.money.match(tokens.low, i)
    after = tokens.low[i + 1] if i + 1 < tokens.count else ""
    if after in lexicon.ordinals or after in lexicon.months or after in lexicon.tables["hijri"]:
        return None
    if i + 1 < tokens.count and tokens.number[i + 1] is not None:
        return None
    if unit is not None and unit[1] == 1 and unit[0].kind == "duration" and low in lexicon.sets["context.one_unit"]:
        reading = Reading(tokens.start[i], tokens.end[i], i, i + 1, "duration")
        reading.unit = unit[0].name
    elif unit is not None and unit[1] == 1 and halved is not None:
        reading = Reading(tokens.start[i], tokens.end[i], i, i + 1, unit[0].kind)
        reading.unit = unit[0].name
    elif money is not None and low in lexicon.sets["context.one_money"]:
        reading = Reading(tokens.start[i], tokens.end[i + money[1] - 1], i, i + money[1], "money")
        reading.unit = money[0].code
    elif halved is not None and _is_counted_once(tokens, i, halved, lexicon):
        noun = lexicon.tables["noun_forms"][low]
        reading = Reading(tokens.start[i], tokens.end[i], i, i + 1, "count")
        reading.noun, reading.noun_en = noun[0], noun[1] or None
    else:
        return None
    reading.value, reading.implicit, reading.discrete = Decimal(1), "singular", True
    _add_half(reading, tokens, lexicon)
    return reading


def _smaller_follows(tokens: Tokens, i: int, lexicon: Lexicon) -> bool:
    """Read "ساعة و15 دقيقة": one hour, since a number of the next smaller unit goes on."""
    if tokens.low[i] not in lexicon.sets["context.one_unit"] or tokens.low[i + 1 : i + 2] != [WA]:
        return False
    if i and (tokens.number[i - 1] is not None or tokens.low[i - 1] in lexicon.numbers):
        return False
    unit = lexicon.units.match(tokens.low, i + 3)
    return i + 3 < tokens.count and tokens.number[i + 2] is not None and unit is not None and unit[0].kind == "duration"


def read_one_and_half(tokens: Tokens, i: int, lexicon: Lexicon) -> Reading | None:
    """Read "an hour and a half", whose figure shows itself only at the second article, token ``i``."""
    article = lexicon.sets["number.article"]
    if i < 3 or tokens.low[i] not in article or tokens.low[i - 3] not in article:
        return None
    unit, j = lexicon.units.match(tokens.low, i - 2, 1), half_after(tokens, i - 1, lexicon)
    if unit is None or j is None:
        return None
    reading = Reading(tokens.start[i - 3], tokens.end[i - 2], i - 3, i - 1, unit[0].kind)
    reading.value, reading.unit = Decimal(1), unit[0].name
    _add_half(reading, tokens, lexicon)
    return reading


def _is_counted_once(tokens: Tokens, i: int, halved: int, lexicon: Lexicon) -> bool:
    """Read "هدف ونصف", but "طالب ونصف السكان" names half of others."""
    noun = lexicon.tables["noun_forms"].get(tokens.low[i])
    if noun is None or noun[2] or (i and (tokens.number[i - 1] is not None or tokens.low[i - 1] in lexicon.numbers)):
        return False
    return halved >= tokens.count or tokens.kind[halved] != WORD or tokens.low[halved] in lexicon.sets["nouns.stop"]


def half_after(tokens: Tokens, k: int, lexicon: Lexicon) -> int | None:
    """The token after "ونصف" (and a repeated unit: "ساعة ونصف الساعة") at ``k``, or None."""
    if k + 2 < tokens.count and tokens.low[k + 1] in lexicon.sets["number.article"]:
        joined = tokens.low[k] in lexicon.sets["number.joiner"] and tokens.low[k + 2] in lexicon.sets["number.half"]
        of = k + 3 < tokens.count and tokens.low[k + 3] in lexicon.sets["number.of"]
        return k + 3 if joined and not of else None  # "three years and a half"
    if k + 1 >= tokens.count or tokens.low[k] != WA or tokens.low[k + 1] not in lexicon.sets["number.half"]:
        return None
    j = k + 2
    if j < tokens.count and tokens.definite[j] and lexicon.units.match(tokens.low, j, 1):
        j += 1
    return j


def _add_half(reading: Reading, tokens: Tokens, lexicon: Lexicon) -> None:
    """Read "ساعتين ونصف" as 2.5 hours."""
    j = half_after(tokens, reading.j, lexicon)
    if j is None or reading.value is None:
        return
    reading.value += Decimal("0.5")
    reading.place, reading.discrete = Decimal("0.1"), False
    reading.j, reading.end = j, tokens.end[j - 1]
