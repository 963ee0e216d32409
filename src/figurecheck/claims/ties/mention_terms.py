"""A term told twice: "jailed for nine years", then "the nine-year sentence"; "a four-year deal", then "his deal"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.model import Tie

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.claims.ties.scene import Figure, Line, Scene

#: What the two sentences must speak of: the words that give a term, and those that take it up.
_TERMS = (("term.jailed", "term.sentence"), ("term.signed", "term.contract"))
_UNITS = ("year", "month", "day", "week")
#: Words between the giving and the term, and between the term and its noun.
_GIVEN, _NOUN = 6, 1


def find(scene: Scene) -> Iterator[Tie]:
    """Yield each term of two neighbouring sentences that the second takes up with another number.

    Roles: "one" and "other". Notes: "known".
    """
    for line in scene.lines:
        before = next(iter(scene.before(line)), None)
        if before is None or any(each.has("term.other") or each.has("mention.revised") for each in (before, line)):
            continue
        for given, noun in _TERMS:
            one, other = _given(before, given), _taken_up(line, noun)
            if one is None or other is None or one.quantity.unit != other.quantity.unit:
                continue
            if one.quantity.value != other.quantity.value:
                parts = (("one", one.index), ("other", other.index))
                yield Tie("mention", one.quantity.start, other.quantity.end, parts, frozenset({"known"}))
                break


def _only(line: Line) -> Figure | None:
    """The only length of time of a sentence, a plain number of years or months."""
    found = [f for f in line.figures if f.quantity.kind == "duration" or "-year-" in f.quantity.text]
    if len(found) != 1 or found[0].quantity.kind != "duration" or found[0].quantity.unit not in _UNITS:
        return None
    plain = found[0].quantity.qualifier == "none" and found[0].quantity.range is None
    return found[0] if plain and not found[0].quantity.per else None


def _given(line: Line, name: str) -> Figure | None:
    figure = _only(line)
    if figure is None:
        return None
    near = line.has(name, max(figure.first - _GIVEN, 0), figure.last + _NOUN + 1)
    return figure if near else None


def _taken_up(line: Line, name: str) -> Figure | None:
    figure = _only(line)
    if figure is None:
        return None
    known = line.led_by(figure, "mention.the", 0) is not None
    if line.language == "ar":
        # "عقوبة السجن لست سنوات" stands behind its noun.
        return figure if line.led_by(figure, name, _NOUN) is not None else None
    return figure if known and line.followed_by(figure, name, 0) is not None else None
