"""A figure outside anything on record.

## What it checks
A figure under a bound of the reference: the power of a single graphics chip, a number of people, a share of a whole.
Outside the bound the figure is implausible, whoever says it.

## Why it matters
A digit too many in a figure that no row covers shows only by its size.

## Limits
A bound says nothing of a figure within it. Growth rates, comparisons, and running totals (visits, doses) may pass 100
percent or the number of people alive; words that point to them keep the rule silent. Bounds on hardware are widened
every year.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.checks.arithmetic import in_words
from figurecheck.checks.cases import Found
from figurecheck.checks.examples import finds, silent
from figurecheck.checks.findings import build_finding
from figurecheck.checks.wording import name_of, name_of_property, refer_to, say_value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.checks.cases import Case
    from figurecheck.model import Severity

CODE = "FC204"
RULE = "plausibility"
SINCE = "0.1.0"
SEVERITY: Severity = "warning"

EXAMPLES = (
    finds("A single GPU draws 5,000 watts.", "5,000 watts", "implausible"),
    finds("تستهلك وحدة معالجة رسومات واحدة 5,000 واط.", "5,000 واط", "implausible", language="ar"),
    finds("The party says 9 billion voters took part.", "9 billion voters", "implausible"),
    finds("يقول الحزب إن 9 مليارات ناخب شاركوا.", "9 مليارات ناخب", "implausible", language="ar"),
    finds("The candidate won the support of 120% of the voters.", "120%", "implausible"),
    finds("حصل المرشح على تأييد 120% من الناخبين.", "120%", "implausible", language="ar"),
    silent("The rack of GPUs draws 120,000 watts."),
    silent("Turnout rose by 120% of the voters of 2019."),
    silent("The number of visits passed 9 billion."),
    silent("ارتفع عدد المشتركين بنسبة 120% عن العام الماضي.", language="ar"),
)  # fmt: skip


def check(case: Case) -> Iterator[Found]:
    """Yield a finding for each figure outside a bound."""
    for at, judged in case.judgements.items():
        if judged.outcome != "beyond-bound" or judged.fact is None:
            continue
        fact = judged.fact
        reference = refer_to(fact, case.table)
        yield Found(
            build_finding(
                case, judged.draft, (at,), code=CODE, rule=RULE, verdict="implausible", severity=SEVERITY,
                message=case.words.fill(
                    "findings", "implausible",
                    figure=judged.quantity.text,
                    entity=name_of(fact.entity_id, case.table, case.language),
                    property=name_of_property(fact.property, case.table, case.language),
                    reference=say_value(fact, case.words), source=reference.source,
                ),
                steps=in_words(judged.steps, case.words), reference=reference,
            ),
            (at,),
            "record",
        )  # fmt: skip
