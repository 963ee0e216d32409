"""A figure that was reported and denied.

## What it checks
A figure that matches what somebody said or reported, where the reference also holds a denial of just that. The
finding shows who reported it, who denied it and when, and what came of it as far as it is on record.

## Why it matters
A reader who is told the report without the denial is told half of it.

## Limits
A denial is taken as it was worded: it may deny less than the report says. Silent if the figure itself differs from
the report (rule reference-value), and where the text itself says that it was denied.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.checks.arithmetic import in_words
from figurecheck.checks.cases import Found
from figurecheck.checks.examples import finds, silent
from figurecheck.checks.findings import build_finding
from figurecheck.checks.wording import join, name_of, name_of_property, refer_to, say_date, say_value, when_said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.checks.cases import Case
    from figurecheck.model import Severity

CODE = "FC202"
RULE = "said-and-denied"
SINCE = "0.1.0"
SEVERITY: Severity = "warning"

EXAMPLES = (
    finds(
        "Last July, Elon Musk planned to give about $45 million a month to a super PAC backing Donald Trump, "
        "according to people familiar with the matter.", "$45 million", "disputed",
    ),
    finds(
        "في يوليو الماضي، كان إيلون ماسك يخطط لمنح نحو 45 مليون دولار شهريا للجنة عمل سياسية خارقة تدعم دونالد ترامب، "
        "وفقا لأشخاص مطلعين على الأمر.", "45 مليون دولار", "disputed", language="ar",
    ),
    silent("Elon Musk is not donating $45 million a month to Donald Trump."),
    silent("لا يتبرع إيلون ماسك بمبلغ 45 مليون دولار شهريا لدونالد ترامب.", language="ar"),
)  # fmt: skip


def check(case: Case) -> Iterator[Found]:
    """Yield a finding for each figure that was said and denied."""
    for at, judged in case.judgements.items():
        if judged.outcome != "denied" or judged.fact is None:
            continue
        fact, draft = judged.fact, judged.draft
        denial = judged.denying[0]
        reference = refer_to(fact, case.table)
        message = case.words.fill(
            "findings", "denied",
            figure=judged.quantity.text,
            entity=name_of(draft.entity or "", case.table, case.language),
            property=name_of_property(draft.property or "", case.table, case.language),
            reference=say_value(fact, case.words), source=reference.source, date=say_date(reference.as_of, case.words),
            denier=name_of(denial.speaker_id, case.table, case.language),
            denied_on=say_date(when_said(denial, case.table), case.words),
        )  # fmt: skip
        if judged.later:
            told = (
                case.words.fill("findings", "outcome", value=say_value(row, case.words), when=row.event_from[:7])
                for row in judged.later
            )
            outcome = join(told, case.words)
            message += " " + case.words.fill("findings", "denied_outcome", outcome=outcome)
        yield Found(
            build_finding(
                case, draft, (at,), code=CODE, rule=RULE, verdict="disputed", severity=SEVERITY, message=message,
                steps=in_words(judged.steps, case.words), reference=reference,
            ),
            (at,),
            "other",
        )  # fmt: skip
