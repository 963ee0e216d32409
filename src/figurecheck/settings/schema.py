"""The JSON Schema of the configuration, for editors that complete and check TOML."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from figurecheck.settings.tables import ConfigurationTable

FILE = Path(__file__).parents[3] / "docs" / "schema" / "config.schema.json"


def schema() -> dict[str, Any]:
    """The schema of figurecheck.toml, and of ``tool.figurecheck`` in pyproject.toml.

    >>> schema()["properties"]["fail-on"]["description"]
    'the severity that gives exit status 1'
    """
    found = ConfigurationTable.model_json_schema(by_alias=True)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **found, "title": "figurecheck configuration"}


def as_file() -> str:
    """The schema as its file holds it."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"
