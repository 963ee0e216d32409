"""Findings about figures that the text ties to one another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.checks.cases import Found
from figurecheck.checks.findings import build_finding
from figurecheck.model import Draft

if TYPE_CHECKING:
    from collections.abc import Sequence

    from figurecheck.checks.cases import Case
    from figurecheck.model import Severity, Step, Verdict

#: So much of the text stands for the sentence of a figure that claims nothing itself (an ordinal, a time of day).
_AROUND = 200


def find_tied(
    case: Case,
    figures: Sequence[int],
    *,
    code: str,
    rule: str,
    severity: Severity,
    message: str,
    verdict: Verdict = "inconsistent",
    steps: tuple[Step, ...] = (),
    suggestion: str | None = None,
) -> Found:
    """Put together the finding of a rule about tied figures.

    Args:
        case: the text and its figures.
        figures: indexes of the quantities, the primary first.
        code: of the rule.
        rule: its name.
        severity: as in the contract.
        message: in the reader's language.
        verdict: as in the contract.
        steps: arithmetic that replays.
        suggestion: the one edit that would close the gap.
    """
    figures = tuple(dict.fromkeys(figures))
    primary = case.quantities[figures[0]]
    judged = case.judgements.get(figures[0])
    sentence = (max(0, primary.start - _AROUND), min(len(case.text), primary.end + _AROUND))
    draft = Draft(figures[0], sentence, case.language) if judged is None else judged.draft
    finding = build_finding(
        case, draft, figures, code=code, rule=rule, verdict=verdict, severity=severity, message=message, steps=steps,
        suggestion=suggestion,
    )  # fmt: skip
    claimed = tuple(figure for figure in figures if figure in case.judgements)
    return Found(finding, claimed, "relation" if claimed and verdict == "inconsistent" else "other")
