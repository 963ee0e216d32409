"""Checks articles again whenever they are saved, until the user ends it."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

from figurecheck.integrations.options import reaches
from figurecheck.integrations.output import tell
from figurecheck.integrations.status import CLEAN, FINDINGS, UNUSABLE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from figurecheck.integrations.articles import Desk
    from figurecheck.reports.result import Result

#: Seconds between two looks; a look at a hundred files takes less than a millisecond.
PAUSE = 0.1


def watch(desk: Desk, names: Sequence[str], show: Callable[[list[Result]], None]) -> int:
    """Check every article, then each one whose file changes; Ctrl-C ends it. Return the status of the last look.

    Args:
        desk: checks an article.
        names: files.
        show: prints what was said of the articles that were checked.
    """
    statuses: dict[str, int] = {}
    seen: dict[str, object] = {}
    try:
        while True:
            states = {name: _state(name) for name in names}
            changed = [name for name in names if name not in seen or states[name] != seen[name]]
            seen = states
            if changed:
                _check_and_tell(desk, changed, show, statuses)
                tell(f"watching {len(names)} {'file' if len(names) == 1 else 'files'}; Ctrl-C ends it")
            time.sleep(PAUSE)
    except KeyboardInterrupt:
        return max(statuses.values(), default=CLEAN)


def _check_and_tell(
    desk: Desk, names: Sequence[str], show: Callable[[list[Result]], None], statuses: dict[str, int]
) -> None:
    began = time.perf_counter()
    results, _ = desk.check_all(names)
    if results:
        show(results)
    statuses.update(dict.fromkeys(names, UNUSABLE))
    for result in results:
        failing = reaches(result.report, desk.profile_for(result.name).fail_on)
        statuses[result.name] = FINDINGS if failing else CLEAN
    tell(f"checked {', '.join(names)} in {(time.perf_counter() - began) * 1000:.0f} ms")


def _state(name: str) -> object:
    """What changes when a file is saved; None while it is not there, as between two steps of an editor's saving."""
    try:
        about = Path(name).stat()
    except OSError:
        return None
    return about.st_mtime_ns, about.st_size, about.st_ino
