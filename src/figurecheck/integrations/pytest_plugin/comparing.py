"""What pytest shows where figures are not equal."""

from __future__ import annotations

from figurecheck.model import Quantity


def explain_comparison(left: object, right: object) -> list[str] | None:
    """Say how two figures differ, or None where they are not figures.

    >>> from figurecheck import parse
    >>> explain_comparison(parse("5 km")[0], parse("5 miles")[0])[1]
    '  unit: kilometer against mile'
    """
    if isinstance(left, Quantity) and isinstance(right, Quantity):
        from figurecheck.testing.differences import explain

        return explain(left, right)
    if isinstance(left, Quantity | str) or isinstance(right, Quantity | str):
        from figurecheck.testing.approximation import Approx

        if isinstance(right, Approx):
            return right.explain(left)
        if isinstance(left, Approx):
            return left.explain(right)
    return None
