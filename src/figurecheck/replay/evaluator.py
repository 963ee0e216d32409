"""Computing a step again: a small evaluator for the arithmetic that findings show, and nothing else.

Numbers are exact decimals, intervals are computed at their corners. A quotient or root that does not come out even
keeps six significant digits, or all digits before the point where there are more.
"""

from __future__ import annotations

import re
from decimal import Decimal, DecimalException, localcontext
from typing import TYPE_CHECKING

from figurecheck.intervals import Range, product, quotient
from figurecheck.replay.values import (
    EXACT,
    FUNCTIONS,
    MAX_DIGITS,
    Days,
    Value,
    add,
    raise_to,
    read_date,
    shorten_ends,
    write_value,
)

if TYPE_CHECKING:
    from figurecheck.model import Step

MAX_LENGTH = 2000
MAX_DEPTH = 24
#: Larger results are refused: no figure in the news needs them, and powers would make them without end.
LARGEST = Decimal(10) ** 60

_TOKEN = re.compile(r"""\s*(?:([0-9]++(?:\.[0-9]++)?)|"([^"]*+)"|([a-z]++)|(\*\*|[-+*/()\[\],]))""")


def compute(expression: str) -> str:
    """Compute an expression.

    >>> compute("100000 * 2"), compute("100000 / 60"), compute("[195000, 205000] - 100000")
    ('200000', '1666.67', '[95000, 105000]')
    >>> compute('days("2024-09-02", "2024-12-03")'), compute("meets([195000, inf], [150000, 180000])")
    ('92', 'no')

    Args:
        expression: decimals, ``+ - * / **``, brackets, intervals ``[low, high]`` (an end may be ``-inf`` or ``inf``),
            dates in double quotes, and the functions ``round(x, places)``, ``abs(x)``, ``min(x, y)``, ``max(x, y)``,
            ``days(from, to)``, ``meets(A, B)`` and ``within(x, A)``.

    Returns:
        A number, ``[low, high]``, ``yes`` or ``no``.

    Raises:
        ValueError: the expression cannot be computed; the message says at which character.
    """
    if len(expression) > MAX_LENGTH:
        raise ValueError(f"at 0: the expression is longer than {MAX_LENGTH} characters")
    with localcontext(EXACT):
        reader = _Reader(expression)
        value = reader.sum()
        reader.expect_end()
        return write_value(value)


def replays(step: Step) -> bool:
    """Whether a step's expression still gives its result.

    >>> from figurecheck.model import Step
    >>> replays(Step(expression="45 * 12", result="540"))
    True
    """
    try:
        return compute(step.expression) == step.result
    except ValueError:
        return False


