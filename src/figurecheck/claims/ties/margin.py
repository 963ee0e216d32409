"""Two opposed figures and what lies between them: "312 votes to 218, a majority of 94", "a 3-point lead"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from figurecheck.claims.ties.declaring import MOST, alike, follows, leads, noun_of
from figurecheck.claims.ties.poll import is_margin
from figurecheck.languages.folding import fold
from figurecheck.languages.relation_words import load_relation_words
from figurecheck.languages.stems import meaning
from figurecheck.model import Tie

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from figurecheck.claims.ties.scene import Figure, Line, Scene
    from figurecheck.model import Quantity

_KINDS = ("count", "number", "percent", "measure", "money")
_POINTS = ("percentage_point", "index_point")
#: A match that ends below this is counted in goals or sets; points are then those of a table.
_POINTS_FROM = 10
_NUMERAL = re.compile(r"\d+(?:\.\d+)?")


def find(scene: Scene) -> Iterator[Tie]:
    """Yield each margin with the two figures that it lies between.

    Roles: "more" and "less" (one index in both roles where the text prints a range or a score), and "margin".
    """
    for line in scene.lines:
        if line.has("margin.unlike"):
            continue
        figures = list(line.figures)[:MOST]
        told: set[tuple[Figure, Figure]] = set()
        for margin in figures:
            if not _can_be_margin(line, margin) or is_margin(line, margin):
                continue
            pair = _compared(line, figures, margin) if margin.quantity.kind != "money" else None
            if pair is None and _is_margin(line, margin) and not (_is_opposed(line, margin) or _is_other(line, margin)):
                pair = _find_pair(scene, line, figures, margin)
            if pair is not None and pair not in told:  # a second margin is another vote's
                told.add(pair)
                yield _tie(*pair, margin)


def _find_pair(scene: Scene, line: Line, figures: Sequence[Figure], margin: Figure) -> tuple[Figure, Figure] | None:
    """The two figures that a margin lies between: before it, behind it, or in the sentence before."""
    before = [figure for figure in figures if figure.last <= margin.first]
    after = [figure for figure in figures if figure.first >= margin.last]
    back = [(other, list(other.figures)[-MOST:]) for other in scene.before(line)]
    if margin.quantity.kind == "money" and any(_is_sum(figure, margin) for figure in (*before, *after)):
        back = []  # the sentence has a sum of its own that the gap is reckoned from
    for where, candidates in ((line, before), (line, after), *back):
        pair = _opposed(where, candidates, margin.quantity)
        if pair is not None:
            if where is not line and pair[0].quantity.kind == "score" and _is_of_a_moment(line, margin):
                return None
            return None if where is line and _changes_subject(line, pair, margin) else pair
    return None


def _can_be_margin(line: Line, figure: Figure) -> bool:
    quantity = figure.quantity
    if quantity.decimal is None or quantity.kind not in _KINDS:
        return False
    return quantity.change is None or (  # "lost by nine votes"
        noun_of(quantity) in _tallies(line.language) and leads(line, figure, "margin.by", 0) is not None
    )


def _is_margin(line: Line, figure: Figure) -> bool:
    if figure.quantity.kind == "money" and _moves_on(line, figure):
        return False
    if figure.quantity.kind == "money":
        return leads(line, figure, "margin.money", 1) is not None
    trail = follows(line, figure, "margin.trail", 0)
    lead = leads(line, figure, "margin.lead", 1)
    if lead is not None and any(cue.last == lead.last for cue in line.cues("margin.group", lead.first, lead.last)):
        # "A majority, 94"; but "the majority take four", "a majority, so eight others"
        lead = leads(line, figure, "margin.group", 0)
    if lead is not None:
        return True
    if trail is not None and not line.breaks(figure.last - 1, trail.first):
        return True
    if leads(line, figure, "margin.by", 0) is None:
        return False
    if line.has("margin.won", 0, figure.first):
        return True
    return line.has("margin.kept", 0, figure.first) and noun_of(figure.quantity) in _tallies(line.language)


def _is_other(line: Line, figure: Figure) -> bool:
    """Whether a gap is needed, or of a partner or a stretch of time: "a deficit of 9 billion with Chile"."""
    if line.has("margin.needed", max(figure.first - 4, 0), figure.last + 4):
        return True
    return figure.quantity.kind == "money" and follows(line, figure, "margin.apart", 0) is not None


def _is_of_a_moment(line: Line, margin: Figure) -> bool:
    """Whether a margin can be one on the way or in a table, not that of the result before: "a nine-point lead"."""
    return line.has("margin.moment", max(margin.first - 6, 0), margin.last + 2)


def _is_opposed(line: Line, figure: Figure) -> bool:
    """Whether what the word of margin leads to is a result itself: "by a margin of 274 votes to 135"."""
    after = next((other for other in line.figures if other.first >= figure.last), None)
    if after is None or after.first - figure.last > 2:
        return False
    return line.has("margin.versus", figure.last, after.first)


def _changes_subject(line: Line, pair: tuple[Figure, Figure], margin: Figure) -> bool:
    """Whether players of one side are told before its margin: "he made 150 and she 134 as they won by 15 runs"."""
    one, other = pair
    if line.has("move.contrast", other.last, margin.first) and not line.has("move.contrast", one.last, other.first):
        return True  # "42 to 36, while among women the lead is 11"
    if one is other:
        return line.has("margin.table", other.last, margin.first)
    if line.has("margin.versus", one.last, other.first):
        return False
    return line.has("margin.side", other.last, margin.first)


def _is_sum(figure: Figure, margin: Figure) -> bool:
    return figure.quantity.kind == "money" and figure.quantity.unit == margin.quantity.unit


def _moves_on(line: Line, figure: Figure) -> bool:
    """Whether a sum is how far a gap moved: "a fall in the deficit of 7.5 billion to 69.5 billion"."""
    after = next((other for other in line.figures if other.first >= figure.last), None)
    return after is not None and after.first - figure.last == 1 and line.has("move.to", figure.last, after.first)


def _compared(line: Line, figures: Sequence[Figure], margin: Figure) -> tuple[Figure, Figure] | None:
    """In "63 votes, 17 more than his rival's 46": the figure before and the one behind."""
    at = figures.index(margin)
    than = follows(line, margin, "margin.than", 1)
    if not 0 < at < len(figures) - 1 or than is None or line.breaks(margin.last - 1, than.first):
        return None
    one, other = figures[at - 1], figures[at + 1]
    near = margin.first - one.last <= 4 and other.first - margin.last <= 8
    if not near or not _same(one.quantity, other.quantity) or not _fits(one.quantity, margin.quantity):
        return None
    return one, other


def _opposed(line: Line, figures: Sequence[Figure], margin: Quantity) -> tuple[Figure, Figure] | None:
    """The nearest two figures that stand against each other and that a margin of this kind can lie between."""
    for figure in reversed(figures):
        if figure.quantity.range is not None or figure.quantity.kind == "score":
            return (figure, figure) if _is_result(line, figure, margin) else None
    if margin.kind == "money" and not _is_plain_pair(line, figures, margin):
        return None
    for at in range(len(figures) - 1, 0, -1):
        one, other = figures[at - 1], figures[at]
        gap = other.first - one.last
        told = line.has("margin.against", other.first, other.last) and one.quantity.unit == other.quantity.unit
        if gap == 1 and line.has("margin.innings", one.last, other.first):
            continue  # "7 for 309"
        if gap > 9 or not (told or _same(one.quantity, other.quantity)) or not _fits(one.quantity, margin):
            continue
        # A deficit lies between any two sums that are told side by side.
        if one.quantity.kind == "money" or line.has("margin.against", one.last, other.first):
            return one, other
    return None


def _is_result(line: Line, figure: Figure, margin: Quantity) -> bool:
    """Whether a range or score is how a vote or a match came out, and the margin can be that one's.

    Not ages ("10-12 year-olds"), not a match when the margin is one of a table ("a 3-0 defeat, seven points behind").
    """
    quantity = figure.quantity
    ends = [Decimal(end) for end in quantity.range or _NUMERAL.findall(quantity.value or "")]
    if (
        quantity.kind not in ("score", "count", "number", "percent", "measure")
        or len(ends) != 2
        or (margin.decimal or 0) > max(ends)
    ):
        return False
    if quantity.kind == "percent" and ends[0] < ends[1]:
        return False  # "between 10 and 14 percent"
    if quantity.kind != "score":
        return _fits(quantity, margin) and _same_thing(quantity, margin)
    in_table = margin.unit == "index_point" and max(ends) < _POINTS_FROM
    return _same_thing(quantity, margin) and not in_table


def _same_thing(quantity: Quantity, margin: Quantity) -> bool:
    """Whether a margin is in votes, points or the like, or counts what the result counts."""
    noun = noun_of(margin)
    return not noun or noun == noun_of(quantity) or noun in _tallies("en" if noun.isascii() else "ar")


@lru_cache(maxsize=4)
def _tallies(language: str) -> frozenset[str]:
    """Nouns of what votes and matches are counted in."""
    words = load_relation_words(language).get("margin.tally", ())
    return frozenset(each for word in words for each in (fold(word), meaning(fold(word), language)) if each)


def _is_plain_pair(line: Line, figures: Sequence[Figure], margin: Quantity) -> bool:
    """Whether two sums stand side by side, no third one, and neither is a part, a movement or an alternative."""
    sums = [figure for figure in figures if figure.quantity.kind == "money" and figure.quantity.unit == margin.unit]
    if len(sums) != 2:
        return False
    one, other = sums
    if line.has("margin.either", one.last, other.first):
        return False
    return not any(figure.quantity.change or line.has("margin.part", max(figure.first - 6, 0), figure.first)
                   for figure in sums)  # fmt: skip


def _same(one: Quantity, other: Quantity) -> bool:
    return one.unit == other.unit and (bool(one.unit) or alike(one, other) or "vote" in (one.noun_en, other.noun_en))


def _fits(one: Quantity, margin: Quantity) -> bool:
    if one.unit == "percent":
        return margin.unit in _POINTS
    if margin.unit in _POINTS and not one.unit:
        return True
    return one.unit == margin.unit


def _tie(one: Figure, other: Figure, margin: Figure) -> Tie:
    first, second = one.quantity.decimal, other.quantity.decimal
    more, less = (one, other) if first is None or second is None or first >= second else (other, one)
    used = sorted({one, other, margin}, key=lambda figure: figure.quantity.start)
    parts = (("more", more.index), ("less", less.index), ("margin", margin.index))
    return Tie("margin", used[0].quantity.start, used[-1].quantity.end, parts)
