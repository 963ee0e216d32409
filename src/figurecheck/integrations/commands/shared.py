"""Options that several commands take."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from figurecheck.errors import SettingError
from figurecheck.reports import formats
from figurecheck.settings.languages import known_languages

if TYPE_CHECKING:
    from collections.abc import Callable

    Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


def take_articles(family: formats.Family) -> Decorator:
    """Files, and where and how to print what is said of them."""
    return _together(
        click.argument("files", nargs=-1, metavar="FILE..."),
        click.option(
            "--format",
            "format_name",
            type=click.Choice(formats.available(family)),
            default="text",
            show_default=True,
            help="What to print.",
        ),
        click.option("-o", "--output", metavar="FILE", help="Write to a file instead of standard output."),
        click.option(
            "--jsonl",
            "batch",
            is_flag=True,
            help="Batch: one JSON object a line on standard input, one answer a line on standard output.",
        ),
        click.option("--language", type=click.Choice(known_languages()), help="Default: told sentence by sentence."),
    )


def take_configuration() -> Decorator:
    """Which configuration and profile are in force."""
    return _together(
        click.option(
            "--config", "config_file", metavar="FILE", help="Default: the nearest figurecheck.toml or pyproject.toml."
        ),
        click.option("--profile", metavar="NAME", help="A profile of the configuration."),
    )


def _together(*parts: Decorator) -> Decorator:
    def add(command: Callable[..., Any]) -> Callable[..., Any]:
        for part in reversed(parts):  # each decorator puts its own before those that are there
            command = part(command)
        return command

    return add


def refuse_mixtures(files: tuple[str, ...], batch: bool, output: str | None, format_name: str) -> None:
    """Refuse what cannot be meant: a batch of files, or nothing at all.

    Raises:
        SettingError: FCE304 or FCE305.
    """
    if batch and (files or output or format_name != "text"):
        raise SettingError(
            "FCE304",
            "a batch reads standard input and writes standard output",
            place="--jsonl",
            hint="leave out files, --format and -o, and redirect with < and >",
        )
    if not batch and not files:
        raise no_file()


def no_file() -> SettingError:
    """The mistake of naming no article."""
    return SettingError("FCE305", "no file to read", hint="name at least one, or - for standard input; see --help")