class _Reader:
    """A recursive descent over the tokens; depth is capped, so hostile nesting ends in a ValueError."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = self.start = self.depth = 0
        self.kind: str = ""
        self.token: str = ""
        self.next()

    def next(self) -> None:
        self.start = self.at
        found = _TOKEN.match(self.text, self.at)
        if found is None:
            if self.text[self.at :].strip():
                raise self.error("this is no number, name or sign")
            self.kind, self.token = "end", ""
            return
        group = found.lastindex or 1
        self.at = found.end()
        self.kind = ("number", "date", "name", "sign")[group - 1]
        self.token = str(found[group])

    def error(self, problem: str) -> ValueError:
        return ValueError(f"at {self.start}: {problem}")

    def take(self, sign: str) -> bool:
        if self.kind == "sign" and self.token == sign:
            self.next()
            return True
        return False

    def expect(self, sign: str) -> None:
        if not self.take(sign):
            raise self.error(f"expected {sign!r}")

    def expect_end(self) -> None:
        if self.kind != "end":
            raise self.error(f"{self.token!r} is left over")

    def sum(self) -> Value:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise self.error(f"nested deeper than {MAX_DEPTH}")
        value = self.term()
        while self.kind == "sign" and self.token in ("+", "-"):
            sign, start = self.token, self.start
            self.next()
            a, b = self.number(value), self.number(self.term())
            value = self.bounded(add(a, b if sign == "+" else b.scaled(Decimal(-1))), start)
        self.depth -= 1
        return value

    def term(self) -> Value:
        value = self.signed()
        while self.kind == "sign" and self.token in ("*", "/"):
            sign, start = self.token, self.start
            self.next()
            a, b = self.number(value), self.number(self.signed())
            if sign == "/" and b.low == b.high == 0:
                raise self.error("division by zero")
            value = self.bounded(product(a, b) if sign == "*" else shorten_ends(quotient(a, b)), start)
        return value

    def signed(self) -> Value:
        negative = False
        signed = False
        while self.kind == "sign" and self.token == "-":
            negative, signed = not negative, True
            self.next()
        value = self.power()
        if not signed:
            return value
        return self.number(value).scaled(Decimal(-1 if negative else 1))

    def power(self) -> Value:
        value, start = self.atom(), self.start
        if not self.take("**"):
            return value
        base = self.number(value)
        negative = self.take("-")
        exponent = self.point(self.atom())
        try:
            result = raise_to(base, -exponent if negative else exponent)
        except DecimalException:
            raise ValueError(f"at {start}: this power has no value") from None
        except ValueError as problem:
            raise ValueError(f"at {start}: {problem}") from None
        return self.bounded(result, start)

    def atom(self) -> Value:
        if self.kind == "number":
            if len(self.token) > MAX_DIGITS:
                raise self.error(f"a number of more than {MAX_DIGITS} digits")
            number = Decimal(self.token)
            self.next()
            return Range(number, number)
        if self.kind == "date":
            value = self.date(self.token)
            self.next()
            return value
        if self.kind == "name":
            return self.call()
        if self.take("("):
            inner = self.sum()
            self.expect(")")
            return inner
        if self.take("["):
            low = self.end_of_interval(below=True)
            self.expect(",")
            high = self.end_of_interval(below=False)
            if low is not None and high is not None and low > high:
                raise self.error(f"the interval's low end {low} is above its high end {high}")
            self.expect("]")
            return Range(low, high)
        raise self.error("expected a number, a date, an interval or a bracket")

    def end_of_interval(self, *, below: bool) -> Decimal | None:
        mark = self.at, self.start, self.kind, self.token
        if below and not self.take("-"):
            return self.point(self.sum())
        if self.kind == "name" and self.token == "inf":
            self.next()
            return None
        self.at, self.start, self.kind, self.token = mark
        return self.point(self.sum())

    def call(self) -> Value:
        name, start = self.token, self.start
        if name not in FUNCTIONS:
            raise self.error(f"there is no function {name!r}; there are {', '.join(sorted(FUNCTIONS))}")
        self.next()
        self.expect("(")
        arguments = [self.sum()]
        while self.take(","):
            arguments.append(self.sum())
        self.expect(")")
        count, function = FUNCTIONS[name]
        if len(arguments) != count:
            raise ValueError(f"at {start}: {name} takes {count} arguments, not {len(arguments)}")
        try:
            return function(*arguments)
        except (TypeError, DecimalException, ValueError) as problem:
            raise ValueError(f"at {start}: {name}: {problem}") from None

    def number(self, value: Value) -> Range:
        if isinstance(value, Range):
            return value
        raise self.error("expected a number, not a date or an answer")

    def point(self, value: Value) -> Decimal:
        number = self.number(value)
        if number.low is None or number.low != number.high:
            raise self.error("expected a single number, not an interval")
        return number.low

    def bounded(self, value: Range, start: int) -> Range:
        if any(end is not None and abs(end) > LARGEST for end in value):
            raise ValueError(f"at {start}: the result is larger than 10 ** {LARGEST.adjusted()}")
        return value

    def date(self, text: str) -> Days:
        try:
            return read_date(text)
        except ValueError:
            raise self.error(f"{text!r} is not a date: write 2024-09-02, 2024-09 or 2024") from None
