"""A range whose upper end comes first.

## What it checks
"Between 900,000 and 400,000 people": behind "between" the second end is the larger one. Where the first end stands
without the magnitude of the second ("between 900 and 4 million"), it is read both ways.

## Why it matters
One of the two ends is a slip, often of a digit or of the magnitude.

## Limits
Only behind "between", and only for positive figures with a unit or a noun: frosts, scores, opening hours and falls are
told from the higher end.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from figurecheck.checks.arithmetic import step
from figurecheck.checks.examples import finds, silent
from figurecheck.checks.tied import find_tied
from figurecheck.intervals import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.checks.cases import Case, Found
    from figurecheck.model import Severity

CODE = "FC138"
RULE = "monotone-range"
SINCE = "0.1.0"
SEVERITY: Severity = "warning"

EXAMPLES = (
    finds("Between 900,000 and 400,000 people were displaced.", "900,000 and 400,000 people", "inconsistent"),
    finds("نزح ما بين 900 ألف و400 ألف شخص.", "900 ألف و400 ألف شخص", "inconsistent", language="ar"),
    silent("It expects profit of between 40 and 45 cents a share."),
    silent("Between 400,000 and 900,000 people were displaced, between 900 and 4 million in all."),
    silent("The museum is open between 9 and 4."),
    silent("نزح ما بين 400 ألف و900 ألف شخص.", language="ar"),
    silent("صدرت أحكام بالسجن تتراوح بين 20 سنة وثلاث سنوات.", language="ar"),
)  # fmt: skip

#: "Between 800 and 1.2 million": a first end so many times the second is of the next smaller magnitude.
_FAR = 20
_NUMERAL = re.compile(r"\d[\d.,٫٬]*")


def check(case: Case) -> Iterator[Found]:
    """Yield a finding for each range that falls."""
    for tie in case.ties_of("between"):
        index = tie.parts[0][1]
        quantity = case.quantities[index]
        if quantity.range is None or any(
            other.range and Decimal(other.range[0]) <= Decimal(other.range[1]) for other in quantity.alternatives
        ):
            continue
        low, high = (Decimal(end) for end in quantity.range)
        if low <= high or high < 0 or _shares_magnitude(quantity.text, low, high):
            continue
        yield find_tied(
            case, (index,), code=CODE, rule=RULE, severity=SEVERITY,
            steps=(step(f"{plain(high)} - {plain(low)}", case.words.fill("steps", "between_gap")),),
            message=case.words.fill("findings", "between_order", low=plain(high), high=plain(low)),
        )  # fmt: skip


def _shares_magnitude(text: str, low: Decimal, high: Decimal) -> bool:
    """Whether the range rises once the first end is read without the magnitude word of the second."""
    numerals = [re.sub(r"[,٬]", "", found).replace("٫", ".").rstrip(".") for found in _NUMERAL.findall(text)]
    if len(numerals) != 2 or not all(numeral.count(".") <= 1 for numeral in numerals):
        return False
    between = text[text.find(_NUMERAL.findall(text)[0]) :].split(_NUMERAL.findall(text)[1])[0]
    if len(re.findall(r"[^\W\d_]+", between)) > 1:
        return False  # each end has a magnitude of its own
    first, second = (Decimal(numeral) for numeral in numerals)
    return bool(second) and high != second and low / (first or 1) == high / second > 1 and first > second * _FAR
