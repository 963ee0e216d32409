"""The baseline: findings that a newsroom lives with, by content, so that they survive moved paragraphs."""

from __future__ import annotations

import json
import os
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from figurecheck.errors import SettingError
from figurecheck.model import Accepted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from figurecheck.model import Finding

VERSION = 1


class Entry(NamedTuple):
    """One accepted finding.

    Args:
        file: the article, relative to the baseline's folder, with forward slashes.
        fingerprint: of the finding: its rule, the figure's meaning and the words of its sentence.
        code: of its rule.
        message: what was found, for whoever reads the file.
        reason: why it is accepted; a person may fill it in, and an update keeps it.
        times: how often the same sentence stands in the article.
    """

    file: str
    fingerprint: str
    code: str
    message: str = ""
    reason: str = ""
    times: int = 1


class Baseline:
    """The entries of one file, and which of them were met in this run.

    >>> baseline = Baseline(Path("baseline.json"), [Entry("a.txt", "c0ffee", "FC101")])
    >>> _ = baseline.accept("a.txt", [])
    >>> [entry.code for entry in baseline.stale]
    ['FC101']

    Args:
        path: where it stands, or will.
        entries: what it holds.
    """

    def __init__(self, path: Path, entries: Iterable[Entry] = ()) -> None:
        self.path = path
        self._entries = tuple(entries)
        self._by_file: dict[str, list[Entry]] = defaultdict(list)
        for entry in self._entries:
            self._by_file[entry.file].append(entry)
        self._met: Counter[tuple[str, str]] = Counter()
        self._seen: dict[str, Sequence[Finding]] = {}

    @classmethod
    def read(cls, path: Path) -> Baseline:
        """Read a baseline file.

        Raises:
            SettingError: it is missing or cannot be understood (FCE311).
        """
        try:
            found: Any = json.loads(path.read_text(encoding="utf-8"))
            rows = cast("list[dict[str, Any]]", found["findings"])
            if found["version"] != VERSION:
                raise ValueError(f"version {found['version']!r} is not {VERSION}")
            entries = [Entry(**row)._replace(times=int(row.get("times", 1))) for row in rows]
            if not all(entry.file and entry.fingerprint for entry in entries):
                raise ValueError("an entry lacks its file or fingerprint")
        except OSError as fault:
            hint = "write it with --update-baseline"
            raise SettingError("FCE311", f"cannot be read: {fault.strerror}", place=str(path), hint=hint) from None
        except (ValueError, KeyError, TypeError) as fault:
            problem = f"is no baseline: {fault or type(fault).__name__}"
            hint = "write it anew with --update-baseline"
            raise SettingError("FCE311", problem, place=str(path), hint=hint) from None
        return cls(path, entries)

    def accept(self, name: str, findings: Sequence[Finding]) -> tuple[list[Finding], list[Accepted]]:
        """Take the findings of one article that the baseline holds out of those to show.

        Args:
            name: the article as the user named it.
            findings: what was found in it, notes followed.
        """
        file = self._relative(name)
        self._seen[file] = findings
        allowed = Counter({entry.fingerprint: entry.times for entry in self._by_file.get(file, ())})
        reasons = {entry.fingerprint: entry.reason for entry in self._by_file.get(file, ())}
        kept: list[Finding] = []
        accepted: list[Accepted] = []
        for finding in findings:
            if allowed[finding.fingerprint] > 0:
                allowed[finding.fingerprint] -= 1
                self._met[file, finding.fingerprint] += 1
                reason = reasons[finding.fingerprint]
                accepted.append(Accepted(by="baseline", reason=reason, finding=finding))
            else:
                kept.append(finding)
        return kept, accepted

    @property
    def stale(self) -> tuple[Entry, ...]:
        """Entries of articles that were checked, whose finding is no longer there, or not as often."""
        return tuple(
            entry
            for entry in self._entries
            if entry.file in self._seen and self._met[entry.file, entry.fingerprint] < entry.times
        )

    def write(self) -> int:
        """Write the findings of the articles that were checked; entries of other articles stay. Return how many.

        Raises:
            SettingError: the file cannot be written (FCE303).
        """
        reasons = {(entry.file, entry.fingerprint): entry.reason for entry in self._entries}
        entries = [entry for entry in self._entries if entry.file not in self._seen]
        for file, findings in self._seen.items():
            counts = Counter(finding.fingerprint for finding in findings)
            for fingerprint, finding in {finding.fingerprint: finding for finding in findings}.items():
                reason = reasons.get((file, fingerprint), "")
                times = counts[fingerprint]
                entries.append(Entry(file, fingerprint, finding.code, finding.message, reason, times))
        rows = [entry._asdict() for entry in sorted(entries)]
        text = json.dumps({"version": VERSION, "findings": rows}, ensure_ascii=False, indent=2) + "\n"
        try:
            self.path.write_bytes(text.encode("utf-8", "backslashreplace"))
        except OSError as fault:
            raise SettingError(
                "FCE303",
                f"the baseline cannot be written: {fault.strerror}",
                place=str(self.path),
                hint="name a file in a folder of yours",
            ) from None
        return len(entries)

    def _relative(self, name: str) -> str:
        folder = self.path.absolute().parent
        try:
            return Path(os.path.relpath(Path(name).absolute(), folder)).as_posix()
        except ValueError:  # another drive
            return Path(name).absolute().as_posix()
