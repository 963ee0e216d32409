"""How far what a movement says extends: figures behind that point are told of something else."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from figurecheck.claims.ties.moves import leads
from figurecheck.claims.ties.one_thing import Placed, names_subject

if TYPE_CHECKING:
    from figurecheck.claims.ties.casting import Group
    from figurecheck.claims.ties.moves import Move
    from figurecheck.claims.ties.scene import Figure, Line

_HALVES = (";", "؛")
_LINKS = (",", "،", "and", ", and", "و", "، و", "،و")
_MORE = ("move.more", "move.less", "move.more_than", "move.less_than")
_SPANS = ("-to-", "–to–", "-or-")
_SIGNS = "%٪"
#: Words before a percentage in which "average", "target" and the like say that it is another's.
_NEAR = 4


def until_other(line: Line, move: Move) -> list[Figure]:
    """The figures of a word of movement, up to the first that another subject or another half of the sentence has.

    "An increase of 5 percent, and the amount of deposits from 4 to 6 million": the levels are those of the deposits.
    """
    found: list[Figure] = []
    for figure in move.figures:
        before = next((f for f in reversed(found) if f.last <= figure.first), None)
        since = max(move.last, before.last if before is not None else 0)
        if figure.first >= move.last and _is_others(line, figure, since, told=before is not None, than=move.than):
            break
        found.append(figure)
    return found


def _is_others(line: Line, figure: Figure, since: int, *, told: bool, than: bool) -> bool:
    """Whether a figure stands behind a semicolon, or behind "and" with a subject of its own."""
    if any(mark in line.since(line.words[since - 1].end, figure) for mark in _HALVES):
        return True
    # "5 million less than in May, and the sums borrowed came to 60 million"
    if not told or (leads(line, figure, "move.to") and not than):
        return False
    return names_subject(Placed(line, figure), since)


def is_listed(line: Line, figure: Figure) -> bool:
    """Whether a figure is the first of a row that "from" or "to" leads: "from 5, 3 and 2 percent, to 4, 2 and 1"."""
    if not (leads(line, figure, "move.from") or leads(line, figure, "move.to")):
        return False
    at = line.figures.index(figure)
    row = line.figures[at : at + 3]
    if len(row) < 3 or any(line.has(name, row[1].last, row[1].last + 1) for name in _MORE):
        return False
    joined = all(line.between(one, other).strip() in _LINKS for one, other in pairwise(row))
    return joined and row[1].quantity.kind in ("number", "count", figure.quantity.kind)


def is_how_far(line: Line, figure: Figure) -> bool:
    """Whether "from 15 to 20 percent" says how far: "a decrease of from 15 to 20 percent", "cut costs from 5 to 8%"."""
    from_ = leads(line, figure, "move.from")
    if figure.quantity.range is None or from_ is None or line.language != "en":
        return False
    if line.has("move.of", from_.first - 1, from_.first) or line.has("yearly.each", figure.last, figure.last + 1):
        return True
    named = line.has("move.amount_noun", max(from_.first - _NEAR, 0), from_.first)
    return figure.quantity.unit == "percent" and named


def is_span(figure: Figure) -> bool:
    """Whether a range is one level: the "three-to-four weeks" that a wait was cut from, to seven days."""
    return any(mark in figure.quantity.text for mark in _SPANS)


def is_term(line: Line, figure: Figure) -> bool:
    """Whether a fraction is a stretch of the year: "in the first three quarters of 2016"."""
    if line.has("move.term", figure.first - 1, figure.first):
        return True
    behind = next((f for f in line.figures if f.first >= figure.last), None)
    dated = behind is not None and behind.quantity.kind == "date" and behind.first - figure.last == 1
    return dated and line.has("move.of", figure.last, figure.last + 1)


def is_share(line: Line, figure: Figure) -> bool:
    """Whether a percentage is a part of a whole and no movement: "to 800,000 shares, or 11 percent of the total"."""
    if line.has("move.whole", figure.last, figure.last + 1):
        return True
    if not figure.first or line.language != "en":
        return False
    bracket = line.since(line.words[figure.first - 1].end, figure).strip() == "("
    again = bracket or line.has("move.or", figure.first - 1, figure.first)
    return again and line.has("move.of", figure.last, figure.last + 1)


def is_beyond(group: Group, figure: Figure) -> bool:
    """Whether a percentage behind the levels is told of something else: "from 13% to 11%, below the average of 17%"."""
    line = group.line
    levels = [group.roles[role] for role in ("from", "to") if role in group.roles]
    last = max((level.last for level in levels if level.last <= figure.first), default=0)
    if not last or figure.first <= group.last:
        return False
    if len(levels) == 2 and ":" in line.since(line.words[last - 1].end, figure):
        return True  # "has shrunk to 4 points from 10: 45 percent would vote for him"
    if not any(sign.isalpha() or sign in _SIGNS for sign in figure.quantity.text):
        return True  # a bare "16.30" that took the sign of its neighbours
    near = max(last, figure.first - _NEAR)
    return line.has("move.contrast", last, figure.first) or line.has("move.other", near, figure.first)
