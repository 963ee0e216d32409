"""Builds the pack of countries: population and GDP by year from the World Bank, names in English and Arabic.

Call it with the files::

    python build.py population.csv gdp.csv country-codes.csv [FOLDER]

The Arabic names are UNTERM's (from country-codes) and CLDR's (from Babel, which has to be installed for this), with the
spellings of ``names.csv`` beside it. ``elsewhere.csv`` lists places whose names contain that of a country.
"""

from __future__ import annotations

import csv
import sys
from collections import defaultdict
from decimal import Decimal
from importlib import import_module
from pathlib import Path

from figurecheck.reference.series import Point
from figurecheck.reference.writing import describe_source, read_tables, write_pack

HERE = Path(__file__).parent
VERSION, AS_OF = "0.1.0", "2026-03-20"
#: The World Bank's groups that a newspaper names.
GROUPS = {"WLD": "world", "ARB": "area:arab-world", "EUU": "area:european-union", "EMU": "area:euro-area"}
GROUP_NAMES = {
    "area:arab-world": ("Arab World", "العالم العربي", "the Arab world", "الدول العربية"),
    "area:european-union": ("European Union", "الاتحاد الأوروبي", "the EU|EU|E.U.", "الاتحاد الاوروبي"),
    "area:euro-area": ("Euro area", "منطقة اليورو", "the euro area|eurozone|the eurozone", ""),
}
CLDR = ("ar", "ar_EG", "ar_SA", "ar_AE", "ar_LB", "ar_MA")


def main(arguments: list[str]) -> None:
    """Build the pack from the files that the command line names."""
    population, gdp, codes = map(Path, arguments[:3])
    folder = Path(arguments[3]) if len(arguments) > 3 else HERE
    series = {**_read_series(population, "wb.population"), **_read_series(gdp, "wb.gdp")}
    listed = {entity_id for entity_id, _ in series}
    entities = [*_countries(codes), *_groups(), *_elsewhere()]
    entities = [
        row for row in entities if row["entity_id"] in listed or row["entity_id"].startswith(("area:", "class:"))
    ]
    tables = {"entities": entities, **read_tables(HERE, "properties", "sources", "variables")}
    known = {row["entity_id"] for row in entities}
    write_pack(folder, _manifest(population, gdp, codes), tables, {k: v for k, v in series.items() if k[0] in known})


def _read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def _read_series(path: Path, variable: str) -> dict[tuple[str, str], list[Point]]:
    found: defaultdict[tuple[str, str], list[Point]] = defaultdict(list)
    for row in _read(path):
        code = row["Country Code"]
        entity_id = GROUPS.get(code, f"country:{code}")
        if row["Value"]:
            found[entity_id, variable].append(Point(row["Year"], Decimal(row["Value"]).quantize(Decimal(1))))
    return dict(found)


def _countries(codes: Path) -> list[dict[str, str]]:
    extra = {row["code"]: row for row in _read(HERE / "names.csv")}
    rows: list[dict[str, str]] = []
    for row in _read(codes):
        code = row["ISO3166-1-Alpha-3"]
        more = extra.get(code, {})
        english = [row["CLDR display name"], row["UNTERM English Short"], row["UNTERM English Formal"]]
        arabic = [*_cldr_names(row["ISO3166-1-Alpha-2"]), row["UNTERM Arabic Short"], row["UNTERM Arabic Formal"]]
        names_en = _tidy([*more.get("aliases_en", "").split("|"), *english], more.get("not_en", ""))
        names_ar = _tidy([*more.get("aliases_ar", "").split("|"), *arabic], more.get("not_ar", ""))
        label_en = more.get("label_en") or next(iter(_tidy(english, more.get("not_en", ""))), names_en[0])
        label_ar = next(iter(_tidy(arabic, more.get("not_ar", ""))), "")
        rows.append(
            {
                "entity_id": f"country:{code}", "type": "area", "label_en": label_en, "label_ar": label_ar,
                "aliases_en": "|".join(name for name in names_en if name != label_en),
                "aliases_ar": "|".join(name for name in names_ar if name != label_ar),
                "generic_en": more.get("generic_en", ""), "generic_ar": more.get("generic_ar", ""),
                "needs": more.get("needs", ""), "parent_id": "class:country",
                "wikidata": row["wikidata_id"].rpartition("/")[2],
            }
        )  # fmt: skip
    kosovo = {"entity_id": "country:XKX", "type": "area", "label_en": "Kosovo", "label_ar": "كوسوفو"}
    rows.append({**kosovo, "parent_id": "class:country", "wikidata": "Q1246"})
    rows.append(
        {"entity_id": "class:country", "type": "class", "label_en": "any country", "note": "for bounds; no name"}
    )
    return rows


