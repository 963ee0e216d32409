"""The one edit that closes a gap is told where it is the only one."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from figurecheck.checks.edits import Slip, choose_edit, list_edits, one_edit
from figurecheck.intervals import Range
from figurecheck.languages.message_words import load_message_words

ENGLISH, ARABIC = load_message_words("en"), load_message_words("ar")


def exactly(number: str) -> Range:
    return Range(Decimal(number), Decimal(number))


@pytest.mark.parametrize(
    ("text", "value", "target", "expected"),
    [
        ("156", "156", "165", "165, not 156"),
        ("$4.2 billion", "4200000000", "4200000", "million, not billion"),
        ("0.7%", "0.7", "7", "7, not 0.7"),
        ("2.767", "2.767", "2767", "2,767, not 2.767"),
        ("1,250 tons", "1250", "1350", "1,350, not 1,250"),
        ("156", "156", "400", None),
        ("twelve", "12", "21", None),
    ],
)
def test_an_edit_is_told_in_the_figures_own_shape(text: str, value: str, target: str, expected: str | None) -> None:
    assert expected == one_edit(text, Decimal(value), exactly(target), ENGLISH)


@pytest.mark.parametrize(
    ("text", "value", "target", "expected"),
    [
        ("١٥٦", "156", "165", "١٦٥ لا ١٥٦"),
        ("4 ملايين دولار", "4000000", "4000000000", "مليارات لا ملايين"),
        ("٢٫٥ مليون", "2500000", "5200000", "٥٫٢ لا ٢٫٥"),
    ],
)
def test_an_edit_keeps_arabic_digits_and_the_number_of_the_noun(
    text: str, value: str, target: str, expected: str
) -> None:
    assert expected == one_edit(text, Decimal(value), exactly(target), ARABIC)


def test_nothing_is_told_where_two_figures_could_be_mended() -> None:
    slips = [Slip("15", Decimal(15), exactly("25")), Slip("65", Decimal(65), exactly("55"))]
    assert choose_edit(slips, ENGLISH) == (None, None)


@given(st.text(max_size=40), st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=0))
def test_any_text_is_edited_or_left_alone(text: str, value: Decimal) -> None:
    edits = list_edits(Slip(text, value, Range(Decimal(0), Decimal(10) ** 9)), ENGLISH)
    assert [edit for edit in edits if edit.right == edit.wrong] == []
