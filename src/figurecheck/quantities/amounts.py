"""A number with what it counts: money, unit, percent, counted noun. The span and the unit of one figure."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from figurecheck.quantities import counting, definite, letters, measures, numbers, payments, unit_words
from figurecheck.quantities.reading import Reading, extend
from figurecheck.quantities.tokens import MARK, NUMBER

if TYPE_CHECKING:
    from figurecheck.languages.lexicon import Lexicon
    from figurecheck.quantities.numbers import Number
    from figurecheck.quantities.tokens import Tokens


def read_amount(tokens: Tokens, i: int, lexicon: Lexicon, *, split_at_wa: bool = False) -> Reading | None:
    """The figure that starts at token ``i``: a number and what stands next to it, or None."""
    money = unit_words.money_before(tokens, i, lexicon)
    sign = 1
    if money is None and tokens.low[i] in lexicon.sets["number.minus"] and i + 1 < tokens.count:
        money = unit_words.money_before(tokens, i + 1, lexicon)  # "negative $71.5 million"
        sign = 1 if money is None else -1
    k = money.j if money is not None else i
    if money is None and tokens.low[i] in ("-", "−", "+") and i + 1 < tokens.count and tokens.glued[i + 1]:
        money = unit_words.money_before(tokens, i + 1, lexicon)
        if money is not None and not (tokens.glued[i] and i and tokens.kind[i - 1] != MARK):
            sign, k = -1 if tokens.low[i] != "+" else 1, money.j
        else:
            money = None
    mark_first = money is None and _percent_first(tokens, i, lexicon)
    number = numbers.read(tokens, k + mark_first, lexicon, split_at_wa=split_at_wa)
    if number is None:
        return None
    if mark_first:
        reading = Reading(tokens.start[i], tokens.end[number.j - 1], i, number.j, "percent")
        _take_number(reading, number)
        reading.unit = "percent"
        return reading
    start = tokens.start[i] if money is not None else number.start
    reading = Reading(start, tokens.end[number.j - 1], i, number.j, "number")
    _take_number(reading, number)
    if money is not None:
        if sign < 0 and reading.value is not None:
            reading.value = -reading.value
        letters.take_letter(reading, tokens, lexicon, money=True)
        payments.set_money(reading, money.entry)
        after = unit_words.money_after(tokens, reading.j, lexicon, after_digits=True)
        payments.add_small_change(reading, tokens, lexicon)
        payments.add_part_of_cent(reading, tokens)
        payments.take_country(reading, tokens, lexicon)
        if after is not None and after.j < tokens.count and tokens.kind[after.j] == NUMBER:
            return reading  # "rmb 10 usd 20": the code belongs to the next number
        if after is not None and after.entry.parts == 1:  # "$10 USD", "$A 5 dollars"
            payments.set_money(reading, after.entry if money.entry.code == "USD" else money.entry)
            extend(reading, tokens, after.j)
        return reading
    return attach(reading, tokens, lexicon)


def _take_divided_whole(reading: Reading, tokens: Tokens, lexicon: Lexicon) -> bool:
    """Read "3.4 مليارات من الدولارات", "مليونين من الأطنان": what a magnitude counts as the whole it is taken from."""
    k = reading.j + 1
    if k >= tokens.count or tokens.low[reading.j] not in lexicon.sets["number.of"] or not tokens.definite[k]:
        return False
    if tokens.low[k] not in lexicon.sets["context.divided"]:
        return False
    money = unit_words.money_after(tokens, k, lexicon, after_digits=False)
    if money is not None:
        payments.set_money(reading, money.entry)
        extend(reading, tokens, money.j)
        return True
    unit = lexicon.units.match(tokens.low, k)
    if unit is None:
        return False
    measures.set_unit(reading, tokens, unit_words.UnitMatch(unit[0], k + unit[1]), lexicon)
    return True


def _percent_first(tokens: Tokens, i: int, lexicon: Lexicon) -> bool:
    """Read "%51": the mark before its number, unless it belongs to the number before ("47%،" then "%44")."""
    symbol = lexicon.symbols.match(tokens.raw, i, 1)
    if tokens.kind[i] != MARK or symbol is None or symbol[0].name != "percent":
        return False
    before = i > 0 and tokens.kind[i - 1] == NUMBER and tokens.glued[i]
    return not before and i + 1 < tokens.count and tokens.kind[i + 1] == NUMBER and tokens.glued[i + 1]


def _take_number(reading: Reading, number: Number) -> None:
    reading.number = number
    reading.value = number.value
    reading.place = number.place
    reading.low, reading.high = number.low, number.high
    for other, note in number.alternatives:
        reading.others.append((other, "", note))
        reading.ambiguous = True


def attach(reading: Reading, tokens: Tokens, lexicon: Lexicon) -> Reading:
    """Give a number that has none its unit, currency or counted noun from the tokens after it."""
    number = reading.number
    assert number is not None
    if definite.take_noun_before(reading, tokens, lexicon):
        return reading
    after_digits = tokens.kind[number.j - 1] == NUMBER or bool(number.letter)
    if number.letter:
        letters.resolve_letter(reading, tokens, lexicon)
        number = reading.number or number
    elif after_digits and reading.j + 1 < tokens.count and tokens.raw[reading.j] in ("B", "M") and not number.magnitude:
        letters.take_spaced_letter(reading, tokens, lexicon)
    k = reading.j
    money = unit_words.money_after(tokens, k, lexicon, after_digits=after_digits)
    unit = unit_words.unit_at(tokens, k, lexicon, after_digits=after_digits or number.magnitude > 0)
    either = (
        money is not None and unit is not None and unit.entry.currency_too == money.entry.code and money.j == unit.j
    )
    if either and money is not None and (
        unit_words.is_mass(tokens, money.j - 1, reading.value or Decimal(0), lexicon, large=number.magnitude >= 1000)
    ):  # fmt: skip
        money = None
    if money is not None and (unit is None or money.j >= unit.j):
        payments.set_money(reading, money.entry)
        extend(reading, tokens, money.j)
        payments.add_small_change(reading, tokens, lexicon)
        return reading
    if unit is None:
        unit = unit_words.unit_in_brackets(tokens, k, lexicon)
    if unit is None and number.magnitude and _take_divided_whole(reading, tokens, lexicon):
        return reading
    if unit is not None:
        measures.set_unit(reading, tokens, unit, lexicon)
        return reading
    if counting.is_multiple(reading, tokens, lexicon):
        return reading
    if number.share and measures.take_part_of_unit(reading, tokens, lexicon):
        return reading
    if number.share:
        reading.kind = "fraction"
        if tokens.low[number.j - 1] in lexicon.sets["number.owned"] or tokens.definite[number.j - 1]:
            return reading  # "نصفهم أطفال": of them, who are children; "الربع الباقي"
        counting.take_whole(reading, tokens, lexicon)
        return reading
    counting.take_noun(reading, tokens, lexicon)
    return reading
