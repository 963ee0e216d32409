"""The two example articles: the verdict of every claim, and what one wrong figure changes."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import pytest

import figurecheck
from figurecheck.model import Claim, Report

ARTICLES = Path(__file__).parents[2] / "fixtures" / "articles"
PUBLISHED = "2024-09-08"

# (what the figure begins with in English, in Arabic, verdict, verdict as a fact, reason)
EXPECTED = [
    ("300 watts", "300 واط", "supported", "disputed", None),
    ("July 2023", "يوليو 2023", "supported", None, None),
    ("the end of 2024", "نهاية عام 2024", "unverified", None, "no-reference"),
    ("2 September", "2 سبتمبر", "supported", None, None),
    ("100,000", "100,000", "supported", None, None),
    ("two months", "الشهرين", "unverified", None, "no-reference"),
    ("200 thousand", "200 ألف", "supported", "supported", None),
    ("10 old", "10 لوائح", "supported", None, None),
    ("$45 million", "45 مليون دولار", "disputed", "disputed", None),
    ("6 June", "6 يونيو", "supported", None, None),
    ("$12 million", "12 مليون دولار", "supported", None, None),
    ("30 May", "30 مايو", "unverified", None, "no-reference"),
]

MUTATIONS = [
    # (English before, after, Arabic before, after, verdict)
    ("300 watts", "30 watts", "300 واط", "30 واط", "contradicted"),
    ("300 watts", "3,000 watts", "300 واط", "3,000 واط", "contradicted"),
    ("100,000 H100", "10,000 H100", "100,000 وحدة", "10,000 وحدة", "contradicted"),
    ("100,000 H100", "1 million H100", "100,000 وحدة", "مليون وحدة", "contradicted"),
    ("2 September", "2 September 2023", "2 سبتمبر", "2 سبتمبر 2023", "contradicted"),
    ("$45 million", "$45 billion", "45 مليون دولار", "45 مليار دولار", "contradicted"),
    ("$12 million", "$1.2 million", "12 مليون دولار", "1.2 مليون دولار", "contradicted"),
    ("200 thousand", "300 thousand", "200 ألف", "300 ألف", "inconsistent"),
]

ADDITIONS = [
    ("en", "A single GPU draws 5,000 watts.", "5,000"),
    ("ar", "تستهلك وحدة معالجة رسومات واحدة 5,000 واط.", "5,000"),
    ("en", "The party claims the support of 9 billion voters.", "9 billion"),
    ("ar", "ويقول الحزب إن 9 مليارات ناخب يؤيدونه.", "9 مليارات"),
    ("en", "He won the backing of 120% of the voters.", "120"),
    ("ar", "ونال تأييد 120% من الناخبين.", "120"),
]


@lru_cache(maxsize=64)
def check(text: str) -> Report:
    return figurecheck.check(text, published=PUBLISHED)


def article(language: str) -> str:
    return (ARTICLES / f"xai-colossus.{language}.txt").read_text(encoding="utf-8")


def claim_at(text: str, figure: str) -> Claim:
    report = check(text)
    at = text.index(figure)
    return next(claim for claim in report.claims if claim.start <= at < claim.end)


def loud(text: str) -> list[tuple[str, str, str]]:
    """Findings above a note: code, verdict, and the words of the figure's sentence from the figure on."""
    return [
        (finding.code, finding.verdict, text[finding.spans[0].start : finding.spans[0].end])
        for finding in check(text).findings
        if finding.severity != "note"
    ]


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("row", EXPECTED, ids=lambda row: row[0])
def test_every_claim_of_the_example_articles_gets_its_verdict(language: str, row: tuple[str, ...]) -> None:
    claim = claim_at(article(language), row[0] if language == "en" else row[1])
    assert row[2:] == (claim.verdict, claim.as_fact, claim.reason)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_example_articles_give_three_warnings_and_no_error(language: str) -> None:
    findings = [(finding.code, finding.severity) for finding in check(article(language)).findings]
    assert [("FC205", "warning"), ("FC203", "warning"), ("FC202", "warning")] == findings


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_formats_of_an_article_get_the_same_verdicts(language: str) -> None:
    plain, *others = (
        figurecheck.check(figurecheck.read(ARTICLES / f"xai-colossus.{language}.{suffix}"), published=PUBLISHED)
        for suffix in ("txt", "md", "html")
    )
    for other in others:
        expected = [(claim.entity, claim.property, claim.verdict) for claim in plain.claims]
        assert expected == [(claim.entity, claim.property, claim.verdict) for claim in other.claims]


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("row", MUTATIONS, ids=lambda row: row[1])
def test_one_wrong_figure_turns_its_verdict_and_no_other(language: str, row: tuple[str, ...]) -> None:
    before, after = row[:2] if language == "en" else row[2:4]
    clean = article(language)
    wrong = clean.replace(before, after, 1)
    old, new = check(clean).claims, check(wrong).claims
    turned = [b for a, b in zip(old, new, strict=True) if a.verdict != b.verdict]
    assert [row[4]] == [claim.verdict for claim in turned]
    assert turned[0].start <= wrong.index(after) < turned[0].end
    added = [finding for finding in loud(wrong) if finding not in loud(clean)]
    assert [row[4]] == [verdict for _, verdict, _ in added]
    assert check(wrong).decision == "block"


