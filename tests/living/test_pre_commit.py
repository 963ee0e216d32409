from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from figurecheck.integrations.commands.check import command
from figurecheck.reports import available

ROOT = Path(__file__).parents[2]
NEEDED = ("pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml", "src")


def commit(folder: Path) -> None:
    for words in (["init", "-q"], ["add", "."], ["-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "a"]):
        subprocess.run(["git", "-C", str(folder), *words], check=True)


@pytest.mark.slow
def test_the_hook_runs_on_the_articles_of_a_commit(tmp_path: Path) -> None:
    ours, theirs = tmp_path / "figurecheck", tmp_path / "newsroom"
    ours.mkdir()
    theirs.mkdir()
    for name in NEEDED:
        source = ROOT / name
        copy = shutil.copytree if source.is_dir() else shutil.copy
        copy(source, ours / name)
    commit(ours)
    (theirs / "club.md").write_text("# Club\n\nIts workforce tripled from 1,200 to 2,400.\n")
    (theirs / "clean.txt").write_text("The club met.\n")
    (theirs / "notes.toml").write_text("a = 1\n")
    commit(theirs)
    done = subprocess.run(
        [sys.executable, "-m", "pre_commit", "try-repo", str(ours), "figurecheck", "--all-files", "--verbose"],
        cwd=theirs,
        env={**os.environ, "PRE_COMMIT_HOME": str(tmp_path / "home")},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert 1 == done.returncode, done.stdout + done.stderr
    assert "club.md:3:" in done.stdout
    assert "FC101" in done.stdout
    assert "clean.txt" not in done.stdout
    assert "notes.toml" not in done.stdout


def test_the_hook_and_the_action_use_options_and_formats_that_there_are() -> None:
    known = {option for parameter in command.params for option in parameter.opts}
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    script = "\n".join(step.get("run", "") for step in action["runs"]["steps"])
    written = [word for line in (hook["entry"], script) for word in line.replace("(", " ").split()]
    assert {word for word in written if word.startswith("--")} - {"--quiet"} <= known
    formats = {written[at + 1] for at, word in enumerate(written) if word == "--format"}
    assert {"github", "sarif"} == formats & set(available())


def test_every_input_of_the_action_is_in_the_docs_and_the_reverse() -> None:
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    page = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    rows = [line.split("`")[1] for line in page.splitlines() if line.startswith("| `")]
    assert list(action["inputs"]) == rows


def test_the_script_of_the_action_checks_articles_and_fails_on_findings(tmp_path: Path) -> None:
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    (script,) = [step["run"] for step in action["runs"]["steps"] if step.get("name") == "Check the figures"]
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "club.md").write_text("Its workforce tripled from 1,200 to 2,400.\n")
    (tmp_path / "figurecheck").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m figurecheck "$@"\n')
    (tmp_path / "figurecheck").chmod(0o755)
    inputs = dict.fromkeys(("FAIL_ON", "PROFILE", "SINCE", "ARGS"), "")
    settings = {
        **os.environ, **inputs, "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}",
        "RUNNER_TEMP": str(tmp_path / "temp"), "PYTHONPATH": str(ROOT / "src"),
        "FILES": "**/*.md", "SARIF": "figures.sarif",
    }  # fmt: skip

    def run(**more: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
            cwd=tmp_path, env={**settings, **more}, capture_output=True, encoding="utf-8", check=False,
        )  # fmt: skip

    done = run()
    assert 1 == done.returncode, done.stderr
    assert done.stdout.startswith("::error ")
    assert "file=desk/club.md,line=1," in done.stdout
    assert '"2.1.0"' in (tmp_path / "figures.sarif").read_text(encoding="utf-8")
    assert 0 == run(FAIL_ON="never").returncode
    assert 2 == run(FILES="none/*.md").returncode
