"""A headline's figure that moves the other way in the body: "rises to 5.1%" above "fell to 5.1%"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from figurecheck.checks.headlines import is_same_family, read_as, value_of
from figurecheck.languages.folding import fold
from figurecheck.languages.lexicon import known_languages
from figurecheck.languages.relation_words import load_relation_words

if TYPE_CHECKING:
    from figurecheck.checks.headlines import Body, Headline
    from figurecheck.model import Quantity

#: Words before a figure in which the verb that moves it stands, and letters that hold them.
_WORDS, _LETTERS = 5, 90
#: The body states its news here; what comes later may be of something else.
_LEDE = 600
_CLAUSE = re.compile(r"[.;:,،؛()\n—–!?؟]|\d")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def find_turned(figure: Quantity, headline: Headline, body: Body) -> int | None:
    """The body's figure that is the headline's and moves the other way; None where none is, or where one agrees.

    Args:
        figure: a figure of the headline.
        headline: the headline.
        body: the text below it.
    """
    value = value_of(figure)
    moved = _direction(headline.document.text, figure)
    if value is None or moved is None:
        return None
    said = read_as(figure, value)
    found: list[int] = []
    for at, other in enumerate(body.quantities):
        stated = value_of(other)
        if stated is None or not is_same_family(figure, other) or not said.contains(stated):
            continue
        turned = _direction(body.text, other)
        if turned is None or turned[0] == moved[0] or turned[1] != moved[1] or other.start > _LEDE:
            return None
        found.append(at)
    return found[0] if len(found) == 1 and not _is_crossed(body.text, body.quantities[found[0]]) else None


def _direction(text: str, quantity: Quantity) -> tuple[str, bool] | None:
    """Which way a figure moves, and whether it is where the movement ends ("to"); None where the words don't say."""
    before = text[max(0, quantity.start - _LETTERS) : quantity.start]
    cut = max((found.end() for found in _CLAUSE.finditer(before)), default=0)
    words = [fold(found.group()) for found in _WORD.finditer(before[cut:])][-_WORDS:]
    ways = {way for way in ("up", "down") for word in words if word in _list_words(way)}
    if len(ways) != 1 or any(word in _list_words("denied") for word in words):
        return None
    return ways.pop(), any(word in _list_words("to") for word in words)


def _is_crossed(text: str, quantity: Quantity) -> bool:
    """Whether the sentence sets two things against each other: "the yen fell 2% against the dollar"."""
    start = max(text.rfind(mark, 0, quantity.start) for mark in (".", "\n"))
    ends = [at for mark in (". ", "\n") if (at := text.find(mark, quantity.end)) >= 0]
    words = (fold(found.group()) for found in _WORD.finditer(text[start + 1 : min(ends, default=len(text))]))
    return any(word in _list_words("crossed") for word in words)


@lru_cache(maxsize=8)
def _list_words(name: str) -> frozenset[str]:
    """Words of every language that say one thing; what may mean better and not more is neither up nor down."""
    lists = {"up": ("move.up", "move.rise"), "down": ("move.down", "move.fall"), "denied": ("move.denied",),
             "to": ("turned.to",), "crossed": ("turned.crossed",)}[name]  # fmt: skip
    found: set[str] = set()
    for code in known_languages():
        words = load_relation_words(code)
        loose = set(words.get("move.loose", ()))
        found |= {fold(word) for key in lists for word in words.get(key, ()) if word not in loose and " " not in word}
    return frozenset(found)
