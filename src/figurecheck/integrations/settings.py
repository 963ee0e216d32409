"""What the options of the command mean: references, sources, dates; a value that means nothing is a clear error."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from figurecheck.errors import SettingError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from figurecheck.model import Document, Report

FAIL_ON = ("error", "warning", "never")
_LANGUAGES = Path(__file__).parents[1] / "languages"


class Settings(NamedTuple):
    """The arguments of ``check`` that hold for every article of a run.

    Args:
        reference: None for the packs that ship with figurecheck, an empty tuple for none.
        sources: texts that the articles are checked against.
        published: the date that "last July" counts from.
        language: None to detect it sentence by sentence.
    """

    reference: tuple[str, ...] | None = None
    sources: tuple[Document, ...] = ()
    published: str | None = None
    language: str | None = None

    @property
    def source_texts(self) -> tuple[str, ...]:
        """The sources as ``figurecheck.check`` takes them."""
        return tuple(source.text for source in self.sources)


def known_languages() -> tuple[str, ...]:
    """The languages that can be read: the folders of ``languages/``.

    >>> {"ar", "en"} <= set(known_languages())
    True
    """
    return tuple(sorted(folder.parent.name for folder in _LANGUAGES.glob("*/report.toml")))


def read_settings(
    reference: Sequence[str] = (),
    sources: Sequence[str] = (),
    published: str | None = None,
    language: str | None = None,
) -> Settings:
    """The settings that a command line asks for.

    >>> read_settings(reference=["none"], published="2024-09-08")
    Settings(reference=(), sources=(), published='2024-09-08', language=None)

    Args:
        reference: the values of ``--reference``: pack names, folders, or "none".
        sources: the files of ``--source``.
        published: an ISO date.
        language: a code of ``known_languages()``.

    Raises:
        SettingError: a value means nothing here.
        PackError: a pack has something to mend.
        UnreadableInputError: a source cannot be read.
    """
    if "none" in reference and len(reference) > 1:
        raise SettingError(
            "FCE302",
            "none stands beside other references",
            place="--reference",
            hint="give none alone, or leave it out",
        )
    packs = () if "none" in reference else tuple(reference) or None
    if packs:
        from figurecheck.reference import (
            load,
        )  # only where a pack was named: a mistake in it is told before any article

        load(packs)
    return Settings(
        reference=packs,
        sources=tuple(_read_source(name) for name in sources),
        published=None if published is None else iso_date(published, "--published"),
        language=language,
    )


def _read_source(name: str) -> Document:
    """A source as its readers see it: the checks are given its visible text, and spans point into that."""
    from figurecheck.integrations.articles import read_article  # only where a source was named: loads the stages
    from figurecheck.model import Document

    return Document(read_article(name).text, name=name)


def iso_date(value: str, place: str) -> str:
    """A calendar date as the contract writes it.

    >>> iso_date("2024-09-08", "--published")
    '2024-09-08'

    Args:
        value: what was given.
        place: the option or key, for the message.

    Raises:
        SettingError: it is not a date.
    """
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        raise SettingError(
            "FCE301", f"{value!r} is not a date", place=place, hint='write it as "2024-09-08", year first'
        ) from None


def reaches(report: Report, fail_on: str) -> bool:
    """Whether a report holds a finding at or above the severity that fails a run.

    Args:
        report: what was said of one article.
        fail_on: one of ``FAIL_ON``.
    """
    failing = {"error": ("error",), "warning": ("error", "warning"), "never": ()}[fail_on]
    return any(finding.severity in failing for finding in report.findings)
