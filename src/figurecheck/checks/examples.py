"""Typed examples: every rule carries some in both languages, and the tests run them all."""

from __future__ import annotations

from typing import NamedTuple

PUBLISHED = "2024-09-08"


class Example(NamedTuple):
    """A text with the findings that it must give.

    Attributes:
        text: one or a few sentences.
        figure: the figure that the finding points at first, or "" for a text without a finding.
        verdict: the finding's verdict, or "".
        published: the date of publication.
        language: the language of the text.
        sources: texts that it is checked against.
        title: its headline; a figure of the headline is one that the text doesn't hold.
    """

    text: str
    figure: str = ""
    verdict: str = ""
    published: str = PUBLISHED
    language: str = "en"
    sources: tuple[str, ...] = ()
    title: str | None = None


def silent(
    text: str,
    *,
    language: str = "en",
    published: str = PUBLISHED,
    sources: tuple[str, ...] = (),
    title: str | None = None,
) -> Example:
    """An example without any finding of severity warning or error.

    >>> silent("Two plus two.").verdict
    ''
    """
    return Example(text, published=published, language=language, sources=sources, title=title)


def finds(
    text: str,
    figure: str,
    verdict: str,
    *,
    language: str = "en",
    published: str = PUBLISHED,
    sources: tuple[str, ...] = (),
    title: str | None = None,
) -> Example:
    """An example with just one finding of severity warning or error, of the rule that carries it.

    >>> finds("It has 9 wheels.", "9 wheels", "contradicted").figure
    '9 wheels'
    """
    return Example(text, figure, verdict, published, language, sources, title)
