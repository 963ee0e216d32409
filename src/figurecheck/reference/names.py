"""Looking things up by what a text calls them: entities by name or code, variables by the words that point to them."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from figurecheck.reference.rows import Alias
    from figurecheck.reference.series import Variable

#: The weight of a word that one variable alone has; one that ten share weighs a tenth.
_WEIGHT = 1000
#: Shorter ones ("of", "in", "من") point to nothing.
_SHORTEST = 3


def find_entities(
    aliases: Iterable[Alias], entity_ids: Iterable[str], fold: Callable[[str], str]
) -> dict[str, tuple[str, ...]]:
    """Ids by folded name; a code ("EGY" of "country:EGY") counts as a name.

    Args:
        aliases: every name; common words that need another name beside them are left out.
        entity_ids: every id.
        fold: how names are made comparable.
    """
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for alias in aliases:
        if not alias.needs:
            found[fold(alias.text)][alias.entity_id] = None
    for entity_id in entity_ids:
        _, colon, code = entity_id.partition(":")
        if colon and code.isupper():
            found[fold(code)][entity_id] = None
    return {name: tuple(ids) for name, ids in found.items()}


class VariableIndex:
    """Variables by the words of their names and phrases.

    Args:
        variables: all of them, by id.
        language: "en" or "ar".
        fold: how words are made comparable.
    """

    def __init__(self, variables: Mapping[str, Variable], language: str, fold: Callable[[str], str]) -> None:
        self._variables, self._fold = variables, fold
        self._phrases = {
            name: [words for phrase in _phrases(each, language) if (words := tuple(map(fold, phrase.split())))]
            for name, each in variables.items()
        }
        self._having: defaultdict[str, set[str]] = defaultdict(set)
        for name, phrases in self._phrases.items():
            for phrase in phrases:
                for word in phrase:
                    if len(word) >= _SHORTEST:
                        self._having[word].add(name)

    def find(self, words: Iterable[str]) -> tuple[tuple[Variable, int], ...]:
        """Variables that the words point to, the best first, each with its score.

        Args:
            words: as printed, in order.
        """
        said = [self._fold(word) for word in words]
        running = f" {' '.join(said)} "
        scores: defaultdict[str, int] = defaultdict(int)
        for word in set(said):
            for name in self._having.get(word, ()):
                scores[name] += self._weigh(word)
        for name in scores:
            whole = [phrase for phrase in self._phrases[name] if f" {' '.join(phrase)} " in running]
            scores[name] += max((sum(map(self._weigh, phrase)) for phrase in whole), default=0)
        found = [(self._variables[name], score) for name, score in scores.items()]
        return tuple(sorted(found, key=lambda pair: (-pair[1], pair[0].variable)))

    def _weigh(self, word: str) -> int:
        return _WEIGHT // len(self._having[word]) if word in self._having else 0


def _phrases(variable: Variable, language: str) -> tuple[str, ...]:
    if language == "ar":
        return tuple(filter(None, (variable.label_ar, *variable.words_ar)))
    return tuple(filter(None, (variable.label_en, *variable.words_en)))
