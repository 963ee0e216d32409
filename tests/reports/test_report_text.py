from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from figurecheck.model import Document, PackUsed, Span
from figurecheck.reports import Options, load
from figurecheck.reports.directions import RIGHT_TO_LEFT_MARK
from figurecheck.reports.marking import display_width
from figurecheck.reports.places import Places

if TYPE_CHECKING:
    from collections.abc import Callable

    from figurecheck.reports import Result


def shown(*results: Result, **options: Any) -> list[str]:
    return load("text").render(results, Options(several=len(results) > 1, **options)).splitlines()


def test_the_english_report_reads_as_an_editor_needs_it(english: Result) -> None:
    expected = """\
port.en.txt
Block: at least one figure cannot be right
figures: 4 · supported: 1 · inconsistent: 1 · unverified: 2

Look at these first
port.en.txt:2:92 FC101 cannot all be right (error)
    …authority said. It will double to 30 million crates, and its cranes draw 400 kW each.
                                       ^^^^^^^^^^^^^^^^^
  The figures cannot all be right.
    12 million × 2 = 24 million  (twice the base)
    see also: port.en.txt:2:27 …of Lindau loaded ⟦12 million crates⟧ in 2023, the authority…
    suggestion: 24 million crates

port.en.txt:2:131 FC204 outside anything on record (note)
    …authority said. It will double to 30 million crates, and its cranes draw 400 kW each.
                                                                              ^^^^^^
  More than any crane on record.

Checked
  2:27  …Lindau loaded ⟦12 million crates⟧ in 2023, the…  supported · as a fact: disputed · Yearbook · 2024-01-15

Not checked
  no reference row speaks of it: 2023 (2:48)

Reference packs: core 1.0 (2026-11-23)"""
    assert expected == "\n".join(shown(english))


def test_the_gravest_finding_stands_first(english: Result) -> None:
    heads = [line for line in shown(english, quiet=True) if line.startswith("port.en.txt:")]
    assert ["(error)", "(note)"] == [line.split()[-1] for line in heads]


def test_arabic_lines_open_from_the_right_and_places_from_the_left(arabic: Result) -> None:
    for line in filter(None, shown(arabic)):
        assert line.startswith(RIGHT_TO_LEFT_MARK) != line.startswith("port.ar.txt"), line


def test_an_arabic_report_holds_no_english_label(arabic: Result) -> None:
    text = re.sub("\u2066[^\u2069]*\u2069|\u2068[^\u2068\u2069]*\u2069", "", "\n".join(shown(arabic)))
    words = set(re.findall("[A-Za-z]{3,}", re.sub(r"^port\.ar\.txt.*$", "", text, flags=re.M)))
    assert set() == words - {"port", "txt"}


def test_a_left_to_right_figure_in_an_arabic_line_is_one_isolated_piece(arabic: Result) -> None:
    assert any("⟦\u2068900 km (±2%)\u2069⟧" in line for line in shown(arabic))


def test_arithmetic_in_an_arabic_report_runs_from_left_to_right(arabic: Result) -> None:
    assert any("\u206612,000,000 × 2 = 24,000,000\u2069" in line for line in shown(arabic))


@pytest.mark.parametrize(
    "message",
    [
        "100,000 معالج ⟨H100⟩ (⟨Epoch AI⟩، 2024-09-02).",
        'نصه ⟨"it will double to 200k (50k H200s) soon"⟩ (⟨X⟩).',
        "⟨xAI Colossus (Memphis, phase 1 site)⟩ (عدد): ⟨900 km⟩.",
        "«300 واط» بلا تغيير: 72 واط، نحو 200 واط.",
    ],
)
def test_foreign_parts_of_an_arabic_message_keep_their_order_one_by_one(arabic: Result, message: str) -> None:
    plain = message.translate({ord("⟨"): None, ord("⟩"): None})
    finding = arabic.report.findings[0].model_copy(update={"message": plain})
    report = arabic.report.model_copy(update={"findings": (finding,)})
    expected = message.translate({ord("⟨"): "\u2066", ord("⟩"): "\u2069"})
    assert f"{RIGHT_TO_LEFT_MARK}  {expected}" in shown(arabic._replace(report=report))


