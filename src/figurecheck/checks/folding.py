"""One finding for one cause: what explains another is shown, the other becomes part of it.

A record of what happened explains a broken relation in the text. A broken relation explains that a figure differs
from what somebody planned or said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from figurecheck.checks.cases import Found

_STRENGTH = {"record": 0, "relation": 1, "quotation": 2}


def fold(found: Sequence[Found]) -> list[Found]:
    """Fold findings that share a figure into the one that explains them.

    Args:
        found: findings in any order.

    Returns:
        Those that are left, in the order given, with the steps and spans of what they absorbed.
    """
    left: list[Found] = [each for each in found if each.cause == "other"]
    # The strongest finding on each figure so far, as its place in ``left``.
    explained: dict[int, int] = {}
    for each in sorted((each for each in found if each.cause != "other"), key=lambda each: _STRENGTH[each.cause]):
        at = next((explained[figure] for figure in each.figures if figure in explained), None)
        if at is not None and _STRENGTH[left[at].cause] < _STRENGTH[each.cause]:
            left[at] = _absorb(left[at], each)
        else:
            at = len(left)
            left.append(each)
        for figure in each.figures:
            explained.setdefault(figure, at)
    left = [each for each in left if not _is_outdone(each, left)]
    return sorted(left, key=lambda each: (each.finding.spans[0].start, each.finding.code))


def _is_outdone(note: Found, found: Sequence[Found]) -> bool:
    """Whether a note on what the record says of a figure stands beside a warning that says it, too."""
    if note.finding.severity != "note" or note.finding.reference is None:
        return False
    figures = set(note.figures)
    return any(
        other.finding.severity != "note" and other.finding.reference is not None and figures & set(other.figures)
        for other in found
    )


def _absorb(stronger: Found, weaker: Found) -> Found:
    finding, other = stronger.finding, weaker.finding
    spans = finding.spans + tuple(span for span in other.spans if span not in finding.spans)
    steps = finding.steps + tuple(line for line in other.steps if line not in finding.steps)
    reference = finding.reference or other.reference
    suggestion = finding.suggestion or other.suggestion
    merged = finding.model_copy(
        update={"spans": spans, "steps": steps, "reference": reference, "suggestion": suggestion}
    )
    figures = stronger.figures + tuple(figure for figure in weaker.figures if figure not in stronger.figures)
    return stronger._replace(finding=merged, figures=figures)
