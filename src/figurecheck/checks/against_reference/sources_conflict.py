"""A figure that one source gives and others contradict.

## What it checks
A figure that matches what somebody said or estimated, where measurements, specifications or other statements on the
same property of the same thing, or of its variants, give other figures. The claim stays supported as a quotation; as
a fact it is disputed.

## Why it matters
"He said so" and "it is so" are two claims. A headline that drops the speaker turns the first into the second.

## Limits
Silent if a record (measurement, specification, event) bears the figure out, and if the others speak of another time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.checks.arithmetic import in_words
from figurecheck.checks.cases import Found
from figurecheck.checks.examples import finds, silent
from figurecheck.checks.findings import build_finding
from figurecheck.checks.wording import name_of, refer_to, say_date, say_value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.checks.cases import Case
    from figurecheck.model import Severity

CODE = "FC205"
RULE = "sources-conflict"
SINCE = "0.1.0"
SEVERITY: Severity = "warning"
#: So many of the other figures are named in the message; all are in the claim's evidence.
_SHOWN = 3

EXAMPLES = (
    finds("Musk said Tesla's in-car inference computer draws 300 watts.", "300 watts", "disputed"),
    finds("قال ماسك إن نماذج تسلا تعمل على كمبيوتر الاستدلال بقدرة 300 واط.", "300 واط", "disputed", language="ar"),
    silent("Musk said that his new heater draws 300 watts."),
    silent("قال ماسك إن المدفأة الجديدة تعمل بقدرة 300 واط.", language="ar"),
)  # fmt: skip


def check(case: Case) -> Iterator[Found]:
    """Yield a finding for each figure on which sources conflict."""
    for at, judged in case.judgements.items():
        if judged.outcome != "conflict" or judged.fact is None:
            continue
        fact = judged.fact
        reference = refer_to(fact, case.table)
        # One value may stand in several rows; each is named once.
        others = list(dict.fromkeys(say_value(row, case.words) for row in judged.differing))[:_SHOWN]
        yield Found(
            build_finding(
                case, judged.draft, (at,), code=CODE, rule=RULE, verdict="disputed", severity=SEVERITY,
                message=case.words.fill(
                    "findings", "conflict" if fact.speaker_id else "conflict_plain",
                    figure=judged.quantity.text,
                    speaker=name_of(fact.speaker_id, case.table, case.language),
                    source=reference.source, date=say_date(reference.as_of, case.words),
                    others=("، " if case.language == "ar" else ", ").join(others),
                ),
                steps=in_words(judged.steps, case.words), reference=reference,
            ),
            (at,),
            "other",
        )  # fmt: skip
