"""Multiples and yearly growth told in any order: "has halved its debt: it now owes 3 billion, against 6 then"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.claims.ties import multiple, yearly
from figurecheck.claims.ties.declaring import alike
from figurecheck.claims.ties.moves import list_moves
from figurecheck.claims.ties.whole_passage import list_passages
from figurecheck.model import Tie

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.claims.ties.scene import Scene
    from figurecheck.claims.ties.whole_passage import Passage, Placed

_ROLES = 3
_LEVELS = ("count", "number", "measure", "money")


def find(scene: Scene) -> Iterator[Tie]:
    """Yield each multiple, and each yearly rate, of a passage that holds it, two levels of one thing and no other.

    Ties are of the kinds "multiple" and "yearly", with their roles and notes.
    """
    known: set[frozenset[int]] | None = None
    for passage in list_passages(scene, kinds=("multiplier",)):
        if passage.has("whole.apart"):
            continue
        tie = _multiple(passage) or _yearly(passage)
        if tie is None:
            continue
        if known is None:
            known = {_levels(other) for one in (multiple, yearly) for other in one.find(scene)}
        if _levels(tie) not in known:
            yield tie


def _levels(tie: Tie) -> frozenset[int]:
    return frozenset(index for role, index in tie.parts if role in ("base", "result", "from", "to"))


def _multiple(passage: Passage) -> Tie | None:
    factors = [x for x in passage.amounts if x.quantity.kind == "multiplier"]
    if len(passage.amounts) != _ROLES or len(factors) != 1 or not (factors[0].quantity.decimal or 0):
        return None
    factor = factors[0]
    pair = _pair(passage.without(factor))
    if (
        pair is None
        or passage.has("multiple.subject")
        or not (_tells_of_the_past(passage) and passage.has("whole.now"))
    ):
        return None
    low, high = pair
    times = factor.quantity.decimal or 1
    base, result = (low, high) if times > 1 else (high, low)
    notes = {f"times:{times:f}"}
    line, first = factor.line, factor.figure.first
    if line.has("multiple.more", factor.figure.last, factor.figure.last + 1) or line.has("move.up", max(0, first - 3)):
        notes.add("more")
    for name, note in (("multiple.bound", "least"), ("multiple.near", "near")):
        if line.has(name, max(0, first - 2), first):
            notes.add(note)
    if line.language == "ar":
        notes.add("vague")
    return _tie("multiple", (("base", base), ("result", result), ("factor", factor)), notes)


def _tells_of_the_past(passage: Passage) -> bool:
    dated = any(
        figure.quantity.kind == "date" and len(figure.quantity.value or "") == len("2010")
        for line in passage.lines
        for figure in line.figures
    )
    return dated or passage.has("whole.before")


def _yearly(passage: Passage) -> Tie | None:
    rates = [x for x in passage.amounts if x.quantity.unit == "percent"]
    spans = [x for x in passage.amounts if x.quantity.kind == "duration" and x.quantity.unit == "year"]
    years = [
        figure for line in passage.lines for figure in line.figures
        if figure.quantity.kind == "date" and len(figure.quantity.value or "") == len("2010")
    ]  # fmt: skip
    levels = [x for x in passage.amounts if x.quantity.kind in _LEVELS]
    if len(rates) != 1 or len(levels) != 2 or len(passage.amounts) != _ROLES + len(spans):
        return None
    rate, line = rates[0], rates[0].line
    told = rate.quantity.per == ("year",) or line.has(
        "yearly.annual", max(rate.figure.first - 4, 0), rate.figure.last + 5
    )
    dated = not spans and len(years) == 2 and years[0].quantity.value != years[1].quantity.value
    if len(passage.lines) == 1 or not told or not (dated or (len(spans) == 1 and not years)):
        return None
    pair = _pair(levels)
    moves = {move.direction for each in passage.lines for move in list_moves(each)} or {"up"}
    if pair is None or len(moves) != 1 or not moves <= {"up", "down"}:
        return None
    before, after = pair if moves == {"up"} else pair[::-1]
    times = [("began", years[0].index), ("ended", years[1].index)] if dated else [("years", spans[0].figure.index)]
    tie = _tie("yearly", (("from", before), ("to", after), ("rate", rate)), moves)
    parts = tuple(sorted((*tie.parts, *times), key=lambda part: part[1]))
    return (
        tie._replace(parts=parts) if hasattr(tie, "_replace") else Tie(tie.kind, tie.start, tie.end, parts, tie.notes)
    )


def _pair(levels: list[Placed]) -> tuple[Placed, Placed] | None:
    """Two levels of one thing, the smaller first."""
    one, other = levels
    quantities = (one.quantity, other.quantity)
    if any(each.kind not in _LEVELS or each.change is not None for each in quantities) or not alike(*quantities):
        return None
    if one.quantity.per != other.quantity.per or one.quantity.unit != other.quantity.unit:
        return None
    low, high = sorted(levels, key=lambda x: x.quantity.decimal or 0)
    return (low, high) if low.quantity.decimal != high.quantity.decimal else None


def _tie(kind: str, roles: tuple[tuple[str, Placed], ...], notes: set[str]) -> Tie:
    start, end = min(x.quantity.start for _, x in roles), max(x.quantity.end for _, x in roles)
    parts = sorted(((role, x.figure.index) for role, x in roles), key=lambda part: part[1])
    return Tie(kind, start, end, tuple(parts), frozenset(notes))
