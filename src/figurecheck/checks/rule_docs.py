"""The page on the rules, written from the rule files."""

from __future__ import annotations

from figurecheck.checks.rules import Rule, list_rules

_HEAD = """# Rules

Written from the rule files by `python -m figurecheck.checks --write-docs`; a test compares the two.
Edit the rule, not this page.

A finding of severity `error` blocks, a `warning` warns, a `note` only tells. Codes are stable and never used again.
"""
_FAMILIES = {
    "within_text": "Figures of one text against each other",
    "against_reference": "Figures against the reference",
    "against_series": "Claims against statistical series",
    "against_sources": "Figures against the sources",
}


def write_rule_docs() -> str:
    """Write the page on all rules.

    >>> "## FC101 doubling" in write_rule_docs()
    True
    """
    pages = [_HEAD, _table()]
    pages += (_page(rule) for rule in list_rules())
    return "\n".join(pages)


def _table() -> str:
    lines = ["| code | rule | severity | since | what it looks at |", "| --- | --- | --- | --- | --- |"]
    lines += (
        f"| [{rule.code}](#{rule.code.lower()}-{rule.name}) | {rule.name} | {rule.severity} | {rule.since} "
        f"| {_FAMILIES[rule.family].lower()} |"
        for rule in list_rules()
    )
    return "\n".join(lines) + "\n"


def _page(rule: Rule) -> str:
    summary, _, body = rule.prose.partition("\n")
    lines = [f"## {rule.code} {rule.name}", "", summary, "", _demoted(body), "", "### Examples", ""]
    for example in rule.examples:
        told = f"{example.verdict} at `{example.figure}`" if example.figure else "silent"
        lines += [f"- {told}:", f"  > {example.text}"]
    return "\n".join([*lines, ""])


def _demoted(body: str) -> str:
    return "\n".join("#" + line if line.startswith("## ") else line for line in body.strip().splitlines())
