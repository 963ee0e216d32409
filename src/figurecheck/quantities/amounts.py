"""A number with what it counts: money, unit, percent, counted noun. The span and the unit of one figure."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from figurecheck.quantities import definite, nouns, numbers, unit_words, words
from figurecheck.quantities.reading import Reading
from figurecheck.quantities.tokens import IDENTIFIER, MARK, NUMBER, WORD

if TYPE_CHECKING:
    from figurecheck.languages.lexicon import Lexicon, MoneyWord, UnitWord
    from figurecheck.quantities.number import Number
    from figurecheck.quantities.tokens import Tokens

#: Units whose next smaller one may follow with its own number: "6 ft 2 in", "2 hours 30 minutes".
SMALLER = {
    "foot": ("inch", 12), "hour": ("minute", 60), "minute": ("second", 60), "pound": ("ounce", 16),
    "stone": ("pound", 14), "yard": ("foot", 3), "year": ("month", 12), "day": ("hour", 24), "mile": ("yard", 1760),
    "meter": ("centimeter", 100),
}  # fmt: skip


def read_amount(tokens: Tokens, i: int, lexicon: Lexicon, *, split_at_wa: bool = False) -> Reading | None:
    """The figure that starts at token ``i``: a number and what stands next to it, or None."""
    money = unit_words.money_before(tokens, i, lexicon)
    sign = 1
    if money is None and tokens.low[i] in lexicon.sets["number.minus"] and i + 1 < len(tokens):
        money = unit_words.money_before(tokens, i + 1, lexicon)  # "negative $71.5 million"
        sign = 1 if money is None else -1
    k = money.j if money is not None else i
    if money is None and tokens.low[i] in ("-", "−", "+") and i + 1 < len(tokens) and tokens.glued[i + 1]:
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
        _take_letter(reading, tokens, lexicon, money=True)
        _set_money(reading, money.entry)
        after = unit_words.money_after(tokens, reading.j, lexicon, after_digits=True)
        _add_small_change(reading, tokens, lexicon)
        _take_country(reading, tokens, lexicon)
        if after is not None and after.j < len(tokens) and tokens.kind[after.j] == NUMBER:
            return reading  # "rmb 10 usd 20": the code belongs to the next number
        if after is not None and after.entry.parts == 1:  # "$10 USD", "$A 5 dollars"
            _set_money(reading, after.entry if money.entry.code == "USD" else money.entry)
            _extend(reading, tokens, after.j)
        return reading
    return attach(reading, tokens, lexicon)


def _percent_first(tokens: Tokens, i: int, lexicon: Lexicon) -> bool:
    """Read "%51": the mark before its number, unless it belongs to the number before it ("47%،" then "%44" in a list)."""
    symbol = lexicon.symbols.match(tokens.raw, i, 1)
    if tokens.kind[i] != MARK or symbol is None or symbol[0].name != "percent":
        return False
    before = i > 0 and tokens.kind[i - 1] == NUMBER and tokens.glued[i]
    return not before and i + 1 < len(tokens) and tokens.kind[i + 1] == NUMBER and tokens.glued[i + 1]


def _take_number(reading: Reading, number: Number) -> None:
    reading.number = number
    reading.value = number.value
    reading.place = number.place
    reading.low, reading.high = number.low, number.high
    for other, note in number.alternatives:
        reading.others.append((other, "", note))
        reading.ambiguous = True


def _extend(reading: Reading, tokens: Tokens, j: int) -> None:
    reading.j = j
    reading.end = tokens.end[j - 1]


def _scale(reading: Reading, factor: Decimal) -> None:
    if reading.value is not None:
        reading.value *= factor
    reading.place *= factor
    reading.others = [(None if v is None else v * factor, unit, note) for v, unit, note in reading.others]


def _take_letter(reading: Reading, tokens: Tokens, lexicon: Lexicon, *, money: bool) -> bool:
    """Apply a magnitude letter that touches the digits ("$45m", "300k"), where it is one."""
    number = reading.number
    if number is None or reading.j >= len(tokens):
        return False
    letter = number.letter
    if not letter and money and tokens.low[reading.j] in ("m", "bn", "mn", "b", "k") and tokens.kind[reading.j] == WORD:
        letter = tokens.low[reading.j]  # "$ 45 m"
    word = lexicon.numbers.get(letter)
    if not letter or word is None:
        return False
    _scale(reading, word.value)
    reading.number = number._replace(letter="", magnitude=word.value, bare=False)
    _extend(reading, tokens, reading.j + 1)
    return True


def _take_country(reading: Reading, tokens: Tokens, lexicon: Lexicon) -> None:
    """ "$75 U.S. per barrel": the country of a dollar after its amount, where a clause or a rate goes on."""
    k = reading.j
    if k >= len(tokens) or tokens.low[k] not in lexicon.sets["money.countries_after"] or not tokens.raw[k].isupper():
        return
    if k + 1 >= len(tokens) or tokens.kind[k + 1] == MARK or tokens.low[k + 1] in lexicon.sets["rate.per"]:
        _extend(reading, tokens, k + 1)


def _add_small_change(reading: Reading, tokens: Tokens, lexicon: Lexicon) -> None:
    """Read "13 dollars and 45 cents", "15 dollars 50": the part below one that follows the currency's name."""
    k = reading.j
    if reading.value is None or reading.value != reading.value.to_integral_value() or k >= len(tokens):
        return
    joined = tokens.low[k] in lexicon.sets["number.joiner"]
    k += joined
    if k >= len(tokens) or tokens.kind[k] not in (NUMBER, WORD) or unit_words.money_before(tokens, k, lexicon):
        return
    rest = numbers.read(tokens, k, lexicon)
    if rest is None or rest.value is None or rest.share or not 0 < rest.value < 100 or rest.magnitude:
        return
    minor = unit_words.money_after(tokens, rest.j, lexicon, after_digits=not rest.spelled)
    if minor is not None and minor.entry.parts == 100 and minor.entry.code in (reading.unit, "USD", "EUR"):
        reading.value += rest.value / 100
        end = minor.j
    elif minor is None and tokens.kind[reading.j - 1] == WORD and (rest.j >= len(tokens) or tokens.low[rest.j] in (".", ",", ";")):
        reading.value += rest.value / 100
        end = rest.j
    else:
        return
    reading.place = Decimal("0.01")
    _extend(reading, tokens, end)


