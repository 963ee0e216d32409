"""Nouns that count one and the same: the five matches of a series "drew 60,000 a game"."""

from __future__ import annotations

from functools import lru_cache

from figurecheck.languages.folding import fold
from figurecheck.languages.relation_words import load_relation_words
from figurecheck.languages.stems import meaning


def same_kind(one: str, other: str) -> bool:
    """Whether two nouns, as :func:`meaning` gives them, count the same things.

    >>> same_kind("match", "game"), same_kind("match", "goal")
    (True, False)
    """
    if not one or not other:
        return False
    groups = _groups("en" if one.isascii() else "ar")
    return one == other or bool(groups.get(one, frozenset()) & groups.get(other, frozenset()))


@lru_cache(maxsize=4)
def _groups(language: str) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for name, words in load_relation_words(language).items():
        if name.startswith("each.alike_"):
            for word in words:
                for form in (fold(word), meaning(fold(word), language)):
                    found[form] = found.get(form, frozenset()) | {name}
    return found
