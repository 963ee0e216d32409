"""What a failed assertion shows: the figure in its line, why, and the arithmetic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.reports import Options, Result, load

if TYPE_CHECKING:
    from collections.abc import Iterable

    from figurecheck.model import Finding


class FiguresError(AssertionError):
    """Figures are not as a test says; the message is for people and needs no traceback."""


def write_frame(result: Result, findings: Iterable[Finding]) -> str:
    """Some findings of an article, as the text report shows them.

    >>> from figurecheck.pipeline import check, read
    >>> document = read("Members doubled from 4,000 to 9,500.")
    >>> report = check(document)
    >>> write_frame(Result("club.txt", document, report), report.findings).split()[:2]
    ['club.txt:1:22', 'FC101']

    Args:
        result: the article.
        findings: those of its report to show.
    """
    shown = result.report.model_copy(update={"findings": tuple(findings)})
    return load("text").render([result._replace(report=shown)], Options(quiet=True)).rstrip("\n")
