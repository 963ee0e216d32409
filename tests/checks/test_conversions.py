"""Amounts said twice, dates with their weekdays, tests with their p: right ones are silent, wrong ones are heard."""

from __future__ import annotations

import math
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import figurecheck
from figurecheck.checks import list_rules
from figurecheck.checks.distributions import tail_of_chi2, tail_of_f, tail_of_normal, tail_of_r, tail_of_t
from figurecheck.units import convert

CODES = {rule.code for rule in list_rules() if rule.code.startswith(("FC13", "FC14", "FC15"))}
UNITS = [
    ("meter", "meters", "foot", "feet"),
    ("mile", "miles", "kilometer", "kilometers"),
    ("kilogram", "kilograms", "pound", "pounds"),
    ("mile ** 2", "square miles", "kilometer ** 2", "square kilometers"),
    ("degree_Celsius", "degrees Celsius", "degree_Fahrenheit", "degrees Fahrenheit"),
]
NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def loud(text: str) -> list[str]:
    report = figurecheck.check(text, reference=(), rules=CODES)
    return [finding.rule for finding in report.findings if finding.severity != "note"]


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(UNITS), st.integers(min_value=11, max_value=9999))
def test_a_conversion_that_is_rounded_to_the_unit_is_silent(units: tuple[str, str, str, str], number: int) -> None:
    one, name, other, other_name = units
    result = convert(Decimal(number), one, other)
    assert result is not None
    rounded = result.quantize(Decimal(1), rounding=ROUND_HALF_UP)
    assert loud(f"It measured {number:,} {name} ({rounded:,} {other_name}) on the day.") == []


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(UNITS[:4]), st.integers(min_value=11, max_value=9999))
def test_a_conversion_that_is_ten_times_too_much_is_heard(units: tuple[str, str, str, str], number: int) -> None:
    one, name, other, other_name = units
    result = convert(Decimal(number), one, other)
    assert result is not None
    assert loud(f"It measured {number:,} {name} ({round(result) * 10:,} {other_name}) on the day.") == [
        "unit-conversion"
    ]


@settings(max_examples=60, deadline=None)
@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31)), st.integers(min_value=0, max_value=6))
def test_a_weekday_is_heard_just_where_the_calendar_has_another(day: date, shift: int) -> None:
    name = NAMES[(day.weekday() + shift) % 7]
    expected = [] if shift == 0 else ["weekday"]
    assert loud(f"It was signed on {name}, {day.day} {day:%B} {day.year}, in the old town hall.") == expected


@pytest.mark.parametrize(
    ("tail", "expected"),
    [
        (tail_of_normal(2.5758), 0.01),
        (tail_of_t(2.0, 10), 0.07339),
        (tail_of_t(-1.3, 200), 0.19510),
        (tail_of_f(4.0, 1, 30), 0.05466),
        (tail_of_f(0.5, 5, 12), 0.77076),
        (tail_of_chi2(11.07, 5), 0.05),
        (tail_of_chi2(1.0, 4), 0.90980),
        (tail_of_r(0.5, 18), 0.02477),
    ],
)
def test_tails_agree_with_the_tables(tail: float, expected: float) -> None:
    assert math.isclose(tail, expected, abs_tol=5e-5)


@pytest.mark.parametrize(
    "text",
    [
        "(" * 20_000 + "3 meters (" * 200,
        "3 meters (6 feet" * 200,
        "t(28) = " * 400,
        "Monday, " * 5_000 + "3 June 2024",
        "between 9 and 4 people " * 300,
        "born in 1928, aged 96, died in 2014, " * 200,
        "\ud800 3 meters (\x00 6 feet) \u202e",
    ],
    ids=["brackets", "open", "statistics", "weekdays", "ranges", "lives", "stray"],
)
def test_hostile_text_ends_in_a_report(text: str) -> None:
    assert figurecheck.check(text, reference=(), rules=CODES).language in ("en", "ar")
