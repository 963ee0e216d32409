"""Parts tied to a whole from afar: "26 charged and 19 others freed, out of 39", "a country of 4 million"."""

from __future__ import annotations

import itertools
from decimal import Decimal
from typing import TYPE_CHECKING

from figurecheck.claims.ties.dated import MANY
from figurecheck.claims.ties.declaring import follows, is_whole, leads
from figurecheck.claims.ties.one_of_many import is_each
from figurecheck.model import Tie

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from figurecheck.claims.ties.scene import Figure, Line, Scene
    from figurecheck.model import Quantity

#: Words between one part and the next, and between the last and its whole.
_GAP = 16
#: So many parts at least must come to a total but for one magnitude, and so many figures at most.
_PARTS, _MOST = 2, 8
#: What a magnitude that was mixed up is off by.
_SLIPS = tuple(Decimal(10) ** power for power in (-6, -3, 3, 6))


def find(scene: Scene) -> Iterator[Tie]:
    """Yield each whole with parts that stand apart from it.

    Kind "parts": roles "total" and "part"; notes "exclusive" and "apart", or "slip" where one part has the wrong
    magnitude. Kind "multiple": as another finder has it. Kind "share": roles "part" and "whole", note "firm", for
    people that are some of a population.
    """
    for line in scene.lines:
        if not _PARTS <= len(line.figures) <= MANY:
            continue
        yield from _out_of(line)
        yield from _slipped(line)
        yield from _of_a_people(line)
        yield from _as_meant(line)


def _out_of(line: Line) -> Iterator[Tie]:
    """Yield "26 were charged and 19 others freed, out of 39 people held": one part, others, then the whole."""
    for at, whole in enumerate(line.figures):
        cue = leads(line, whole, "portion.closing", 0)
        if cue is None or at < _PARTS or not is_whole(whole.quantity):
            continue
        parts = [each for each in line.figures[:at] if is_whole(each.quantity)]
        chain = [one for one, other in itertools.pairwise((*parts, whole)) if other.first - one.last > _GAP]
        others = [follows(line, each, "parts.others", 1) or _says_others(line, each) for each in parts[1:]]
        if len(parts) != at or chain or not all(others) or _some_larger(parts, whole):
            continue
        yield _tie("parts", [("part", each) for each in parts] + [("total", whole)], "exclusive", "apart")


def _says_others(line: Line, figure: Figure) -> bool:
    """Whether the noun that a figure counts is itself "others", or "another" stands before it."""
    inside = line.has("parts.others", figure.first, figure.last)
    return inside or leads(line, figure, "parts.another", 0) is not None


def _slipped(line: Line) -> Iterator[Tie]:
    """Yield a sum of money and its parts where one of them, a thousand times as large or as small, closes the sum."""
    money = [each for each in line.figures if _is_sum(line, each)]
    if not _PARTS < len(money) <= _MOST or money[0].quantity.kind != "money":
        return
    total, parts = money[0], money[1:]
    told = line.has("parts.shared", total.last, parts[0].first) or ":" in line.between(total, parts[0])
    named = any(line.has("parts.article", part.first - 1, part.first) for part in parts)
    if not told or named or line.has("each.after") or line.has("versus.plain", total.last, parts[-1].first):
        return
    whole, numbers = total.quantity.decimal or Decimal(0), [each.quantity.decimal or Decimal(0) for each in parts]
    for at, number in enumerate(numbers):
        rest = sum(numbers) - number
        if any(rest + number * factor == whole for factor in _SLIPS):
            slip = f"slip:{at}"
            yield _tie("parts", [("total", total), *(("part", each) for each in parts)], "exhaustive", slip)
            return


def _is_sum(line: Line, figure: Figure) -> bool:
    quantity = figure.quantity
    told = quantity.decimal is not None and not quantity.per and quantity.change is None and quantity.range is None
    millions = quantity.kind == "number" and any(sign.isalpha() for sign in quantity.text)
    return told and (quantity.kind == "money" or millions) and not is_each(line, figure)


def _of_a_people(line: Line) -> Iterator[Tie]:
    """Yield "90 million voters in a country of 1.4 million people": citizens with the population that they are of."""
    peoples = [each for each in line.figures if _is_people(line, each)]
    if len(peoples) != 1:
        return
    whole = peoples[0]
    for part in line.figures:
        some = line.has("portion.citizens", part.first, part.last) and is_whole(part.quantity)
        if part is not whole and some and not is_each(line, part) and part.quantity.change is None:
            yield _tie("share", [("part", part), ("whole", whole)], "firm")


def _as_meant(line: Line) -> Iterator[Tie]:
    """Yield "prescribed 2.5 mg but given 250 mg, ten times the intended dose": the only two amounts of a sentence."""
    for at, times in enumerate(line.figures):
        factor = times.quantity.decimal
        if times.quantity.kind != "multiplier" or not factor or follows(line, times, "multiple.meant", 1) is None:
            continue
        amounts = [each for each in line.figures if each.quantity.kind in ("measure", "money")]
        if len(amounts) != _PARTS or any(each not in line.figures[:at] for each in amounts):
            continue
        one, other = amounts
        plain = all(not each.quantity.per and each.quantity.change is None for each in amounts)
        if plain and one.quantity.unit == other.quantity.unit and not is_each(line, one):
            roles = [("base", one), ("result", other), ("factor", times)]
            yield _tie("multiple", roles, f"times:{factor.normalize():f}", "unordered")


def _is_people(line: Line, figure: Figure) -> bool:
    if not is_whole(figure.quantity) or figure.quantity.per or figure.quantity.range is not None:
        return False
    return leads(line, figure, "portion.population", 0) is not None


def _some_larger(parts: Sequence[Figure], whole: Figure) -> bool:
    return any(not _may_be_part(each.quantity, whole.quantity) for each in parts)


def _may_be_part(part: Quantity, whole: Quantity) -> bool:
    plain = not part.per and part.change is None and part.range is None
    return plain and (part.decimal or 0) < (whole.decimal or 0)


def _tie(kind: str, roles: Sequence[tuple[str, Figure]], *notes: str) -> Tie:
    ordered = sorted(roles, key=lambda role: role[1].quantity.start)
    return Tie(
        kind, ordered[0][1].quantity.start, max(figure.quantity.end for _, figure in ordered),
        tuple((role, figure.index) for role, figure in ordered), frozenset(notes),
    )  # fmt: skip
