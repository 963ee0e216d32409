"""A movement between two percentages that is told in percent and counted in points.

## What it checks
"Rose by 2 percent, from 4 percent to 6 percent": the difference is 2 percentage points; in percent it is 50.

## Why it matters
A rise from 4 to 6 percent is a rise by half. Told as 2 percent it seems to be nothing.

## Limits
Only where both levels stand in the text. Readers of market copy know what is meant, so it warns and does not block.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.checks.examples import finds, silent
from figurecheck.checks.gaps import find_points_gap
from figurecheck.checks.movements import list_movements
from figurecheck.checks.telling import tell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.checks.cases import Case, Found
    from figurecheck.model import Severity

CODE = "FC104"
RULE = "percent-or-points"
SINCE = "0.1.0"
SEVERITY: Severity = "warning"

EXAMPLES = (
    finds("Turnout was eight percent lower than at the last vote: 56%, as against 64% five years ago.", "eight percent",
          "inconsistent"),
    silent("Turnout was eight points lower than at the last vote: 56%, as against 64% five years ago."),
    finds("The tax will increase by 1.25%, from 12% to 13.25%.", "1.25%", "inconsistent"),
    finds("ارتفعت الضريبة بنسبة 2% من 12% إلى 14%.", "2%", "inconsistent", language="ar"),
    silent("The tax will increase by 1.25 percentage points, from 12% to 13.25%."),
    silent("ارتفعت الضريبة نقطتين مئويتين من 12% إلى 14%.", language="ar"),
)  # fmt: skip


def check(case: Case) -> Iterator[Found]:
    """Yield a finding for each movement in points that is told in percent."""
    for movement in list_movements(case):
        gap = find_points_gap(movement)
        if gap is not None:
            found = tell(
                case, movement, gap, code=CODE, rule=RULE, severity=SEVERITY, message="move_points", mend=False
            )
            edit = case.words.fill("suggestions", "points")
            yield found._replace(finding=found.finding.model_copy(update={"suggestion": edit}))
