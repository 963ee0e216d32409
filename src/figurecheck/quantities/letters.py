"""Letters that are a magnitude or a unit: "$45m", "12.3m tonnes", "100m", "8 B people"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from figurecheck.quantities import counting, nouns, unit_words
from figurecheck.quantities.reading import extend, scale_by
from figurecheck.quantities.tokens import WORD

if TYPE_CHECKING:
    from figurecheck.languages.lexicon import Lexicon
    from figurecheck.quantities.reading import Reading
    from figurecheck.quantities.tokens import Tokens


def take_letter(reading: Reading, tokens: Tokens, lexicon: Lexicon, *, money: bool) -> bool:
    """Apply a magnitude letter that touches the digits ("$45m", "300k"), where it is one."""
    number = reading.number
    if number is None or reading.j >= tokens.count:
        return False
    letter = number.letter
    if not letter and money and tokens.low[reading.j] in ("m", "bn", "mn", "b", "k") and tokens.kind[reading.j] == WORD:
        letter = tokens.low[reading.j]  # "$ 45 m"
    word = lexicon.numbers.get(letter)
    if not letter or word is None:
        return False
    scale_by(reading, word.value)
    reading.number = number._replace(letter="", magnitude=word.value, bare=False)
    extend(reading, tokens, reading.j + 1)
    return True


def take_spaced_letter(reading: Reading, tokens: Tokens, lexicon: Lexicon) -> None:
    """In "8 B people" a capital that stands apart is a magnitude only before what is counted."""
    if nouns.noun_at(tokens, reading.j + 1, lexicon, one=False) is None or reading.number is None:
        return
    reading.number = reading.number._replace(letter=tokens.low[reading.j])
    take_letter(reading, tokens, lexicon, money=False)


def resolve_letter(reading: Reading, tokens: Tokens, lexicon: Lexicon) -> None:
    """Settle "12.3m tonnes" as millions, "100m" as metres, "300k" as thousands: by what follows."""
    number = reading.number
    assert number is not None
    symbol = lexicon.symbols.match(tokens.raw, reading.j)
    following = reading.j + 1
    money = unit_words.money_after(tokens, following, lexicon, after_digits=False)
    unit = unit_words.unit_at(tokens, following, lexicon, after_digits=False)
    noun = nouns.noun_at(tokens, following, lexicon, one=False)
    if noun is None and following < tokens.count and tokens.low[following] in lexicon.sets["number.of"]:
        # "35m of its devices" are millions, "35m of cable" are metres
        determined = following + 1 < tokens.count and tokens.low[following + 1] in lexicon.sets["nouns.determiner"]
        noun = counting.read_partitive(reading, tokens, following, lexicon) if determined else None
    if number.letter == "k" and not unit_words.has_cue(tokens, reading.j, lexicon.sets["context.kelvin_cue"]):
        take_letter(reading, tokens, lexicon, money=False)
        return
    if number.letter == "mm" and money is None:
        reading.number = number._replace(letter="")
        return
    if symbol is None or symbol[1] > 1 or money is not None or (unit is not None and not unit.hyphenated) or (
        noun is not None and number.letter != "t" and not tokens.raw[reading.j].isupper()
    ):  # fmt: skip
        if symbol is not None and symbol[1] > 1:
            reading.number = number._replace(letter="")
            return
        take_letter(reading, tokens, lexicon, money=False)
        return
    if number.letter == "m":
        reading.others.append(((reading.value or Decimal(0)) * 10**6, "", "million"))
    reading.number = number._replace(letter="")
