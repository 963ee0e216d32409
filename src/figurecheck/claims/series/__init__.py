"""Reads what a sentence says of a statistical series: of whom, of what, when, and what."""

from figurecheck.claims.series.finding import find_series_claims

__all__ = ["find_series_claims"]
