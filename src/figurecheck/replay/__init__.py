"""Computing the steps of a finding again."""

from figurecheck.replay.evaluator import compute, replays

__all__ = ["compute", "replays"]
