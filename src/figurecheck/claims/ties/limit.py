"""Figures that have a limit by their nature: a share of people, a rate, a time of day, a count of the living."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from figurecheck.claims.ties.dated import MANY
from figurecheck.claims.ties.moves import alike
from figurecheck.model import Tie

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.claims.ties.scene import Figure, Line, Scene

#: Words between "percent" and the people ("of all the registered voters").
_NEAR = 5
_BROKEN = re.compile(r"[,،;؛:()–—]")
_CLOCK = re.compile(r":")
#: "150% of customers' orders": the whole is something of theirs.
_OWNS = re.compile(r"['’]")
_MINUTE = re.compile(r"\d{2}")
#: A figure goes on behind a minute: "12:30:05", "12:30,4".
_ON = re.compile(r":|[.,]\d")
#: Words between the people that a sentence opens with and the share of them: "Of those asked in May, 40 percent".
_OPENED, _VERB = 10, 2


def find(scene: Scene) -> Iterator[Tie]:
    """Yield each figure that such a limit holds for.

    Roles: "share", "count", "daily", "weekly", or "hour" and "minute", or "part" and "whole".
    Notes: none.
    """
    for line in scene.lines:
        if len(line.figures) > MANY:
            continue
        for figure in line.figures:
            role = _role(line, figure)
            if role:
                yield Tie("limit", figure.quantity.start, figure.quantity.end, ((role, figure.index),))
        for one, other in pairwise(line.figures):
            pair = _part_and_whole(line, one, other)
            if pair is not None:
                parts = (("part", pair[0].index), ("whole", pair[1].index))
                yield Tie("limit", one.quantity.start, other.quantity.end, parts)
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
    if quantity.unit == "hour" and quantity.per == ("day",) and not _is_pooled(line, figure):
        return "daily"
    if quantity.unit == "day" and quantity.per == ("week",) and not _is_pooled(line, figure):
        return "weekly" if quantity.text.islower() or not quantity.text.isascii() else ""
    return ""


def _is_pooled(line: Line, figure: Figure) -> bool:
    """Whether hours are those of several, or of what they made: "30 hours of video a day", "30 hours between them"."""
    return line.has("limit.pooled") or line.has("limit.of", figure.last, figure.last + 1)


def _part_and_whole(line: Line, one: Figure, other: Figure) -> tuple[Figure, Figure] | None:
    """Two counts of which one is out of the other: "11 of every 10 patients", "of every 10 patients, 11"."""
    pair = (one.quantity, other.quantity)
    if any(q.kind not in ("count", "number") or q.decimal is None or q.decimal < 1 or q.per for q in pair):
        return None
    between = line.between(one, other).strip()
    if any(
        cue.first == one.last and cue.last == other.first for cue in line.cues("limit.every", one.last, other.first)
    ):
        behind = pair[1].kind == "count" and alike(*pair)
        return (one, other) if behind and not _BROKEN.search(between) else None
    opened = line.led_by(one, "limit.fronted", 0)
    if opened is None or opened.first > 0 or pair[0].kind != "count" or other.first - one.last > _OPENED:
        return None
    bare = pair[1].kind == "number" and bool(re.search(r"[,،]$", between))
    return (other, one) if bare and not line.has("limit.there", other.last, other.last + 2) else None


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
    return _is_rate(line, figure) or _is_fronted(line, figure)


def _is_fronted(line: Line, figure: Figure) -> bool:
    """Whether a sentence opens with the people, the share of them behind the mark: "Of the votes cast, 60 percent"."""
    opening = line.cues("limit.among", 0, 1)
    people = line.cues("limit.people", 1, 5)
    if not opening or not people or _OWNS.match(line.rest(line.words[people[0].last - 1].end)):
        return False
    first = max(people[0].last, figure.first - _OPENED)
    marks = [at for at in range(first, figure.first) if line.breaks(at - 1, at)] + (
        [figure.first] if line.breaks(figure.first - 1, figure.first) else []
    )
    shares = any(other.last <= figure.first and other.quantity.kind == "percent" for other in line.figures)
    verb = _VERB if line.language == "ar" else 0
    if line.has("limit.of", figure.last, figure.last + 1):
        return False
    return len(marks) == 1 and figure.first - marks[0] <= verb and not shares


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
    if not re.fullmatch(r"\d{1,2}", hour.quantity.text) or _ON.match(line.after(minute)):
        return False
    if line.has("limit.race"):
        return False  # "crossed the line at 25:40"
    return bool(line.followed_by(minute, "limit.clock_after", 0) or line.led_by(hour, "limit.clock_said", 0))
