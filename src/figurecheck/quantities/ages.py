"""Ages without a unit: "Armstrong, 25, said", "aged 35", "life expectancy is around 73"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from figurecheck.quantities import hedges, names, nouns, unit_words
from figurecheck.quantities.reading import Reading
from figurecheck.quantities.tokens import NUMBER, WORD

if TYPE_CHECKING:
    from figurecheck.languages.lexicon import Lexicon
    from figurecheck.quantities.tokens import Tokens

#: How far before a number the age that it says may be named ("the average age of the patients was 38").
AGE_WINDOW = 10
OLDEST = 122  # the longest documented human life, in years


def read_age(tokens: Tokens, i: int, lexicon: Lexicon) -> Reading | None:
    """Read "Armstrong, 25, said", "aged 35": a number between commas after a name is an age."""
    if not tokens.raw[i].isdigit() or not 0 < int(tokens.low[i][:4]) <= OLDEST or i == 0:
        return None
    before, k = tokens.low[i - 1], i + 1
    aged = (
        before in lexicon.sets["context.age_before"]
        and unit_words.unit_at(tokens, k, lexicon, after_digits=True) is None
    )
    closing = k >= tokens.count or tokens.low[k] in (",", ".", ";", ")", "،")
    named = (
        before == "," and closing and i >= 2 and tokens.kind[i - 2] == WORD and tokens.raw[i - 2][0].isupper()
        and tokens.low[i - 2] not in lexicon.months and int(tokens.low[i]) > 3
        and (tokens.low[k : k + 1] == [","] or (i > 2 and tokens.raw[i - 3][0].isupper()))
    )  # fmt: skip
    glued = k < tokens.count and tokens.low[k] in lexicon.sets["context.age_glued"]
    if glued:
        k += 1
    person = _is_person_age(tokens, i, lexicon)
    if not (aged or named or glued or person) or (
        aged and tokens.low[k : k + 1] and tokens.low[k] in lexicon.sets["range.to"]
    ):
        return None
    end = k if glued else i + 1
    reading = Reading(tokens.start[i], tokens.end[end - 1], i, end, "age")
    reading.value, reading.unit = Decimal(tokens.low[i]), "year"
    if not glued:
        hedges.add_qualifier(reading, tokens, lexicon)
    return reading


def _is_person_age(tokens: Tokens, i: int, lexicon: Lexicon) -> bool:
    """Read "She was 10 when", "life expectancy is around 73": a bare number that is said of a person or of an age."""
    k = i + 1
    if k < tokens.count and ((tokens.glued[k] and tokens.low[k] not in (".", ",", ";")) or tokens.kind[k] == NUMBER):
        return False
    if not _is_age_told(tokens, i, lexicon) or names.is_measure_after(tokens, i, lexicon):
        return False
    return k >= tokens.count or nouns.noun_at(tokens, k, lexicon, one=False) is None


def _is_age_told(tokens: Tokens, i: int, lexicon: Lexicon) -> bool:
    """Whether "she was" or a word of age stands before the number at ``i``."""
    at = i
    hedge = lexicon.qualifiers_before.match_before(tokens.low, at)
    at -= hedge[1] if hedge is not None else 0
    if lexicon.phrase_sets["context.person_is"].match_before(tokens.low, at) is not None:
        return True
    topics = lexicon.sets["context.age_topic"]
    for back in range(at - 1, max(-1, at - AGE_WINDOW), -1):
        if tokens.number[back] is not None or tokens.low[back] in (",", ";", "("):
            return False
        if tokens.low[back] in topics:
            return True
    return False
