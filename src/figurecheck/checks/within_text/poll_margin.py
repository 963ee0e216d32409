"""A margin of error that doesn't go with the number of people asked.

## What it checks
"A poll of 1,000 adults has a margin of error of 3 points": 98 over the root of the number asked is the margin at 95
percent confidence (1.96 standard errors of a share of one half). Weighting and clustering only widen it.

## Why it matters
The margin decides whether a lead is news, and it is copied from poll to poll.

## Limits
A margin up to twice the theory passes, as does one 15 percent below it. Where several samples are named, one that fits
is enough. Subgroups are left alone.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from figurecheck.checks.arithmetic import step, write_range
from figurecheck.checks.examples import finds, silent
from figurecheck.checks.tied import find_tied
from figurecheck.intervals import (
    POLL_HIGH,
    POLL_LOW,
    POLL_MARGIN,
    POLL_MARGIN_90,
    POLL_MARGIN_99,
    Range,
    last_place,
    parse,
    plain,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.checks.cases import Case, Found
    from figurecheck.model import Severity, Tie

CODE = "FC150"
RULE = "poll-margin"
SINCE = "0.1.0"
SEVERITY: Severity = "warning"

EXAMPLES = (
    finds("The poll of 1,000 adults has a margin of error of plus or minus 1 percentage point.", "1 percentage point",
          "inconsistent"),
    finds("The survey questioned 2,500 voters. Its margin of error is 9 points.", "9 points", "inconsistent"),
    finds("شمل الاستطلاع 1000 شخص بهامش خطأ يبلغ 1 في المئة.", "1 في المئة", "inconsistent", language="ar"),
    silent("The poll of 1,000 adults has a margin of error of plus or minus 3.5 percentage points."),
    silent("The poll of 1,000 adults, 320 of them Republicans, has a margin of error of 5.5 points for that group."),
    silent("شمل الاستطلاع 1000 شخص بهامش خطأ يبلغ 3 في المئة.", language="ar"),
)  # fmt: skip


def check(case: Case) -> Iterator[Found]:
    """Yield a finding for each margin that no sample near it gives."""
    for tie in case.ties_of("poll"):
        found = _check(case, tie)
        if found is not None:
            yield found


def _check(case: Case, tie: Tie) -> Found | None:
    margin_at, asked = tie.get("margin"), tie.all("asked")
    if margin_at is None or "part" in tie.notes:
        return None
    margin = case.quantities[margin_at]
    value = abs(margin.decimal or Decimal(0))
    if not value:
        return None
    place = last_place(value, parse(margin.interval)) / 2
    printed = Range(value - place, value + place)
    scale = POLL_MARGIN_90 if "90" in tie.notes else POLL_MARGIN_99 if "99" in tie.notes else POLL_MARGIN
    theory = [(index, scale / (case.quantities[index].decimal or Decimal(1)).sqrt()) for index in asked]
    if any(printed.meets(Range(points * POLL_LOW, points * POLL_HIGH)) for _, points in theory):
        return None
    index, points = theory[0]
    number = case.quantities[index]
    low, high = _round(points * POLL_LOW), _round(points * POLL_HIGH)
    too_low = all(value < points for _, points in theory)
    return find_tied(
        case, (margin_at, *asked), code=CODE, rule=RULE, severity=SEVERITY,
        steps=(
            step(f"{plain(scale)} / {plain(number.decimal or Decimal(1))} ** 0.5",
                 case.words.fill("steps", "poll_theory")),
            step(f"meets({write_range(printed)}, [{low}, {high}])", case.words.fill("steps", "poll_meets")),
        ),
        message=case.words.fill("findings", "poll_low" if too_low else "poll_high", asked=number.text,
                                margin=margin.text, right=_round(points)),
    )  # fmt: skip


def _round(number: Decimal) -> str:
    return plain(number.quantize(Decimal("0.1")))