@pytest.mark.parametrize(("language", "sentence", "figure"), ADDITIONS, ids=lambda value: ascii(value)[:30])
def test_a_sentence_with_an_impossible_figure_is_implausible(language: str, sentence: str, figure: str) -> None:
    clean = article(language)
    wrong = f"{clean.rstrip()}\n\n{sentence}\n"
    added = [finding for finding in loud(wrong) if finding not in loud(clean)]
    assert [("FC204", "implausible")] == [finding[:2] for finding in added]
    assert claim_at(wrong, figure).verdict == "implausible"


def test_a_slip_of_magnitude_is_named() -> None:
    wrong = article("en").replace("$45 million", "$45 billion")
    finding = next(f for f in check(wrong).findings if f.verdict == "contradicted")
    assert finding.suggestion == "million, not billion: $45 million"


def test_a_broken_growth_is_part_of_the_finding_on_its_wrong_base() -> None:
    wrong = article("en").replace("100,000 H100", "10,000 H100")
    finding = next(f for f in check(wrong).findings if f.verdict == "contradicted")
    assert ("10000 * 2", "20000") in [(step.expression, step.result) for step in finding.steps]
    assert [wrong[span.start : span.end] for span in finding.spans][1] == "200 thousand"


def test_a_broken_growth_outranks_the_plan_that_the_figure_differs_from() -> None:
    wrong = article("en").replace("200 thousand", "300 thousand")
    finding = next(f for f in check(wrong).findings if f.verdict == "inconsistent")
    assert finding.reference is not None
    assert finding.reference.fact == "colossus.plan.count"
    assert "colossus.plan.count" in [e.reference.fact for e in claim_at(wrong, "300 thousand").evidence]


def test_the_growth_per_day_is_shown_against_how_it_went() -> None:
    steps = {step.expression: step.result for step in claim_at(article("en"), "two months").steps}
    assert steps["round((200000 - 100000) / 60, 0)"] == "1667"
    assert steps["round((200000 - 100000) / 92, 0)"] == "1087"


def test_the_evidence_on_two_months_has_the_plan_in_its_words_and_both_outcomes() -> None:
    evidence = {e.reference.fact: e for e in claim_at(article("en"), "two months").evidence}
    assert evidence["colossus.plan.deadline"].verbatim == "it will double in size to 200k (50k H200s) in a few months"
    assert {"colossus.doubling.xai92", "colossus.doubling.elapsed"} <= set(evidence)


def test_the_evidence_on_the_pledge_has_the_report_the_denial_and_what_was_filed() -> None:
    evidence = claim_at(article("en"), "$45 million").evidence
    expected = {
        ("supports", "musk-americapac.pledge.wsj"),
        ("denies", "musk-americapac.pledge.denial"),
        ("outcome", "musk-americapac.given.2024-07"),
        ("outcome", "musk-americapac.given.2024-08"),
        ("outcome", "musk-americapac.given.2024-09"),
    }
    assert expected <= {(e.relation, e.reference.fact) for e in evidence}


@pytest.mark.parametrize("language", ["en", "ar"])
def test_without_a_date_of_publication_nothing_is_contradicted(language: str) -> None:
    report = figurecheck.check(article(language))
    assert [f for f in report.findings if f.severity == "error"] == []


@pytest.mark.parametrize("language", ["en", "ar"])
def test_without_a_reference_only_the_text_itself_is_checked(language: str) -> None:
    report = figurecheck.check(article(language), published=PUBLISHED, reference=())
    assert [] == list(report.findings)
    assert {"unverified"} == {claim.verdict for claim in report.claims}
    assert {"no-reference"} == {claim.reason for claim in report.claims}


def test_fingerprints_stay_when_paragraphs_move() -> None:
    text = article("en")
    moved = "An opening line.\n\n" + text
    assert [f.fingerprint for f in check(text).findings] == [f.fingerprint for f in check(moved).findings]
