"""Counted nouns of English: "first-team players", "Kia and Hyundai vehicles", "two new 737 Max jets"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.quantities.tokens import IDENTIFIER, MARK, NUMBER, WORD

if TYPE_CHECKING:
    from figurecheck.languages.lexicon import Lexicon
    from figurecheck.quantities.tokens import Tokens

#: A counted noun phrase is never longer than this many tokens; one that is counted once, than this many words.
LONGEST = 9
LONGEST_SINGLE = 4
JOINERS = ("-", "‑", "&", "’", "'")


def singular(word: str, lexicon: Lexicon) -> str:
    """The singular of an English plural, in the case that it is written in.

    Args:
        word: as written.
        lexicon: its irregular plurals come first.
    """
    low = word.lower()
    irregular = lexicon.tables["irregular"].get(low)
    if irregular is not None:
        return irregular
    if len(word) > 2 and word[-1] == "s" and word[:-1].isupper():
        return word[:-1]  # "GPUs"
    if len(low) < 4:
        return word
    if not low.endswith("s") or low.endswith(("ss", "us", "is")) or low in lexicon.sets["nouns.not_plural"]:
        return word
    if low.endswith("ies"):
        return word[:-3] + "y"
    if low.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    return word[:-1]


def is_plural(word: str, lexicon: Lexicon) -> bool:
    """Whether an English word, in lower case, looks like a plural noun."""
    if word in lexicon.tables["irregular"] or word in lexicon.sets["nouns.invariant"]:
        return True
    return (
        len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "'s", "’s"))
        and word not in lexicon.sets["nouns.not_plural"]
    )  # fmt: skip


def read_phrase(tokens: Tokens, k: int, lexicon: Lexicon, *, one: bool) -> tuple[int, int] | None:
    """The first token of the noun phrase at ``k`` and its head, or None.

    Args:
        tokens: the sentence.
        k: the token after the number.
        lexicon: words that end a noun phrase, and plurals.
        one: the number is one, so the head is singular.
    """
    first = _skip_adverbs(tokens, k, lexicon)
    head, at = -1, first
    last = first + (LONGEST_SINGLE if one else LONGEST)
    while at < tokens.count and at < last:
        low, kind = tokens.low[at], tokens.kind[at]
        joined = _is_joined(tokens, at)
        if kind == MARK:
            name = low == "-" and tokens.low[at - 1] in lexicon.sets["context.index"]  # "COVID -19 tests"
            if not (joined or name) or low not in JOINERS or at == first:
                break
        elif kind == NUMBER:
            if (
                not (at > first and _is_name_number(tokens, at, joined=joined))
                or tokens.raw[at - 1] in lexicon.codes_of_money
            ):
                break
        elif (
            kind not in (WORD, IDENTIFIER)
            or not low.isascii()
            or (not joined and _ends_phrase(tokens, at, first, head, lexicon))
        ):
            break
        elif kind == WORD and not one and _heads_compound(tokens, at, lexicon):
            head = at
            break
        elif kind == WORD and _may_head(tokens, at, lexicon, one=one):
            head = at
            if not one and not _goes_on(tokens, at, lexicon):
                break
        at += 1
    return None if head < 0 else (first, head)


def read_hyphenated(tokens: Tokens, k: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """The one word that a hyphen ties to the number: the cylinder of "six-cylinder engines"."""
    low = tokens.low[k]
    if tokens.kind[k] != WORD or not low.isascii() or len(low) < 3 or low in lexicon.sets["nouns.stop"]:
        return None
    return None if low.endswith("ly") or low in lexicon.numbers or low in lexicon.ordinals else (k, k)


def lemma(tokens: Tokens, first: int, head: int, lexicon: Lexicon) -> str:
    """The phrase with its head in the singular, and the plural after "of" ("category of product")."""
    parts: list[str] = []
    for at in range(first, head + 1):
        raw = tokens.raw[at]
        if tokens.kind[at] == MARK:
            parts.append(raw)
            continue
        word = singular(raw, lexicon) if at == head else raw
        spaced = parts and not (tokens.glued[at] and tokens.kind[at - 1] == MARK)
        parts.append(f" {word}" if spaced else word)
    if _heads_compound(tokens, head, lexicon):
        return "".join(parts) + "".join(tokens.low[head + 1 : compound_end(tokens, head, lexicon)])
    of = head + 1
    if of + 1 < tokens.count and tokens.low[of] in lexicon.sets["number.of"] and is_plural(tokens.low[of + 1], lexicon):
        parts.append(f" {tokens.low[of]} {singular(tokens.raw[of + 1], lexicon)}")
    return "".join(parts)


def compound_end(tokens: Tokens, head: int, lexicon: Lexicon) -> int:
    """The token after the words that hyphens tie behind a head: "sons-in-law", "passers-by"."""
    return head + 1 + (_tail(tokens, head, lexicon) if is_plural(tokens.low[head], lexicon) else 0)


def _heads_compound(tokens: Tokens, at: int, lexicon: Lexicon) -> bool:
    """Whether the plural stands first in its compound: "passers-by", "runners-up", "attorneys-general"."""
    return _tail(tokens, at, lexicon) > 0 and is_plural(tokens.low[at], lexicon)


def _tail(tokens: Tokens, head: int, lexicon: Lexicon) -> int:
    """How many tokens behind a head belong to its compound: "-by", "-in-law"."""
    if head + 2 >= tokens.count or tokens.low[head + 1] != "-":
        return 0
    k = head + 1
    while k + 1 < tokens.count and k - head < 4 and tokens.low[k] == "-" and tokens.glued[k] and tokens.glued[k + 1]:
        k += 2
    tied = "".join(tokens.low[head + 2 : k])
    return k - head - 1 if tied in lexicon.sets["nouns.after_head"] else 0


def _skip_adverbs(tokens: Tokens, k: int, lexicon: Lexicon) -> int:
    """Step over modifiers: "eight more picks" counts picks, "20 decently sized plants" plants."""
    at = k
    while at < tokens.count and at - k < 2 and tokens.kind[at] == WORD:
        low = tokens.low[at]
        adverb = low.endswith("ly") and len(low) > 5 and low not in lexicon.sets["nouns.stop"]
        if not (low in lexicon.sets["nouns.skip"] or adverb) or at + 1 >= tokens.count or tokens.low[at + 1] == "-":
            break
        at += 1
        if adverb and at + 1 < tokens.count and tokens.low[at].endswith("ed"):
            at += 1  # "decently sized"
    return at


def _is_joined(tokens: Tokens, at: int) -> bool:
    """Whether a hyphen or ampersand without spaces ties the token to another: "gas-only", "R&D"."""
    if tokens.kind[at] == MARK:
        return tokens.glued[at] and at + 1 < tokens.count and tokens.glued[at + 1]
    before = at > 0 and tokens.glued[at] and tokens.low[at - 1] in JOINERS and tokens.glued[at - 1]
    after = at + 2 < tokens.count and tokens.low[at + 1] in JOINERS and tokens.glued[at + 1] and tokens.glued[at + 2]
    return before or after


def _is_name_number(tokens: Tokens, at: int, *, joined: bool) -> bool:
    """A number inside a name: "new 737 Max jets", "Covid-19 tests"."""
    if joined:
        return tokens.low[at - 1] in JOINERS
    if (
        not tokens.raw[at].isdigit()
        or at + 1 >= tokens.count
        or tokens.kind[at + 1] != WORD
        or tokens.raw[at - 1] == "and"
    ):
        return False
    return tokens.raw[at + 1][0].isupper() or (tokens.raw[at - 1][0].isupper() and not tokens.glued[at + 1])


def _ends_phrase(tokens: Tokens, at: int, first: int, head: int, lexicon: Lexicon) -> bool:
    low = tokens.low[at]
    if low in lexicon.sets["number.joiner"]:
        # "Kia and Hyundai vehicles": one word on either side, and the head after them
        return not (at == first + 1 and at + 2 < tokens.count and is_plural(tokens.low[at + 2], lexicon))
    if tokens.raw[at] in lexicon.sets["nouns.names"]:
        return False  # "three US soldiers"
    if low in lexicon.sets["nouns.stop"] or low in lexicon.numbers or low in lexicon.months:
        return True
    # "thousands of job cuts", but "five companies cut jobs"
    return lexicon.change_verbs.match(tokens.low, at) is not None and not (first < at and is_plural(low, lexicon))


def _may_head(tokens: Tokens, at: int, lexicon: Lexicon, *, one: bool) -> bool:
    low = tokens.low[at]
    if one:
        name = (
            at > 0 and tokens.raw[at][0].isupper() and tokens.kind[at - 1] == WORD and tokens.raw[at - 1][0].isupper()
        )
        return len(low) > 2 and not low.endswith("ly") and not is_plural(low, lexicon) and not name  # "1 Yani Tseng"
    tied = at + 2 < tokens.count and tokens.low[at + 1] == "-" and tokens.glued[at + 1] and tokens.glued[at + 2]
    if tied:
        return False
    raw = tokens.raw[at]
    return is_plural(low, lexicon) or (len(raw) > 2 and raw[-1] == "s" and raw[:-1].isupper())


def _goes_on(tokens: Tokens, at: int, lexicon: Lexicon) -> bool:
    """After a plural, the phrase goes on only where that plural is one that stands before nouns ("sports cars")."""
    after = at + 1
    return (
        tokens.low[at] in lexicon.sets["nouns.plural_modifier"] and after < tokens.count and tokens.kind[after] == WORD
        and is_plural(tokens.low[after], lexicon) and tokens.low[after] not in lexicon.sets["nouns.stop"]
    )  # fmt: skip
