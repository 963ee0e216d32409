"""A part, its whole, and a percent or fraction that does not fit.

## What it checks
"31 of the 50, or 62 percent": the part over the whole against the percent, fraction or "three in five" that the words
declare it to be; also two such shares declared to be one ("one in four, or 25 percent"). It holds within a sentence and
where the next sentence points back ("That pass rate, 62 percent, ...").

## Why it matters
Percents are reckoned by the writer, not by the source; a reader with a telephone can reckon again.

## Limits
Silent where a percent is a movement or a share of something else. Fractions in words allow 10 percent either way.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from figurecheck.checks.balance import ONE, Balance, in_unit, read_term, report_balance
from figurecheck.checks.examples import finds, silent
from figurecheck.intervals import not_negative

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.checks.balance import Term
    from figurecheck.checks.cases import Case, Found
    from figurecheck.model import Severity, Tie

CODE = "FC112"
RULE = "fraction-ratio-percent"
SINCE = "0.1.0"
SEVERITY: Severity = "error"
_BOUNDS = ("more_than", "less_than", "at_least", "at_most")
_HUNDREDTH = Decimal("0.01")

EXAMPLES = (
    finds(
        "Of the 50 samples tested, 31 passed. That pass rate, 72 percent, was the lowest yet.",
        "72 percent", "inconsistent",
    ),
    finds(
        "من أصل 50 عينة اجتازت 31 عينة الاختبار، أي بنسبة 72 في المئة.",
        "72 في المئة", "inconsistent", language="ar",
    ),
    finds("About two in five residents, or 25 percent, speak a second language.", "25 percent", "inconsistent"),
    silent("Of the 50 samples tested, 31 passed. That pass rate, 62 percent, was the lowest yet."),
    silent("من أصل 50 عينة اجتازت 31 عينة الاختبار، أي بنسبة 62 في المئة.", language="ar"),
    silent("Of the 50 samples tested, 31 passed, 12 percent more than last year."),
    silent("نالت القائمة 210 مقاعد، فيما حصد المستقلون 90 مقعدا بنسبة 22.5 في المئة.", language="ar"),
    silent("بلغ عدد الزوار 500 زائر، بزيادة 100 زائر وبنسبة 25 في المئة.", language="ar"),
    silent("شارك 4681 مراقبا مقابل 3498 مراقبا قبل عامين، أي بنسبة زيادة وصلت إلى 34 في المائة.", language="ar"),
    silent("In all 12 cities, 41 percent of residents between the ages of 20 and 34 rent their home."),
    silent("في المدن الـ12، قال 41 في المئة من السكان بين سن 20 و34 إنهم يستأجرون.", language="ar"),
    silent("So far 113 of the 197 states have signed, representing 80 percent of global emissions."),
    silent("وقعت 113 دولة من أصل 197 دولة، وتمثل 80 في المئة من الانبعاثات العالمية.", language="ar"),
    silent("Some 35 of the 80 rooms are booked, a rate of 60 percent for weekends."),
    silent("Half of the respondents were women, 30 percent were under 25."),
    silent("كان نصف المشاركين من النساء، 30 في المئة منهم دون الخامسة والعشرين.", language="ar"),
    silent("The charity raised £46.2m, 18 per cent short of the £56.3m it needs."),
    finds("Inspectors stopped 1,200 vans. Of these, 420, equivalent to 53 per cent, had faulty lights.", "53 per cent",
          "inconsistent"),
    finds("أوقف المفتشون 1200 سائق. ومن هؤلاء 420 سائقا، أي 53 في المئة، بلا رخصة.", "53 في المئة", "inconsistent",
          language="ar"),
    finds("The fund manages €48 billion. Its four largest holdings account for €12 million, a quarter of the total.",
          "a quarter", "inconsistent"),
    silent("The fund manages €48 billion. Its four largest holdings account for €12 billion, a quarter of the total."),
    finds("غمرت المياه 20 ألف هكتار، وهو ثلث المساحة المزروعة التي تقدر بـ100 ألف هكتار.", "ثلث المساحة المزروعة",
          "inconsistent", language="ar"),
)  # fmt: skip


def check(case: Case) -> Iterator[Found]:
    """Yield a finding for each share that its part and whole contradict."""
    for tie in case.ties_of("share"):
        share = tie.get("share")
        if share is None or is_bound(case, share):
            continue
        balance = read_share(case, tie)
        found = report_balance(case, balance, code=CODE, rule=RULE, severity=SEVERITY) if balance else None
        if found is not None:
            yield found


def is_bound(case: Case, share: int) -> bool:
    """Whether a share is a fraction with a bound ("more than half"): the majority's business."""
    quantity = case.quantities[share]
    return quantity.kind == "fraction" and quantity.qualifier in _BOUNDS


def read_share(case: Case, tie: Tie) -> Balance | None:
    """The balance of a part, its whole and its share; or of two shares that are one."""
    shares = [read_share_term(case, figure) for figure in tie.all("share")]
    if not shares or any(share is None for share in shares):
        return None
    first = shares[0]
    part, whole = tie.get("part"), tie.get("whole")
    if part is None or whole is None:
        other = shares[1] if len(shares) == 2 else None
        return Balance("sum", other, (first,), 0) if other and first else None
    more = in_unit(case, whole, case.quantities[part].unit)
    less = read_term(case, part)
    if first is None or more is None or less is None or (less.allowed.low or 0) > (more.allowed.high or 0):
        return None
    stated_first = first.figure is not None and case.quantities[first.figure].start < case.quantities[part].start
    return Balance("product", less, (more, first), 0 if stated_first else 2)


def read_share_term(case: Case, figure: int) -> Term | None:
    """A percent or a fraction as a share of one."""
    term = read_term(case, figure, _HUNDREDTH if case.quantities[figure].unit == "percent" else ONE)
    return term and term._replace(allowed=not_negative(term.allowed))
