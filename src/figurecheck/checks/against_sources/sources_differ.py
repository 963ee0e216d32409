"""A figure on which the sources differ among themselves.

## What it checks
With several `--source`, a figure that one source gives and another gives otherwise, for the same thing in the same
words.

## Why it matters
Either may be right. The reader should be told whose figure it is, or the desk should ask.

## Limits
A later source that corrects an earlier one looks the same. Both figures must stand in sentences that share the words
around the article's figure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.checks.cases import Found
from figurecheck.checks.examples import finds, silent
from figurecheck.checks.sourcing.telling import report_source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.checks.cases import Case
    from figurecheck.model import Severity

CODE = "FC304"
RULE = "sources-differ"
SINCE = "0.1.0"
SEVERITY: Severity = "warning"

_POLICE = "Police said that 40 protesters were arrested in the square."
_LAWYERS = "Lawyers said that 70 protesters were arrested in the square."
_SHURTA = "قالت الشرطة إن 40 متظاهرا اعتقلوا في الساحة."
_MUHAMUN = "قال محامون إن 70 متظاهرا اعتقلوا في الساحة."

EXAMPLES = (
    finds("In the square 40 protesters were arrested.", "40 protesters", "disputed", sources=(_POLICE, _LAWYERS)),
    finds("اعتقل 40 متظاهرا في الساحة.", "40 متظاهرا", "disputed", language="ar", sources=(_SHURTA, _MUHAMUN)),
    silent("In the square 40 protesters were arrested.", sources=(_POLICE, "Trams were delayed for 70 minutes.")),
    silent("اعتقل 40 متظاهرا في الساحة.", language="ar", sources=(_SHURTA,)),
)


def check(case: Case) -> Iterator[Found]:
    """Yield a finding for each figure on which the sources differ."""
    for at, judged in case.sourced.items():
        if judged.outcome == "conflict":
            finding = report_source(
                case, at, judged, code=CODE, rule=RULE, verdict="disputed", severity=SEVERITY, message="conflict"
            )
            yield Found(finding, (at,), "other")
