"""Units after a number: compound ones, feet and inches, temperatures and their differences, ages, parts of a unit."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from figurecheck.quantities import numbers, unit_words, words
from figurecheck.quantities.reading import extend
from figurecheck.quantities.tokens import NUMBER, WORD

if TYPE_CHECKING:
    from figurecheck.languages.entries import UnitWord
    from figurecheck.languages.lexicon import Lexicon
    from figurecheck.quantities.reading import Reading
    from figurecheck.quantities.tokens import Tokens

#: Units whose next smaller one may follow with its own number: "6 ft 2 in", "2 hours 30 minutes".
SMALLER = {
    "foot": ("inch", 12), "hour": ("minute", 60), "minute": ("second", 60), "pound": ("ounce", 16),
    "stone": ("pound", 14), "yard": ("foot", 3), "year": ("month", 12), "day": ("hour", 24), "mile": ("yard", 1760),
    "meter": ("centimeter", 100),
}  # fmt: skip

#: How far from points a word may stand that tells whose they are, in tokens.
SPORT_WINDOW = 40
#: Of these, the ones whose smaller unit "and" may join.
_JOINED = frozenset({"hour", "minute", "year"})


def set_unit(reading: Reading, tokens: Tokens, unit: unit_words.UnitMatch, lexicon: Lexicon) -> None:
    """Give a number its unit, with what the words around it make of that unit."""
    entry: UnitWord = unit.entry
    reading.kind = entry.kind
    reading.unit = entry.name
    extend(reading, tokens, unit.j)
    if entry.name == "index_point" and _is_scored(tokens, reading.i, lexicon):
        noun = lexicon.tables["noun_forms"].get(tokens.low[unit.j - 1])
        reading.kind, reading.unit, reading.discrete = "count", "", True
        reading.noun, reading.noun_en = (noun[0], noun[1] or None) if noun else ("point", None)
        return
    if entry.alternatives:
        reading.ambiguous = True
        reading.unit_note = entry.alternatives
    compound = unit_words.compound_at(tokens, reading.j, entry.name, lexicon)
    if compound is not None:
        reading.unit, j = compound
        reading.kind = "measure"
        extend(reading, tokens, j)
        return
    _below_zero(reading, tokens, lexicon)
    if entry.difference and _is_difference(tokens, reading, lexicon):
        reading.unit = entry.difference
    if unit.hyphenated and entry.name == "foot" and reading.value is not None:
        _add_hyphenated_inches(reading, tokens)
    if not unit.hyphenated:
        add_smaller(reading, tokens, lexicon)
    _half_unit(reading, tokens, lexicon)
    _age_words(reading, tokens, lexicon)


def _is_scored(tokens: Tokens, i: int, lexicon: Lexicon) -> bool:
    """Whether points are those of a game or a table: words of sport stand by, and none of a market."""
    words = tokens.low[max(0, i - SPORT_WINDOW) : i + SPORT_WINDOW]
    sport = not lexicon.sets["context.league"].isdisjoint(words)
    if not sport or not lexicon.sets["context.market"].isdisjoint(words):
        return False
    index = lexicon.phrase_sets["context.index"]
    return all(index.match(words, at) is None for at in range(len(words)))


def _half_unit(reading: Reading, tokens: Tokens, lexicon: Lexicon) -> None:
    """Read "ستة أعوام ونصف العام": the half after its unit."""
    j = words.half_after(tokens, reading.j, lexicon)
    if j is not None and reading.value is not None and reading.value == reading.value.to_integral_value():
        reading.value += Decimal("0.5")
        reading.place = Decimal("0.1")
        extend(reading, tokens, j)


def _below_zero(reading: Reading, tokens: Tokens, lexicon: Lexicon) -> None:
    """Read "5 degrees below zero", "5 درجات تحت الصفر": in Celsius where no scale is named."""
    below = lexicon.phrase_sets["context.below_zero"].match(tokens.low, reading.j)
    if below is None or reading.value is None or not reading.unit.startswith("degree"):
        return
    reading.value = -reading.value
    if reading.unit == "degree":
        reading.unit = "degree_Celsius"
    extend(reading, tokens, reading.j + below[1])


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


def add_smaller(reading: Reading, tokens: Tokens, lexicon: Lexicon) -> None:
    """Read on "6 ft 2 in", "2 hours 30 minutes", "ساعتين و28 دقيقة": one length in two units."""
    smaller = SMALLER.get(reading.unit)
    if smaller is None or reading.value is None or reading.value != reading.value.to_integral_value():
        return
    name, parts = smaller
    k = reading.j
    if k < tokens.count and tokens.low[k] in lexicon.sets["number.joiner"]:
        k += 1
        if reading.unit not in _JOINED:
            return
    if k >= tokens.count or tokens.kind[k] not in (NUMBER, WORD):
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
    reading.unit, reading.implicit = name, None
    extend(reading, tokens, end)
    if name == "minute":
        add_smaller(reading, tokens, lexicon)


def _add_hyphenated_inches(reading: Reading, tokens: Tokens) -> None:
    """Read "the 5-foot-10 guard": the inches after the feet of a height."""
    k = unit_words.skip_hyphen(tokens, reading.j)
    inches = tokens.number[k] if k > reading.j else None
    if inches is None or not 0 <= inches.value < 12 or reading.value is None:
        return
    reading.value, reading.unit, reading.place = reading.value * 12 + inches.value, "inch", Decimal(1)
    extend(reading, tokens, k + 1)


def _bare_inch(tokens: Tokens, k: int, name: str, lexicon: Lexicon) -> int | None:
    """The token after "in" where it is the inch of "12 ft 2 in", not a preposition."""
    if name != "inch" or k >= tokens.count or tokens.low[k] != "in" or tokens.kind[k - 1] != NUMBER:
        return None
    after = tokens.low[k + 1] if k + 1 < tokens.count else "."
    prepositional = (
        after in lexicon.sets["nouns.determiner"] or after in lexicon.sets["number.article"] or after in lexicon.months
    )
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
        extend(reading, tokens, k + found[1])


def take_part_of_unit(reading: Reading, tokens: Tokens, lexicon: Lexicon) -> bool:
    """In "a quarter of a mile", "1/16 of a US pint" a part of one unit is that much of it."""
    k = reading.j
    if (
        k + 2 >= tokens.count
        or tokens.low[k] not in lexicon.sets["number.of"]
        or tokens.low[k + 1] not in lexicon.sets["number.article"]
    ):
        return False
    unit = lexicon.units.match(tokens.low, k + 2)
    if unit is None or unit[0].weak:
        return False
    reading.kind, reading.unit = unit[0].kind, unit[0].name
    extend(reading, tokens, k + 2 + unit[1])
    return True
