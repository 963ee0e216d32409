"""The figures of an article as one JSON object; several articles give an array, each with its ``id``."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from figurecheck.reports.result import Options, Parsed

MEDIA_TYPE = "application/json"


def render(results: Sequence[Parsed], options: Options) -> str:
    """One object for one article, an array for several.

    >>> from figurecheck.model import Document
    >>> from figurecheck.reports import Options, Parsed
    >>> json.loads(render([Parsed("a.txt", Document(""), "en", ())], Options()))
    {'language': 'en', 'quantities': []}

    Args:
        results: the articles, in the order to show them.
        options: ``several`` asks for the array even where one article is left.
    """
    dumped: list[dict[str, Any]] = [
        {
            "language": parsed.language,
            "quantities": [quantity.model_dump(mode="json", by_alias=True) for quantity in parsed.quantities],
        }
        for parsed in results
    ]
    shown: Any = dumped[0] if len(dumped) == 1 and not options.several else [
        {"id": parsed.name, **figures} for parsed, figures in zip(results, dumped, strict=True)
    ]  # fmt: skip
    return json.dumps(shown, ensure_ascii=False, indent=2) + "\n"
