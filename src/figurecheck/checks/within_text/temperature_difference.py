"""A change of temperature converted as if it were a temperature.

## What it checks
"1.5 degrees Celsius (2.7 Fahrenheit) above the average": a change converts by 1.8 alone. With the 32 of a thermometer
reading, 1.5 degrees of warming become 34.7.

## Why it matters
It is the most frequent mistake in reports on the climate, and it turns a small change into an absurd one.

## Limits
Only where the words say that it is a change: rose by, warmer than, above the average, a difference of.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.checks.conversions import explain, find_line, temperatures, weigh_tie
from figurecheck.checks.examples import finds, silent
from figurecheck.checks.tied import find_tied

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.checks.cases import Case, Found
    from figurecheck.model import Severity

CODE = "FC131"
RULE = "temperature-difference"
SINCE = "0.1.0"
SEVERITY: Severity = "error"

EXAMPLES = (
    finds("The year was 1.5 degrees Celsius (34.7 degrees Fahrenheit) above the average.", "34.7 degrees Fahrenheit",
          "inconsistent"),
    finds("ارتفعت الحرارة بمقدار 2 درجة مئوية (35.6 درجة فهرنهايت).", "35.6 درجة فهرنهايت", "inconsistent",
          language="ar"),
    silent("The year was 1.5 degrees Celsius (2.7 degrees Fahrenheit) above the average."),
    silent("Temperatures rose to 40C (104F) in the shade."),
    silent("The day reached 20C, 5 degrees above normal (68F)."),
    silent("The reef will reach 39C by Sunday. That is 10 degrees above the average."),
    silent("ارتفعت الحرارة بمقدار 2 درجة مئوية (3.6 درجة فهرنهايت).", language="ar"),
)  # fmt: skip


def check(case: Case) -> Iterator[Found]:
    """Yield a finding for each change of temperature that its other scale doesn't fit."""
    for tie in case.ties_of("equal"):
        if "difference" not in tie.notes:
            continue
        left, right = tie.parts[0][1], tie.parts[1][1]
        outcome = weigh_tie(case, tie, difference=True, reading=False)
        line = find_line(*temperatures(case.quantities[left].unit, case.quantities[right].unit), difference=True)
        if outcome == "meets" or line is None:
            continue
        as_reading = weigh_tie(case, tie, difference=False) == "meets"
        rounding = outcome == "rounding" and not as_reading
        steps, suggestion, fitting = explain(case, tie, line, note="equal_difference")
        key = "equal_rounding" if rounding else "equal_as_reading" if as_reading else "equal_units"
        yield find_tied(
            case, (right, left), code=CODE, rule=RULE, severity="note" if rounding else SEVERITY,
            verdict="rounding" if rounding else "inconsistent", steps=steps,
            suggestion=_instead(case, right, fitting) if as_reading else suggestion,
            message=case.words.fill("findings", key, left=case.quantities[left].text,
                                    right=case.quantities[right].text, fit=fitting),
        )  # fmt: skip


def _instead(case: Case, right: int, fitting: str) -> str:
    printed = case.quantities[right].value or ""
    return case.words.fill("suggestions", "edit", right=fitting, wrong=printed)
