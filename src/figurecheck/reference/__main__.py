"""``python -m figurecheck.reference [PATH ...]`` checks packs; ``notice`` prints the notice, ``due`` the stale rows."""

import sys
from datetime import date

from figurecheck.errors import PackError
from figurecheck.reference.loading import load
from figurecheck.reference.notice import write_notice
from figurecheck.reference.packs import find_pack, read_pack, shipped_names
from figurecheck.reference.staleness import find_due, is_pack_stale
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


def _print_due(names: list[str]) -> int:
    today = date.today()
    try:
        packs = [read_pack(find_pack(name)) for name in names or shipped_names()]
        facts = list(find_due(load(names or None), today))
    except PackError as problem:
        print(problem, file=sys.stderr)
        return 2
    for pack in packs:
        if is_pack_stale(pack.manifest, today):
            print(f"{pack.manifest['as_of']}  {pack.name}  the whole pack: build it anew")
    for fact in facts:
        print(f"{fact.review_by}  {fact.pack}  {fact.fact_id}  {fact.note}".rstrip())
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
