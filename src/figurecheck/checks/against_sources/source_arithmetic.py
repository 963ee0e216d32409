"""A total, difference or rate that the figures of the source don't come to.

## What it checks
With `--source`, a figure that the sources don't state but that can only be reckoned from what they do: a sum
("in all"), what is left or there now after something came or went, a difference ("12 more than"), a share of each, a
rate.

## Why it matters
Writers do sums that the press release left to them. Nobody does them again.

## Limits
Only against a short source, where every figure is about the one thing, and only where the words of the article's
sentence are the source's. One step of arithmetic, or all figures of a passage of three. Where no verb says whether
something came or went, both are tried.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.checks.cases import Found
from figurecheck.checks.examples import finds, silent
from figurecheck.checks.sourcing.telling import report_source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.checks.cases import Case
    from figurecheck.model import Severity

CODE = "FC302"
RULE = "source-arithmetic"
SINCE = "0.1.0"
SEVERITY: Severity = "error"

_HARBOUR = "The harbour had 37 cranes. It sold 16 of them and later bought 19 more."
_PORT = "كان في الميناء 37 رافعة، باع منها 16 رافعة واشترى 19 رافعة."

EXAMPLES = (
    finds("The harbour now has 44 cranes.", "44 cranes", "contradicted", sources=(_HARBOUR,)),
    finds("في الميناء الآن 44 رافعة.", "44 رافعة", "contradicted", language="ar", sources=(_PORT,)),
    silent("The harbour now has 40 cranes.", sources=(_HARBOUR,)),
    silent("في الميناء الآن 40 رافعة.", language="ar", sources=(_PORT,)),
    silent("A crane can lift 44 containers an hour.", sources=(_HARBOUR,)),
)


def check(case: Case) -> Iterator[Found]:
    """Yield a finding for each figure that the sources' figures don't come to."""
    for at, judged in case.sourced.items():
        if judged.outcome == "unreckoned":
            finding = report_source(
                case, at, judged, code=CODE, rule=RULE, verdict="contradicted", severity=SEVERITY, message="unreckoned"
            )
            yield Found(finding, (at,), "other")
