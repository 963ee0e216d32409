from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from figurecheck.errors import SettingError
from figurecheck.settings import find, read
from figurecheck.settings.patterns import matches
from figurecheck.settings.schema import FILE, as_file, schema

if TYPE_CHECKING:
    from collections.abc import Callable


def write(folder: Path, text: str, name: str = "figurecheck.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def mistake_in(path: Path) -> str:
    with pytest.raises(SettingError) as mistake:
        read(path)
    return str(mistake.value)


def test_the_nearest_configuration_holds_and_pyproject_counts_only_with_a_table_of_ours(tmp_path: Path) -> None:
    desk = tmp_path / "desk"
    desk.mkdir()
    write(tmp_path, "fail-on = 'warning'")
    write(desk, "[project]\nname = 'desk'", "pyproject.toml")
    assert tmp_path / "figurecheck.toml" == find(desk)
    own = write(desk, "[tool.figurecheck]\nfail-on = 'never'", "pyproject.toml")
    assert own == find(desk)
    assert "never" == read(own).profile_for("a.md").fail_on


def test_profiles_and_overrides_are_laid_over_one_another(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        """
        ignore = ["FC204"]
        tolerance = 0.01
        [severity]
        FC205 = "note"
        [profiles.wire]
        fail-on = "warning"
        ignore = ["FC205"]
        [[overrides]]
        files = ["archive/**"]
        published = 2019-05-01
        severity = {doubling = "warning"}
        """,
    )
    plain = read(path).profile_for(str(tmp_path / "a.md"))
    assert ("error", ("FC204",), {"FC205": "note"}) == (plain.fail_on, plain.ignore, plain.severity)
    old = read(path).profile_for(str(tmp_path / "archive" / "b.md"), "wire")
    assert ("warning", ("FC204", "FC205"), "2019-05-01") == (old.fail_on, old.ignore, old.published)
    assert {"FC205": "note", "doubling": "warning"} == old.severity


@pytest.mark.parametrize(
    ("text", "place", "told"),
    [
        ("\nfail_on = 'error'", "figurecheck.toml:2: fail_on", "did you mean 'fail-on'?"),
        ("[profiles.wire]\n\nfail-on = 'notes'", "figurecheck.toml:3: profiles.wire.fail-on", "write 'error'"),
        ("[[overrides]]\nfiles = ['*']\n[[overrides]]\ntolerance = 0.5", "figurecheck.toml:3", "files"),
        ("[[overrides]]\nfiles = ['*']\ntolerance = 2", "figurecheck.toml:3: overrides.tolerance", "less than 1"),
        ("severity = {FC101 = 'loud'}", "figurecheck.toml:1: severity.FC101", "write 'error'"),
        ("language = 'xx'", "figurecheck.toml:1: language", "write one of ar, en"),
        ("a = 1\nb == 2", "figurecheck.toml:2", "not TOML"),
    ],
)
def test_a_mistake_is_told_with_line_key_and_remedy(tmp_path: Path, text: str, place: str, told: str) -> None:
    message = mistake_in(write(tmp_path, text))
    assert place in message
    assert told in message


def test_a_mistake_in_pyproject_is_told_with_the_line_in_that_file(tmp_path: Path) -> None:
    path = write(tmp_path, "[project]\nname = 'x'\n\n[tool.figurecheck]\nselct = []", "pyproject.toml")
    assert "pyproject.toml:5: selct" in mistake_in(path)


def test_an_unknown_rule_is_told_with_its_line_and_the_nearest(
    figurecheck: Callable[..., Any], article: Path, tmp_path: Path
) -> None:
    write(tmp_path, "fail-on = 'error'\nignore = ['doublng']")
    ended = figurecheck(article)
    assert (2, "") == (ended.status, ended.out)
    assert "figurecheck.toml:2: ignore: no rule is meant by 'doublng'; did you mean doubling?" in ended.err


def test_an_unknown_profile_is_told_with_the_nearest(
    figurecheck: Callable[..., Any], article: Path, tmp_path: Path
) -> None:
    write(tmp_path, "[profiles.wire]\nfail-on = 'never'")
    assert "there is no profile 'wires'; did you mean 'wire'?" in figurecheck(article, "--profile", "wires").err
    assert 0 == figurecheck(article, "--profile", "wire").status


def test_severity_of_a_rule_decides_what_fails_a_run(
    figurecheck: Callable[..., Any], article: Path, tmp_path: Path
) -> None:
    assert 1 == figurecheck(article).status
    write(tmp_path, "severity = {doubling = 'warning'}")
    ended = figurecheck(article, "--format", "json")
    report = json.loads(ended.out)
    assert (0, "warn", "warning") == (ended.status, report["decision"], report["findings"][0]["severity"])
    assert 1 == figurecheck(article, "--fail-on", "warning").status


def test_rules_are_selected_and_left_out_by_code_beginning_and_name(
    figurecheck: Callable[..., Any], article: Path
) -> None:
    assert 0 == figurecheck(article, "--ignore", "doubling").status
    assert 0 == figurecheck(article, "--select", "FC2").status
    assert 1 == figurecheck(article, "--select", "FC1,FC201").status
    report = json.loads(figurecheck(article, "--select", "FC1", "--ignore", "FC101", "--format", "json").out)
    assert "FC101" not in report["engine"]["rules"]
    assert all(code.startswith("FC1") for code in report["engine"]["rules"])


def test_a_house_tolerance_accepts_what_stands_near_the_reference(
    figurecheck: Callable[..., Any], tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("The Colossus cluster has 112,000 H100 GPUs.\n")
    assert 1 == figurecheck("a.txt").status
    write(tmp_path, "[profiles.loose]\ntolerance = 0.2")
    assert 0 == figurecheck("a.txt", "--profile", "loose").status


def test_paths_in_a_configuration_are_relative_to_it(
    figurecheck: Callable[..., Any], article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "deep").mkdir()
    write(tmp_path, "cache = 'kept'\nsources = ['press.txt']")
    (tmp_path / "press.txt").write_text("The club met.\n")
    monkeypatch.chdir(tmp_path / "deep")
    assert 1 == figurecheck(article).status
    assert list((tmp_path / "kept").glob("*/*.json"))


def test_config_shows_what_is_in_force_for_an_article(figurecheck: Callable[..., Any], tmp_path: Path) -> None:
    write(tmp_path, "[[overrides]]\nfiles = ['*.ar.md']\nlanguage = 'ar'")
    assert 'language = "ar"' in figurecheck("config", "--show", "a.ar.md").out.splitlines()
    assert "# language is not set" in figurecheck("config", "--show").out.splitlines()
    assert "no mistakes" in figurecheck("config").out


def test_the_published_schema_is_that_of_the_model_and_knows_a_configuration() -> None:
    assert as_file() == FILE.read_text(encoding="utf-8")
    Draft202012Validator.check_schema(schema())
    checker = Draft202012Validator(schema())
    assert checker.is_valid({"fail-on": "warning", "profiles": {"wire": {"tolerance": 0.02}}})
    assert not checker.is_valid({"fail_on": "warning"})
    assert not checker.is_valid({"language": "xx"})


@pytest.mark.parametrize(
    ("path", "pattern", "expected"),
    [
        ("a.md", "*.md", True),
        ("desk/a.md", "*.md", True),
        ("desk/a.md", "desk/*.md", True),
        ("desk/x/a.md", "desk/*.md", False),
        ("desk/x/a.md", "desk/**", True),
        ("desk/x/a.md", "**/x/*.md", True),
        ("a+b.md", "a+b.md", True),
    ],
)
def test_file_patterns(path: str, pattern: str, expected: bool) -> None:
    assert expected == matches(path, pattern)
