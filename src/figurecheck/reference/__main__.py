"""``python -m figurecheck.reference [PATH ...]`` checks packs; ``notice`` prints the notice, ``due`` the stale rows."""

import sys
from datetime import date

from figurecheck.errors import PackError
from figurecheck.reference.notice import write_notice
from figurecheck.reference.packs import shipped_names
from figurecheck.reference.staleness import find_due
from figurecheck.reference.table import load
from figurecheck.reference.validate import validate


def main(arguments: list[str]) -> int:
    """Run one of the three; 1 where a pack has something to mend."""
    if arguments == ["notice"]:
        sys.stdout.write(write_notice())
        return 0
    if arguments[:1] == ["due"]:
        return _print_due(arguments[1:])
    issues = [issue for path in arguments or shipped_names() for issue in validate(path)]
    for issue in issues:
        print(issue, file=sys.stderr)
    return 1 if issues else 0


def _print_due(packs: list[str]) -> int:
    try:
        table = load(packs or None)
    except PackError as problem:
        print(problem, file=sys.stderr)
        return 2
    for fact in find_due(table, date.today()):
        print(f"{fact.review_by}  {fact.pack}  {fact.fact_id}  {fact.note}".rstrip())
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
