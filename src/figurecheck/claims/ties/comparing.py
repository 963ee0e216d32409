"""A figure said to be more or less than another: "at 1,904, the number was higher than the 2,117 of 2021"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.claims.ties.dated import ends_of
from figurecheck.claims.ties.moves import LEVELS, alike, is_sentence
from figurecheck.model import Tie

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.claims.phrases import Cue
    from figurecheck.claims.ties.scene import Figure, Line, Scene

#: Words between the words of comparison and their figure, and behind it, that may say which one it is.
_NEAR, _BEHIND = 5, 6
#: Words between the figure compared and the words of comparison, in apposition and behind an opening "At 1,904, …".
_BRIDGE, _OPENED = 9, 16
#: Words of a sentence that stand before "higher than" where it opens with "that was".
_OPENING = 6
#: Hedges as they look: only a definite figure is compared with.
_HEDGES = ("more than", "less than", "fewer than", "أكثر من", "أقل من", "above", "below", "يزيد على", "تزيد على",
           "يقل عن", "تقل عن", "topped", "topping", "exceeding", "يتجاوز", "تتجاوز")  # fmt: skip


def find(scene: Scene) -> Iterator[Tie]:
    """Yield each two figures of which one is said to be more than the other.

    Roles: "one", the figure spoken of, and "other". Notes: "more" or "less".
    """
    for line in filter(is_sentence, scene.lines):
        for note in ("more", "less"):
            for cue in line.cues(f"compared.{note}"):
                other = _compared_with(line, cue) or _told_when(line, cue)
                one = _spoken_of(scene, line, cue, other) if other is not None else None
                if one is None or other is None or _is_fall(line, one, cue):
                    continue
                parts = (("one", one.index), ("other", other.index))
                yield Tie("compared", one.quantity.start, other.quantity.end, parts, frozenset({note}))


def _compared_with(line: Line, cue: Cue) -> Figure | None:
    """The figure behind the words of comparison, where the text says which one it is: "the 2,117 recorded in 2021"."""
    other = next((figure for figure in line.figures if figure.first >= cue.last), None)
    if (
        other is None
        or other.first - cue.last > _NEAR
        or not _is_level(other)
        or line.breaks(cue.last - 1, other.first)
    ):
        return None
    fillers = (*line.cues("compared.filler", cue.last, other.first), *line.cues("time.past", cue.last, other.first))
    filled = {at for each in fillers for at in range(each.first, each.last)}
    if any(at not in filled for at in range(cue.last, other.first)):
        return None
    definite = line.has("compared.definite", cue.last, other.first)
    end = min(other.last + _BEHIND, line.ceiling(other) + 1)
    dated = any(ends_of(figure) and 0 <= figure.first - other.last <= 2 for figure in line.figures)
    told = any(not line.breaks(other.last - 1, each.first) for each in line.cues("compared.recorded", other.last, end))
    if not (definite or told or (dated and cue.value not in _HEDGES)):
        return None
    return other


def _told_when(line: Line, cue: Cue) -> Figure | None:
    """The figure of "more than a year earlier, when it counted 310"."""
    when = next(
        (each for each in line.cues("compared.when", cue.last) if line.breaks(each.first - 1, each.first)), None
    )
    told = line.has("compared.recorded", cue.last, when.first) if when is not None else False
    if when is None or not (told or line.has("time.past", cue.last, when.first)):
        return None
    if any(line.breaks(at, at + 1) for at in range(cue.last, when.first - 1)):
        return None
    found = [figure for figure in line.figures if figure.first >= cue.last and figure.quantity.kind != "date"]
    near = len(found) == 1 and found[0].first >= when.last and found[0].first - when.last <= _BRIDGE
    return found[0] if near and _is_level(found[0]) and not line.breaks(when.last - 1, found[0].first) else None


def _spoken_of(scene: Scene, line: Line, cue: Cue, other: Figure) -> Figure | None:
    """The figure that is compared: the only one of its kind before the words, here or in the sentence before."""
    if line.has("compared.never", max(cue.first - _OPENED, 0), cue.first):
        return None
    peers = [f for f in line.figures if f is not other and _is_level(f) and _is_peer(f, other)]
    if not peers:
        back = any(each.first == 0 for each in line.cues("compared.back", 0, 1))
        return _last_told(scene, line, other) if back and cue.first <= _OPENING else None
    one = peers[0]
    if len(peers) > 1 or one.last > cue.first:
        return None
    return one if _is_bridged(line, one, cue) or _is_apposed(line, one, cue) or _opens(line, one, cue) else None


def _last_told(scene: Scene, line: Line, other: Figure) -> Figure | None:
    for before in scene.before(line, 1):
        peers = [figure for figure in before.figures if _is_level(figure) and _is_peer(figure, other)]
        if len(peers) == 1 and len(before.words) - peers[0].last <= _BRIDGE:
            return peers[0]
    return None


def _is_bridged(line: Line, one: Figure, cue: Cue) -> bool:
    """Whether only a verb, a time or "which is" stand between: "1,904 deaths, more than", "2.4bn in May, below"."""
    if cue.first - one.last > _BRIDGE:
        return False
    if cue.first == one.last:
        return line.breaks(one.last - 1, cue.first) or line.has("compared.verb", cue.first, cue.first + 1)
    spans = [*line.cues("compared.bridge", one.last, cue.first), *line.cues("time.now", one.last, cue.first)]
    free = {at for each in spans for at in range(each.first, each.last)}
    dates = [figure for figure in line.figures if one.last <= figure.first < cue.first]
    if any(figure.quantity.kind != "date" for figure in dates):
        return False
    free |= {at for figure in dates for at in range(figure.first, figure.last)}
    named = [at for at in range(one.last, cue.first) if at not in free]
    # "The 54 percent turnout surpassed": one word may name it.
    return not named or (named == [one.last] and cue.first - one.last <= 2)


def _is_apposed(line: Line, one: Figure, cue: Cue) -> bool:
    """Whether one mark parts the words from the noun of the figure: "275 letters of complaint in May, more than"."""
    if cue.first - one.last > _BRIDGE:
        return False
    marks = [at for at in range(one.last - 1, cue.first) if line.breaks(at, at + 1)]
    start = marks[0] + 1 if len(marks) == 1 else 0
    if not start or (start < cue.first and not _is_bridge(line, start, cue.first)):
        return False
    if any(line.has(name, one.last, start) for name in ("move.verb", "move.and", "move.relative", "multiple.stop")):
        return False
    return not any(one.last <= f.first < cue.first and f.quantity.kind != "date" for f in line.figures)


def _is_bridge(line: Line, first: int, last: int) -> bool:
    free = {at for each in line.cues("compared.bridge", first, last) for at in range(each.first, each.last)}
    return all(at in free for at in range(first, last))


def _opens(line: Line, one: Figure, cue: Cue) -> bool:
    """Whether a sentence opens with the figure: "At 1,904, the number of deaths was higher than"."""
    lead = line.led_by(one, "compared.lead", 0)
    if lead is None or lead.first > 0 or cue.first - one.last > _OPENED or not line.breaks(one.last - 1, one.last):
        return False
    verb = any(each.last == cue.first for each in line.cues("compared.bridge", one.last, cue.first))
    between = [figure for figure in line.figures if one.last <= figure.first < cue.first]
    return (verb or line.has("compared.verb", cue.first, cue.first + 1)) and not between


def _is_level(figure: Figure) -> bool:
    quantity = figure.quantity
    return quantity.kind in LEVELS and quantity.decimal is not None and quantity.implicit is None


def _is_peer(one: Figure, other: Figure) -> bool:
    a, b = one.quantity, other.quantity
    return alike(a, b) and a.unit == b.unit and a.per == b.per and (a.decimal or 0) * (b.decimal or 0) > 0


def _is_fall(line: Line, one: Figure, cue: Cue) -> bool:
    """Whether a percentage is how far something fell: "shrank 0.5 percent, lower than the growth of May"."""
    fallen = any(each.last <= cue.first for each in line.cues("move.down", 0, cue.first))
    return one.quantity.unit == "percent" and (fallen or line.has("move.fall", 0, cue.first))
