"""A level that a statistical series does not bear out.

## What it checks
A level of a whole period ("between 2010 and 2015", "consistently over 60 percent"), or of now or one year, that the
sentence ties to one place and one variable of a pack's series, in full and without more: shares, counts, amounts with
their unit, one to so many ("1:600"), yearly counts told by the day or hour.

## Why it matters
A figure from a fact sheet is copied for years after it was true, and a level of one country is told of another.

## Limits
Series are one source: the finding is a warning, and silent within a tenth of the figure (a fortieth of a bound).
Silent where the sentence says more of its subject than the series does, or speaks of months, plans or conditions, and
where the series has no value within three years before the publication.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.checks.examples import finds, silent
from figurecheck.checks.series.telling import find_contradicted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.checks.cases import Case, Found
    from figurecheck.model import Severity

CODE = "FC210"
RULE = "series-value"
SINCE = "0.1.0"
SEVERITY: Severity = "warning"

EXAMPLES = (
    finds("Between 2000 and 2010, the population of Egypt was consistently over 90 million.",
          "90 million", "contradicted"),
    finds("بين عامي 2000 و2010 ظل عدد سكان مصر دائما فوق 90 مليونا.", "90 مليونا", "contradicted", language="ar"),
    silent("Between 2000 and 2010, the population of Egypt was consistently over 60 million."),
    silent("بين عامي 2000 و2010 ظل عدد سكان مصر دائما فوق 60 مليونا.", language="ar"),
    silent("Between 2000 and 2010, the rural population of Egypt was consistently over 90 million."),
)  # fmt: skip


def check(case: Case) -> Iterator[Found]:
    """Yield a finding for each level that its series contradict."""
    yield from find_contradicted(case, ("level",), CODE, RULE, SEVERITY)
