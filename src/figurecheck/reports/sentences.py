"""A finding in one or two sentences, for programs that show a line of text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.reports.directions import in_pieces, isolated, printable

if TYPE_CHECKING:
    from figurecheck.model import Finding
    from figurecheck.reports.words import Words


def sentence_of(finding: Finding, words: Words) -> str:
    """The message, and the one edit that would close the gap.

    Args:
        finding: what to tell.
        words: the labels of the reader's language.
    """
    message = in_pieces(printable(finding.message), words.direction)
    if not finding.suggestion:
        return message
    return f"{message} ({words('labels', 'suggestion')}: {isolated(finding.suggestion, words.direction)})"
