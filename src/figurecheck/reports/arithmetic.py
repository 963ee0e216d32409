"""The arithmetic of a finding as an editor reads it: "295–310 against 270–330: fits".

``json`` and ``html`` carry the expression itself beside it, for those who compute it again.
"""

from __future__ import annotations

import re
from decimal import Decimal, DecimalException
from typing import TYPE_CHECKING

from figurecheck.intervals import Range
from figurecheck.replay import compute
from figurecheck.reports.directions import left_to_right
from figurecheck.reports.numerals import digits, numeral, span

if TYPE_CHECKING:
    from figurecheck.model import Step
    from figurecheck.reports.words import Words

_TOKEN = re.compile(r"""\s*(?:([0-9]++(?:\.[0-9]++)?)|"([^"]*+)"|([a-z]++)|(\*\*|[-+*/()\[\],]))""")
_INTERVAL = re.compile(r"\[(-?[0-9.]+|-inf), (-?[0-9.]+|inf)\]")
_VALUE = re.compile(r"-?[0-9.]+|\[[^\]]*\]")
_SIGNS = {"*": "×", "/": "÷", "-": "−", "+": "+"}
#: Steps come from rules; one that is longer is shown as it stands.
_LONGEST = 400


def tell(step: Step, words: Words) -> str:
    """One step in words.

    >>> from figurecheck.model import Step
    >>> from figurecheck.reports.words import words_of
    >>> tell(Step(expression="meets([295, 310], [270, 330])", result="yes"), words_of("en"))
    '295–310 against 270–330: fits'
    >>> tell(Step(expression="round((200000 - 100000) / 60, 0)", result="1667"), words_of("en"))
    '(200,000 − 100,000) ÷ 60 ≈ 1,667'

    Args:
        step: the expression and its result.
        words: the reader's language.

    Returns:
        The step in words, or the expression as it stands where it has a form that is not known here.
    """
    try:
        return _told(step, words)
    except (ValueError, DecimalException, KeyError):
        return left_to_right(f"{step.expression} = {step.result}", words.direction)


def comparison(step: Step) -> tuple[Range, Range] | None:
    """The two intervals that a step compares, for those who draw them.

    >>> from figurecheck.model import Step
    >>> comparison(Step(expression="meets([9, 11] * 2, [25, inf])", result="no"))
    (Range(low=Decimal('18'), high=Decimal('22')), Range(low=Decimal('25'), high=None))
    """
    name, arguments = _call(step.expression)
    if name not in ("meets", "within") or len(arguments) != 2:
        return None
    try:
        return read_interval(compute(arguments[0])), read_interval(compute(arguments[1]))
    except ValueError:
        return None


def read_interval(result: str) -> Range:
    """A result of the evaluator as an interval.

    >>> read_interval("[12, inf]"), read_interval("7")
    (Range(low=Decimal('12'), high=None), Range(low=Decimal('7'), high=Decimal('7')))

    Raises:
        ValueError: it is no number and no interval.
    """
    found = _INTERVAL.fullmatch(result)
    try:
        if found is None:
            return Range(Decimal(result), Decimal(result))
        low, high = (None if end.endswith("inf") else Decimal(end) for end in found.groups())
    except DecimalException:
        raise ValueError(f"{result!r} is no number and no interval") from None
    return Range(low, high)


def _told(step: Step, words: Words) -> str:
    if len(step.expression) > _LONGEST:
        raise ValueError("too long to be put into words")
    name, arguments = _call(step.expression)
    if name in ("meets", "within") and len(arguments) == 2:
        a, b = (_side(argument, words) for argument in arguments)
        return words.fill("arithmetic", f"{name}_{step.result}", a=a, b=b)
    if name == "days" and len(arguments) == 2:
        first, last = (left_to_right(day.strip().strip('"'), words.direction) for day in arguments)
        return words.fill("arithmetic", "days", first=first, last=last, days=span(read_interval(step.result), words))
    sign = "≈" if "round(" in step.expression else "="
    result = _number(read_interval(step.result), words)
    return left_to_right(f"{_formula(step.expression, words)} {sign} {result}", words.direction)


def _side(expression: str, words: Words) -> str:
    """One side of a comparison: the interval, after the sum that it comes from where there is one."""
    allowed = span(read_interval(compute(expression)), words)
    if _VALUE.fullmatch(expression):
        return allowed
    return f"{left_to_right(_formula(expression, words), words.direction)} = {allowed}"


def _number(allowed: Range, words: Words) -> str:
    """A number or interval inside a formula, which runs from left to right in every language."""
    low, high = allowed

    def say(number: Decimal) -> str:
        return digits(number) if words.direction == "rtl" else numeral(number, words)

    if low is None or high is None:
        return f"{'−∞' if low is None else say(low)} … {'∞' if high is None else say(high)}"
    return say(low) if low == high else f"{say(low)} … {say(high)}" if low < 0 else f"{say(low)}–{say(high)}"


def _call(expression: str) -> tuple[str, list[str]]:
    """The function that the whole expression calls, with its arguments; "" where it is a sum or a product."""
    found = re.fullmatch(r"([a-z]+)\((.*)\)", expression, re.DOTALL)
    if found is None:
        return "", []
    arguments, depth, start = list[str](), 0, 0
    body = found[2]
    for at, sign in enumerate(body):
        depth += (sign in "([") - (sign in ")]")
        if depth < 0:
            return "", []
        if sign == "," and depth == 0:
            arguments.append(body[start:at].strip())
            start = at + 1
    return found[1], [*arguments, body[start:].strip()]


def _formula(expression: str, words: Words) -> str:
    """The expression with the signs of arithmetic, numbers in groups, and ``round`` left to the ≈ that follows."""
    name, arguments = _call(expression)
    if name == "round" and len(arguments) == 2:
        return _formula(arguments[0], words)
    pieces: list[str] = []
    at = 0
    while at < len(expression.rstrip()):
        found = _TOKEN.match(expression, at)
        if found is None:
            raise ValueError(f"at {at}: no number, name or sign")
        number, day, function, sign = found.groups()
        at = found.end()
        if sign == "[":
            end = expression.index("]", at) + 1
            pieces.append(f"({_number(read_interval(compute(expression[at - 1 : end])), words)})")
            at = end
        elif number:
            pieces.append(_number(read_interval(number), words))
        elif sign == "**":
            pieces.append(" ^ ")
        elif sign in ("*", "/", "+", "-"):
            unary = sign == "-" and (not pieces or pieces[-1].endswith(("(", " ")))
            pieces.append(_SIGNS[sign] if unary else f" {_SIGNS[sign]} ")
        else:
            pieces.append(", " if sign == "," else function or sign or day or "")
    return "".join(pieces)
