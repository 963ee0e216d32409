from __future__ import annotations

import doctest
import re
from pathlib import Path

import pytest

import figurecheck
from figurecheck.reports import available

ROOT = Path(__file__).parents[2]
SOURCE = Path(figurecheck.__file__).parent
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])


def read(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def test_usage_names_every_format() -> None:
    documented = set(re.findall(r"^\| `(\w+)` \|", read("docs/usage.md"), re.M))
    assert set(available()) | set(available("quantities_as")) == documented


def test_every_error_code_has_a_section_and_every_section_a_code() -> None:
    modules = [path for path in SOURCE.rglob("*.py") if path.name != "errors.py"]
    raised = {code for path in modules for code in re.findall(r'"(FCE\d{3})"', path.read_text(encoding="utf-8"))}
    documented = re.findall(r"^### (FCE\d{3})\b", read("docs/errors.md"), re.M)
    assert sorted(documented) == documented
    assert sorted(raised) == documented


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_link_between_pages_leads_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?:|#)([^)#\s]+)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_example_in_the_pages_runs(page: Path) -> None:
    flags = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
    assert 0 == doctest.testfile(str(page), module_relative=False, optionflags=flags, encoding="utf-8").failed


def test_the_index_leads_to_every_page() -> None:
    pages = {path.relative_to(ROOT / "docs").as_posix() for path in (ROOT / "docs").glob("**/*.md")} - {"index.md"}
    assert pages == {
        target for target in re.findall(r"\]\(([^)#]+\.md)\)", read("docs/index.md")) if ".." not in target
    }


def test_the_readme_names_the_two_commands_and_both_are_there() -> None:
    commands = re.findall(r"^bash (\.ci/\w+)", read("README.md"), re.M)
    assert [".ci/figurecheck", ".ci/test"] == commands
    for command in commands:
        assert (ROOT / command).is_file()
