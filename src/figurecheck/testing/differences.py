"""How two figures differ, in the words of a person who has to mend one of them."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from figurecheck import units
from figurecheck.intervals import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.model import Quantity

_MEANING = ("kind", "value", "range", "unit", "noun", "per", "qualifier", "change")


def say_same(left: Quantity, right: Quantity, rel: Decimal = Decimal(0)) -> bool:
    """Whether two figures say the same amount of the same thing, in whatever unit; hedges and places don't matter.

    >>> from figurecheck.pipeline import parse
    >>> metres, kilometres = parse("5,000 metres"), parse("5 km")
    >>> say_same(metres[0], kilometres[0])
    True

    Args:
        left: a figure.
        right: another one.
        rel: how far they may stand apart, as a share of ``right``.
    """
    if (
        left.per != right.per
        or (left.noun or "") != (right.noun or "")
        or (left.range is None) != (right.range is None)
    ):
        return False
    ours, theirs = _ends(left), _ends(right)
    if not ours or not theirs:
        return (left.kind, left.value) == (right.kind, right.value)
    converted = [units.convert(end, left.unit, right.unit) if left.unit != right.unit else end for end in ours]
    pairs = zip(converted, theirs, strict=True)
    return all(our is not None and abs(our - their) <= abs(their) * rel for our, their in pairs)


def explain(left: Quantity, right: Quantity) -> list[str]:
    r"""Say how two figures differ, a line each: in unit, by how much, or only in place.

    >>> from figurecheck.pipeline import parse
    >>> print("\n".join(explain(parse("5 km")[0], parse("3 miles")[0])))
    5 km is not 3 miles
      value: 5 against 3
      unit: kilometer against mile
      difference: 3 miles is 4.828032 kilometer; 5 km is 0.171968 kilometer more (3.56 %)

    Args:
        left: a figure.
        right: another one.
    """
    fields = [name for name in _MEANING if getattr(left, name) != getattr(right, name)]
    if not fields:
        places = f"characters {left.start}–{left.end} against {right.start}–{right.end}"
        return [f"{left.text!r} and {right.text!r} say the same, but stand in different places: {places}"]
    same = say_same(left, right)
    lines = [f"{left.text} is {'the same amount as' if same else 'not'} {right.text}"]
    lines += [f"  {name}: {_write(getattr(left, name))} against {_write(getattr(right, name))}" for name in fields]
    return [*lines, *_distance(left, right)]


def _distance(left: Quantity, right: Quantity) -> Iterator[str]:
    if left.decimal is None or right.decimal is None:
        return
    brought = right.decimal if left.unit == right.unit else units.convert(right.decimal, right.unit, left.unit)
    if brought is None:
        yield f"  difference: {left.unit or 'a bare number'} does not convert to {right.unit or 'a bare number'}"
        return
    gap = left.decimal - brought
    if gap == 0:
        return
    unit = f" {left.unit}" if left.unit else ""
    share = f" ({abs(gap) / abs(brought) * 100:.3g} %)" if brought else ""
    told = f"{left.text} is {plain(abs(gap))}{unit} {'more' if gap > 0 else 'less'}{share}"
    yield f"  difference: {right.text} is {plain(brought)}{unit}; {told}" if unit else f"  difference: {told}"


def _ends(quantity: Quantity) -> list[Decimal]:
    if quantity.kind in ("date", "time", "score", "identifier"):
        return []
    if quantity.range is not None:
        return [Decimal(end) for end in quantity.range]
    return [] if quantity.decimal is None else [quantity.decimal]


def _write(value: object) -> str:
    if isinstance(value, tuple):
        return " to ".join(map(str, value)) or "nothing"  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]
    return str(value) if value else "nothing"
