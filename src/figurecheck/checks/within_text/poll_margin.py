"""A margin of error that doesn't go with the number of people asked.

## What it checks
"A poll of 1,000 adults has a margin of error of 3 points": 98 over the root of the number asked is the margin at 95
percent confidence (1.96 standard errors of a share of one half). Weighting and clustering only widen it. "A lead of 2
points, outside the margin of error of 3": a lead no larger than the margin is not outside it; one more than twice as
large, which is what two shares may err by, is neither within it nor a statistical tie.

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
from figurecheck.checks.levels import read_levels
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
    finds("Ivers is on 41 percent and Moll on 40 percent, a lead outside the poll's margin of error of 3 points.",
          "41 percent", "inconsistent"),
    finds("The two are in a statistical tie, 55 percent to 38 percent; the margin of error is 3 points.", "55 percent",
          "inconsistent"),
    finds("المرشحان متعادلان إحصائيا، 55 في المئة مقابل 38 في المئة، وهامش الخطأ 3 نقاط.", "55 في المئة",
          "inconsistent", language="ar"),
    silent("Ivers leads Moll by 44 percent to 39 percent, within the margin of error of 3 points."),
    silent("Ivers leads Moll by 49 percent to 39 percent, outside the margin of error of 3 points."),
    silent("يتقدم المرشح 49 في المئة مقابل 39 في المئة، خارج هامش الخطأ البالغ 3 نقاط.", language="ar"),
    silent("The poll of 1,000 adults has a margin of error of plus or minus 3.5 percentage points."),
    silent("The poll of 1,000 adults, 320 of them Republicans, has a margin of error of 5.5 points for that group."),
    silent("شمل الاستطلاع 1000 شخص بهامش خطأ يبلغ 3 في المئة.", language="ar"),
)  # fmt: skip


def check(case: Case) -> Iterator[Found]:
    """Yield a finding for each margin that no sample near it gives, and each lead on the wrong side of its margin."""
    for tie in case.ties_of("lead"):
        lead = _check_lead(case, tie)
        if lead is not None:
            yield lead
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


def _check_lead(case: Case, tie: Tie) -> Found | None:
    read = read_levels(case, tie, "more", "less", "lead", "error")
    error, lead = read["error"], read.get("lead")
    more, less = read.get("more"), read.get("less")
    numbers = [level.number for level in (error, lead, more, less) if level is not None]
    if any(number is None for number in numbers):
        return None
    apart = lead.number if lead is not None else None
    if more is not None and less is not None:
        apart = (more.number or Decimal(0)) - (less.number or Decimal(0))
    score = tie.get("score")
    if score is not None:
        ends = [Decimal(end) for end in case.quantities[score].range or ("0", "0")]
        apart = abs(ends[0] - ends[1])
    margin = abs(error.number or Decimal(0))
    if apart is None or not margin:
        return None
    outside = "outside" in tie.notes
    if not (apart < margin if outside else apart > 2 * margin):
        return None
    figures = tuple(level.figure for level in (lead, more, less, error) if level is not None)
    figures = figures if score is None else (score, *figures)
    gap = f"{plain(more.number or Decimal(0))} - {plain(less.number or Decimal(0))}" if more and less else plain(apart)
    return find_tied(
        case, figures, code=CODE, rule=RULE, severity=SEVERITY,
        steps=(step(gap, case.words.fill("steps", "poll_lead")),
               step(f"2 * {plain(margin)}", case.words.fill("steps", "poll_twice"))),
        message=case.words.fill("findings", "poll_outside" if outside else "poll_within", lead=plain(apart),
                                margin=error.text),
    )  # fmt: skip


def _round(number: Decimal) -> str:
    return plain(number.quantize(Decimal("0.1")))
