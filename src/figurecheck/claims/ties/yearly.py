"""Growth of so much a year, with the levels and the years that it leads between.

"$20,000 in 2014, has since gone up by 4% annually, and in 2024 it reached $29,600"; "growing by 200 homes a year, the
stock went from 800 in 2010 to 2,800 in 2020"; "from 10 million in 2014 to 20 million in 2024, a compound annual growth
rate of 7.2 percent".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.claims.ties.by_year import is_by_year
from figurecheck.claims.ties.dated import ends_of, year_of
from figurecheck.claims.ties.moves import LEVELS, alike, is_sentence, leads, list_moves
from figurecheck.model import Tie

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.claims.ties.scene import Figure, Line, Scene

#: Words between a level and its year; that may name what grew ("the town went"); between a rate and a level.
_DATED, _NAMED, _REACH = 3, 6, 10


def find(scene: Scene) -> Iterator[Tie]:
    """Yield each yearly rate or amount with the two levels that it leads between.

    Roles: "from", "to", "rate", and "began" and "ended" (the years of the levels), or "years" (a length of time).
    Notes: "up" or "down".
    """
    for line in filter(is_sentence, scene.lines):
        rates = [figure for figure in line.figures if _is_rate(line, figure)]
        # "A year" belongs to the figure that it stands with, and a percentage is no level here.
        rates = [f for f in rates if f.quantity.unit == "percent"] or [f for f in rates if f.quantity.per] or rates
        if len(rates) != 1 or line.has("move.denied") or line.has("move.contrast"):
            continue
        rate = rates[0]
        found = _levels(scene, line, rate)
        direction = {move.direction for move in list_moves(line)} or {"up"}
        if found is None or len(direction) != 1:
            continue
        (before_line, before), after = found
        times = _times(line, before_line, before, after)
        if not times:
            continue
        roles = [("from", before), ("to", after), ("rate", rate), *times]
        roles.sort(key=lambda role: role[1].quantity.start)
        parts = tuple((name, figure.index) for name, figure in roles)
        start, end = roles[0][1].quantity.start, roles[-1][1].quantity.end
        yield Tie("yearly", start, end, parts, frozenset(direction))


def _is_rate(line: Line, figure: Figure) -> bool:
    quantity = figure.quantity
    if quantity.kind not in LEVELS or quantity.decimal is None or quantity.kind == "duration":
        return False
    if quantity.per and quantity.per != ("year",):
        return False
    told = line.has("yearly.annual", max(figure.first - _NAMED, 0), figure.last + _DATED)
    if not (quantity.per or (told and is_by_year(line, figure.first, figure.last))):
        return False  # "an increase in the average rate of 15 percent" is of the whole time
    others = [
        f for f in line.figures if f is not figure and f.quantity.kind in LEVELS and f.quantity.kind != "duration"
    ]
    if quantity.unit == "percent":
        return True
    nearer = [f for f in others if figure.last <= f.first < figure.last + 2]
    return not nearer


def _levels(scene: Scene, line: Line, rate: Figure) -> tuple[tuple[Line, Figure], Figure] | None:
    """The level before, with its sentence, and the level after, where the words tie the rate to both."""
    peers = [figure for figure in line.figures if figure is not rate and _is_level(figure, rate)]
    if len(peers) == 1 and peers[0].quantity.range is not None:
        both = peers[0]
        led = leads(line, both, "move.from") is not None and rate.last <= both.first
        return ((line, both), both) if led and _governs(line, rate, both) else None
    if any(figure.quantity.range is not None for figure in peers):
        return None
    if len(peers) == 2 and alike(peers[0].quantity, peers[1].quantity, named=False):
        before, after = peers
        led = leads(line, before, "move.from") is not None and leads(line, after, "move.to") is not None
        if rate.last <= before.first:
            return ((line, before), after) if led and _governs(line, rate, before) else None
        if after.last <= rate.first:
            apposed = line.breaks(after.last - 1, after.last) or line.breaks(rate.first - 1, rate.first)
            told = apposed or any(line.breaks(at - 1, at) for at in range(after.last, rate.first))
            close = _unbridged(line, after.last, rate.first) <= 2
            return ((line, before), after) if led and told and close else None
        bridged = not _unbridged(line, before.last, rate.first) and not _unbridged(line, rate.last, after.first)
        return ((line, before), after) if bridged and leads(line, after, "move.to") is not None else None
    if len(peers) == 1 and rate.last <= peers[0].first and leads(line, peers[0], "move.to") is not None:
        if _unbridged(line, 0, rate.first) > 1 or _unbridged(line, rate.last, peers[0].first):
            return None
        for earlier in scene.before(line, 1):
            told = [figure for figure in earlier.figures if _is_level(figure, rate)]
            if len(told) == 1 and alike(told[0].quantity, peers[0].quantity) and _year_at(earlier, told[0]) is not None:
                return (earlier, told[0]), peers[0]
    return None


def _governs(line: Line, rate: Figure, before: Figure) -> bool:
    """Whether a rate ahead of both levels is theirs: right behind their verb, or in the opening of the sentence."""
    opened = any(cue.first == 0 and rate.first - cue.last <= 2 for cue in line.cues("yearly.opening", 0, 1))
    if opened:
        return True
    verbs = [
        move
        for move in list_moves(line)
        if not move.noun and move.last <= rate.first and rate.first - move.last <= _NAMED
    ]
    own = [move for move in list_moves(line) if rate.last <= move.first < before.first]
    return bool(verbs) and not own and _unbridged(line, rate.last, before.first) <= 2


def _is_level(figure: Figure, rate: Figure) -> bool:
    quantity = figure.quantity
    if quantity.kind not in ("count", "number", "measure", "money") or (
        quantity.decimal is None and not quantity.range
    ):
        return False
    return rate.quantity.unit == "percent" or rate.quantity.unit == quantity.unit or not quantity.unit


def _times(line: Line, before_line: Line, before: Figure, after: Figure) -> list[tuple[str, Figure]]:
    """The years of both levels; else the only length of time, or the only two years."""
    began, ended = _year_at(before_line, before), _year_at(line, after)
    if began is not None and ended is not None and began is not ended:
        return [("began", began), ("ended", ended)]
    lengths = [
        figure for figure in line.figures
        if figure.quantity.unit == "year" and (figure.quantity.decimal or 0) >= 2
    ]  # fmt: skip
    stretches = [f for f in line.figures if len(ends_of(f)) == 2 and all(year_of(end) for end in ends_of(f))]
    years = [f for f in line.figures if len(ends_of(f)) == 1 and year_of(ends_of(f)[0])]
    if len(lengths) == 1 and not years and not stretches:
        return [("years", lengths[0])]
    if len(stretches) == 1 and not lengths and not years:
        return [("began", stretches[0])]
    if len(years) == 2 and not lengths and not stretches and began is None and ended is None:
        return [("began", years[0]), ("ended", years[1])]
    return []


def _year_at(line: Line, figure: Figure) -> Figure | None:
    """The year that stands with a level: right behind it, or before it with nothing but bridging words between."""
    dates = [f for f in line.figures if len(ends_of(f)) == 1 and year_of(ends_of(f)[0])]
    behind = [f for f in dates if 0 <= f.first - figure.last <= _DATED]
    ahead = [f for f in dates if f.last <= figure.first and not _unbridged(line, f.last, figure.first)
             and figure.first - f.last <= _DATED]  # fmt: skip
    return behind[0] if behind else ahead[-1] if ahead else None


def _unbridged(line: Line, first: int, last: int) -> int:
    """How many words of a stretch may name another subject."""
    names = ("yearly.bridge", "yearly.each", "yearly.a", "yearly.rate", "yearly.kind", "move.up", "move.down",
             "move.rise", "move.to", "move.by", "move.from")  # fmt: skip
    free = {at for name in names for cue in line.cues(name, first, last) for at in range(cue.first, cue.last)}
    free |= {at for f in line.figures if f.quantity.kind in ("date", "duration") for at in range(f.first, f.last)}
    return sum(at not in free for at in range(first, last))
