"""Where a span of a finding stands: in the article, in a headline given apart, or in a source."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from figurecheck.model import Document
from figurecheck.reports.places import Place, Places

if TYPE_CHECKING:
    from figurecheck.model import Span
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


class Locations:
    r"""The locations of one article's spans; the lines of each text are counted once.

    >>> from figurecheck.model import Engine, Report, Span
    >>> from figurecheck.reports.result import Result
    >>> report = Report(language="en", engine=Engine(version="0.1.0"))
    >>> found = Locations(Result("a.txt", Document("One\nand 2 km more"), report)).of(Span(start=8, end=12))
    >>> found.name, str(found.start), str(found.end), found.figure
    ('a.txt', '2:5', '2:9', '2 km')
    """

    __slots__ = ("_places", "_result")

    def __init__(self, result: Result) -> None:
        self._result = result
        self._places: dict[str, Places | None] = {}

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
        if where == "text":
            return self._result.document
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
