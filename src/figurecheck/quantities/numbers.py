"""A number at a token: digits or words, magnitude, sign, mixed forms; its value and how exactly it was printed."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from figurecheck.quantities import fractions, number_words
from figurecheck.quantities.number import Number
from figurecheck.quantities.number_words import WA, Composed
from figurecheck.quantities.tokens import MARK, NUMBER, WORD

if TYPE_CHECKING:
    from figurecheck.languages.lexicon import Lexicon
    from figurecheck.quantities.tokens import Tokens

_ONE = Decimal(1)
THOUSAND = Decimal(1000)
#: Why a number has another reading: its thousands may stand in it twice.
DOUBLED = "doubled"
MINUS = ("-", "−", "–")
_STOPS = frozenset(",;،؛.!?…")


def read(tokens: Tokens, i: int, lexicon: Lexicon, *, split_at_wa: bool = False) -> Number | None:
    """The number that starts at token ``i``, or None."""
    kind = tokens.kind[i]
    found: Number | None
    if kind == NUMBER:
        found = _read_digits(tokens, i, lexicon)
    elif kind == WORD:
        found = _read_words(tokens, i, lexicon, split_at_wa=split_at_wa)
    elif kind == MARK and tokens.low[i] in MINUS:
        return _read_negative(tokens, i, lexicon)
    else:
        return None
    if found is None:
        return None
    return fractions.add_half(tokens, _merge_repeated(tokens, found, lexicon), lexicon)


def _merge_repeated(tokens: Tokens, number: Number, lexicon: Lexicon) -> Number:
    """Digits that repeat the words, or the reverse: "مائتي (200) مليون", "(22.790) اثنان وعشرون ألف وسبعمائة وتسعون".

    The two settle each other: a value that both allow is the one that is meant.
    """
    k = number.j
    if k + 2 >= tokens.count or number.share or number.value is None:
        return number
    if number.spelled and tokens.low[k] == "(" and tokens.kind[k + 1] == NUMBER:
        inner = _read_digits(tokens, k + 1, lexicon)
        if inner is None or inner.j >= tokens.count or tokens.low[inner.j] != ")":
            return number
        values = {inner.value, *(value for value, _ in inner.alternatives)}
        if number.value not in values:
            return number
        j, factor = inner.j + 1, _ONE
        word = lexicon.numbers.get(tokens.low[j]) if j < tokens.count else None
        if word is not None and word.role == "magnitude" and word.value > number.magnitude:
            j, factor = j + 1, word.value
        magnitude = factor if factor > 1 else number.magnitude
        return number._replace(j=j, value=number.value * factor, place=number.place * factor, magnitude=magnitude)
    opened = number.i > 0 and tokens.low[number.i - 1] == "(" and tokens.low[k] == ")"
    if not number.spelled and opened and tokens.kind[k + 1] == WORD and tokens.low[k + 1] in lexicon.numbers:
        words = number_words.compose(tokens, k + 1, lexicon)
        if words is not None and words.value in {number.value, *(value for value, _ in number.alternatives)}:
            return number._replace(j=words.j, value=words.value, place=_ONE, alternatives=(), bare=False)
    return number


def _read_negative(tokens: Tokens, i: int, lexicon: Lexicon) -> Number | None:
    """A sign belongs to the digits it touches, unless it touches what stands before it: "-1.3 %" but "10-15"."""
    after = i + 1
    if after >= tokens.count or tokens.kind[after] != NUMBER or not tokens.glued[after] or (tokens.glued[i] and i > 0
            and tokens.kind[i - 1] not in (MARK,)):  # fmt: skip
        return None
    if i > 1 and tokens.glued[i] and tokens.low[i - 1] in _STOPS and tokens.kind[i - 2] == WORD:
        return None  # "in the capital,-24 million people"
    if i > 0 and (tokens.low[i - 1] in (":", "/", ")") or _is_name_part(tokens, i, lexicon)):
        return None
    if i > 0 and tokens.low[i - 1] == "+" and tokens.glued[i]:
        return None  # "+-3" is a width
    number = read(tokens, after, lexicon)
    if number is None or number.value is None:
        return None
    return number._replace(i=i, value=-number.value, start=tokens.start[i], bare=False)


def _is_name_part(tokens: Tokens, i: int, lexicon: Lexicon) -> bool:
    """Read "COVID -19" is a name, "FTSE -0.6%" a movement."""
    bare = tokens.raw[i + 1].isdigit() and not (i + 2 < tokens.count and tokens.low[i + 2] == "%")
    return bare and tokens.low[i - 1] in lexicon.sets["context.index"]


def _read_digits(tokens: Tokens, i: int, lexicon: Lexicon) -> Number | None:
    digits = tokens.number[i]
    if digits is None:
        return None
    j = i + 1
    value, place = digits.value, _ONE.scaleb(-digits.places)
    others = ((digits.other, digits.note),) if digits.other is not None else ()
    bare = not digits.grouped and not digits.places
    mixed = fractions.read_mixed(tokens, i, value, lexicon)
    if mixed is not None:
        return mixed
    spaced = _space_grouped(tokens, i)
    if spaced:
        value, j, bare = spaced[0], spaced[1], False
    power = _power_of_ten(tokens, j)
    if power is not None:
        factor, j = power
        return Number(i, j, value * factor, place * factor, start=tokens.start[i])
    magnitude, letter = Decimal(0), ""
    k = j + 1 if j + 1 < tokens.count and tokens.low[j] == "-" and tokens.glued[j] else j
    word = lexicon.numbers.get(tokens.low[k]) if k < tokens.count and tokens.kind[k] == WORD else None
    if word is not None and word.role == "vague" and k == j and value > 1:
        word = word._replace(role="dozen" if word.value == 12 else "magnitude")  # "3 dozens", "5 millions"
    if word is not None and word.role == "hundred" and lexicon.units.match(tokens.low, k) is not None:
        word = None  # "58 المئة" is a percentage whose "in" was dropped
    if word is not None and word.role in ("magnitude", "hundred", "dozen") and not (k > j and word.role != "magnitude"):
        if digits.note == "separator" and digits.other is not None and digits.places:
            others = ()  # "٣٫٢٥٠ ملايين"
        elif digits.note == "separator" and digits.other is not None:
            # "6.935 ملايين": before a magnitude the mark is a decimal one
            note = DOUBLED if _says_twice(digits.value, word.value, low=tokens.low[k]) else digits.note
            value, others = digits.other, ((digits.value, note),)
            place = _ONE.scaleb(-3)
        elif digits.note == "reversed" and digits.grouped and digits.other is not None:
            value, others, place = digits.other, ((digits.value, digits.note),), _ONE.scaleb(-3)
        elif digits.grouped and not others and _says_twice(value, word.value, low=tokens.low[k]):
            others = ((value / word.value, DOUBLED),)
        if not (word.role == "dozen" and value != value.to_integral_value()):
            # one magnitude after another: "45 hundred thousand", "3 ألف مليون"
            magnitude, j = word.value, k + 1
            following = lexicon.numbers.get(tokens.low[j]) if j < tokens.count else None
            if following is not None and following.role == "magnitude" and following.value > magnitude:
                magnitude, j = magnitude * following.value, j + 1
            value, place, bare = value * magnitude, place * magnitude, False
            others = tuple((other * magnitude, note) for other, note in others)
    elif word is not None and word.role == "letter" and k == j and tokens.glued[k]:
        letter = tokens.low[k]
    if magnitude > 1:
        j, value, place = _go_on(tokens, j, value, place, magnitude, lexicon)
    return Number(i, j, value, place, magnitude, False, letter, bare, alternatives=others, start=tokens.start[i])


def _says_twice(value: Decimal, magnitude: Decimal, *, low: str) -> bool:
    """Whether thousands in full stand before "thousand" in Arabic ("15.000 ألف"), which some desks write for 15,000."""
    return low >= "\u0600" and magnitude == THOUSAND and value % THOUSAND == 0


def _go_on(
    tokens: Tokens, j: int, value: Decimal, place: Decimal, magnitude: Decimal, lexicon: Lexicon
) -> tuple[int, Decimal, Decimal]:
    """What follows a magnitude and is still the same number: "3 million and 200", "57 ألفا و776"."""
    if place < magnitude or j >= tokens.count:
        return j, value, place
    joined = tokens.low[j] in lexicon.sets["number.joiner"]
    if joined and tokens.low[j] != WA and not _is_small_rest(tokens, j + 1, magnitude, lexicon):
        return j, value, place
    if not joined and tokens.kind[j] == NUMBER:
        rest = tokens.number[j]
        word = lexicon.numbers.get(tokens.low[j + 1]) if j + 1 < tokens.count else None
        if rest is not None and word is not None and word.role == "magnitude" and rest.value * word.value < magnitude:
            value, place = value + rest.value * word.value, word.value
            return _go_on(tokens, j + 2, value, place, word.value, lexicon)  # "99 مليونا 867 ألفا و946"
        return j, value, place
    composed = number_words.compose(tokens, j, lexicon, start=Composed(value, j, place, magnitude))
    if composed is None or composed.j == j:
        return j, value, place
    return composed.j, composed.value, composed.place


def _is_small_rest(tokens: Tokens, k: int, magnitude: Decimal, lexicon: Lexicon) -> bool:
    """English "and" adds only a bare rest ("3 million and 200"): "3 million and 200 thousand jobs" is read so too."""
    if k >= tokens.count or tokens.kind[k] != NUMBER:
        return False
    rest = tokens.number[k]
    last = k + 1 == tokens.count or magnitude == 100  # "3 hundred and 21 yuan"
    return rest is not None and rest.value < min(magnitude, Decimal(1000)) and rest.places == 0 and last


def _space_grouped(tokens: Tokens, i: int) -> tuple[Decimal, int] | None:
    """Digits grouped by spaces: "100 000", "1 250 000" (no more than three in the first group)."""
    text = tokens.text
    if len(tokens.raw[i]) > 3 or not tokens.raw[i].isdigit():
        return None
    k, value = i + 1, tokens.low[i]
    while (
        k < tokens.count and tokens.kind[k] == NUMBER and len(tokens.raw[k]) == 3 and tokens.raw[k].isdigit()
        and text[tokens.end[k - 1] : tokens.start[k]] in (" ", "\u00a0", "\u202f", "\u2009") and k - i < 6
    ):  # fmt: skip
        value += tokens.low[k]
        k += 1
    if k > i + 1 and tokens.raw[k - 1].isdigit() and k < tokens.count and tokens.kind[k] == NUMBER and (
        text[tokens.end[k - 1] : tokens.start[k]] in _NARROW_SPACES and _GROUP_WITH_DECIMALS.fullmatch(tokens.raw[k])
    ):  # fmt: skip
        value += tokens.low[k]  # "1 234 567.89"
        k += 1
    if k == i + 1 or tokens.low[i] == "0" or (k < tokens.count and tokens.kind[k] == NUMBER):
        return None
    return Decimal(value), k


def _power_of_ten(tokens: Tokens, j: int) -> tuple[Decimal, int] | None:
    """Read "x 10^8", "× 10-30" with a caret, "10⁸" with superscripts."""
    glued = j < tokens.count and tokens.low[j] in ("x10", "×10")  # "6.2x10^-4"
    if not glued and (j + 1 >= tokens.count or tokens.low[j] not in ("x", "×", "·", "*") or tokens.low[j + 1] != "10"):
        return None
    k = j + 1 if glued else j + 2
    if (
        k + 1 < tokens.count
        and tokens.low[k] == "−"
        and tokens.glued[k]
        and tokens.glued[k + 1]
        and tokens.low[k + 1].isdigit()
    ):
        return (_ONE.scaleb(-int(tokens.low[k + 1])), k + 2) if len(tokens.low[k + 1]) < 4 else None  # "2.5×10−5"
    if k < tokens.count and tokens.low[k] == "^":
        sign = 1
        k += 1
        if k < tokens.count and tokens.low[k] in MINUS:
            sign, k = -1, k + 1
        if k < tokens.count and tokens.kind[k] == NUMBER and tokens.low[k].isdigit() and len(tokens.low[k]) < 4:
            return _ONE.scaleb(sign * int(tokens.low[k])), k + 1
        return None
    if k < tokens.count and tokens.glued[k]:
        plain = tokens.raw[k].translate(_SUPERSCRIPTS)
        if plain.lstrip("-").isascii() and plain.lstrip("-").isdigit() and len(plain) < 4 and plain != tokens.raw[k]:
            return _ONE.scaleb(int(plain)), k + 1
    return None


_NARROW_SPACES = ("\u00a0", "\u202f", "\u2009")
_GROUP_WITH_DECIMALS = re.compile(r"[0-9]{3}\.[0-9]+")
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")


def _read_words(tokens: Tokens, i: int, lexicon: Lexicon, *, split_at_wa: bool) -> Number | None:
    low = tokens.low[i]
    word = lexicon.numbers.get(low)
    if low in lexicon.sets["number.minus"]:
        return _read_minus_word(tokens, i, lexicon)
    if word is None and low not in lexicon.sets["number.article"]:
        symbol = fractions.SYMBOLS.get(low)
        if symbol is not None:
            return Number(i, i + 1, symbol, Decimal("0.01"), share=True, start=tokens.start[i])
        return None
    share = fractions.read_share(tokens, i, lexicon)
    if share is not None:
        return share
    start = i
    if low in lexicon.sets["number.article"]:
        after = lexicon.numbers.get(tokens.low[i + 1]) if i + 1 < tokens.count else None
        if after is None or after.role not in ("hundred", "magnitude", "dozen"):
            return None
        start = i + 1
    elif word is not None and (word.role == "vague" or (word.role == "magnitude" and word.high)):
        return _read_vague(tokens, i, lexicon)
    elif word is None or word.role in ("fraction", "letter"):
        return None
    composed = number_words.compose(tokens, start, lexicon, split_at_wa=split_at_wa)
    if composed is None:
        return None
    several = i > 0 and tokens.low[i - 1] in lexicon.sets["number.several"] and composed.j == i + 1
    if several and composed.value >= 100:  # "several hundred years"
        low, high = composed.value, composed.value * 10
        return Number(i, composed.j, None, low, spelled=True, low=low, high=high, start=tokens.start[i])
    point = _read_point(tokens, composed, lexicon)
    if point is not None:
        return point._replace(i=i, start=tokens.start[i])
    return Number(i, composed.j, composed.value, composed.place, composed.magnitude, True, start=tokens.start[i])


def _is_subtracted(tokens: Tokens, i: int, lexicon: Lexicon) -> bool:
    """Whether "minus" takes one figure from another: "420,000 births minus 381,403 deaths", "12 minus 5"."""
    if i == 0 or (tokens.kind[i - 1] == MARK and tokens.low[i - 1] not in (")", "%")):
        return False
    before = tokens.low[i - 1]
    if tokens.number[i - 1] is not None or before in lexicon.numbers or before in (")", "%"):
        return True
    return any(tokens.number[at] is not None for at in range(max(0, i - 4), i - 1)) and before not in (
        lexicon.sets["nouns.stop"]
    )  # fmt: skip


def _read_minus_word(tokens: Tokens, i: int, lexicon: Lexicon) -> Number | None:
    if i + 1 >= tokens.count or lexicon.phrase_sets["number.plus_or"].match_before(tokens.low, i):
        return None  # "plus or minus 3 points" is a width
    if _is_subtracted(tokens, i, lexicon):
        return None
    number = read(tokens, i + 1, lexicon) if tokens.kind[i + 1] in (NUMBER, WORD) else None
    if number is None or number.value is None or number.share:
        return None
    return number._replace(i=i, value=-number.value, start=tokens.start[i], bare=False)


def _read_vague(tokens: Tokens, i: int, lexicon: Lexicon) -> Number | None:
    """Orders of size: "thousands of", "tens of thousands of", "hundreds of millions"."""
    first = lexicon.numbers[tokens.low[i]]
    low, high, j = first.value, first.high, i + 1
    of = lexicon.sets["number.of"]
    if j + 1 < tokens.count and tokens.low[j] in of:
        second = lexicon.numbers.get(tokens.low[j + 1])
        if (second is not None and second.role == "vague") or (second is not None and second.role == "magnitude"):
            low, high, j = low * second.value, high * second.value, j + 2
    elif j < tokens.count and (second := lexicon.numbers.get(tokens.low[j])) and second.role in ("vague", "magnitude"):
        low, high, j = low * second.value, high * second.value, j + 1  # "عشرات الآلاف"
    elif _counts_later(tokens, j, lexicon):
        return None
    return Number(i, j, None, low, spelled=True, low=low, high=high, start=tokens.start[i])


def _counts_later(tokens: Tokens, k: int, lexicon: Lexicon) -> bool:
    """Whether the thing itself is counted in digits: "scores near-record 10 goals" has a verb, not an order of size."""
    while k < tokens.count and (tokens.kind[k] == WORD or tokens.low[k] == "-"):
        compound = k + 1 < tokens.count and tokens.glued[k + 1] and tokens.low[k + 1] == "-"  # "near-record"
        if tokens.low[k] in lexicon.sets["nouns.stop"] and not compound:
            return False
        k += 1
    return k < tokens.count and tokens.kind[k] == NUMBER


def _read_point(tokens: Tokens, composed: Composed, lexicon: Lexicon) -> Number | None:
    """Read "three point five million"."""
    k = composed.j
    if k >= tokens.count or tokens.low[k] not in lexicon.sets["number.point"] or composed.value >= 1000:
        return None
    figures = ""
    k += 1
    while k < tokens.count and len(figures) < 6:
        word = lexicon.numbers.get(tokens.low[k])
        if word is None or word.role != "small" or word.value > 9:
            break
        figures += str(int(word.value))
        k += 1
    if not figures:
        return None
    value = composed.value + Decimal(f"0.{figures}")
    place, magnitude = _ONE.scaleb(-len(figures)), Decimal(0)
    word = lexicon.numbers.get(tokens.low[k]) if k < tokens.count else None
    if word is not None and word.role == "magnitude":
        magnitude, k = word.value, k + 1
        value, place = value * magnitude, place * magnitude
    return Number(0, k, value, place, magnitude, True)
