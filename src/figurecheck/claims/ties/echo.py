"""Two figures of one thing with the same digits and another size: "the $5 billion dam", later "the $5 million dam"."""

from __future__ import annotations

from itertools import islice, pairwise
from typing import TYPE_CHECKING, NamedTuple

from figurecheck.claims.ties.dated import years_near
from figurecheck.claims.ties.moves import is_sentence
from figurecheck.languages.stems import meaning, stop_words
from figurecheck.model import Tie

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.claims.ties.scene import Figure, Line, Scene

_KINDS = ("money", "count", "measure", "percent")
#: Words to each side of a figure that tell what it is of.
_NEAR = 9
#: Words to each side in which a measure may be named: "a kilo, which weighs 1,000 grams and is of 24 carats".
_MEASURE = 14
#: How many words two figures must share: fewer where their digits are many, since those seldom meet by chance.
_SHARED = {1: 3, 2: 2}
_SHARED_BY_MANY = 2
#: Powers of ten between the two that a slip makes: a point moved by one or two places, or a wrong magnitude.
_SLIPS = (1, 2, 3, 6)
#: Those of them that only a point moves by.
_POINTS = (1, 2)
_SHORTEST_WORD = 3
#: Figures of one set of digits that are compared, each with the one before: a table of millions stays linear.
_MOST = 200


class _Mention(NamedTuple):
    line: Line
    figure: Figure
    words: frozenset[str]


def find(scene: Scene) -> Iterator[Tie]:
    """Yield each pair of figures that differ by a power of ten alone and stand among the same words.

    Roles: "one" and "other". Notes: "power:3" for a thousandfold, and so on.
    """
    groups: dict[tuple[object, ...], list[_Mention]] = {}
    for line in filter(is_sentence, scene.lines):
        for figure in line.figures:
            key = _key(figure)
            if key is not None:
                groups.setdefault(key, []).append(_Mention(line, figure, _words(line, figure)))
    for mentions in groups.values():
        sized = sorted(islice(mentions, _MOST), key=lambda mention: mention.figure.index)
        if len({mention.figure.quantity.decimal for mention in sized}) == 2:
            yield from _compare(sized)


def _compare(mentions: list[_Mention]) -> Iterator[Tie]:
    for one, other in pairwise(mentions):
        a, b = one.figure.quantity.decimal, other.figure.quantity.decimal
        if not a or not b or a == b or one.line is other.line:
            continue
        power = abs(a.adjusted() - b.adjusted())
        digits = len(a.normalize().as_tuple().digits)
        shared = len(one.words & other.words)
        if _are_of_two_times(one.line, other.line) or _are_of_two_sizes(one, other):
            continue
        if power in _POINTS and not (_has_digits(one.figure) and _has_digits(other.figure)):
            continue
        if power in _POINTS and digits == 1 and not (_has_point(one.figure) or _has_point(other.figure)):
            continue  # "a stake of $1 billion" and "assets of $10 billion" meet by chance
        if power in _SLIPS and shared >= _SHARED.get(digits, _SHARED_BY_MANY):
            parts = (("one", one.figure.index), ("other", other.figure.index))
            yield Tie(
                "echo", one.figure.quantity.start, other.figure.quantity.end, parts, frozenset({f"power:{power}"})
            )


def _are_of_two_times(one: Line, other: Line) -> bool:
    """Whether two sentences name other years, or one tells of several: "$4 and $28 million in 2019 and 2018"."""
    if one.has("mention.rows") or other.has("mention.rows"):
        return True
    years = [years_near(line) for line in (one, other)]
    return all(years) and not years[0] & years[1]


def _are_of_two_sizes(one: _Mention, other: _Mention) -> bool:
    """Whether two figures are told of other measures or sides: the price of a gram and of a kilo, north and south."""
    for name in ("echo.size", "mention.contrast"):
        told = [_cues_near(mention, name) for mention in (one, other)]
        if all(told) and told[0] != told[1]:
            return True
    return False


def _cues_near(mention: _Mention, name: str) -> set[str]:
    line, figure, _ = mention
    first, last = max(figure.first - _MEASURE, 0), figure.last + _MEASURE
    return {cue.value for cue in line.cues(name, first, last) if not figure.first <= cue.first < figure.last}


def _has_digits(figure: Figure) -> bool:
    """Whether a figure is printed in digits: no point moves in "eight"."""
    return any(sign.isdigit() for sign in figure.quantity.text)


def _has_point(figure: Figure) -> bool:
    """Whether a figure is printed with a point."""
    return any(mark in figure.quantity.text for mark in ".,٫،")


def _key(figure: Figure) -> tuple[object, ...] | None:
    quantity = figure.quantity
    if quantity.kind not in _KINDS or quantity.decimal is None or not quantity.decimal or quantity.implicit is not None:
        return None
    if quantity.qualifier not in ("none", "about", "exact") or quantity.change is not None:
        return None
    digits = quantity.decimal.normalize().as_tuple().digits
    return (quantity.kind, quantity.unit, quantity.per, quantity.noun if quantity.kind == "count" else "", digits)


def _words(line: Line, figure: Figure) -> frozenset[str]:
    """What a figure stands among: the content words near it, other figures left out."""
    stop = stop_words(line.language)
    first, last = max(0, figure.first - _NEAR), min(len(line.words), figure.last + _NEAR)
    # "Last year" is when, not what.
    times = {at for cue in line.cues("mention.then", first, last) for at in range(cue.first, cue.last)}
    found = (
        meaning(line.words[at].form, line.language)
        for at in range(first, last)
        if at not in line.taken
        and at not in times
        and len(line.words[at].form) >= _SHORTEST_WORD
        and line.words[at].form not in stop
    )
    return frozenset(word for word in found if word)
