"""A figure that is more exact than what its source says.

## What it checks
A figure where the source has a vague phrase ("a few months"): the figure lies within what the phrase allows, so it is
not wrong, but nobody said it. The finding shows the source's words, and the outcome as far as it is on record.

## Why it matters
"A few" becomes "two" in translation, and then it is quoted as a promise.

## Limits
The range that a vague phrase allows is set by hand in the row. A figure outside it is a matter of rule reference-value.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.checks.arithmetic import in_words
from figurecheck.checks.cases import Found
from figurecheck.checks.examples import finds, silent
from figurecheck.checks.findings import build_finding
from figurecheck.checks.rates import growth_steps
from figurecheck.checks.wording import join, name_of, name_of_property, refer_to, say_date, say_value, suggest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.checks.cases import Case
    from figurecheck.model import Severity

CODE = "FC203"
RULE = "more-exact-than-source"
SINCE = "0.1.0"
SEVERITY: Severity = "warning"

EXAMPLES = (
    finds(
        "On 2 September, Musk said the Colossus cluster of 100,000 H100 was online. "
        "Within the next two months its size will double, reaching 200,000.", "two months", "unverified",
    ),
    finds(
        "في 2 سبتمبر، قال ماسك إن مجموعة التدريب كولوسوس تعمل بعدد 100,000 معالج H100. "
        "وخلال الشهرين القادمين، سيتضاعف حجمها ليصل إلى 200 ألف.", "الشهرين القادمين", "unverified", language="ar",
    ),
    silent("Within the next two months the fleet of the airline will double, reaching 80 aircraft."),
    silent("وخلال الشهرين القادمين سيتضاعف أسطول الشركة ليصل إلى 80 طائرة.", language="ar"),
)  # fmt: skip


def check(case: Case) -> Iterator[Found]:
    """Yield a finding for each figure that is more exact than its source."""
    for at, judged in case.judgements.items():
        if judged.outcome != "over-exact" or judged.fact is None:
            continue
        fact, draft = judged.fact, judged.draft
        reference = refer_to(fact, case.table)
        message = case.words.fill(
            "findings", "over_exact" if fact.verbatim else "over_exact_plain",
            figure=judged.quantity.text,
            entity=name_of(draft.entity or "", case.table, case.language),
            property=name_of_property(draft.property or "", case.table, case.language),
            reference=say_value(fact, case.words), verbatim=fact.verbatim,
            source=reference.source, date=say_date(reference.as_of, case.words),
        )  # fmt: skip
        if judged.later:
            outcome = join((say_value(row, case.words) for row in judged.later), case.words)
            message += " " + case.words.fill("findings", "denied_outcome", outcome=outcome)
        yield Found(
            build_finding(
                case, draft, (at,), code=CODE, rule=RULE, verdict="unverified", severity=SEVERITY, message=message,
                steps=in_words(judged.steps, case.words) + growth_steps(case, window=at, later=judged.later),
                reference=reference, suggestion=suggest(judged.quantity, fact, case.words),
            ),
            (at,),
            "other",
        )  # fmt: skip
