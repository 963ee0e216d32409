from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

WRONG = "Its workforce tripled from 1,200 to 2,400."
OTHER = "The number of wells tripled from 1,500 to 2,700."


@pytest.fixture
def repository(tmp_path: Path, article: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository whose one commit holds the article."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    for words in (["init", "-q"], ["add", "."], ["-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "a"]):
        subprocess.run(["git", "-C", str(tmp_path), *words], check=True)
    return article


def codes(ended: Any) -> list[tuple[str, int]]:
    report = json.loads(ended.out)
    return [(finding["code"], finding["spans"][0]["start"]) for finding in report["findings"]]


def test_only_findings_on_changed_lines_are_shown(figurecheck: Callable[..., Any], repository: Path) -> None:
    assert 0 == figurecheck(repository, "--since", "HEAD").status
    text = repository.read_text(encoding="utf-8") + f"\n{OTHER}\n"
    repository.write_text(text, encoding="utf-8")
    ended = figurecheck(repository, "--since", "HEAD", "--format", "json")
    assert 1 == ended.status
    assert [True] == [start > text.index(WRONG) + len(WRONG) for _, start in codes(ended)]
    assert {True} == {claim["start"] > text.index(OTHER) - 1 for claim in json.loads(ended.out)["claims"]}
    assert 2 == len(codes(figurecheck(repository, "--format", "json")))


def test_all_of_a_new_file_is_changed(figurecheck: Callable[..., Any], repository: Path, tmp_path: Path) -> None:
    (tmp_path / "new.txt").write_text(WRONG)
    assert 1 == figurecheck("new.txt", "--since", "HEAD").status


def test_a_revision_that_git_does_not_know_is_a_clear_error(figurecheck: Callable[..., Any], repository: Path) -> None:
    for revision in ("no-such-branch", "--output=x"):
        ended = figurecheck(repository, f"--since={revision}")
        assert (2, "") == (ended.status, ended.out)
        assert "[FCE312] --since: git knows no revision" in ended.err


def test_an_article_outside_a_repository_is_a_clear_error(
    figurecheck: Callable[..., Any], article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(article.parent.parent))
    ended = figurecheck(article, "--since", "HEAD")
    assert "[FCE312] --since: the article is in no git repository" in ended.err
