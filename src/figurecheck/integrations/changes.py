"""What changed since a revision, as git tells it: only findings on changed lines are shown."""

from __future__ import annotations

import re
import subprocess
from functools import lru_cache
from typing import TYPE_CHECKING

from figurecheck.checks import decide
from figurecheck.errors import SettingError
from figurecheck.reports.places import Places

if TYPE_CHECKING:
    from pathlib import Path

    from figurecheck.model import Document, Report

_HUNK = re.compile(rb"^@@ -\S+ \+(\d+)(?:,(\d+))? @@", re.MULTILINE)


def keep_changed(report: Report, document: Document, path: Path, revision: str) -> Report:
    """The report with the claims and findings that touch a line changed since a revision.

    Args:
        report: what was said of the whole article.
        document: the article as it stands now.
        path: its file.
        revision: a commit, branch or tag.

    Raises:
        SettingError: git is not there, the file is in no repository, or the revision is unknown (FCE312).
    """
    changed = changed_lines(path, revision)
    if changed is None:
        return report
    places = Places(document)

    def is_changed(start: int, end: int) -> bool:
        lines = range(places.place(start).line, places.place(max(start, end - 1)).line + 1)
        return any(lines.start < after and first < lines.stop for first, after in changed)

    findings = tuple(
        finding
        for finding in report.findings
        if any(span.where == "text" and is_changed(span.start, span.end) for span in finding.spans)
    )
    claims = tuple(claim for claim in report.claims if is_changed(claim.start, claim.end))
    return report.model_copy(update={"decision": decide(findings), "findings": findings, "claims": claims})


def changed_lines(path: Path, revision: str) -> list[tuple[int, int]] | None:
    """Half-open ranges of lines, from 1, that were added or changed; None where the whole file is new."""
    folder = path.absolute().parent
    commit = _resolve(folder, revision)
    if _git(folder, "cat-file", "-e", f"{commit}:./{path.name}").returncode:
        return None
    listed = _git(folder, "diff", "--unified=0", "--no-color", "--no-ext-diff", commit, "--", path.name)
    found: list[tuple[int, int]] = []
    for hunk in _HUNK.finditer(listed.stdout):
        first, count = int(hunk[1]), int(hunk[2] or 1)
        found.append((first, first + count))
    return found


@lru_cache(maxsize=64)
def _resolve(folder: Path, revision: str) -> str:
    """The commit that a revision means there."""
    if _git(folder, "rev-parse", "--is-inside-work-tree").returncode:
        raise SettingError("FCE312", "the article is in no git repository", place="--since", hint="leave --since out")
    found = _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if found.returncode:
        raise SettingError(
            "FCE312", f"git knows no revision {revision!r}", place="--since", hint="name a commit, a branch or a tag"
        )
    return found.stdout.decode().strip()


def _git(folder: Path, *words: str) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(["git", "-C", str(folder), *words], capture_output=True, check=False)
    except FileNotFoundError:
        raise SettingError("FCE312", "git is not installed", place="--since", hint="leave --since out") from None