def _set_money(reading: Reading, entry: MoneyWord) -> None:
    reading.kind = "money"
    reading.unit = entry.code
    if entry.parts != 1:
        reading.scale = Decimal(1) / entry.parts
        _scale(reading, reading.scale)
    if entry.alternatives:
        reading.ambiguous = True
        reading.unit_note = entry.alternatives


def attach(reading: Reading, tokens: Tokens, lexicon: Lexicon) -> Reading:
    """Give a number that has none its unit, currency or counted noun from the tokens after it."""
    number = reading.number
    assert number is not None
    if definite.take_noun_before(reading, tokens, lexicon):
        return reading
    after_digits = tokens.kind[number.j - 1] == NUMBER or bool(number.letter)
    if number.letter:
        _resolve_letter(reading, tokens, lexicon)
        number = reading.number or number
    elif after_digits and reading.j + 1 < len(tokens) and tokens.raw[reading.j] in ("B", "M") and not number.magnitude:
        _take_spaced_letter(reading, tokens, lexicon)
    k = reading.j
    money = unit_words.money_after(tokens, k, lexicon, after_digits=after_digits)
    unit = unit_words.unit_at(tokens, k, lexicon, after_digits=after_digits or number.magnitude > 0)
    if money is not None and unit is not None and unit.entry.currency_too == money.entry.code and money.j == unit.j and (
        unit_words.is_mass(tokens, money.j - 1, reading.value or Decimal(0), lexicon, large=number.magnitude >= 1000)
    ):  # fmt: skip
        money = None
    if money is not None and (unit is None or money.j >= unit.j):
        _set_money(reading, money.entry)
        _extend(reading, tokens, money.j)
        _add_small_change(reading, tokens, lexicon)
        return reading
    if unit is None:
        unit = unit_words.unit_in_brackets(tokens, k, lexicon)
    if unit is not None:
        _set_unit(reading, tokens, unit, lexicon)
        return reading
    if _is_multiple(reading, tokens, lexicon):
        return reading
    if number.share and _take_part_of_unit(reading, tokens, lexicon):
        return reading
    if number.share:
        reading.kind = "fraction"
        _take_whole(reading, tokens, lexicon)
        return reading
    _take_noun(reading, tokens, lexicon)
    return reading


