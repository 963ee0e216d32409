"""One sentence, left to right: find an anchor, read the figure, then what bounds it. One floor, no backtracking."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from figurecheck.quantities import (
    ages,
    amounts,
    changes,
    dates,
    fractions,
    hedges,
    labels,
    measures,
    one_in,
    ranges,
    rates,
    sharing,
)
from figurecheck.quantities.number_words import WA
from figurecheck.quantities.reading import Reading
from figurecheck.quantities.tokens import IDENTIFIER, MARK, NUMBER, PARTICLE, WORD
from figurecheck.quantities.words import half_after, read_one_and_half, read_word_figure

if TYPE_CHECKING:
    from collections.abc import Container

    from figurecheck.languages.lexicon import Lexicon
    from figurecheck.quantities.tokens import Tokens


#: Lists in running text are shorter than this.
HIGHEST_ENUMERATOR = 20


def read_sentence(tokens: Tokens, lexicon: Lexicon) -> list[Reading]:
    """All figures of a sentence, in order, not overlapping."""
    found: list[Reading] = []
    free, floor = 0, 0
    for i in _candidates(tokens, lexicon):
        if i < free:
            continue
        reading = _read_at(tokens, i, lexicon)
        if reading is not None and reading.start >= floor:
            found.append(reading)
            floor = reading.end
            free = max(reading.j, i + 1)
    return found


def _candidates(tokens: Tokens, lexicon: Lexicon) -> list[int]:
    """The tokens that a figure may start at, by one look-up each and a closer look at the few that are hit."""
    first, before, pairs, symbols = _first_words(lexicon), _followers(lexicon), _pairs(lexicon), lexicon.money_symbols
    telling = _telling_words(lexicon)
    found: list[int] = []
    for i, (kind, low) in enumerate(zip(tokens.kind, tokens.low, strict=True)):
        if kind not in _FIGURE_KINDS and low not in telling:
            continue
        if low in before and i and (not found or found[-1] < i - 1):
            found.append(i - 1)
        after = tokens.low[i + 1] if i + 1 < tokens.count else ""
        if kind in _FIGURE_KINDS or low in first or (low in pairs and after in pairs[low]) or (
            low in _OPENERS and (after[:1].isdecimal() or after in symbols)
        ):  # fmt: skip
            found.append(i)
    return found


@lru_cache(maxsize=8)
def _telling_words(lexicon: Lexicon) -> frozenset[str]:
    """Words that may start a figure, or make one of the word before them."""
    return _first_words(lexicon) | _followers(lexicon) | _OPENERS | _pairs(lexicon).keys()


@lru_cache(maxsize=8)
def _pairs(lexicon: Lexicon) -> dict[str, Container[str]]:
    """Words that start a figure only before certain others: "a million", "the end of 2024"."""
    pairs: dict[str, Container[str]] = dict.fromkeys(
        lexicon.sets["number.article"] - lexicon.numbers.keys(), lexicon.numbers
    )
    phrases = [key for key, _ in lexicon.phrase_sets["dates.end_of"].items()]
    for opener in {key[0] for key in phrases} - {key[0] for key in phrases if len(key) == 1} - pairs.keys():
        pairs[opener] = frozenset(key[1] for key in phrases if key[0] == opener)
    return pairs


@lru_cache(maxsize=8)
def _first_words(lexicon: Lexicon) -> frozenset[str]:
    lists = (
        lexicon.numbers, lexicon.months, lexicon.multipliers, lexicon.ordinals, lexicon.starters,
        lexicon.money_prefixes,
        lexicon.guarded_money, lexicon.duals, lexicon.one_starters, fractions.SYMBOLS, lexicon.money_symbols,
    )  # fmt: skip
    codes = (code.lower() for code in (*lexicon.codes_of_money, *lexicon.letter_money))
    return frozenset({*codes, *(word for words in lists for word in words)}) - _pairs(lexicon).keys()


@lru_cache(maxsize=8)
def _followers(lexicon: Lexicon) -> frozenset[str]:
    """Words that make a figure of the one before them: "US $5", "لائحة واحدة", "مليون ونصف"."""
    return frozenset({"$", WA, *lexicon.sets["number.one_after"]})


def _read_at(tokens: Tokens, i: int, lexicon: Lexicon) -> Reading | None:
    kind = tokens.kind[i]
    if kind == PARTICLE:
        return None
    if kind == MARK and tokens.low[i] not in _OPENERS and tokens.raw[i] not in lexicon.money_symbols:
        return None
    if kind == WORD and not _may_start(tokens, i, lexicon):
        return None
    reading = dates.read(tokens, i, lexicon) if kind != MARK else None
    if reading is None:
        reading = labels.read(tokens, i, lexicon) if kind in (NUMBER, IDENTIFIER) else None
    if reading is not None:
        return reading
    if kind == IDENTIFIER:
        return None
    one_in_some = one_in.read(tokens, i, lexicon) if lexicon.has_arabic else None
    if one_in_some is not None:
        return _finish(one_in_some, tokens, lexicon)
    if kind == WORD and tokens.low[i] in lexicon.sets["number.article"]:
        half = read_one_and_half(tokens, i, lexicon)
        if half is not None:
            return _finish(half, tokens, lexicon)
    split = _after_between(tokens, i, lexicon)
    reading = amounts.read_amount(tokens, i, lexicon, split_at_wa=split)
    ranged = ranges.extend(reading, tokens, lexicon) if reading is not None else None
    if reading is None or not (ranged or _is_figure(reading, tokens, lexicon)):
        word = read_word_figure(tokens, i, lexicon) if kind == WORD else None
        if word is not None:
            measures.add_smaller(word, tokens, lexicon)
            return _finish(word, tokens, lexicon)
        return labels.read(tokens, i, lexicon) if kind == WORD else None
    return _finish(ranged or reading, tokens, lexicon)


def _is_age(reading: Reading, tokens: Tokens, lexicon: Lexicon) -> bool:
    """Read "فوق سن الأربعين", "aged 35": a number right after a word of age."""
    at = reading.i - 1
    if (
        reading.kind == "duration"
        and at > 0
        and tokens.low[at] == "("
        and tokens.low[reading.j : reading.j + 1] == [")"]
    ):
        return reading.qualifier == "none" and tokens.kind[at - 1] == WORD  # "مريم بلكلوش (30 سنة)"
    while at >= 0 and (tokens.kind[at] == PARTICLE or lexicon.qualifiers_before.match_before(tokens.low, at + 1)):
        at -= 1
    return at >= 0 and tokens.low[at] in lexicon.sets["context.age_before"] and (
        0 < (reading.value or max(reading.ends or (0, 0))) <= ages.OLDEST
    )  # fmt: skip


_FIGURE_KINDS = frozenset((NUMBER, IDENTIFIER))
_OPENERS = frozenset("-−–+%٪")


def _may_start(tokens: Tokens, i: int, lexicon: Lexicon) -> bool:
    low = tokens.low[i]
    if low in lexicon.numbers or low in lexicon.months or low in lexicon.multipliers or low in lexicon.ordinals:
        return True
    if (
        low in lexicon.starters
        or tokens.raw[i] in lexicon.codes_of_money
        or low in lexicon.money_prefixes
        or low in lexicon.guarded_money
    ):
        return True
    if low in fractions.SYMBOLS or (i + 1 < tokens.count and tokens.low[i + 1] == "$"):
        return True
    if low in lexicon.duals or low in lexicon.one_starters or tokens.raw[i] in lexicon.letter_money:
        return True
    after = tokens.low[i + 1] if i + 1 < tokens.count else ""
    return after in lexicon.sets["number.one_after"] or (after == WA and half_after(tokens, i + 1, lexicon) is not None)


def _after_between(tokens: Tokens, i: int, lexicon: Lexicon) -> bool:
    between = lexicon.sets["range.between"]
    return i > 0 and (tokens.low[i - 1] in between or (i > 1 and tokens.low[i - 2] in between))


def _finish(reading: Reading, tokens: Tokens, lexicon: Lexicon) -> Reading:
    years = reading.kind == "number" or (reading.kind == "duration" and reading.unit == "year")
    if years and _is_age(reading, tokens, lexicon):
        reading.kind, reading.unit = "age", "year"
    if reading.kind == "percent":
        rates.read_as_decimal(reading)
    first = hedges.add_qualifier(reading, tokens, lexicon)
    rates.add_rates(reading, tokens, lexicon)
    changes.add_change(reading, first, tokens, lexicon)
    return reading


def _is_enumerator(reading: Reading, tokens: Tokens) -> bool:
    """Whether bare digits number a list ("(1) audit fees", "6. Cash flow") or stand in an address ("?page=2")."""
    i, j = reading.i, reading.j
    before = tokens.low[i - 1] if i else ""
    after = tokens.low[j] if j < tokens.count else ""
    if before in ("=", "_", "/") and tokens.glued[i] and tokens.glued[i - 1]:
        return True
    if reading.value is None or reading.value > HIGHEST_ENUMERATOR:
        return False
    opens = i == 0 and after in (".", ")") and tokens.glued[j] and j + 1 < tokens.count and tokens.kind[j + 1] == WORD
    return opens or (before == "(" and after == ")")


def _is_figure(reading: Reading, tokens: Tokens, lexicon: Lexicon) -> bool:
    """A bare number word that counts nothing is mostly no figure: "one another", "the two said"."""
    number = reading.number
    if number is not None and number.spelled and reading.value == 1 and reading.kind == "count" and reading.i > 0 and (
        tokens.low[reading.i - 1] in lexicon.sets["number.pronoun_before"]
    ):  # fmt: skip
        return False
    if number is not None and number.spelled and number.value == 1 and tokens.definite[number.i]:
        return False  # "سعر اليورو الواحد": of each one, not how many
    if number is not None and number.spelled and number.value == number.magnitude and reading.i > 0 and (
        tokens.kind[reading.i - 1] in _FIGURE_KINDS and tokens.low[reading.i].isascii()
    ):  # fmt: skip
        return False  # the order of size of what was read as a name: "M4.5 million"
    if number is None or reading.kind != "number":
        return True
    if not number.spelled:
        # "Nine (9) members" says the number twice; it is no list.
        repeated = reading.i > 1 and tokens.low[reading.i - 2] in lexicon.numbers
        return repeated or not (number.bare and _is_enumerator(reading, tokens))
    if number.value is None:
        return False
    hedged = lexicon.qualifiers_before.match_before(tokens.low, reading.i) is not None
    return number.value > sharing.SMALL or hedged or sharing.is_tied_on(tokens, reading.i, reading.j, lexicon)
