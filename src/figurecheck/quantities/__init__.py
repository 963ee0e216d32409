"""Stage 2: a Document's figures, each with its exact span, value, unit and bounds."""

from figurecheck.quantities.find import find_quantities

__all__ = ["find_quantities"]
