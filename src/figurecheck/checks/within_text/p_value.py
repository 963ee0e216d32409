"""A p-value that its test statistic doesn't give.

## What it checks
"t(28) = 2.20, p = .036": the tail of the distribution beyond the statistic (t, F, chi square, r, z) against the printed
p, each with the rounding of its digits.

## Why it matters
About half of the psychology papers that were checked hold at least one such slip, and some of them change the result.

## Limits
A p that fits one tail instead of two passes. Corrections for many comparisons, and results in any other notation than
that of journals, are not known. A warning, for the text doesn't tell which of the figures is wrong.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from figurecheck.checks.arithmetic import step, write_range
from figurecheck.checks.distributions import tail_of_chi2, tail_of_f, tail_of_normal, tail_of_r, tail_of_t
from figurecheck.checks.examples import finds, silent
from figurecheck.checks.tied import find_tied
from figurecheck.intervals import Range, plain, rounded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.checks.cases import Case, Found
    from figurecheck.model import Severity, Tie

CODE = "FC152"
RULE = "p-value"
SINCE = "0.1.0"
SEVERITY: Severity = "warning"

EXAMPLES = (
    finds("The groups differed, t(28) = 2.20, p = .001.", ".001", "inconsistent"),
    finds("اختلفت المجموعتان، t(28) = 2.20, p = .001 بحسب الدراسة.", ".001", "inconsistent", language="ar"),
    silent("The groups differed, t(28) = 2.20, p = .036, and F(2, 57) = 3.15, p = .05."),
    silent("The link was weak, r(98) = .20, p < .05, and z = 1.96, p = .05."),
    silent("اختلفت المجموعتان، t(28) = 2.20, p = .036 بحسب الدراسة.", language="ar"),
)  # fmt: skip

_DIGITS = Decimal("0.00001")


def check(case: Case) -> Iterator[Found]:
    """Yield a finding for each p that its statistic doesn't give."""
    for tie in case.ties_of("statistic"):
        found = _check(case, tie) if "mean" not in tie.notes else None
        if found is not None:
            yield found


def _check(case: Case, tie: Tie) -> Found | None:
    notes = dict(note.split(":", 1) for note in tie.notes)
    value = Decimal(notes["value"].replace("−", "-"))
    place = Decimal(1).scaleb(int(value.as_tuple().exponent)) / 2
    tails = [_tail(notes, abs(float(value)) + shift * float(place)) for shift in (-1, 1)]
    p = Decimal(notes["p"])
    printed = rounded(p, Decimal(1).scaleb(int(p.as_tuple().exponent)))
    if notes["sign"] != "=":
        printed = Range(Decimal(0), p) if notes["sign"] == "<" else Range(p, Decimal(1))
    if any(tail is None for tail in tails):
        return None
    low, high = sorted(Decimal(tail or 0.0).quantize(_DIGITS) for tail in tails)
    computed = Range(low, high)
    if computed.meets(printed) or computed.scaled(Decimal("0.5")).meets(printed):
        return None
    figures = (*tie.all("p"), *tie.all("term"))
    return find_tied(
        case, figures, code=CODE, rule=RULE, severity=SEVERITY,
        steps=(step(f"meets({write_range(computed)}, {write_range(printed)})", case.words.fill("steps", "p_meets")),),
        message=case.words.fill("findings", "p_value", right=plain(((low + high) / 2).quantize(Decimal("0.001"))),
                                printed=plain(p)),
    )  # fmt: skip


def _tail(notes: dict[str, str], value: float) -> float | None:
    """The p of a statistic; None where its degrees of freedom are missing or make no sense."""
    df1, df2 = (float(notes[name]) if name in notes else 0.0 for name in ("df1", "df2"))
    test = notes["test"]
    if test in ("z", "Z"):
        return tail_of_normal(value)
    if df1 <= 0 or value < 0:
        return None
    if test == "t":
        return tail_of_t(value, df1)
    if test == "r":
        return tail_of_r(value, df1) if value < 1 else None
    if test == "F":
        return tail_of_f(value, df1, df2) if df2 > 0 else None
    return tail_of_chi2(value, df1)
