"""``figurecheck parse``: the figures of articles, typed, not checked."""

from __future__ import annotations

import sys

import click

from figurecheck.integrations.commands.shared import refuse_mixtures, take_articles
from figurecheck.integrations.output import colour_wanted, write
from figurecheck.integrations.status import CLEAN, UNUSABLE
from figurecheck.reports import formats
from figurecheck.reports.result import Options


@click.command("parse")
@take_articles("quantities_as")
def command(files: tuple[str, ...], format_name: str, output: str | None, batch: bool, language: str | None) -> int:
    """Print the figures of articles, typed, without checking them."""
    refuse_mixtures(files, batch, output, format_name)
    if batch:
        from figurecheck.integrations.batch import input_lines, parse_lines, run

        run(parse_lines(input_lines(sys.stdin.buffer), language))
        return CLEAN
    from figurecheck.integrations.articles import parse_articles

    results, failed = parse_articles(files, language)
    if results:
        options = Options(colour_wanted(output), several=len(files) > 1)
        write(formats.load_for_quantities(format_name).render(results, options), output)
    return UNUSABLE if failed else CLEAN