def _is_multiple(reading: Reading, tokens: Tokens, lexicon: Lexicon) -> bool:
    """Read "three times", "3-fold", "5x", "ثلاثة أضعاف"."""
    k = unit_words.skip_hyphen(tokens, reading.j)
    if k >= len(tokens) or tokens.kind[k] != WORD or reading.value is None:
        return False
    low = tokens.low[k]
    glued = low in lexicon.sets["number.x_times"] and tokens.glued[k] and not (k + 1 < len(tokens) and tokens.glued[k + 1])
    if not (glued or low in lexicon.sets["number.times"] or (low in lexicon.sets["number.fold"] and k > reading.j - 1)):
        return False
    if low in lexicon.sets["number.occasions"] and not _is_compared(reading, tokens, k, lexicon):
        noun = nouns.noun_at(tokens, k, lexicon, one=False)
        reading.kind, reading.discrete = "count", True  # "used 23 times" counts, "three times as many" compares
        reading.noun, reading.noun_en = (noun.lemma, noun.english) if noun else (low.removesuffix("s"), None)
        _extend(reading, tokens, k + 1)
        return True
    reading.kind = "multiplier"
    again = k + 1 < len(tokens) and tokens.low[k + 1] in lexicon.sets["number.times"]  # "200 مرة ضعف"
    _extend(reading, tokens, k + 1 + again)
    return True


def _is_compared(reading: Reading, tokens: Tokens, k: int, lexicon: Lexicon) -> bool:
    after = tokens.low[k + 1] if k + 1 < len(tokens) else ""
    if after in lexicon.sets["context.compares"] or after in lexicon.sets["number.times"]:
        return True
    before = tokens.low[reading.i - 1] if reading.i else ""
    return before in lexicon.multipliers or lexicon.change_verbs.match_before(tokens.low, reading.i) is not None


def _take_spaced_letter(reading: Reading, tokens: Tokens, lexicon: Lexicon) -> None:
    """In "8 B people" a capital that stands apart is a magnitude only before what is counted."""
    if nouns.noun_at(tokens, reading.j + 1, lexicon, one=False) is None or reading.number is None:
        return
    reading.number = reading.number._replace(letter=tokens.low[reading.j])
    _take_letter(reading, tokens, lexicon, money=False)


def _resolve_letter(reading: Reading, tokens: Tokens, lexicon: Lexicon) -> None:
    """Settle "12.3m tonnes" as millions, "100m" as metres, "300k" as thousands: by what follows."""
    number = reading.number
    assert number is not None
    symbol = lexicon.symbols.match(tokens.raw, reading.j)
    following = reading.j + 1
    money = unit_words.money_after(tokens, following, lexicon, after_digits=False)
    unit = unit_words.unit_at(tokens, following, lexicon, after_digits=False)
    noun = nouns.noun_at(tokens, following, lexicon, one=False)
    if noun is None and following < len(tokens) and tokens.low[following] in lexicon.sets["number.of"]:
        # "35m of its devices" are millions, "35m of cable" are metres
        determined = following + 1 < len(tokens) and tokens.low[following + 1] in lexicon.sets["nouns.determiner"]
        noun = _partitive(reading, tokens, following, lexicon) if determined else None
    if number.letter == "mm" and money is None:
        reading.number = number._replace(letter="")
        return
    if symbol is None or symbol[1] > 1 or money is not None or (unit is not None and not unit.hyphenated) or (
        noun is not None and number.letter != "t" and not tokens.raw[reading.j].isupper()
    ):  # fmt: skip
        if symbol is not None and symbol[1] > 1:
            reading.number = number._replace(letter="")
            return
        _take_letter(reading, tokens, lexicon, money=False)
        return
    if number.letter == "m":
        reading.others.append(((reading.value or Decimal(0)) * 10**6, "", "million"))
    reading.number = number._replace(letter="")


