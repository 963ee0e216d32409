"""``figurecheck rules``: every rule, and which run here."""

from __future__ import annotations

import json

import click

from figurecheck.integrations.commands.shared import take_configuration
from figurecheck.integrations.options import Given, read_configuration
from figurecheck.integrations.output import emit

_COLUMNS = ("code", "name", "severity", "since", "runs", "summary")


@click.command("rules")
@take_configuration()
@click.option("--format", "format_name", type=click.Choice(("json", "text")), default="text", show_default=True)
def command(config_file: str | None, profile: str | None, format_name: str) -> None:
    """List the rules, and whether each runs under the settings in force."""
    from figurecheck.acceptance import list_pages
    from figurecheck.integrations.articles import Desk
    from figurecheck.settings import choose_rules

    settings = Desk(read_configuration(config_file), Given(profile=profile)).profile_for("")
    running = choose_rules(settings, list_pages())
    if format_name == "json":
        rows = [
            {
                "code": page.code, "name": page.name, "severity": page.severity, "since": page.since,
                "family": page.family, "preview": page.preview, "runs": page.code in running, "summary": page.summary,
            }
            for page in list_pages()
        ]  # fmt: skip
        emit(json.dumps(rows, ensure_ascii=False, indent=2) + "\n")
        return
    table: list[tuple[str, ...]] = [_COLUMNS]
    for page in list_pages():
        runs = "yes" if page.code in running else "no"
        runs += " (preview)" if page.preview else ""
        table.append((page.code, page.name, page.severity, page.since, runs, page.summary))
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    for row in table:
        emit("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() + "\n")
