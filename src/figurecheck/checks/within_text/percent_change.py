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
    finds("Ridership on the ferries was 31.5 percent higher in May than a year earlier. The boats carried 480,000 "
          "passengers during the month, against 400,000 in the same period last year.", "31.5 percent", "inconsistent"),
    finds("وبنسبة 35% تراجعت مبيعات الدراجات خلال أبريل، إذ توقفت عند 8500 دراجة بعد أن كانت 10 آلاف دراجة قبل عام.",
          "35%", "inconsistent", language="ar"),
    finds("خفضت الشركة سعر الطن من 50 دينارا إلى 45 دينارا. وقال متحدث باسمها إن التخفيض، ونسبته 25%، سيستمر شهرا.",
          "50 دينارا", "inconsistent", language="ar"),
    silent("Ridership on the ferries was 31.5 percent higher in May than a year earlier. The company employed 480 "
           "people, against 400 in the same period last year."),
    silent("Ridership on the ferries was 31.5 percent higher in May than in April. The boats carried 480,000 "
           "passengers, against 400,000 in the same month a year earlier."),
    silent("Her lead has shrunk to five points from 11 in June: 46 percent of those asked would vote for her."),
    finds("Membership rose from 400 to 500, an increase of 52 percent.", "52 percent", "inconsistent"),
    finds("Last year the library lent 400 books. This year it lent 500, a rise of 35 percent.", "35 percent",
          "inconsistent"),
    finds("ارتفع عدد الأعضاء من 400 إلى 500، أي بزيادة 52 في المئة.", "52 في المئة", "inconsistent", language="ar"),
    finds("Burglaries in the borough fell by a quarter in 2019, Superintendent Ann Poole told residents, with 60 homes "
          "broken into compared with 110 the year before.", "60 homes", "inconsistent"),
    silent("Price of the takeover: about $6 billion. That price is 38% more than Larch's $21.30 close."),
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
    silent("The war drama opened with $40 million last weekend. The comedy took in $26 million; that is down 50% from "
           "last weekend."),
    silent("The county will put 8.1 million euros into bridges and 4.8 million into ferries, both up by 50 percent."),
    silent("He raised his holding to 900,000 shares, or 7.5 percent of the total, from 600,000."),
    silent("The rate fell from 14% in 2013 to 12% in 2015, well below the national average of 19%."),
    silent("Support fell to 11 percent from 16 percent in the summer, and another poll put it as low as 8 percent."),
    silent("The filling index climbed from 61 to 66 percent, while a healthy level is no higher than 50 percent."),
    silent("Members rose from 400 to 900, an increase of 125 percent, and the fees paid from 2,000 euros to 9,000, an "
           "increase of 350 percent."),
    silent("The lowest three rates of tax are to be cut from 5, 3 and 2 percent to 4, 2 and 1 percent."),
    silent("More than 1,800 held at the border. Guards held 1,800 people last year, a 190 percent increase on 2015."),
    silent("Growth is to fall from the 7.6 percent of the first three quarters of 2016 to 5 percent next year."),
    silent("Output rose by 6.2 percent, up from 6.1 percent in May. Private investment growth was 8.3 percent."),
    silent("جمع الفيلم البوليسي 40 مليون دولار الأسبوع الماضي. أما الكوميديا فجمعت 26 مليون دولار، بانخفاض نسبته "
           "50 في المئة.", language="ar"),
    silent("رفع حصته إلى 900 ألف سهم، أو 7.5 في المئة من إجمالي الأسهم، من 600 ألف سهم.", language="ar"),
    silent("ارتفع عدد الأعضاء بنسبة 125 في المئة، والرسوم من 2000 دينار إلى 9000 دينار.", language="ar"),
    silent("نما العجز بنسبة 10 في المئة إلى 33 مليار دولار من 30 مليارا مع ارتفاع الواردات 4 في المئة.", language="ar"),
    silent("Of the buyers, 41 percent paid by card, up from 35 percent in 2014 and 28 percent in 2013."),
    silent("The pension is now 30 a week higher, but was 80 a week lower in 2001. The income of those who retired in "
           "that year is only 9 percent higher."),
    silent("Sales came to 30 million in a quarter-to-quarter fall of 25 percent, compared with 40 million before. It "
           "is a yearly fall of 50 percent."),
    silent("Imports rose 5 percent: exports were 40 million tonnes, where they had been 30 million a year earlier."),
    silent("كان الإيجار 1000 دينار قبل عامين، وقد زاد 10 في المئة في العام الأول ومثلها في الثاني، فبات 1210.",
           language="ar"),
    silent("زادت الواردات بنسبة 5 في المئة، إذ بلغت الصادرات 40 مليون طن، مقابل 30 مليونا سابقا.", language="ar"),
    silent("دفع 41 في المئة بالبطاقة، ارتفاعا من 35 في المئة عام 2014 و28 في المئة عام 2013.", language="ar"),
)  # fmt: skip


def check(case: Case) -> Iterator[Found]:
    """Yield a finding for each percentage that its levels don't give."""
    for movement in list_movements(case):
        gap = find_percent_gap(movement)
        if gap is not None and find_points_gap(movement) is None:
            yield tell(case, movement, gap, code=CODE, rule=RULE, severity=SEVERITY, message="move_percent")
