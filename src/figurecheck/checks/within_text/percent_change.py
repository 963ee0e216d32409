"""A percentage that the level before and the level after don't give.

## What it checks
"Rose from A to B, an increase of P percent": (B - A) / A against P, each as the interval that its digits and hedges
allow. The three may stand in one sentence or in neighbouring ones.

## Why it matters
It is the sum that readers do in their heads, and one of three figures is wrong.

## Limits
It says that the figures can't all be right, not which one is wrong. Silent where the percentage is of another base than
the level ("year on year" beside "from the previous quarter"), where it is adjusted for something, and where it is
yearly. Where the text does not say which level came first, either order will do. A percentage that misses by its last
digit is a note only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.checks.examples import finds, silent
from figurecheck.checks.gaps import find_percent_gap, find_points_gap
from figurecheck.checks.movements import list_movements
from figurecheck.checks.telling import tell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.checks.cases import Case, Found
    from figurecheck.model import Severity

CODE = "FC102"
RULE = "percent-change"
SINCE = "0.1.0"
SEVERITY: Severity = "error"

EXAMPLES = (
    finds("Membership rose from 400 to 500, an increase of 52 percent.", "52 percent", "inconsistent"),
    finds("Last year the library lent 400 books. This year it lent 500, a rise of 35 percent.", "35 percent",
          "inconsistent"),
    finds("ارتفع عدد الأعضاء من 400 إلى 500، أي بزيادة 52 في المئة.", "52 في المئة", "inconsistent", language="ar"),
    silent("The chain expects takings to grow by 8% to 11%, up from its earlier guidance of 6% to 8%."),
    silent("Rents rose 2.1% in May – a 9.3% rise on a year earlier – compared with 1.2% in April."),
    silent("Growth slowed in every county and ranged from 14.2% in the east and 12.1% in the north to 3.4% "
           "in the west."),
    silent("Membership rose from 400 to 500, an increase of 25 percent."),
    silent("Revenue rose 5 percent year on year to 440 million euros, from 430 million in the previous quarter."),
    silent("ارتفع عدد الأعضاء من 400 إلى 500، أي بزيادة 25 في المئة.", language="ar"),
    silent("ارتفع عدد الطلاب من 400 إلى 500، (52 في المئة ذكور و48 في المئة إناث).", language="ar"),
    silent("The share grew from 6% in 1999 to 11% in 2009 and 19% over the past four years."),
    silent("Registrations were down -3.9% from 2,150,495 to 2,066,411 cars."),
)  # fmt: skip


def check(case: Case) -> Iterator[Found]:
    """Yield a finding for each percentage that its levels don't give."""
    for movement in list_movements(case):
        gap = find_percent_gap(movement)
        if gap is not None and find_points_gap(movement) is None:
            yield tell(case, movement, gap, code=CODE, rule=RULE, severity=SEVERITY, message="move_percent")
