"""Quantity → Draft: of what each figure is a figure, when, said by whom, and how figures are tied to one another."""

from figurecheck.claims.linking import find_claims
from figurecheck.claims.ties import find_ties

__all__ = ["find_claims", "find_ties"]
