"""GitLab's code quality report: a list of issues, each with a severity, a place and a fingerprint of its own."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

from figurecheck.reports.locations import Locations, in_order
from figurecheck.reports.sentences import sentence_of
from figurecheck.reports.words import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from figurecheck.model import Finding
    from figurecheck.reports.result import Options, Result

MEDIA_TYPE = "application/json"
_SEVERITIES = {"error": "critical", "warning": "major", "note": "info"}


def render(results: Sequence[Result], options: Options) -> str:
    """The issues of all articles in one list.

    >>> from figurecheck.model import Document, Engine, Report
    >>> from figurecheck.reports import Options, Result
    >>> report = Report(language="en", engine=Engine(version="0.1.0"))
    >>> print(render([Result("a.txt", Document("Nothing."), report)], Options()), end="")
    []

    Args:
        results: the articles, in the order to show them.
        options: nothing here differs.
    """
    return json.dumps(list(_issues(results)), ensure_ascii=False, indent=2) + "\n"


def _issues(results: Sequence[Result]) -> Iterator[dict[str, Any]]:
    seen: dict[str, int] = {}
    for result in results:
        locations = Locations(result)
        for finding in in_order(result.report.findings):
            at = locations.of(finding.spans[0])
            end = at.end.line if at.end and at.where == "text" else at.line
            yield {
                "description": f"{finding.code}: {sentence_of(finding, words_of(result.report.language))}",
                "check_name": finding.rule,
                "fingerprint": _fingerprint(finding, result.name, seen),
                "severity": _SEVERITIES[finding.severity],
                "location": {"path": result.name, "lines": {"begin": at.line, "end": end}},
            }


def _fingerprint(finding: Finding, name: str, seen: dict[str, int]) -> str:
    """Stable when paragraphs move, and never twice in a report, as GitLab asks."""
    key = f"{name}|{finding.fingerprint}"
    seen[key] = seen.get(key, 0) + 1
    return hashlib.sha256(f"{key}|{seen[key]}".encode("utf-8", "replace")).hexdigest()[:32]
