"""A figure that equals others near it, in the manner of ``pytest.approx``."""

from __future__ import annotations

from decimal import Decimal

from figurecheck.model import Quantity
from figurecheck.pipeline import parse
from figurecheck.testing.differences import explain, say_same

#: As ``pytest.approx``: a millionth.
_REL = "0.000001"


class Approx:
    """Equals a figure, or a text of one figure, that says the same amount within a share.

    Args:
        text: the expected figure, as an article would print it.
        rel: how far the other may stand from it, as a share of it.

    Raises:
        ValueError: the text does not hold just one figure.
    """

    __hash__ = None  # pyright: ignore[reportAssignmentType, reportIncompatibleMethodOverride]  equals several things

    def __init__(self, text: str, rel: float | str | Decimal = _REL) -> None:
        self.quantity = read_one(text)
        self.rel = Decimal(str(rel))

    def __eq__(self, other: object) -> bool:
        found = _as_quantity(other)
        return found is not None and say_same(found, self.quantity, self.rel)

    def __repr__(self) -> str:
        share = "" if self.rel <= Decimal(_REL) else f" ± {self._percent}"
        return f"approx({self.quantity.text!r}{share})"

    @property
    def _percent(self) -> str:
        return f"{(self.rel * 100).normalize():f} %"

    def explain(self, other: object) -> list[str]:
        """Say how something differs from it."""
        found = _as_quantity(other)
        if found is None:
            return [f"{other!r} is not a figure, nor a text of just one figure"]
        return [*explain(found, self.quantity), f"  allowed: {self._percent}"]


def approx(text: str, rel: float | str | Decimal = _REL) -> Approx:
    """A figure to compare with: units convert, hedges and places don't matter.

    >>> from figurecheck import parse
    >>> parse("The dam is 5,040 metres long.")[0] == approx("5 km", rel=0.01)
    True
    >>> parse("The dam is 5 miles long.")[0] == approx("5 km", rel=0.01)
    False

    Args:
        text: the expected figure, as an article would print it.
        rel: how far the other may stand from it, as a share of it.

    Raises:
        ValueError: the text does not hold just one figure.
    """
    return Approx(text, rel)


def read_one(text: str) -> Quantity:
    """The figure of a text that holds just one.

    >>> read_one("5 km").unit
    'kilometer'

    Raises:
        ValueError: it holds none, or several.
    """
    found = parse(text)
    if len(found) != 1:
        held = ", ".join(repr(quantity.text) for quantity in found) or "none"
        raise ValueError(f"{text!r} must hold just one figure; it holds {held}")
    return found[0]


def _as_quantity(value: object) -> Quantity | None:
    if isinstance(value, Quantity):
        return value
    if isinstance(value, str):
        found = parse(value)
        return found[0] if len(found) == 1 else None
    return None
