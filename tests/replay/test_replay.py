from __future__ import annotations

import time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from figurecheck.intervals import Range, plain, product
from figurecheck.model import Step
from figurecheck.replay import compute, replays


@pytest.mark.parametrize(
    ("expression", "result"),
    [
        ("100000 * 2", "200000"),
        ("0.1 + 0.2", "0.3"),
        ("2 + 3 * 4", "14"),
        ("(2 + 3) * 4", "20"),
        ("-2 ** 2", "-4"),
        ("2 ** -3", "0.125"),
        ("10 - 4 - 3", "3"),
        ("200000 / 100000", "2"),
        ("(200 / 100) ** (1 / 5) - 1", "0.1487"),
        ("[195000, 205000] / [95000, 105000]", "[1.85714, 2.15789]"),
        ("[1, 2] - [1, 2]", "[-1, 1]"),
        ("[-2, 3] ** 2", "[0, 9]"),
        ("[-inf, 5] + 1", "[-inf, 6]"),
        ("min([1, inf], 3)", "[1, 3]"),
        ("max(2, [1, 5])", "[2, 5]"),
        ("abs([-3, 2])", "[0, 3]"),
        ("round(2.345, 2)", "2.35"),
        ("round(1666.67, 0)", "1667"),
        ("within(5, [1, inf])", "yes"),
        ("within([1, 6], [1, 5])", "no"),
        ("meets([195000, 210000], [300000, 300000])", "no"),
        ('days("2024-09-02", "2024-12-03")', "92"),
        ('days("2024-09-02", "2025-02-17")', "168"),
        ('days("2024-02", "2024-03-01")', "[1, 29]"),
    ],
)
def test_a_step_computes_to_the_number_that_a_reader_gets_by_hand(expression: str, result: str) -> None:
    assert result == compute(expression)


def test_a_quotient_that_does_not_come_out_even_keeps_six_digits_or_its_whole_part() -> None:
    assert compute("1 / 3") == "0.333333"
    assert compute("100000 / 60") == "1666.67"
    assert compute("100000000 / 3") == "33333333"
    assert compute("105435039507024 / 2") == "52717519753512"


@pytest.mark.parametrize(
    ("expression", "message"),
    [
        ("", "at 0: expected a number"),
        ("1 / 0", "division by zero"),
        ("1 2", "at 1: '2' is left over"),
        ("foo(1)", "at 0: there is no function 'foo'"),
        ("[3, 2]", "low end 3 is above its high end 2"),
        ("2 ** 999", "an exponent beyond 64"),
        ("9 ** 64", "larger than 10 ** 60"),
        ("0 ** -1", "division by zero"),
        ("(-8) ** 0.5", "no such root"),
        ('days("2024-13-01", "2024")', "'2024-13-01' is not a date"),
        ("days(1, 2)", "expected two dates"),
        ('"2024" + 1', "not a date or an answer"),
        ("1e9", "'e' is left over"),
        ("__import__", "this is no number, name or sign"),
        ("٣ + 1", "at 0: this is no number, name or sign"),
        ("round(1)", "round takes 2 arguments, not 1"),
        ("\ud800", "this is no number"),
        ("1\x00", "this is no number"),
    ],
)
def test_what_cannot_be_computed_is_a_value_error_that_says_where(expression: str, message: str) -> None:
    with pytest.raises(ValueError, match=r"^at \d+: ") as caught:
        compute(expression)
    assert message in str(caught.value)


@pytest.mark.parametrize("hostile", ["(" * 1999, "-" * 1999, "[" * 1999, "2**" * 600 + "2", "9" * 1999, "abs(" * 499])
def test_hostile_steps_end_at_once(hostile: str) -> None:
    started = time.perf_counter()
    with pytest.raises(ValueError, match=r"^at \d+: "):
        compute(hostile)
    assert time.perf_counter() - started < 0.5


def test_an_expression_longer_than_two_thousand_characters_is_refused() -> None:
    with pytest.raises(ValueError, match="longer than 2000"):
        compute("1+" * 500_000 + "1")


def test_a_step_whose_result_was_edited_does_not_replay() -> None:
    assert replays(Step(expression="100000 * 2", result="200000"))
    assert not replays(Step(expression="100000 * 2", result="300000"))
    assert not replays(Step(expression="100000 *", result="200000"))


decimals = st.decimals(min_value=-(10**9), max_value=10**9, allow_nan=False, places=3)


@given(decimals, decimals)
def test_sums_differences_and_products_of_points_are_exact(a: Decimal, b: Decimal) -> None:
    x, y = plain(a), plain(b)
    assert compute(f"({x}) + ({y})") == plain(a + b)
    assert compute(f"({x}) - ({y})") == plain(a - b)
    assert compute(f"({x}) * ({y})") == plain(a * b)


@given(decimals, decimals, decimals, decimals, st.integers(0, 4), st.integers(0, 4))
def test_a_product_of_intervals_holds_every_product_of_their_numbers(
    a: Decimal, b: Decimal, c: Decimal, d: Decimal, i: int, j: int
) -> None:
    left, right = Range(min(a, b), max(a, b)), Range(min(c, d), max(c, d))
    x, y = (r[0] + (r[1] - r[0]) * Decimal(k) / 4 for r, k in ((left, i), (right, j)))
    assert product(left, right).contains(x * y)
    shown = f"[{plain(left[0])}, {plain(left[1])}] * [{plain(right[0])}, {plain(right[1])}]"
    assert compute(f"within(({plain(x)}) * ({plain(y)}), {shown})") == "yes"


@given(st.text(alphabet='0123456789.+-*/()[], "abdeinfmxrou\u0661\u200f', max_size=40))
def test_any_text_either_computes_or_is_a_value_error(text: str) -> None:
    try:
        assert isinstance(compute(text), str)
    except ValueError as problem:
        assert str(problem).startswith("at ")
