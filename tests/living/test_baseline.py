from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

WRONG = "Its workforce tripled from 1,200 to 2,400."
OTHER = "The number of wells tripled from 1,500 to 2,700."


def test_a_baseline_accepts_what_is_there_and_survives_moved_paragraphs(
    figurecheck: Callable[..., Any], article: Path
) -> None:
    assert 1 == figurecheck(article).status
    written = figurecheck(article, "--baseline", "known.json", "--update-baseline")
    assert (0, "") == (written.status, written.out)
    assert "known.json: findings that are accepted now: 1" in written.err
    article.write_text(
        f"# Club\n\nA new opening of two lines.\n\nAnother.\n\n{WRONG}\n\nThe club met.\n", encoding="utf-8"
    )
    ended = figurecheck(article, "--baseline", "known.json", "--format", "json")
    report = json.loads(ended.out)
    assert (0, "", []) == (ended.status, ended.err, report["findings"])
    assert ["baseline"] == [each["by"] for each in report["accepted"]]


def test_a_new_finding_beside_the_baseline_fails(figurecheck: Callable[..., Any], article: Path) -> None:
    figurecheck(article, "--baseline", "known.json", "--update-baseline")
    article.write_text(f"{WRONG}\n\n{OTHER}\n", encoding="utf-8")
    ended = figurecheck(article, "--baseline", "known.json", "--format", "json")
    assert 1 == ended.status
    assert 1 == len(json.loads(ended.out)["findings"])


def test_the_same_sentence_a_second_time_is_a_new_finding(figurecheck: Callable[..., Any], article: Path) -> None:
    figurecheck(article, "--baseline", "known.json", "--update-baseline")
    article.write_text(f"{WRONG}\n\nThe club met.\n\n{WRONG}\n", encoding="utf-8")
    assert 1 == figurecheck(article, "--baseline", "known.json").status


def test_an_entry_whose_finding_is_gone_is_told_until_the_baseline_is_updated(
    figurecheck: Callable[..., Any], article: Path
) -> None:
    figurecheck(article, "--baseline", "known.json", "--update-baseline")
    article.write_text("# Club\n\nThe club met.\n", encoding="utf-8")
    ended = figurecheck(article, "--baseline", "known.json")
    assert 0 == ended.status
    assert "known.json: entries whose finding is gone: 1 (club.md FC101)" in ended.err
    figurecheck(article, "--baseline", "known.json", "--update-baseline")
    assert "" == figurecheck(article, "--baseline", "known.json").err


def test_an_update_keeps_reasons_and_the_entries_of_other_articles(
    figurecheck: Callable[..., Any], article: Path, tmp_path: Path
) -> None:
    other = tmp_path / "wells.txt"
    other.write_text(OTHER)
    figurecheck(article, other, "--baseline", "known.json", "--update-baseline")
    known = json.loads((tmp_path / "known.json").read_text())
    for entry in known["findings"]:
        entry["reason"] = f"agreed for {entry['file']}"
    (tmp_path / "known.json").write_text(json.dumps(known))
    figurecheck(article, "--baseline", "known.json", "--update-baseline")
    again = json.loads((tmp_path / "known.json").read_text())
    assert known == again
    report = json.loads(figurecheck(article, "--baseline", "known.json", "--format", "json").out)
    assert ["agreed for club.md"] == [each["reason"] for each in report["accepted"]]


def test_a_baseline_that_cannot_be_understood_is_a_clear_error(
    figurecheck: Callable[..., Any], article: Path, tmp_path: Path
) -> None:
    assert "[FCE311] none.json: cannot be read" in figurecheck(article, "--baseline", "none.json").err
    for text in ("", "[]", '{"version": 9, "findings": []}', '{"version": 1, "findings": [{"x": 1}]}'):
        (tmp_path / "bad.json").write_text(text)
        ended = figurecheck(article, "--baseline", "bad.json")
        assert (2, "") == (ended.status, ended.out)
        assert "[FCE311] bad.json: is no baseline" in ended.err
    assert "[FCE314]" in figurecheck(article, "--update-baseline").err
