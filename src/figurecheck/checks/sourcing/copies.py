"""Sentences of the article that stand in a source but for one figure: "a road of 2 km", "a road of more than 2 km".

They are compared word by word, so that a figure is held against the one in its place however either of them was read.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from figurecheck.checks.sourcing.alignment import Match
from figurecheck.checks.sourcing.amounts import Amount, relate_amounts
from figurecheck.intervals import Range
from figurecheck.languages.folding import fold
from figurecheck.languages.lexicon import known_languages, lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from figurecheck.checks.sourcing.amounts import Relation
    from figurecheck.model import SourceText

_TOKEN = re.compile(r"(\d+(?:[.,٫٬]\d+)*)|[^\W\d_]+")
#: Longer passages are no sentences.
LONGEST = 400
#: A passage of fewer words that are no figures is copied by chance.
SHORTEST = 2
#: Copies of one sentence that are looked at.
_COPIES = 4


class _Token(NamedTuple):
    start: int
    end: int
    form: str
    numeral: bool


def find_copies(article: SourceText, sources: Sequence[SourceText]) -> dict[int, Match]:
    """Find the figures of the article that stand in copied sentences, each with the figure in its place.

    Args:
        article: the article's text and figures.
        sources: the texts that it was written from.

    Returns:
        By index of the article's quantity.
    """
    languages = _languages(article)
    known: dict[tuple[str, ...], list[tuple[int, list[_Token]]]] = defaultdict(list)
    for number, source in enumerate(sources):
        for tokens, key in _passages(source):
            if len(known[key]) < _COPIES:
                known[key].append((number, tokens))
    found: dict[int, Match] = {}
    starts = [[quantity.start for quantity in source.quantities] for source in sources]
    own = [quantity.start for quantity in article.quantities]
    for tokens, key in _passages(article):
        forms = [token.form for token in tokens]
        copies = known.get(key, ())
        if any([token.form for token in others] == forms for _, others in copies):
            continue  # word for word: nothing is altered
        for number, others in copies:
            pair = _only_difference(tokens, others, languages)
            if pair is None:
                continue
            mine, theirs, relation = pair
            here = _figure_at(mine.start, own, article)
            there = _figure_at(theirs.start, starts[number], sources[number])
            if here is not None and there is not None:
                found.setdefault(here, Match(number, there, relation, True, 1.0, len(key), 100.0))
                break
    return found


def _passages(text: SourceText) -> Iterator[tuple[list[_Token], tuple[str, ...]]]:
    """Each sentence, and a short text as a whole, with its words but for figures and what may bound them."""
    document = text.document
    stretches = [(sentence.start, sentence.end) for sentence in document.sentences]
    if len(stretches) > 1 and len(document.text) < LONGEST * 10:
        stretches.append((0, len(document.text)))
    hedges = _hedge_words(_languages(text))
    for start, end in stretches:
        if end - start > LONGEST * 12:
            continue
        tokens = [
            _Token(
                match.start(),
                match.end(),
                match.group() if match.group(1) else fold(match.group()),
                bool(match.group(1)),
            )
            for match in _TOKEN.finditer(document.text, start, end)
        ]
        key = tuple(token.form for token in tokens if not token.numeral and token.form not in hedges)
        if len(key) >= SHORTEST and len(tokens) <= LONGEST:
            yield tokens, key


def _only_difference(
    mine: list[_Token], theirs: list[_Token], languages: tuple[str, ...]
) -> tuple[_Token, _Token, Relation] | None:
    """The one figure in which two passages differ, and how the two figures compare."""
    head = 0
    while head < min(len(mine), len(theirs)) and mine[head].form == theirs[head].form:
        head += 1
    tail = 0
    while tail < min(len(mine), len(theirs)) - head and mine[-1 - tail].form == theirs[-1 - tail].form:
        tail += 1
    one, other = mine[head : len(mine) - tail], theirs[head : len(theirs) - tail]
    if not any(token.numeral for token in (*one, *other)) and tail and mine[-tail].numeral:
        # Only the bound differs: "25" and "more than 25".
        one, other = [*one, mine[-tail]], [*other, theirs[-tail]]
    here, there = _read(one, languages), _read(other, languages)
    if here is None or there is None:
        return None
    return one[-1], other[-1], relate_amounts(here, there)


def _read(tokens: list[_Token], languages: tuple[str, ...]) -> Amount | None:
    """A numeral with nothing but a bound before it."""
    if not tokens or not tokens[-1].numeral:
        return None
    qualifier = "none"
    if len(tokens) > 1:
        forms = [token.form for token in tokens[:-1]]
        hedge = lexicon(languages).qualifiers_before.match_before(forms, len(forms))
        if hedge is None or hedge[1] != len(forms):
            return None
        qualifier = hedge[0]
    printed = tokens[-1].form.replace("٫", ".").replace("٬", ",")
    printed = printed.replace(",", "") if re.fullmatch(r"\d{1,3}(,\d{3})+(\.\d+)?", printed) else printed
    try:
        value = Decimal(printed)
    except InvalidOperation:
        return None
    return Amount(value, Decimal(1).scaleb(min(int(value.as_tuple().exponent), 0)), Range(None, None), qualifier)


def _figure_at(at: int, starts: list[int], text: SourceText) -> int | None:
    index = bisect_right(starts, at) - 1
    if index >= 0 and text.quantities[index].end > at:
        return index
    return None


def _languages(text: SourceText) -> tuple[str, ...]:
    known = known_languages()
    return (
        tuple(sorted({sentence.language for sentence in text.document.sentences if sentence.language in known}))
        or known[:1]
    )


@lru_cache(maxsize=8)
def _hedge_words(languages: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word for key, _ in lexicon(languages).qualifiers_before.items() for word in key)
