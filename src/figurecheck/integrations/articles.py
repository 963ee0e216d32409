"""The articles that a command line names: files, or standard input for ``-``; one bad file does not stop the rest."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from figurecheck import pipeline
from figurecheck.errors import UnreadableInputError
from figurecheck.integrations.output import tell
from figurecheck.reports.result import Parsed, Result
from figurecheck.text import read_bytes, read_file
from figurecheck.text.language import detect

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import TypeVar

    from figurecheck.integrations.settings import Settings
    from figurecheck.model import Document

    Answer = TypeVar("Answer")


def read_article(name: str, language: str | None = None) -> Document:
    """The document in a file, or on standard input for ``-``.

    Args:
        name: a path as the user wrote it.
        language: the language of every sentence; None to detect each one.

    Raises:
        UnreadableInputError: it is missing, a folder, not text, or in an encoding that cannot be told.
    """
    if name == "-":
        return read_bytes(sys.stdin.buffer.read(), name, language=language)
    return read_file(name, language=language)


def check_articles(names: Sequence[str], settings: Settings) -> tuple[list[Result], int]:
    """What was said of each article that can be read, and how many cannot; their mistakes are told on standard error.

    Args:
        names: paths as the user wrote them.
        settings: what holds for all of them.
    """

    def answer(name: str, document: Document) -> Result:
        report = pipeline.check(
            document,
            sources=settings.source_texts,
            reference=settings.reference,
            published=settings.published,
            language=settings.language,
        )
        return Result(name, document, report, sources=settings.sources)

    return _each(names, settings, answer)


def parse_articles(names: Sequence[str], settings: Settings) -> tuple[list[Parsed], int]:
    """The figures of each article that can be read, and how many articles cannot."""

    def answer(name: str, document: Document) -> Parsed:
        quantities = pipeline.parse(document, language=settings.language)
        return Parsed(name, document, settings.language or detect(document.text), quantities)

    return _each(names, settings, answer)


def _each(
    names: Sequence[str], settings: Settings, answer: Callable[[str, Document], Answer]
) -> tuple[list[Answer], int]:
    answers: list[Answer] = []
    unreadable = 0
    for name in names:
        try:
            answers.append(answer(name, read_article(name, settings.language)))
        except UnreadableInputError as mistake:
            tell(mistake)
            unreadable += 1
    return answers, unreadable
