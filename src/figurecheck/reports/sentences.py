"""A finding in one or two sentences, for programs that show a line of text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.reports.directions import in_pieces, isolated, printable

if TYPE_CHECKING:
    from figurecheck.model import Finding
    from figurecheck.reports.words import Words


def verdict_of(finding: Finding, words: Words) -> str:
    """The verdict as an editor says it: "differs from what is on record", or from the source that was given.

    Args:
        finding: what to tell.
        words: the labels of the reader's language.
    """
    given = any(span.where.startswith("source:") for span in finding.spans)
    by_source = finding.verdict == "contradicted" and given
    return words("plainly", "contradicted_by_source" if by_source else finding.verdict)


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
