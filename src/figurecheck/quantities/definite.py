"""Arabic figures that stand after their noun: "السنوات الست", "النواب الـ 435"; and the ordinal "الدورة الـ17"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from figurecheck.languages.folding import fold
from figurecheck.quantities.tokens import MARK, NUMBER, PARTICLE, WORD

if TYPE_CHECKING:
    from figurecheck.languages.lexicon import Lexicon
    from figurecheck.quantities.reading import Reading
    from figurecheck.quantities.tokens import Tokens

AL = "ال"


def take_noun_before(reading: Reading, tokens: Tokens, lexicon: Lexicon) -> bool:
    """Give a definite number the noun before it; a singular noun makes it an ordinal.

    Returns:
        Whether the number stood after its noun.
    """
    i = reading.i
    after_al = i > 0 and tokens.low[i - 1] == AL and tokens.kind[i] == NUMBER
    if not after_al and not tokens.definite[i]:
        return False
    at = i - 1 - after_al
    if at < 0 or tokens.kind[at] != WORD:
        return False
    if not (tokens.definite[at] or tokens.low[at].startswith(AL)):
        return _take_owned_noun(reading, tokens, at, lexicon)
    unit = lexicon.units.match(tokens.low, at)
    noun = _plural_noun(tokens, at, lexicon)
    if noun is None and not (unit is not None and tokens.low[at] in lexicon.sets["context.plural_unit"]):
        if after_al:
            reading.kind = "ordinal"
            return True
        return False
    reading.start, reading.i = tokens.start[at], at
    if unit is not None and unit[0].kind == "duration":
        reading.kind, reading.unit = unit[0].kind, unit[0].name
    elif noun is not None:
        reading.kind, reading.noun, reading.noun_en, reading.discrete = "count", noun[0], noun[1] or None, True
    if reading.number is not None:
        reading.j = reading.number.j
        reading.end = tokens.end[reading.j - 1]
    return True


def _take_owned_noun(reading: Reading, tokens: Tokens, at: int, lexicon: Lexicon) -> bool:
    """Read "رواياتها الخمس", "أبنائه الأربعة": the noun's pronoun makes it definite."""
    low = tokens.low[at]
    owner = next((o for o in sorted(lexicon.sets["number.owner"], key=len, reverse=True) if low.endswith(o)), "")
    core = low.removesuffix(owner) if owner else ""
    forms = lexicon.tables["noun_forms"]
    plurals = (form for form in (core, f"{core[:-1]}ء") if form in forms and form != fold(forms[form][0]))
    noun = next((forms[form] for form in plurals), None)
    if noun is None or noun[2] or reading.number is None:
        return False
    first = lexicon.numbers.get(tokens.low[reading.i])
    if first is not None and reading.number.magnitude and reading.number.magnitude != first.value:
        one = Decimal(1)  # "رواياتها الخمس مليون نسخة": five novels
        reading.value, reading.place = first.value, one
        reading.number = reading.number._replace(j=reading.i + 1, value=first.value, place=one, magnitude=Decimal(0))
    reading.start, reading.i = tokens.start[at], at
    reading.kind, reading.noun, reading.noun_en, reading.discrete = "count", noun[0], noun[1] or None, True
    reading.j = reading.number.j
    reading.end = tokens.end[reading.j - 1]
    return True


def _plural_noun(tokens: Tokens, at: int, lexicon: Lexicon) -> tuple[str, str, str] | None:
    """The entry of the plural at ``at``, or None; "الأسرة" before a number is beds rather than one family."""
    low = tokens.low[at]
    plural = lexicon.tables["definite_plurals"].get(low)
    noun = lexicon.tables["noun_forms"].get(plural or low)
    return noun if noun is not None and (plural or low != fold(noun[0])) else None


def counts(tokens: Tokens, i: int, number: int, lexicon: Lexicon) -> bool:
    """Whether digits that could be a year count Arabic things: "من 1850 طالبا", "من 2000 عضو", "العمال الـ2100".

    The form of the noun tells: an accusative singular after 11 to 99, a genitive one after whole hundreds, a plural
    after 3 to 10.
    """
    if i > 1 and tokens.low[i - 1] == AL:
        return _plural_noun(tokens, i - 2, lexicon) is not None
    k = i + 1
    if k >= tokens.count or tokens.low[k] < "\u0600" or tokens.kind[k] != WORD or tokens.definite[k]:
        return False
    before = i - 1 - (i > 0 and tokens.kind[i - 1] == PARTICLE)
    if before >= 0 and tokens.low[before] in lexicon.sets["dates.only_year_cue"]:
        return False  # "منذ 2015 عضوا": a member since then
    low, noun = tokens.low[k], lexicon.tables["noun_forms"].get(tokens.low[k])
    if noun is None or noun[2]:
        return False
    lemma, rest = fold(noun[0]), number % 100
    if rest > 10:
        return low == f"{lemma}ا" or (low == lemma and low.endswith("ه") and _is_divided(tokens, before, lexicon))
    if rest == 0:
        whole = _is_divided(tokens, before, lexicon) or _moves_on(tokens, k + 1, lexicon)
        return low == lemma and (whole or _is_made_of(tokens, before, lexicon))
    return rest > 2 and low not in (lemma, f"{lemma}ا")


def _is_made_of(tokens: Tokens, before: int, lexicon: Lexicon) -> bool:
    """Whether "of" names what a body is made of: "يتكون من 2000 عضو", "فرقة من 2000 جندي"; not "ابتداء من 2000"."""
    if before < 1 or tokens.low[before] not in lexicon.sets["number.of"]:
        return False
    what = tokens.low[before - 1]
    if what in lexicon.sets["context.made"]:
        return True
    return before > 1 and tokens.definite[before - 1] and tokens.low[before - 2] in lexicon.sets["context.made"]


def _is_divided(tokens: Tokens, before: int, lexicon: Lexicon) -> bool:
    """Whether "of" ties the number to one before it: "900 من 2000 عضو", "من أصل 1850 طالبة"."""
    if before < 0:
        return False
    if lexicon.phrase_sets["number.out_of"].match_before(tokens.low, before + 1) is not None:
        return True
    parted = tokens.low[before] in lexicon.sets["number.of"] or tokens.low[before] in lexicon.sets["range.to"]
    return parted and any(
        tokens.number[at] is not None or tokens.low[at] in lexicon.numbers for at in range(max(0, before - 2), before)
    )


def _moves_on(tokens: Tokens, k: int, lexicon: Lexicon) -> bool:
    """Whether a second figure follows the noun: "من 2000 عضو إلى 3500"."""
    for at in range(k, min(tokens.count - 1, k + 4)):
        if tokens.low[at] in lexicon.sets["range.to"]:
            return tokens.number[at + 1] is not None or tokens.low[at + 1] in lexicon.numbers
        if tokens.kind[at] == MARK:
            return False
    return False
