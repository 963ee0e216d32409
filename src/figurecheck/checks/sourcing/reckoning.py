"""One step of arithmetic from what the sources give: sum, difference, product, quotient, change in percent, complement.

The words around the article's figure say which steps may be meant: "in all" adds, "left" takes away, "each" divides.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from figurecheck.checks.arithmetic import step
from figurecheck.checks.sourcing.amounts import Amount, is_bound, read_amount, relate_amounts
from figurecheck.checks.sourcing.operands import Operand, adds_to, gather, own_operands
from figurecheck.checks.sourcing.operations import Scene, by_dimension, list_results
from figurecheck.intervals import Range

if TYPE_CHECKING:
    from collections.abc import Sequence

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
    if len(operands) + len(extra) < 2 and quantity.unit != "percent":
        return Reckoning()
    adding = [each for each in operands if adds_to(each, wording, quantity)]
    scene = Scene(wording, quantity, operands, extra, adding, small)
    wanted = small and bool(wording.cues & _STATE) and len(adding) > 1 and not _says_so_itself(wording, operands, mine)
    licensed = _licensed(wording)
    named = licensed.union(_said_of(scene))
    results = [each for each in list_results(scene) if small or each.kind in named]
    fitting = [each for each in results if _fits(mine, each.value)]
    chosen = [each for each in fitting if not licensed or each.kind in licensed or each.kind == "percent"]
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


def _said_of(scene: Scene) -> tuple[str, ...]:
    """What may be reckoned from a long source without a word for it: a sum of what one sentence counts alike."""
    wording = scene.wording
    percent = ("percent",) if scene.quantity.change else ()
    sentences = {each.figure[0] for each in scene.adding}
    alike = all(each.head and (each.head == wording.head or wording.head in each.kinds) for each in scene.adding)
    return (*percent, "sum") if alike and len(sentences) == 1 and wording.head else percent


def _says_so_itself(wording: Wording, operands: Sequence[Operand], mine: Amount) -> bool:
    """Whether a source gives the outcome in words of its own ("now has 300")."""
    return any(each.value == mine.value and each.cues & wording.cues & _STATE for each in operands)


def _fits(mine: Amount, value: Decimal) -> bool:
    return relate_amounts(mine, Amount(value, Decimal(0), Range(value, value), "none")) in ("same", "within")


def _is_about_them(index: Index, scene: Scene) -> bool:
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
    physical = any(True for _ in by_dimension(scene))
    reckoned = reckoned or physical
    counted = kind or physical or (wording.head in said if wording.head else bool(scene.adding))
    return reckoned and counted
