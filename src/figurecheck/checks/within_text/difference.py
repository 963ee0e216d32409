"""A difference that the level before and the level after don't give.

## What it checks
"Rose by D, from A to B": B - A against D, in the unit of the levels or in percentage points.

## Why it matters
It is the plainest sum in the news, and one of three figures is wrong.

## Limits
It says that the figures can't all be right, not which one is wrong. Round figures are read as finely as the others that
they stand with. Where a percentage doesn't fit either, the rule on percentages tells it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.checks.examples import finds, silent
from figurecheck.checks.gaps import find_difference_gap, find_percent_gap
from figurecheck.checks.movements import list_movements
from figurecheck.checks.telling import tell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.checks.cases import Case, Found
    from figurecheck.model import Severity

CODE = "FC105"
RULE = "difference"
SINCE = "0.1.0"
SEVERITY: Severity = "error"

EXAMPLES = (
    silent("She added one more cup in May. By then the two had won five of the 13 races."),
    silent("The routes cover 36,200 miles, having been increased 10,300 miles. The number of offices has also been "
           "increased from 770 to 990."),
    finds("The jobless rate dropped by three percentage points in a year. It was 6.1 percent in June, down from "
          "8.1 percent.",
          "three percentage points", "inconsistent"),
    silent("The jobless rate dropped by three percentage points in a year. Inflation was 6.1 percent, down from "
           "8.1 percent."),
    finds("The vase fetched $5.2 million on Tuesday, $1.6 million above its low estimate of $4.1 million.",
          "$1.6 million", "inconsistent"),
    finds("The union took 29 percent of the seats, down 14 percentage points on the last vote, when it won 38 percent.",
          "29 percent", "inconsistent"),
    finds("The council hailed a 15 percentage point rise in recycling, after the share went up from 30 percent to "
          "40 percent.", "15 percentage point", "inconsistent"),
    finds("رفع البنك سعر الفائدة ثلاث نقاط مئوية، من 19.25 في المئة إلى 21.25 في المئة.", "ثلاث نقاط مئوية",
          "inconsistent", language="ar"),
    silent("The union took 29 percent of the seats, down nine percentage points on the last vote, when it won "
           "38 percent."),
    silent("He won the race in 9.71 seconds, 0.14 seconds ahead of the champion, who was timed at 9.85."),
    finds("The fare rose by 15 dollars, from 40 dollars to 65 dollars.", "15 dollars", "inconsistent"),
    finds("Unemployment rose from 4.2% to 5.9%, an increase of 2.7 percentage points.", "2.7 percentage points",
          "inconsistent"),
    finds("ارتفع سعر التذكرة 15 دولارا، من 40 دولارا إلى 65 دولارا.", "15 دولارا", "inconsistent", language="ar"),
    finds("The tolls of the canal for the year ending June 30, 1881, were $40,200, and for the year ending June 30, "
          "1882, $36,100, a decrease for the last fiscal year of $5,100.", "$5,100", "inconsistent"),
    silent("In 1950 there were 95 mills; by 1980 the number had dropped to 41. That year, 12 more were closed."),
    silent("Its holdings were $60,500, as compared with $41,200 in May, and an increase of net cash of $52,300, "
           "May 1, 1897, to $70,900, May 1, 1898."),
    silent("Profit fell to $2.4 billion or $1.10 per share from $2.9 billion or $1.35 per share a year ago."),
    silent("Ticket sales came to $2.71 billion, a gain of 4 percent from $2.6 billion, but missed a target "
           "of about $3 billion."),
    silent("The fare rose by 25 dollars, from 40 dollars to 65 dollars."),
    silent("ارتفع سعر التذكرة 25 دولارا، من 40 دولارا إلى 65 دولارا.", language="ar"),
    silent(
        "استقر السعر عند 90 دولارا الأسبوع الماضي. لكن المتوسط الشهري تراجع بمقدار 6 دولارات إلى 88 دولارا.",
        language="ar",
    ),
    silent("ارتفاع البرج الأول 632 مترا، وارتفاع الثاني 601 متر. أما الثالث فيبلغ ارتفاعه 330 مترا.", language="ar"),
    silent("ارتفع الإنتاج من 40 طنا عام 2006 إلى 90 عام 2017، وارتفع إلى 95 طنا بزيادة 5 أطنان.", language="ar"),
    silent("Dutiable imports amounted to $50 million, being $12 million less than in 1893, and the free ones to "
           "$70 million, being $8 million less."),
    silent("بلغ سعر الغرام اليوم 460 جنيها للبيع و425 جنيها للشراء، منخفضا بقيمة 15 جنيها عن الصباح.", language="ar"),
)  # fmt: skip


def check(case: Case) -> Iterator[Found]:
    """Yield a finding for each difference that its levels don't give."""
    for movement in list_movements(case):
        gap = find_difference_gap(movement)
        if gap is not None and find_percent_gap(movement) is None:
            yield tell(case, movement, gap, code=CODE, rule=RULE, severity=SEVERITY, message="move_difference")
