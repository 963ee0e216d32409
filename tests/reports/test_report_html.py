from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from figurecheck.model import Block, Document, Engine, Report, Sentence, Span, Step
from figurecheck.reports import Options, Result, load
from figurecheck.reports.number_line import WIDTH, draw
from figurecheck.reports.words import words_of

if TYPE_CHECKING:
    from collections.abc import Callable

VOID = {"meta", "br", "rect", "path", "line"}


class Page(HTMLParser):
    """The page's elements, and whether each is closed where it was opened."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text = ""
        self.feed(text)
        self.close()
        assert [] == self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert tag == self.open.pop()

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.text += data

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


def page(*results: Result, **options: Any) -> Page:
    return Page(load("html").render(results, Options(several=len(results) > 1, **options)))


def links(found: Page) -> list[str]:
    return [str(each["href"]) for each in found.all("a")]


def test_every_figure_is_a_link_to_its_card_and_back(english: Result, arabic: Result) -> None:
    for result in (english, arabic):
        found = page(result)
        ids = [each["id"] for _, each in found.elements if each.get("id")]
        assert len(ids) == len(set(ids))
        inside = [link.removeprefix("#") for link in links(found) if link.startswith("#")]
        assert set(inside) <= set(ids)
        assert len(result.report.claims) <= sum(str(each.get("class")).startswith("figure") for each in found.all("a"))


def test_a_figure_is_told_by_a_sign_and_in_words_never_by_colour_alone(english: Result) -> None:
    figures = [each for each in page(english).all("a") if str(each.get("class")).startswith("figure")]
    assert ["✓", "?", "Σ", "!"] == [each["data-sign"] for each in figures]
    assert "12 million crates: supported" == figures[0]["aria-label"]


def test_the_page_asks_for_nothing_outside_itself(english: Result) -> None:
    found = page(english)
    assert not {"script", "img", "link", "iframe", "object", "embed"} & {tag for tag, _ in found.elements}
    assert any("default-src 'none'" in str(each.get("content")) for each in found.all("meta"))
    assert "url(" not in load("html").render([english], Options())


def test_each_block_runs_in_the_direction_of_its_own_language(build: Callable[..., Any]) -> None:
    text = "xAI قالت إن 5 km تكفي\nIt said 5 mm\n"
    second = text.index("It")
    document = Document(
        text,
        blocks=(Block(0, second - 1, "paragraph"), Block(second, len(text) - 1, "paragraph")),
        sentences=(Sentence(0, second - 1, "ar"), Sentence(second, len(text) - 1, "en")),
    )
    found = page(build("", "ar", document=document).figure("5 km").figure("5 mm").result())
    blocks = [(each["lang"], each["dir"]) for each in found.all("p") if str(each.get("class")).startswith("r-")]
    assert [("ar", "rtl"), ("en", "ltr")] == blocks


def test_html_and_markdown_show_what_their_readers_see() -> None:
    source = "<p>Of <b>1,2</b>00&nbsp;km</p><p>Next</p>"
    document = Document(
        source, "Of 1,200\u00a0km\nNext", format="html",
        runs=((0, 3), (3, 9), (6, 16), (8, 18, 6), (9, 24), (11, 26, 0), (12, 33)),
        blocks=(Block(0, 11, "paragraph"), Block(12, 16, "paragraph")),
    )  # fmt: skip
    found = page(Result("a.html", document, Report(language="en", engine=Engine(version="0.1.0"))))
    assert "Of 1,200\u00a0km" in found.text
    assert "<b>" not in found.text


def test_an_article_cannot_write_into_the_page(build: Callable[..., Any], rows: Callable[..., Any]) -> None:
    evil = '<script>alert(1)</script>" onload="x'
    evidence = rows(1, url="javascript:alert(1)", source=evil)
    result = build(f"Of 5 km {evil} \x00 \ud800\n", name=f"{evil}.md").figure("5 km", "disputed", evidence=evidence)
    written = load("html").render([result.finding("5 km", message=evil, suggestion=evil).result()], Options())
    found = Page(written)
    assert not found.all("script")
    assert not any("onload" in each for _, each in found.elements)
    assert "javascript:" not in " ".join(links(found))
    assert not re.search("[\x00\ud800]", written)


def test_a_comparison_is_drawn_with_both_intervals_in_words(build: Callable[..., Any]) -> None:
    steps = (Step(expression="meets([295, 310], [270, 330])", result="yes", note="compared"),)
    found = page(build("Of 5 km.\n").figure("5 km").finding("5 km", steps=steps).result())
    assert ["in the text: 295–310; on record: 270–330"] == [each["aria-label"] for each in found.all("svg")]
    assert "meets([295, 310], [270, 330]) = yes" in found.text


def test_evidence_shows_source_and_date_and_the_rest_on_demand(
    build: Callable[..., Any], rows: Callable[..., Any]
) -> None:
    result = build("Of 5 km.\n").figure("5 km", "supported", evidence=rows(5)).result()
    found = page(result)
    assert 5 == links(found).count("https://example.org/yearbook")
    assert 1 == len(found.all("details"))
    assert "and 2 more" in found.text
    assert not page(result, show="all").all("details")


def test_several_articles_have_an_overview_with_the_gravest_first(english: Result, build: Callable[..., Any]) -> None:
    clean = build("It is 5 km.\n", name="clean.txt").figure("5 km").result()
    found = page(clean, english)
    assert ["#overview", "#a2", "#a1"] == links(found)[:3]
    assert 2 == len(found.all("article"))


def test_only_what_was_asked_for_is_shown(english: Result, build: Callable[..., Any]) -> None:
    clean = build("It is 5 km.\n").figure("5 km").result()
    assert 1 == len(page(clean, english, quiet=True).all("article"))
    assert "Not checked" in page(english).text
    assert "Not checked" not in page(english, show="findings").text


def test_findings_in_the_headline_and_in_a_source_have_cards_too(english: Result) -> None:
    spans = (Span(start=4, end=8, where="title"), Span(start=3, end=7, where="source:0"))
    finding = english.report.findings[0].model_copy(update={"spans": spans})
    report = english.report.model_copy(update={"findings": (finding,)})
    text = page(
        english._replace(report=report, title="The 5 km mark", sources=(Document("Of 6 km", name="s.txt"),))
    ).text
    assert "The 5 km mark" in text
    assert "s.txt:1:4" in text


@pytest.mark.parametrize(
    ("claimed", "held", "logarithmic"),
    [
        ("[295, 310]", "[270, 330]", False), ("[1, 2]", "[1000, 2000]", True), ("5", "5", False),
        ("[12, inf]", "[-inf, 10]", False),
        ("[-5, -1]", "[1, 1000]", False), ("0", "[-inf, inf]", False),
    ],
)  # fmt: skip
def test_a_number_line_stays_inside_its_drawing(claimed: str, held: str, logarithmic: bool) -> None:
    line = draw([Step(expression=f"meets({claimed}, {held})", result="yes")], words_of("en"))
    assert line is not None
    assert logarithmic == line.logarithmic
    for bar in (line.claimed, line.held):
        assert 0 <= bar.x <= bar.x + bar.width <= WIDTH + 0.1
        assert bar.width > 0


def test_intervals_that_cannot_meet_do_not_touch_on_the_number_line() -> None:
    line = draw([Step(expression="meets([9, 10], [30, 40])", result="no")], words_of("en"))
    assert line is not None
    assert line.claimed.x + line.claimed.width < line.held.x


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80), st.lists(st.tuples(st.integers(0, 80), st.integers(1, 20)), max_size=6))
def test_any_text_makes_a_page_that_is_well_formed(text: str, cuts: list[tuple[int, int]]) -> None:
    blocks = tuple(
        Block(start, min(start + width, len(text)), "item") for start, width in sorted(cuts) if start < len(text)
    )
    page(Result("a.txt", Document(text, blocks=blocks), Report(language="ar", engine=Engine(version="0.1.0"))))
