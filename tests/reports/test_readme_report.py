from __future__ import annotations

import re
from pathlib import Path

import figurecheck
from figurecheck.reports import Options, Result, load

ROOT = Path(__file__).parents[2]


def test_the_report_in_the_readme_is_what_the_command_prints() -> None:
    name = "fixtures/articles/xai-colossus.ar.txt"
    document = figurecheck.read(ROOT / name)
    report = figurecheck.check(document, published="2024-09-08")
    printed = load("text").render([Result(name, document, report)], Options()).splitlines()
    found = re.search(
        rf"^```\n({re.escape(name)}\n.*?)^```$", (ROOT / "README.md").read_text(encoding="utf-8"), re.M | re.S
    )
    assert found is not None
    shown = [line for line in found[1].splitlines() if line and line != "[…]"]
    assert shown == [line for line in shown if line in printed]
