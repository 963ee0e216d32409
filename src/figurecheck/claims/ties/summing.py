"""A sum that the words declare: "$14m and $6m, bringing the bill to $20m", "between them 58%, A 33% and B 25%"."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from figurecheck.claims.ties.declaring import alike, follows, is_whole, leads
from figurecheck.claims.ties.one_of_many import is_each
from figurecheck.model import Tie

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from figurecheck.claims.ties.scene import Figure, Line, Scene
    from figurecheck.model import Quantity

#: So many parts at most, and so many words between one and the next.
_MOST, _GAP = 6, 16
#: Words between "bringing the bill" and the figure: "for the diocese to".
_REACH = 12


def find(scene: Scene) -> Iterator[Tie]:
    """Yield each sum with the figures that the words add up to it.

    Roles: "total" and "part". Notes: "exhaustive" where it is the sum of just these, "exclusive" where the sum may hold
    others, too ("bringing the total to").
    """
    for line in scene.lines:
        yield from _summed(scene, line)
        yield from _brought(line)
        yield from _together(line)


def _summed(scene: Scene, line: Line) -> Iterator[Tie]:
    for name, note in (("parts.bill", "exhaustive"), ("parts.brings", "exclusive")):
        for cue in line.cues(name):
            total = next((each for each in line.figures if each.first >= cue.last), None)
            if total is None or total.first - cue.last > _REACH or not _can_be_summed(total.quantity):
                continue
            ahead = [each for each in line.figures if each.last <= cue.first]
            parts = _alike(line, ahead, total)
            source = line
            if not ahead and line.has("parts.thus", 0, cue.first + 1):
                source = next(iter(scene.before(line)), line)
                parts = _alike(source, source.figures, total) if source is not line else None
            if not parts or len(parts) < 2 or _is_of_more(source) or _is_of_more(line):
                continue
            if sum(each.quantity.decimal or 0 for each in parts[1:]) == parts[0].quantity.decimal:
                continue  # "$20m, $14m of it in damages and $6m in fees"
            roles = (*(("part", each.index) for each in parts), ("total", total.index))
            yield Tie("parts", parts[0].quantity.start, total.quantity.end, roles, frozenset({note}))


def _brought(line: Line) -> Iterator[Tie]:
    """Yield "16 bodies on Friday and a further 18 at dawn, bringing the death toll to 31": a verb and "to", parted."""
    for at, total in enumerate(line.figures):
        to = leads(line, total, "parts.brought_to", 0)
        verbs = [] if to is None else line.cues("parts.bring", max(to.first - _REACH, line.floor(total)), to.first)
        if to is None or at < 2 or not verbs or not is_whole(total.quantity):
            continue
        if not line.has("parts.tally", verbs[-1].first, to.first + 1):
            continue
        parts = [each for each in line.figures[:at] if alike(each.quantity, total.quantity)]
        added = [each for each in parts[1:] if _is_added(line, each)]
        near = all(other.first - one.last <= _GAP for one, other in itertools.pairwise(parts))
        fit = all(is_whole(each.quantity) and _is_amount(each.quantity) and not is_each(line, each) for each in parts)
        fit = fit and all(alike(parts[0].quantity, each.quantity) for each in parts)
        if len(parts) < 2 or len(parts) != at or len(added) < len(parts) - 1 or not near or not fit:
            continue
        roles = (*(("part", each.index) for each in parts), ("total", total.index))
        notes = frozenset({"exclusive", "apart"})
        yield Tie("parts", parts[0].quantity.start, total.quantity.end, roles, notes)


def _is_added(line: Line, figure: Figure) -> bool:
    """Whether the words add a figure to the one before: "a further 18", "18 others", "18 more"."""
    if leads(line, figure, "parts.another", 0) is not None or line.has("parts.added", figure.first, figure.last):
        return True
    return follows(line, figure, "parts.added", 1) is not None


def _together(line: Line) -> Iterator[Tie]:
    """Yield "between them they own 58%, A 33% and B 25%" and "A has 12 and B nine; between them they have 21"."""
    for cue in line.cues("parts.together"):
        behind = [each for each in line.figures if each.first >= cue.last and _is_amount(each.quantity)]
        # "Between them the two brothers own 58 percent": the two are no sum.
        counts = len(behind) > 1 and not alike(behind[0].quantity, behind[1].quantity)
        total = behind[counts] if behind else None
        if cue.value in _behind(line) or total is None:
            total = next((each for each in reversed(line.figures) if each.last <= cue.first), None)
        if total is None or not _is_amount(total.quantity):
            continue
        later = [each for each in line.figures if each.first >= max(total.last, cue.last)]
        ahead = [each for each in line.figures if each.last <= min(cue.first, total.first)]
        parts = _row(line, total, later if later else ahead)
        if len(parts) < 2 or _is_of_more(line) or _counts_others(line, total, parts):
            continue
        figures = sorted((total, *parts), key=lambda each: each.first)
        roles = tuple(("total" if each is total else "part", each.index) for each in figures)
        yield Tie("parts", figures[0].quantity.start, figures[-1].quantity.end, roles, frozenset({"exhaustive"}))


def _behind(line: Line) -> frozenset[str]:
    """Which "between them" stand behind their figure: those that a mark or the sentence's end follows."""
    return frozenset(
        cue.value for cue in line.cues("parts.together") if line.breaks(cue.last - 1, cue.last) and cue.first > 0
    )


def _can_be_summed(quantity: Quantity) -> bool:
    return _is_amount(quantity) and quantity.unit != "percent"


def _is_amount(quantity: Quantity) -> bool:
    amount = quantity.kind in ("money", "measure") or quantity.unit == "percent"
    told = quantity.decimal is not None and not quantity.per and quantity.change is None and quantity.range is None
    return told and (amount or is_whole(quantity))


def _alike(line: Line, figures: Sequence[Figure], total: Figure) -> list[Figure] | None:
    """The figures of what the total counts; None where one of them is no plain amount."""
    found = [each for each in figures if alike(each.quantity, total.quantity)]
    if len(found) > _MOST or any(not _is_amount(each.quantity) or is_each(line, each) for each in found):
        return None
    if any(leads(line, each, "each.toward", 0) is not None and each is not found[0] for each in found):
        return None
    if any(other.first - one.last > _GAP for one, other in itertools.pairwise(found)):
        return None
    return found


def _row(line: Line, total: Figure, figures: Sequence[Figure]) -> list[Figure]:
    same = [each for each in figures if alike(each.quantity, total.quantity)]
    fit = all(_is_amount(each.quantity) and not is_each(line, each) for each in same)
    bare = is_whole(total.quantity) and any(each.quantity.kind == "date" for each in figures)
    return same if fit and not bare and len(same) <= _MOST else []


def _is_of_more(line: Line) -> bool:
    """Whether the words say that the sum holds more than these: "a further", "so far", "since May"."""
    return any(line.has(name) for name in ("parts.more", "parts.nested", "each.after", "versus.plain"))


def _counts_others(line: Line, total: Figure, parts: Sequence[Figure]) -> bool:
    """Whether the words say of how many: "the three sisters own 58 percent, one 33 and one 20"."""
    first = min(figure.first for figure in (total, *parts))
    known = [each for each in line.figures if each.last <= total.first and each.first >= first - _REACH]
    counts = [each.quantity.decimal for each in known if each not in parts and is_whole(each.quantity)]
    return any(count != len(parts) for count in counts)
