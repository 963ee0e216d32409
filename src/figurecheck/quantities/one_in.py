"""Arabic shares that a noun opens: "امرأة من كل عشر نساء", "شخص واحد من كل 20", "طالبان من كل خمسة"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from figurecheck.languages.folding import fold
from figurecheck.quantities import numbers
from figurecheck.quantities.reading import Reading
from figurecheck.quantities.tokens import PARTICLE, WORD

if TYPE_CHECKING:
    from figurecheck.languages.lexicon import Lexicon
    from figurecheck.quantities.tokens import Tokens

_PLACE = Decimal("0.01")


def read(tokens: Tokens, i: int, lexicon: Lexicon) -> Reading | None:
    """The share that the words before the number at token ``i``, or those after the noun at ``i``, open."""
    if tokens.low[i] < "\u0600" and tokens.number[i] is None:
        return None
    link = lexicon.phrase_sets["number.each_of"].match_before(tokens.low, i)
    if link is not None:
        return _read(tokens, i - link[1] - 1, i, lexicon)
    if tokens.kind[i] != WORD or tokens.low[i] not in lexicon.tables["noun_forms"]:
        return None
    k = i + 1
    k += k < tokens.count and tokens.low[k] in lexicon.sets["number.one_after"]
    link = lexicon.phrase_sets["number.each_of"].match(tokens.low, k)
    return _read(tokens, k - 1, k + link[1], lexicon) if link is not None and k + link[1] < tokens.count else None


def _read(tokens: Tokens, before: int, i: int, lexicon: Lexicon) -> Reading | None:
    """The share of the noun that ends at ``before`` among as many as the number at ``i`` says."""
    at = before - (before > 0 and tokens.low[before] in lexicon.sets["number.one_after"])
    noun = lexicon.tables["noun_forms"].get(tokens.low[at]) if at >= 0 and tokens.kind[at] == WORD else None
    lemma = fold(noun[0]) if noun is not None else ""
    if noun is None or tokens.definite[at] or not (noun[2] or tokens.low[at] in (lemma, f"{lemma}ا")):
        return None
    if at and _is_counted(tokens, at - 1, lexicon):
        return None  # "500 طالب من كل 20 مدرسة"
    whole = numbers.read(tokens, i, lexicon)
    top = Decimal(2 if noun[2] else 1)
    if whole is None or whole.value is None or whole.share or whole.value <= top:
        return None
    start = tokens.start[at]
    reading = Reading(start, tokens.end[whole.j - 1], at, whole.j, "fraction")
    reading.value, reading.place, reading.number = top / whole.value, _PLACE, whole._replace(spelled=True, share=True)
    of = lexicon.tables["noun_forms"].get(tokens.low[whole.j]) if whole.j < tokens.count else None
    if of is not None:
        reading.j, reading.end = whole.j + 1, tokens.end[whole.j]
    reading.noun, reading.noun_en = (of or noun)[0], (of or noun)[1] or None
    return reading


def _is_counted(tokens: Tokens, at: int, lexicon: Lexicon) -> bool:
    if tokens.kind[at] == PARTICLE:
        return False
    return tokens.number[at] is not None or tokens.low[at] in lexicon.numbers
