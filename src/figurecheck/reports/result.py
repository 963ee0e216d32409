"""What a format is given: one article with what was said of it, and how the reader wants it shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from figurecheck.model import Document, Quantity, Report


#: How much a person is shown: the figures in short, everything unabridged, or only what must be looked at.
Show = Literal["brief", "all", "findings"]


class Result(NamedTuple):
    """One checked article.

    Args:
        name: the file as the user named it; it becomes ``id`` where several articles share one output.
        document: the article; spans of the report point into ``document.source``.
        report: what was said of it.
        title: a headline that was given apart from the text; spans in ``title`` point into it.
        sources: the texts that the article was checked against; spans in ``source:0`` point into the first.
    """

    name: str
    document: Document
    report: Report
    title: str = ""
    sources: tuple[Document, ...] = ()


class Parsed(NamedTuple):
    """One article whose figures were read and not checked."""

    name: str
    document: Document
    language: str
    quantities: tuple[Quantity, ...]


class Options(NamedTuple):
    """How a reader wants it shown.

    Args:
        colour: whether ANSI colours may be written.
        quiet: findings only; an article without findings gives no lines.
        several: more than one article was asked for, however many could be read.
        show: how much the formats for people show.
        fail_on: the severity that fails the run: "error", "warning" or "never".
    """

    colour: bool = False
    quiet: bool = False
    several: bool = False
    show: Show = "brief"
    fail_on: str = "error"
