"""How many among how many people, out of a round number: "40 murders in a county of 500,000, or 8 per 100,000"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.claims.ties.declaring import MOST, base_of, is_amount, is_declared, is_whole, leads, noun_of
from figurecheck.model import Tie

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from figurecheck.claims.ties.scene import Figure, Line, Scene

#: Words between the figures of one rate, and between a rate and its base.
_REACH, _NEXT = 25, 2


def find(scene: Scene) -> Iterator[Tie]:
    """Yield each rate out of a round number with the people and the events that it is reckoned from.

    Roles: "events", "people", "base" (the round number), and "rate" but for "one for every 3,000".
    """
    for line in scene.lines:
        figures = [figure for figure in line.figures if is_amount(figure.quantity)][:MOST]
        for at, figure in enumerate(figures):
            rate, base = _rate_at(line, figures, at)
            others = [other for other in figures if other not in (rate, base, figure)]
            rates = [other for other in others if other.quantity.per or other.quantity.range]
            if base is None or len(others) != 2 or rates or line.has("incidence.not"):
                continue
            if base.quantity.noun and not line.has("incidence.people", base.first, base.last):
                continue
            told = rate or base
            people = [other for other in others if _is_people(line, other)]
            events = [other for other in others if other not in people]
            if len(people) != 1 or not _hangs_together(line, events[0], people[0], told):
                continue
            if rate is not None and noun_of(rate.quantity) not in ("", noun_of(events[0].quantity)):
                continue
            parts = [("events", events[0].index), ("people", people[0].index), ("base", base.index)]
            parts += [("rate", rate.index)] if rate is not None else []
            used = [events[0], people[0], told, base]
            yield Tie(
                "incidence", min(x.quantity.start for x in used), max(x.quantity.end for x in used),
                tuple(sorted(parts, key=lambda part: part[1])),
            )  # fmt: skip


def _rate_at(line: Line, figures: Sequence[Figure], at: int) -> tuple[Figure | None, Figure | None]:
    """A rate and its base at a place among the figures; only a base in "one for every 3,000"."""
    figure = figures[at]
    base = base_of(figure.quantity) or ""
    if base[:1].isdigit() and at + 1 < len(figures) and figures[at + 1].first - figure.last <= _NEXT:
        return figure, figures[at + 1]
    one = leads(line, figure, "incidence.one", 0)
    return (None, figure) if one is not None and is_whole(figure.quantity) else (None, None)


def _is_people(line: Line, figure: Figure) -> bool:
    """Whether a figure is how many people live in a place."""
    if not is_whole(figure.quantity):
        return False
    named = line.has("incidence.people", figure.first, figure.last + 1)
    return named or leads(line, figure, "incidence.population", 1) is not None


def _hangs_together(line: Line, events: Figure, people: Figure, told: Figure) -> bool:
    """Whether the rate comes last, right behind both, and is said to follow from them."""
    first, last = min(events.first, people.first), max(events.last, people.last)
    if not is_whole(events.quantity) or not events.quantity.noun or events.quantity.change is not None:
        return False
    if told.first < last or told.first - first > _REACH or any(x.quantity.kind == "duration" for x in line.figures):
        return False  # of five years, and the rate is one of a year
    if (events.quantity.decimal or 0) >= (people.quantity.decimal or 0):
        return False
    declared = is_declared(line, told, 3) or line.has("incidence.declared", last, told.first)
    return declared and not line.has("move.contrast", first, told.first)
