"""The JSON Schemas of what figurecheck prints, generated from the models.

``python -m figurecheck.reports.schema --write`` puts them into docs/schema/; a test compares.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any, cast

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema

from figurecheck.model import Quantity, Report

FOLDER = Path(__file__).parents[3] / "docs" / "schema"
_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_ID = {"title": "Id", "description": "the file, or the id of the line that was read; null where that line had none"}


class ParsedLine(BaseModel):
    """The figures of one text, as ``figurecheck parse`` gives them."""

    language: str
    quantities: tuple[Quantity, ...]


class LineError(BaseModel):
    """Why a line could not be read; docs/errors.md has a section for each code."""

    code: str
    message: str


class FailedLine(BaseModel):
    """The answer to a line that could not be read."""

    error: LineError


def schemas() -> dict[str, dict[str, Any]]:
    """Every published schema by its file name.

    >>> sorted(schemas())
    ['check-line.schema.json', 'parse-line.schema.json', 'report.schema.json']
    """
    return {
        "report.schema.json": {"$schema": _DIALECT, **_schema_of(Report)},
        "check-line.schema.json": _line(Report),
        "parse-line.schema.json": _line(ParsedLine),
    }


def _line(model: type[BaseModel]) -> dict[str, Any]:
    """A line of a batch: what the model says, or an error, each with the id of the line that it answers."""
    answer, failure = _schema_of(model), _schema_of(FailedLine)
    definitions: dict[str, Any] = {**answer.pop("$defs", {}), **failure.pop("$defs", {})}
    for shape in (answer, failure):
        shape["properties"] = {"id": _ID, **shape["properties"]}
        shape["required"] = ["id", *shape["required"]]
    return {"$schema": _DIALECT, "oneOf": [answer, failure], "$defs": definitions}


class _EveryField(GenerateJsonSchema):
    """Every field is always printed, the empty ones too, so a reader may rely on each."""

    def field_is_required(self, field: Any, total: bool) -> bool:
        return True


def _schema_of(model: type[BaseModel]) -> dict[str, Any]:
    schema = model.model_json_schema(by_alias=True, schema_generator=_EveryField, mode="serialization")
    return cast("dict[str, Any]", _open(schema))


def _open(schema: Any) -> Any:
    """The schema without ``additionalProperties: false``: the contract may gain fields, and old readers must go on."""
    if isinstance(schema, dict):
        items = cast("dict[str, Any]", schema).items()
        return {key: _open(value) for key, value in items if key != "additionalProperties"}
    if isinstance(schema, list):
        return [_open(value) for value in cast("list[Any]", schema)]
    return schema


def as_file(schema: dict[str, Any]) -> str:
    """The schema as its file holds it."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def main(arguments: list[str]) -> None:
    """Print the schemas, or with ``--write`` put them into docs/schema/."""
    for name, schema in schemas().items():
        if "--write" in arguments:
            (FOLDER / name).write_text(as_file(schema), encoding="utf-8")
        else:
            sys.stdout.write(as_file(schema))


if __name__ == "__main__":
    main(sys.argv[1:])
