"""The page on the rules says what the rule files say."""

from __future__ import annotations

from pathlib import Path

from figurecheck.checks.rule_docs import write_rule_docs

PAGE = Path(__file__).parents[2] / "docs" / "rules.md"


def test_the_page_on_the_rules_is_what_the_rule_files_say() -> None:
    assert write_rule_docs() == PAGE.read_text(encoding="utf-8")
