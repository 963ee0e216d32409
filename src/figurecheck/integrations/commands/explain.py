"""``figurecheck explain CODE``: a rule's page, as its file writes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from figurecheck.integrations.output import emit

if TYPE_CHECKING:
    from figurecheck.acceptance import RulePage


@click.command("explain")
@click.argument("rules", nargs=-1, required=True, metavar="CODE...")
def command(rules: tuple[str, ...]) -> None:
    """Print what a rule checks, why, its limits and examples: FC101, FC2, or a name such as doubling."""
    from figurecheck.acceptance import list_pages
    from figurecheck.settings.selection import names_rule, require_known

    require_known(rules, list_pages(), "explain")
    wanted = [page for page in list_pages() if any(names_rule(rule, page) for rule in rules)]
    emit("\n".join(write_page(page) for page in wanted))


def write_page(page: RulePage) -> str:
    """A rule's page in Markdown.

    >>> from figurecheck.acceptance import list_pages
    >>> write_page(list_pages()[0]).splitlines()[0]
    '# FC001 unused-ignore'
    """
    preview = ", in preview" if page.preview else ""
    lines = [f"# {page.code} {page.name}", "", f"Severity {page.severity}, since {page.since}{preview}.", ""]
    lines += [page.prose.strip(), ""]
    if page.examples:
        lines += ["## Examples", ""]
    for example in page.examples:
        told = f"{example.verdict} at `{example.figure}`" if example.figure else "silent"
        lines += [f"- {told}:", f"  > {example.text}"]
    return "\n".join(lines).rstrip() + "\n"
