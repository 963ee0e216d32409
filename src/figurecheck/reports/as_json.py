"""A report as one JSON object (docs/schema/report.schema.json); several give an array of them, each with its ``id``."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from figurecheck.reports.result import Options, Result

MEDIA_TYPE = "application/json"


def render(results: Sequence[Result], options: Options) -> str:
    """One object for one article, an array for several.

    >>> from figurecheck.model import Document, Engine, Report
    >>> from figurecheck.reports import Options, Result
    >>> report = Report(language="en", engine=Engine(version="0.1.0"))
    >>> json.loads(render([Result("a.txt", Document(""), report)], Options()))["schema"]
    1

    Args:
        results: the articles, in the order to show them.
        options: ``several`` asks for the array even where one article is left.
    """
    dumped = [result.report.model_dump(mode="json", by_alias=True) for result in results]
    shown: Any = dumped[0] if len(dumped) == 1 and not options.several else [
        {"id": result.name, **report} for result, report in zip(results, dumped, strict=True)
    ]  # fmt: skip
    return json.dumps(shown, ensure_ascii=False, indent=2) + "\n"
