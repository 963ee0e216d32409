from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest

from figurecheck.integrations.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


class Ended(NamedTuple):
    """How a run of the command ended."""

    status: int
    out: str
    err: str


@pytest.fixture(name="figurecheck")
def command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Callable[..., Ended]:
    """The command, run in a folder of its own."""
    monkeypatch.chdir(tmp_path)

    def run(*words: object) -> Ended:
        capfd.readouterr()
        with pytest.raises(SystemExit) as ended:
            main([str(word) for word in words])
        out, err = capfd.readouterr()
        return Ended(int(ended.value.code or 0), out, err)

    return run


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """An article with one finding of FC101."""
    path = tmp_path / "club.md"
    path.write_text("# Club\n\nThe club met.\n\nIts workforce tripled from 1,200 to 2,400.\n", encoding="utf-8")
    return path
