"""Builds the pack of climate: carbon dioxide in the air, and global temperature, by year.

python build.py co2-annmean-mlo.csv co2-annmean-gl.csv global-temp-annual.csv [FOLDER]
"""

from __future__ import annotations

import csv
import sys
from decimal import Decimal
from pathlib import Path

from figurecheck.reference.series import Point
from figurecheck.reference.writing import describe_source, read_tables, write_pack

HERE = Path(__file__).parent


def main(arguments: list[str]) -> None:
    """Build the pack from the files that the command line names."""
    mauna_loa, world, temperature = map(Path, arguments[:3])
    folder = Path(arguments[3]) if len(arguments) > 3 else HERE
    series = {
        ("atmosphere", "noaa.co2-mauna-loa"): _read(mauna_loa),
        ("atmosphere", "noaa.co2-global"): _read(world),
        ("world", "nasa.temperature-anomaly"): _read(temperature, "gistemp"),
        ("world", "noaa.temperature-anomaly"): _read(temperature, "gcag"),
    }
    repository = "https://github.com/datasets"
    manifest = {
        "name": "climate",
        "title": "Carbon dioxide in the air and global temperature, annual means",
        "version": "0.1.0",
        "as_of": max(points[-1].period for points in series.values()),
        "stale_after_days": 500,
        "uses": ["core"],
        "licenses": [{"name": "ODC-PDDL-1.0", "title": "packaging; data: NOAA and NASA, public domain"}],
        "sources": [
            describe_source(
                mauna_loa, title="NOAA Global Monitoring Laboratory, CO2 at Mauna Loa", licence="public domain",
                path=f"{repository}/co2-ppm", file="data/co2-annmean-mlo.csv @146bdc6", retrieved="2026-11-23",
            ),
            describe_source(
                world, title="NOAA Global Monitoring Laboratory, global CO2", licence="public domain",
                path=f"{repository}/co2-ppm", file="data/co2-annmean-gl.csv @146bdc6", retrieved="2026-11-23",
            ),
            describe_source(
                temperature, title="NASA GISS Surface Temperature Analysis; NOAA Climate at a Glance",
                licence="public domain", path=f"{repository}/global-temp", file="data/annual.csv @8092149",
                retrieved="2026-11-23",
            ),
        ],
    }  # fmt: skip
    write_pack(folder, manifest, read_tables(HERE, "entities", "properties", "sources", "variables"), series)


def _read(path: Path, source: str | None = None) -> list[Point]:
    with path.open(encoding="utf-8-sig", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row.get("Year")]
    return [
        Point(row["Year"], Decimal(row["Mean"]))
        for row in sorted(rows, key=lambda row: row["Year"])
        if source is None or row["Source"].casefold() == source
    ]


if __name__ == "__main__":
    main(sys.argv[1:])
