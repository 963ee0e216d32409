"""A bound that its source does not reach: "more than 500" of 500.

## What it checks
With `--source`, a bound that its source's figure doesn't reach: "more than 500" or "under 500" of a source that says
500. It is a warning in a sentence that is otherwise the source's, else a note.

## Why it matters
The bound makes the figure sound larger or smaller than anybody has said.

## Limits
"At least 500" and "up to 500" are borne out by 500. The source's own bounds are read as it prints them.
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

CODE = "FC303"
RULE = "source-bound"
SINCE = "0.1.0"
SEVERITY: Severity = "warning"

_SOURCE = "The ferry carried 500 passengers to the island on Sunday."
_MASDAR = "نقلت العبارة 500 راكب إلى الجزيرة يوم الأحد."

EXAMPLES = (
    finds(_SOURCE.replace("500", "more than 500"), "500 passengers", "contradicted", sources=(_SOURCE,)),
    finds(_MASDAR.replace("500", "أكثر من 500"), "500 راكب", "contradicted", language="ar", sources=(_MASDAR,)),
    silent("The ferry carried at least 500 passengers to the island on Sunday.", sources=(_SOURCE,)),
    silent("نقلت العبارة أكثر من 400 راكب إلى الجزيرة يوم الأحد.", language="ar", sources=(_MASDAR,)),
)  # fmt: skip


def check(case: Case) -> Iterator[Found]:
    """Yield a finding for each bound that its source doesn't bear out."""
    for at, judged in case.sourced.items():
        if judged.outcome == "stretched":
            finding = report_source(
                case, at, judged, code=CODE, rule=RULE, message="stretched",
                verdict="contradicted" if judged.copied else "unverified",
                severity=SEVERITY if judged.copied else "note",
            )  # fmt: skip
            yield Found(finding, (at,), "other")
