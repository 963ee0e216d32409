"""A second story of another domain: every figure that the packs cover is borne out, and one altered digit is told."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import figurecheck

ARTICLES = Path(__file__).parents[2] / "fixtures" / "articles"
PUBLISHED = "2025-02-03"
COVERED = {"en": 26, "ar": 25}
#: Altered figures that no name in reach can be tied to any more: the apposition is read by its unit alone.
UNTOLD = {("en", "193 km"), ("en", "330 metres")}


def _read(language: str) -> str:
    return (ARTICLES / f"nile-to-gulf.{language}.txt").read_text(encoding="utf-8")


def _supported(report: figurecheck.Report) -> list[str]:
    return [report.quantities[claim.quantity].text for claim in report.claims if claim.verdict == "supported"]


@pytest.mark.parametrize("language", COVERED)
def test_a_sound_story_about_countries_and_buildings_is_borne_out(language: str) -> None:
    report = figurecheck.check(_read(language), published=PUBLISHED)
    assert COVERED[language] == len(_supported(report))
    assert () == report.findings


@pytest.mark.parametrize("language", COVERED)
def test_one_altered_figure_loses_its_support_alone_and_is_told_once(language: str) -> None:
    text = _read(language)
    sound = figurecheck.check(text, published=PUBLISHED)
    for claim in sound.claims:
        if claim.verdict != "supported":
            continue
        quantity = sound.quantities[claim.quantity]
        digit = re.search(r"\d", quantity.text)
        assert digit is not None
        at = quantity.start + digit.start()
        report = figurecheck.check(f"{text[:at]}{(int(text[at]) + 3) % 10 or 1}{text[at + 1 :]}", published=PUBLISHED)
        assert COVERED[language] - 1 == len(_supported(report)), quantity.text
        told = {finding.code for finding in report.findings}
        assert len(report.findings) == ((language, quantity.text) not in UNTOLD), quantity.text
        assert told <= {"FC201", "FC210"}, quantity.text
