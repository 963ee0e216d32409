"""A figure that the article's own source gives otherwise.

## What it checks
With `--source`, each figure against the figures of the sources: found by the words around it (what is counted, what
happened, names, units), or by its place in a sentence that the article has copied. Rounding, units and spelling make no
difference: "45K", "45,000" and "forty-five thousand" are one number, "40 miles" is "64 km".

## Why it matters
Most wrong figures were right in the press release. They went wrong while they were copied.

## Limits
Silent unless the words around the two figures agree, no figure of any source fits, and no step of arithmetic from them
comes to the article's figure. Silent between languages, for negations, and where the one counts a part of the other.
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

CODE = "FC301"
RULE = "source-value"
SINCE = "0.1.0"
SEVERITY: Severity = "error"

_RELEASE = "Norvik Foods said on Tuesday that it will close 14 bakeries in the north. Its revenue fell to $2.4 million."
_BAYAN = "قالت شركة نورفيك إنها ستغلق 14 مخبزا في الشمال. وتراجعت إيراداتها إلى 2.4 مليون دولار."

EXAMPLES = (
    finds("Norvik Foods will close 41 bakeries in the north.", "41 bakeries", "contradicted", sources=(_RELEASE,)),
    finds("ستغلق شركة نورفيك 41 مخبزا في الشمال.", "41 مخبزا", "contradicted", language="ar", sources=(_BAYAN,)),
    finds("Revenue at Norvik Foods fell to $2.4 billion.", "$2.4 billion", "contradicted", sources=(_RELEASE,)),
    silent("Norvik Foods will close fourteen bakeries in the north.", sources=(_RELEASE,)),
    silent("ستغلق نورفيك ١٤ مخبزا في الشمال.", language="ar", sources=(_BAYAN,)),
    silent("Norvik Foods has opened 41 shops in the south.", sources=(_RELEASE,)),
)


def check(case: Case) -> Iterator[Found]:
    """Yield a finding for each figure that a source gives otherwise."""
    for at, judged in case.sourced.items():
        if judged.outcome == "contradicted":
            finding = report_source(
                case,
                at,
                judged,
                code=CODE,
                rule=RULE,
                verdict="contradicted",
                severity=SEVERITY,
                message="contradicted",
            )
            yield Found(finding, (at,), "other")
