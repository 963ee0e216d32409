"""Claim → Finding: what the reference and the text itself say of each figure."""

from figurecheck.checks.decision import decide, sum_up
from figurecheck.checks.rules import Rule, list_rules
from figurecheck.checks.running import run

__all__ = ["Rule", "decide", "list_rules", "run", "sum_up"]
