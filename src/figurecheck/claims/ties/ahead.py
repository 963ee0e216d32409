"""A lead in a poll: by how many points, and whether it is more than the margin of error."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from figurecheck.claims.ties.dated import MANY
from figurecheck.claims.ties.poll import is_margin
from figurecheck.model import Tie

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from figurecheck.claims.ties.scene import Figure, Line, Scene

_POINTS = ("percentage_point", "index_point")
#: Words between "outside" and "the margin of error"; between a lead and its word.
_NEAR, _GAP = 4, 3
#: How far sentences of one paragraph stand apart that tell of one poll.
_BACK = 1
_HUNDRED = 101


def find(scene: Scene) -> Iterator[Tie]:
    """Yield each lead with the two shares that it lies between, and each with the margin of error.

    Kind "margin": roles "more", "less" and "margin". Kind "lead": "error", and "more" and "less", "score" or "lead".
    Notes: "outside" or "within".
    """
    for line in scene.lines:
        if len(line.figures) > MANY:
            continue
        yield from _leads(line)
        note = _said(line)
        error = _error(scene, line) if note else None
        if error is None:
            continue
        roles = _shares_or_lead(scene, line, error)
        if roles:
            every = sorted([*roles, ("error", error)], key=lambda role: role[1].quantity.start)
            parts = tuple((name, figure.index) for name, figure in every)
            start, end = every[0][1].quantity.start, every[-1][1].quantity.end
            yield Tie("lead", start, max(end, start + 1), parts, frozenset({note}))


def _leads(line: Line) -> Iterator[Tie]:
    """Read "leads by seven points, on 44% to her rival's 37%": the only lead and the only two shares of a sentence."""
    leads = [figure for figure in line.figures if _is_lead(line, figure)]
    both = [figure for figure in _percents(line) if figure.quantity.range is not None]
    if len(both) == len(_percents(line)) == len(leads) == 1:
        beside = 0 <= both[0].first - leads[0].last <= 1  # "leads her by seven points, 44% to 37%"
        if beside or not line.has("ahead.unlike"):
            yield from _ends(both[0], leads[0])
        return
    shares = _shares(line)
    if len(shares) != 2 or len(leads) != 1 or line.has("ahead.unlike"):
        return
    more, less = _in_order(shares)
    if (more.quantity.decimal or 0) + (less.quantity.decimal or 0) > _HUNDRED:
        return
    used = sorted((more, less, leads[0]), key=lambda figure: figure.quantity.start)
    parts = (("more", more.index), ("less", less.index), ("margin", leads[0].index))
    yield Tie("margin", used[0].quantity.start, used[-1].quantity.end, parts)


def _ends(both: Figure, lead: Figure) -> Iterator[Tie]:
    high, low = (Decimal(end) for end in both.quantity.range or ("0", "0"))
    if low < high <= high + low <= _HUNDRED:
        start, end = min(both.quantity.start, lead.quantity.start), max(both.quantity.end, lead.quantity.end)
        yield Tie("margin", start, end, (("more", both.index), ("less", both.index), ("margin", lead.index)))


def _is_lead(line: Line, figure: Figure) -> bool:
    quantity = figure.quantity
    if quantity.unit not in _POINTS or quantity.decimal is None or is_margin(line, figure):
        return False
    if line.has("ahead.gap", figure.last, figure.last + 2):
        return True
    return line.led_by(figure, "ahead.by", 1) is not None and line.has("ahead.gap")


def _shares(line: Line) -> list[Figure]:
    """The shares of a sentence; none where one is a share of something else than the vote."""
    found = [figure for figure in line.figures if figure.quantity.unit == "percent" and not is_margin(line, figure)]
    for figure in found:
        plain = figure.quantity.decimal is not None and figure.quantity.change is None
        other = line.has("ahead.some", figure.last, figure.last + 1) and not line.has(
            "ahead.of", figure.last, figure.last + 1
        )
        if not plain or other:
            return []
    return found


def _in_order(shares: Sequence[Figure]) -> tuple[Figure, Figure]:
    one, other = shares
    return (one, other) if (one.quantity.decimal or 0) >= (other.quantity.decimal or 0) else (other, one)


def _said(line: Line) -> str:
    """Whether a sentence sets a lead outside or within the margin of error; empty where it does neither, or both."""
    notes = {"within"} if line.has("ahead.tied") else set[str]()
    for note in ("outside", "within"):
        for cue in line.cues(f"ahead.{note}"):
            after = line.cues("ahead.error", cue.last, cue.last + _NEAR)
            if after and not any(cue.last <= figure.first < after[0].first for figure in _percents(line)):
                notes.add(note)
    denied = line.has("move.denied")
    return notes.pop() if len(notes) == 1 and not denied else ""


def _percents(line: Line) -> list[Figure]:
    return [figure for figure in line.figures if figure.quantity.unit == "percent"]


def _error(scene: Scene, line: Line) -> Figure | None:
    at = scene.lines.index(line)
    near = [each for each in scene.lines[max(0, at - _BACK) : at + _BACK + 1]
            if each.block == line.block and abs(each.number - line.number) <= _BACK]  # fmt: skip
    found = [figure for each in near for figure in each.figures if is_margin(each, figure)]
    return found[0] if len(found) == 1 else None


def _shares_or_lead(scene: Scene, line: Line, error: Figure) -> list[tuple[str, Figure]]:
    leads = [figure for figure in line.figures if _is_lead(line, figure) and figure is not error]
    ranges = [figure for figure in _percents(line) if figure.quantity.range is not None]
    if len(leads) == 1 and len(ranges) == len(_percents(line)):
        return [("lead", leads[0])]
    if len(ranges) == len(_percents(line)) == 1:
        return [("score", ranges[0])]
    shares = [figure for figure in _shares(line) if figure is not error]
    if not _percents(line) and any(cue.first == 0 for cue in line.cues("ahead.back", 0, 1)):
        before = scene.before(line, 1)
        shares = _shares(before[0]) if before else []
    if len(shares) != 2:
        return []
    more, less = _in_order(shares)
    return [("more", more), ("less", less)]
