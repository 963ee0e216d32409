"""The same figure of the same thing with its point in another place.

## What it checks
"A vacancy rate of 2.5 percent", and later "the vacancy rate of 25 percent": the same digits, ten or a hundred times
apart, among the same words.

## Why it matters
A point that moves makes a figure ten times too large, and no spelling checker sees it.

## Limits
The two must stand in different sentences and share the words around them; figures of one digit must share three. It
warns: a writer may mean two things.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.checks.echoes import find_echoes
from figurecheck.checks.examples import finds, silent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.checks.cases import Case, Found
    from figurecheck.model import Severity

CODE = "FC135"
RULE = "decimal-slip"
SINCE = "0.1.0"
SEVERITY: Severity = "warning"

EXAMPLES = (
    finds("The vacancy rate in the city centre fell to 2.5 percent in May. A vacancy rate of 25 percent in the city "
          "centre is the lowest on record.", "2.5 percent", "inconsistent"),
    finds("بلغ معدل الشواغر في وسط المدينة 2.5 في المئة في مايو. ومعدل الشواغر في وسط المدينة البالغ 25 في المئة هو "
          "الأدنى.", "2.5 في المئة", "inconsistent", language="ar"),
    silent("The vacancy rate in the city centre fell to 2.5 percent in May. A vacancy rate of 2.5 percent in the "
           "city centre is the lowest on record."),
    silent("The first raid on the village left 80 civilians dead and wounded. The second raid on the village left "
           "eight civilians dead and wounded."),
    silent("أسفرت الغارة الأولى على القرية عن مقتل 80 مدنيا وإصابة آخرين. وأسفرت الغارة الثانية على القرية عن مقتل "
           "ثمانية مدنيين وإصابة آخرين.", language="ar"),
    silent("The region sold $5.5 billion of beef last year. The packer had sales of 300 billion reais ($55 billion) "
           "last year."),
    silent("بلغ معدل الشواغر في وسط المدينة 2.5 في المئة في مايو. وزاد عدد السكان 25 في المئة.", language="ar"),
    silent("The maker sold its $1 billion stake in the field to the state. The state, which runs the field, has sold a "
           "$10 billion stake in assets of the maker."),
)  # fmt: skip


def check(case: Case) -> Iterator[Found]:
    """Yield a finding for each figure that comes back with its point moved."""
    yield from find_echoes(case, (1, 2), code=CODE, rule=RULE, severity=SEVERITY)
