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
from figurecheck.checks.products import read_each, read_incidence, report_readings

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
    finds("With 30 dentists for 90,000 residents, the district has one for every 5,000 inhabitants.",
          "5,000 inhabitants", "inconsistent"),
    finds("Forty murders were recorded in a county of 500,000 people, a rate of 18 per 100,000.", "18", "inconsistent"),
    finds("سجلت المدينة التي يسكنها 500 ألف نسمة 40 جريمة قتل، أي 18 جريمة لكل مئة ألف نسمة.", "40 جريمة",
          "inconsistent", language="ar"),
    silent("Forty murders were recorded in the county of 500,000 people, a rate of 8 per 100,000."),
    silent("Over ten years 40 murders were recorded in the county of 500,000 people, a rate of 0.8 per 100,000."),
    silent("The county of 500,000 people had 40 murders, and the national rate is 18 per 100,000."),
    silent("سجلت المدينة التي يسكنها 500 ألف نسمة 40 جريمة قتل، أي 8 جرائم لكل مئة ألف نسمة.", language="ar"),
    silent("The programme cost $36 million and reached 90,000 people, or $400 per person."),
    silent("بلغت كلفة البرنامج 36 مليون دولار واستفاد منه 90 ألف شخص، أي 400 دولار للشخص الواحد.", language="ar"),
    silent("Between the two of them they earned 900 pesos. Half goes on the bus at around 200 pesos per person."),
)  # fmt: skip


def check(case: Case) -> Iterator[Found]:
    """Yield a finding for each figure for each person that its figures contradict."""
    for tie in case.ties_of("each"):
        if "capita" in tie.notes and "average" not in tie.notes:
            found = report_readings(case, read_each(case, tie), code=CODE, rule=RULE, severity=SEVERITY)
            if found is not None:
                yield found
    for tie in case.ties_of("incidence"):
        found = report_readings(case, read_incidence(case, tie), code=CODE, rule=RULE, severity=SEVERITY)
        if found is not None:
            yield found
