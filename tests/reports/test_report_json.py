from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from figurecheck.model import Document, Quantity, Report
from figurecheck.reports import Options, Parsed, available, formats, load
from figurecheck.reports.schema import FOLDER, as_file, schemas

if TYPE_CHECKING:
    from collections.abc import Callable

    from figurecheck.reports import Result


def validate(found: Any, name: str) -> None:
    Draft202012Validator(schemas()[name]).validate(found)


def parsed() -> Parsed:
    figure = Quantity(start=3, end=7, text="5 km", kind="measure", value="5", unit="kilometer", interval=("4.5", "6"))
    return Parsed("a.txt", Document("Of 5 km"), "en", (figure,))


@pytest.mark.parametrize("name", sorted(schemas()))
def test_the_published_schemas_are_those_of_the_models(name: str) -> None:
    assert as_file(schemas()[name]) == (FOLDER / name).read_text(encoding="utf-8")
    Draft202012Validator.check_schema(schemas()[name])


def test_a_report_follows_its_schema_and_reads_back(english: Result, arabic: Result) -> None:
    for result in (english, arabic):
        found = json.loads(load("json").render([result], Options()))
        validate(found, "report.schema.json")
        assert result.report == Report.model_validate(found)


def test_a_report_uses_the_names_of_the_contract(english: Result) -> None:
    found = json.loads(load("json").render([english], Options()))
    expected = ["schema", "decision", "overall", "language", "quantities", "claims", "findings", "accepted", "engine"]
    assert expected == list(found)
    assert {"start": 104, "end": 121, "in": "text"} == found["findings"][1]["spans"][0]


def test_the_schema_refuses_a_report_without_one_of_its_fields(english: Result) -> None:
    found = json.loads(load("json").render([english], Options()))
    for key in list(found):
        rest = {name: value for name, value in found.items() if name != key}
        assert not Draft202012Validator(schemas()["report.schema.json"]).is_valid(rest), key


def test_the_schema_lets_the_contract_gain_a_field(english: Result) -> None:
    found = json.loads(load("json").render([english], Options()))
    validate({**found, "summary": {}}, "report.schema.json")


def test_several_articles_give_an_array_with_ids_even_where_one_is_left(english: Result, arabic: Result) -> None:
    found = json.loads(load("json").render([english, arabic], Options(several=True)))
    assert ["port.en.txt", "port.ar.txt"] == [each["id"] for each in found]
    for each in found:
        validate(each, "check-line.schema.json")
    assert ["port.en.txt"] == [each["id"] for each in json.loads(load("json").render([english], Options(several=True)))]


def test_json_lines_are_one_report_a_line_with_its_id(english: Result, arabic: Result) -> None:
    lines = load("jsonl").render([english, arabic], Options()).splitlines()
    for line, result in zip(lines, (english, arabic), strict=True):
        found = json.loads(line)
        validate(found, "check-line.schema.json")
        assert result.name == found.pop("id")
        assert result.report == Report.model_validate(found)


def test_quiet_json_lines_leave_out_articles_without_findings(english: Result, build: Callable[..., Any]) -> None:
    clean = build("It is 5 km.\n").figure("5 km").result()
    assert [english.name] == [
        json.loads(line)["id"] for line in load("jsonl").render([clean, english], Options(quiet=True)).splitlines()
    ]


def test_figures_follow_their_schema_in_both_shapes() -> None:
    line = formats.load_for_quantities("jsonl").render([parsed()], Options())
    validate(json.loads(line), "parse-line.schema.json")
    whole = json.loads(formats.load_for_quantities("json").render([parsed()], Options()))
    assert {"id": "a.txt", **whole} == json.loads(line)


def test_figures_are_listed_a_line_each() -> None:
    text = formats.load_for_quantities("text").render([parsed()], Options())
    assert "a.txt\n  1:4  5 km → measure: 5 kilometer\n" == text


@pytest.mark.parametrize("family", ["as", "quantities_as"])
def test_every_format_found_in_the_folder_can_be_loaded_and_says_its_media_type(family: formats.Family) -> None:
    loader = {"as": load, "quantities_as": formats.load_for_quantities}[family]
    for name in available(family):
        assert "/" in loader(name).MEDIA_TYPE
