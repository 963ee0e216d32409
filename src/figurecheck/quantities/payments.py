"""Money around its number: the currency, the cents after it, the country after a dollar."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from figurecheck.quantities import fractions, numbers, unit_words
from figurecheck.quantities.reading import extend, scale_by
from figurecheck.quantities.tokens import MARK, NUMBER, WORD

if TYPE_CHECKING:
    from figurecheck.languages.entries import MoneyWord
    from figurecheck.languages.lexicon import Lexicon
    from figurecheck.quantities.reading import Reading
    from figurecheck.quantities.tokens import Tokens

CENT = Decimal("0.01")


def take_country(reading: Reading, tokens: Tokens, lexicon: Lexicon) -> None:
    """Read "$75 U.S. per barrel": the country of a dollar after its amount, where a clause or a rate goes on."""
    k = reading.j
    if k >= tokens.count or tokens.low[k] not in lexicon.sets["money.countries_after"] or not tokens.raw[k].isupper():
        return
    if k + 1 >= tokens.count or tokens.kind[k + 1] == MARK or tokens.low[k + 1] in lexicon.sets["rate.per"]:
        extend(reading, tokens, k + 1)


def add_small_change(reading: Reading, tokens: Tokens, lexicon: Lexicon) -> None:
    """Read "13 dollars and 45 cents", "15 dollars 50": the part below one that follows the currency's name."""
    k = reading.j
    if reading.value is None or reading.value != reading.value.to_integral_value() or k >= tokens.count:
        return
    joined = tokens.low[k] in lexicon.sets["number.joiner"]
    k += joined
    if k >= tokens.count or tokens.kind[k] not in (NUMBER, WORD) or unit_words.money_before(tokens, k, lexicon):
        return
    rest = numbers.read(tokens, k, lexicon)
    if rest is None or rest.value is None or rest.share or not 0 < rest.value < 100 or rest.magnitude:
        return
    minor = unit_words.money_after(tokens, rest.j, lexicon, after_digits=not rest.spelled)
    if minor is not None and minor.entry.parts == 100 and minor.entry.code in (reading.unit, "USD", "EUR"):
        reading.value += rest.value / 100
        end = minor.j
    elif (
        minor is None
        and tokens.kind[reading.j - 1] == WORD
        and (rest.j >= tokens.count or tokens.low[rest.j] in (".", ",", ";"))
    ):
        reading.value += rest.value / 100
        end = rest.j
    else:
        return
    reading.place = Decimal("0.01")
    extend(reading, tokens, end)


def add_part_of_cent(reading: Reading, tokens: Tokens) -> None:
    """Read "$3.45 1/2", as grain is priced: the fraction is one of a cent."""
    k = reading.j
    part = fractions.slash(tokens, k) if k < tokens.count and tokens.kind[k] == NUMBER else None
    if part is None or reading.value is None or reading.place != CENT or tokens.glued[k]:
        return
    reading.value, reading.place = reading.value + part * CENT, CENT / 100
    extend(reading, tokens, k + 3)


def set_money(reading: Reading, entry: MoneyWord) -> None:
    """Make the figure an amount of this currency; a part of it (cents) counts in the whole."""
    reading.kind = "money"
    reading.unit = entry.code
    if entry.parts != 1:
        reading.scale = Decimal(1) / entry.parts
        scale_by(reading, reading.scale)
    if entry.alternatives:
        reading.ambiguous = True
        reading.unit_note = entry.alternatives
