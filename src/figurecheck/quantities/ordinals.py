"""Ordinal words: "third", "twenty-first", "الثاني عشر", "الخامس والعشرين"; as days, ages and hours too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.quantities.number_words import WA
from figurecheck.quantities.tokens import WORD

if TYPE_CHECKING:
    from figurecheck.languages.lexicon import Lexicon
    from figurecheck.quantities.tokens import Tokens


def ordinal_at(tokens: Tokens, k: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """The value of the ordinal that starts at token ``k`` and the token after it, or None."""
    if not 0 <= k < tokens.count or tokens.kind[k] != WORD:
        return None
    low = tokens.low[k]
    if low.isascii():
        return _english(tokens, k, lexicon)
    value = lexicon.ordinals.get(low)
    if value is None:
        return None
    j = k + 1
    if value < 10 and j < tokens.count:
        teen = lexicon.numbers.get(tokens.low[j])
        if teen is not None and teen.teen:
            return value + 10, j + 1  # "الثاني عشر"
        tens = lexicon.numbers.get(tokens.low[j + 1]) if tokens.low[j] == WA and j + 1 < tokens.count else None
        if tens is not None and tens.role == "tens":
            return value + int(tens.value), j + 2  # "الخامس والعشرين"
    return value, j


def _english(tokens: Tokens, k: int, lexicon: Lexicon) -> tuple[int, int] | None:
    value = lexicon.ordinals.get(tokens.low[k])
    if value is not None:
        return value, k + 1
    tens = lexicon.numbers.get(tokens.low[k])
    hyphen = k + 2 < tokens.count and tokens.low[k + 1] == "-" and tokens.glued[k + 1]
    if tens is None or tens.role != "tens" or not hyphen:
        return None
    unit = lexicon.ordinals.get(tokens.low[k + 2])
    return (int(tens.value) + unit, k + 3) if unit is not None and unit < 10 else None