def _cldr_names(code: str) -> list[str]:
    """CLDR's Arabic names, the shorter spellings of some countries' editions included."""
    babel = import_module("babel")
    return [str(babel.Locale.parse(name).territories.get(code, "")) for name in CLDR]


def _tidy(names: list[str], unwanted: str) -> list[str]:
    """Names without articles behind them and without those in another order ("Iran (Islamic Republic of)")."""
    tidy = [name.removesuffix(" (the)").replace("’", "'").strip() for name in names]
    refused = set(unwanted.split("|"))
    kept = [
        name
        for name in tidy
        if name and "(" not in name and "*" not in name and name not in refused and "|" not in name
    ]
    return [name for name in dict.fromkeys(kept) if name not in ("US", "UK")] + [
        name for name in dict.fromkeys(kept) if name in ("US", "UK")
    ]


def _groups() -> list[dict[str, str]]:
    columns = ("label_en", "label_ar", "aliases_en", "aliases_ar")
    rows = [
        {"entity_id": entity_id, "type": "area", **dict(zip(columns, names, strict=True))}
        for entity_id, names in GROUP_NAMES.items()
    ]
    return [*rows, {"entity_id": "world", "type": "area", "label_en": "World", "label_ar": "العالم"}]


def _elsewhere() -> list[dict[str, str]]:
    note = "no facts: named so that its figures are not taken for a country's"
    return [
        {
            **{key: row[key] for key in row if key != "id"},
            "entity_id": f"area:{row['id']}",
            "type": "area",
            "note": note,
        }
        for row in _read(HERE / "elsewhere.csv")
    ]


def _manifest(population: Path, gdp: Path, codes: Path) -> dict[str, object]:
    return {
        "name": "countries",
        "title": "Countries: population and gross domestic product by year; names in English and Arabic",
        "version": VERSION,
        "as_of": AS_OF,
        "stale_after_days": 500,
        "uses": ["core"],
        "licenses": [
            {"name": "CC-BY-4.0", "title": "figures: World Bank, World Development Indicators"},
            {"name": "ODC-PDDL-1.0", "title": "packaging, codes and UNTERM names: Datopian"},
            {"name": "Unicode-3.0", "title": "names: Unicode CLDR"},
        ],
        "sources": [
            describe_source(
                population, title="World Bank, World Development Indicators, population", licence="CC-BY-4.0",
                path="https://github.com/datasets/population", file="data/population.csv @425fc44",
                retrieved="2026-03-06",
            ),
            describe_source(
                gdp, title="World Bank, World Development Indicators, GDP", licence="CC-BY-4.0",
                path="https://github.com/datasets/gdp", file="data/gdp.csv @822019c", retrieved="2026-03-20",
            ),
            describe_source(
                codes, title="Country codes and names (UNTERM)", licence="ODC-PDDL-1.0",
                path="https://github.com/datasets/country-codes", file="data/country-codes.csv @caa72d1",
                retrieved="2026-05-01",
            ),
        ],
    }  # fmt: skip


if __name__ == "__main__":
    main(sys.argv[1:])
