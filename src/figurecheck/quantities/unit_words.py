"""Units and money next to a number: the longest match at the anchor, never a scan of the text for the whole lexicon."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from figurecheck.languages.entries import MoneyWord
from figurecheck.quantities import nouns
from figurecheck.quantities.tokens import MARK, NUMBER, WORD

if TYPE_CHECKING:
    from figurecheck.languages.entries import UnitWord
    from figurecheck.languages.lexicon import Lexicon
    from figurecheck.quantities.tokens import Tokens

HYPHENS = ("-", "‑", "–")
#: Magnitudes glued to a currency code, as the share that one unit is of the whole.
_SCALES = {"k": Decimal("1E-3"), "K": Decimal("1E-3"), "T": Decimal("1E-3"), "M": Decimal("1E-6"), "m": Decimal("1E-6")}
#: How far from a symbol a word may stand that decides what the symbol means.
CUE_WINDOW = 14


class UnitMatch(NamedTuple):
    """A unit and the token after it."""

    entry: UnitWord
    j: int
    hyphenated: bool = False


class MoneyMatch(NamedTuple):
    """A currency and the token after it (for a prefix: the token where the number must start)."""

    entry: MoneyWord
    j: int


def skip_hyphen(tokens: Tokens, k: int) -> int:
    """The token after a hyphen that touches both sides ("five-year"), else ``k``."""
    if k + 1 < tokens.count and tokens.low[k] in HYPHENS and tokens.glued[k] and tokens.glued[k + 1]:
        return k + 1
    return k


def _is_loose_hyphen(tokens: Tokens, k: int, lexicon: Lexicon) -> bool:
    """Read "30 - year bonds", as some feeds print it: the unit in the singular, and a word after it."""
    if k + 2 >= tokens.count or tokens.low[k] != "-" or tokens.glued[k] or tokens.kind[k + 2] != WORD:
        return False
    unit = lexicon.units.match(tokens.low, k + 1)
    return unit is not None and unit[0].kind == "duration" and unit[1] == 1 and not tokens.low[k + 1].endswith("s")


def unit_at(tokens: Tokens, k: int, lexicon: Lexicon, *, after_digits: bool) -> UnitMatch | None:
    """The unit that starts at token ``k``, right after a number.

    Args:
        tokens: the sentence.
        k: the token after the number (a hyphen may stand there).
        lexicon: the unit words and symbols.
        after_digits: the number ends in digits, so a one-letter symbol may touch it.
    """
    at = skip_hyphen(tokens, k)
    if at == k and _is_loose_hyphen(tokens, k, lexicon):
        at = k + 1
    if at >= tokens.count:
        return None
    symbol = _symbol(tokens, at, lexicon)
    word = lexicon.units.match(tokens.low, at)
    if word is not None and word[0].kind == "duration" and (tokens.definite[at] or tokens.low[at].startswith("ال")):
        word = None  # "بلغ 900 العام الماضي": the year that it was, not how many
    elif word is not None and word[0].kind == "duration" and nouns.opens_year(tokens, at, lexicon):
        word = None  # "من 400 عام 2017"
    if symbol is not None and symbol[1] == 1:
        context = lexicon.contexts.get(tokens.raw[at])
        if context is not None and context[1] and has_cue(tokens, at, context[2]):
            symbol = symbol[0]._replace(name=context[1], alternatives=(symbol[0].name,)), 1
    if word is not None and (symbol is None or word[1] >= symbol[1]) and not word[0].weak:
        return UnitMatch(word[0], at + word[1], at > k)
    if symbol is not None and _symbol_stands(tokens, at, symbol[0], symbol[1], after_digits=after_digits):
        return UnitMatch(symbol[0], at + symbol[1], at > k)
    if word is not None and after_digits:
        return UnitMatch(word[0], at + word[1], at > k)
    return None


def unit_in_brackets(tokens: Tokens, k: int, lexicon: Lexicon) -> UnitMatch | None:
    """A unit that stands alone in brackets: "20 (kg)"."""
    if k + 2 >= tokens.count or tokens.low[k] not in ("(", "{", "[") or tokens.low[k + 2] not in (")", "}", "]"):
        return None
    found = lexicon.symbols.match(tokens.raw, k + 1, 1) or lexicon.units.match(tokens.low, k + 1, 1)
    return UnitMatch(found[0], k + 3) if found is not None else None


def _symbol(tokens: Tokens, at: int, lexicon: Lexicon) -> tuple[UnitWord, int] | None:
    """The symbol at ``at``; one of several tokens ("km/h", "ft2") has no spaces inside: "6 ft 2 in" is no area."""
    run = at + 1
    while run < tokens.count and run - at < 6 and (tokens.glued[run] or tokens.low[run - 1] in ("°", "º", ".")):
        run += 1
    return lexicon.symbols.match(tokens.raw, at, run - at) or lexicon.symbols_low.match(tokens.low, at, 1)


def _symbol_stands(tokens: Tokens, at: int, entry: UnitWord, length: int, *, after_digits: bool) -> bool:
    """A one-letter symbol needs digits right before it; a weak one must touch them and end its word."""
    if not after_digits:
        return False
    after = at + 1
    closed = after >= tokens.count or tokens.kind[after] == MARK
    if length > 1 or not tokens.raw[at].isalpha() or len(tokens.raw[at]) > 1:
        return not entry.weak or tokens.glued[at] or (closed and tokens.raw[at].isupper())
    if tokens.glued[at]:
        return True
    if entry.weak and not entry.difference:
        return False
    if not entry.weak and (
        tokens.raw[at].isupper() or (not closed and (tokens.kind[after] == NUMBER or tokens.low[after] == "x"))
    ):
        return True  # "5 W charger", "1 m x 2 m"
    if entry.difference and tokens.raw[at].isupper():  # "rose 1.5 C to 30 C"
        return after >= tokens.count or tokens.kind[after] == MARK or not tokens.raw[after][0].isupper()
    return closed


def has_cue(tokens: Tokens, at: int, cues: frozenset[str]) -> bool:
    """Whether a word that decides an ambiguous symbol stands near token ``at``."""
    return not cues.isdisjoint(tokens.low[max(0, at - CUE_WINDOW) : at + CUE_WINDOW])


def is_mass(tokens: Tokens, at: int, value: Decimal, lexicon: Lexicon, *, large: bool) -> bool:
    """Whether "pounds" at ``at`` weigh: what stands near by decides, then what follows, then the size of the figure.

    Args:
        tokens: the sentence.
        at: the token of "pounds".
        value: how many.
        lexicon: the words that speak for money and for weight.
        large: a magnitude word stands in the number ("two million pounds").
    """
    if has_cue(tokens, at, lexicon.sets["context.money_cue"]) or any(mark in tokens.low for mark in ("£", "$", "€")):
        return False
    of = at + 1 < tokens.count and tokens.low[at + 1] in lexicon.sets["number.of"]
    return of or has_cue(tokens, at, lexicon.sets["context.weight_cue"]) or (not large and value < 1000)


def money_before(tokens: Tokens, i: int, lexicon: Lexicon) -> MoneyMatch | None:
    """A currency symbol, code or prefix at token ``i`` that the number after it belongs to."""
    raw, low, k = tokens.raw[i], tokens.low[i], i + 1
    if k >= tokens.count:
        return None
    code = lexicon.money_symbols.get(raw)
    if code is not None:
        if low == "$" and tokens.glued[k] and tokens.low[k] in lexicon.dollar_letters and tokens.kind[k] == WORD:
            code, k = lexicon.dollar_letters[tokens.low[k]], k + 1
        return MoneyMatch(MoneyWord(code), k) if _number_follows(tokens, k) else None
    if tokens.kind[i] != WORD:
        return None
    if tokens.low[k] == "$" and _number_follows(tokens, k + 1) and (
        raw.isupper() or low in lexicon.sets["money.lower_letters"]
    ) and low in lexicon.dollar_letters:  # fmt: skip
        return MoneyMatch(MoneyWord(lexicon.dollar_letters[low]), k + 1)
    if low == "us" and tokens.low[k] == "$" and _number_follows(tokens, k + 1):
        return MoneyMatch(MoneyWord("USD"), k + 1)
    code = raw if raw in lexicon.codes_of_money else lexicon.money_prefixes.get(low)
    if code is None and tokens.glued[k]:
        letter = lexicon.letter_money.get(raw)
        if letter is not None and tokens.kind[k] == NUMBER:
            return MoneyMatch(letter, k)
        code = lexicon.guarded_money.get(low)
    if code is None or (
        raw.islower()
        and not tokens.glued[k]
        and code.lower() != low
        and low not in lexicon.sets["money.lower_prefixes"]
    ):
        return None
    if tokens.low[k] in (".", "=") and tokens.glued[k]:  # "Rs.500"; wires without the sign write "Y=500"
        k += 1
    if k < tokens.count and tokens.raw[k] in lexicon.money_symbols:
        k += 1
    if not _number_follows(tokens, k) or (
        low in lexicon.sets["money.like_words"] and _counts_nouns(tokens, k, lexicon)
    ):
        return None
    return MoneyMatch(MoneyWord(code), k)


def _counts_nouns(tokens: Tokens, k: int, lexicon: Lexicon) -> bool:
    """Whether a plural follows the number at ``k``: "ALL 5 solutions" are no Albanian lek."""
    return not tokens.glued[k] and k + 1 < tokens.count and nouns.noun_at(tokens, k + 1, lexicon, one=False) is not None


def _number_follows(tokens: Tokens, k: int) -> bool:
    if k < tokens.count and tokens.low[k] in ("-", "−", "–") and tokens.glued[k]:
        k += 1
    return k < tokens.count and tokens.kind[k] == NUMBER


def money_after(tokens: Tokens, k: int, lexicon: Lexicon, *, after_digits: bool) -> MoneyMatch | None:
    """The currency that starts at token ``k``, right after a number."""
    at = skip_hyphen(tokens, k)
    if at >= tokens.count:
        return None
    found = lexicon.money.match(tokens.low, at)
    context = lexicon.contexts.get(tokens.raw[at])
    if context is not None and context[0] and after_digits and has_cue(tokens, at, context[2]):
        return MoneyMatch(MoneyWord(context[0]), at + 1)
    closed = (
        at + 1 >= tokens.count or tokens.kind[at + 1] == MARK or tokens.low[at + 1] in lexicon.sets["change_link.to"]
    )
    if found is not None and not (tokens.low[at] == "p" and not (after_digits and (tokens.glued[at] or closed))):
        entry, j = found[0], at + found[1]
        return MoneyMatch(entry, j)
    raw = tokens.raw[at]
    if tokens.kind[at] == MARK and raw in lexicon.money_symbols and after_digits:
        following_number = at + 1 < tokens.count and tokens.kind[at + 1] == NUMBER and tokens.glued[at + 1]
        return None if following_number else MoneyMatch(MoneyWord(lexicon.money_symbols[raw]), at + 1)
    if raw in lexicon.codes_of_money or (
        raw.islower() and raw in lexicon.money_prefixes and raw.upper() in lexicon.codes_of_money
    ):
        belongs_after = at + 1 < tokens.count and tokens.kind[at + 1] == NUMBER and tokens.glued[at + 1]
        return None if belongs_after else MoneyMatch(MoneyWord(raw.upper()), at + 1)
    if raw[1:] in lexicon.codes_of_money and raw[0] in _SCALES:  # "48.5 MGBP"
        return MoneyMatch(MoneyWord(raw[1:], _SCALES[raw[0]]), at + 1)
    if (
        raw.isupper()
        and at + 1 < tokens.count
        and tokens.low[at + 1] == "$"
        and tokens.low[at] in lexicon.dollar_letters
    ):
        return MoneyMatch(MoneyWord(lexicon.dollar_letters[tokens.low[at]]), at + 2)
    return None


def compound_at(tokens: Tokens, k: int, name: str, lexicon: Lexicon) -> tuple[str, int] | None:
    """A physical denominator after the unit ``name``: " / hour" and the token after it."""
    if name not in lexicon.numerators or k + 1 >= tokens.count:
        return None
    link = tokens.low[k]
    if link not in lexicon.sets["rate.compound"] or tokens.low[k + 1] in lexicon.duals:
        return None  # "300 كيلومتر في ساعتين" is how long, not how fast
    found = lexicon.units.match(tokens.low, k + 1) or lexicon.symbols.match(tokens.raw, k + 1)
    if found is None or found[0].name not in lexicon.denominators:
        return None
    return f"{name} / {found[0].name}", k + 1 + found[1]
