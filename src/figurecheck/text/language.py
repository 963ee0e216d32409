"""Which language a stretch of text is in, told by its script."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from figurecheck.languages.sentence_words import list_sentence_languages, load_sentence_words

if TYPE_CHECKING:
    from collections.abc import Sequence

_RUNS = {
    "Arabic": re.compile("[\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]++"),
    "Latin": re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]++"),
}
# An Arabic sentence may hold more Latin letters than its own (names, products); the reverse does not happen in print.
_GUEST_WEIGHT = {"Arabic": 2, "Latin": 1}
_ENOUGH = 2_000  # characters that settle the language of a document


def detect(text: str, known: Sequence[str] | None = None, *, default: str = "en") -> str:
    """Detect the language of a sentence or a document.

    >>> detect("Musk founded xAI in July 2023.")
    'en'
    >>> detect("أسس ماسك شركة xAI في يوليو 2023.")
    'ar'
    >>> detect("2023", default="ar")
    'ar'

    Args:
        text: the text; its first 2,000 characters decide, or the first letter after them.
        known: the languages to choose from; None for every language that has a folder.
        default: the answer where the text is in no known script: the main language of the document.

    Returns:
        The code of a known language, or ``default``.
    """
    languages = list_sentence_languages() if known is None else tuple(known)
    scripts = _scripts(languages, default)
    head = text[:_ENOUGH]
    # most sentences hold one script only: a look for its first letter is cheaper than a count of them all
    found = [script for script in scripts if (script == "Latin" or not head.isascii()) and _RUNS[script].search(head)]
    if len(found) == 1:
        return scripts[found[0]]
    best, most = default, 0
    for script in found:
        letters = sum(map(len, _RUNS[script].findall(head)))
        if letters * _GUEST_WEIGHT[script] > most:
            best, most = scripts[script], letters * _GUEST_WEIGHT[script]
    if most or len(text) <= _ENOUGH:
        return best
    first = {match.start(): language for script, language in scripts.items() if (match := _RUNS[script].search(text))}
    return first[min(first)] if first else default


@lru_cache(maxsize=32)
def _scripts(languages: tuple[str, ...], default: str) -> dict[str, str]:
    """The language of each script: the default one, or else the first of those that are written in it."""
    scripts = {load_sentence_words(language).script: language for language in reversed(languages)}
    if default in languages:
        scripts[load_sentence_words(default).script] = default
    return scripts
