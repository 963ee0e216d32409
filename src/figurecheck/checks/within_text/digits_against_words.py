"""A number in words beside another one in digits, or digits with the ending of another number.

## What it checks
"Three hundred (200) dinars", "five (6) members", "500 (خمسمائة)": legal and official prose says a number twice, and the
two must be the same. So must the digits of an ordinal and its ending: there is no "22th" and no "2rd".

## Why it matters
In contracts and verdicts the words win; in a news text nobody knows which one to believe.

## Limits
Only where the bracket holds nothing but the number. Rough words ("dozens") are left alone.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from figurecheck.checks.arithmetic import step
from figurecheck.checks.examples import finds, silent
from figurecheck.checks.ordinals import mend_ordinal
from figurecheck.checks.tied import find_tied
from figurecheck.intervals import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.checks.cases import Case, Found
    from figurecheck.model import Severity, Tie

CODE = "FC139"
RULE = "digits-against-words"
SINCE = "0.1.0"
SEVERITY: Severity = "error"

EXAMPLES = (
    finds("The court set a fine of three hundred (200) dinars.", "200", "inconsistent"),
    finds("The board has five (6) members.", "6", "inconsistent"),
    finds("قضت المحكمة بغرامة قدرها ثلاثمائة (200) دينار.", "200", "inconsistent", language="ar"),
    finds("It was her 22th win on the tour.", "22th", "inconsistent"),
    silent("It was her 22nd win on the tour, and the 111th race of the 1,003rd week."),
    silent("The court set a fine of three hundred (300) dinars."),
    silent("Farmland cost about two cents per acre ($4.74/km2)."),
    silent("The board has five (5) members, seven (three of them women) in all."),
    silent("قضت المحكمة بغرامة قدرها ثلاثمائة (300) دينار.", language="ar"),
)  # fmt: skip


def check(case: Case) -> Iterator[Found]:
    """Yield a finding for each number that words and digits give differently."""
    for tie in case.ties_of("equal"):
        if "words" not in tie.notes:
            continue
        first, last = _first(case, tie), case.quantities[tie.parts[-1][1]].decimal
        if first is None or last is None or first[0] == last:
            continue
        figures = tuple(index for _, index in reversed(tie.parts))
        yield find_tied(
            case, figures, code=CODE, rule=RULE, severity=SEVERITY,
            steps=(step(f"{_operand(last)} - {_operand(first[0])}", case.words.fill("steps", "equal_gap")),),
            message=case.words.fill("findings", "equal_words", left=first[1],
                                    right=case.quantities[tie.parts[-1][1]].text),
        )  # fmt: skip
    for index, quantity in enumerate(case.quantities):
        right = mend_ordinal(quantity.text) if quantity.kind == "ordinal" else None
        if right is not None:
            message = case.words.fill("findings", "ordinal_ending", figure=quantity.text)
            yield find_tied(
                case, (index,), code=CODE, rule=RULE, severity="warning", suggestion=right, message=message
            )  # fmt: skip


def _first(case: Case, tie: Tie) -> tuple[Decimal, str] | None:
    said = next((note.removeprefix("said:") for note in tie.notes if note.startswith("said:")), None)
    if said is not None:
        return Decimal(said), said
    quantity = case.quantities[tie.parts[0][1]]
    return None if quantity.decimal is None else (quantity.decimal, quantity.text)


def _operand(number: Decimal) -> str:
    return plain(number) if number >= 0 else f"({plain(number)})"
