"""``python -m figurecheck.checks --write-docs [FILE]`` writes the page on the rules; without it, prints the list."""

from __future__ import annotations

import sys
from pathlib import Path

from figurecheck.checks.rule_docs import write_rule_docs
from figurecheck.checks.rules import list_rules


def main(arguments: list[str]) -> int:
    """Write the page, or list the rules.

    Args:
        arguments: the command line without the program's name.

    Returns:
        The exit status: 0, or 2 for arguments that mean nothing here.
    """
    if arguments[:1] == ["--write-docs"] and len(arguments) <= 2:
        target = Path(arguments[1]) if len(arguments) == 2 else Path("docs/rules.md")
        target.write_text(write_rule_docs(), encoding="utf-8")
        return 0
    if arguments:
        print(f"{' '.join(arguments)!r} means nothing here; write --write-docs [FILE]", file=sys.stderr)
        return 2
    for rule in list_rules():
        print(f"{rule.code}  {rule.name}  {rule.severity}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
