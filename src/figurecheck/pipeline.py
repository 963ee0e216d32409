"""The road: text → quantities → claims → checks → report. The only module that knows all stages."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, TypeVar

from figurecheck import __version__
from figurecheck.errors import SettingError
from figurecheck.model import Claim, Document, Engine, Quantity, Report, SourceText, Span
from figurecheck.quantities import find
from figurecheck.text import files, plain
from figurecheck.text.language import detect

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from os import PathLike
    from pathlib import Path

    from figurecheck.checks.headlines import Headline
    from figurecheck.checks.series.judgement import SeriesJudgement

_Placed = TypeVar("_Placed", Claim, Span)


def read(value: str | Path, *, language: str | None = None) -> Document:
    """Read a file, or a string of HTML, Markdown or plain text.

    >>> read("<p>It drew <b>300</b> W.</p>").text.strip()
    'It drew 300 W.'

    Args:
        value: a path, or the text itself.
        language: "en" or "ar"; None detects it for each sentence.

    Raises:
        UnreadableInputError: a file that cannot be read as text, with what to do about it.
    """
    return files.read_any(value, language=language)


read_bytes = files.read_bytes


def _document(text: str | Document, language: str | None) -> Document:
    return text if isinstance(text, Document) else plain.read(text, language=language)


def parse(text: str | Document, *, language: str | None = None) -> tuple[Quantity, ...]:
    """Find the figures of a text, in order.

    >>> [(q.text, q.value, q.unit) for q in parse("The cluster draws 70 MW, about 12% more.")]
    [('70 MW', '70', 'megawatt'), ('12%', '12', 'percent')]

    Args:
        text: plain text, or a Document from ``read``.
        language: "en" or "ar"; None detects it for each sentence.

    Returns:
        Quantities whose offsets point into the text as given.
    """
    document = _document(text, language)
    return in_source(document, find.find_quantities(document))


def check(
    text: str | Document,
    *,
    title: str | None = None,
    sources: Sequence[str] = (),
    reference: str | PathLike[str] | Iterable[str | PathLike[str]] | None = None,
    published: str | None = None,
    language: str | None = None,
    rules: Collection[str] | None = None,
    tolerance: Decimal = Decimal(0),
) -> Report:
    """Say of each figure of a text whether it can be right.

    >>> report = check("Musk brought 10,000 H100 GPUs online in Colossus on 2 September.", published="2024-09-08")
    >>> report.decision, report.findings[0].verdict
    ('block', 'contradicted')

    Args:
        text: plain text, or a Document from ``read``.
        title: the headline; None takes the one that stands in the text.
        sources: texts that the article was written from.
        reference: None for the packs that ship with the project; a pack's name, a folder, several; ``()`` for none.
        published: ISO date that "last July" counts from; None takes the document's own.
        language: "en" or "ar"; None detects it for each sentence.
        rules: codes of the rules to run; None for every rule that is not in preview.
        tolerance: how far a figure may stand from the reference, as a share of it, where the row itself allows less.

    Raises:
        PackError: a reference pack is unknown or broken.
        SettingError: ``published`` is no ISO date.
    """
    # Not at the top: whoever only parses need not load the rules and the reference.
    from figurecheck.checks import decide, list_rules, run, sum_up
    from figurecheck.checks.series import judge_series, sum_up_series
    from figurecheck.claims import find_claims, find_ties
    from figurecheck.claims.series import find_series_claims
    from figurecheck.reference import load
    from figurecheck.reference.tolerance import allow

    document = _document(text, language)
    published = _iso_date(published or document.published)
    table = allow(load(reference), tolerance) if tolerance else load(reference)
    running = tuple(rule for rule in list_rules() if (not rule.preview if rules is None else rule.code in rules))
    spoken = language or detect(document.text)
    quantities = find.find_quantities(document)
    drafts = find_claims(document, quantities, table, published)
    series: tuple[SeriesJudgement, ...] = ()
    if any(rule.family == "against_series" for rule in running):
        series = judge_series(find_series_claims(document, quantities, table, published), table)
    claims, findings = run(
        document,
        quantities,
        drafts,
        table,
        published,
        spoken,
        running,
        ties=find_ties(document, quantities, published),
        article=_describe(document, quantities) if sources else None,
        sources=tuple(_read_source(source, language) for source in sources),
        headline=_read_headline(document, title, language),
        series=series,
    )
    figures = in_source(document, quantities)
    return Report(
        decision=decide(findings),
        overall=sum_up(claims, findings, sourced=bool(sources), series=sum_up_series(document, quantities, series)),
        language=spoken,
        quantities=figures,
        claims=tuple(_moved(document, claim) for claim in claims),
        findings=tuple(
            finding.model_copy(
                update={
                    "spans": tuple(_moved(document, span) if span.where == "text" else span for span in finding.spans)
                }
            )
            for finding in findings
        ),
        engine=Engine(version=__version__, rules=tuple(rule.code for rule in running), packs=table.packs),
    )


def _read_headline(document: Document, title: str | None, language: str | None) -> Headline | None:
    """The headline as a text of its own: the one given, else the one that the text has."""
    from figurecheck.checks.headlines import Headline

    stands = document.title if not title else None
    if stands is not None:
        title = document.text[slice(*stands)]
    if not title:
        return None
    read = plain.read(title, language=language)
    return Headline(read, find.find_quantities(read), stands)


def _read_source(text: str, language: str | None) -> SourceText:
    document = plain.read(text, language=language)
    return _describe(document, find.find_quantities(document))


def _describe(document: Document, quantities: tuple[Quantity, ...]) -> SourceText:
    from figurecheck.claims import describe

    return SourceText(document, quantities, describe(document, quantities))


def _iso_date(published: str | None) -> str | None:
    if published is None:
        return None
    try:
        return date.fromisoformat(published).isoformat()
    except ValueError:
        raise SettingError(
            "FCE301", f"{published!r} is no date", place="published", hint="write it as 2024-09-08"
        ) from None


def _moved(document: Document, stretch: _Placed) -> _Placed:
    """A claim or span with its offsets in what the caller gave."""
    if document.source is document.text:
        return stretch
    start, end = document.in_source(stretch.start, stretch.end)
    return stretch.model_copy(update={"start": start, "end": end})


def in_source(document: Document, quantities: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """The quantities with offsets into what the caller gave instead of the visible text."""
    if document.source is document.text:
        return quantities
    moved: list[Quantity] = []
    for quantity in quantities:
        start, end = document.in_source(quantity.start, quantity.end)
        moved.append(quantity.model_copy(update={"start": start, "end": end, "text": document.source[start:end]}))
    return tuple(moved)
