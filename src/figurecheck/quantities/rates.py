"""Rate bases: "$45 million a month", "barrels per day", "شهريًا", "لكل مستفيد", "الطلب اليومي"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from figurecheck.intervals import plain
from figurecheck.quantities import nouns, numbers
from figurecheck.quantities.tokens import MARK, NUMBER, PARTICLE, WORD

if TYPE_CHECKING:
    from figurecheck.languages.lexicon import Lexicon
    from figurecheck.quantities.reading import Reading
    from figurecheck.quantities.tokens import Tokens

#: A rate may follow its figure after this many words of the same clause ("مليون دولار … شهريًا").
FAR = 6
MOST_BASES = 2
TIMES = frozenset({"second", "minute", "hour", "day", "week", "month", "quarter", "year", "3 * month"})
#: Bases whose price is a few units of money: a single group of three digits is a fraction there.
PRICED = frozenset({"liter", "kilogram", "kilowatt_hour", "gallon"})
PRICE_PLACE = Decimal("0.001")


def add_rates(reading: Reading, tokens: Tokens, lexicon: Lexicon) -> None:
    """Set ``reading.per`` from what follows the figure (and from an adjective before it)."""
    if reading.kind not in ("money", "measure", "count", "percent", "number", "duration", "multiplier"):
        return
    k = reading.j
    while len(reading.per) < MOST_BASES:
        found = _base_at(tokens, k, lexicon) or _base_of_money(reading, tokens, k, lexicon)
        if found is None:
            break
        base, k = found
        reading.per.append(base)
    if not reading.per and reading.kind in ("money", "measure", "count"):
        _look_behind(reading, tokens, lexicon)
    if not reading.per and reading.kind not in ("duration", "multiplier"):
        _look_farther(reading, tokens, lexicon)
    if reading.kind == "money" and any(base in PRICED for base in reading.per):
        read_as_decimal(reading)


def read_as_decimal(reading: Reading) -> None:
    """Take the mark for a decimal one: "1,335 يورو لليتر" is a price, "9.940 في المائة" a share."""
    for at, (value, unit, note) in enumerate(reading.others):
        if note == "separator" and value is not None and reading.value is not None:
            reading.others[at] = (reading.value, unit, note)
            reading.value, reading.place = value, PRICE_PLACE
            return


def _base_at(tokens: Tokens, k: int, lexicon: Lexicon) -> tuple[str, int] | None:
    if k >= tokens.count:
        return None
    adverb = lexicon.rate_adverbs.match(tokens.low, k)
    if adverb is not None:
        return adverb[0], k + adverb[1]
    hyphen = tokens.low[k] == "-" and tokens.glued[k]  # "a 12-cent-a-share dividend"
    k += hyphen
    link = lexicon.phrase_sets["rate.per"].match(tokens.low, k)
    if link is None:
        return None
    at = k + link[1]
    at += hyphen and at < tokens.count and tokens.low[at] == "-"
    while at < tokens.count and tokens.kind[at] == PARTICLE and at - k < 3:
        at += 1
    if at >= tokens.count or tokens.kind[at] not in (WORD, NUMBER) or tokens.low[at] in lexicon.duals:
        return None  # "20 مليون دولار في شهرين" is how long, not how often
    size = ""
    if tokens.number[at] is not None or tokens.low[at] in lexicon.numbers:
        number = numbers.read(tokens, at, lexicon)  # "births per 1,000 people", "لكل 100 ألف نسمة"
        if tokens.low[k] not in lexicon.sets["rate.any_noun"]:
            return None  # "two goals in four minutes" is no rate
        if tokens.kind[k] == MARK:
            return None  # "224 kW / 300 PS" says one thing twice
        if number is None or number.value is None:
            return None
        if number.j >= tokens.count or tokens.kind[number.j] == MARK:
            return plain(number.value), number.j  # "35 per 100,000."
        size, at = f"{plain(number.value)} ", number.j
    unit = lexicon.units.match(tokens.low, at) or lexicon.symbols.match(tokens.raw, at)
    if unit is not None:
        later = at + unit[1]
        if later < tokens.count and tokens.low[later] in lexicon.sets["rate.not_after"]:
            return None  # "$1.2 billion a year earlier" is when, not how often
        if later < tokens.count and unit[0].name in TIMES and _is_named(tokens, later, lexicon):
            return None  # "مليار دولار في عام 2023", "في شهر مايو", "في اليوم الأول" are when
        return size + unit[0].name, later
    common = tokens.low[at] in lexicon.sets["rate.common_base"]
    if tokens.low[k] not in lexicon.sets["rate.any_noun"] and not common:
        return None
    listed = lexicon.tables["noun_forms"].get(tokens.low[at])
    if listed is not None:
        return size + (listed[1] or listed[0]), at + 1
    word = tokens.low[at]
    if word in lexicon.sets["nouns.stop"] or word >= "\u0600":
        return None
    return size + nouns.singular(word, lexicon), at + 1


def _is_named(tokens: Tokens, k: int, lexicon: Lexicon) -> bool:
    """Whether what follows a time tells which one it is: its number, its name or its place."""
    if tokens.low[k - 1] < "\u0600":
        return False  # "$500 a day 24 hours after"
    if tokens.kind[k] == PARTICLE and tokens.glued[k + 1 : k + 2] == [True]:
        k += 1
    if k >= tokens.count:
        return False
    low = tokens.low[k]
    known = low in lexicon.months or low in lexicon.ordinals or low in lexicon.sets["rate.named_by"]
    return known or tokens.kind[k] == NUMBER


def _base_of_money(reading: Reading, tokens: Tokens, k: int, lexicon: Lexicon) -> tuple[str, int] | None:
    """Read "$1.40 a share", "$20 a head": an article right after money, and a noun in the singular."""
    at = k + 1
    if tokens.low[k : k + 1] and tokens.low[k] == "-" and tokens.glued[k]:
        k, at = k + 1, k + 3  # "12-cent-a-share"
    if at >= tokens.count or tokens.low[k] not in lexicon.sets["number.article"]:
        return None
    low = tokens.low[at]
    bases = "rate.money_base" if reading.kind == "money" else "rate.by_person"
    if reading.kind not in ("money", "measure") or low not in lexicon.sets[bases]:
        return None
    return low, at + 1


def _look_behind(reading: Reading, tokens: Tokens, lexicon: Lexicon) -> None:
    """A rate after what the amount is of, or after brackets: "2 gallons of fuel a year", "$5 (€4) a day"."""
    k = reading.j
    if k >= tokens.count:
        return
    of = tokens.low[k] in lexicon.sets["number.of"]
    if not of and tokens.low[k] != "(":
        return
    for at in range(k + 1, min(tokens.count, k + 2 * FAR)):
        low = tokens.low[at]
        if not of and low == ")":
            found = _base_at(tokens, at + 1, lexicon)
            if found is not None and found[0] in TIMES:
                reading.per.append(found[0])
            return
        if of and (tokens.kind[at] != WORD or at > k + 5):
            return
        if of and at > k + 1 and low in lexicon.sets["rate.compound"]:
            found = _base_at(tokens, at, lexicon) or _base_of_money(reading, tokens, at, lexicon)
            if found is not None and (found[0] in TIMES or found[0] in lexicon.sets["rate.by_person"]):
                reading.per.append(found[0])
            return
        if of and (low in lexicon.sets["nouns.stop"] and low not in lexicon.sets["nouns.determiner"]):
            return


def _look_farther(reading: Reading, tokens: Tokens, lexicon: Lexicon) -> None:
    """An adverb of rate a few words on, in the same clause: "45 million dollars to the committee monthly"."""
    far = lexicon.sets["context.far_rate"]
    for k in range(reading.j, min(tokens.count, reading.j + FAR)):
        if tokens.kind[k] == MARK or tokens.number[k] is not None:
            return
        adverb = lexicon.rate_adverbs.match(tokens.low, k) if tokens.low[k] in far else None
        if adverb is not None:
            reading.per.append(adverb[0])
            return
