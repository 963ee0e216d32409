from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import figurecheck

HERE = str(Path(figurecheck.__file__).parents[1])


def wait_for(path: Path, pattern: str, times: int) -> list[str]:
    for _ in range(600):
        found = re.findall(pattern, path.read_text(encoding="utf-8"))
        if len(found) >= times:
            return found
        time.sleep(0.05)
    raise AssertionError(path.read_text(encoding="utf-8"))


def test_a_saved_article_is_checked_again_and_the_other_is_not(article: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("The club met.\n")
    told = tmp_path / "told"
    with told.open("wb") as file:
        watching = subprocess.Popen(
            [sys.executable, "-m", "figurecheck", str(article), str(other), "--watch", "--quiet"],
            stdout=file,
            stderr=file,
            env={**os.environ, "PYTHONPATH": HERE},
            # A run in the background hands down an ignored interrupt, and the watch would never end.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        )
    try:
        wait_for(told, "watching 2 files", 1)
        assert 1 == len(re.findall("club.md:5.* FC101", told.read_text(encoding="utf-8")))
        article.write_text("Its workforce tripled from 1,200 to 3,600.\n")

        wait_for(told, "watching 2 files", 2)
        times = re.findall(r"checked (.+) in (\d+) ms", told.read_text(encoding="utf-8"))
        assert [f"{article}, {other}", str(article)] == [names for names, _ in times]
        assert int(times[1][1]) < int(times[0][1])
    finally:
        watching.send_signal(signal.SIGINT)
        assert 0 == watching.wait(20)