def test_every_isolate_is_closed_on_its_line(arabic: Result, english: Result) -> None:
    for line in shown(arabic, english):
        assert len(re.findall("[\u2066-\u2068]", line)) == line.count("\u2069")


def test_carets_stand_under_the_figure_after_wide_letters_and_accents(build: Callable[..., Any]) -> None:
    result = build("日本 cafe\u0301: 5 km\n").figure("5 km").finding("5 km").result()
    line, carets = shown(result, quiet=True)[1:3]
    assert display_width(line[: line.index("5 km")]) == len(carets) - len("^^^^")


def test_a_line_with_arabic_in_an_english_report_is_marked_with_brackets(build: Callable[..., Any]) -> None:
    result = build("He said “قدرة 300 واط” twice.\n").figure("300 واط").finding("300 واط").result()
    assert any("⟦\u2068300 واط\u2069⟧" in line for line in shown(result))


def test_html_is_shown_as_a_reader_sees_it_and_placed_where_it_stands_in_the_file(build: Callable[..., Any]) -> None:
    source = "<p>Of <b>1,2</b>00&nbsp;km</p><p>Next</p>"
    document = Document(
        source,
        "Of 1,200\u00a0km\nNext",
        runs=((0, 3), (3, 9), (6, 16), (8, 18, 6), (9, 24), (11, 26, 0), (12, 33)),
        format="html",
    )
    figure = source[9:26]
    lines = shown(build("", document=document).figure(figure).finding(figure).result())
    assert ["    Of 1,200\u00a0km", "       ^^^^^^^^"] == lines[6:8]
    assert lines[5].startswith("port.en.txt:1:10 ")


def test_an_article_cannot_drive_the_terminal_or_turn_a_line_around(build: Callable[..., Any]) -> None:
    result = build("A\x1b[2J\u202e\x07 5 km\ud800 more\n", name="x\x1b]0;y.txt").figure("5 km").finding("5 km").result()
    assert not re.search("[\x00-\x09\x0b-\x1f\u202a-\u202e\ud800-\udfff]", "\n".join(shown(result)))


def test_quiet_prints_findings_and_nothing_of_articles_without(english: Result, build: Callable[..., Any]) -> None:
    clean = build("It is 5 km.\n").figure("5 km").result()
    assert shown(english, quiet=True) == shown(clean, english, quiet=True)
    assert [] == shown(clean, quiet=True)


def test_several_articles_are_counted_at_the_end(english: Result, build: Callable[..., Any]) -> None:
    clean = build("It is 5 km.\n").figure("5 km").result()
    expected = ["Articles: 2 · errors: 1 · notes: 1", "  1 · Pass: nothing here stands against the figures",
                "  1 · Block: at least one figure cannot be right"]  # fmt: skip
    assert expected == shown(clean, english)[-3:]


def test_three_rows_of_evidence_are_shown_and_the_rest_counted_until_all_are_asked_for(
    build: Callable[..., Any], rows: Callable[..., Any]
) -> None:
    result = build("Of 5 km.\n").figure("5 km", "disputed", evidence=rows(5)).finding("5 km").result()
    assert "    and 2 more (--show all)" in shown(result)
    assert 3 == sum("supports:" in line for line in shown(result))
    assert 5 == sum("supports:" in line for line in shown(result, show="all"))


def test_the_row_that_a_finding_rests_on_is_shown_first(build: Callable[..., Any], rows: Callable[..., Any]) -> None:
    all_rows = (*rows(4), *rows(1, fact="f9", source="The deciding one"))
    figure = build("Of 5 km.\n").figure("5 km", "disputed", evidence=all_rows)
    rests = figure.finding("5 km", reference=all_rows[-1].reference)
    assert "The deciding one" in next(line for line in shown(rests.result()) if "supports:" in line)


