"""Amounts that are told twice, and amounts that only look like it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import figurecheck

APART = [
    (
        "en",
        "The fire killed 19 people. By Tuesday the toll had risen to 21. A service was held for the 21 victims.",
    ),
    ("en", "The plant in Dayton employs 340 workers. The company's plant in Toledo employs 430 workers."),
    (
        "en",
        "The army said 12 people were killed in the shelling. Residents said 30 people were killed in the shelling.",
    ),
    ("en", "In 2019 the school had 340 pupils. The school has 412 pupils."),
    ("en", "Police arrested 14 men on Monday and another six on Tuesday. The 20 men will appear in court."),
    ("en", "The first bus carried 40 pilgrims. The second carried 46 pilgrims. The 46 pilgrims were unhurt."),
    ("en", "The city will hire 40 nurses. It has hired 25 nurses so far."),
    ("en", "The club paid $12 million for the striker. It will pay $15 million for the goalkeeper."),
    ("en", "The course is 18 holes. The 12 holes by the sea are the hardest."),
    ("en", "Smith scored 20 points in the first half and 31 points in the game."),
    ("en", "The bill would cut 1,200 jobs in the ministry. The 300 jobs in the press office are safe."),
    ("en", "The drug was tested on 200 patients. The 50 patients given a placebo did worse."),
    ("en", "The hospital has 300 beds. The 120 beds in the new wing are empty."),
    (
        "en",
        "About 4,000 people marched in Lyon. Organisers counted 10,000. The 4,200 people who marched were young.",
    ),
    ("en", "A deal of $5 billion was agreed in May. The $4 billion deal with Shell is older."),
    ("en", "The state has 62 counties. All 12 counties along the river are flooded."),
    ("en", "The jury of 12 people heard the case. The 8 people of the second jury did not."),
    (
        "en",
        "Eleven people were hurt, four of them children. The seven adults were taken to hospital.",
    ),
    ("en", "The village of 300 people has no doctor. The 250 people who live across the river have two."),
    ("en", "The bank cut 800 jobs last year. It will cut 1,000 jobs this year. The 1,000 jobs are in London."),
    ("en", "The series has 10 episodes. The 6 episodes shown to critics were good."),
    ("en", "The train was carrying 212 passengers. The 30 injured passengers were treated at the scene."),
    ("ar", "قتل 19 شخصا في الحريق. وارتفع عدد القتلى صباح الثلاثاء إلى 21. وشيع الأهالي القتلى الـ21."),
    ("ar", "يعمل في مصنع الجيزة 340 عاملا. ويعمل في مصنع أسوان 430 عاملا."),
    ("ar", "قال الجيش إن 12 شخصا قتلوا في القصف. وقال سكان إن 30 شخصا قتلوا في القصف."),
    ("ar", "يضم المستشفى 300 سرير. والأسرة الـ120 في الجناح الجديد خالية."),
    ("ar", "اعتقلت الشرطة 14 رجلا يوم الاثنين وستة آخرين يوم الثلاثاء. ومثل الرجال العشرون أمام المحكمة."),
    ("ar", "كان القطار يقل 212 راكبا. ونقل الركاب الـ30 المصابون إلى المستشفى."),
    ("ar", "جرب الدواء على 200 مريض. وكان المرضى الـ50 الذين تلقوا العلاج الوهمي أسوأ حالا."),
    ("ar", "أقر البرلمان ميزانية قدرها 5 مليارات دولار. ووقعت الحكومة عقدا بقيمة 4 مليارات دولار."),
    ("ar", "يضم البرلمان 120 مقعدا. وفاز الحزب بـ80 مقعدا. والمقاعد الـ40 للمعارضة."),
]


def found(text: str, language: str) -> list[str]:
    report = figurecheck.check(text, language=language, reference=())
    return [finding.message for finding in report.findings if finding.rule == "repeated-mention"]


@pytest.mark.parametrize(("language", "text"), APART)
def test_another_amount_of_such_things_is_no_second_mention(language: str, text: str) -> None:
    assert found(text, language) == []


@given(st.integers(13, 999), st.integers(0, 30))
def test_a_second_mention_must_print_the_first_figure(workers: int, more: int) -> None:
    second = workers + workers * more // 100
    text = f"The sawmill by the lake employs {workers} workers. All {second} workers were sent home."
    assert (found(text, "en") != []) == (second != workers)


def test_the_finding_names_the_edit_that_makes_the_two_agree() -> None:
    report = figurecheck.check("The hotel has 212 rooms. All 221 rooms were booked.", reference=())
    assert [finding.suggestion for finding in report.findings] == ["212, not 221"]


def test_a_table_of_many_figures_in_one_sentence_is_left_alone() -> None:
    assert found("The mill has 340 workers. " + "The 350 workers, " * 5000, "en") == []