def _set_unit(reading: Reading, tokens: Tokens, unit: unit_words.UnitMatch, lexicon: Lexicon) -> None:
    entry: UnitWord = unit.entry
    reading.kind = entry.kind
    reading.unit = entry.name
    _extend(reading, tokens, unit.j)
    if entry.alternatives:
        reading.ambiguous = True
        reading.unit_note = entry.alternatives
    compound = unit_words.compound_at(tokens, reading.j, entry.name, lexicon)
    if compound is not None:
        reading.unit, j = compound
        reading.kind = "measure"
        _extend(reading, tokens, j)
        return
    _below_zero(reading, tokens, lexicon)
    if entry.difference and _is_difference(tokens, reading, lexicon):
        reading.unit = entry.difference
    smaller = SMALLER.get(entry.name)
    if unit.hyphenated and entry.name == "foot" and reading.value is not None:
        _add_hyphenated_inches(reading, tokens)
    if smaller is not None and reading.value is not None and not unit.hyphenated:
        _add_smaller(reading, tokens, smaller, lexicon)
    _half_unit(reading, tokens, lexicon)
    _age_words(reading, tokens, lexicon)


def _half_unit(reading: Reading, tokens: Tokens, lexicon: Lexicon) -> None:
    """Read "ستة أعوام ونصف العام": the half after its unit."""
    j = words.half_after(tokens, reading.j, lexicon)
    if j is not None and reading.value is not None and reading.value == reading.value.to_integral_value():
        reading.value += Decimal("0.5")
        reading.place = Decimal("0.1")
        _extend(reading, tokens, j)


def _below_zero(reading: Reading, tokens: Tokens, lexicon: Lexicon) -> None:
    """Read "5 degrees below zero", "5 درجات تحت الصفر": a reading of the thermometer, in Celsius where no scale is named."""
    below = lexicon.phrase_sets["context.below_zero"].match(tokens.low, reading.j)
    if below is None or reading.value is None or not reading.unit.startswith("degree"):
        return
    reading.value = -reading.value
    if reading.unit == "degree":
        reading.unit = "degree_Celsius"
    _extend(reading, tokens, reading.j + below[1])


def _is_difference(tokens: Tokens, reading: Reading, lexicon: Lexicon) -> bool:
    """Whether a temperature is a difference ("warmed by 1.5 C", "2 C above"), not a reading of a thermometer."""
    after = lexicon.phrase_sets["difference.after"].match(tokens.low, reading.j)
    if after is not None:
        return True
    before = lexicon.sets["difference.before"]
    to = lexicon.sets["change_link.to"]
    for at in range(reading.i - 1, max(-1, reading.i - 6), -1):
        low = tokens.low[at]
        if low in to or low in (".", ",", ";", "("):
            return False
        if low in before:
            return True
    return False


def _add_smaller(reading: Reading, tokens: Tokens, smaller: tuple[str, int], lexicon: Lexicon) -> None:
    name, parts = smaller
    k = reading.j
    if k < len(tokens) and tokens.low[k] in lexicon.sets["number.joiner"]:
        k += 1
        if reading.unit not in ("hour", "minute", "year"):
            return
    if k >= len(tokens) or tokens.kind[k] not in (NUMBER, WORD) or reading.value is None:
        return
    rest = numbers.read(tokens, k, lexicon)
    if rest is None or rest.value is None or rest.share or not 0 < rest.value < parts:
        return
    unit = unit_words.unit_at(tokens, rest.j, lexicon, after_digits=not rest.spelled)
    end = unit.j if unit is not None and unit.entry.name == name else _bare_inch(tokens, rest.j, name, lexicon)
    if end is None:
        return
    reading.value = reading.value * parts + rest.value
    reading.place = rest.place
    reading.unit = name
    _extend(reading, tokens, end)


