"""Where a span of a finding stands: in the article, in a headline given apart, or in a source."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, get_args

from figurecheck.model import Document, Severity
from figurecheck.reports.places import Place, Places

if TYPE_CHECKING:
    from collections.abc import Iterable

    from figurecheck.model import Claim, Evidence, Finding, Span
    from figurecheck.reports.places import Excerpt
    from figurecheck.reports.result import Result


class Location(NamedTuple):
    """A span as people and programs point at it.

    Args:
        name: the file, or "source:0" for a source without a name.
        where: "text", "title" or "source:0".
        start: line and column of its first character; None in a source that is not at hand.
        end: line and column after its last character.
        places: the text that it stands in; None where that is not at hand.
        span: the span itself.
    """

    name: str
    where: str
    start: Place | None
    end: Place | None
    places: Places | None
    span: Span

    def excerpt(self, width: int = 88) -> Excerpt | None:
        """The words around it, where its text is at hand."""
        return self.places.excerpt(self.span.start, self.span.end, width) if self.places else None

    @property
    def figure(self) -> str:
        """The words of the span, as a reader sees them."""
        return self.places.figure(self.span.start, self.span.end) if self.places else ""

    @property
    def line(self) -> int:
        """Its line, for formats that must have one: the first, where it has none in the file."""
        return self.start.line if self.start and self.where != "title" else 1


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """The gravest first; among equals, as they stand in the text."""
    ranks = {severity: rank for rank, severity in enumerate(get_args(Severity))}
    return sorted(findings, key=lambda finding: (ranks[finding.severity], finding.spans[0].start))


class Locations:
    r"""The locations of one article's spans; the lines of each text are counted once.

    >>> from figurecheck.model import Engine, Report, Span
    >>> from figurecheck.reports.result import Result
    >>> report = Report(language="en", engine=Engine(version="0.1.0"))
    >>> found = Locations(Result("a.txt", Document("One\nand 2 km more"), report)).of(Span(start=8, end=12))
    >>> found.name, str(found.start), str(found.end), found.figure
    ('a.txt', '2:5', '2:9', '2 km')
    """

    __slots__ = ("_claims", "_findings", "_places", "_result", "article")

    def __init__(self, result: Result) -> None:
        self._result = result
        self.article = Places(result.document)
        self._places: dict[str, Places | None] = {"text": self.article}
        self._claims: dict[tuple[int, int], list[Claim]] = {}
        for claim in result.report.claims:
            self._claims.setdefault((claim.start, claim.end), []).append(claim)
        self._findings: dict[tuple[int, int], Finding] = {}
        for finding in reversed(in_order(result.report.findings)):
            primary = finding.spans[0]
            if primary.where == "text":
                self._findings[primary.start, primary.end] = finding

    def finding_at(self, start: int, end: int) -> Finding | None:
        """The gravest finding whose figure stands there."""
        return self._findings.get((start, end))

    def evidence_for(self, finding: Finding) -> list[Evidence]:
        """What the reference says of the finding's figure; the row that the finding rests on comes first."""
        primary = finding.spans[0]
        claims = self._claims.get((primary.start, primary.end), []) if primary.where == "text" else []
        deciding = finding.reference.fact if finding.reference else None
        rows = (row for claim in claims for row in claim.evidence)
        return sorted(rows, key=lambda row: row.reference.fact != deciding)

    def of(self, span: Span) -> Location:
        """Where a span stands."""
        if span.where not in self._places:
            document = self._document(span.where)
            self._places[span.where] = Places(document) if document else None
        places = self._places[span.where]
        return Location(
            name=self._name(span.where),
            where=span.where,
            start=places.place(span.start) if places else None,
            end=places.place(span.end) if places else None,
            places=places,
            span=span,
        )

    def _document(self, where: str) -> Document | None:
        if where == "title":
            return Document(self._result.title) if self._result.title else None
        number = _number(where)
        return self._result.sources[number] if number < len(self._result.sources) else None

    def _name(self, where: str) -> str:
        if not where.startswith("source:"):
            return self._result.name
        document = self._document(where)
        return (document.name if document else "") or where


def _number(where: str) -> int:
    return int(where.partition(":")[2])