def test_a_row_without_a_date_is_called_undated(build: Callable[..., Any], rows: Callable[..., Any]) -> None:
    row = rows(1, as_of="")[0].model_copy(update={"when": None})
    result = build("Of 5 km.\n").figure("5 km", "supported", evidence=(row,)).result()
    assert "  1:4  Of ⟦5 km⟧.  supported · Yearbook · undated" in shown(result)
    assert any("Yearbook · undated · https" in line for line in shown(result, show="all"))


def test_a_source_that_was_given_is_named_as_one(build: Callable[..., Any], rows: Callable[..., Any]) -> None:
    given = rows(1, fact="source:0:3-7", pack="source:0", source="source 1", as_of="", url="")[0]
    row = given.model_copy(update={"when": None})
    result = (
        build("Of 5 km and 6 km.\n")
        .figure("5 km", "contradicted", evidence=(row,))
        .figure("6 km", "supported", evidence=(row,))
    )
    found = result.finding("5 km", verdict="contradicted").result()
    spans = (*found.report.findings[0].spans, Span(start=3, end=7, where="source:0"))
    report = found.report.model_copy(
        update={"findings": (found.report.findings[0].model_copy(update={"spans": spans}),)}
    )
    lines = shown(found._replace(report=report, sources=(Document("Of 7 km", name="s.txt"),)))
    assert any(line.endswith("FC101 differs from the source that was given (error)") for line in lines)
    assert lines[-1].endswith("supported · source 1")


def test_only_packs_that_the_report_rests_on_are_named_unless_all_is_asked_for(english: Result) -> None:
    packs = (*english.report.engine.packs, PackUsed(name="gpu", version="1.0", date="2025-12-17"))
    engine = english.report.engine.model_copy(update={"packs": packs})
    result = english._replace(report=english.report.model_copy(update={"engine": engine}))
    assert "Reference packs: core 1.0 (2026-11-23)" == shown(result)[-1]
    assert shown(result, show="all")[-1].endswith("core 1.0 (2026-11-23), gpu 1.0 (2025-12-17)")


def test_findings_alone_can_be_asked_for(english: Result) -> None:
    lines = shown(english, show="findings")
    assert ["Block: at least one figure cannot be right", "Look at these first"] == [lines[1], lines[4]]
    assert not {"Checked", "Not checked"} & set(lines)


def test_colours_change_nothing_but_colours(english: Result) -> None:
    coloured = "\n".join(shown(english, colour=True))
    assert "\x1b[1;31m" in coloured
    assert "\n".join(shown(english)) == re.sub("\x1b\\[[0-9;]*m", "", coloured)


def test_spans_in_the_headline_and_in_a_source_are_shown_with_their_words(english: Result) -> None:
    spans = (Span(start=4, end=8, where="title"), Span(start=3, end=7, where="source:0"))
    finding = english.report.findings[0].model_copy(update={"spans": spans})
    report = english.report.model_copy(update={"findings": (finding,)})
    lines = shown(english._replace(report=report, title="The 5 km mark", sources=(Document("Of 6 km", name="s.txt"),)))
    assert ["    The 5 km mark", "        ^^^^"] == lines[6:8]
    assert "    see also: s.txt:1:4 Of ⟦6 km⟧" in lines


def test_many_unchecked_figures_are_counted_not_listed(build: Callable[..., Any]) -> None:
    builder = build(" ".join(f"{number} km" for number in range(1000, 1100)))
    for number in range(1000, 1100):
        builder.figure(f"{number} km")
    assert shown(builder.result())[-1].endswith("1029 km (1:233) · and 70 more")
    assert shown(builder.result(), show="all")[-3].endswith("1099 km (1:793)")


@given(st.text(), st.data())
def test_an_excerpt_is_made_of_the_text_for_any_span(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    before, figure, after = Places(Document(text)).excerpt(start, end, 40)
    assert "\n" not in before + after
    assert before.removeprefix("…") in text
    assert figure == text[start:end] or "…" in figure
    assert text[end:].startswith(after.removesuffix("…"))
