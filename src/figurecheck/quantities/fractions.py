"""Fractions and halves: "two-thirds", "a quarter of", "one in five", "1/2", "2½", "half a million", "مليون ونصف"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from figurecheck.quantities import arabic_shares, nouns
from figurecheck.quantities.number import Number
from figurecheck.quantities.tokens import NUMBER, WORD

if TYPE_CHECKING:
    from figurecheck.languages.entries import NumberWord
    from figurecheck.languages.lexicon import Lexicon
    from figurecheck.quantities.tokens import Tokens

SYMBOLS = {
    "½": Decimal(1) / 2, "⅓": Decimal(1) / 3, "⅔": Decimal(2) / 3, "¼": Decimal(1) / 4, "¾": Decimal(3) / 4,
    "⅕": Decimal(1) / 5, "⅖": Decimal(2) / 5, "⅗": Decimal(3) / 5, "⅘": Decimal(4) / 5, "⅙": Decimal(1) / 6,
    "⅛": Decimal(1) / 8, "⅜": Decimal(3) / 8, "⅝": Decimal(5) / 8, "⅞": Decimal(7) / 8,
}  # fmt: skip
#: Denominators that people write with a slash; others ("9/11", "24/7") are names and dates.
SLASH_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 8, 10, 16, 32, 64, 100, 128})
#: "one in 2,000 people": the most that one is out of.
MOST_IN = 1_000_000
#: Digits from here on are a year: "one house in 1990".
FIRST_YEAR = 1000
_PLACE = Decimal("0.01")


def _number(i: int, j: int, value: Decimal, tokens: Tokens, *, share: bool = True, spelled: bool = False) -> Number:
    return Number(i, j, value, _PLACE, share=share, spelled=spelled, start=tokens.start[i])


def slash(tokens: Tokens, i: int) -> Decimal | None:
    """The value of "1/2" at ``i``, or None."""
    if not (
        i + 2 < tokens.count and tokens.low[i + 1] in ("/", "⁄") and tokens.kind[i + 2] == NUMBER
        and tokens.glued[i + 1] and tokens.glued[i + 2] and tokens.raw[i].isdigit() and tokens.raw[i + 2].isdigit()
    ):  # fmt: skip
        return None
    top, bottom = Decimal(tokens.low[i]), Decimal(tokens.low[i + 2])
    after = tokens.low[i + 3] if i + 3 < tokens.count and tokens.glued[i + 3] else ""
    if bottom not in SLASH_DENOMINATORS or not 0 < top < bottom or after == "/":
        return None
    return top / bottom


def read_mixed(tokens: Tokens, i: int, value: Decimal, lexicon: Lexicon) -> Number | None:
    """Read "1/2", "2 1/2" and "2½" at token ``i``, whose digits are worth ``value``."""
    alone = slash(tokens, i)
    if alone is not None:
        return _times_magnitude(tokens, _number(i, i + 3, alone, tokens), lexicon)
    if value < 10 and tokens.raw[i].isdigit():
        share = _read_one_in(tokens, i, value, lexicon)
        if share is not None:
            return share
    k = i + 1
    if k < tokens.count and tokens.low[k] in SYMBOLS:
        mixed = _number(i, k + 1, value + SYMBOLS[tokens.low[k]], tokens, share=False)
        return _times_magnitude(tokens, mixed, lexicon)  # "2½ million"
    if k < tokens.count and tokens.low[k] == "-" and tokens.glued[k]:
        k += 1
    if k < tokens.count and tokens.kind[k] == NUMBER and tokens.raw[i].isdigit():
        part = slash(tokens, k)
        if part is not None:
            return _times_magnitude(tokens, _number(i, k + 3, value + part, tokens, share=False), lexicon)
    return None


def _fraction_at(tokens: Tokens, k: int, lexicon: Lexicon) -> NumberWord | None:
    word = lexicon.numbers.get(tokens.low[k]) if 0 <= k < tokens.count and tokens.kind[k] == WORD else None
    return word if word is not None and word.role == "fraction" else None


def read_share(tokens: Tokens, i: int, lexicon: Lexicon) -> Number | None:
    """Read "two-thirds", "a third of", "one in five", "half of", "half a million", "ثلاثة أرباع", "نصف مليون"."""
    low = tokens.low[i]
    article = low in lexicon.sets["number.article"]
    word = lexicon.numbers.get(low)
    fraction = lexicon.shares.get(low)
    if fraction is not None and word is not None:
        if word.role == "fraction":
            return _read_bare_fraction(tokens, i, fraction, lexicon)
        if arabic_shares.is_share(tokens, i, lexicon):  # "خمس السكان"; "خمس سنوات" goes on
            return _number(i, i + 1, fraction.value / fraction.high, tokens, spelled=True)
    if not article and (word is None or word.role not in ("small", "tens")):
        return None
    k = i + 1
    hyphen = k < tokens.count and tokens.low[k] in ("-", "‑") and tokens.glued[k]
    k += hyphen
    fraction = _fraction_at(tokens, k, lexicon)
    top = Decimal(1) if article or word is None else word.value
    if fraction is not None:
        return _read_counted_fraction(tokens, i, k, top, fraction, lexicon, article=article, hyphen=hyphen)
    if not article:
        return _read_one_in(tokens, i, top, lexicon)
    return None


def _read_counted_fraction(
    tokens: Tokens, i: int, k: int, top: Decimal, fraction: NumberWord, lexicon: Lexicon, *, article: bool, hyphen: bool
) -> Number | None:
    after = tokens.low[k + 1] if k + 1 < tokens.count else ""
    if article and tokens.low[k] in lexicon.sets["number.quarter"] and _is_given(tokens, k, lexicon):
        return _number(i, k + 1, fraction.value / fraction.high, tokens, spelled=True)
    plural = tokens.low[k].endswith("s")
    arabic = tokens.low[k] >= "\u0600"
    of = after in lexicon.sets["number.of"]
    quarter = tokens.low[k] in lexicon.sets["number.quarter"] and lexicon.units.match(tokens.low, k + 1) is not None
    whole = tokens.low[k] in lexicon.sets["number.half"] or quarter  # "a half", "a quarter century"
    if not (hyphen or plural or of or arabic or (article and whole)):
        return None
    if plural and i and (tokens.low[i - 1] in lexicon.ordinals or tokens.low[i - 1] in lexicon.sets["number.stretch"]):
        return None  # "the first three quarters of 2016"
    if top >= fraction.high * 3 or not (of or whole or not article):
        return None  # "a third man" is an ordinal
    value = top * fraction.value / fraction.high
    number = _number(i, k + 1, value, tokens, spelled=True)
    return _times_magnitude(tokens, number, lexicon)


def _read_bare_fraction(tokens: Tokens, i: int, fraction: NumberWord, lexicon: Lexicon) -> Number | None:
    """Read "half of", "half a million", "نصف مليون", "ثلث السكان"; not "third place" or "الربع الأول"."""
    low = tokens.low[i]
    arabic = low >= "\u0600"
    value = fraction.value / fraction.high
    number = _times_magnitude(tokens, _number(i, i + 1, value, tokens, spelled=True), lexicon)
    if number.magnitude:
        return number
    after = tokens.low[i + 1] if i + 1 < tokens.count else ""
    if arabic:
        return number if arabic_shares.is_share(tokens, i, lexicon) else None
    if low not in lexicon.sets["number.half"]:
        return None
    before = tokens.low[i - 1] if i else ""
    if before in lexicon.sets["number.definite"] or before in lexicon.ordinals or before == "-":
        return None
    unit = i + 1 + (after in lexicon.sets["number.article"] or after == "-")
    if unit < tokens.count and (lexicon.units.match(tokens.low, unit) or lexicon.money.match(tokens.low, unit)):
        return number._replace(j=unit)
    if after in lexicon.sets["number.of"] or lexicon.qualifiers_before.match_before(tokens.low, i):
        return number
    if _is_given(tokens, i, lexicon):
        return number
    if after in lexicon.sets["nouns.determiner"] and nouns.noun_at(tokens, i + 2, lexicon, one=False) is not None:
        return number  # "half the condos"; "half the revenue" says no count
    return None


def _is_given(tokens: Tokens, k: int, lexicon: Lexicon) -> bool:
    """Whether a verb of giving makes a share of the bare fraction at ``k``: "half goes to the owners"."""
    return lexicon.phrase_sets["context.share_verb"].match(tokens.low, k + 1) is not None


def _times_magnitude(tokens: Tokens, number: Number, lexicon: Lexicon) -> Number:
    k = number.j
    if (
        k + 1 < tokens.count
        and tokens.low[k] in lexicon.sets["number.of"]
        and tokens.low[k + 1] in lexicon.sets["number.article"]
    ):
        k += 1  # "a quarter of a million"
    if k < tokens.count and tokens.low[k] in lexicon.sets["number.article"]:
        k += 1
    word = lexicon.numbers.get(tokens.low[k]) if k < tokens.count else None
    if word is None or word.role not in ("magnitude", "dozen") or number.value is None:
        return number
    value = number.value * word.value
    return number._replace(j=k + 1, value=value, place=word.value / 10, magnitude=word.value, share=False)


def _read_one_in(tokens: Tokens, i: int, top: Decimal, lexicon: Lexicon) -> Number | None:
    """Read "one in five", "two out of three": the share, with the words in between in its span."""
    linked = lexicon.phrase_sets["number.out_of"].match(tokens.low, i + 1)
    if linked is None:
        return _read_one_thing_in(tokens, i, top, lexicon)
    k = i + 1 + linked[1]
    if k >= tokens.count:
        return None
    if tokens.kind[i] == NUMBER and linked[1] == 1 and top != 1:
        return None  # "3 in 4 games"
    word = lexicon.numbers.get(tokens.low[k]) if tokens.kind[k] == WORD else None
    digits = tokens.number[k]
    bottom = word.value if word is not None and word.role in ("small", "tens", "hundred") else None
    if bottom is None and digits is not None and digits.places == 0:
        bottom = digits.value
    if bottom is None or not top < bottom <= MOST_IN:
        return None
    return _number(i, k + 1, top / bottom, tokens, spelled=True)


def _read_one_thing_in(tokens: Tokens, i: int, top: Decimal, lexicon: Lexicon) -> Number | None:
    """Read "one house in four", "one child out of every 20"; "one house in four towns" counts."""
    if top != 1 or i + 3 >= tokens.count or tokens.low[i + 1] not in lexicon.sets["context.one_in_noun"]:
        return None
    linked = lexicon.phrase_sets["number.out_of"].match(tokens.low, i + 2)
    k = i + 2 + linked[1] if linked is not None else tokens.count
    if k >= tokens.count:
        return None
    word, digits = lexicon.numbers.get(tokens.low[k]), tokens.number[k]
    bottom = word.value if word is not None and word.role in ("small", "tens", "hundred") else None
    if digits is not None and digits.places == 0 and not (digits.value >= FIRST_YEAR and not digits.grouped):
        bottom = digits.value
    after = tokens.low[k + 1] if k + 1 < tokens.count else "."
    ends = k + 1 >= tokens.count or tokens.kind[k + 1] not in (WORD, NUMBER) or after in lexicon.sets["nouns.stop"]
    if bottom is None or not top < bottom <= MOST_IN or not ends or after in ("-", "%"):
        return None
    return _number(i, k + 1, top / bottom, tokens, spelled=True)


def _share_after(tokens: Tokens, k: int, lexicon: Lexicon) -> Number | None:
    """The fraction below one in words that ends a mixed number, where it is not itself of something."""
    if (
        k >= tokens.count
        or not tokens.low[k].isascii()
        or tokens.kind[k] != WORD
        or tokens.low[k] in lexicon.sets["number.half"]
    ):
        return None
    at = k - 1 if tokens.low[k - 1] in lexicon.sets["number.article"] else k
    word = lexicon.numbers.get(tokens.low[k])
    j = k + 1 + (k + 1 < tokens.count and tokens.low[k + 1] == "-")
    if at < k:
        top, j = Decimal(1), k
    elif word is not None and word.role == "small" and word.value > 0:
        top = word.value
    else:
        return None
    fraction = _fraction_at(tokens, j, lexicon)
    after = tokens.low[j + 1] if j + 1 < tokens.count else ""
    if fraction is None or top >= fraction.high or after in lexicon.sets["number.of"] or after in lexicon.ordinals:
        return None
    return _number(k, j + 1, top * fraction.value / fraction.high, tokens, spelled=True)


def add_half(tokens: Tokens, number: Number, lexicon: Lexicon) -> Number:
    """Read "one and a half million", "a million and a half", "2 and a half", "مليون ونصف المليون"."""
    k = number.j
    if number.value is None or number.share or k >= tokens.count or tokens.low[k] not in lexicon.sets["number.joiner"]:
        return number
    k += 1
    if k < tokens.count and tokens.low[k] in lexicon.sets["number.article"]:
        k += 1
    elif k < tokens.count and tokens.low[k] == "one" and k + 1 < tokens.count and tokens.low[k + 1] == "-":
        k += 2  # "one and one-half"
    share = _share_after(tokens, k, lexicon) if number.value == number.value.to_integral_value() else None
    if share is not None and share.value is not None:  # "five and a quarter miles", "a hundred and two thirds"
        value = number.value + share.value * (number.magnitude or 1)
        after = lexicon.numbers.get(tokens.low[share.j]) if share.j < tokens.count else None
        if after is not None and after.role == "magnitude" and not number.magnitude:  # "ten and a quarter billion"
            value, place = value * after.value, after.value / 100
            return number._replace(j=share.j + 1, value=value, place=place, magnitude=after.value, bare=False)
        return number._replace(j=share.j, value=value, bare=False)
    fraction = _fraction_at(tokens, k, lexicon)
    if fraction is None or (tokens.low[k] not in lexicon.sets["number.half"] and tokens.low[k] < "\u0600"):
        return number
    part = fraction.value / fraction.high
    after = lexicon.numbers.get(tokens.low[k + 1]) if k + 1 < tokens.count else None
    unit = number.magnitude or Decimal(1)
    if after is not None and after.role == "magnitude":
        if number.magnitude:  # "مليون ونصف المليون"
            return number._replace(j=k + 2, value=number.value + part * after.value, place=after.value / 10)
        value = (number.value + part) * after.value  # "one and a half million"
        return number._replace(j=k + 2, value=value, place=after.value / 10, magnitude=after.value, bare=False)
    return number._replace(j=k + 1, value=number.value + part * unit, place=unit / 10, bare=False)
