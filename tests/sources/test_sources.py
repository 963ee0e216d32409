"""An article against the texts that it was written from."""

from __future__ import annotations

import pytest

import figurecheck
from figurecheck.model import Report
from figurecheck.replay import replays

RELEASE = (
    "Calder Water said on Monday that it will replace 340 kilometres of pipe by 2031. "
    "The work will cost $95 million and create 620 jobs in the valley."
)
BAYAN = "أعلنت شركة مياه الوادي أنها ستستبدل 340 كيلومترا من الأنابيب. وتبلغ كلفة المشروع 95 مليون دولار."


def check(article: str, *sources: str) -> Report:
    return figurecheck.check(article, sources=sources, reference=())


def verdicts(report: Report) -> list[tuple[str, str]]:
    return [(report.quantities[claim.quantity].text, claim.verdict) for claim in report.claims]


@pytest.mark.parametrize(
    "article",
    [
        "Calder Water will replace 340 kilometres of pipe.",
        "Calder Water will replace 340 km of pipe.",
        "Calder Water will replace about 210 miles of pipe.",
        "Calder Water will replace more than 300 kilometres of pipe.",
        "The work of Calder Water will cost $95m.",
    ],
)
def test_a_figure_that_a_source_gives_is_supported_in_any_form(article: str) -> None:
    report = check(article, RELEASE)
    assert ("supported", "pass") == (report.overall, report.decision)


@pytest.mark.parametrize(
    "article", ["تستبدل شركة مياه الوادي ٣٤٠ كيلومترا من الأنابيب.", "تبلغ كلفة المشروع 95 مليون دولار."]
)
def test_an_arabic_figure_is_supported_in_any_digits(article: str) -> None:
    assert "supported" == check(article, BAYAN).overall


def test_the_claim_says_which_source_and_where() -> None:
    report = check("Calder Water will replace 340 kilometres of pipe.", "Trams run daily.", RELEASE)
    evidence = report.claims[0].evidence[0]
    start = RELEASE.index("340")
    assert ("supports", "source", "340 kilometres") == (evidence.relation, evidence.kind, evidence.says)
    assert f"source:1:{start}-{start + 14}" == evidence.reference.fact
    assert evidence.verbatim is not None and "will replace 340 kilometres" in evidence.verbatim


def test_a_wrong_figure_points_at_the_place_in_the_source() -> None:
    report = check("Calder Water will replace 430 kilometres of pipe.", RELEASE)
    finding = report.findings[0]
    own, theirs = finding.spans
    assert ("FC301", "contradicted", "340 kilometres") == (finding.code, finding.verdict, finding.suggestion)
    assert ("text", "source:0") == (own.where, theirs.where)
    assert "340 kilometres" == RELEASE[theirs.start : theirs.end]
    assert all(replays(step) for step in finding.steps)


def test_spans_of_a_marked_up_article_point_into_it() -> None:
    html = "<p>Calder Water will replace <b>430</b> kilometres of pipe.</p>"
    report = figurecheck.check(figurecheck.read(html), sources=[RELEASE], reference=())
    own = report.findings[0].spans[0]
    assert "430</b> kilometres" == html[own.start : own.end]


def test_a_figure_that_no_source_has_is_named_and_gives_no_finding() -> None:
    report = check("Calder Water was founded with 3 engineers.", RELEASE)
    assert [("unverified", "not-in-sources")] == [(claim.verdict, claim.reason) for claim in report.claims]
    assert () == report.findings
    assert "unverified" == report.overall


def test_a_text_is_supported_only_if_every_figure_is() -> None:
    report = check("Calder Water will replace 340 kilometres of pipe with 70 machines.", RELEASE)
    assert [("340 kilometres", "supported"), ("70 machines", "unverified")] == verdicts(report)
    assert "unverified" == report.overall


def test_without_sources_nothing_changes() -> None:
    report = check("Calder Water will replace 430 kilometres of pipe.")
    assert ["no-reference"] == [claim.reason for claim in report.claims]


