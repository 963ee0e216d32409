"""Writing down figures of one text that do not fit: the likeliest to be wrong first, with arithmetic and edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from figurecheck.checks.arithmetic import step
from figurecheck.checks.cases import Found
from figurecheck.checks.edits import Slip, choose_edit
from figurecheck.checks.findings import build_finding

if TYPE_CHECKING:
    from collections.abc import Sequence

    from figurecheck.checks.cases import Case
    from figurecheck.checks.gaps import Gap
    from figurecheck.checks.movements import Movement
    from figurecheck.model import Severity


def tell(
    case: Case,
    movement: Movement,
    gap: Gap,
    *,
    code: str,
    rule: str,
    severity: Severity,
    message: str,
    mend: bool = True,
) -> Found:
    """Write a gap down as a finding: the figure that one edit mends first, else the derived one.

    Args:
        case: the text.
        movement: whose figures don't fit.
        gap: how they don't.
        code: of the rule.
        rule: its name.
        severity: for figures that cannot all be right; a gap of rounding is a note.
        message: name of the message in ``messages.toml``; a gap of rounding has its own.
        mend: whether to look for the one edit of a figure that closes the gap.
    """
    slips = [Slip(level.text, level.number, target) for level, target in gap.slips if level.number is not None]
    spoken = [level for level, _ in gap.slips if level.number is not None]
    rounding = gap.verdict == "rounding"
    at, suggestion = (None, None) if rounding or not mend else choose_edit(slips, case.words)
    figures = movement.figures
    if at is not None:
        figures = tuple(dict.fromkeys((spoken[at].figure, *figures)))
    return write_found(
        case, figures, gap.lines, code=code, rule=rule, severity="note" if rounding else severity,
        verdict=gap.verdict, suggestion=suggestion,
        message=case.words.fill("findings", "move_rounding" if rounding else message,
                                printed=gap.printed, reckoned=gap.reckoned, **_ends(movement)),
    )  # fmt: skip


def write_found(
    case: Case,
    figures: Sequence[int],
    lines: Sequence[tuple[str, str]],
    *,
    code: str,
    rule: str,
    severity: Severity,
    verdict: Literal["rounding", "inconsistent", "implausible"],
    message: str,
    suggestion: str | None = None,
) -> Found:
    """A finding of figures that the text ties together.

    Args:
        case: the text.
        figures: indexes of its figures, the primary first.
        lines: expressions with the names of their notes in ``messages.toml``.
        code: of the rule.
        rule: its name.
        severity: of the finding.
        verdict: as in the contract.
        message: in the reader's language.
        suggestion: the one edit that closes the gap.
    """
    return Found(
        build_finding(
            case, case.judgements[figures[0]].draft, figures, code=code, rule=rule, verdict=verdict,
            severity=severity, message=message, suggestion=suggestion,
            steps=tuple(step(expression, case.words.fill("steps", note)) for expression, note in lines),
        ),
        tuple(figures),
        "relation" if severity != "note" else "other",
    )  # fmt: skip


def _ends(movement: Movement) -> dict[str, str]:
    level = movement.after or movement.before
    return {
        "before": movement.before.text if movement.before else "",
        "after": level.text if level else "",
        "by": movement.by.text if movement.by else "",
    }
