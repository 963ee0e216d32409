"""Writes figurecheck's reading of a NewsQuant-style file in the format of that benchmark's scorer.

    python -m tests.benchmarks.newsquant --data FILE --predictions OUT

FILE is a JSON list of objects with a ``text``; OUT gets, in the same order, a list of
``{"value", "unit", "change"}`` for each. What differs between the contract's names and the benchmark's stands in
``newsquant_units.toml``; nothing here knows a sentence.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
import tomllib
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import figurecheck
from figurecheck.languages.lexicon import read_part
from figurecheck.units.registry import HERE as UNITS

HERE = Path(__file__).parent
NAMES: dict[str, dict[str, Any]] = tomllib.loads((HERE / "newsquant_units.toml").read_text(encoding="utf-8"))
WORDS: dict[str, dict[str, list[str]]] = read_part("en", "words")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*|½|¼|¾")
_WORD = re.compile(r"[^\W\d_]+|[¢%$€£¥]")


@cache
def currency_names() -> dict[str, str]:
    """The benchmark's name of every currency that figurecheck knows."""
    with (UNITS / "currencies.csv").open(encoding="utf-8", newline="") as lines:
        names = {row["code"]: row["name"].lower() for row in csv.DictReader(lines)}
    return names | NAMES["currencies"]


def unit_name(unit: str) -> str:
    """A registry unit as the benchmark spells it.

    >>> unit_name("kilometer / hour"), unit_name("meter ** 2"), unit_name("milliampere_hour")
    ('kilometre per hour', 'square metre', 'milliampere-hour')
    """
    if unit in NAMES["units"]:
        return NAMES["units"][unit]
    if unit in currency_names():
        return currency_names()[unit]
    if " / " in unit:
        return " per ".join(unit_name(part) for part in unit.split(" / "))
    if " * " in unit:
        return " ".join(unit_name(part) for part in unit.split(" * "))
    for power, word in ((" ** 2", "square "), (" ** 3", "cubic ")):
        if unit.endswith(power):
            return word + unit_name(unit.removesuffix(power))
    name = unit.replace("ampere_hour", "ampere-hour").replace("_", " ")
    for american, british in NAMES["british"].items():
        name = re.sub(rf"{american}\b", british, name)
    return name


def noun_name(noun: str) -> str:
    """A counted noun as the benchmark's lemma: without small words, superlatives as the plain adjective."""
    table = NAMES["nouns"]
    if noun.lower() in table["occasions"]:
        return "count"
    words = [re.sub("['’]s$", "", word) for word in noun.split() if word.lower() not in table["left_out"]]
    return " ".join(_positive(word) for word in words)


def _positive(word: str) -> str:
    """The plain form of a compared adjective, where the table has it: "larger", "largest"."""
    return NAMES["nouns"].get(word.lower(), word)


def _minor(text: str, unit: str) -> str | None:
    words = [word.lower() for word in _WORD.findall(text)]
    if not words or any(word in ("$", "€", "£", "¥") or word.rstrip("s") in unit_name(unit).split() for word in words):
        return None
    return NAMES["minor"].get(words[-1])


def _full_unit(quantity: figurecheck.Quantity) -> tuple[str, int]:
    """The benchmark's unit, and what to multiply the value by (100 where the text says cents)."""
    factor = 1
    words = quantity.text.lower().split()
    if quantity.kind == "money":
        minor = _minor(quantity.text, quantity.unit)
        shared = NAMES["shared_currencies"].get(quantity.unit, ())
        if minor is not None:
            name, factor = minor, 100
        else:
            name = (
                "rupee"
                if len(words) > 1 and words[-1] in shared and words[-2] != "indian"
                else unit_name(quantity.unit)
            )
    elif quantity.kind == "age":
        name = f"{unit_name(quantity.unit)} of age"
    elif quantity.kind == "fraction" and not quantity.unit:
        name = f"% {noun_name(quantity.noun)}" if quantity.noun else "-"
    elif quantity.kind == "multiplier":
        name = "count"
    elif quantity.unit:
        name = next((NAMES["as_written"][e] for e in NAMES["as_written"] if quantity.text.lower().endswith(e)), "")
        name = name or unit_name(quantity.unit)
    else:
        name = noun_name(quantity.noun) if quantity.noun else "-"
    if quantity.per:
        name = " per ".join([name if name != "-" else "count", *(unit_name(base) for base in quantity.per)])
    return name or "-", factor


