"""A movement whose amount, percentage and level don't fit.

## What it checks
"Fell D points, or P percent, to V": D / (V + D) against P; after a rise D / (V - D); with the level before, D / A.

## Why it matters
Market reports and budgets give the three together, and a slipped digit in one shows in the other two.

## Limits
It says that the figures can't all be right, not which one is wrong. Newsrooms round and cut these figures, so that a
percentage may miss by one in its last digit; that is a note only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.checks.examples import finds, silent
from figurecheck.checks.gaps import find_level_gap
from figurecheck.checks.movements import list_movements
from figurecheck.checks.telling import tell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.checks.cases import Case, Found
    from figurecheck.model import Severity

CODE = "FC103"
RULE = "change-percent-level"
SINCE = "0.1.0"
SEVERITY: Severity = "error"

EXAMPLES = (
    finds("Membership of the guild shrank by 1,800 over the year, or 14 percent, leaving 20,200 on its rolls.",
          "20,200", "inconsistent"),
    finds("The rolls of the county fell by 610 pupils this autumn. That is a decline of 4 percent, the head of the "
          "board said, and leaves them at 7,180.", "4 percent", "inconsistent"),
    finds("The gauge ended at 7,138 after shedding 121 points, or 0.85 percent.", "0.85 percent", "inconsistent"),
    silent("The gauge ended at 7,138 after shedding 121 points, or 1.67 percent."),
    silent("The gauge ended at 7,138 after shedding 121 points, or 0.85 percent, on Monday."),
    finds("The index fell 48 points, or 0.7%, to 2,711.", "0.7%", "inconsistent"),
    finds("The council cut the budget by 40 million pounds, or 20 percent, to 360 million pounds.", "20 percent",
          "inconsistent"),
    finds("تراجع المؤشر 48 نقطة، أو 0.7%، إلى 2711 نقطة.", "0.7%", "inconsistent", language="ar"),
    silent("The average shift rose by one-tenth of an hour to 34.4 hours."),
    silent("The index fell 18 points, or 0.7%, to 2,711."),
    silent("تراجع المؤشر 18 نقطة، أو 0.7%، إلى 2711 نقطة.", language="ar"),
    silent("A 20% drop from the peak would leave the index about 300 points lower, at 6,400."),
    silent("The show had a 4% decrease, earning another $10.6 million and lifting its total to $34.6 million."),
    silent("The agency would gain $1.4 billion, and the ministry would get a rise of 6 percent, or $4.4 billion."),
    silent("The plan would take $6 billion from the institute, an 18 percent drop for the $33 billion agency."),
)  # fmt: skip


def check(case: Case) -> Iterator[Found]:
    """Yield a finding for each movement whose amount, percentage and level can't all be right."""
    for movement in list_movements(case):
        gap = find_level_gap(movement)
        if gap is not None:
            yield tell(case, movement, gap, code=CODE, rule=RULE, severity=SEVERITY, message="move_level")
