from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import figurecheck
from figurecheck.testing import FiguresError, approx, assert_consistent, assert_figures, assert_quantity, explain

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytest_plugins = ["pytester"]

DAM = "The new dam on the river Tana is 5 km long and cost $12 million."


def test_an_article_without_a_mistake_passes_as_text_and_as_a_path(tmp_path: Path) -> None:
    assert_figures(DAM)
    (tmp_path / "dam.md").write_text(DAM)
    assert_figures(tmp_path / "dam.md")
    assert_figures("بلغ طول السد 5 كيلومترات.")


def test_a_mistake_fails_with_place_figure_and_arithmetic(tmp_path: Path) -> None:
    (tmp_path / "club.txt").write_text("Its workforce tripled from 1,200 to 2,400.")
    with pytest.raises(FiguresError) as failure:
        assert_figures(tmp_path / "club.txt")
    shown = str(failure.value)
    assert "club.txt:1:" in shown
    assert "FC101" in shown
    assert "3,600" in shown
    assert_figures(tmp_path / "club.txt", ignore=("FC101",))
    assert_figures(tmp_path / "club.txt", fail_on="never")


def test_texts_that_agree_in_other_words_and_units_are_consistent() -> None:
    assert_consistent(DAM, "The new dam on the river Tana is 5,000 metres long and cost 12 million dollars.")


def test_texts_that_contradict_one_another_are_shown_with_both_figures() -> None:
    with pytest.raises(FiguresError) as failure:
        assert_consistent(DAM, "The new dam on the river Tana is 8 km long and cost $12 million.")
    assert "5 km" in str(failure.value)
    assert "8 km" in str(failure.value)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The dam is 5,000 metres long.", "5 km"),
        ("The dam is about five kilometres long.", "5 km"),
        ("بلغ طول السد 5 كيلومترات.", "5 km"),
        ("It cost $12 million, or 12,000,000 dollars.", "$12m"),
        ("It opened on 2 September 2024.", "2 September 2024"),
    ],
)
def test_an_amount_is_found_in_whatever_words(text: str, expected: str) -> None:
    assert_quantity(text, expected)


def test_a_missing_amount_is_told_with_the_difference_to_each_figure() -> None:
    with pytest.raises(FiguresError) as failure:
        assert_quantity(DAM, "5 miles")
    shown = str(failure.value)
    assert "no figure of the text says 5 miles; it has 2" in shown
    assert "unit: kilometer against mile" in shown
    assert "3.04672 kilometer less (37.9 %)" in shown
    with pytest.raises(FiguresError, match="the figure of index 1"):
        assert_quantity(DAM, "5 km", nth=1)
    assert "5 km" == assert_quantity(DAM, "5.05 km", rel=0.02).text


def test_what_is_expected_must_be_one_figure() -> None:
    with pytest.raises(ValueError, match="must hold just one figure; it holds none"):
        approx("a long way")


def test_approx_equals_within_its_share_in_any_unit_on_either_side() -> None:
    figure = figurecheck.parse("The dam is 5,040 metres long.")[0]
    assert figure == approx("5 km", rel=0.01)
    assert approx("5 km", rel=0.01) == figure
    assert figure != approx("5 km", rel=0.001)
    assert "5,040 m" == approx("5 km", rel="0.01")
    assert figure != approx("$5")
    assert approx("5 km") != 5
    assert "approx('5 km' ± 1 %)" == repr(approx("5 km", rel=0.01))


def test_figures_that_differ_only_in_place_are_told_so() -> None:
    first, second = figurecheck.parse("5 km")[0], figurecheck.parse("Now 5 km")[0]
    assert ["'5 km' and '5 km' say the same, but stand in different places: characters 0–4 against 4–8"] == explain(
        first, second
    )


def test_units_that_do_not_convert_are_told_so() -> None:
    lines = explain(figurecheck.parse("5 km")[0], figurecheck.parse("5 kg")[0])
    assert "  difference: kilometer does not convert to kilogram" in lines


def test_pytest_gives_them_as_fixtures_and_explains_comparisons(
    project: pytest.Pytester, run: Callable[..., pytest.RunResult]
) -> None:
    (project.path / "tests" / "test_dam.py").write_text(
        "import figurecheck\n\n"
        "DAM = 'The dam is 5 km long.'\n\n"
        "def test_fixtures(figures, assert_figures, assert_consistent, assert_quantity):\n"
        "    assert_figures(DAM)\n"
        "    assert_consistent(DAM, DAM)\n"
        "    assert assert_quantity(DAM, '5 km') == figures.approx('5,000 m')\n\n"
        "def test_units():\n"
        "    assert figurecheck.parse(DAM)[0] == figurecheck.parse('5 miles')[0]\n\n"
        "def test_approx(figures):\n"
        "    assert figurecheck.parse(DAM)[0] == figures.approx('6 km', rel=0.1)\n\n"
        "def test_wrong(assert_figures):\n"
        "    assert_figures('Its workforce tripled from 1,200 to 2,400.')\n"
    )
    result = run("tests")
    result.assert_outcomes(passed=1, failed=3)
    result.stdout.fnmatch_lines(
        [
            "E*5 km is not 5 miles",
            "E*unit: kilometer against mile",
            "E*difference: 5 miles is 8.04672 kilometer; 5 km is 3.04672 kilometer less (37.9 %)",
            "E*difference: 6 km is 6 kilometer; 5 km is 1 kilometer less (16.7 %)",
            "E*allowed: 10 %",
            "E*text:1:*FC101*",
        ]
    )
    result.stdout.no_fnmatch_line("*assertions.py*")
