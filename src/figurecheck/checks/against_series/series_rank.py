"""A first place, or a lead, that a statistical series does not bear out.

## What it checks
"More than any other G7 country", "the highest in Africa", "lower than in Japan": one place against each country of a
known group, or against one other place, in the years that the sentence speaks of.

## Why it matters
Superlatives make headlines, and go out of date without a figure in the text that would show it.

## Limits
Series are one source: the finding is a warning. Silent unless three fifths of the group are on record, and within two
percent of the rival.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.checks.examples import finds, silent
from figurecheck.checks.series.telling import find_contradicted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.checks.cases import Case, Found
    from figurecheck.model import Severity

CODE = "FC212"
RULE = "series-rank"
SINCE = "0.1.0"
SEVERITY: Severity = "warning"

EXAMPLES = (
    finds("The population of Egypt is the largest in Africa.",
          "The population of Egypt is the largest in Africa.", "contradicted"),
    finds("عدد سكان مصر هو الأكبر في أفريقيا.", "عدد سكان مصر هو الأكبر في أفريقيا.", "contradicted", language="ar"),
    silent("The population of Nigeria is the largest in Africa."),
    silent("عدد سكان نيجيريا هو الأكبر في أفريقيا.", language="ar"),
    silent("The urban population of Egypt is the largest in Africa."),
)  # fmt: skip


def check(case: Case) -> Iterator[Found]:
    """Yield a finding for each rank or comparison that its series contradict."""
    yield from find_contradicted(case, ("rank", "compare"), CODE, RULE, SEVERITY)
