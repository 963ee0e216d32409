"""A rise or fall that a statistical series does not bear out.

## What it checks
"Has been falling since 2010", "rose every year", "more than doubled between 1990 and 2020", "fell by 85 percent",
where place and variable are certain and the series has both ends of the period.

## Why it matters
The direction of a trend is what readers take from an article, and the easiest thing to get the wrong way round.

## Limits
Series are one source: the finding is a warning. A series that moved by less than three percent contradicts no
direction. A trend without a period is one of the last five years.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.checks.examples import finds, silent
from figurecheck.checks.series.telling import find_contradicted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.checks.cases import Case, Found
    from figurecheck.model import Severity

CODE = "FC211"
RULE = "series-trend"
SINCE = "0.1.0"
SEVERITY: Severity = "warning"

EXAMPLES = (
    finds("The population of Nigeria has been falling since 2010.",
          "The population of Nigeria has been falling since 2010.", "contradicted"),
    finds("انخفض عدد سكان نيجيريا منذ عام 2010.",
          "انخفض عدد سكان نيجيريا منذ عام 2010.", "contradicted", language="ar"),
    silent("The population of Nigeria has been growing since 2010."),
    silent("ارتفع عدد سكان نيجيريا منذ عام 2010.", language="ar"),
    silent("The lion population of Nigeria has been falling since 2010."),
)  # fmt: skip


def check(case: Case) -> Iterator[Found]:
    """Yield a finding for each trend or change that its series contradict."""
    yield from find_contradicted(case, ("trend", "change"), CODE, RULE, SEVERITY)
