"""The same figure of the same thing, once in millions and once in billions.

## What it checks
"The $5.2 billion dam", and later "the dam, which cost $5.2 million": the same digits, a thousand or a million apart,
among the same words.

## Why it matters
Million and billion are one letter apart, and a magnitude left out is a thousandfold error.

## Limits
The two must stand in different sentences and share the words around them, so that a part of the thing or another year's
figure is left alone. It warns: a writer may mean two things.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.checks.echoes import find_echoes
from figurecheck.checks.examples import finds, silent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.checks.cases import Case, Found
    from figurecheck.model import Severity

CODE = "FC134"
RULE = "magnitude-slip"
SINCE = "0.1.0"
SEVERITY: Severity = "warning"

EXAMPLES = (
    finds("The ministry approved a $5.2 billion contract for the dam on Monday. Critics said the $5.2 million contract "
          "for the dam was never put out to tender.", "$5.2 billion", "inconsistent"),
    finds("وافقت الوزارة على عقد بناء السد بقيمة 5.2 مليار دولار. وقال منتقدون إن عقد بناء السد البالغ 5.2 مليون دولار "
          "لم يطرح في مناقصة.", "5.2 مليار دولار", "inconsistent", language="ar"),
    silent("The ministry approved a $5.2 billion contract for the dam on Monday. Critics said the $5.2 billion "
           "contract for the dam was never put out to tender."),
    silent("The fund holds $5.2 billion. A school in the valley got $5.2 million for a roof."),
    silent("وافقت الوزارة على عقد بناء السد بقيمة 5.2 مليار دولار. وحصلت مدرسة على 5.2 مليون دولار.", language="ar"),
    silent("In the old market a gram of gold costs 903 pounds. In the old market a kilo of gold costs 903,000 pounds."),
    silent("بلغ سعر غرام الذهب عيار 21 نحو 903 جنيهات. وبلغ سعر كيلو الذهب عيار 21 نحو 903 آلاف جنيه.", language="ar"),
)  # fmt: skip


def check(case: Case) -> Iterator[Found]:
    """Yield a finding for each figure that comes back with another magnitude."""
    yield from find_echoes(case, (3, 6), code=CODE, rule=RULE, severity=SEVERITY)