def _add_hyphenated_inches(reading: Reading, tokens: Tokens) -> None:
    """ "the 5-foot-10 guard": the inches after the feet of a height."""
    k = unit_words.skip_hyphen(tokens, reading.j)
    inches = tokens.number[k] if k > reading.j else None
    if inches is None or not 0 <= inches.value < 12 or reading.value is None:
        return
    reading.value, reading.unit, reading.place = reading.value * 12 + inches.value, "inch", Decimal(1)
    _extend(reading, tokens, k + 1)


def _bare_inch(tokens: Tokens, k: int, name: str, lexicon: Lexicon) -> int | None:
    """The token after "in" where it is the inch of "12 ft 2 in", not a preposition."""
    if name != "inch" or k >= len(tokens) or tokens.low[k] != "in" or tokens.kind[k - 1] != NUMBER:
        return None
    after = tokens.low[k + 1] if k + 1 < len(tokens) else "."
    prepositional = after in lexicon.sets["nouns.determiner"] or after in lexicon.sets["number.article"] or after in lexicon.months
    return None if prepositional or after[0].isdigit() else k + 1


def _age_words(reading: Reading, tokens: Tokens, lexicon: Lexicon) -> None:
    """Read "35 years old", "a 35-year-old", "16 years of age"."""
    if reading.kind != "duration":
        return
    if lexicon.phrase_sets["context.age_of"].match_before(tokens.low, reading.i) is not None:
        reading.kind = "age"  # "under the age of 5 years"
        return
    k = unit_words.skip_hyphen(tokens, reading.j)
    found = lexicon.phrase_sets["context.age_after"].match(tokens.low, k)
    if found is not None:
        reading.kind = "age"
        _extend(reading, tokens, k + found[1])


def _take_part_of_unit(reading: Reading, tokens: Tokens, lexicon: Lexicon) -> bool:
    """In "a quarter of a mile", "1/16 of a US pint" a part of one unit is that much of it."""
    k = reading.j
    if k + 2 >= len(tokens) or tokens.low[k] not in lexicon.sets["number.of"] or tokens.low[k + 1] not in lexicon.sets["number.article"]:
        return False
    unit = lexicon.units.match(tokens.low, k + 2)
    if unit is None or unit[0].weak:
        return False
    reading.kind, reading.unit = unit[0].kind, unit[0].name
    _extend(reading, tokens, k + 2 + unit[1])
    return True


def _take_whole(reading: Reading, tokens: Tokens, lexicon: Lexicon) -> None:
    """What a fraction is of: "a third of those screened" keeps no unit; the noun, where there is one, is named."""
    k = reading.j
    of = k < len(tokens) and tokens.low[k] in lexicon.sets["number.of"]
    at = k + 1 if of else k
    while at < len(tokens) and tokens.low[at] in lexicon.sets["nouns.determiner"]:
        at += 1
    if of and at + 1 < len(tokens) and tokens.low[at].isascii() and (tokens.kind[at] == NUMBER or tokens.low[at] in lexicon.numbers):
        whole = numbers.read(tokens, at, lexicon)  # "two-thirds of the 900 workers"
        at = whole.j if whole is not None else at
    noun = nouns.noun_at(tokens, at, lexicon, one=False)
    if noun is not None:
        reading.noun, reading.noun_en = noun.lemma, noun.english
        if tokens.low[k] >= "\u0600":
            _extend(reading, tokens, _end_of_whole(tokens, noun.j, lexicon))
    elif not of and at < len(tokens) and tokens.kind[at] == WORD and (tokens.definite[at] or tokens.low[at].startswith("ال")):
        reading.noun = tokens.low[at]  # "خُمس الإنتاج": what is divided belongs to the span, listed or not
        _extend(reading, tokens, _end_of_whole(tokens, at + 1, lexicon))


def _end_of_whole(tokens: Tokens, k: int, lexicon: Lexicon) -> int:
    """The token after "نصف سكان العالم", "ربع الناتج المحلي الإجمالي": a chain of definite words goes on the whole."""
    end = k
    while end < len(tokens) and end - k < 2 and tokens.kind[end] == WORD and (
        tokens.definite[end] or tokens.low[end].startswith("ال")
    ) and tokens.low[end] not in lexicon.sets["nouns.stop"]:  # fmt: skip
        end += 1
    return end


