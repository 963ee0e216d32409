"""Which variable a sentence speaks of: one whose name it says in full, in other words or not, and no more than that."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from figurecheck.claims.series.vocabulary import load_vocabulary
from figurecheck.languages.words import split_words

if TYPE_CHECKING:
    from figurecheck.reference import ReferenceTable
    from figurecheck.reference.series import Variable

#: Readings of a sentence beyond so many say that it names no statistic.
_MOST = 6


class Named(NamedTuple):
    """A variable by one of its names: the concepts that a text must say, and those that it may."""

    variable: str
    core: frozenset[str]
    all: frozenset[str]


class Names:
    """The variables of a table by the concepts of their names.

    Args:
        variables: all of them.
        language: "en" or "ar".
    """

    def __init__(self, variables: tuple[Variable, ...], language: str) -> None:
        vocabulary = load_vocabulary(language)
        self.names: list[Named] = []
        self.by_concept: dict[str, list[Named]] = {}
        for variable in variables:
            for phrase in _phrases(variable, language):
                concepts = frozenset(
                    concept
                    for said in vocabulary.read([word.form for word in split_words(phrase)])
                    for concept in said.concepts
                )
                core = frozenset(each for each in concepts if each not in vocabulary.plain) or concepts
                if core:
                    named = Named(variable.variable, core, concepts)
                    self.names.append(named)
                    for concept in core:
                        self.by_concept.setdefault(concept, []).append(named)

    def match(self, said: frozenset[str]) -> list[Named]:
        """The names whose concepts are all said, those that say most first."""
        near = {named for concept in said for named in self.by_concept.get(concept, ())}
        return sorted(
            (named for named in near if named.core <= said), key=lambda each: (-len(each.core), each.variable)
        )


@lru_cache(maxsize=8)
def index_variables(table: ReferenceTable, language: str) -> Names:
    """The names of a table's variables in one language."""
    return Names(tuple(table.variables.values()), language)


def choose(names: Names, said: frozenset[str], fits: frozenset[str] | None = None) -> list[tuple[str, ...]]:
    """The readings of what a sentence says: variables that are said in full, none of which says less than another.

    >>> from figurecheck.reference import load
    >>> choose(index_variables(load("countries"), "en"), frozenset(["GDP".casefold(), "growth"]))
    [('wb.gdp',)]

    Args:
        names: the variables by their names.
        said: the concepts of the sentence.
        fits: the variables whose unit the figure has; None for any.

    Returns:
        Each reading is one variable, or two alike of which the sentence names both ("wind and solar").
    """
    matched = [named for named in names.match(said) if fits is None or named.variable in fits]
    best = [
        named
        for named in matched
        if not any(named.core < other.core for other in matched if other.variable != named.variable)
    ]
    tops = {named.core for named in best}
    if not best:
        return []
    if len(tops) == 1:
        return [(variable,) for variable in sorted({named.variable for named in best})][:_MOST]
    if len(tops) == 2:
        one, other = tops
        if len(one - other) == 1 == len(other - one) and one & other:
            pairs = [(a, b) for a in best if a.core == one for b in best if b.core == other]
            alike = [(a.variable, b.variable) for a, b in pairs if a.all - a.core == b.all - b.core]
            return sorted(alike)[:_MOST]
    largest = max(len(named.core & said) for named in best)
    leading = [named for named in best if len(named.core) == largest]
    if len({named.core for named in leading}) > 1 or largest < 2:
        return []
    rest = frozenset[str]().union(*(named.core for named in best if named not in leading))
    if not rest <= frozenset[str]().union(*(named.all for named in leading)):
        return []
    return [(variable,) for variable in sorted({named.variable for named in leading})][:_MOST]


def _phrases(variable: Variable, language: str) -> tuple[str, ...]:
    label, words = (
        (variable.label_ar, variable.words_ar) if language == "ar" else (variable.label_en, variable.words_en)
    )
    return tuple(dict.fromkeys(each for each in (label, *words) if each))
