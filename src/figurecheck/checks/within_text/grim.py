"""A mean that so many whole numbers can't have.

## What it checks
"28 participants rated it 5.19 on average": a mean of 28 whole numbers is a multiple of 1/28; where none rounds to the
printed digits, the mean or the number of cases is wrong (the GRIM test of Brown and Heathers, 2017).

## Why it matters
Half of the papers that were tested held such a mean.

## Limits
In preview: the text seldom says that what was averaged are whole numbers, or whether some cases were left out. Fewer
cases than the digits can tell apart only.
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from figurecheck.checks.arithmetic import step
from figurecheck.checks.examples import finds, silent
from figurecheck.checks.tied import find_tied
from figurecheck.intervals import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.checks.cases import Case, Found
    from figurecheck.model import Severity

CODE = "FC151"
RULE = "grim"
SINCE = "0.1.0"
SEVERITY: Severity = "warning"
PREVIEW = True

EXAMPLES = (
    finds("The 28 participants gave the film an average rating of 5.19 on a seven-point scale.", "5.19",
          "inconsistent"),
    finds("منح 28 مشاركا الفيلم تقييما بمتوسط 5.19 على مقياس من سبع درجات.", "5.19", "inconsistent", language="ar"),
    silent("The 28 participants gave the film an average rating of 5.18 on a seven-point scale."),
    silent("منح 28 مشاركا الفيلم تقييما بمتوسط 5.18 على مقياس من سبع درجات.", language="ar"),
)  # fmt: skip

_NUMERAL = re.compile(r"\d+[.٫]\d+")


def check(case: Case) -> Iterator[Found]:
    """Yield a finding for each mean that no whole numbers have."""
    for tie in case.ties_of("statistic"):
        mean_at, cases_at = tie.get("mean"), tie.get("cases")
        if mean_at is None or cases_at is None:
            continue
        mean, cases = case.quantities[mean_at].decimal, case.quantities[cases_at].decimal
        if mean is None or cases is None:
            continue
        places = -int(Decimal(_digits(case.quantities[mean_at].text)).as_tuple().exponent)
        unit = Decimal(1).scaleb(-places)
        if cases * unit >= 1 or _possible(mean, cases, unit):
            continue
        yield find_tied(
            case, (mean_at, cases_at), code=CODE, rule=RULE, severity=SEVERITY,
            steps=(step(f"{plain(mean)} * {plain(cases)}", case.words.fill("steps", "grim_sum")),),
            message=case.words.fill("findings", "grim_mean", asked=plain(cases), mean=plain(mean)),
        )  # fmt: skip


def _possible(mean: Decimal, cases: Decimal, unit: Decimal) -> bool:
    near = int(mean * cases)
    sums = (Decimal(near + shift) for shift in (-1, 0, 1, 2))
    # Rounded up, to even, or cut off: any habit will do.
    return any(
        abs((total / cases).quantize(unit, rounding=ROUND_HALF_UP) - mean) == 0 or 0 <= total / cases - mean < unit
        for total in sums
    )


def _digits(text: str) -> str:
    """The printed numeral of a figure, in ASCII with a point."""
    found = _NUMERAL.search(text)
    return found.group().replace("٫", ".") if found else "0"
