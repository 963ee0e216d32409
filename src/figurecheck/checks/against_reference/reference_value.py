"""A figure that differs from what is on record.

## What it checks
A figure that the text ties to a known entity and property, for the same time, against the rows of the reference. What
happened, was measured or specified contradicts it if two independent publishers or a primary text say so. What
somebody said, reported, pledged or planned contradicts it only if the text quotes the same speaker at the same time.
If only one source says otherwise, the finding is a note.

## Why it matters
A slip of a digit or of "million" for "billion" is the commonest error of a newsroom, and the easiest for a reader to
see.

## Limits
Silent where entity, property or time leave a doubt, for parts and flows ("another 50,000"), comparisons, suppositions,
negations and questions. The tolerance is the larger of the row's and of the printed figure's own rounding.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.checks.arithmetic import in_words
from figurecheck.checks.cases import Found
from figurecheck.checks.examples import finds, silent
from figurecheck.checks.findings import build_finding
from figurecheck.checks.wording import name_of, name_of_property, refer_to, say_date, say_value, suggest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.checks.cases import Case
    from figurecheck.model import Severity

CODE = "FC201"
RULE = "reference-value"
SINCE = "0.1.0"
SEVERITY: Severity = "error"

EXAMPLES = (
    finds("Musk said the Colossus cluster of 10,000 H100 GPUs was brought online.", "10,000 H100", "contradicted"),
    finds("تضم مجموعة كولوسوس 10,000 معالج H100.", "10,000 معالج H100", "contradicted", language="ar"),
    finds("Elon Musk founded xAI in July 2021.", "July 2021", "contradicted"),
    finds("أسس إيلون ماسك شركة إكس إيه آي في يوليو 2021.", "يوليو 2021", "contradicted", language="ar"),
    silent("The Colossus cluster has 100,000 H100 GPUs."),
    silent("تضم مجموعة كولوسوس 100 ألف معالج H100.", language="ar"),
    silent("Oracle's cluster has 10,000 H100 GPUs."),
    silent("If Colossus had 10,000 H100 GPUs, it would be small."),
)  # fmt: skip

_MESSAGES = {"contradicted": "contradicted", "misquoted": "misquoted", "differs": "differs"}


def check(case: Case) -> Iterator[Found]:
    """Yield a finding for each figure that differs from the reference."""
    for at, judged in case.judgements.items():
        message = _MESSAGES.get(judged.outcome)
        if message is None or judged.fact is None or judged.draft.entity is None:
            continue
        fact, draft = judged.fact, judged.draft
        reference = refer_to(fact, case.table)
        differs = judged.outcome == "differs"
        yield Found(
            build_finding(
                case, draft, (at,), code=CODE, rule=RULE,
                verdict="unverified" if differs else "contradicted",
                severity="note" if differs else SEVERITY,
                message=case.words.fill(
                    "findings", message,
                    figure=judged.quantity.text,
                    entity=name_of(draft.entity or "", case.table, case.language),
                    property=name_of_property(draft.property or "", case.table, case.language),
                    reference=say_value(fact, case.words), source=reference.source,
                    date=say_date(reference.as_of, case.words),
                    speaker=name_of(fact.speaker_id, case.table, case.language),
                ),
                steps=in_words(judged.steps, case.words),
                reference=reference,
                suggestion=None if differs else suggest(judged.quantity, fact, case.words),
            ),
            (at,),
            "record" if judged.outcome == "contradicted" else "quotation" if judged.outcome == "misquoted" else "other",
        )  # fmt: skip
