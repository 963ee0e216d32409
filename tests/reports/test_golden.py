"""Every format, in both languages, as it was last accepted.

``ACCEPT=1 pytest tests/reports/test_golden.py`` accepts what is written now; read the difference before you commit it.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from figurecheck.reports import Options, available, load
from figurecheck.reports.user_template import render_with

if TYPE_CHECKING:
    from figurecheck.reports import Result

GOLDEN = Path(__file__).parent / "golden"


def compare(name: str, written: str) -> None:
    path = GOLDEN / name
    if os.environ.get("ACCEPT"):
        GOLDEN.mkdir(exist_ok=True)
        path.write_text(written, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == written


@pytest.mark.parametrize("language", ["english", "arabic"])
@pytest.mark.parametrize("name", available())
def test_a_format_writes_what_was_accepted(name: str, language: str, request: pytest.FixtureRequest) -> None:
    result: Result = request.getfixturevalue(language)
    compare(f"{language}.{name}", load(name).render([result], Options()))


@pytest.mark.parametrize("name", available())
def test_a_format_writes_several_articles_as_was_accepted(name: str, english: Result, arabic: Result) -> None:
    compare(f"several.{name}", load(name).render([english, arabic], Options(several=True)))


def test_a_users_template_writes_what_was_accepted(english: Result, arabic: Result) -> None:
    template = Path(__file__).parent / "templates" / "slack.txt.j2"
    compare("several.slack.txt", render_with(template, [english, arabic], Options(several=True)))


def test_nothing_accepted_is_left_over() -> None:
    expected = {f"{kind}.{name}" for kind in ("english", "arabic", "several") for name in available()}
    assert {*expected, "several.slack.txt"} == {path.name for path in GOLDEN.iterdir()}
