"""Figures that have a limit by their nature: a share of people, a rate, a time of day, a count of the living."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from figurecheck.claims.ties.dated import MANY
from figurecheck.model import Tie

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.claims.ties.scene import Figure, Line, Scene

#: Words between "percent" and the people ("of all the registered voters").
_NEAR = 5
_CLOCK = re.compile(r":")
#: "150% of customers' orders": the whole is something of theirs.
_OWNS = re.compile(r"['’]")
_MINUTE = re.compile(r"\d{2}")


def find(scene: Scene) -> Iterator[Tie]:
    """Yield each figure that such a limit holds for.

    Roles: "share", "count", "daily", or "hour" and "minute".
    Notes: none.
    """
    for line in scene.lines:
        if len(line.figures) > MANY:
            continue
        for figure in line.figures:
            role = _role(line, figure)
            if role:
                yield Tie("limit", figure.quantity.start, figure.quantity.end, ((role, figure.index),))
        for hour, minute in pairwise(line.figures):
            if _is_clock(line, hour, minute):
                parts = (("hour", hour.index), ("minute", minute.index))
                yield Tie("limit", hour.quantity.start, minute.quantity.end, parts)


def _role(line: Line, figure: Figure) -> str:
    quantity = figure.quantity
    if quantity.kind == "percent" and quantity.unit == "percent":
        return "share" if _is_share(line, figure) else ""
    if quantity.kind == "count" and quantity.decimal is not None and quantity.decimal < 0:
        living = line.has("limit.living", figure.first, figure.last + 2)
        return "count" if living and not line.has("limit.net", *_around(line, figure)) else ""
    if quantity.unit == "hour" and quantity.per == ("day",):
        return "daily" if line.has("limit.daily", max(figure.first - 6, 0), figure.first) else ""
    return ""


def _is_share(line: Line, figure: Figure) -> bool:
    moved = figure.quantity.change is not None or line.has("limit.compared", *_around(line, figure))
    if moved:
        # "Unemployment climbed to 112 percent" is a level, "climbed 112 percent" is none.
        return bool(line.led_by(figure, "move.to", 0)) and _is_rate(line, figure)
    # The next figure ends the search: "120 percent of the target for 300 students" is no share of the students.
    end = min([figure.last + _NEAR, *(other.first for other in line.figures if other.first >= figure.last)])
    of = line.cues("limit.of", figure.last, figure.last + 1)
    people = [
        cue
        for cue in line.cues("limit.people", figure.last, end)
        if not _OWNS.match(line.rest(line.words[cue.last - 1].end))
    ]
    if of and people and not line.has("limit.of", of[0].last, people[0].first):
        return True
    return _is_rate(line, figure)


def _is_rate(line: Line, figure: Figure) -> bool:
    shares = [other for other in line.figures if other.last <= figure.first and other.quantity.kind == "percent"]
    rates = line.cues("limit.rate", max([0, figure.first - 8, *(other.last for other in shares)]), figure.first)
    return bool(rates) or bool(line.cues("limit.chance", figure.last, figure.last + 2))


def _around(line: Line, figure: Figure) -> tuple[int, int]:
    """The words of the figure's own clause that stand near it."""
    first, last = line.clause(figure)
    return max(figure.first - 8, first), min(figure.last + 8, last)


def _is_clock(line: Line, hour: Figure, minute: Figure) -> bool:
    if hour.quantity.kind != "number" or minute.quantity.kind != "number":
        return False
    if not _CLOCK.fullmatch(line.between(hour, minute)) or not _MINUTE.fullmatch(minute.quantity.text):
        return False
    if not re.fullmatch(r"\d{1,2}", hour.quantity.text) or line.after(minute)[:1] in (":", ".", ","):
        return False
    return bool(line.followed_by(minute, "limit.clock_after", 0) or line.led_by(hour, "limit.clock_said", 0))
