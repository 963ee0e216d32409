"""Shares of one whole that do not come to 100 percent.

## What it checks
"45 percent in shares, 30 percent in bonds and the remaining 25 percent in cash": the sum of the percents against 100,
each with its rounding, where the words say that nothing is left over; where the shares only shut each other out, they
must not come to more than 100.

## Why it matters
A pie that comes to 110 percent is drawn, printed and laughed at.

## Limits
Silent about answers that may overlap, shares of different wholes or different times. A fraction in words is counted
among the percents only where a rest closes the row ("half ..., and the remaining 20 percent").
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from figurecheck.checks.balance import Balance, constant, read_term, reckon, report_balance
from figurecheck.checks.examples import finds, silent
from figurecheck.intervals import FRACTION_IN_PIE, PARTS_FROM, Range

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.checks.balance import Term
    from figurecheck.checks.cases import Case, Found
    from figurecheck.model import Severity

CODE = "FC111"
RULE = "shares-to-100"
SINCE = "0.1.0"
SEVERITY: Severity = "error"

EXAMPLES = (
    finds(
        "The fund keeps 45 percent in shares, 40 percent in bonds and the remaining 25 percent in cash.",
        "45 percent", "inconsistent",
    ),
    finds("يتكون الخليط من 75 في المئة نحاسا و30 في المئة زنكا.", "75 في المئة", "inconsistent", language="ar"),
    silent("The fund keeps 45 percent in shares, 30 percent in bonds and the remaining 25 percent in cash."),
    silent("يتكون الخليط من 70 في المئة نحاسا و30 في المئة زنكا.", language="ar"),
    silent("Phosphate's share of exports that came from the mines fell to 16.1 percent against 28 percent, and "
           "fertilisers made up 67.7 percent."),
    silent("تراجعت حصة الفوسفات من الصادرات التي تملكها الشركة إلى 16.1 في المئة مقابل28 في المئة، وحصة الأسمدة "
           "التي تملكها إلى 67.7 في المئة.", language="ar"),
    silent("The trade is divided so that the small mills have 10-20 percent, Alpha 33 percent, Beta 30 percent, and "
           "Gamma 20 percent."),
    silent("The present firms have 20.5 per cent, while one mill will have 33-08 per cent, the second 22.82 per cent "
           "and the last 2.66 per cent, as the trade is divided."),
    silent("وتوزعت السوق، فحصلت الشركات الصغيرة على 10-20 في المئة وألفا على 33 في المئة وبيتا على 30 في المئة.",
           language="ar"),
    silent("Asked what they drink, 70 percent named tea and 60 percent coffee."),
    silent("تأتي الزيادة مع صعود نسبة الإشغال إلى 64 في المئة من 57 في المئة.", language="ar"),
    silent("بلغ معدل الأمية لدى النساء 62 في المئة، بينما بلغ هذا المعدل لدى الرجال 51 في المئة.", language="ar"),
    silent("The Greens took 42 percent of the seats, against 64 percent four years before."),
    silent("حصد الحزب 42 في المئة من المقاعد، مقابل 64 في المئة في 2011.", language="ar"),
    silent("About 60 per cent of the goods enter free. Of the remaining 40 per cent about 30 per cent consists of "
           "luxuries, and the balance of about 10 per cent is made up of tools."),
    silent("تملك الأسرة 60 في المئة من المخزون، ومن الـ40 في المئة المتبقية يذهب 30 في المئة للمدارس و10 في "
           "المئة للملاعب.",
           language="ar"),
    silent("Revenue comes from royalties (30.4%), income taxes (22.3%), corporate and other taxes (19.6%), and "
           "grants (9.8%)."),
    silent("The mill supplies its own shops; its average utilisation rate is 88%, the average purity index - 12.4."),
    silent("زادت الصادرات 32 في المئة، بينما نمت الواردات التي تملكها الدولة هي الأخرى بنسبة 67.7 في المئة.",
           language="ar"),
    finds("Dams supply half of the water, wells 30 percent and the desalting plants the remaining 35 percent.",
          "half", "inconsistent"),
    finds("ثلاثة أرباع ميزانية الجامعة من الدولة، والثلث المتبقي من الرسوم.", "ثلاثة أرباع ميزانية الجامعة",
          "inconsistent", language="ar"),
    silent("Dams supply half of the water, wells 30 percent and the desalting plants the remaining 20 percent."),
    finds("Asked about the toll, 46 percent approved, 39 percent disapproved and 25 percent did not know.",
          "46 percent", "inconsistent"),
    finds("أيد القرار 56 في المئة ورفضه 38 في المئة وامتنع 16 في المئة عن الإجابة.", "56 في المئة", "inconsistent",
          language="ar"),
    silent("Seventy percent support wind farms and 55 percent oppose nuclear plants."),
    silent("Sixty percent of the boys passed and 55 percent of the girls failed."),
    silent("The survey lists three worries: prices (72%), jobs (61%) and health (37%)."),
    silent("أيد القرار 56 في المئة ورفضه 28 في المئة وامتنع 16 في المئة عن الإجابة.", language="ar"),
)  # fmt: skip


def check(case: Case) -> Iterator[Found]:
    """Yield a finding for each set of shares that cannot come to 100 percent."""
    for tie in case.ties_of("shares"):
        terms = [_read_share(case, figure) for figure in tie.all("part")]
        parts = tuple(term for term in terms if term is not None)
        if len(parts) < 2 or len(parts) != len(terms):
            continue
        balance = Balance("sum", constant(Decimal(100)), parts, 0)
        low, high = reckon(balance, 0)
        if low is None or high is None or high < 100 * PARTS_FROM or low > 100 * (2 - PARTS_FROM):
            continue  # percents of several things
        if "exhaustive" not in tie.notes and low <= 100:
            continue
        found = report_balance(case, balance, code=CODE, rule=RULE, severity=SEVERITY, message="broken_hundred")
        if found is not None:
            yield found


def _read_share(case: Case, figure: int) -> Term | None:
    """A percent, or a fraction as one: a pie told in words is told closer than a lone "third"."""
    quantity = case.quantities[figure]
    if quantity.kind != "fraction":
        return read_term(case, figure)
    term = read_term(case, figure, Decimal(100))
    if term is None or quantity.qualifier != "none":
        return term
    return term._replace(allowed=Range(term.number, term.number).widened(share=FRACTION_IN_PIE))
