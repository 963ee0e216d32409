"""Which figures of the sources may be the same thing as a figure of the article, and how sure that is."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from figurecheck.checks.sourcing.relating import relate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from figurecheck.checks.sourcing.amounts import Relation
    from figurecheck.model import Quantity, SourceText, Wording

#: Sentences of the sources that are looked at for one figure: a bound on the work for long ones.
NEAREST = 12
#: A word that stands in more sentences than this says nothing of any of them.
COMMON = 200
#: Words around a source's figure among which those around the article's are looked for.
_NEAR = 8


class Match(NamedTuple):
    """A figure of a source beside one of the article.

    Attributes:
        source: which source.
        figure: index of its quantity.
        relation: how the two compare.
        copied: the two sentences are one sentence but for their figures.
        coverage: share of the content words around the article's figure that the source's sentence has.
        shared: how many they are.
        score: how near to the source's figure they stand; the better match of two has more.
    """

    source: int
    figure: int
    relation: Relation
    copied: bool
    coverage: float
    shared: int
    score: float


class Index:
    """The sentences of all sources by their words, their frames and their figures."""

    def __init__(self, sources: Sequence[SourceText]) -> None:
        self.sources = sources
        self.sentences: dict[tuple[int, int], list[Wording]] = defaultdict(list)
        self.frames: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
        self._by_word: dict[str, set[tuple[int, int]]] = defaultdict(set)
        self._by_value: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for number, source in enumerate(sources):
            for wording in source.wordings:
                key = number, wording.number
                if not self.sentences[key]:
                    if wording.frame:
                        self.frames[wording.frame].append(key)
                    for word in wording.words:
                        self._by_word[word].add(key)
                self.sentences[key].append(wording)
                value = source.quantities[wording.quantity].value
                if value is not None:
                    self._by_value[value].append(key)

    def quantity(self, source: int, wording: Wording) -> Quantity:
        """The quantity that a wording of a source describes."""
        return self.sources[source].quantities[wording.quantity]

    def sentences_near(self, wording: Wording, value: str | None) -> list[tuple[int, int]]:
        """The sentences that share most words with what stands around a figure, and those with the same number."""
        counts: dict[tuple[int, int], int] = defaultdict(int)
        for word in wording.near[:20]:
            keys = self._by_word.get(word, ())
            if len(keys) <= COMMON:
                for key in keys:
                    counts[key] += 1
        best = sorted(counts, key=lambda key: (-counts[key], key))[:NEAREST]
        return list(dict.fromkeys([*best, *self._by_value.get(value or "", ())[:NEAREST]]))


def copied(index: Index, wording: Wording, mates: Sequence[Wording], quantities: Sequence[Quantity]) -> Match | None:
    """The figure that stands in the same place of the same sentence of a source.

    A sentence in which several figures are others is no copy: tomorrow's market report has today's words.

    Args:
        index: the sources.
        wording: what stands around the article's figure.
        mates: the same of every figure in its sentence, itself included.
        quantities: the article's figures.
    """
    if not wording.frame or not any(wording.words):
        return None
    for key in index.frames.get(wording.frame, ())[:NEAREST]:
        pairs = _pairs(mates, index.sentences[key])
        relations: dict[int, tuple[int, Relation]] = {}
        for mine, theirs in pairs:
            own, other = quantities[mine.quantity], index.quantity(key[0], theirs)
            found = relate(own, other, hedges=(mine.hedge, theirs.hedge), loose=True)
            relations[mine.quantity] = theirs.quantity, found
        apart = sum(relation in ("apart", "drift", "other-unit") for _, relation in relations.values())
        if apart > 1 or not all(same_thing(*pair) and pair[0].modifiers == pair[1].modifiers for pair in pairs):
            continue
        here = relations.get(wording.quantity)
        if here is not None and here[1] != "none":
            return Match(key[0], *here, True, 1.0, len(wording.near), 100.0)
    return None


def _pairs(mine: Sequence[Wording], theirs: Sequence[Wording]) -> list[tuple[Wording, Wording]]:
    """The figures of two like sentences, by their order, else by their places."""
    if [each.place for each in mine] == [each.place for each in theirs]:
        return list(zip(mine, theirs, strict=True))
    by_place: dict[int, list[Wording]] = defaultdict(list)
    for each in theirs:
        by_place[each.place].append(each)
    return [(each, by_place[each.place][0]) for each in mine if len(by_place[each.place]) == 1]


def find_matches(index: Index, wording: Wording, quantity: Quantity) -> list[Match]:
    """The figures of the sources that can be compared with one of the article, the likeliest first."""
    return sorted(_matches(index, wording, quantity), key=lambda match: (-match.score, match.source, match.figure))


def _matches(index: Index, wording: Wording, quantity: Quantity) -> Iterator[Match]:
    own = [word for word in wording.near if word != wording.head]
    for key in index.sentences_near(wording, quantity.value):
        mates = index.sentences[key]
        said = mates[0].words | mates[0].before
        found = [word for word in own if word in said]
        for mate in mates:
            theirs = index.quantity(key[0], mate)
            if mate.language != wording.language and wording.head and mate.head:
                continue
            named = wording.head if wording.head == mate.head else quantity.unit if quantity.unit == theirs.unit else ""
            if theirs.range is not None and quantity.range is None and not named:
                continue  # 6 arrested, aged 26 to 50
            relation = relate(quantity, theirs, hedges=(wording.hedge, mate.hedge))
            if relation == "none" or not same_thing(wording, mate):
                continue
            beside = mate.near[:_NEAR]
            score = sum(
                1 / (1 + max(i, beside.index(word))) for i, word in enumerate(wording.near[:_NEAR]) if word in beside
            )
            score += len(found) / 4 + (wording.head == mate.head != "")
            score += 0.5 if quantity.kind == theirs.kind else 0
            coverage = len(found) / len(own) if own else 0.0
            yield Match(key[0], mate.quantity, relation, False, coverage, len(found), score)


def named_by(one: Wording, other: Wording) -> bool:
    """Whether what the one counts is said of the other, too; nothing has to be where it counts nothing by name."""
    return not one.head or one.head == other.head or one.head in other.near[:_NEAR]


def same_thing(wording: Wording, mate: Wording) -> bool:
    """Whether two figures can count one thing, by their nouns."""
    if not wording.head or not mate.head:
        return True
    if wording.head != mate.head:
        # "12 people were killed" and "12 deaths": the wider noun's own words say which people.
        return (wording.broad and mate.head in wording.near[:_NEAR]) or (
            mate.broad and wording.head in mate.near[:_NEAR]
        )
    mine, theirs = wording.modifiers - mate.words, mate.modifiers - wording.words
    return not (mine and theirs)
