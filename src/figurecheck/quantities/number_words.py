"""Number words: "three hundred and five thousand", "خمسة وعشرون ألفا", "مائتي", "ألف مليون".

One composition serves both languages. What differs is in the data: Arabic fuses hundreds (ثلاثمائة), has duals (ملياري)
and puts units before tens (خمسة وعشرون); English multiplies (three hundred) and hyphenates (twenty-five).
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from figurecheck.quantities.tokens import MARK, WORD

if TYPE_CHECKING:
    from figurecheck.languages.entries import NumberWord
    from figurecheck.languages.lexicon import Lexicon
    from figurecheck.quantities.tokens import Tokens

#: More words than any figure in news has; keeps hostile input linear.
MOST_WORDS = 16
_ZERO, _ONE = Decimal(0), Decimal(1)
WA = "و"
_TANWIN = "\u064b\u064c\u064d"


class Composed(NamedTuple):
    """A number put together from words.

    Args:
        value: the number.
        j: the token after its last one.
        place: the weight of its last word (10 ** 6 for "five million"), for rounding.
        magnitude: the last magnitude word's value, or 0.
    """

    value: Decimal
    j: int
    place: Decimal
    magnitude: Decimal


class _Builder:
    """The running sum: closed groups in ``total``, the open one below a thousand in ``group``."""

    __slots__ = ("group", "last", "magnitude", "place", "total")

    def __init__(self, group: Decimal, magnitude: Decimal = _ZERO, total: Decimal = _ZERO) -> None:
        self.total = total
        self.group = group
        self.magnitude = magnitude
        self.place = _ONE
        self.last = ""

    def take(self, word: NumberWord, *, joined: bool) -> bool:
        """Add one word, or say that it does not belong to this number."""
        value, role, group = word.value, word.role, self.group
        below_hundred = group % 100
        if role == "small":
            after_unit = word.teen and not joined and self.last == "small" and 1 <= below_hundred < 10  # "ثلاثة عشر"
            fits = below_hundred == 0 or (value < 10 and below_hundred >= 20 and below_hundred % 10 == 0)
            if not after_unit and (not fits or self.last == "small" or (value == 0 and self.value)):
                return False
            self.group += value
        elif role == "tens":
            if not (below_hundred == 0 or (joined and below_hundred < 10)):
                return False
            self.group += value
        elif role == "hundred":
            if value == 100 and not joined and 1 <= group < 100:
                self.group *= value
            elif group == 0 and (self.total == 0 or joined):
                self.group = value
            else:
                return False
        elif role == "dozen":
            if self.total or group >= 1000:
                return False
            self.group = (group or _ONE) * value
        else:
            return self._take_magnitude(word, joined=joined)
        self.last = role
        self.place = _ONE
        return True

    def _take_magnitude(self, word: NumberWord, *, joined: bool) -> bool:
        value = word.value
        if word.role == "dual":
            if self.group or (self.total and not (joined and value < self.magnitude)):
                return False
            self.total += value
            self.magnitude = value / 2
        elif self.group:
            if self.magnitude and value >= self.magnitude:
                return False
            self.total += self.group * value
            self.group, self.magnitude = _ZERO, value
        elif self.total == 0:
            self.total = self.magnitude = value
        elif joined and value < self.magnitude:
            self.total += value
            self.magnitude = value
        elif not joined and value > self.magnitude and self.last in ("magnitude", "dual"):
            self.total *= value  # "ألف مليون", the older press's thousand million
            self.magnitude = value
        else:
            return False
        self.last = word.role
        self.place = self.magnitude
        return True

    @property
    def value(self) -> Decimal:
        return self.total + self.group


def compose(
    tokens: Tokens, i: int, lexicon: Lexicon, *, start: Composed | None = None, split_at_wa: bool = False
) -> Composed | None:
    """Put together the number whose words start at token ``i``.

    Args:
        tokens: the sentence.
        i: the first word (after ``start``, where there is one).
        lexicon: the number words.
        start: a number of digits that the words go on from ("3 million and 200 thousand").
        split_at_wa: stop at a top-level "و": after بين it parts two numbers.
    """
    builder = _Builder(_ZERO) if start is None else _Builder(_ZERO, start.magnitude, start.value)
    if start is not None:
        builder.last, builder.place = "magnitude", start.place
    end = i if start is not None else -1
    k, taken, closed = i, 0, -1
    joiners = lexicon.sets["number.joiner"]
    while k < tokens.count and taken < MOST_WORDS:
        low, joined, at = tokens.low[k], False, k
        if taken or start is not None:
            if tokens.kind[k] == MARK and low == "-" and tokens.glued[k]:
                at = k + 1
            elif low in joiners:
                if low == WA and split_at_wa:
                    break
                if low != WA and builder.last not in ("hundred", "magnitude"):
                    break
                at, joined = k + 1, True
                closed = k if not builder.group else closed
        word = lexicon.numbers.get(tokens.low[at]) if at < tokens.count else None
        if word is not None and word.role == "magnitude" and end < 0:
            word = _as_first_magnitude(tokens, at, word, lexicon)
        if word is None or word.role in ("vague", "fraction", "letter") or not builder.take(word, joined=joined):
            digits = tokens.number[at] if at < tokens.count else None
            if joined and digits is not None and _take_digits(builder, tokens, at, digits.value, lexicon):
                k = end = at + (2 if builder.last == "magnitude" else 1)
                taken += 1
                continue
            if _opens_another(builder, word, closed):
                builder.group, builder.last, builder.place, end = _ZERO, "magnitude", builder.magnitude, closed
            break
        k = end = at + 1
        taken += 1
    if end < 0 or (start is not None and end == i):
        return start
    if start is None and taken == 1 and lexicon.numbers[tokens.low[i]].joined:
        return None  # "أحد المسؤولين" is "one of the officials"
    return Composed(builder.value, end, builder.place, builder.magnitude)


def _opens_another(builder: _Builder, word: NumberWord | None, closed: int) -> bool:
    """Whether a magnitude shows that the words after "and" were a number of their own: "3 ملايين وخمسة ملايين"."""
    plain = word is not None and word.role == "magnitude" and word.value >= builder.magnitude
    return plain and closed > 0 and builder.group > 0 and builder.total > 0


def _as_first_magnitude(tokens: Tokens, at: int, word: NumberWord, lexicon: Lexicon) -> NumberWord | None:
    """A magnitude that opens a number: a plural is only an order of size; "مليونا دولار" is two million.

    After a number "مليونا" is the accusative of one million (عشرون مليونا), and so it is with its tanwin written, or
    where no counted noun follows at once (مليونا ومئتي ألف).
    """
    if word.high:
        return None
    if tokens.low[at] not in lexicon.sets["number.dual_or_accusative"] or any(c in tokens.raw[at] for c in _TANWIN):
        return word
    k = at + 1
    if k >= tokens.count or tokens.kind[k] != WORD or tokens.definite[k] or tokens.low[k] in lexicon.sets["nouns.stop"]:
        return word
    low = tokens.low[k]
    counted = (
        low in lexicon.tables["noun_forms"] or lexicon.units.match(tokens.low, k) or lexicon.money.match(tokens.low, k)
    )
    return word._replace(role="dual", value=word.value * 2) if counted else word


def _take_digits(builder: _Builder, tokens: Tokens, at: int, value: Decimal, lexicon: Lexicon) -> bool:
    """Digits that go on a number in words: "57 ألفا و776", "6 ملايين و752 ألف و114"."""
    if builder.group or not builder.magnitude:
        return False
    following = lexicon.numbers.get(tokens.low[at + 1]) if at + 1 < tokens.count else None
    if following is not None and following.role == "magnitude":
        digits = tokens.number[at]
        if following.value >= builder.magnitude or value >= 1000 or digits is None:
            return False
        builder.total += value * following.value
        builder.magnitude, builder.place = following.value, following.value.scaleb(-digits.places)
        builder.last = "magnitude"
        return True
    if value >= builder.magnitude or value != value.to_integral_value():
        return False
    builder.total += value
    builder.place = _ONE
    builder.last = "small"
    builder.magnitude = _ONE
    return True
