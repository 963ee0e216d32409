"""Figures that must balance: a product against its factors, a sum against its parts, and the edit that mends them."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Literal, NamedTuple

from figurecheck import units
from figurecheck.checks.arithmetic import step, write_range
from figurecheck.checks.edits import Slip, choose_edit
from figurecheck.checks.tied import find_tied
from figurecheck.intervals import (
    EXACT_COUNT_BELOW,
    FAR,
    Range,
    difference,
    last_place,
    parse,
    plain,
    product,
    quotient,
    total,
    weigh,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from figurecheck.checks.cases import Case, Found
    from figurecheck.model import Quantity, Severity, Step

ONE = Decimal(1)
TEN = Decimal(10)
#: A number with more decimals than this stands for a fraction that never ends ("two thirds").
_DECIMALS = 6
_SIGNS = {"product": (" × ", " ÷ "), "sum": (" + ", " − ")}


class Term(NamedTuple):
    """One side or one operand of a balance.

    Attributes:
        figure: index of the quantity, or None for a constant ("30 days a month").
        number: its value in the unit of the balance.
        allowed: what its digits and words allow.
        place: the weight of its last digit.
        text: as printed.
        scale: what its value was multiplied by to come to the unit of the balance.
    """

    figure: int | None
    number: Decimal
    allowed: Range
    place: Decimal
    text: str
    scale: Decimal = ONE


class Balance(NamedTuple):
    """``whole`` must be the product, or the sum, of ``operands``.

    Attributes:
        kind: what the operands are put together by.
        whole: the product or the sum.
        operands: at least two.
        shown: the figure that the finding reckons out; the whole, or one of the operands.
        mean_of: how many operands the whole is printed as the mean of; one where it is their sum.
    """

    kind: Literal["product", "sum"]
    whole: Term
    operands: tuple[Term, ...]
    shown: int
    mean_of: int = 1

    @property
    def terms(self) -> tuple[Term, ...]:
        """The whole first, then the operands."""
        return (self.whole, *self.operands)


def read_term(case: Case, figure: int, scale: Decimal = ONE) -> Term | None:
    """A figure as a term, multiplied by ``scale``; None where it has no single number."""
    quantity = case.quantities[figure]
    number = quantity.decimal
    if number is None:
        return None
    allowed = parse(quantity.interval)
    place = last_place(number, allowed)
    if is_exact_count(quantity):
        allowed, place = Range(number, number), ONE
    return Term(figure, number * scale, allowed.scaled(scale), place * abs(scale), quantity.text, scale)


def is_exact_count(quantity: Quantity) -> bool:
    """Whether a figure counts so few things that nobody rounds them: "100 senators"."""
    value = quantity.decimal
    return (
        value is not None and quantity.kind in ("count", "number") and not quantity.unit
        and quantity.qualifier in ("none", "exact")
        and value == value.to_integral_value() and (value < EXACT_COUNT_BELOW or value % 10 != 0)
    )  # fmt: skip


def in_unit(case: Case, figure: int, unit: str) -> Term | None:
    """A figure as a term in another unit of its dimension."""
    scale = units.convert(ONE, case.quantities[figure].unit, unit) if unit else ONE
    return None if scale is None else read_term(case, figure, scale)


def constant(number: Decimal, allowed: Range | None = None) -> Term:
    """A term that the text does not print."""
    return Term(None, number, allowed or Range(number, number), ONE, plain(number))


def reckon(balance: Balance, at: int) -> Range:
    """What the other terms give for one of them."""
    whole, operands = balance.whole, balance.operands
    others = [term.allowed for place, term in enumerate(balance.terms) if place not in (0, at)]
    if balance.kind == "sum":
        rest = total(others)
        return rest if at == 0 else difference(whole.allowed, rest)
    rest = others[0]
    for allowed in others[1:]:
        rest = product(rest, allowed)
    return rest if at == 0 else quotient(whole.allowed, rest) if len(operands) > 1 else whole.allowed


def judge_balance(balance: Balance) -> Literal["meets", "rounding", "inconsistent"]:
    """Whether the shown figure can be what the others give.

    >>> four, five, nine = (constant(Decimal(x)) for x in (4, 5, 9))
    >>> judge_balance(Balance("sum", nine, (four, five), 0)), judge_balance(Balance("product", nine, (four, five), 0))
    ('meets', 'inconsistent')
    """
    shown = balance.terms[balance.shown]
    reckoned = reckon(balance, balance.shown)
    exact = shown.allowed.low == shown.allowed.high
    if exact and balance.kind == "sum" and all(term.allowed.low == term.allowed.high for term in balance.terms):
        return "meets" if reckoned.meets(shown.allowed) else "inconsistent"
    return weigh(reckoned, shown.allowed, shown.place)


def is_near(balance: Balance) -> bool:
    """Whether a figure that does not fit is still so near, but for a power of ten, that the same thing is meant."""
    shown = balance.terms[balance.shown]
    reckoned = reckon(balance, balance.shown)
    near = shown.allowed.widened(share=Decimal(FAR - 1))
    if reckoned.low is None or reckoned.high is None or shown.number <= 0:
        return True
    if near.high is not None and reckoned.low <= near.high and shown.number <= reckoned.high * FAR:
        return True
    return any(reckoned.scaled(TEN**power).meets(shown.allowed) for power in (-3, -2, -1, 1, 2, 3))


def report_balance(
    case: Case, balance: Balance, *, code: str, rule: str, severity: Severity, message: str = "broken_balance"
) -> Found | None:
    """Put together the finding of a balance that does not hold; None where it does.

    Args:
        case: the text and its figures.
        balance: the figures.
        code: of the rule.
        rule: its name.
        severity: where the figures cannot all be right.
        message: key of the message: {formula}, {computed} and {printed} are filled in.
    """
    outcome = judge_balance(balance)
    if outcome == "meets" or not is_near(balance):
        return None
    shown = balance.terms[balance.shown]
    printed = [
        (at, term, case.quantities[term.figure]) for at, term in enumerate(balance.terms) if term.figure is not None
    ]
    printed.sort(key=lambda each: (each[0] != balance.shown, each[0]))
    slips = [
        Slip(quantity.text, quantity.decimal or ONE, reckon(balance, at).scaled(ONE / term.scale))
        for at, term, quantity in printed
    ]
    wrong, suggestion = choose_edit(slips, case.words)
    primary = printed[wrong or 0][1].figure
    order = [primary, *(term.figure for _, term, _ in printed if term.figure != primary)]
    figures = tuple(dict.fromkeys(figure for figure in order if figure is not None))
    steps = balance_steps(case, balance)
    rounding = outcome == "rounding"
    return find_tied(
        case, figures, code=code, rule=rule,
        verdict="rounding" if rounding else "inconsistent",
        severity="note" if rounding else severity,
        message=case.words.fill(
            "findings", message, formula=write_formula(balance), computed=steps[0].result, printed=shown.text
        ),
        steps=steps,
        suggestion=None if rounding else suggestion,
    )  # fmt: skip


def write_formula(balance: Balance) -> str:
    """The arithmetic with the figures as printed: "40 buses × $350,000"."""
    join, part = _SIGNS[balance.kind]
    texts = [term.text for term in balance.operands]
    if balance.shown == 0:
        total = join.join(texts)
        return f"({total}) ÷ {balance.mean_of}" if balance.mean_of > 1 else total
    others = [text for at, text in enumerate(texts, 1) if at != balance.shown]
    return part.join([balance.whole.text, *others])


def balance_steps(case: Case, balance: Balance) -> tuple[Step, ...]:
    """The shown figure reckoned out, and whether that can be the printed one."""
    shown = balance.terms[balance.shown]
    back = ONE / shown.scale
    expression = _write(balance, [plain(term.number) for term in balance.terms])
    if shown.scale != 1:
        expression = f"({expression}) * {_factor(back)}"
    numbers = [back, *(term.number for term in balance.terms)]
    endless = any(-int(number.as_tuple().exponent) > _DECIMALS for number in numbers)
    if "/" in expression or endless:
        places = max(0, 1 - int((shown.place * back).adjusted()))
        expression = f"round({expression}, {places})"
    ends = _write(balance, [write_range(term.allowed) for term in balance.terms])
    return (
        step(expression, case.words.fill("steps", "balance")),
        step(f"meets({ends}, {write_range(shown.allowed)})", case.words.fill("steps", "balance_meets")),
    )


def _factor(number: Decimal) -> str:
    return (
        plain(number)
        if number >= 1 or number == 0
        else f"1 / {plain(ONE / number)}"
        if ONE % number == 0
        else plain(number)
    )


def _write(balance: Balance, numbers: Sequence[str]) -> str:
    join, part = (" * ", " / ") if balance.kind == "product" else (" + ", " - ")
    if balance.shown == 0:
        return join.join(numbers[1:])
    others = [number for at, number in enumerate(numbers) if at not in (0, balance.shown)]
    return part.join([numbers[0], *others])
