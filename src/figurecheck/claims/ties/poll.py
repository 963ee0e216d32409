"""A survey: how many were asked, and its margin of error."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.claims.ties.dated import MANY
from figurecheck.model import Tie

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.claims.ties.scene import Figure, Line, Scene

_BACK = 3
#: Words between a confidence level and its figure.
_CONFIDENT = 2
_SHARES = ("percent", "percentage_point", "index_point")
#: No survey with fewer prints a margin; one with more is no survey.
_FEWEST, _MOST = 50, 200_000


def find(scene: Scene) -> Iterator[Tie]:
    """Yield each margin of error with the samples that it may belong to.

    Roles: "margin" and "asked" (one or several).
    Notes: "90" or "99" for another confidence level than 95 percent; "part" where subgroups are spoken of.
    """
    for at, line in enumerate(scene.lines):
        if len(line.figures) > MANY:
            continue
        margins = [figure for figure in line.figures if is_margin(line, figure)]
        if not margins:
            continue
        near = [each for each in scene.lines[max(0, at - _BACK) : at + 2] if abs(each.number - line.number) <= _BACK]
        near = [
            each
            for each in near
            if len(each.figures) <= MANY and (each is line or each.block == line.block or each.has("poll.cue"))
        ]
        asked = [figure for each in near for figure in each.figures if _is_asked(each, figure)]
        if not asked:
            continue
        notes = {name for name, key in (("90", "poll.ninety"), ("99", "poll.ninety_nine")) if line.has(key)}
        if line.has("poll.part"):
            notes.add("part")
        for margin in margins:
            figures = sorted([margin, *asked], key=lambda figure: figure.index)
            parts = tuple(("margin" if figure is margin else "asked", figure.index) for figure in figures)
            yield Tie("poll", figures[0].quantity.start, figures[-1].quantity.end, parts, frozenset(notes))


def is_margin(line: Line, figure: Figure) -> bool:
    """Whether a figure is a margin of error."""
    if figure.quantity.unit not in _SHARES or figure.quantity.decimal is None:
        return False
    shares = [other for other in line.figures if other.last <= figure.first and other.quantity.unit in _SHARES]
    if any(cue.last <= figure.first <= cue.last + _CONFIDENT for cue in line.cues("poll.confidence", 0, figure.first)):
        return False  # "at a confidence level of 95 percent"
    before = line.cues("poll.margin", max([0, figure.first - 18, *(other.last for other in shares)]), figure.first)
    end = min(figure.last + 3, line.clause(figure)[1])
    after = line.cues("poll.margin", figure.last, end)
    return bool(before or after)


def _is_asked(line: Line, figure: Figure) -> bool:
    value = figure.quantity.decimal
    if value is None or figure.quantity.kind not in ("count", "number") or not _FEWEST <= value <= _MOST:
        return False
    if line.has("poll.people", figure.first, figure.last + 3):
        return True
    return figure.quantity.kind == "number" and bool(line.led_by(figure, "poll.sample", 1))
