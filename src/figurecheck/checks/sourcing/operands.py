"""The figures of the sources that one figure of the article can be reckoned from."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from figurecheck.checks.sourcing.alignment import Index
    from figurecheck.model import Quantity, Wording

_RECKONED = ("count", "number", "money", "measure", "duration", "percent", "fraction", "multiplier", "age")
#: Figures that are reckoned with, at most: every pair and triple of them is tried.
MOST = 8


class Operand(NamedTuple):
    """A figure to reckon with.

    Attributes:
        figure: (source, index of its quantity); source -1 is the article itself.
        value: its number, in its own unit.
        head: stem of what it counts, its own or that of the figure before it ("and 12 more").
        kinds: stems of the nouns that count it, too.
        modifiers: stems of the words that narrow it.
        unit: its unit.
        sign: 1 where its verb adds, -1 where it takes away.
        cues: what the words around it reckon.
        names: names that stand with it.
    """

    figure: tuple[int, int]
    value: Decimal
    head: str
    kinds: frozenset[str]
    modifiers: frozenset[str]
    unit: str
    sign: int
    cues: frozenset[str]
    names: frozenset[str]


def gather(index: Index, wording: Wording, quantity: Quantity, *, small: bool) -> list[Operand]:
    """Gather the figures of the passage of the sources that a figure of the article stands nearest to.

    Args:
        index: the sources.
        wording: what stands around the article's figure.
        quantity: that figure.
        small: the sources are one short passage: all of it is meant.
    """
    keys = sorted(index.sentences) if small else index.sentences_near(wording, None)[:2]
    found: list[Operand] = []
    for key in keys:
        found += _read(
            key[0], index.sentences[key], [index.quantity(key[0], mate) for mate in index.sentences[key]], found
        )
    return found if len(found) <= MOST else []


def own_operands(
    wording: Wording, mates: Sequence[Wording], quantities: Sequence[Quantity], known: Sequence[Operand]
) -> list[Operand]:
    """The other figures of the article's sentence that no source gives: "21 riders in 15 minutes", of a rate."""
    others = [mate for mate in mates if mate.quantity != wording.quantity]
    found = _read(-1, others, [quantities[mate.quantity] for mate in others], [])
    values = {operand.value for operand in known}
    return [operand for operand in found if operand.value not in values][:2]


def _read(
    source: int, wordings: Sequence[Wording], quantities: Sequence[Quantity], before: Sequence[Operand]
) -> list[Operand]:
    found: list[Operand] = []
    for wording, quantity in zip(wordings, quantities, strict=True):
        if quantity.kind not in _RECKONED or quantity.decimal is None:
            continue
        head, kinds, modifiers = wording.head, wording.kinds, wording.modifiers
        earlier = found[-1] if found else before[-1] if before else None
        if not head and not quantity.unit and earlier is not None and quantity.kind in ("number", "count"):
            head, kinds = earlier.head, earlier.kinds
        found.append(
            Operand((source, wording.quantity), quantity.decimal, head, kinds, modifiers, quantity.unit, wording.sign,
                    wording.cues, wording.names)
        )  # fmt: skip
    return found


def adds_to(operand: Operand, wording: Wording, quantity: Quantity) -> bool:
    """Whether an operand counts what the article's figure counts, or a kind of it: boys are children.

    Args:
        operand: a figure of a source.
        wording: what stands around the article's figure.
        quantity: that figure.
    """
    if quantity.unit or operand.unit:
        bare = not quantity.unit and quantity.kind == "number" and not wording.head
        return bare or operand.unit == quantity.unit or (not operand.unit and not operand.head)
    if not wording.head or not operand.head:
        return True
    if operand.head != wording.head:
        return wording.head in operand.kinds or operand.head in wording.modifiers
    narrower = wording.modifiers and operand.modifiers
    return not narrower or bool(wording.modifiers & operand.modifiers)


def pairs(operands: Sequence[Operand]) -> Iterator[tuple[Operand, Operand]]:
    """Every two of them, each way round."""
    for one in operands:
        for other in operands:
            if one.figure != other.figure:
                yield one, other
