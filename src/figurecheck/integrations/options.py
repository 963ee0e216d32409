"""What the options of the command mean, laid over the configuration; a value that means nothing is a clear error."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, cast

from figurecheck.errors import SettingError
from figurecheck.settings import Configuration, Profile, find, read

if TYPE_CHECKING:
    from collections.abc import Sequence

    from figurecheck.model import Report
    from figurecheck.settings.profile import FailOn

FAIL_ON = ("error", "warning", "never")


class Given(NamedTuple):
    """The settings that a command line gives; they hold for every article, whatever the configuration says.

    Args:
        profile: the profile to use; None for the configuration's own.
        fail_on: the severity that fails a run.
        select: rules to run.
        ignore: rules to leave out, besides those that the configuration leaves out.
        preview: whether rules in preview run.
        reference: packs by name or folder, or "none".
        sources: files that the articles are checked against.
        published: an ISO date.
        language: a code such as "ar".
    """

    profile: str | None = None
    fail_on: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    preview: bool = False
    reference: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    published: str | None = None
    language: str | None = None

    def over(self, profile: Profile) -> Profile:
        """A profile with what was given laid over it.

        >>> Given(reference=("none",), published="2024-09-08").over(Profile())[7:10]
        ((), (), '2024-09-08')

        Raises:
            SettingError: a value means nothing here.
        """
        if "none" in self.reference and len(self.reference) > 1:
            raise SettingError(
                "FCE302",
                "none stands beside other references",
                place="--reference",
                hint="give none alone, or leave it out",
            )
        reference = () if "none" in self.reference else self.reference or profile.reference
        return profile._replace(
            fail_on=cast("FailOn", self.fail_on) if self.fail_on else profile.fail_on,
            select=self.select or profile.select,
            ignore=(*profile.ignore, *self.ignore),
            preview=self.preview or profile.preview,
            reference=reference,
            sources=self.sources or profile.sources,
            published=iso_date(self.published, "--published") if self.published else profile.published,
            language=self.language or profile.language,
        )


def read_configuration(path: str | None) -> Configuration:
    """The configuration that an option names, or the nearest one, or an empty one.

    Args:
        path: the value of ``--config``.

    Raises:
        SettingError: it has a mistake.
    """
    file = Path(path) if path else find(Path.cwd())
    return read(file) if file else Configuration()


def split_selectors(values: Sequence[str]) -> tuple[str, ...]:
    """Rules as they are written on a command line.

    >>> split_selectors(["FC101,FC2", "doubling"])
    ('FC101', 'FC2', 'doubling')
    """
    return tuple(word for value in values for word in value.replace(",", " ").split())


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
