"""Where figurecheck agrees with the test cases of two other readers, and in which ways it does not.

    python -m tests.benchmarks.agreement --data FOLDER [--show CLASS]

FOLDER holds Recognizers-Text specifications (``*Model.json``) or quantulum3 test cases (``quantities*.json``).
A case agrees where both find the same numbers; what a disagreement means is told in ``docs/benchmarks.md``.
"""

from __future__ import annotations

import argparse
import json
import math
import re
from collections import Counter
from pathlib import Path
from typing import Any

import figurecheck

#: A year or other number that stands for a name, not an amount, in the eyes of figurecheck.
_LABELS = ("date", "time", "identifier", "score", "ordinal")


def _number(value: object) -> float:
    text = str(value).rstrip("%")
    try:
        return float(text)
    except ValueError:
        return math.nan


def cases(path: Path) -> list[tuple[str, list[float]]]:
    """The inputs of one file, each with the numbers that it wants found."""
    rows: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8-sig"))
    wanted: list[tuple[str, list[float]]] = []
    for row in rows:
        if "req" in row:
            wanted.append((row["req"], [_number(each["value"]) for each in row["res"] or []]))
            continue
        resolutions = [result.get("Resolution") or {} for result in row["Results"]]
        values = [_number(each.get("value", each.get("offset"))) for each in resolutions]
        wanted.append((row["Input"], [value for value in values if not math.isnan(value)]))
    return wanted


def _found(quantities: tuple[figurecheck.Quantity, ...], *, labels: bool) -> list[float]:
    values: list[float] = []
    for quantity in quantities:
        if quantity.range is not None:
            values.append(sum(map(float, quantity.range)) / 2)
        elif quantity.kind not in _LABELS and quantity.value is not None:
            values.append(float(quantity.value))
        elif labels or quantity.kind == "ordinal":
            values += [float(each) for each in re.findall(r"\d+(?:\.\d+)?", quantity.value or quantity.text)]
    return values


def _same(first: list[float], second: list[float]) -> bool:
    pairs = zip(sorted(first), sorted(second), strict=False)
    return len(first) == len(second) and all(math.isclose(a, b, rel_tol=1e-4) for a, b in pairs)


def classify(text: str, wanted: list[float]) -> str:
    """In which way figurecheck and the case differ, or "agree"."""
    found = figurecheck.parse(text, language="en")
    values = _found(found, labels=False)
    if _same(wanted, values):
        return "agree"
    if _same(wanted, _found(found, labels=True)) or (wanted and any(q.kind in _LABELS for q in found)):
        return "a date, time, ordinal or name here is a number there"
    if any(quantity.range is not None for quantity in found):
        return "a range here is one number, its middle or nothing there"
    if any(quantity.value is None and quantity.kind not in _LABELS for quantity in found):
        return "an order of size here (dozens, thousands of) is a number there"
    if not wanted:
        return "nothing wanted there"
    if not values:
        small = all(abs(value) <= 12 and value == int(value) for value in wanted) and not re.search(r"\d", text)
        return "a small number word that counts nothing is left alone here" if small else "nothing found here"
    if len(values) != len(wanted):
        return "more found here" if len(values) > len(wanted) else "fewer found here"
    return "another value"


def main() -> None:
    """Print the table."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--show", help="print the cases of one class")
    chosen = arguments.parse_args()
    for path in sorted([*chosen.data.glob("*Model.json"), *chosen.data.glob("quantities*.json")]):
        rows = cases(path)
        classes = [(classify(text, wanted), text, wanted) for text, wanted in rows]
        counts = Counter(name for name, _, _ in classes)
        print(f"{path.stem}: {counts['agree']} of {len(rows)} agree")
        for name, count in counts.most_common():
            if name != "agree":
                print(f"  {count:4} {name}")
        for name, text, wanted in classes:
            if chosen.show and name.startswith(chosen.show):
                print(
                    f"      {text!r} wants {wanted}, got {_found(figurecheck.parse(text, language='en'), labels=True)}"
                )


if __name__ == "__main__":
    main()
