"""Counted nouns: "first-team players", "public housing properties", "100,000 H100"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from figurecheck.quantities import english_nouns
from figurecheck.quantities.english_nouns import is_plural, singular
from figurecheck.quantities.tokens import IDENTIFIER, WORD

__all__ = ["NounMatch", "is_plural", "noun_at", "opens_year", "singular"]

if TYPE_CHECKING:
    from figurecheck.languages.lexicon import Lexicon
    from figurecheck.quantities.tokens import Tokens


class NounMatch(NamedTuple):
    """The counted thing.

    Args:
        lemma: head noun with its modifiers, singular.
        j: the token after the part that belongs to the span.
        english: a gloss, where the text is not English and one is known.
        implicit: "dual" where the noun's form says two.
        head: its head's token, in English.
    """

    lemma: str
    j: int
    english: str | None = None
    implicit: str = ""
    head: int = -1


def noun_at(tokens: Tokens, k: int, lexicon: Lexicon, *, one: bool, hyphen: bool = False) -> NounMatch | None:
    """The counted noun phrase that starts at token ``k``.

    Args:
        tokens: the sentence.
        k: the token after the number.
        lexicon: words that end a noun phrase, plurals, and the nouns of languages that need a list.
        one: the number is one, so the head is singular.
        hyphen: the number is tied to the word by a hyphen ("six-cylinder").
    """
    if k >= tokens.count:
        return None
    if tokens.kind[k] == IDENTIFIER and not tokens.glued[k] and any(c.isalpha() for c in tokens.raw[k]):
        return NounMatch(tokens.raw[k], k + 1)  # "100,000 H100": the model name is the counted thing
    if tokens.kind[k] != WORD:
        return None
    if tokens.low[k] >= "\u0600":
        return _arabic_noun(tokens, k, lexicon)
    found = (
        english_nouns.read_hyphenated(tokens, k, lexicon)
        if hyphen
        else english_nouns.read_phrase(tokens, k, lexicon, one=one)
    )
    if found is None:
        return None
    end = english_nouns.compound_end(tokens, found[1], lexicon)
    return NounMatch(english_nouns.lemma(tokens, *found, lexicon), end, head=found[1])


def opens_year(tokens: Tokens, at: int, lexicon: Lexicon) -> bool:
    """Whether a word for a year stands right before the digits of one."""
    if at + 1 >= tokens.count or tokens.low[at] not in lexicon.sets["dates.year_word"]:
        return False
    digits = tokens.low[at + 1]
    return len(digits) == 4 and digits.isdecimal() and digits[:2] in ("19", "20")


def opens_past(tokens: Tokens, at: int, lexicon: Lexicon) -> bool:
    """Whether a time before stands at ``at``, as a level to compare with: "العام الماضي", "الشهر السابق"."""
    if at + 1 >= tokens.count or tokens.low[at] not in lexicon.sets["dates.year_word"]:
        return False
    return tokens.low[at + 1] in lexicon.sets["dates.past"]


def _arabic_noun(tokens: Tokens, k: int, lexicon: Lexicon) -> NounMatch | None:
    low = tokens.low[k]
    phrase = lexicon.noun_phrases.match(tokens.low, k)
    if phrase is not None:
        lemma, english, implicit = phrase[0]
        return NounMatch(lemma, k + phrase[1], english or None, implicit)
    listed = lexicon.tables["noun_forms"].get(low)
    if listed is not None:
        lemma, english, implicit = listed
        return NounMatch(lemma, k + 1, english or None, implicit)
    if low in lexicon.sets["nouns.stop"] or tokens.definite[k] or low.startswith("ال") or len(low) < 3:
        return None
    if opens_year(tokens, k, lexicon):
        return None  # "من 400 عام 2017"
    if low in lexicon.numbers or low in lexicon.ordinals or lexicon.change_verbs.match(tokens.low, k) or (
        lexicon.change_nouns.match(tokens.low, k)
    ):  # fmt: skip
        return None  # "27 من 11 مليون"; "عند 12 ارتفع المؤشر"
    if _stands_alone(tokens, k - 1, lexicon):
        return None
    if len(low) > 4 and low[0] in "لب":  # "ست لمنافسه", "19 بمشاركة": a preposition and a word that no list knows
        return None
    if low.endswith("وا") or low in lexicon.months or low in lexicon.tables["hijri"]:  # a verb in the plural; a month
        return None
    if low.startswith(("و", "لل")):  # an attached particle on a word that no list knows: "36 وسيشارك"
        return None
    # A noun that no list knows: the tamyiz of 11 and above is an accusative singular, whose alef is no part of it.
    return NounMatch(low[:-1] if low.endswith("ا") and len(low) > 3 else low, k + 1)


def _stands_alone(tokens: Tokens, at: int, lexicon: Lexicon) -> bool:
    """Whether the magnitude at ``at`` is closed by its tanwin, so that no noun hangs on it: "15 ألفا عائدين"."""
    if at + 1 < tokens.count and tokens.low[at + 1].endswith("ا"):
        return False  # "750 ألفا مغربيا"
    return at > 0 and tokens.low[at] in lexicon.sets["number.dual_or_accusative"] and (
        tokens.number[at - 1] is not None or tokens.low[at - 1] in lexicon.numbers or "ً" in tokens.raw[at]
    )  # fmt: skip
