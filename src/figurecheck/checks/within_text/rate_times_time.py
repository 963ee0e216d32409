"""A pace, a time and a total that do not fit.

## What it checks
"$45 million a month for four months, $180 million in all": the pace times the time against the total; and a pace
against the same pace over a longer time ("1,500 a week, or 78,000 a year").

## Why it matters
A rate and its total are often taken from two papers, and nobody multiplies.

## Limits
A day of work may be shorter than a day, a month may have 20 working days: a pace carried over allows both. Silent where
the pace is said to have changed in between.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.checks.examples import finds, silent
from figurecheck.checks.products import read_pace, report_readings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.checks.cases import Case, Found
    from figurecheck.model import Severity

CODE = "FC118"
RULE = "rate-times-time"
SINCE = "0.1.0"
SEVERITY: Severity = "error"

EXAMPLES = (
    silent("The crew worked 12 hours a day, seven days a week, and laid 150 tons of steel."),
    silent("عمل الطاقم 12 ساعة يوميا، سبعة أيام في الأسبوع.", language="ar"),
    finds("Customers paid $45 million a month for four months, $280 million in all.", "$280 million", "inconsistent"),
    finds(
        "دفع العملاء 45 مليون دولار شهريا على مدى أربعة أشهر، أي 280 مليون دولار في المجموع.",
        "280 مليون دولار", "inconsistent", language="ar",
    ),
    finds("Oil was leaking at 30 barrels an hour; when it stopped, 20 hours later, 900 barrels had spilled.",
          "900 barrels", "inconsistent"),
    finds("The coast is losing 12 metres a year and has thus shrunk by 420 metres in two decades.",
          "420 metres", "inconsistent"),
    finds("A toilet that loses 20 litres a day will waste almost 9,300 litres over a year.",
          "9,300 litres", "inconsistent"),
    finds("It burns 40 tonnes a day, so that the 600 tonnes in the yard will last only 25 days.",
          "25 days", "inconsistent"),
    finds("She earns $3,000 a month, which makes her annual income $48,000.", "$3,000", "inconsistent"),
    finds("The terminal shipped 60 million barrels during June, an average of 4.3 million a day.",
          "60 million barrels", "inconsistent"),
    finds("يستهلك المخيم 4 أطنان يوميا، والمخزون البالغ 120 طنا لن يكفي سوى خمسين يوما.", "120 طنا", "inconsistent",
          language="ar"),
    finds("يبلغ راتبه 400 دينار شهريا، أي أن دخله السنوي 6200 دينار.", "6200 دينار", "inconsistent", language="ar"),
    silent("It burns 40 tonnes a day, so that the 600 tonnes in the yard will last only 15 days."),
    silent("The port handles 40 tonnes a day, and the 600 tonnes in store must be gone in 25 days."),
    silent("He earns $300 a day and will save $9,300 over a year."),
    silent("The factory makes 40 cars a day and has sold 900 over the past 15 days."),
    silent("يستهلك المخيم 4 أطنان يوميا، والمخزون البالغ 120 طنا لن يكفي سوى ثلاثين يوما.", language="ar"),
    silent("Customers paid $45 million a month for four months, $180 million in all."),
    silent("دفع العملاء 45 مليون دولار شهريا على مدى أربعة أشهر، أي 180 مليون دولار في المجموع.", language="ar"),
    silent("The clinic sees about 250 patients a month. Over 20 years it has treated 14,700 patients for burns."),
    silent("تستقبل العيادة نحو 250 مريضا شهريا. وعلى مدى 20 عاما عالجت 14700 مريض من الحروق.", language="ar"),
    silent("She earns $3,000 a month and over two years has saved $20,000."),
    silent("It issued 60,000 fines, worth $500 a day. Some 5,000 of the first two months were paid back."),
    silent("حررت 60 ألف مخالفة بقيمة 500 دولار يوميا. وأعيدت 5 آلاف مخالفة في أول شهرين.", language="ar"),
)  # fmt: skip


def check(case: Case) -> Iterator[Found]:
    """Yield a finding for each pace that its figures contradict."""
    for tie in case.ties_of("pace"):
        if not tie.notes & {"speed", "average"}:
            found = report_readings(case, read_pace(case, tie), code=CODE, rule=RULE, severity=SEVERITY)
            if found is not None:
                yield found
