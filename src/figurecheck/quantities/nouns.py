"""Counted nouns: "first-team players", "public housing properties", "100,000 H100"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from figurecheck.quantities.tokens import IDENTIFIER, MARK, WORD

if TYPE_CHECKING:
    from figurecheck.languages.lexicon import Lexicon
    from figurecheck.quantities.tokens import Tokens

#: A counted noun phrase is never longer than this many tokens.
LONGEST = 6


class NounMatch(NamedTuple):
    """The counted thing.

    Args:
        lemma: head noun with its modifiers, singular.
        j: the token after the part that belongs to the span.
        english: a gloss, where the text is not English and one is known.
        implicit: "dual" where the noun's form says two.
    """

    lemma: str
    j: int
    english: str | None = None
    implicit: str = ""


def singular(word: str, lexicon: Lexicon) -> str:
    """The singular of an English plural.

    Args:
        word: lower case.
        lexicon: its irregular plurals come first.
    """
    irregular = lexicon.tables["irregular"].get(word)
    if irregular is not None:
        return irregular
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")) or word in lexicon.sets["nouns.not_plural"]:
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    return word[:-1]


def is_plural(word: str, lexicon: Lexicon) -> bool:
    """Whether an English word looks like a plural noun."""
    if word in lexicon.tables["irregular"] or word in lexicon.sets["nouns.invariant"]:
        return True
    return (
        len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "'s", "’s"))
        and word not in lexicon.sets["nouns.not_plural"]
    )  # fmt: skip


def noun_at(tokens: Tokens, k: int, lexicon: Lexicon, *, one: bool) -> NounMatch | None:
    """The counted noun phrase that starts at token ``k``.

    Args:
        tokens: the sentence.
        k: the token after the number.
        lexicon: words that end a noun phrase, plurals, and the nouns of languages that need a list.
        one: the number is one, so the head is singular.
    """
    if k >= len(tokens):
        return None
    if tokens.kind[k] == IDENTIFIER and any(c.isalpha() for c in tokens.raw[k]):
        return NounMatch(tokens.raw[k], k + 1)  # "100,000 H100": the model name is the counted thing
    if tokens.kind[k] != WORD:
        return None
    if tokens.low[k] >= "\u0600":
        return _arabic_noun(tokens, k, lexicon)
    return _english_noun(tokens, k, lexicon, one=one)


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
    # A noun that no list knows: the tamyiz of 11 and above is a singular in the accusative, whose alef is no part of it.
    return NounMatch(low[:-1] if low.endswith("ا") and len(low) > 3 else low, k + 1)


def _english_noun(tokens: Tokens, k: int, lexicon: Lexicon, *, one: bool) -> NounMatch | None:
    stop = lexicon.sets["nouns.stop"]
    words: list[str] = []
    head = -1
    at = k
    while at < len(tokens) and at - k < LONGEST:
        low = tokens.low[at]
        if tokens.kind[at] == MARK:
            joined = low in ("-", "&", "’", "'") and tokens.glued[at] and at + 1 < len(tokens) and tokens.glued[at + 1]
            if not joined or at == k:
                break
            at += 1
            continue
        if tokens.kind[at] != WORD or low in stop or low in lexicon.numbers or not low.isascii():
            break
        if low in lexicon.months or lexicon.change_verbs.match(tokens.low, at):
            break
        if (one and _may_be_singular_head(low)) or (not one and is_plural(low, lexicon)):
            head = at
            if not one and not _goes_on(tokens, at, lexicon):
                break
        elif head >= 0 and not one:
            break
        words.append(low)
        at += 1
    if head < 0:
        return None
    return NounMatch(_lemma(tokens, k, head, lexicon), head + 1)


def _may_be_singular_head(low: str) -> bool:
    return len(low) > 2 and not low.endswith("ly")


def _goes_on(tokens: Tokens, at: int, lexicon: Lexicon) -> bool:
    """After a plural, the phrase goes on only where the next word is a plural too ("sports cars", "arms dealers")."""
    after = at + 1
    return after < len(tokens) and tokens.kind[after] == WORD and is_plural(tokens.low[after], lexicon) and (
        tokens.low[after] not in lexicon.sets["nouns.stop"]
    )  # fmt: skip


def _lemma(tokens: Tokens, k: int, head: int, lexicon: Lexicon) -> str:
    parts: list[str] = []
    for at in range(k, head + 1):
        low = tokens.low[at]
        if tokens.kind[at] == MARK:
            parts.append(low)
            continue
        word = singular(low, lexicon) if at == head else low
        spaced = parts and not (tokens.glued[at] and tokens.kind[at - 1] == MARK)
        parts.append(f" {word}" if spaced else word)
    return "".join(parts)
