"""Everything that one step of arithmetic makes of a few figures: sums, what is left, products, rates, percents."""

from __future__ import annotations

from decimal import Decimal
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from figurecheck import units
from figurecheck.checks.sourcing.operands import Operand, pairs
from figurecheck.intervals import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from figurecheck.model import Quantity, Wording

#: Figures of which no verb says whether they came or went, at most: each doubles the work.
_UNKNOWN = 3


class Scene(NamedTuple):
    """The figure to reckon and those to reckon it from; ``adding`` count what it counts."""

    wording: Wording
    quantity: Quantity
    operands: Sequence[Operand]
    extra: Sequence[Operand]
    adding: Sequence[Operand]
    small: bool


class Result(NamedTuple):
    """What one operation comes to: its kind, the line of arithmetic, the number, the figures of the sources in it."""

    kind: str
    expression: str
    value: Decimal
    figures: tuple[tuple[int, int], ...]


def list_results(scene: Scene) -> Iterator[Result]:
    """Everything that one step comes to, the likeliest first."""
    yield from _signed(scene.adding)
    yield from _sums(scene)
    yield from _products(scene)
    yield from by_dimension(scene)
    yield from _percents(scene)
    if scene.small:
        yield from _two_steps(scene)


def _signed(adding: Sequence[Operand]) -> Iterator[Result]:
    """The first figure with all that came and went after it; where a verb says neither, either."""
    if len(adding) < 2 or (len(adding) == 2 and not adding[1].sign):
        return
    unknown = [each.figure for each in adding[1:] if not each.sign]
    for choice in product((1, -1), repeat=min(len(unknown), _UNKNOWN)):
        signs = dict(zip(unknown, choice, strict=False))
        value, expression = adding[0].value, plain(adding[0].value)
        for each in adding[1:]:
            sign = each.sign or signs.get(each.figure, 1)
            value += sign * each.value
            expression += f" {'+' if sign > 0 else '-'} {plain(each.value)}"
        yield Result("signed", expression, value, tuple(each.figure for each in adding))


def _sums(scene: Scene) -> Iterator[Result]:
    cues, adding = scene.wording.cues, scene.adding
    comparing = "difference" in cues and "than" in cues
    # What came can't have gone: the verb says which, where the figure is said to be the outcome.
    bound = bool(cues & {"left", "now"}) and scene.small
    for one, other in pairs(scene.operands if comparing else adding):
        if one.unit != other.unit:
            continue
        if one.figure < other.figure and not (bound and other.sign < 0):
            yield _result("sum", "{} + {}", one.value + other.value, one, other)
        went = bound and one.sign < 0 and one is not adding[0]
        if not went and not (bound and one.figure < other.figure and other.sign > 0):
            yield _result("difference", "{} - {}", one.value - other.value, one, other)
    if len(adding) > 2 and not (bound and any(each.sign < 0 for each in adding[1:])):
        yield _result(
            "sum", " + ".join(["{}"] * len(adding)), sum((each.value for each in adding), Decimal(0)), *adding
        )
    if scene.small and len(scene.operands) == 2 and len(adding) < 2 and not scene.extra:
        # The two figures of a passage of two: seats and those who sit on them.
        one, other = scene.operands
        if one.unit == other.unit and "times" not in one.cues | other.cues:
            yield _result("sum", "{} + {}", one.value + other.value, one, other)
            yield _result("difference", "{} - {}", one.value - other.value, one, other)
            yield _result("difference", "{} - {}", other.value - one.value, other, one)


def _products(scene: Scene) -> Iterator[Result]:
    everything = [*scene.operands, *scene.extra]
    for one, other in pairs(everything):
        if one.head == other.head and one.unit == other.unit and (one.head or one.unit):
            # Fish by fish in a bowl makes bowls, never fish.
            same = scene.wording.head == one.head and scene.quantity.unit == one.unit
            if scene.small and not same and len(everything) == 2 and other.value:
                yield _result("quotient", "{} / {}", one.value / other.value, one, other)
            continue
        if not scene.small and not _is_rate(scene, one, other):
            continue
        if one.figure < other.figure:
            yield _result("product", "{} * {}", one.value * other.value, one, other)
        if other.value:
            yield _result("quotient", "{} / {}", one.value / other.value, one, other)


