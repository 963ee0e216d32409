"""What a number counts: a noun, the whole of a fraction, times, a part of a group."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from figurecheck.languages.folding import fold
from figurecheck.quantities import nouns, numbers, unit_words
from figurecheck.quantities.number_words import WA
from figurecheck.quantities.reading import extend
from figurecheck.quantities.tokens import IDENTIFIER, NUMBER, WORD

if TYPE_CHECKING:
    from figurecheck.languages.lexicon import Lexicon
    from figurecheck.quantities.reading import Reading
    from figurecheck.quantities.tokens import Tokens


def is_multiple(reading: Reading, tokens: Tokens, lexicon: Lexicon) -> bool:
    """Read "three times", "3-fold", "5x", "ثلاثة أضعاف"."""
    k = unit_words.skip_hyphen(tokens, reading.j)
    if k >= tokens.count or tokens.kind[k] != WORD or reading.value is None:
        return False
    low = tokens.low[k]
    glued = (
        low in lexicon.sets["number.x_times"] and tokens.glued[k] and not (k + 1 < tokens.count and tokens.glued[k + 1])
    )
    if not (glued or low in lexicon.sets["number.times"] or (low in lexicon.sets["number.fold"] and k > reading.j - 1)):
        return False
    if low in lexicon.sets["number.occasions"] and not _is_compared(reading, tokens, k, lexicon):
        noun = nouns.noun_at(tokens, k, lexicon, one=False)
        reading.kind, reading.discrete = "count", True  # "used 23 times" counts, "three times as many" compares
        reading.noun, reading.noun_en = (noun.lemma, noun.english) if noun else (low.removesuffix("s"), None)
        extend(reading, tokens, k + 1)
        _add_half_time(reading, tokens, lexicon)
        return True
    reading.kind = "multiplier"
    again = k + 1 < tokens.count and tokens.low[k + 1] in lexicon.sets["number.times"]  # "200 مرة ضعف"
    extend(reading, tokens, k + 1 + again)
    _add_half_time(reading, tokens, lexicon)
    return True


def _add_half_time(reading: Reading, tokens: Tokens, lexicon: Lexicon) -> None:
    """Read "8 مرات ونصف", "ثلاثة أضعاف ونصف الضعف"; "3 مرات ونصف السكان" names half of others."""
    k = reading.j
    if reading.value is None or reading.value != reading.value.to_integral_value() or k + 1 >= tokens.count:
        return
    if tokens.low[k] != WA or tokens.low[k + 1] not in lexicon.sets["number.half"]:
        return
    j = k + 2
    if j < tokens.count and tokens.kind[j] == WORD:
        low = tokens.low[j]
        if low in lexicon.sets["number.times"]:
            j += 1
        elif tokens.definite[j] or low.startswith("ال") or lexicon.counts(low):
            return
    reading.value += Decimal("0.5")
    reading.place, reading.discrete = Decimal("0.1"), False
    extend(reading, tokens, j)


def _is_compared(reading: Reading, tokens: Tokens, k: int, lexicon: Lexicon) -> bool:
    after = tokens.low[k + 1] if k + 1 < tokens.count else ""
    if after in lexicon.sets["context.compares"] or after in lexicon.sets["number.times"]:
        return True
    before = tokens.low[reading.i - 1] if reading.i else ""
    return before in lexicon.multipliers or lexicon.change_verbs.match_before(tokens.low, reading.i) is not None


def take_whole(reading: Reading, tokens: Tokens, lexicon: Lexicon) -> None:
    """What a fraction is of: "a third of those screened" keeps no unit; the noun, where there is one, is named."""
    k = reading.j
    of = k < tokens.count and tokens.low[k] in lexicon.sets["number.of"]
    at = k + 1 if of else k
    while at < tokens.count and tokens.low[at] in lexicon.sets["nouns.determiner"]:
        at += 1
    if (
        of
        and at + 1 < tokens.count
        and tokens.low[at].isascii()
        and (tokens.kind[at] == NUMBER or tokens.low[at] in lexicon.numbers)
    ):
        whole = numbers.read(tokens, at, lexicon)  # "two-thirds of the 900 workers"
        at = whole.j if whole is not None else at
    noun = nouns.noun_at(tokens, at, lexicon, one=False)
    if noun is not None:
        reading.noun, reading.noun_en = noun.lemma, noun.english
        if tokens.low[k] >= "\u0600":
            extend(reading, tokens, _end_of_whole(tokens, noun.j, lexicon))
    elif (
        not of
        and at < tokens.count
        and tokens.kind[at] == WORD
        and (tokens.definite[at] or tokens.low[at].startswith("ال"))
    ):
        reading.noun = tokens.low[at]  # "خُمس الإنتاج": what is divided belongs to the span, listed or not
        extend(reading, tokens, _end_of_whole(tokens, at + 1, lexicon))


def _end_of_whole(tokens: Tokens, k: int, lexicon: Lexicon) -> int:
    """The token after "نصف سكان العالم", "ربع الناتج المحلي الإجمالي": a chain of definite words goes on the whole."""
    end = k
    while end < tokens.count and end - k < 2 and tokens.kind[end] == WORD and (
        tokens.definite[end] or tokens.low[end].startswith("ال")
    ) and tokens.low[end] not in lexicon.sets["nouns.stop"]:  # fmt: skip
        end += 1
    return end


def take_noun(reading: Reading, tokens: Tokens, lexicon: Lexicon) -> None:
    """Give a number that has no unit the noun that it counts."""
    k = reading.j
    at = unit_words.skip_hyphen(tokens, k)
    hyphen = at > k
    if not hyphen and at < tokens.count and tokens.low[at] in lexicon.sets["number.of"]:
        partitive = read_partitive(reading, tokens, at, lexicon)
        if partitive is not None:
            reading.kind, reading.noun, reading.noun_en = "count", partitive.lemma or None, partitive.english
            if reading.value is None:
                extend(reading, tokens, partitive.j)
            return
    if at < tokens.count and tokens.kind[at] == NUMBER and not hyphen:
        _take_noun_over_measure(reading, tokens, at, lexicon)
        return
    if _take_listed_noun(reading, tokens, at, lexicon):
        return
    noun = nouns.noun_at(tokens, at, lexicon, one=reading.value == 1, hyphen=hyphen) or _feminine_plural(
        reading, tokens
    )
    if noun is None or (noun.lemma and tokens.kind[at] == IDENTIFIER and hyphen):
        return
    unit = lexicon.units.match(tokens.low, noun.head) if noun.head > at else None
    if unit is not None and not unit[0].weak and (
        unit[0].kind == "duration" or unit[0].name in lexicon.sets["nouns.measured"]
    ):  # fmt: skip
        # "50 previous years", "517 rushing yards": the modifier does not change what is measured
        reading.kind, reading.unit = unit[0].kind, unit[0].name
        extend(reading, tokens, noun.head + unit[1])
        return
    reading.kind = "count"
    reading.discrete = True
    reading.noun, reading.noun_en = noun.lemma, noun.english
    if reading.i and tokens.low[reading.i - 1] in lexicon.sets["nouns.before_number"]:
        reading.noun = f"{tokens.low[reading.i - 1]} {noun.lemma}"  # "the top three seeds"
    extend(reading, tokens, noun.j)


def _feminine_plural(reading: Reading, tokens: Tokens) -> nouns.NounMatch | None:
    """The plural that a spelled 3 to 10 must have, though its first letter looks like a preposition: "ست بنايات"."""
    k, number = reading.j, reading.number
    if number is None or not number.spelled or k >= tokens.count or tokens.kind[k] != WORD or tokens.definite[k]:
        return None
    low = tokens.low[k]
    few = reading.value is not None and 3 <= reading.value <= 10
    return nouns.NounMatch(low, k + 1) if few and len(low) > 5 and low[0] in "لب" and low.endswith("ات") else None


def _take_listed_noun(reading: Reading, tokens: Tokens, at: int, lexicon: Lexicon) -> bool:
    """What a number counts in the singular before a noun ("three course meal"), and abbreviations ("15.3 ppg")."""
    if at >= tokens.count:
        return False
    stat = lexicon.tables["statistics"].get(tokens.low[at])
    if stat is not None:
        reading.kind, reading.noun, reading.per = "count", stat[0], [stat[1]]
    elif (
        tokens.low[at] in lexicon.sets["nouns.attributive"] and at + 1 < tokens.count and tokens.kind[at + 1] == WORD
        and reading.value != 1 and tokens.low[at + 1] not in lexicon.sets["nouns.stop"] and tokens.raw[at].islower()
    ):  # fmt: skip
        reading.kind, reading.noun, reading.discrete = "count", tokens.low[at], True
    else:
        return False
    extend(reading, tokens, at + 1)
    return True


def read_partitive(reading: Reading, tokens: Tokens, at: int, lexicon: Lexicon) -> nouns.NounMatch | None:
    """Read "dozens of people", "one of the proudest moments", "10 of the 12 members": the noun after "of"."""
    of = at
    at += 1
    while at < tokens.count and tokens.low[at] in lexicon.sets["nouns.determiner"]:
        at += 1
    if (
        at + 1 < tokens.count
        and (tokens.kind[at] == NUMBER or tokens.low[at] in lexicon.numbers)
        and tokens.low[at] < "\u0600"
    ):
        at += 3 if tokens.low[at + 1] == "-" else 1  # "two of the three men", "five of the three-ton satellites"
    noun = nouns.noun_at(tokens, at, lexicon, one=False)
    whole = at > of + 1 and at < tokens.count and (tokens.definite[at] or tokens.low[at].startswith("ال"))
    if whole and (noun is None or tokens.low[at] == fold(noun.lemma)):
        return nouns.NounMatch("", at + 1)  # "أربعة من أبرز الكتاب": writers, whose plural looks like "book"
    return noun


def _take_noun_over_measure(reading: Reading, tokens: Tokens, at: int, lexicon: Lexicon) -> None:
    """In "eight million 250ml bottles" what is counted stands after its size, which is a figure of its own."""
    size = unit_words.unit_at(tokens, at + 1, lexicon, after_digits=True) if at + 1 < tokens.count else None
    noun = nouns.noun_at(tokens, size.j, lexicon, one=False) if size is not None else None
    if noun is None:
        return
    reading.kind, reading.discrete = "count", True
    reading.noun, reading.noun_en = noun.lemma, noun.english
