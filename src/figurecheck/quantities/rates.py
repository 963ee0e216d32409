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
#: Bases whose price is a few units of money: a single group of three digits is a fraction there.
PRICED = frozenset({"liter", "kilogram", "kilowatt_hour", "gallon"})
PRICE_PLACE = Decimal("0.001")


def add_rates(reading: Reading, tokens: Tokens, lexicon: Lexicon) -> None:
    """Set ``reading.per`` from what follows the figure (and from an adjective before it)."""
    if reading.kind not in ("money", "measure", "count", "percent", "number", "duration"):
        return
    k = reading.j
    while len(reading.per) < MOST_BASES:
        found = _base_at(tokens, k, lexicon)
        if found is None:
            break
        base, k = found
        reading.per.append(base)
    if not reading.per and reading.kind != "duration":
        _look_farther(reading, tokens, lexicon)
    if reading.kind == "money" and any(base in PRICED for base in reading.per):
        _read_as_price(reading)


def _read_as_price(reading: Reading) -> None:
    """Read "1,335 يورو لليتر": the price of a litre has a decimal comma, not a thousands mark."""
    for at, (value, unit, note) in enumerate(reading.others):
        if note == "separator" and value is not None and reading.value is not None:
            reading.others[at] = (reading.value, unit, note)
            reading.value, reading.place = value, PRICE_PLACE
            return


def _base_at(tokens: Tokens, k: int, lexicon: Lexicon) -> tuple[str, int] | None:
    if k >= len(tokens):
        return None
    adverb = lexicon.rate_adverbs.match(tokens.low, k)
    if adverb is not None:
        return adverb[0], k + adverb[1]
    link = lexicon.phrase_sets["rate.per"].match(tokens.low, k)
    if link is None:
        return None
    at = k + link[1]
    while at < len(tokens) and tokens.kind[at] == PARTICLE and at - k < 3:
        at += 1
    if at >= len(tokens) or tokens.kind[at] not in (WORD, NUMBER):
        return None
    size = ""
    if tokens.number[at] is not None or tokens.low[at] in lexicon.numbers:
        number = numbers.read(tokens, at, lexicon)  # "births per 1,000 people", "لكل 100 ألف نسمة"
        if tokens.low[k] not in lexicon.sets["rate.any_noun"]:
            return None  # "two goals in four minutes" is no rate
        if number is None or number.value is None or number.j >= len(tokens):
            return None
        size, at = f"{plain(number.value)} ", number.j
    unit = lexicon.units.match(tokens.low, at) or lexicon.symbols.match(tokens.raw, at)
    if unit is not None:
        return size + unit[0].name, at + unit[1]
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


def _look_farther(reading: Reading, tokens: Tokens, lexicon: Lexicon) -> None:
    """An adverb of rate a few words on, in the same clause: "45 million dollars to the committee monthly"."""
    for k in range(reading.j, min(len(tokens), reading.j + FAR)):
        if tokens.kind[k] == MARK or tokens.number[k] is not None:
            return
        adverb = lexicon.rate_adverbs.match(tokens.low, k)
        if adverb is not None and tokens.low[k] in lexicon.sets["context.far_rate"]:
            reading.per.append(adverb[0])
            return
