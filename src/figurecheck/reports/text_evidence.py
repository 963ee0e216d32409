"""What the reference says of a figure, one line a row: the value in words, the source, its date, its address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.reports.directions import isolated, left_to_right

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from figurecheck.model import Evidence, Reference
    from figurecheck.reports.words import Words


def evidence_lines(evidence: Iterable[Evidence], words: Words, indent: str) -> Iterator[str]:
    """A line for each row: how it bears on the figure, what it says, who said it and when, and where to read it."""
    for row in evidence:
        parts = [f"{words('relation', row.relation)}: {isolated(row.says, words.direction)}"]
        if row.speaker:
            parts.append(f"{words('labels', 'said_by')} {isolated(row.speaker, words.direction)}")
        if row.when:
            parts.append(left_to_right(row.when, words.direction))
        # A row said on the day of its source would show that day twice.
        told = row.reference.model_copy(update={"as_of": ""}) if row.when == row.reference.as_of else row.reference
        yield f"{indent}{' · '.join(parts)} · {_where(told, words)}"


def reference_line(reference: Reference, words: Words, indent: str) -> str:
    """The row that a finding rests on."""
    return f"{indent}{words('labels', 'reference')}: {_where(reference, words)}"


def _where(reference: Reference, words: Words) -> str:
    direction = words.direction
    parts = [isolated(reference.source, direction)]
    if reference.as_of:
        parts.append(left_to_right(reference.as_of, direction))
    if reference.url:
        parts.append(left_to_right(reference.url, direction))
    return " · ".join(parts)
