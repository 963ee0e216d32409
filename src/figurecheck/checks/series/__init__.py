"""Holds what a text says of statistical series against the series themselves."""

from figurecheck.checks.series.judging import judge_series
from figurecheck.checks.series.summing import sum_up_series

__all__ = ["judge_series", "sum_up_series"]
