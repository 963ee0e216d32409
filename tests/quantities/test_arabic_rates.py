"""A time after "في" is how often where it stands bare, and when where it is named."""

from __future__ import annotations

import pytest

import figurecheck


@pytest.mark.parametrize(
    "text",
    [
        "بلغ الناتج 396 مليار دولار في عام 2023.",
        "باع المصنع 500 سيارة في العام الماضي.",
        "يتقاضى 500 دولار في شهر مايو.",
        "باع المصنع 500 سيارة في الشهر نفسه.",
        "سار 40 كيلومترا في اليوم الأول.",
    ],
)
def test_a_named_time_is_no_rate(text: str) -> None:
    assert () == figurecheck.parse(text)[0].per


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("ننتج 400 طن في العام.", "year"),
        ("يتقاضى 500 دولار في الشهر.", "month"),
        ("سار 40 كيلومترا في اليوم.", "day"),
        ("He earns $500 a day 24 weeks a year.", "day"),
    ],
)
def test_a_bare_time_is_a_rate(text: str, per: str) -> None:
    assert (per,) == figurecheck.parse(text)[0].per
