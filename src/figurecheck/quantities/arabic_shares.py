"""Where an Arabic fraction is a share: "ثلث السكان", "نصفهم", "انخفض إلى النصف", "الربع الباقي"; not "الربع الأول"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.quantities.tokens import PARTICLE, WORD

if TYPE_CHECKING:
    from figurecheck.languages.lexicon import Lexicon
    from figurecheck.quantities.tokens import Tokens


def is_share(tokens: Tokens, i: int, lexicon: Lexicon) -> bool:
    """Whether the word for a fraction at token ``i`` says a share of something."""
    if tokens.low[i] in lexicon.sets["number.owned"]:
        return not _names_another(tokens, i + 1, lexicon)
    if tokens.definite[i]:
        return _is_definite_share(tokens, i, lexicon)
    return _whole_follows(tokens, i, lexicon)


def _is_cardinal(tokens: Tokens, i: int, lexicon: Lexicon) -> bool:
    """خمس، سبع، تسع are whole numbers too."""
    return lexicon.numbers[tokens.low[i]].role != "fraction"


def _names_another(tokens: Tokens, k: int, lexicon: Lexicon) -> bool:
    """Whether the word at ``k`` makes the fraction a half or quarter of a game or year: "الأول", "نهائي"."""
    if k >= tokens.count or tokens.kind[k] != WORD:
        return False
    return tokens.low[k] in lexicon.sets.get("context.not_whole", frozenset()) or tokens.low[k] in lexicon.ordinals


def _is_definite_share(tokens: Tokens, i: int, lexicon: Lexicon) -> bool:
    """Read "بمقدار النصف", "إلى الثلث", "والربع الباقي": after a word of amount, or before one for the rest."""
    k = i + 1
    if k < tokens.count and tokens.low[k] in lexicon.sets["context.rest"]:
        return not _is_cardinal(tokens, i, lexicon)
    named = k < tokens.count and tokens.kind[k] == WORD and (
        tokens.definite[k] or tokens.low[k].startswith("ال") or tokens.low[k] in lexicon.numbers
    )  # fmt: skip
    if named or _names_another(tokens, k, lexicon):
        return False
    at = i - 1
    by = at >= 0 and tokens.low[at] in lexicon.sets["context.by"]
    if _is_cardinal(tokens, i, lexicon):
        return by and tokens.kind[at] != PARTICLE
    if by or (at >= 0 and tokens.low[at] in lexicon.sets["change_link.to"]):
        return True
    return lexicon.qualifiers_before.match_before(tokens.low, i) is not None


def _whole_follows(tokens: Tokens, i: int, lexicon: Lexicon) -> bool:
    """An indefinite fraction is a share where a word follows that is no ordinal or round of a match ("ربع نهائي")."""
    k = i + 1
    if k >= tokens.count or tokens.kind[k] != WORD or _names_another(tokens, k, lexicon):
        return False
    if tokens.low[k] in lexicon.numbers:
        return False
    definite = tokens.definite[k] or tokens.low[k].startswith("ال")
    return not _is_cardinal(tokens, i, lexicon) or definite or tokens.low[k] in lexicon.sets["context.whole"]
