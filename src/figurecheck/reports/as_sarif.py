"""SARIF 2.1.0, which code hosts and editors read: rules, results with places, fingerprints and related places."""

from __future__ import annotations

import json
from pathlib import PurePath
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from figurecheck.reports.locations import Locations, in_order
from figurecheck.reports.sentences import sentence_of
from figurecheck.reports.words import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from figurecheck.model import Finding
    from figurecheck.reports.locations import Location
    from figurecheck.reports.result import Options, Result

MEDIA_TYPE = "application/sarif+json"
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def render(results: Sequence[Result], options: Options) -> str:
    """One run over all articles.

    >>> from figurecheck.model import Document, Engine, Report
    >>> from figurecheck.reports import Options, Result
    >>> report = Report(language="en", engine=Engine(version="0.1.0"))
    >>> log = json.loads(render([Result("a.txt", Document("Nothing."), report)], Options()))
    >>> log["version"], log["runs"][0]["tool"]["driver"]["name"], log["runs"][0]["results"]
    ('2.1.0', 'figurecheck', [])

    Args:
        results: the articles, in the order to show them.
        options: nothing here differs.
    """
    findings = [finding for result in results for finding in result.report.findings]
    codes = sorted({finding.code for finding in findings})
    driver: dict[str, Any] = {"name": "figurecheck", "rules": [_rule(code, findings) for code in codes]}
    if results:
        driver["semanticVersion"] = results[0].report.engine.version
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "artifacts": [
            {"location": {"uri": _uri(result.name)}, "sourceLanguage": result.report.language} for result in results
        ],
        "results": [each for index, result in enumerate(results) for each in _results(result, index, codes)],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _rule(code: str, findings: Sequence[Finding]) -> dict[str, Any]:
    finding = next(finding for finding in findings if finding.code == code)
    name = "".join(part.capitalize() for part in finding.rule.split("-"))
    return {
        "id": code,
        "name": name,
        "shortDescription": {"text": f"{code} {finding.rule}"},
        "defaultConfiguration": {"level": finding.severity},
    }


def _results(result: Result, index: int, codes: list[str]) -> Iterator[dict[str, Any]]:
    locations = Locations(result)
    words = words_of(result.report.language)
    for finding in in_order(result.report.findings):
        primary, *others = (locations.of(span) for span in finding.spans)
        yield {
            "ruleId": finding.code,
            "ruleIndex": codes.index(finding.code),
            "level": finding.severity,
            "message": {"text": sentence_of(finding, words)},
            "locations": [_location(primary, result, index)],
            "relatedLocations": [
                {"id": number, **_location(other, result, index), "message": {"text": other.figure or other.where}}
                for number, other in enumerate(others, 1)
            ],
            "partialFingerprints": {"figurecheck/v1": finding.fingerprint},
            "properties": {
                "verdict": finding.verdict,
                "steps": [step.model_dump() for step in finding.steps],
                "reference": finding.reference.model_dump() if finding.reference else None,
                "suggestion": finding.suggestion,
            },
        }


def _location(at: Location, result: Result, index: int) -> dict[str, Any]:
    if at.where == "title" or at.start is None or at.end is None:
        # A headline that was given apart stands in no file: the article's first line, and the words themselves.
        place = {"artifactLocation": {"uri": _uri(result.name), "index": index}, "region": {"startLine": 1}}
        return {"physicalLocation": place, "logicalLocations": [{"name": at.where, "kind": "element"}]}
    artifact: dict[str, Any] = {"uri": _uri(at.name)}
    if at.where == "text":
        artifact["index"] = index
    region = {
        "startLine": at.start.line,
        "startColumn": at.start.column,
        "endLine": at.end.line,
        "endColumn": at.end.column,
        "charOffset": at.span.start,
        "charLength": at.span.end - at.span.start,
        "snippet": {"text": at.figure},
    }
    return {"physicalLocation": {"artifactLocation": artifact, "region": region}}


def _uri(name: str) -> str:
    """A path as a URI reference; absolute paths become file URIs."""
    path = PurePath(name)
    if path.is_absolute():
        return "file://" + quote(path.as_posix(), errors="replace")
    return quote(path.as_posix(), errors="replace")
