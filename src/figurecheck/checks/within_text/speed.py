"""A distance, a time and a speed that do not fit.

## What it checks
"300 km in two and a half hours, at an average speed of 120 km/h": the speed times the time against the distance.

## Why it matters
One of the three is usually taken from elsewhere, and readers who know the road notice.

## Limits
Silent about top speeds, limits and winds, and where several distances or times stand in the passage and one reading
fits.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.checks.examples import finds, silent
from figurecheck.checks.products import read_pace, report_readings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.checks.cases import Case, Found
    from figurecheck.model import Severity

CODE = "FC136"
RULE = "speed"
SINCE = "0.1.0"
SEVERITY: Severity = "error"

EXAMPLES = (
    finds(
        "The train covers the 300 km in two and a half hours, at an average speed of 150 km/h.",
        "150 km/h", "inconsistent",
    ),
    finds(
        "قطعت الطائرة 2400 ميل خلال خمس ساعات، أي بسرعة 840 ميلا في الساعة.",
        "840 ميلا في الساعة", "inconsistent", language="ar",
    ),
    finds("The ferry makes 30 knots and needs five hours for the 90 nautical miles to the island.", "30 knots",
          "inconsistent"),
    finds("قطع الدراج 90 كيلومترا في ثلاث ساعات، بما يوازي 45 كلم/س.", "45 كلم/س", "inconsistent", language="ar"),
    silent("The ferry makes 30 knots and needs three hours for the 90 nautical miles to the island."),
    silent("تصل سرعة القطار إلى 320 كيلومترا في الساعة ويقطع 450 كيلومترا في ثلاث ساعات.", language="ar"),
    silent("The train covers the 300 km in two and a half hours, at an average speed of 120 km/h."),
    silent("قطعت الطائرة 2400 ميل خلال خمس ساعات، أي بسرعة 480 ميلا في الساعة.", language="ar"),
    silent("The train, whose top speed is 320 km/h, covers the 300 km in two hours."),
    silent("The 664 km to the north take five hours by train. The new trains in the east run at around 350 km/h."),
    silent("يستغرق قطع 664 كيلومترا شمالا خمس ساعات بالقطار. وتسير القطارات الجديدة في الشرق بسرعة 350 كم/ساعة.",
           language="ar"),
    silent("He ran the 10 km in 34 minutes and cycled 40 km at 38 km/h."),
    silent("ركض 10 كيلومترات في 34 دقيقة، ثم قطع 40 كيلومترا بسرعة 38 كيلومترا في الساعة.", language="ar"),
)  # fmt: skip


def check(case: Case) -> Iterator[Found]:
    """Yield a finding for each speed that its figures contradict."""
    for tie in case.ties_of("pace"):
        if "speed" in tie.notes:
            found = report_readings(case, read_pace(case, tie), code=CODE, rule=RULE, severity=SEVERITY)
            if found is not None:
                yield found
