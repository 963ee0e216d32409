"""The command ``figurecheck``: its commands and options; what they do stands in the modules beside this one."""

from __future__ import annotations

import sys
import traceback
from typing import TYPE_CHECKING, Any

import click

from figurecheck import __version__
from figurecheck.errors import FigurecheckError, SettingError
from figurecheck.integrations.output import ReaderGoneError, colour_wanted, tell, write
from figurecheck.integrations.settings import FAIL_ON, known_languages, reaches, read_settings
from figurecheck.reports import formats
from figurecheck.reports.result import Options

if TYPE_CHECKING:
    from collections.abc import Callable

    from figurecheck.model import Report

CLEAN, FINDINGS, UNUSABLE = 0, 1, 2
#: What a shell reports for a program that was writing when its reader went away.
_READER_GONE = 141
_INTERRUPTED = 130


class _CheckByDefault(click.Group):
    """``figurecheck FILE...`` is ``figurecheck check FILE...``."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        own = {*self.commands, "--help", "--version"}
        if args and args[0] not in own:
            args = ["check", *args]
        return super().parse_args(ctx, args)


def _shared(family: formats.Family) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """What both commands take: files, and where and how to print."""
    parts = (
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

    def add(command: Callable[..., Any]) -> Callable[..., Any]:
        for part in reversed(parts):  # each decorator puts its own before those that are there
            command = part(command)
        return command

    return add


@click.group(
    cls=_CheckByDefault,
    context_settings={"help_option_names": ["--help"]},
    options_metavar="",
    subcommand_metavar="[check] FILE... | parse FILE...",
)
@click.version_option(__version__, message="figurecheck %(version)s")
def cli() -> None:
    """Read the figures in news texts and say of each whether it can be right.

    FILE is .txt, .md or .html; - is standard input. `figurecheck FILE...` is `figurecheck check FILE...`.

    Exit status: 0 nothing at or above --fail-on; 1 findings; 2 bad usage or unreadable input.
    """


@cli.command()
@_shared("as")
@click.option("--reference", multiple=True, metavar="NAME|DIR|none", help="Reference pack; repeatable. Default: all.")
@click.option("--source", "sources", multiple=True, metavar="FILE", help="A text to check against; repeatable.")
@click.option("--published", metavar="DATE", help='The date that "last July" counts from: 2024-09-08.')
@click.option(
    "--fail-on",
    type=click.Choice(FAIL_ON),
    default="error",
    show_default=True,
    help="Severity that gives exit status 1.",
)
@click.option("--quiet", is_flag=True, help="Print findings only.")
def check(
    files: tuple[str, ...],
    format_name: str,
    output: str | None,
    batch: bool,
    language: str | None,
    reference: tuple[str, ...],
    sources: tuple[str, ...],
    published: str | None,
    fail_on: str,
    quiet: bool,
) -> int:
    """Check articles and print a report (the main job)."""
    _refuse_mixtures(files, batch, output, format_name)
    settings = read_settings(reference, sources, published, language)
    if batch:
        from figurecheck.integrations.batch import check_lines, input_lines, run

        failing = False

        def see(report: Report) -> None:
            nonlocal failing
            failing = failing or reaches(report, fail_on)

        run(check_lines(input_lines(sys.stdin.buffer), settings, see))
        return FINDINGS if failing else CLEAN
    from figurecheck.integrations.articles import check_articles

    results, unreadable = check_articles(files, settings)
    if results:
        options = Options(colour_wanted(output), quiet, several=len(files) > 1)
        write(formats.load(format_name).render(results, options), output)
    if unreadable:
        return UNUSABLE
    return FINDINGS if any(reaches(result.report, fail_on) for result in results) else CLEAN


@cli.command()
@_shared("quantities_as")
def parse(files: tuple[str, ...], format_name: str, output: str | None, batch: bool, language: str | None) -> int:
    """Print the figures of articles, typed, without checking them."""
    _refuse_mixtures(files, batch, output, format_name)
    settings = read_settings(language=language)
    if batch:
        from figurecheck.integrations.batch import input_lines, parse_lines, run

        run(parse_lines(input_lines(sys.stdin.buffer), settings))
        return CLEAN
    from figurecheck.integrations.articles import parse_articles

    results, unreadable = parse_articles(files, settings)
    if results:
        options = Options(colour_wanted(output), several=len(files) > 1)
        write(formats.load_for_quantities(format_name).render(results, options), output)
    return UNUSABLE if unreadable else CLEAN


def _refuse_mixtures(files: tuple[str, ...], batch: bool, output: str | None, format_name: str) -> None:
    """Refuse what cannot be meant: a batch of files, or nothing at all."""
    if batch and (files or output or format_name != "text"):
        raise SettingError(
            "FCE304",
            "a batch reads standard input and writes standard output",
            place="--jsonl",
            hint="leave out files, --format and -o, and redirect with < and >",
        )
    if not batch and not files:
        raise _no_file()


def _no_file() -> SettingError:
    return SettingError("FCE305", "no file to read", hint="name at least one, or - for standard input; see --help")


def main(arguments: list[str] | None = None) -> None:
    """Run the command and leave with its exit status.

    >>> main(["--version"])
    Traceback (most recent call last):
    SystemExit: 0

    Args:
        arguments: the words after the command's name; None for those of this process.
    """
    sys.exit(_status(arguments))


def _status(arguments: list[str] | None) -> int:
    try:
        return int(cli.main(args=arguments, prog_name="figurecheck", standalone_mode=False) or CLEAN)
    except FigurecheckError as mistake:
        tell(mistake)
    except click.exceptions.NoArgsIsHelpError:
        tell(_no_file())
    except click.ClickException as mistake:
        tell(SettingError("FCE300", mistake.format_message().rstrip("."), hint="see figurecheck --help"))
    except ReaderGoneError:
        return _READER_GONE
    except (KeyboardInterrupt, click.Abort):
        return _INTERRUPTED
    except Exception:
        traceback.print_exc()
        tell("the lines above are a fault of figurecheck, not of your text; please report them")
    return UNUSABLE
