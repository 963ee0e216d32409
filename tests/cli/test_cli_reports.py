from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import figurecheck as package

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "a.md"
    path.write_text("The Colossus cluster has 10,000 H100 GPUs.\n", encoding="utf-8")
    return path


def test_a_page_is_written_to_a_file(figurecheck: Callable[..., Any], article: Path, tmp_path: Path) -> None:
    ended = figurecheck("--format", "html", "-o", str(tmp_path / "page.html"), str(article))
    assert (1, "") == (ended.status, ended.out)
    assert "10,000 H100" in (tmp_path / "page.html").read_text(encoding="utf-8")


def test_a_template_of_ones_own_is_filled_in(figurecheck: Callable[..., Any], article: Path, tmp_path: Path) -> None:
    template = tmp_path / "t.txt.j2"
    template.write_text(
        "{% for each in articles[0].findings %}{{ each.line }}:{{ each.column }} {{ each.code }}\n{% endfor %}"
    )
    ended = figurecheck("--output-template", str(template), str(article))
    assert (1, "1:26 FC201\n") == (ended.status, ended.out)


@pytest.mark.parametrize("option", [("--format", "json"), ("--jsonl",)])
def test_a_template_and_a_format_are_not_taken_together(
    figurecheck: Callable[..., Any], article: Path, option: tuple[str, ...]
) -> None:
    files = () if option == ("--jsonl",) else (str(article),)
    ended = figurecheck("check", "--output-template", "t.j2", *option, *files)
    assert (2, "") == (ended.status, ended.out)
    assert "FCE314" in ended.err


@pytest.mark.parametrize(("count", "drawn"), [(25, True), (2, False)])
def test_a_bar_is_drawn_on_long_runs_at_a_terminal_only(tmp_path: Path, count: int, drawn: bool) -> None:
    files: list[str] = []
    for number in range(count):
        path = tmp_path / f"{number}.txt"
        path.write_text("It is 5 km.", encoding="utf-8")
        files.append(str(path))
    command = [sys.executable, "-m", "figurecheck", "--format", "jsonl", *files]
    environment = {**os.environ, "PYTHONPATH": str(Path(package.__file__).parents[1]), "TERM": "xterm"}
    ours, theirs = pty.openpty()
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=theirs, env=environment) as process:
        os.close(theirs)
        assert process.stdout is not None
        lines = process.stdout.read().splitlines()
        shown = b""
        while True:
            try:
                read = os.read(ours, 65536)
            except OSError:  # the other end was closed
                break
            if not read:
                break
            shown += read
    os.close(ours)
    assert count == len(lines)
    assert drawn == (b"100%" in shown)
    assert drawn or shown == b""
