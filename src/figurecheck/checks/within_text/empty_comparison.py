"""A comparison of two figures that are the same.

## What it checks
"90 minutes, compared with the average of an hour and a half"; "12 percent, more than the 12 percent of last year".

## Why it matters
The sentence promises a difference and there is none: mostly one figure is a slip, or was converted unseen.

## Limits
Only figures of one unit, without hedges. "Compared with" counts only where the two are printed in different words or
units: printed alike, "unchanged" may be what is meant.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from figurecheck.checks.examples import finds, silent
from figurecheck.checks.levels import in_unit, read_levels
from figurecheck.checks.telling import write_found
from figurecheck.intervals import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.checks.cases import Case, Found
    from figurecheck.model import Severity

CODE = "FC109"
RULE = "empty-comparison"
SINCE = "0.1.0"
SEVERITY: Severity = "warning"

EXAMPLES = (
    finds("The average wait is 90 minutes, compared with 1.5 hours in the rest of the state.", "90 minutes",
          "inconsistent"),
    finds("The town has 312 wells, more than the 312 wells of its neighbour.", "312 wells", "inconsistent"),
    finds("متوسط الانتظار 90 دقيقة، مقارنة مع 1.5 ساعة في بقية الولاية.", "90 دقيقة", "inconsistent", language="ar"),
    silent("They won with four wickets and more than four overs in hand."),
    silent("The average wait is 90 minutes, compared with 2.5 hours in the rest of the state."),
    silent("It scored 3 goals, compared with 3 goals in May."),
    silent("متوسط الانتظار 90 دقيقة، مقارنة مع 2.5 ساعة في بقية الولاية.", language="ar"),
)  # fmt: skip


def check(case: Case) -> Iterator[Found]:
    """Yield a finding for each comparison that compares a figure with itself."""
    for tie in case.ties_of("versus"):
        read = read_levels(case, tie, "one", "other")
        one, printed = read["one"], read["other"]
        other = in_unit(printed, one.unit)
        if other is None or other.number is None or one.number is None or other.number != one.number:
            continue
        # In "more than the 312 of its neighbour" the words of comparison look like a hedge.
        told = bool(tie.notes & {"more", "less"})
        if one.hedged or (other.hedged and not told) or not one.number:
            continue
        if not told and _words(one.text) == _words(printed.text):
            continue
        factor = plain(one.number / (printed.number or Decimal(1)))
        line = f"{plain(one.number)} - {plain(printed.number or Decimal(0))}" + (
            f" * {factor}" if factor != "1" else ""
        )
        yield write_found(
            case, (one.figure, printed.figure), [(line, "move_difference")], code=CODE, rule=RULE,
            severity=SEVERITY, verdict="inconsistent",
            message=case.words.fill("findings", "versus_empty", one=one.text, other=printed.text),
        )  # fmt: skip


def _words(text: str) -> str:
    return " ".join(text.casefold().split())
