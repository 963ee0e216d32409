"""One JSON object a line: ``id`` (the file, or the id of the batch line) and the report."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from figurecheck.model import Report
    from figurecheck.reports.result import Options, Result

MEDIA_TYPE = "application/jsonl"


def line(name: Any, report: Report) -> str:
    r"""One report as one line, without the line break.

    >>> from figurecheck.model import Engine, Report
    >>> line("a.txt", Report(language="en", engine=Engine(version="0.1.0")))[:26]
    '{"id":"a.txt","schema":1,"'
    """
    try:
        written = report.model_dump_json(by_alias=True)
    except ValueError:  # half of a surrogate pair in the text, which only the slower writer passes on
        dumped = report.model_dump(mode="json", by_alias=True)
        written = json.dumps(dumped, ensure_ascii=False, separators=(",", ":"))
    return f'{{"id":{json.dumps(name, ensure_ascii=False)},{written[1:]}'


def render(results: Sequence[Result], options: Options) -> str:
    """Every article's report, a line each; ``quiet`` leaves out those without findings."""
    shown = [result for result in results if result.report.findings or not options.quiet]
    return "".join(f"{line(result.name, result.report)}\n" for result in shown)
