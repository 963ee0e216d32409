"""Figures tied to one another by the words between them; one file a kind of tie, found by listing the folder."""

from figurecheck.claims.ties.finding import find_ties

__all__ = ["find_ties"]
