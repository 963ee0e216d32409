"""What the reference says of a figure, one line a row: the value in words, the source, its date, its address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.reports.directions import isolated, left_to_right

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from figurecheck.model import Evidence, PackUsed, Reference, Report
    from figurecheck.reports.result import Options
    from figurecheck.reports.words import Words

#: An editor weighs this many rows; the rest are there for who asks.
ROWS = 3


def evidence_lines(evidence: Sequence[Evidence], words: Words, options: Options, indent: str) -> Iterator[str]:
    """A line for each row: how it bears on the figure, what it says, who said it and when, and where to read it.

    Args:
        evidence: the rows, those that decide first.
        words: the labels.
        options: ``show="all"`` leaves none out.
        indent: what each line starts with.
    """
    limit = len(evidence) if options.show == "all" else ROWS
    for row in evidence[:limit]:
        says = f"{indent}{words('relation', row.relation)}: {isolated(row.says, words.direction)}"
        by = f" · {words('labels', 'said_by')} {isolated(row.speaker, words.direction)}" if row.speaker else ""
        yield f"{says}{by} · {_where(row.reference, words, row.when)}"
    if len(evidence) > limit:
        how = left_to_right(words("labels", "show_all"), words.direction)
        yield f"{indent}{words.fill('labels', 'and_more', count=len(evidence) - limit)} ({how})"


def reference_line(reference: Reference, words: Words, indent: str) -> str:
    """The row that a finding rests on."""
    return f"{indent}{words('labels', 'reference')}: {_where(reference, words)}"


def dated_source(reference: Reference, words: Words, when: str | None = None) -> str:
    """The source of a row with its date, or the word for a row without one.

    Args:
        reference: the row.
        words: the labels.
        when: the date of what was said, where it is known.
    """
    # A row said on the day of its source would show that day twice.
    dates = list(dict.fromkeys(left_to_right(day, words.direction) for day in (when, reference.as_of) if day))
    if not dates and not is_given(reference):
        dates = [words("labels", "undated")]
    named = [isolated(reference.source, words.direction)] if reference.source else []
    return " · ".join([*named, *dates])


def is_given(reference: Reference) -> bool:
    """Whether this is a source that the article was checked against, and no row of a pack.

    >>> from figurecheck.model import Reference
    >>> is_given(Reference(fact="source:0:5-9", pack="source:0", source="source 1"))
    True
    """
    return reference.pack.startswith("source:")


def _where(reference: Reference, words: Words, when: str | None = None) -> str:
    source = dated_source(reference, words, when)
    return f"{source} · {left_to_right(reference.url, words.direction)}" if reference.url else source


def packs_to_name(report: Report, options: Options) -> list[PackUsed]:
    """The packs that something in the report rests on; with ``show="all"`` those that were at hand, too."""
    rows = [row.reference for claim in report.claims for row in claim.evidence]
    rows += [finding.reference for finding in report.findings if finding.reference]
    used = {reference.pack for reference in rows}
    return [pack for pack in report.engine.packs if options.show == "all" or pack.name in used]
