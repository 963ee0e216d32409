"""Quantity → Draft: of what each figure is a figure, when, said by whom, and how figures are tied to one another."""

from figurecheck.claims.linking import find_claims
from figurecheck.claims.ties import find_ties
from figurecheck.claims.wordings import describe

__all__ = ["describe", "find_claims", "find_ties"]
