"""Reports of articles that were checked before, kept by everything that could change them."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from figurecheck import __version__
from figurecheck.errors import SettingError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from figurecheck.model import Document, Report
    from figurecheck.settings import Profile

_PACKAGE = Path(__file__).parents[1]


class Cache:
    """A folder of reports. An entry that cannot be read counts as none.

    Args:
        folder: made when the first report is kept.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.hits = 0

    def find(self, key: str) -> Report | None:
        """The report that was kept under a key."""
        from figurecheck.model import Report  # only where a report may be there

        try:
            report = Report.model_validate_json(self._path(key).read_bytes())
        except (OSError, ValueError):
            return None
        self.hits += 1
        return report

    def keep(self, key: str, report: Report) -> None:
        """Keep a report; several processes may keep the same one at once.

        Raises:
            SettingError: the folder cannot be written (FCE313).
        """
        path = self._path(key)
        draft = path.with_suffix(f".{os.getpid()}")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            draft.write_bytes(report.model_dump_json(by_alias=True).encode("utf-8", "backslashreplace"))
            draft.replace(path)
        except OSError as fault:
            with contextlib.suppress(OSError):
                draft.unlink()
            raise SettingError(
                "FCE313",
                f"no report can be kept: {fault.strerror}",
                place=str(self.folder),
                hint="name a folder of yours, or leave --cache out",
            ) from None

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / f"{key[2:]}.json"


def key_of(document: Document, profile: Profile, rules: frozenset[str], sources: Sequence[str]) -> str | None:
    """What a report depends on, in one word; None where the reference may change unseen, as a database does.

    >>> from figurecheck.model import Document
    >>> from figurecheck.settings import Profile
    >>> key = key_of(Document("5 km"), Profile(), frozenset({"FC101"}), ())
    >>> key == key_of(Document("5 km"), Profile(), frozenset({"FC101"}), ())
    True
    >>> key == key_of(Document("6 km"), Profile(), frozenset({"FC101"}), ())
    False

    Args:
        document: the article.
        profile: the settings in force.
        rules: codes of the rules that run.
        sources: the texts that it is checked against.
    """
    packs: list[str] = []
    for pack in profile.reference or ():
        if "://" in pack:
            return None
        packs += [pack, *(_stamp_of(Path(pack)) if Path(pack).is_dir() else ())]
    parts = [
        __version__, _own_stamp(), document.format, document.source, document.published, profile.language,
        profile.published, str(profile.tolerance), sorted(rules), profile.reference is None, packs, list(sources),
    ]  # fmt: skip
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


@lru_cache(maxsize=1)
def _own_stamp() -> str:
    """What rules, words and packs of figurecheck are at, without reading them."""
    return hashlib.sha256("\n".join(_stamp_of(_PACKAGE)).encode()).hexdigest()


def _stamp_of(folder: Path) -> Iterator[str]:
    """Each file of a folder with its size and time."""
    for entry in sorted(os.scandir(folder), key=lambda each: each.name):
        if entry.is_dir():
            if entry.name != "__pycache__":
                yield from _stamp_of(Path(entry.path))
        else:
            about = entry.stat()
            yield f"{entry.name} {about.st_size} {about.st_mtime_ns}"
