"""Sources of any content and size: no fault, no alarm on a text against itself, and time in line with the length."""

from __future__ import annotations

import time

from hypothesis import given, settings
from hypothesis import strategies as st

import figurecheck

PIECES = st.sampled_from(
    ["12", "1,200", "٤٥", "٪", "%", "$", " km", " people", "more than ", "أكثر من ", " شخصا", "،", ". ", "\n", "(", "]",
     "\x00", "\u202b", "\ud800", "half of ", "2024", " and ", "killed ", "قتل ", "each ", "-", "0", "½", "first "]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=30).map("".join)


@settings(max_examples=60, deadline=None)
@given(TEXTS, TEXTS)
def test_any_two_texts_can_be_compared(article: str, source: str) -> None:
    report = figurecheck.check(article, sources=[source], reference=())
    assert len(report.claims) <= len(report.quantities)


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_a_text_never_differs_from_itself(text: str) -> None:
    report = figurecheck.check(text, sources=[text], reference=())
    assert [] == [finding.message for finding in report.findings if finding.code.startswith("FC3")]


def seconds(article: str, source: str) -> float:
    begun = time.perf_counter()
    figurecheck.check(article, sources=[source], reference=())
    return time.perf_counter() - begun


def test_time_grows_with_the_length_and_no_faster() -> None:
    line = "The mill hired {} weavers in district {} of the city.\n"
    short, long = ("".join(line.format(n + 100, n) for n in range(size)) for size in (60, 480))
    seconds(short, short)
    assert seconds(long, long) < 8 * 4 * max(seconds(short, short), 0.05)


def test_one_endless_sentence_is_compared() -> None:
    article = "12 people and " * 3000
    assert "unverified" != figurecheck.check("12 people", sources=[article], reference=()).overall
