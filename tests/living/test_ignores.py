from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from figurecheck.acceptance import Judge
from figurecheck.languages.ignore_words import tell
from figurecheck.settings import Profile
from figurecheck.text import html, markdown, plain
from figurecheck.text.notes import find_notes, hide_notes

if TYPE_CHECKING:
    from figurecheck.model import Document, Report

WRONG = "Its workforce tripled from 1,200 to 2,400."
WRONG_AR = "تضاعف عدد الأعضاء من 4,000 إلى 9,500."


def judge(document: Document, **settings: object) -> Report:
    return Judge().judge(document, Profile(reference=(), **settings))  # pyright: ignore[reportArgumentType]


def codes(report: Report) -> list[str]:
    return [finding.code for finding in report.findings]


NOTES = [
    (markdown, f"# Club\n\n{WRONG} <!-- figurecheck: ignore FC101 -- as filed -->\n"),
    (markdown, f"# Club\n\n<!-- figurecheck: ignore doubling -- as filed -->\n{WRONG}\n"),
    (markdown, f"# Club\n\n<!-- figurecheck: ignore FC1, FC205 — as filed -->\n\n{WRONG}\n"),
    (markdown, f"<!-- figurecheck: ignore-file FC101: as filed -->\n\n# Club\n\nThe club met.\n\n{WRONG}\n"),
    (html, f"<h1>Club</h1><p>{WRONG}<!-- figurecheck: ignore FC101 -- as filed --></p>"),
    (html, f"<p>The club met.</p>\n<!--figurecheck:ignore FC101 -- as filed-->\n<p>{WRONG}</p>"),
    (plain, f"Club\n\n{WRONG} [figurecheck: ignore FC101 -- as filed]\n"),
    (plain, f"Club\n\n[figurecheck: ignore FC101 -- as filed]\n{WRONG}\n"),
    (plain, f"{WRONG} <!-- figurecheck: ignore FC101 -- as filed -->"),
    (plain, f"{WRONG_AR} [figurecheck: تجاهل FC101 -- as filed]"),
    (html, f"<p dir=rtl>{WRONG_AR} <!-- figurecheck: تجاهل FC١٠١، FC205 -- as filed --></p>"),
]


@pytest.mark.parametrize(("reader", "text"), NOTES)
def test_a_note_accepts_a_finding_and_tells_why(reader: object, text: str) -> None:
    report = judge(reader.read(text), ignore=("FC001",))  # pyright: ignore[reportAttributeAccessIssue]
    assert [] == codes(report)
    assert [("ignore", "as filed", "FC101")] == [(a.by, a.reason, a.finding.code) for a in report.accepted]
    assert "pass" == report.decision


@pytest.mark.parametrize(("reader", "text"), NOTES)
def test_a_note_is_no_figure_and_moves_no_offset(reader: object, text: str) -> None:
    document = reader.read(text)  # pyright: ignore[reportAttributeAccessIssue]
    note = next(find_notes(text, document.format))
    report = judge(document)
    assert report.quantities
    for quantity in report.quantities:
        assert quantity.text == text[quantity.start : quantity.end]
        assert quantity.end <= note.start or note.end <= quantity.start


@pytest.mark.parametrize(
    ("note", "code", "message"),
    [
        ("ignore FC101", "FC002", "no_reason"),
        ("ignore FC101 --", "FC002", "no_reason"),
        ("ignore -- because", "FC002", "no_rule"),
        ("ignore FC999 -- because", "FC002", "unknown_rule"),
        ("skip FC101 -- because", "FC002", "unknown_word"),
        ("", "FC002", "unknown_word"),
    ],
)
def test_a_note_that_cannot_be_followed_hides_nothing_and_is_told(note: str, code: str, message: str) -> None:
    text = f"{WRONG} [figurecheck: {note}]"
    report = judge(plain.read(text))
    assert ["FC101", code] == codes(report)
    told = tell("en", message, codes="FC999", written="|").partition("|")[0]
    assert report.findings[1].message.startswith(told)
    span = report.findings[1].spans[0]
    assert f"[figurecheck: {note}]" == text[span.start : span.end]


def test_a_note_without_a_finding_is_told_as_unused_in_the_language_of_the_article() -> None:
    english = judge(plain.read("The club met. [figurecheck: ignore FC101 -- as filed]"))
    arabic = judge(plain.read("اجتمع النادي يوم الثلاثاء. [figurecheck: تجاهل FC101 -- السبب]"))
    assert [["FC001"], ["FC001"]] == [codes(english), codes(arabic)]
    assert tell("en", "unused", codes="FC101") == english.findings[0].message
    assert tell("ar", "unused", codes="FC101") == arabic.findings[0].message


def test_a_note_on_one_paragraph_leaves_the_others_alone() -> None:
    text = f"{WRONG} <!-- figurecheck: ignore FC101 -- as filed -->\n\nThe club met.\n\n{WRONG}\n"
    report = judge(markdown.read(text))
    assert ["FC101"] == codes(report)
    assert text.rindex("1,200") == report.findings[0].spans[0].start or text.rindex("2,400")
    assert 1 == len(report.accepted)


def test_only_the_rule_that_is_not_needed_is_told_as_unused() -> None:
    report = judge(plain.read(f"{WRONG} [figurecheck: ignore FC101, FC205 -- as filed]"))
    assert [tell("en", "unused", codes="FC205")] == [finding.message for finding in report.findings]


def test_a_rule_that_does_not_run_is_not_told_as_unused() -> None:
    report = judge(plain.read("The club met. [figurecheck: ignore FC205 -- as filed]"), ignore=("FC205",))
    assert [] == codes(report)


def test_code_in_markdown_that_shows_a_note_is_not_one() -> None:
    note = "<!-- figurecheck: ignore FC101 -- reason -->"
    shown = f"```\n{note}\n```\n\nWrite `{note}`.\n"
    assert [] == list(find_notes(shown, "markdown"))
    assert [] == codes(judge(markdown.read(shown)))


@given(st.text(alphabet="[]<>!-:\n\rfigurecheck ignoreFC101٣", max_size=200))
def test_hiding_notes_keeps_every_offset_and_every_line_end(text: str) -> None:
    hidden = hide_notes(text)
    assert len(text) == len(hidden)
    assert all(before == after or after == " " for before, after in zip(text, hidden, strict=True))


@pytest.mark.parametrize(
    "piece", ["[figurecheck:", "<!-- figurecheck: ", "[figurecheck: ignore FC101 -- a]\n", "```\n"]
)
def test_a_hostile_text_of_notes_is_read_in_linear_time(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    assert len(text) == len(hide_notes(text))
    assert [] == [note for note in find_notes(text, "html") if note.end > len(text)]
