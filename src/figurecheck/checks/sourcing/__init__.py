"""What the writer's own sources say of each figure: found by its words, compared as intervals, reckoned in one step."""

from figurecheck.checks.sourcing.judging import judge_by_sources

__all__ = ["judge_by_sources"]
