"""The shipped articles read the same in every format."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from figurecheck.text import read_file

ARTICLES = Path(__file__).parents[2] / "fixtures" / "articles"
SUFFIXES = ("txt", "md", "html")
FIGURES = {
    "en": ["300", "100", "2023", "2024", "2", "100,000", "100", "200", "10", "45", "6", "12", "30"],
    "ar": ["100", "300", "2023", "2024", "2", "100,000", "100", "200", "10", "45", "6", "12", "30"],
}


def read_article(language: str, suffix: str):
    return read_file(ARTICLES / f"xai-colossus.{language}.{suffix}")


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("suffix", SUFFIXES)
def test_an_article_shows_the_same_words_in_every_format(language: str, suffix: str):
    assert read_article(language, suffix).text.split() == read_article(language, "txt").text.split()


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("suffix", SUFFIXES)
def test_an_article_has_its_own_figures_and_none_of_menus_links_or_scripts(language: str, suffix: str):
    figures = re.findall(r"[0-9][0-9,]*[0-9]|[0-9]", read_article(language, suffix).text)
    assert sorted(figures) == sorted(FIGURES[language])


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("suffix", SUFFIXES)
def test_every_sentence_of_an_article_is_in_its_language(language: str, suffix: str):
    assert {sentence.language for sentence in read_article(language, suffix).sentences} == {language}


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("suffix", SUFFIXES)
def test_an_article_has_the_same_sentences_in_every_format(language: str, suffix: str):
    def words(suffix: str) -> list[list[str]]:
        document = read_article(language, suffix)
        return [document.text[sentence.start : sentence.end].split() for sentence in document.sentences]

    assert words(suffix) == words("txt")


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("suffix", ["md", "html"])
def test_an_article_states_its_headline_and_its_date(language: str, suffix: str):
    document = read_article(language, suffix)
    headline = read_article(language, "txt").text.split("\n")[0]
    assert document.title is not None
    assert document.text[slice(*document.title)] == headline
    assert document.published == "2024-09-08"


def test_a_span_in_html_covers_its_tags_and_entities_whole():
    document = read_article("en", "html")
    start = document.text.index("300")
    assert document.source[slice(*document.in_source(start, start + 9))] == "300</b>&nbsp;<span>watts"
    start = document.text.index("$12")
    assert document.source[slice(*document.in_source(start, start + 3))] == "&#36;<mark>12"


def test_a_span_in_markdown_covers_the_marks_within_it():
    document = read_article("ar", "md")
    start = document.text.index("12 مليون")
    assert document.source[slice(*document.in_source(start, start + 8))] == "12** مليون"
