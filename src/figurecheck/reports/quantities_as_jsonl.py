"""One JSON object a line: ``id``, ``language`` and ``quantities``."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from figurecheck.model import Quantity
    from figurecheck.reports.result import Options, Parsed

MEDIA_TYPE = "application/jsonl"


def line(name: Any, language: str, quantities: Sequence[Quantity]) -> str:
    """One article's figures as one line, without the line break.

    >>> line(7, "en", ())
    '{"id":7,"language":"en","quantities":[]}'
    """
    figures = ",".join(quantity.model_dump_json(by_alias=True) for quantity in quantities)
    return f'{{"id":{json.dumps(name, ensure_ascii=False)},"language":{json.dumps(language)},"quantities":[{figures}]}}'


def render(results: Sequence[Parsed], options: Options) -> str:
    """Every article's figures, a line each."""
    return "".join(f"{line(parsed.name, parsed.language, parsed.quantities)}\n" for parsed in results)