def _take_noun(reading: Reading, tokens: Tokens, lexicon: Lexicon) -> None:
    k = reading.j
    at = unit_words.skip_hyphen(tokens, k)
    hyphen = at > k
    if not hyphen and at < len(tokens) and tokens.low[at] in lexicon.sets["number.of"]:
        partitive = _partitive(reading, tokens, at, lexicon)
        if partitive is not None:
            reading.kind, reading.noun, reading.noun_en = "count", partitive.lemma, partitive.english
            if reading.value is None:
                _extend(reading, tokens, partitive.j)
            return
    if at < len(tokens) and tokens.kind[at] == NUMBER and not hyphen:
        _take_noun_over_measure(reading, tokens, at, lexicon)
        return
    if _take_listed_noun(reading, tokens, at, lexicon):
        return
    noun = nouns.noun_at(tokens, at, lexicon, one=reading.value == 1, hyphen=hyphen)
    if noun is None or (noun.lemma and tokens.kind[at] == IDENTIFIER and hyphen):
        return
    unit = lexicon.units.match(tokens.low, noun.head) if noun.head > at else None
    if unit is not None and not unit[0].weak and (
        unit[0].kind == "duration" or unit[0].name in lexicon.sets["nouns.measured"]
    ):  # fmt: skip
        # "50 previous years", "517 rushing yards": the modifier does not change what is measured
        reading.kind, reading.unit = unit[0].kind, unit[0].name
        _extend(reading, tokens, noun.head + unit[1])
        return
    reading.kind = "count"
    reading.discrete = True
    reading.noun, reading.noun_en = noun.lemma, noun.english
    if reading.i and tokens.low[reading.i - 1] in lexicon.sets["nouns.before_number"]:
        reading.noun = f"{tokens.low[reading.i - 1]} {noun.lemma}"  # "the top three seeds"
    _extend(reading, tokens, noun.j)


def _take_listed_noun(reading: Reading, tokens: Tokens, at: int, lexicon: Lexicon) -> bool:
    """What a number counts in the singular before another noun ("three course meal"), and abbreviations ("15.3 ppg")."""
    if at >= len(tokens):
        return False
    stat = lexicon.tables["statistics"].get(tokens.low[at])
    if stat is not None:
        reading.kind, reading.noun, reading.per = "count", stat[0], [stat[1]]
    elif (
        tokens.low[at] in lexicon.sets["nouns.attributive"] and at + 1 < len(tokens) and tokens.kind[at + 1] == WORD
        and reading.value != 1 and tokens.low[at + 1] not in lexicon.sets["nouns.stop"] and tokens.raw[at].islower()
    ):  # fmt: skip
        reading.kind, reading.noun, reading.discrete = "count", tokens.low[at], True
    else:
        return False
    _extend(reading, tokens, at + 1)
    return True


def _partitive(reading: Reading, tokens: Tokens, at: int, lexicon: Lexicon) -> nouns.NounMatch | None:
    """Read "dozens of people", "one of the proudest moments", "10 of the 12 members": the noun after "of"."""
    at += 1
    while at < len(tokens) and tokens.low[at] in lexicon.sets["nouns.determiner"]:
        at += 1
    if at + 1 < len(tokens) and (tokens.kind[at] == NUMBER or tokens.low[at] in lexicon.numbers) and tokens.low[at] < "\u0600":
        at += 3 if tokens.low[at + 1] == "-" else 1  # "two of the three men", "five of the three-ton satellites"
    return nouns.noun_at(tokens, at, lexicon, one=False)


def _take_noun_over_measure(reading: Reading, tokens: Tokens, at: int, lexicon: Lexicon) -> None:
    """In "eight million 250ml bottles" what is counted stands after its size, which is a figure of its own."""
    size = unit_words.unit_at(tokens, at + 1, lexicon, after_digits=True) if at + 1 < len(tokens) else None
    noun = nouns.noun_at(tokens, size.j, lexicon, one=False) if size is not None else None
    if noun is None:
        return
    reading.kind, reading.discrete = "count", True
    reading.noun, reading.noun_en = noun.lemma, noun.english
