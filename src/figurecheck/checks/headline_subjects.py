"""Which figures of a body may be the one that a headline tells: of its kind, and tied to it by words."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from figurecheck.checks.headlines import is_one, is_same_family, value_of, year_of
from figurecheck.checks.ordinals import mend_ordinal
from figurecheck.languages.folding import fold
from figurecheck.languages.lexicon import known_languages
from figurecheck.languages.relation_words import load_relation_words
from figurecheck.languages.stems import meaning

if TYPE_CHECKING:
    from decimal import Decimal

    from figurecheck.checks.headlines import Body
    from figurecheck.model import Quantity

#: How many words on each side of a body figure tell what it is about.
WINDOW = 12
#: Words in common that tie a year of the body, or a count of other things, to the headline's figure.
TIED_APART = 2
#: A text names this year's event by a year that follows the last one it names by at most so many.
THIS_YEAR = 2
_MINUTE = ("'", "’", "′")
_WORD = re.compile(r"[^\W\d_]{3,}")


class Rival(NamedTuple):
    """A body figure of a headline figure's kind.

    Attributes:
        at: its index in the body.
        tied: whether it is tied to the headline: by words around it, its noun, or being the only one.
        apart: whether it counts something else, or is one of many years: only a slip of the hand tells it apart then.
    """

    at: int
    tied: bool
    apart: bool


def list_rivals(figure: Quantity, headline: str, body: Body) -> list[Rival]:
    """List the body figures of the headline's kind and unit, the nearest in meaning first."""
    about = content_words(headline)
    family = [
        (at, other)
        for at, other in enumerate(body.quantities)
        if value_beside(figure, other) is not None
        and _may_rival(figure, other)
        and (not other.per or not figure.per or other.per == figure.per)
    ]
    alone = len({value_of(other) for _, other in family}) == 1
    found: list[tuple[int, Rival]] = []
    for at, other in family:
        if is_one(other) or _is_minute(body.text, other) or (figure.kind == "date" and _is_newer(figure, body)):
            continue
        placed = not _beside(headline, figure).isdisjoint(_beside(body.text, other))
        if other.kind == "ordinal" and not placed and mend_ordinal(figure.text) is None:
            continue
        same = counts_the_same(figure, other)
        shared = len(about & around(body.text, other))
        score = shared + 2 * same + 2 * alone
        other_noun = figure.noun is not None and other.noun is not None and not same
        apart = shared < TIED_APART if other.kind == "date" else other_noun and score < TIED_APART
        found.append((-score, Rival(at, score > 0, apart)))
    return [rival for _, rival in sorted(found)]


def value_beside(figure: Quantity, other: Quantity) -> Decimal | None:
    """A body figure's number in the headline's terms: a quarter is 25 beside a percentage."""
    value = value_of(other)
    return 100 * value if value is not None and figure.kind == "percent" and other.kind == "fraction" else value


def counts_the_same(figure: Quantity, other: Quantity) -> bool:
    """Whether two figures count things of one noun."""
    if figure.noun is None or other.noun is None:
        return False
    one, two = _head(figure.noun), _head(other.noun)
    return one == two or (bool(_sense(one)) and _sense(one) == _sense(two))


def around(text: str, quantity: Quantity) -> frozenset[str]:
    """The stems of the words around a figure."""
    before = _WORD.findall(text[max(0, quantity.start - 120) : quantity.start])[-WINDOW:]
    after = _WORD.findall(text[quantity.end : quantity.end + 120])[:WINDOW]
    return frozenset(_stem(word) for word in (*before, *after)) - _empty()


@lru_cache(maxsize=64)
def content_words(text: str) -> frozenset[str]:
    """The words of a headline that say what it is about, cut to their stems."""
    return frozenset(_stem(word) for word in _WORD.findall(text)) - _empty()


def _is_newer(figure: Quantity, body: Body) -> bool:
    """Whether a headline's year is the one after all that the body names: it is this year's, and seldom said again."""
    year, stated = value_of(figure), [year for other in body.quantities if (year := year_of(other)) is not None]
    return year is not None and bool(stated) and 0 < year - max(stated) <= THIS_YEAR


def _is_minute(text: str, quantity: Quantity) -> bool:
    """Whether a mark makes a number a minute of a match ("63'")."""
    return text[quantity.end : quantity.end + 1] in _MINUTE and quantity.kind == "number"


def _beside(text: str, quantity: Quantity) -> frozenset[str]:
    """The stems of the words right before and right after a figure."""
    before = _WORD.findall(text[max(0, quantity.start - 40) : quantity.start])[-1:]
    after = _WORD.findall(text[quantity.end : quantity.end + 40])[:1]
    return frozenset(_stem(word) for word in (*before, *after))


def _may_rival(figure: Quantity, other: Quantity) -> bool:
    """Whether kinds and units allow it; a bare number of a headline may be an age or a number of points as well."""
    if figure.kind == "number":
        year = other.kind == "date" and value_of(other) is not None and len(figure.text) == 5
        return other.kind in ("number", "count", "age") or other.unit == "index_point" or year
    if figure.unit == "index_point" and other.kind == "number":
        return True
    if figure.kind == "percent" and other.kind == "fraction":
        return True
    return is_same_family(figure, other) or (figure.kind == "count" and other.kind == "number")


def _head(noun: str) -> str:
    return noun.rsplit(" ", 1)[-1].lower() if noun.isascii() else noun.split(" ", 1)[0]


def _sense(noun: str) -> str:
    """What a noun means, whatever its form: "jobs", "posts"."""
    return meaning(fold(noun), "en" if noun.isascii() else "ar")


def _stem(word: str) -> str:
    low = fold(word)
    if low.isascii():
        for ending in ("ing", "ers", "ies", "ed", "es", "er", "s", "y"):
            if low.endswith(ending) and len(low) - len(ending) >= 3:
                return low[: -len(ending)]
        return low
    low = low.removeprefix("و")
    return low.removeprefix("ال") if len(low) > 4 else low


@lru_cache(maxsize=1)
def _empty() -> frozenset[str]:
    """Words that every headline has: they tie nothing to anything."""
    words = (word for code in known_languages() for word in load_relation_words(code).get("headline.empty", ()))
    return frozenset(_stem(word) for word in words)
