"""How the words declare that one figure follows from others: "or 62 percent", "$14 million in all", "$350,000 each"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from figurecheck import units
from figurecheck.claims.ties.same_kind import same_kind
from figurecheck.languages.folding import fold
from figurecheck.languages.relation_words import load_relation_words
from figurecheck.languages.stems import meaning
from figurecheck.languages.words import split_words

if TYPE_CHECKING:
    from figurecheck.claims.phrases import Cue
    from figurecheck.claims.ties.scene import Figure, Line
    from figurecheck.model import Quantity

#: Bases of rates that are stretches of time.
TIMES = frozenset(
    ("second", "minute", "hour", "day", "week", "fortnight", "month", "quarter", "year", "decade", "night")
)
#: Figures that a finder looks at on each side; a list of thousands stays linear.
MOST = 12
_BREAK = re.compile(r"[,،:;؛(–—]")
_NEXT_TO = re.compile(r"\s*[,،:(–—]\s*$")


def is_amount(quantity: Quantity) -> bool:
    """Whether a figure can be added, multiplied or divided at all."""
    return quantity.decimal is not None and quantity.kind in (
        "count", "number", "measure", "money", "percent", "duration", "fraction",
    )  # fmt: skip


def is_whole(quantity: Quantity) -> bool:
    """Whether a figure counts whole things."""
    value = quantity.decimal
    return (
        value is not None and quantity.kind in ("count", "number") and not quantity.unit
        and value > 0 and value == value.to_integral_value()
    )  # fmt: skip


def before(line: Line, figure: Figure, most: int = 1) -> str:
    """The text right before a figure, as far back as ``most`` words."""
    first = max(figure.first - most, 0)
    start = line.words[first - 1].end if first else line.start
    return line.stretch(start, figure.quantity.start)


def leads(line: Line, figure: Figure, name: str, gap: int = 1) -> Cue | None:
    """The cue of a list before a figure with nothing but hedges, and at most ``gap`` other words, in between."""
    found = [cue for cue in line.cues(name, max(figure.first - 10, 0), figure.first) if cue.last <= figure.first]
    floor = line.floor(figure)
    fit = [cue for cue in found if cue.first >= floor and _loose(line, cue.last, figure.first) <= gap]
    if not fit:
        return None
    # "Out of the" ends where "of the" does: the longer one is meant.
    return min((cue for cue in fit if cue.last == fit[-1].last), key=lambda cue: cue.first)


def _loose(line: Line, first: int, last: int) -> int:
    """How many words of a stretch are no hedges."""
    covered = {at for cue in line.cues("declared.hedge", first, last) for at in range(cue.first, cue.last)}
    return sum(1 for at in range(first, last) if at not in covered)


def follows(line: Line, figure: Figure, name: str, gap: int = 1) -> Cue | None:
    """The first cue of a list after a figure, before the next figure."""
    ceiling = line.ceiling(figure)
    return next(iter(line.cues(name, figure.last, min(figure.last + gap + 1, ceiling))), None)


def is_apposed(line: Line, figure: Figure) -> bool:
    """Whether a comma, colon or bracket stands before a figure with nothing but hedges in between."""
    text = before(line, figure, 0)
    if _NEXT_TO.search(text):
        return True
    first = figure.first
    while first > 0 and figure.first - first < 4 and _loose(line, first - 1, figure.first) == 0:
        first -= 1
        gap = line.stretch(line.words[first - 1].end if first else line.start, line.words[first].start)
        if _BREAK.search(gap):
            return True
    return False


def is_declared(line: Line, figure: Figure, gap: int = 1) -> bool:
    """Whether the words say that a figure follows from the ones before it."""
    return (
        leads(line, figure, "declared.lead", gap) is not None
        or follows(line, figure, "declared.trail", 2) is not None
        or is_apposed(line, figure)
    )


def alike(a: Quantity, b: Quantity) -> bool:
    """Whether two figures measure or count the same: one can be a multiple or a part of the other."""
    if a.unit or b.unit:
        if not (a.unit and b.unit) or (a.kind == "money") != (b.kind == "money"):
            return False
        return units.same_dimension(a.unit, b.unit)
    if a.kind not in ("count", "number") or b.kind not in ("count", "number"):
        return False
    one, other = noun_of(a), noun_of(b)
    return not one or not other or one == other


def noun_of(quantity: Quantity) -> str:
    """What the head of a counted noun means, whatever its form; "" for a bare number."""
    noun = quantity.noun or ""
    language = "en" if noun.isascii() else "ar"
    words = [word.form for word in split_words(noun)]
    if not words:
        return ""
    head = words[-1] if language == "en" else words[0]
    if head in _occasions(language):
        return ""
    return meaning(head, language) or head


@lru_cache(maxsize=4)
def _occasions(language: str) -> frozenset[str]:
    """Nouns that count how often, whatever it is that happens: "75 times"."""
    return frozenset(fold(word) for word in load_relation_words(language).get("declared.occasion", ()))


def base_of(quantity: Quantity) -> str | None:
    """What a rate counts by, where that is no stretch of time: "ticket", "capita"."""
    bases = [base for base in quantity.per if base not in TIMES]
    return bases[-1] if bases else None


def matches_base(quantity: Quantity, base: str) -> bool:
    """Whether a figure counts what a rate is per: "450 tickets" and "a ticket"."""
    if quantity.unit and quantity.unit == base:
        return True
    nouns = [noun for noun in (quantity.noun, quantity.noun_en) if noun]
    language = "en" if base.isascii() else "ar"
    wanted = meaning(base.split()[-1], language) or base
    for noun in nouns:
        head = noun.split()[-1] if noun.isascii() else noun.split()[0]
        if same_kind(meaning(head.lower(), "en" if head.isascii() else "ar") or head, wanted):
            return True
    return False
