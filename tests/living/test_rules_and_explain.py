from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from figurecheck.acceptance import list_pages
from figurecheck.checks import list_rules

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def test_rules_lists_every_rule_and_whether_it_runs_here(figurecheck: Callable[..., Any], tmp_path: Path) -> None:
    (tmp_path / "figurecheck.toml").write_text("ignore = ['FC205']")
    rows = json.loads(figurecheck("rules", "--format", "json").out)
    assert [page.code for page in list_pages()] == [row["code"] for row in rows]
    assert {row["code"] for row in rows if not row["runs"]} == {"FC205"} | {p.code for p in list_pages() if p.preview}
    table = figurecheck("rules").out.splitlines()
    assert len(rows) + 1 == len(table)
    assert ["code", "name", "severity", "since", "runs", "summary"] == table[0].split()


def test_explain_prints_the_page_that_the_rule_file_writes(figurecheck: Callable[..., Any]) -> None:
    rule = next(rule for rule in list_rules() if rule.code == "FC101")
    page = figurecheck("explain", "FC101").out
    assert f"# FC101 {rule.name}" == page.splitlines()[0]
    assert rule.prose.strip() in page
    assert all(example.text in page for example in rule.examples)
    assert page == figurecheck("explain", rule.name).out


def test_every_rule_says_what_it_checks_why_and_its_limits() -> None:
    for page in list_pages():
        for heading in ("## What it checks", "## Why it matters", "## Limits"):
            assert heading in page.prose, page.code


def test_a_rule_that_is_not_there_is_told_with_the_nearest(figurecheck: Callable[..., Any]) -> None:
    ended = figurecheck("explain", "dobling")
    assert (2, "") == (ended.status, ended.out)
    assert "no rule is meant by 'dobling'; did you mean doubling?" in ended.err


def test_no_two_rules_share_a_code_or_a_name() -> None:
    assert len(list_pages()) == len({page.code for page in list_pages()}) == len({page.name for page in list_pages()})
