"""Sentences end where a reader hears them end."""

from __future__ import annotations

import pytest

from figurecheck.errors import LanguagePackError
from figurecheck.languages.sentence_words import read_sentence_words
from figurecheck.model import Block
from figurecheck.text.language import detect
from figurecheck.text.sentences import split


@pytest.mark.parametrize(
    "text",
    [
        "Rain fell. | It did not stop.",
        "It cost $1.5 million. | Sales rose 3.5 percent.",
        "Mr. Shaw met Dr. Lee and Gov. Ruiz. | They spoke.",
        "The U.S. economy grew. | So did the U.K. economy.",
        "He lives in the U.S. | She does not.",
        "It opens at 5 p.m. | The doors close at 6 p.m. sharp.",
        "George W. Bush met J. K. Rowling.",
        "Tesla Inc. shares fell. | They fell at Tesla Inc. | The company said nothing.",
        "See No. 5 on pp. 12 and 13. | He said no. | 12 people left.",
        "It fell on Jan. 5 and rose in Feb. | The rest is known.",
        "“It grew.” | She left.",
        "“Why?” she asked. | “Because!” | He left.",
        'He said "12 percent." | Then he left.',
        "(It grew by 12 percent.) | Then it fell.",
        "It grew.[3] | Then it fell.¹ | Then it grew.",
        "Wait… what? | Nothing... | The end",
        "It makes phones. | xAI makes models.",
        "In 2024. | In 2025.",
        "1. The first item",
        "Version 2.0.1 is at example.com today.",
        "e.g. twelve, i.e. a dozen, vs. thirteen",
        "Really?! | Yes.",
        "هطل المطر. | ثم توقف.",
        "بلغ 3.5 مليون. | وقال: “نعم”. | ثم غادر.",
        "هل غادر؟ | نعم! | غادر",
        "قال د. سامي إن م. علي حضر. | وأضاف أ.د. منير شيئًا.",
        "قال د.سامي شيئًا.",
        "العنوان ص.ب. 123 الرياض",
        "وُلد عام 1445 هـ. | وقال إنه سعيد",
        "في 44 ق.م. مارك أنطونيو",
        "قال.. ثم صمت",
        "قال ماسك: «لا نحتاجها.» | ثم غادر",
        "ود. منى حضرت.",
        "It grew.\u200f | ثم توقف.",
    ],
)
def test_sentences_end_at_the_bars(text: str):
    expected = text.split(" | ")
    plain = text.replace(" | ", " ")
    assert [plain[sentence.start : sentence.end] for sentence in split(plain)] == expected


def test_a_stop_without_a_space_ends_an_arabic_sentence():
    text = "انتهى الاجتماع.وبدأ المؤتمر"
    assert [text[s.start : s.end] for s in split(text)] == ["انتهى الاجتماع.", "وبدأ المؤتمر"]


def test_without_blocks_a_line_is_a_block():
    text = "Rain fell on\nSunday"
    assert [text[s.start : s.end] for s in split(text)] == ["Rain fell on", "Sunday"]


def test_a_line_end_within_a_block_ends_no_sentence():
    text = "Rain fell on\nSunday"
    assert len(split(text, [Block(0, len(text), "paragraph")])) == 1


def test_each_sentence_has_its_own_language():
    text = "قال ماسك شيئًا عن xAI. He said: We will grow. 2023."
    assert [sentence.language for sentence in split(text)] == ["ar", "en", "ar"]


def test_a_stated_language_holds_for_every_sentence():
    assert {sentence.language for sentence in split("قال. He left.", language="en")} == {"en"}


def test_an_unknown_language_is_refused_with_the_known_ones():
    with pytest.raises(LanguagePackError, match="no language 'xx'; choose one of ar, en"):
        split("12 km", language="xx")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("xAI Colossus 100,000 H100 GPU قال ماسك إن عنقود", "ar"),
        ("The word مليون means million in English.", "en"),
        ("Выросло на 12 процентов", "en"),
        ("١٢", "en"),
        ("12 " * 2_000 + "مليون", "ar"),
        ("", "en"),
    ],
)
def test_the_language_is_told_by_its_script(text: str, language: str):
    assert detect(text) == language


def test_only_the_known_languages_are_detected():
    assert detect("قال ماسك", known=("en",)) == "en"


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        ({}, "script"),
        ({"script": "Latin", "words": []}, "unknown key 'words'"),
        ({"script": "Latin", "openers": "The"}, "not a list of words"),
        ({"script": "Latin", "openers": [1]}, "not a list of words"),
    ],
)
def test_a_broken_word_list_is_refused(data: dict[str, object], problem: str):
    with pytest.raises(LanguagePackError, match=problem):
        read_sentence_words(data, place="sentences.toml")
