from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

import figurecheck
from figurecheck.reports.schema import schemas

if TYPE_CHECKING:
    from collections.abc import Callable

FIXTURES = Path(__file__).parents[2] / "fixtures" / "articles"
ARTICLES = sorted(FIXTURES.glob("xai-colossus.*"))
HERE = str(Path(figurecheck.__file__).parents[1])
CLEAN = "The council met on Tuesday.\n"


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.name)
def test_the_report_of_every_shipped_article_follows_the_schema_and_its_spans_hold(
    figurecheck: Callable[..., Any], path: Path
) -> None:
    ended = figurecheck(path, "--published", "2024-09-08", "--format", "json")
    report = json.loads(ended.out)
    Draft202012Validator(schemas()["report.schema.json"]).validate(report)
    source = path.read_bytes().decode("utf-8")
    for quantity in report["quantities"]:
        assert quantity["text"] == source[quantity["start"] : quantity["end"]]
    assert report["quantities"]
    assert ended.err == ""


def test_naming_a_file_alone_is_checking_it(figurecheck: Callable[..., Any]) -> None:
    article = FIXTURES / "xai-colossus.en.txt"
    assert figurecheck("check", article) == figurecheck(article)
    assert figurecheck("check", "--format", "json", article) == figurecheck("--format", "json", article)


def test_the_text_report_opens_with_the_file_and_the_decision(figurecheck: Callable[..., Any]) -> None:
    article = FIXTURES / "xai-colossus.ar.txt"
    lines = figurecheck(article, "--published", "2024-09-08").out.splitlines()
    assert str(article) == lines[0]
    assert lines[1].startswith("\u200f")


def test_a_clean_article_passes_with_status_0(figurecheck: Callable[..., Any], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(CLEAN)
    ended = figurecheck(tmp_path / "a.txt")
    assert (0, "") == (ended.status, ended.err)


def test_standard_input_is_an_article_too(figurecheck: Callable[..., Any]) -> None:
    ended = figurecheck("-", stdin=CLEAN.encode())
    assert "-" == ended.out.splitlines()[0]
    assert 0 == ended.status


def test_a_report_goes_to_a_file_when_asked(figurecheck: Callable[..., Any], tmp_path: Path) -> None:
    article, report = FIXTURES / "xai-colossus.en.txt", tmp_path / "report.json"
    printed = figurecheck(article, "--format", "json")
    written = figurecheck(article, "--format", "json", "-o", report)
    assert "" == written.out
    assert printed.out == report.read_text(encoding="utf-8")


def test_parse_prints_the_same_figures_as_check(figurecheck: Callable[..., Any]) -> None:
    article = FIXTURES / "xai-colossus.en.txt"
    parsed = json.loads(figurecheck("parse", article, "--format", "json").out)
    checked = json.loads(figurecheck("check", article, "--format", "json").out)
    assert checked["quantities"] == parsed["quantities"]
    assert checked["language"] == parsed["language"]


def test_without_a_reference_nothing_is_looked_up(figurecheck: Callable[..., Any]) -> None:
    report = json.loads(figurecheck(FIXTURES / "xai-colossus.en.txt", "--reference", "none", "--format", "json").out)
    assert [] == report["engine"]["packs"]
    assert {"unverified"} == {claim["verdict"] for claim in report["claims"] if not claim["evidence"]} | {"unverified"}


def test_a_finding_at_or_above_fail_on_gives_status_1(figurecheck: Callable[..., Any], tmp_path: Path) -> None:
    text = (FIXTURES / "xai-colossus.en.txt").read_text(encoding="utf-8")
    (tmp_path / "a.txt").write_text(text.replace("100,000", "10,000"), encoding="utf-8")
    wrong = (tmp_path / "a.txt", "--published", "2024-09-08")
    assert 1 == figurecheck(*wrong).status
    assert 1 == figurecheck(*wrong, "--fail-on", "warning").status
    assert 0 == figurecheck(*wrong, "--fail-on", "never").status


def test_quiet_prints_nothing_of_a_clean_article(figurecheck: Callable[..., Any], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(CLEAN)
    assert "" == figurecheck(tmp_path / "a.txt", "--quiet").out


def test_python_m_and_version(figurecheck: Callable[..., Any]) -> None:
    assert (0, "figurecheck 0.1.0\n", "") == figurecheck("--version")


def test_colours_are_for_terminals_that_want_them(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(CLEAN)

    def at_a_terminal(**more: str) -> str:
        ours, theirs = pty.openpty()
        settings = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "TERM")}
        subprocess.run(
            [sys.executable, "-m", "figurecheck", "a.txt"],
            stdout=theirs,
            cwd=tmp_path,
            env={**settings, "TERM": "xterm", "PYTHONPATH": HERE, **more},
            check=True,
        )
        os.close(theirs)
        shown = os.read(ours, 10_000).decode()
        os.close(ours)
        return shown

    assert "\x1b[" in at_a_terminal()
    assert "\x1b[" not in at_a_terminal(NO_COLOR="1")
