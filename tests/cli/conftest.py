from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

import figurecheck

if TYPE_CHECKING:
    from collections.abc import Callable

HERE = str(Path(figurecheck.__file__).parents[1])


class Ended(NamedTuple):
    """How a run of the command ended."""

    status: int
    out: str
    err: str


@pytest.fixture(name="figurecheck")
def command() -> Callable[..., Ended]:
    """The real command in a process of its own, under a locale that knows no UTF-8."""

    def run(*words: object, stdin: bytes = b"") -> Ended:
        done = subprocess.run(
            [sys.executable, "-m", "figurecheck", *map(str, words)],
            input=stdin,
            capture_output=True,
            env={**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONPATH": HERE},
            check=False,
        )
        return Ended(done.returncode, done.stdout.decode(), done.stderr.decode())

    return run
