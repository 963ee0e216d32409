from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from figurecheck.model import Step
from figurecheck.replay import compute
from figurecheck.replay.values import FUNCTIONS
from figurecheck.reports.arithmetic import comparison, tell
from figurecheck.reports.words import words_of


def told(expression: str, language: str = "en") -> str:
    return tell(Step(expression=expression, result=compute(expression)), words_of(language))


@pytest.mark.parametrize(
    ("expected", "expression"),
    [
        ("295–310 against 270–330: fits", "meets([295, 310], [270, 330])"),
        ("40.5–49.5 billion against 44.1–45.9 million: does not fit",
         "meets([40500000000, 49500000000], [44100000, 45900000])"),
        ("(9,500–11,000) × (1.9–2.1) = 18,050–23,100 against 195,000–210,000: does not fit",
         "meets([9500, 11000] * [1.9, 2.1], [195000, 210000])"),
        ("12 or more against 10 or less: does not fit", "meets([12, inf], [-inf, 10])"),
        ("7 within 5 or more: yes", "within(7, [5, inf])"),
        ("days from 2024-09-02 to 2024-12-03: 92", 'days("2024-09-02", "2024-12-03")'),
        ("days from 2023-07 to 2023-07-12: −19 to 11", 'days("2023-07", "2023-07-12")'),
        ("(200,000 − 100,000) ÷ 60 ≈ 1,667", "round((200000 - 100000) / 60, 0)"),
        ("45 billion ÷ 45 million = 1,000", "45000000000 / 45000000"),
        ("100,000 × 2 = 200,000", "100000 * 2"),
        ("5 × −3 = −15", "5 * -3"),
        ("1.5 ^ 2 = 2.25", "1.5 ** 2"),
    ],
)  # fmt: skip
def test_arithmetic_is_told_as_an_editor_reads_it(expected: str, expression: str) -> None:
    assert expected == told(expression)


@pytest.mark.parametrize(
    ("expected", "expression"),
    [
        ("295 إلى 310 مقابل 270 إلى 330: يلتقيان", "meets([295, 310], [270, 330])"),
        ("3 إلى 4 ملايين مقابل 45 مليون: لا يلتقيان", "meets([3000000, 4000000], 45000000)"),
        ("12 أو أكثر مقابل 10 أو أقل: لا يلتقيان", "meets([12, inf], [-inf, 10])"),
        ("الأيام من 2024-09-02 إلى 2024-12-03: 92", 'days("2024-09-02", "2024-12-03")'),
    ],
)
def test_arithmetic_is_told_in_arabic(expected: str, expression: str) -> None:
    assert expected == re.sub("[\u2066-\u2069]", "", told(expression, "ar"))


def test_a_formula_runs_from_left_to_right_in_an_arabic_line() -> None:
    assert "\u2066(200,000 − 100,000) ÷ 60 ≈ 1,667\u2069" == told("round((200000 - 100000) / 60, 0)", "ar")


@pytest.mark.parametrize("name", sorted(FUNCTIONS))
def test_every_function_of_the_arithmetic_can_be_told(name: str) -> None:
    arguments = {"days": ('"2024-01-02"', '"2024-02-01"'), "abs": ("-3",), "round": ("2.5", "0")}
    expression = f"{name}({', '.join(arguments.get(name, ('[2, 3]', '[1, 9]')))})"
    assert not re.search(r"meets|within\(|round|\[", told(expression))


def test_a_form_that_is_not_known_is_shown_as_it_stands() -> None:
    assert "6 ⊕ 4 = 2" == tell(Step(expression="6 ⊕ 4", result="2"), words_of("en"))
    assert "meets(1, 2) = perhaps" == tell(Step(expression="meets(1, 2)", result="perhaps"), words_of("en"))


def test_only_comparisons_can_be_drawn() -> None:
    assert comparison(Step(expression="2 * 3", result="6")) is None
    assert comparison(Step(expression="meets(1)", result="no")) is None
    assert comparison(Step(expression="meets(yes, 2)", result="no")) is None


@given(st.text(alphabet='0123456789.[]()+-*/, "abdeimnorstuwx', max_size=40))
def test_no_expression_breaks_the_telling(expression: str) -> None:
    assert tell(Step(expression=expression, result="1"), words_of("ar"))
    comparison(Step(expression=expression, result="yes"))
