"""One step of arithmetic from what the sources give: sum, difference, product, quotient, change in percent, complement.

The words around the article's figure say which steps may be meant: "in all" adds, "left" takes away, "each" divides.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from figurecheck.checks.arithmetic import step
from figurecheck.checks.sourcing.amounts import Amount, read_amount, relate_amounts
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
    if mine is None or mine.value is None or quantity.kind not in _TAME:
        return Reckoning()
    operands = gather(index, wording, quantity, small=small)
    extra = own_operands(wording, mates, quantities, operands) if small else []
    if len(operands) + len(extra) < 2:
        return Reckoning()
    adding = [each for each in operands if adds_to(each, wording, quantity)]
    signed = _signed(adding)
    sure_signs = signed is not None and bool(wording.cues & {"left", "now"})
    wanted = small and bool(wording.cues & _STATE) and len(adding) > 1 and not _says_so_itself(wording, operands, mine)
    licensed = _licensed(wording)
    results = list(_results(operands, extra, adding, signed, wording, small=small))
    fitting = [each for each in results if _fits(mine, each.value)]
    if sure_signs and small:
        fitting = [each for each in fitting if each.kind not in ("sum", "difference")]
    chosen = [each for each in fitting if not licensed or each.kind in licensed]
    if chosen:
        best = chosen[0]
        return Reckoning(best.figures, (step(best.expression),), wanted)
    if small and _is_about_them(index, wording, operands, adding, extra):
        return Reckoning((), (), wanted, False, tuple(each.figure for each in adding or operands if each.figure[0] >= 0))
    return Reckoning(wanted=wanted, possible=bool(fitting))


def _licensed(wording: Wording) -> frozenset[str]:
    named = [cue for cue in _LICENSED if cue in wording.cues]
    if "difference" in named and "than" not in wording.cues:
        named.remove("difference")
    return frozenset(kind for cue in named for kind in _LICENSED[cue])


def _says_so_itself(wording: Wording, operands: Sequence[Operand], mine: Amount) -> bool:
    """Whether a source gives the outcome in words of its own ("now has 300")."""
    return any(each.value == mine.value and each.cues & wording.cues & _STATE for each in operands)


def _fits(mine: Amount, value: Decimal) -> bool:
    return relate_amounts(mine, Amount(value, Decimal(0), Range(value, value), "none")) in ("same", "within")


def _signed(adding: Sequence[Operand]) -> _Result | None:
    """The first figure with all that came and went after it, where every verb says which."""
    if len(adding) < 2 or not all(each.sign for each in adding[1:]):
        return None
    value, expression = adding[0].value, plain(adding[0].value)
    for each in adding[1:]:
        value += each.sign * each.value
        expression += f" {'+' if each.sign > 0 else '-'} {plain(each.value)}"
    return _Result("signed", expression, value, tuple(each.figure for each in adding))


def _results(
    operands: Sequence[Operand],
    extra: Sequence[Operand],
    adding: Sequence[Operand],
    signed: _Result | None,
    wording: Wording,
    *,
    small: bool,
) -> Iterator[_Result]:
    if signed is not None:
        yield signed
    comparing = "difference" in wording.cues and "than" in wording.cues
    for one, other in pairs(operands if comparing else adding):
        if one.unit == other.unit:
            if one.figure < other.figure:
                yield _result("sum", "{} + {}", one.value + other.value, one, other)
            yield _result("difference", "{} - {}", one.value - other.value, one, other)
    if len(adding) > 2:
        yield _result("sum", " + ".join(["{}"] * len(adding)), sum((each.value for each in adding), Decimal(0)), *adding)
    for one, other in pairs([*operands, *extra]):
        if one.head == other.head and one.unit == other.unit and one.head:
            continue
        if one.figure < other.figure:
            yield _result("product", "{} * {}", one.value * other.value, one, other)
        if other.value:
            yield _result("quotient", "{} / {}", one.value / other.value, one, other)
    if small:
        yield from _two_steps(operands, extra)


def _two_steps(operands: Sequence[Operand], extra: Sequence[Operand]) -> Iterator[_Result]:
    """Two steps that use every figure of a passage of three: "(5 - 2) * 6"; a rate over another time: "7 / 5 * 15"."""
    if len(operands) == 2 and len(extra) == 1:
        for one, other in pairs(operands):
            if other.value:
                yield _result("two-step", "{} / {} * {}", one.value / other.value * extra[0].value, one, other, extra[0])
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


def _is_about_them(
    index: Index, wording: Wording, operands: Sequence[Operand], adding: Sequence[Operand], extra: Sequence[Operand]
) -> bool:
    """Whether the article's figure can only be one of, or reckoned from, the figures of a short passage."""
    if wording.mode != "asserted":
        return False
    said = {word for mates in index.sentences.values() for word in mates[0].words}
    if wording.names - said:
        return False
    own = [word for word in wording.near if word != wording.head]
    if own and sum(word in said for word in own) < _ENOUGH * len(own):
        return False
    reckoned = wording.cues & (_STATE | {"difference", "each"}) or extra
    reckoned = reckoned or any(each.sign or each.cues & {"each", "times", "total"} for each in operands)
    counted = wording.head in said if wording.head else bool(adding)
    return bool(reckoned) and counted
