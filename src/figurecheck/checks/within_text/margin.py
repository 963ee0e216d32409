"""A margin that is not what lies between the two figures.

## What it checks
"312 votes to 218, a majority of 94": the larger figure less the smaller one against the margin, lead, gap or majority
that the words name, in votes, points, percent or scores.

## Why it matters
The margin makes the headline, and it is reckoned by hand on election night.

## Limits
Silent where the margin may be of another vote, of half time or of an earlier day. A majority over all others together,
which takes more than two figures, is not reckoned.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from figurecheck.checks.balance import ONE, Balance, Term, judge_balance, read_term, report_balance
from figurecheck.checks.examples import finds, silent
from figurecheck.intervals import Range

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.checks.cases import Case, Found
    from figurecheck.model import Severity, Tie

CODE = "FC114"
RULE = "margin"
SINCE = "0.1.0"
SEVERITY: Severity = "error"
_NUMERAL = re.compile(r"\d+(?:\.\d+)?")

EXAMPLES = (
    finds("The motion was carried by 312 votes to 218, a majority of 84.", "84", "inconsistent"),
    finds(
        "أقر البرلمان القانون بأغلبية 312 صوتا مقابل 218 صوتا، أي بفارق 84 صوتا.",
        "84 صوتا", "inconsistent", language="ar",
    ),
    silent("Kent 141 for 9 (Marsh 3-22, Bell 2-15) lost by four wickets."),
    silent("It reflected a decrease in the goods deficit of $7 billion to $69 billion and an increase in the "
           "services surplus of $1 billion to $20 billion."),
    silent("Leeds took the second half, 48-37. There were 14 lead changes."),
    silent("The motion was carried by 312 votes to 218, a majority of 94."),
    silent("أقر البرلمان القانون بأغلبية 312 صوتا مقابل 218 صوتا، أي بفارق 94 صوتا.", language="ar"),
    silent("The home side won 86-79 after a lead of 12 points at half-time."),
    silent("Norwich lost 4-0 at home to Derby, which leaves them five points behind the leaders."),
    silent("فاز النصر 4-0 على ضيفه ليوسع الفارق إلى خمس نقاط عن أقرب ملاحقيه.", language="ar"),
    silent("The survey asked 9-11 year-olds about pocket money. The majority get at least four pounds a week."),
    silent("Conservatives have a 57-43 majority, so at least three Liberals would have to join them."),
    silent("Norway is first with 21 gold, 14 silver and 12 bronze medals, ahead of Finland with 9 gold and 14 bronze "
           "medals."),
    silent("Peers backed it by 301 votes to 122. The second motion fell by a margin of 288 votes to 131."),
    silent("أيد النواب المشروع بأغلبية 301 صوت مقابل 122 صوتا. وسقط الثاني بفارق 288 صوتا مقابل 131.", language="ar"),
    silent("The levy would bring in $18.2 million or $19.4 million, leaving a surplus of $4.1 million."),
    silent("Takings came to $33.5 million, an increase of $5.9 million. This year they will leave a surplus of "
           "$9.2 million."),
    silent("بلغت الإيرادات 33.5 مليون دولار، بزيادة قدرها 5.9 مليون دولار، مع فائض قدره 9.2 مليون دولار.",
           language="ar"),
    silent("Khan made 150 runs and Patel 134 runs as Surrey beat Essex by 25 runs."),
    silent("سجل حسن 24 نقطة وكريم 21 نقطة ليقودا الفريق إلى الفوز بفارق تسع نقاط.", language="ar"),
    silent("Kent declared at 7 for 309, an overall lead of 374."),
    silent("The Bears won 34-28 after trailing by 12 points in the third quarter."),
    silent("فاز المنتخب 78-70 بعدما كان متأخرا بفارق 15 نقطة.", language="ar"),
    silent("The chamber voted 62-38, with a 60-vote majority needed."),
    silent("Exports were $12.1 billion and imports $14.3 billion; the deficit of $9.8 billion with China was the "
           "largest."),
    silent("بلغت الصادرات 12.1 مليار دولار والواردات 14.3 مليار دولار، وكان العجز مع الصين 9.8 مليار دولار.",
           language="ar"),
    silent("The Greens lead by 42 to 36, a six-point lead, while among the over-65s the lead is 30 points."),
    silent("نال الحزب 42 في المئة مقابل 36 في المئة، فيما يتقدم بين النساء بفارق 11 نقطة.", language="ar"),
    finds("Labour retained the ward by just 318 votes, with 5,210 to the Greens' 5,092.", "318 votes", "inconsistent"),
    finds("He lost by nine votes, 52-47.", "nine votes", "inconsistent"),
    silent("Labour retained the ward by just 118 votes, with 5,210 to the Greens' 5,092."),
    silent("The stock was held by 318 firms, with 5,210 shares against 5,092 before."),
    silent("The bill passed 51-49, and Liberals have a three-seat majority."),
    silent("فاز الفريق 90-80 ويتصدر الدوري بفارق خمس نقاط.", language="ar"),
    silent("Peers voted 358 to 256 for it, a majority of 102, after the Commons had a majority of 94."),
    silent("The state has income of $11.2 billion and debts of $20.4 billion, with a deficit of $1.5 billion."),
)  # fmt: skip


def check(case: Case) -> Iterator[Found]:
    """Yield a finding for each margin that the two figures contradict."""
    for tie in case.ties_of("margin"):
        balance = _read(case, tie)
        if balance is None or _is_relative(case, tie, balance):
            continue
        found = report_balance(case, balance, code=CODE, rule=RULE, severity=SEVERITY)
        if found is not None:
            yield found


def _read(case: Case, tie: Tie) -> Balance | None:
    first, second, between = tie.get("more"), tie.get("less"), tie.get("margin")
    if first is None or second is None or between is None:
        return None
    margin = read_term(case, between)
    if first == second:
        more, less = _ends(case, first)
    else:
        more, less = read_term(case, first), read_term(case, second)
    if more is None or less is None or margin is None:
        return None
    return Balance("sum", more, (less, margin), 2)


def _ends(case: Case, figure: int) -> tuple[Term | None, Term | None]:
    """Both ends of "27 to 19" or "86-79", as counts that nobody rounds."""
    quantity = case.quantities[figure]
    ends = sorted((Decimal(end) for end in quantity.range or _NUMERAL.findall(quantity.value or "")), reverse=True)
    if len(ends) != 2:
        return None, None
    terms = [Term(figure, end, Range(end, end), ONE, f"{end:f}") for end in ends]
    return terms[0], terms[1]


def _is_relative(case: Case, tie: Tie, balance: Balance) -> bool:
    """Whether a margin in percent is reckoned on the smaller figure ("8 percent ahead")."""
    between = tie.get("margin")
    if between is None or case.quantities[between].unit != "percent":
        return False
    more, less, margin = balance.whole, balance.operands[0], balance.operands[1]
    if not less.number:
        return True
    share = Range(margin.allowed.scaled(Decimal("0.01")).low, margin.allowed.scaled(Decimal("0.01")).high)
    grown = Balance(
        "product", more._replace(number=more.number - less.number), (less, margin._replace(allowed=share)), 0
    )
    gained = grown.whole._replace(allowed=Range(more.number - less.number, more.number - less.number))
    return judge_balance(grown._replace(whole=gained)) != "inconsistent"
