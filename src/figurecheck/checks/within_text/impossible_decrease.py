"""A fall by more than all of it.

## What it checks
"Fell by 600 percent"; "fell by 500, from 400". What is counted or paid can't fall below nothing.

## Why it matters
Mostly a fall to a sixth is meant, or a rise; the reader can't tell.

## Limits
Silent where a fall below zero makes sense (profit, balance, temperature, growth, and the like), and for movements in
points.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from figurecheck.checks.arithmetic import write_range
from figurecheck.checks.edits import Slip, choose_edit
from figurecheck.checks.examples import finds, silent
from figurecheck.checks.movements import list_movements
from figurecheck.checks.telling import write_found
from figurecheck.intervals import Range

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.checks.cases import Case, Found
    from figurecheck.model import Severity

CODE = "FC106"
RULE = "impossible-decrease"
SINCE = "0.1.0"
SEVERITY: Severity = "error"
_ALL = Range(Decimal(0), Decimal(100))

EXAMPLES = (
    finds("Production of the mine has fallen 600 percent.", "600 percent", "implausible"),
    finds("انخفض إنتاج المنجم بنسبة 600 في المئة.", "600 في المئة", "implausible", language="ar"),
    silent("Production of the mine has fallen 60 percent."),
    silent("Net profit fell 120 percent as the company slid into the red."),
    silent("انخفض إنتاج المنجم بنسبة 60 في المئة.", language="ar"),
)  # fmt: skip


def check(case: Case) -> Iterator[Found]:
    """Yield a finding for each fall by more than the whole."""
    for movement in list_movements(case):
        notes, percent = movement.tie.notes, movement.percent
        if (
            movement.sign > 0
            or "loose" in notes
            or "below-zero" in notes
            or percent is None
            or percent.unit != "percent"
        ):
            continue
        if percent.allowed.low is None or percent.allowed.low <= 100 or percent.number is None:
            continue
        edit = choose_edit([Slip(percent.text, percent.number, _ALL)], case.words)[1]
        yield write_found(
            case, (percent.figure,), [(f"meets({write_range(percent.allowed)}, {write_range(_ALL)})", "move_all")],
            code=CODE, rule=RULE, severity=SEVERITY, verdict="implausible", suggestion=edit,
            message=case.words.fill("findings", "move_impossible", printed=percent.text),
        )  # fmt: skip
