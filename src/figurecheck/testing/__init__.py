"""Assertions on the figures of texts, for any test runner; pytest gives them as fixtures too."""

from figurecheck.testing.approximation import Approx, approx
from figurecheck.testing.assertions import assert_consistent, assert_figures, assert_quantity
from figurecheck.testing.differences import explain
from figurecheck.testing.failures import FiguresError

__all__ = [
    "Approx",
    "FiguresError",
    "approx",
    "assert_consistent",
    "assert_figures",
    "assert_quantity",
    "explain",
]
