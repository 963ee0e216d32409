from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

import pytest

from figurecheck.errors import SettingError
from figurecheck.model import Document, Sentence, Span
from figurecheck.reports import Options, available, load
from figurecheck.reports.user_template import render_with

if TYPE_CHECKING:
    from collections.abc import Callable

    from figurecheck.reports import Result

EVIL = "a%b\r\n::error::c, d: <e> & \x1b[2J\u202e\ud800 \x00|*f*"


def written(name: str, *results: Result, **options: Any) -> str:
    return load(name).render(results, Options(several=len(results) > 1, **options))


@pytest.fixture
def evil(build: Callable[..., Any], rows: Callable[..., Any]) -> Result:
    evidence = rows(1, url="https://example.org/<x>", source=EVIL)
    builder = build(f"Of 5 km {EVIL}\n", name="x,y:1.md").figure("5 km", "disputed", evidence=evidence)
    return builder.finding("5 km", message=EVIL, suggestion=EVIL, code="FC101").result("block")


@pytest.mark.parametrize("name", available())
def test_a_hostile_article_and_an_article_without_figures_can_be_written(name: str, evil: Result, build: Any) -> None:
    clean = build("Nothing here.\n").result()
    for results in ((evil,), (clean,), (evil, clean), ()):
        assert written(name, *results).encode("utf-8", "backslashreplace") is not None


def test_github_gets_one_line_a_finding_whatever_the_message_holds(evil: Result) -> None:
    (line,) = written("github", evil).splitlines()
    assert line.startswith("::error title=FC101 doubling,file=x%2Cy%3A1.md,line=1,col=4,endLine=1,endColumn=8::a%25b")
    assert 1 == len(re.findall("::error [a-z]", line))


def test_github_tells_a_finding_in_the_headline_on_the_article(english: Result) -> None:
    finding = english.report.findings[0].model_copy(update={"spans": (Span(start=0, end=2, where="title"),)})
    found = english._replace(report=english.report.model_copy(update={"findings": (finding,)}), title="5 km")
    assert "file=port.en.txt,line=1::" in written("github", found)


def test_gitlab_fingerprints_are_apart_within_a_report_and_stay_when_lines_move(build: Callable[..., Any]) -> None:
    def prints(text: str) -> list[str]:
        result = build(text).figure("5 km").finding("5 km").finding("5 km").result()
        return [each["fingerprint"] for each in json.loads(written("gitlab", result))]

    assert 2 == len(set(prints("Of 5 km.\n")))
    assert prints("Of 5 km.\n") == prints("\n\nOf 5 km.\n")


@pytest.mark.parametrize(("fail_on", "failures"), [("error", 1), ("warning", 2), ("never", 0)])
def test_junit_fails_what_fails_the_run(arabic: Result, fail_on: str, failures: int) -> None:
    root = ElementTree.fromstring(written("junit", arabic, fail_on=fail_on))
    assert str(failures) == root.get("failures")
    assert failures == len(root.findall(".//failure"))


def test_junit_counts_a_case_for_each_figure_and_skips_those_not_checked(english: Result) -> None:
    root = ElementTree.fromstring(written("junit", english))
    assert ("4", "1", "1") == (root.get("tests"), root.get("failures"), root.get("skipped"))


def test_junit_is_xml_whatever_the_article_holds(evil: Result) -> None:
    assert ElementTree.fromstring(written("junit", evil).encode("utf-8", "backslashreplace")) is not None


def test_markdown_shows_what_an_article_holds_and_obeys_none_of_it(evil: Result) -> None:
    text = written("markdown", evil)
    assert "\\<e\\> \\& " in text
    assert "\\|\\*f\\*" in text
    assert "](<https://example.org/<x>>)" not in text
    assert not re.search("[\x00\x1b\u202e\ud800]", text)


def test_markdown_links_the_source_with_its_date(build: Callable[..., Any], rows: Callable[..., Any]) -> None:
    result = build("Of 5 km.\n").figure("5 km", "disputed", evidence=rows(1)).finding("5 km").result()
    assert "[Yearbook · 2024-01-15](<https://example.org/yearbook>)" in written("markdown", result)


def reviews(*results: Result) -> list[dict[str, Any]]:
    return json.loads(written("claimreview", *results))["@graph"]


@pytest.mark.parametrize(
    ("verdict", "rating", "name"),
    [("supported", 5, "True"), ("contradicted", 1, "False"), ("disputed", 3, "Conflicting")],
)
def test_a_verdict_against_the_reference_is_a_claim_review(
    build: Callable[..., Any], rows: Callable[..., Any], verdict: str, rating: int, name: str
) -> None:
    text = "Rain fell. It was 5 km of road."
    document = Document(text, sentences=(Sentence(0, 10, "en"), Sentence(11, len(text), "en")), published="2024-09-08")
    figure = build("", document=document).figure("5 km", verdict, evidence=rows(2), attribution="the minister")
    (review,) = reviews(figure.result())
    assert "It was 5 km of road." == review["claimReviewed"]
    assert (rating, name) == (review["reviewRating"]["ratingValue"], review["reviewRating"]["alternateName"])
    assert "the minister" == review["itemReviewed"]["author"]["name"]
    assert "2024-09-08" == review["itemReviewed"]["datePublished"]
    assert ["https://example.org/yearbook"] == review["isBasedOn"]


@pytest.mark.parametrize("verdict", ["inconsistent", "implausible", "rounding", "unverified"])
def test_what_figures_say_of_each_other_is_no_claim_review(build: Any, rows: Callable[..., Any], verdict: str) -> None:
    assert [] == reviews(build("Of 5 km.\n").figure("5 km", verdict, evidence=rows(1)).result())


def test_a_source_that_was_given_makes_no_claim_review(build: Callable[..., Any], rows: Callable[..., Any]) -> None:
    given = rows(1, pack="source:0")
    assert [] == reviews(build("Of 5 km.\n").figure("5 km", "contradicted", evidence=given).result())


def test_a_template_escapes_where_its_name_says_html(evil: Result, tmp_path: Path) -> None:
    for name, expected in (("a.html.j2", "&lt;e&gt;"), ("a.txt.j2", "<e>")):
        template = tmp_path / name
        template.write_text("{{ articles[0].findings[0].message }}")
        assert expected in render_with(template, [evil], Options())


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        ("{% for %}", "a.j2:1"),
        ("one\n{{ two", "a.j2:2"),
        ("{{ nothing.here }}", "nothing"),
        ("{{ 1 / 0 }}", "division by zero"),
        ("{{ articles.__class__.__mro__ }}", "unsafe"),
        ("{% include 'b' %}", "no loader"),
    ],
)
def test_a_mistake_in_a_template_is_told_with_its_place(
    english: Result, tmp_path: Path, source: str, problem: str
) -> None:
    template = tmp_path / "a.j2"
    template.write_text(source)
    with pytest.raises(SettingError, match=r"FCE315") as told:
        render_with(template, [english], Options())
    assert problem in str(told.value)


def test_a_template_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "latin.j2").write_bytes(b"caf\xe9")
    for name in ("missing.j2", "latin.j2"):
        with pytest.raises(SettingError, match=r"FCE315.*cannot be read"):
            render_with(tmp_path / name, [], Options())
