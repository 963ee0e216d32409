"""What a look-up costs: generated packs of 100, 10,000 and 1,000,000 observations; prints a table.

    python tests/benchmarks/lookup.py

Each size runs in a process of its own, so that its memory is its own. An article names five of the pack's entities.
"""

from __future__ import annotations

import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from decimal import Decimal
from pathlib import Path

#: Entities, variables, years.
SIZES = ((5, 2, 10), (40, 5, 50), (500, 20, 100))
ARTICLES = 20


def measure(entities: int, variables: int, years: int, folder: Path) -> dict[str, float]:
    """Build a pack, and use it in a process of its own."""
    started = time.perf_counter()
    _build(folder, entities, variables, years)
    built = time.perf_counter() - started
    size = sum(file.stat().st_size for file in folder.iterdir())
    program = [sys.executable, __file__, "load", str(folder), str(entities)]
    done = subprocess.run(program, capture_output=True, check=True, text=True)
    return {"build s": built, "size MB": size / 1e6, **json.loads(done.stdout)}


def use(folder: Path, entities: int) -> dict[str, float]:
    """Load a pack in a fresh process, and check articles against it."""
    from figurecheck.pipeline import check
    from figurecheck.reference import load

    check("The pier is 5 km long.", reference="core")  # what every run pays, whatever its packs
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    started = time.perf_counter()
    table = load(folder)
    loaded = time.perf_counter() - started
    started = time.perf_counter()
    points = table.series(f"place:{entities - 1}", "v0")
    first = time.perf_counter() - started
    assert points
    texts = [_article(at, entities) for at in range(ARTICLES + 1)]
    check(texts[0], reference=folder)  # builds the phrasebook
    times: list[float] = []
    for text in texts[1:]:
        started = time.perf_counter()
        report = check(text, reference=folder)
        times.append(time.perf_counter() - started)
        assert any(claim.evidence for claim in report.claims)
    started = time.perf_counter()
    table.entities_with("v0")
    rank = time.perf_counter() - started
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    return {
        "load ms": loaded * 1e3, "first series ms": first * 1e3, "all of a variable ms": rank * 1e3,
        "article ms": statistics.median(times) * 1e3, "memory MB": memory / 1024,
    }  # fmt: skip


def _article(at: int, entities: int) -> str:
    names = [(at * 5 + each) % entities for each in range(5)]
    return " ".join(f"Place {name}'s stock was {1000 + name} tonnes in 2004." for name in names)


def _build(folder: Path, entities: int, variables: int, years: int) -> None:
    from figurecheck.reference import Point
    from figurecheck.reference.writing import write_pack

    series = {
        (f"place:{entity}", f"v{variable}"): [
            Point(str(2005 - years + year), Decimal(1000 + entity + variable)) for year in range(years)
        ]
        for entity in range(entities)
        for variable in range(variables)
    }
    shared = {"kind": "measurement", "sources": "bureau", "checked_on": "2026-01-01"}
    tables = {
        "entities": [
            {"entity_id": f"place:{at}", "type": "area", "label_en": f"Place {at}"} for at in range(entities)
        ],
        "properties": [
            {"property": f"stock_{variable}", "label_en": "stock", "label_ar": "مخزون", "family": "measure:gram",
             "words_en": "stock" if variable == 0 else f"stock{variable}", "words_ar": "مخزون", "future": "now"}
            for variable in range(variables)
        ],
        "sources": [
            {"source_id": "bureau", "publisher": "Bureau", "title": "Stocks", "licence": "CC0-1.0", "tier": "dataset",
             "language": "en"}
        ],
        "variables": [
            {**shared, "variable": f"v{variable}", "property": f"stock_{variable}", "label_en": "stock", "unit": "t"}
            for variable in range(variables)
        ],
    }  # fmt: skip
    write_pack(folder, {"name": "stocks", "version": "1", "as_of": "2026-01-01", "uses": ["core"]}, tables, series)


def main() -> None:
    """Measure every size and print the table."""
    if sys.argv[1:2] == ["load"]:
        print(json.dumps(use(Path(sys.argv[2]), int(sys.argv[3]))))
        return
    rows: list[dict[str, float]] = []
    for entities, variables, years in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            rows.append({"facts": entities * variables * years, **measure(entities, variables, years, Path(folder))})
    print(" | ".join(rows[0]))
    for row in rows:
        print(" | ".join(f"{value:,.1f}".removesuffix(".0") for value in row.values()))


if __name__ == "__main__":
    main()
