"""One step of arithmetic from what the sources give: sum, difference, product, quotient, change in percent, complement.

The words around the article's figure say which steps may be meant: "in all" adds, "left" takes away, "each" divides.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from figurecheck import units
from figurecheck.checks.arithmetic import step
from figurecheck.checks.sourcing.amounts import Amount, is_bound, read_amount, relate_amounts
from figurecheck.checks.sourcing.operands import Operand, adds_to, gather, own_operands, pairs
from figurecheck.intervals import Range, plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from figurecheck.checks.sourcing.alignment import Index
    from figurecheck.model import Quantity, Step, Wording

#: Words that say: this figure is the outcome of what happened.
_STATE = frozenset(("total", "left", "now"))
_ENOUGH = 0.5
#: Which operations each word licenses.
_LICENSED = {
    "total": ("sum", "signed", "product", "two-step"),
    "left": ("difference", "signed", "two-step"),
    "now": ("sum", "difference", "signed", "product", "two-step"),
    "difference": ("difference",),
    "each": ("quotient", "two-step", "product"),
}
#: Figures of which no verb says whether they came or went, at most: each doubles the work.
_UNKNOWN = 3
_TAME = ("count", "number", "money", "measure", "duration", "percent", "age")


class Reckoning(NamedTuple):
    """What comes of the sources' figures for one figure of the article.

    Attributes:
        figures: those that it is reckoned from; empty where nothing comes to it.
        steps: the arithmetic.
        wanted: its words say that it is an outcome, so that one of the figures alone does not bear it out.
        possible: some operation that its words don't name comes to it.
        ruled_out: the figures that it should have been reckoned from, where no operation comes to it.
    """

    figures: tuple[tuple[int, int], ...] = ()
    steps: tuple[Step, ...] = ()
    wanted: bool = False
    possible: bool = False
    ruled_out: tuple[tuple[int, int], ...] = ()


class _Scene(NamedTuple):
    """The figure to reckon and those to reckon it from; ``adding`` count what it counts."""

    wording: Wording
    quantity: Quantity
    operands: Sequence[Operand]
    extra: Sequence[Operand]
    adding: Sequence[Operand]
    small: bool


class _Result(NamedTuple):
    kind: str
    expression: str
    value: Decimal
    figures: tuple[tuple[int, int], ...]


def reckon(
    index: Index,
    wording: Wording,
    mates: Sequence[Wording],
    quantities: Sequence[Quantity],
    *,
    small: bool,
) -> Reckoning:
    """Reckon one figure of the article from what the sources give.

    Args:
        index: the sources.
        wording: what stands around the article's figure.
        mates: the same of every figure in its sentence.
        quantities: the article's figures.
        small: the sources are one short passage.
    """
    quantity = quantities[wording.quantity]
    mine = read_amount(quantity, quantity.unit, wording.hedge)
    if mine is None or mine.value is None or quantity.kind not in _TAME or is_bound(mine):
        return Reckoning()
    operands = gather(index, wording, quantity, small=small)
    extra = own_operands(wording, mates, quantities, operands) if small else []
    if len(operands) + len(extra) < 2:
        return Reckoning()
    adding = [each for each in operands if adds_to(each, wording, quantity)]
    scene = _Scene(wording, quantity, operands, extra, adding, small)
    wanted = small and bool(wording.cues & _STATE) and len(adding) > 1 and not _says_so_itself(wording, operands, mine)
    licensed = _licensed(wording)
    results = [each for each in _results(scene) if small or each.kind in licensed or each.kind in _said_of(scene)]
    fitting = [each for each in results if _fits(mine, each.value)]
    chosen = [each for each in fitting if not licensed or each.kind in licensed]
    if chosen:
        best = chosen[0]
        return Reckoning(best.figures, (step(best.expression),), wanted)
    if small and _is_about_them(index, scene):
        meant = next((each for each in results if licensed and each.kind in licensed), None)
        steps = (step(meant.expression),) if meant is not None else ()
        return Reckoning(
            (), steps, wanted, False, tuple(each.figure for each in adding or operands if each.figure[0] >= 0)
        )
    return Reckoning(wanted=wanted, possible=bool(fitting))


def _licensed(wording: Wording) -> frozenset[str]:
    named = [cue for cue in _LICENSED if cue in wording.cues]
    if "difference" in named and "than" not in wording.cues:
        named.remove("difference")
    return frozenset(kind for cue in named for kind in _LICENSED[cue])


def _said_of(scene: _Scene) -> tuple[str, ...]:
    """What may be reckoned from a long source without a word for it: a sum of what one sentence counts alike."""
    wording = scene.wording
    sentences = {each.figure[0] for each in scene.adding}
    alike = all(each.head and (each.head == wording.head or wording.head in each.kinds) for each in scene.adding)
    return ("sum",) if alike and len(sentences) == 1 and wording.head else ()


def _says_so_itself(wording: Wording, operands: Sequence[Operand], mine: Amount) -> bool:
    """Whether a source gives the outcome in words of its own ("now has 300")."""
    return any(each.value == mine.value and each.cues & wording.cues & _STATE for each in operands)


def _fits(mine: Amount, value: Decimal) -> bool:
    return relate_amounts(mine, Amount(value, Decimal(0), Range(value, value), "none")) in ("same", "within")


def _signed(adding: Sequence[Operand]) -> Iterator[_Result]:
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
        yield _Result("signed", expression, value, tuple(each.figure for each in adding))


def _results(scene: _Scene) -> Iterator[_Result]:
    """Everything that one step comes to, the likeliest first."""
    yield from _signed(scene.adding)
    yield from _sums(scene)
    yield from _products(scene)
    yield from _by_dimension(scene)
    if scene.small:
        yield from _two_steps(scene)


def _sums(scene: _Scene) -> Iterator[_Result]:
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


def _products(scene: _Scene) -> Iterator[_Result]:
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


def _is_rate(scene: _Scene, one: Operand, other: Operand) -> bool:
    """Whether two figures of a long source make a third: so much each, so many times, and the unit comes out right."""
    said = scene.wording.cues | one.cues | other.cues
    unit, head = scene.quantity.unit, scene.wording.head
    kept = unit in (one.unit, other.unit) if unit else bool(head) and head in (one.head, other.head)
    return bool(said & {"each", "times"}) and kept and not (one.unit and other.unit)


def _by_dimension(scene: _Scene) -> Iterator[_Result]:
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


def _two_steps(scene: _Scene) -> Iterator[_Result]:
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


def _result(kind: str, template: str, value: Decimal, *operands: Operand) -> _Result:
    figures = tuple(each.figure for each in operands if each.figure[0] >= 0)
    return _Result(kind, template.format(*(_write(each.value) for each in operands)), value, figures)


def _write(value: Decimal) -> str:
    return plain(value) if value >= 0 else f"({plain(value)})"


def _is_about_them(index: Index, scene: _Scene) -> bool:
    """Whether the article's figure can only be one of, or reckoned from, the figures of a short passage."""
    wording = scene.wording
    supposed = wording.mode == "conditional" and bool(scene.extra)  # "6 sacks, if they gathered 80 pieces"
    if (wording.mode != "asserted" and not supposed) or scene.quantity.value == "1":
        return False
    said = {word for mates in index.sentences.values() for word in mates[0].words | mates[0].before}
    if wording.names - said - wording.acts:
        return False
    kind = any(wording.head in each.kinds for each in scene.adding)
    # What was done with the figures is what is reckoned: it need not be said of them in the same words.
    own = [word for word in wording.near if word not in wording.acts or word in said]
    outcome = wording.cues & (_STATE | {"difference", "each"})
    rates = any(each.cues & {"each", "times"} for each in scene.operands)
    beside = [word for word in own if word != wording.head and word not in wording.acts | wording.modifiers]
    if not (outcome or rates) and beside and beside[0] not in said:
        return False
    measured = bool(scene.quantity.unit) and any(each.unit == scene.quantity.unit for each in scene.operands)
    met = sum(word in said or (kind and word == wording.head) for word in own)
    if met + measured < _ENOUGH * (len(own) + measured):
        return False
    reckoned = kind or bool(scene.extra) or bool(outcome)
    reckoned = reckoned or any(each.sign or each.cues & {"each", "times", "total", "left"} for each in scene.operands)
    physical = any(True for _ in _by_dimension(scene))
    reckoned = reckoned or physical
    counted = kind or physical or (wording.head in said if wording.head else bool(scene.adding))
    return reckoned and counted
