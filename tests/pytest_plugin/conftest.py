from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import figurecheck

if TYPE_CHECKING:
    from collections.abc import Callable

HERE = str(Path(figurecheck.__file__).parents[1])
WRONG = "# Club\n\nThe club met.\n\nIts workforce tripled from 1,200 to 2,400.\n"


@pytest.fixture
def project(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    """A project with the plugin installed as pip would, and one article with a mistake."""
    installed = pytester.path / "installed" / "figurecheck-0.dist-info"
    installed.mkdir(parents=True)
    (installed / "METADATA").write_text("Metadata-Version: 2.1\nName: figurecheck\nVersion: 0\n")
    (installed / "entry_points.txt").write_text(
        "[pytest11]\nfigurecheck = figurecheck.integrations.pytest_plugin.hooks\n"
    )
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join((HERE, str(installed.parent))))
    pytester.makeini("[pytest]\ntestpaths = articles tests\n")
    (pytester.path / "articles").mkdir()
    (pytester.path / "tests").mkdir()
    (pytester.path / "articles" / "club.md").write_text(WRONG, encoding="utf-8")
    return pytester


@pytest.fixture
def run(project: pytest.Pytester) -> Callable[..., pytest.RunResult]:
    """Runs pytest in the project, in a process of its own, where entry points are found afresh."""

    def run(*words: str) -> pytest.RunResult:
        return project.runpytest_subprocess("-p", "no:randomly", *words)

    return run
