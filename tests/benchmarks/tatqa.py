"""How many derivations of a TAT-QA-style file the arithmetic of the findings recomputes.

    python -m tests.benchmarks.tatqa --data FILE [--show]

FILE is a JSON list of ``{questions: [{answer, answer_type, derivation, scale}]}``; only arithmetic ones count. Each
derivation is rewritten as an expression of ``figurecheck.replay`` and held against the answer, at its scale and as
exactly as it is printed. Then one operand gets another digit: an alarm is due where the answer, printed as exactly as
before, would have been another one.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

from figurecheck import replay
from figurecheck.intervals import Range, last_place, plain

_NUMERAL = re.compile(r"\d[\d,]*(?:\.\d+)?|\.\d+")
#: Square brackets group there, and hold an interval here; crosses multiply.
_SIGNS = str.maketrans("[]{}x×÷–−", "()()**/--", "%$£€")
_MAGNITUDES = ("thousand", "million", "billion")
#: Accounts print a loss in brackets.
_LOSS = re.compile(r"(?<=[+-])\s*\((\d[\d,.]*)\)")
#: A sum over how many there are is a mean: of percentages, it is one.
_SUM = re.compile(r"\(([^()/*]+)\)\s*/\s*(\d+|\(\d{4}-\d{4}\+1\))$")
_NAMES = re.compile("|".join(_MAGNITUDES))
_SIZES = {"thousand": Decimal(10) ** 3, "million": Decimal(10) ** 6, "billion": Decimal(10) ** 9}
#: Printed answers keep two decimals at most.
_FINEST = Decimal("0.01")
#: Digits that ``figurecheck.replay`` keeps of a quotient.
_KEPT = 6


class Case(NamedTuple):
    """One derivation as an expression, and the answer that is printed for it."""

    expression: str
    answer: Decimal
    scale: str
    printed: str


def read_cases(path: Path) -> list[Case]:
    """The arithmetic questions of a file."""
    contexts: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    questions = [question for context in contexts for question in context["questions"]]
    return [
        Case(rewrite(text := q["derivation"], scale := q["scale"]), _number(q["answer"]), scale, text)
        for q in questions
        if q["answer_type"] == "arithmetic"
    ]


def _number(answer: object) -> Decimal:
    return Decimal(str(answer).replace(",", ""))


def rewrite(derivation: str, scale: str = "") -> str:
    """A derivation as ``figurecheck.replay`` reads it.

    A magnitude word or a percent sign is worked out where the operands carry different ones.

    >>> rewrite("[($1,166+178)/2] - 34")
    '((1166+178)/2) - 34'
    """
    text = derivation.lower()
    named = set(_NAMES.findall(text))
    if named:
        base = _SIZES.get(scale, Decimal(1))
        text = re.sub(
            rf"({_NUMERAL.pattern})\s*({_NAMES.pattern})",
            lambda found: f"({found[1]} * {plain(_SIZES[found[2]] / base)})",
            text,
        )
    # "2.1% * 500": the percent sign divides where percents meet amounts.
    if "%" in text and not all(_percents(text)):
        text = re.sub(rf"({_NUMERAL.pattern})\s*%", r"(\1 / 100)", text)
    text = _NUMERAL.sub(lambda found: found[0].replace(",", "").removesuffix("."), text.translate(_SIGNS))
    return _LOSS.sub(r" (-\1)", re.sub(r"\s+", " ", text).strip())


def _percents(text: str) -> list[bool]:
    """For each operand whether it is a percentage; a bare divisor counts how many there are."""
    marks = [
        text[found.end() :].lstrip().startswith("%")
        for found in _NUMERAL.finditer(text)
        if not text[: found.start()].rstrip().endswith("/") or text[found.end() :].lstrip().startswith("%")
    ]
    return marks or [False]


def is_mean(expression: str) -> bool:
    """Whether an expression is a sum over the number of its terms.

    >>> is_mean("(15.2 + 17.1) / 2"), is_mean("(49 - 44) / 44")
    (True, False)
    """
    found = _SUM.search(expression)
    if found is None or found.start() > 1:
        return False
    terms = len(_NUMERAL.findall(found[1]))
    return replay.compute(found[2]) == str(terms) and "-" not in found[1].lstrip(" -")


def reckon(case: Case) -> Range | None:
    """What the derivation comes to at the answer's scale, or None where it is no arithmetic.

    A quotient that does not come out even keeps six digits: it is as wide as the last of them.
    """
    try:
        found = Decimal(replay.compute(case.expression))
    except (ValueError, ArithmeticError):
        return None
    half = Decimal(1).scaleb(int(found.as_tuple().exponent)) / 2 if "/" in case.expression else Decimal(0)
    if len(found.as_tuple().digits) < _KEPT:
        half = Decimal(0)
    # "(20 - 16) / 16" is a ratio that the answer gives in percent; "34% + 11%" is in percent already.
    ratio = "/" in case.expression and "%" not in case.printed and not is_mean(case.expression)
    return Range(found - half, found + half).scaled(Decimal(100 if case.scale == "percent" and ratio else 1))


def place_of(case: Case) -> Decimal:
    """The last place of the answer; a sum is as exact as its finest operand, whatever zeros its print drops."""
    printed = min(last_place(case.answer, Range(None, None)), Decimal(1))
    if "/" not in case.expression and "*" not in case.expression:
        operands = (found[0].partition(".")[2] for found in _NUMERAL.finditer(case.expression))
        printed = min(printed, Decimal(1).scaleb(-max(map(len, operands), default=0)))
    return max(printed, _FINEST)


def agrees(found: Range, case: Case) -> bool:
    """Whether a number is the answer at as many decimals as that is printed with."""
    half = place_of(case) / 2
    return found.meets(Range(case.answer - half, case.answer + half))


def alter(case: Case, rng: random.Random) -> Case | None:
    """The same derivation with one digit of one operand changed; None where it has no operand to change."""
    operands = [found for found in _NUMERAL.finditer(case.expression) if len(found[0].replace(".", "")) > 1]
    if not operands:
        return None
    chosen = rng.choice(operands)
    places = [at for at, sign in enumerate(chosen[0]) if sign.isdigit()]
    at = chosen.start() + rng.choice(places)
    digit = rng.choice([each for each in "123456789" if each != case.expression[at]])
    return case._replace(expression=case.expression[:at] + digit + case.expression[at + 1 :])


def matters(case: Case, altered: Case) -> bool:
    """Whether the altered derivation comes to another answer as printed."""
    one, other = reckon(case), reckon(altered)
    if one is None or other is None or one.low is None or other.low is None:
        return True
    place = place_of(case)
    return one.low.quantize(place) != other.low.quantize(place)


def main() -> None:
    """Print the shares."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--show", action="store_true", help="print every derivation that is not recomputed")
    chosen = arguments.parse_args()
    cases = read_cases(chosen.data)
    sound = [case for case in cases if (found := reckon(case)) is not None and agrees(found, case)]
    print(f"recomputed: {len(sound)} of {len(cases)} ({len(sound) / len(cases):.1%})")
    rng = random.Random(chosen.seed)
    pairs = [(case, altered) for case in cases if (altered := alter(case, rng)) is not None]
    due = [(case, altered) for case, altered in pairs if matters(case, altered)]
    caught = sum((found := reckon(altered)) is None or not agrees(found, case) for case, altered in due)
    print(f"altered operand: {caught} of {len(due)} ({caught / len(due):.1%}); without effect: {len(pairs) - len(due)}")
    alarms = sum((found := reckon(case)) is not None and not agrees(found, case) for case in cases)
    print(f"alarms on derivations as they are: {alarms} of {len(cases)} ({alarms / len(cases):.1%})")
    if chosen.show:
        for case in cases:
            found = reckon(case)
            if found is None or not agrees(found, case):
                print(f"  {case.printed!r} as {case.expression!r}: {found}, printed {case.answer} {case.scale}")


if __name__ == "__main__":
    main()
