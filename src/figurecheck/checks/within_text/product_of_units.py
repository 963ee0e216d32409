"""A number of things, what each measures, and what they measure together.

## What it checks
"100,000 chips draw 700 watts apiece, or 70 megawatts in all": the number times the measure of one, in the unit of the
total.

## Why it matters
A thousand is lost easily between watts, kilowatts and megawatts.

## Limits
The words must make the total a consequence of the others ("in all", "a combined", "or"). Areas count only where the
text gives length, width and area.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.checks.examples import finds, silent
from figurecheck.checks.products import read_area, read_each, read_energy, report_readings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.checks.cases import Case, Found
    from figurecheck.model import Severity

CODE = "FC120"
RULE = "product-of-units"
SINCE = "0.1.0"
SEVERITY: Severity = "error"

EXAMPLES = (
    finds("The 100,000 chips draw 700 watts apiece, or 7 megawatts in all.", "7 megawatts", "inconsistent"),
    finds(
        "تستهلك 100 ألف رقاقة 700 واط لكل منها، أي 7 ميغاواط في المجموع.",
        "7 ميغاواط", "inconsistent", language="ar",
    ),
    finds("A 3 kW boiler running for six hours consumes 28 kWh.", "28 kWh", "inconsistent"),
    finds("مدفأة قدرتها 2 كيلوواط تعمل ثماني ساعات تستهلك 26 كيلوواط ساعة.", "26 كيلوواط ساعة", "inconsistent",
          language="ar"),
    finds("يضم الحي 12 عمارة، في كل واحدة منها 24 شقة، ليبلغ مجموع المساكن 388 مسكنا.", "388 مسكنا", "inconsistent",
          language="ar"),
    silent("يضم الحي 12 عمارة، في كل واحدة منها 24 شقة، ليبلغ مجموع المساكن 288 مسكنا.", language="ar"),
    silent("A 3 kW boiler running for six hours consumes 12 kWh."),
    silent("مدفأة قدرتها 2 كيلوواط تعمل ثماني ساعات تستهلك 16 كيلوواط ساعة.", language="ar"),
    silent("The 100,000 chips draw 700 watts apiece, or 70 megawatts in all."),
    silent("تستهلك 100 ألف رقاقة 700 واط لكل منها، أي 70 ميغاواط في المجموع.", language="ar"),
    silent("Last year the rate fell to 185 per 1 million people, from 290 per 1 million people in 2010."),
    silent("The rate was 14.2 cases per 100,000, against 12.1 cases per 100,000 residents for the flu."),
    silent("تراجع المعدل إلى 185 وفاة لكل 100 ألف نسمة، من 290 وفاة لكل 100 ألف نسمة عام 2010.", language="ar"),
    silent("Each of the 12 teams plays 22 games, for a total of 132 games."),
)  # fmt: skip


def check(case: Case) -> Iterator[Found]:
    """Yield a finding for each product that its figures contradict."""
    for tie in case.ties_of("each"):
        if not tie.notes and case.quantities[tie.get("each") or 0].kind != "money":
            found = report_readings(case, read_each(case, tie), code=CODE, rule=RULE, severity=SEVERITY)
            if found is not None:
                yield found
    for tie in case.ties_of("area"):
        found = report_readings(case, read_area(case, tie), code=CODE, rule=RULE, severity=SEVERITY)
        if found is not None:
            yield found
    for tie in case.ties_of("energy"):
        found = report_readings(case, read_energy(case, tie), code=CODE, rule=RULE, severity=SEVERITY)
        if found is not None:
            yield found
