"""A conversion that is finer than the figure it was made from.

## What it checks
"The iceberg is 200 metres (656 ft 2 in) tall": the last digit of the second figure against the last digit of the first.
Where it is a hundred times finer or more, the conversion claims what nobody measured.

## Why it matters
A round estimate becomes a measurement in the reader's mind.

## Limits
A note only: neither figure is wrong. Exact standards (a marathon, a yard) are converted to many digits with reason.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from figurecheck.checks.arithmetic import step
from figurecheck.checks.conversions import find_line, temperatures, weigh_tie
from figurecheck.checks.examples import finds, silent
from figurecheck.checks.tied import find_tied
from figurecheck.intervals import FALSE_PRECISION, last_place, parse, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.checks.cases import Case, Found
    from figurecheck.checks.conversions import Line
    from figurecheck.model import Quantity, Severity

CODE = "FC132"
RULE = "false-precision"
SINCE = "0.1.0"
SEVERITY: Severity = "note"

EXAMPLES = (
    finds("The iceberg is 200 metres (656 ft 2 in) tall.", "656 ft 2 in", "rounding"),
    finds("يبلغ ارتفاع الجبل الجليدي نحو 200 متر (656.17 قدما).", "656.17 قدما", "rounding", language="ar"),
    silent("The iceberg is 200 metres (656 feet) tall."),
    silent("يبلغ ارتفاع الجبل الجليدي نحو 200 متر (656 قدما).", language="ar"),
)  # fmt: skip


def check(case: Case) -> Iterator[Found]:
    """Yield a note for each conversion that is much finer than its source."""
    for tie in case.ties_of("equal"):
        if "units" not in tie.notes or "slash" in tie.notes:
            continue
        (_, left_at), (_, right_at) = tie.parts
        left, right = case.quantities[left_at], case.quantities[right_at]
        difference = "difference" in tie.notes
        if (
            left.decimal is None
            or right.decimal is None
            or left.kind == "duration"
            or left.ambiguous
            or right.ambiguous
        ):
            continue
        if weigh_tie(case, tie, difference=difference) != "meets":
            continue
        for source, result, figures in ((left, right, (right_at, left_at)), (right, left, (left_at, right_at))):
            line = find_line(*temperatures(source.unit, result.unit), difference=difference)
            if line is None or (source is right and not _was_round(source, result, line)):
                continue
            coarse, fine = _coarse(source), _fine(result)
            if coarse * line.factor < fine * FALSE_PRECISION:
                continue
            yield find_tied(
                case, figures, code=CODE, rule=RULE, severity=SEVERITY, verdict="rounding",
                steps=(step(f"{plain(coarse)} * {plain(line.factor)} / {plain(fine)}",
                            case.words.fill("steps", "equal_finer")),),
                message=case.words.fill("findings", "equal_precision", left=source.text, right=result.text),
            )  # fmt: skip
            break


def _was_round(source: Quantity, result: Quantity, line: Line) -> bool:
    """Whether a fine first figure is just the round second one, converted: "656 ft 2 in (200 m)"."""
    number, printed = source.decimal or Decimal(0), result.decimal or Decimal(0)
    return number % 10 == 0 and abs(number * line.factor + line.offset - printed) <= _fine(result) / 2


def _coarse(quantity: Quantity) -> Decimal:
    """The weight of a figure's last digit as its rounding shows it."""
    value = quantity.decimal or Decimal(1)
    shown = parse(quantity.interval) if quantity.qualifier == "none" else parse((None, None))
    digits = "".join(sign for sign in quantity.text if sign.isdigit())
    # "1900 m": how many of the zeros are measured, nobody can tell; one of them may not be.
    most = Decimal(10) if digits == plain(abs(value)) else abs(value) or Decimal(1)
    return min(last_place(value, shown), most)


def _fine(quantity: Quantity) -> Decimal:
    """The weight of the last digit that is printed; compound figures ("656 ft 2 in") are exact in their last unit."""
    value = quantity.decimal or Decimal(1)
    digits = "".join(sign for sign in quantity.text if sign.isdigit())
    if quantity.unit == "inch" and digits != plain(abs(value)):
        return Decimal(1)  # "656 ft 2 in"
    zeros = last_place(value, parse((None, None)))
    return min(zeros, Decimal(10)) if digits == plain(abs(value)) else zeros
