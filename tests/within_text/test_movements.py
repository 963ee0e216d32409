"""Movements: what the text says of levels and of how far, however it is spread over sentences."""

from __future__ import annotations

import pytest

import figurecheck

PERCENT = [
    "Membership rose from 400 to 500, an increase of {}.",
    "Membership, 400 last year, is now 500, a {} increase.",
    "Last year the club had 400 members. Now it has 500. That is a rise of {}.",
    "The club has 500 members, {} more than the 400 it had last year.",
    "The club has 500 members, up {} on 400 in 2019.",
    "Membership stands at 500, compared with 400 a year ago. The {} rise surprised the board.",
    "Membership went from four hundred to five hundred, or up {}.",
]
ARABIC = [
    "ارتفع عدد الأعضاء من 400 إلى 500، أي بزيادة {}.",
    "بلغ عدد الأعضاء 500 عضو مقارنة مع 400 قبل عام، بنمو نسبته {}.",
    "كان عدد الأعضاء 400 العام الماضي. وأصبح الآن 500. وهذه زيادة قدرها {}.",
]


def loud(text: str) -> set[str]:
    findings = figurecheck.check(text, reference=(), published="2024-09-08").findings
    return {finding.rule for finding in findings if finding.severity != "note"}


@pytest.mark.parametrize("phrase", PERCENT)
def test_a_percentage_is_held_against_its_levels_however_it_is_phrased(phrase: str) -> None:
    assert loud(phrase.format("25 percent")) == set()
    assert "percent-change" in loud(phrase.format("45 percent"))


@pytest.mark.parametrize("phrase", ARABIC)
def test_an_arabic_percentage_is_held_against_its_levels_however_it_is_phrased(phrase: str) -> None:
    assert loud(phrase.format("25 في المئة")) == set()
    assert "percent-change" in loud(phrase.format("45 في المئة"))


@pytest.mark.parametrize(
    "text",
    [
        "Revenue rose 5 percent year on year to 440 million euros, from 430 million in the previous quarter.",
        "Adjusted for inflation, wages fell 3 percent, from 400 dollars to 410 dollars.",
        "Profit did not rise by 10 percent from 40 million to 50 million.",
        "Sales grew 5% to $42 million, beating forecasts of a 3% rise to $41 million.",
        "The fund holds 3 million. Another holds 5 million. A 10 percent rise in fees is planned.",
        "The Dow fell 504 to 10,917. The S&P 500 lost 59, its biggest drop since 2001.",
        "It will cut between 30,000 and 35,000 jobs.",
        "Net profit fell 120 percent.",
        "Half the condos, which range from $800,000 to $1.3 million, have sold.",
        "Three times as many people came: 300 on Monday, 40 dogs, and 2 cats.",
        "سجلت الشركة ربحا قدره 7.78 مليون دولار في النصف الأول من 2015، مقارنة مع 3.2 مليون قبل عام.",
        "زاد مؤشر يوروفرست 300 لأسهم الشركات الكبرى 0.5 في المائة إلى 1621 نقطة.",
    ],
)
def test_figures_that_only_look_like_one_movement_are_left_alone(text: str) -> None:
    assert loud(text) == set()


def test_a_rounded_percentage_is_a_note() -> None:
    findings = figurecheck.check("Sales rose from 1,512 to 1,623, an increase of 8 percent.", reference=()).findings
    assert [("rounding", "note")] == [(finding.verdict, finding.severity) for finding in findings]


@pytest.mark.parametrize("piece", ["rose from 4 to 5, ", "5% ", "up ", "twice the ", "ارتفع من 4 إلى 5 ", "(", "\x00"])
def test_a_text_of_one_thing_many_times_over_ends(piece: str) -> None:
    report = figurecheck.check(piece * 400, reference=())
    assert report.engine.rules
