"""A price, a number and a sum of money that do not fit.

## What it checks
"40 buses at $350,000 each, $14 million in all": the number times the price against the sum, in either direction.

## Why it matters
It is the commonest sum in a story about a contract, and one of its figures is wrong where it does not come out.

## Limits
The words must make one figure a consequence of the others ("in all", "or", "worth", "each"); fees, taxes and discounts
that the text names apart make it silent. Where several figures could be meant, every reading must fail.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.checks.examples import finds, silent
from figurecheck.checks.products import read_each, report_readings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.checks.cases import Case, Found
    from figurecheck.model import Severity

CODE = "FC119"
RULE = "count-times-price"
SINCE = "0.1.0"
SEVERITY: Severity = "error"

EXAMPLES = (
    finds("The council bought 40 buses at $350,000 each, for a total of $41 million.", "$41 million", "inconsistent"),
    finds(
        "اشترت البلدية 40 حافلة بسعر 350 ألف دولار للواحدة، أي 41 مليون دولار في المجموع.",
        "41 مليون دولار", "inconsistent", language="ar",
    ),
    finds("The fund sold 2.1 million shares at $15, raising $45 million.", "$45 million", "inconsistent"),
    finds("Each of the 410 pensioners is to get $3,000. The council puts the bill at $2.13 million.",
          "$2.13 million", "inconsistent"),
    finds("اشترت الشركة 30 سيارة، ثمن الواحدة 20 ألف دولار، في صفقة كلفتها 900 ألف دولار.", "900 ألف دولار",
          "inconsistent", language="ar"),
    silent("The fund sold 2.1 million shares at $15, valuing the firm at $450 million."),
    silent("The shop sold 300 shirts at $20 and 200 caps at $10, raising $8,000."),
    silent("Each of the 410 pensioners is to get $3,000. The total cost of the reform is $2.8 million."),
    silent("اشترت الشركة 30 سيارة، ثمن الواحدة 20 ألف دولار، في صفقة كلفتها 600 ألف دولار.", language="ar"),
    silent("The council bought 40 buses at $350,000 each, for a total of $14 million."),
    silent("اشترت البلدية 40 حافلة بسعر 350 ألف دولار للواحدة، أي 14 مليون دولار في المجموع.", language="ar"),
    silent("The two men were each fined $500, and their company paid $20,000."),
    silent(
        "سجل عيار 21 نحو 6240 جنيها وعيار 24 نحو 7000 جنيه وعيار 18 نحو 5250 جنيها، بزيادة بلغت 60 جنيها للجرام.",
        language="ar",
    ),
    silent("The pass costs $90 for one rider on all lines; or $40 per rider for three riders on the same card."),
    silent("تكلف البطاقة 90 دولارا لراكب واحد؛ أو 40 دولارا للراكب لثلاثة ركاب.", language="ar"),
    silent("The mine earned $11 million in 2016 and expects to produce 42,000 ounces in 2017 at $160 an ounce."),
    silent("Tickets cost $40 each and 3,000 were sold, raising $95,000 after costs."),
    silent("بيعت 3000 تذكرة بسعر 40 دولارا للواحدة، وجمع الحفل 95 ألف دولار بعد خصم التكاليف.", language="ar"),
    silent("He bought 4 shirts for $20 each and shoes for $150, paying $230 in all."),
    silent("Each household gets $300; the programme covers 2 million people and costs $250 million."),
    silent("يحصل كل موظف على 300 دولار، ويشمل البرنامج مليوني شخص بكلفة 250 مليون دولار.", language="ar"),
    silent("The fund paid 5,000 families $2,000 each, part of the $40 million it has spent."),
    silent("The three sons get $4,000 each, the two daughters $5,000, and so they have $22,000 altogether."),
    silent("ينال الأبناء الثلاثة 4000 دولار لكل منهم، والابنتان 5000 دولار، ومجموع ذلك 22 ألف دولار.", language="ar"),
)  # fmt: skip


def check(case: Case) -> Iterator[Found]:
    """Yield a finding for each sum of money that its figures contradict."""
    for tie in case.ties_of("each"):
        if not tie.notes and case.quantities[tie.get("each") or 0].kind == "money":
            found = report_readings(case, read_each(case, tie), code=CODE, rule=RULE, severity=SEVERITY)
            if found is not None:
                yield found