def _change(quantity: figurecheck.Quantity, text: str) -> str:
    """The benchmark's symbol: a bound goes before a movement; a movement that a noun tells ("a 5% drop") is none."""
    bound = NAMES["change"].get(quantity.qualifier, "=")
    said = " ".join(text[max(0, quantity.start - 40) : quantity.start].lower().split())
    if bound != "~" and said.endswith(tuple(NAMES["bounds"]["left_out"])):
        bound = "="
    if quantity.change is None or bound == NAMES["change"]["more_than"]:
        return bound
    after = [word.lower() for word in _WORD.findall(text[quantity.end : quantity.end + 40])[:3]]
    before = [word.lower() for word in _WORD.findall(text[max(0, quantity.start - 40) : quantity.start])[-3:]]
    nouns = {noun for side in ("up", "down") for noun in WORDS["change_noun"][side]}
    signed = text[max(0, quantity.start - 1) : quantity.start + 1].strip(" 0123456789$€£") != ""
    named = bool(nouns.intersection(after)) or (bool(nouns.intersection(before)) and "of" in before)
    from_up = quantity.range is not None and quantity.change == "up" and before[-1:] == ["from"]
    told = named or from_up or (bool(after) and after[0] in WORDS["context"]["comparative"] and not signed)
    return bound if told else NAMES["change"][quantity.change]


def _values(quantity: figurecheck.Quantity) -> list[str] | str | None:
    if quantity.range is not None:
        return list(quantity.range)
    if quantity.value is not None:
        return quantity.value
    low, high = quantity.interval
    return [low, high] if low is not None and high is not None else None


def _parts(quantity: figurecheck.Quantity) -> list[figurecheck.Quantity]:
    """The benchmark counts "6 ft 2 in" and "2 hours 30 minutes" as two."""
    numbers = list(_NUMBER.finditer(quantity.text))
    if quantity.range is not None or quantity.kind not in ("measure", "duration") or len(numbers) != 2:
        return [quantity]
    cut = numbers[1].start()
    halves = [
        *figurecheck.parse(quantity.text[:cut], language="en"),
        *figurecheck.parse(quantity.text[cut:], language="en"),
    ]
    return halves if len(halves) == 2 and all(half.unit for half in halves) else [quantity]


def predict(text: str) -> list[dict[str, Any]]:
    """What figurecheck finds in one sentence, in the benchmark's words."""
    rows: list[dict[str, Any]] = []
    for whole in figurecheck.parse(text, language="en"):
        for quantity in _parts(whole):
            if quantity.kind in NAMES["kinds"]["left_out"]:
                continue
            if quantity.kind == "multiplier" and not quantity.text.lower().endswith(
                tuple(NAMES["kinds"]["multiplier_endings"])
            ):
                continue
            value = _values(quantity)
            if value is None:
                continue
            unit, factor = _full_unit(quantity)
            if factor != 1:
                scaled = [str(Decimal(v) * factor) for v in ([value] if isinstance(value, str) else value)]
                value = scaled[0] if isinstance(value, str) else scaled
            rows.append({"value": value, "unit": unit, "change": _change(whole, text)})
    return rows


def main() -> None:
    """Read the data, write the predictions."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--predictions", type=Path, required=True)
    chosen = arguments.parse_args()
    rows = json.loads(chosen.data.read_text(encoding="utf-8"))
    chosen.predictions.write_text(json.dumps([predict(row["text"]) for row in rows]), encoding="utf-8")


if __name__ == "__main__":
    main()
