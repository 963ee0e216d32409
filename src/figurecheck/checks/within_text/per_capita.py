"""A figure for each person that the total and the number of people contradict.

## What it checks
"$36 million for 90,000 people, or $400 per person": the total over the number of people against the figure for each.

## Why it matters
Figures for each person are reckoned by hand, and a slip of three zeros makes a million of a thousand.

## Limits
Both other figures must stand in the same sentence or the one before, and the words must declare one of the three to
follow from the others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.checks.examples import finds, silent
from figurecheck.checks.products import read_each, report_readings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.checks.cases import Case, Found
    from figurecheck.model import Severity

CODE = "FC117"
RULE = "per-capita"
SINCE = "0.1.0"
SEVERITY: Severity = "error"

EXAMPLES = (
    finds("The programme cost $36 million and reached 90,000 people, or $600 per person.", "$600", "inconsistent"),
    finds(
        "بلغت كلفة البرنامج 36 مليون دولار واستفاد منه 90 ألف شخص، أي 600 دولار للشخص الواحد.",
        "600 دولار", "inconsistent", language="ar",
    ),
    silent("The programme cost $36 million and reached 90,000 people, or $400 per person."),
    silent("بلغت كلفة البرنامج 36 مليون دولار واستفاد منه 90 ألف شخص، أي 400 دولار للشخص الواحد.", language="ar"),
    silent("Between the two of them they earned 900 pesos. But half of it goes on the bus at around 200 pesos per person."),
)  # fmt: skip


def check(case: Case) -> Iterator[Found]:
    """Yield a finding for each figure for each person that its figures contradict."""
    for tie in case.ties_of("each"):
        if "capita" in tie.notes and "average" not in tie.notes:
            found = report_readings(case, read_each(case, tie), code=CODE, rule=RULE, severity=SEVERITY)
            if found is not None:
                yield found