@pytest.mark.parametrize(
    ("article", "source", "expression"),
    [
        ("In all 20 trees were felled.", "Storms felled 12 trees in the park and 8 trees in the lane.", "12 + 8"),
        ("The depot now has 40 trams.", "The depot had 46 trams and sold 6 of them.", "46 - 6"),
        ("The team rode for 5 hours.", "The team rode 40 kilometres at 8 kilometres per hour.", "40 / 8"),
        ("The 4 crates hold 48 bottles.", "Each of the crates holds 12 bottles.", "4 * 12"),
        ("The rest, 36 percent, voted no.", "64 percent voted yes.", "100 - 64"),
        (
            "Ticket sales fell 13%.",
            "The club sold 46 tickets in May and 40 tickets in June.",
            "abs(40 - 46) / 46 * 100",
        ),
        ("في المستودع الآن 40 شاحنة.", "كان في المستودع 46 شاحنة، باع منها 6 شاحنات.", "46 - 6"),
    ],
)
def test_one_step_of_arithmetic_is_shown(article: str, source: str, expression: str) -> None:
    report = check(article, source)
    assert expression in [step.expression for claim in report.claims for step in claim.steps]
    assert "supported" == report.overall


def test_what_came_cannot_have_gone() -> None:
    source = "The depot had 40 trams and bought 6 more."
    assert "supported" == check("The depot now has 46 trams.", source).overall
    assert "contradicted" == check("The depot now has 34 trams.", source).overall


@pytest.mark.parametrize(
    ("article", "source"),
    [
        # another thing, part or time; another speaker's mood; a number that the words don't tie to anything
        ("The fire injured 12 people.", "The fire killed 3 people."),
        ("Unemployment fell in 41 states.", "Unemployment fell in seven swing states."),
        ("The bridge carried 900 lorries in May.", "The bridge carried 700 buses in March."),
        ("Prices did not rise by 9 percent.", "Prices rose by 4 percent."),
        ("The minister is 61.", "Six things to know of the minister."),
        ("One of the drivers was hurt.", "Two drivers were hurt."),
        ("In the flood at least 10 sheep died, farmers said.", "At least 7 sheep died in the flood."),
        ("أصيب 12 شخصا في الحريق.", "قتل 3 أشخاص في الحريق."),
        ("وصل 900 سائح في مايو.", "غادر 700 عامل في مارس."),
    ],
)
def test_another_thing_is_no_contradiction(article: str, source: str) -> None:
    assert () == check(article, source).findings


def test_a_source_that_says_it_twice_bears_out_either() -> None:
    source = "Police counted 4,000 marchers in the city. Organisers counted 9,000 marchers in the city."
    assert () == check("Some 9,000 marchers were counted in the city.", source).findings


def test_two_sources_that_differ_leave_it_disputed() -> None:
    article = "Police counted 4,000 marchers in the city."
    report = check(article, article, "Police counted 9,000 marchers in the city.")
    assert ("disputed", ["FC304"]) == (report.overall, [finding.code for finding in report.findings])


def test_a_bound_that_the_source_does_not_reach_is_a_warning_in_a_copied_sentence() -> None:
    report = check("The ferry carried more than 500 people.", "The ferry carried 500 people.")
    assert [("FC303", "warning")] == [(finding.code, finding.severity) for finding in report.findings]
    loose = check("On Sunday the island ferry carried more than 500 people.", "The ferry carried 500 people.")
    assert {"note"} >= {finding.severity for finding in loose.findings}


def test_a_report_in_arabic_names_the_source_in_arabic() -> None:
    report = check("تستبدل شركة مياه الوادي 430 كيلومترا من الأنابيب.", BAYAN)
    assert ["«430 كيلومترا» يخالف المصدر 1، وفيه: 340 كيلومترا."] == [finding.message for finding in report.findings]
