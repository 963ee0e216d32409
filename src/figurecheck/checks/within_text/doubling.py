"""A growth by a factor whose figures don't fit.

## What it checks
"Doubled from A to B", "A. Its size will double, reaching B", and the like for tripling, halving, "-fold": A times the
factor against B, each as the interval that its digits and hedges allow. "More than doubled" only needs B to be at
least twice A.

## Why it matters
A reader can disprove it without any source, and one of the figures is wrong.

## Limits
It says that the figures can't all be right, not which one is wrong. Silent where what grows may be something else
than what the first figure counts. "Doubled" allows 5 percent either way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.checks.cases import Found
from figurecheck.checks.examples import finds, silent
from figurecheck.checks.findings import build_finding
from figurecheck.checks.rates import multiple_holds, multiple_steps, operands
from figurecheck.intervals import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.checks.cases import Case
    from figurecheck.model import Severity

CODE = "FC101"
RULE = "doubling"
SINCE = "0.1.0"
SEVERITY: Severity = "error"

EXAMPLES = (
    finds("The number of members doubled from 4,000 to 9,500.", "4,000", "inconsistent"),
    finds("تضاعف عدد الأعضاء من 4,000 إلى 9,500.", "4,000", "inconsistent", language="ar"),
    finds("Its workforce tripled from 1,200 to 2,400.", "1,200", "inconsistent"),
    silent("The number of members doubled from 4,000 to 8,100."),
    silent("تضاعف عدد الأعضاء من 4,000 إلى 8,100.", language="ar"),
    silent("The number of members more than doubled from 4,000 to 9,500."),
    silent("On sales of $300 million, profit doubled to $20 million."),
)  # fmt: skip


def check(case: Case) -> Iterator[Found]:
    """Yield a finding for each growth whose figures can't all be right."""
    for relation in case.relations:
        if relation.kind != "multiply" or multiple_holds(case, relation):
            continue
        figures = tuple(dict.fromkeys((relation.result, relation.base)))
        base, result = operands(case, relation)
        draft = case.judgements[relation.result].draft
        yield Found(
            build_finding(
                case, draft, figures, code=CODE, rule=RULE, verdict="inconsistent", severity=SEVERITY,
                message=case.words.fill(
                    "findings", "broken_multiple",
                    base=base.text, result=result.text,
                    factor=plain(relation.printed),
                ),
                steps=multiple_steps(case, relation),
                suggestion=None,
            ),
            figures,
            "relation",
        )  # fmt: skip
