"""``python -m figurecheck.units``: says whether the factor table fits the unit file; ``--write`` writes it."""

import sys

from figurecheck.units.generate import TABLE, build_table


def main(arguments: list[str]) -> int:
    """Compare or write the table; 1 where it is out of date."""
    table = build_table()
    if "--write" in arguments:
        TABLE.write_text(table, encoding="utf-8")
        return 0
    if table != TABLE.read_text(encoding="utf-8"):
        print("factors.py does not fit units.txt; run: python -m figurecheck.units --write", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