def _is_rate(scene: Scene, one: Operand, other: Operand) -> bool:
    """Whether two figures of a long source make a third: so much each, so many times, and the unit comes out right."""
    said = scene.wording.cues | one.cues | other.cues
    unit, head = scene.quantity.unit, scene.wording.head
    kept = unit in (one.unit, other.unit) if unit else bool(head) and head in (one.head, other.head)
    return bool(said & {"each", "times"}) and kept and not (one.unit and other.unit)


def by_dimension(scene: Scene) -> Iterator[Result]:
    """A distance over a speed is a time: what the units alone license, in the article's unit."""
    wanted = units.factor(scene.quantity.unit)
    if wanted is None or not wanted.dimension:
        return
    for one, other in pairs(scene.operands):
        a, b = units.factor(one.unit), units.factor(other.unit)
        if a is None or b is None or not a.dimension or not b.dimension or not other.value:
            continue
        powers = dict(a.dimension)
        for base, power in b.dimension:
            powers[base] = powers.get(base, 0) - power
        if {base: power for base, power in powers.items() if power} == dict(wanted.dimension):
            scale = a.scale / b.scale / wanted.scale
            by = "" if scale == 1 else f" * {plain(scale)}"
            yield _result("quotient", "{} / {}" + by, one.value / other.value * scale, one, other)


def _percents(scene: Scene) -> Iterator[Result]:
    """A change in percent, a share in percent, and what a share leaves of the whole."""
    if scene.quantity.unit != "percent":
        return
    for one, other in pairs(scene.operands):
        if one.unit != other.unit or one.unit == "percent" or not other.value:
            continue
        if one.value < other.value:
            yield _result("percent", "{} / {} * 100", one.value / other.value * 100, one, other)
        alike = one.head == other.head or not (one.head and other.head)
        if alike and scene.quantity.change != ("up" if one.value < other.value else "down"):
            change = abs(one.value - other.value) / other.value * 100
            yield _result("percent", "abs({} - {}) / {} * 100", change, one, other, other)
    for one in scene.operands:
        if one.unit == "percent" and scene.small:
            yield _result("percent", "100 - {}", 100 - one.value, one)


def _two_steps(scene: Scene) -> Iterator[Result]:
    """Two steps that use every figure of a passage of three: "(5 - 2) * 6"; a rate over another time: "7 / 5 * 15"."""
    operands, extra = scene.operands, scene.extra
    if len(operands) == 2 and len(extra) == 1:
        for one, other in pairs(operands):
            if other.value:
                yield _result(
                    "two-step", "{} / {} * {}", one.value / other.value * extra[0].value, one, other, extra[0]
                )
    if len(operands) != 3 or extra:
        return
    for one, other in pairs(operands):
        third = next(each for each in operands if each.figure not in (one.figure, other.figure))
        for sign, joined in (("+", one.value + other.value), ("-", one.value - other.value)):
            if one.unit != other.unit or (sign == "+" and one.figure > other.figure) or joined <= 0:
                continue
            yield _result("two-step", f"({{}} {sign} {{}}) * {{}}", joined * third.value, one, other, third)
            if third.value:
                yield _result("two-step", f"({{}} {sign} {{}}) / {{}}", joined / third.value, one, other, third)


def _result(kind: str, template: str, value: Decimal, *operands: Operand) -> Result:
    figures = tuple(dict.fromkeys(each.figure for each in operands if each.figure[0] >= 0))
    return Result(kind, template.format(*(_write(each.value) for each in operands)), value, figures)


def _write(value: Decimal) -> str:
    return plain(value) if value >= 0 else f"({plain(value)})"
