"""The one importer of pint: a registry of our own small unit file, made on first use.

Every currency is a dimension of its own: dollars and metres do not add up, and dollars do not become euros without a
rate and a date.
"""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from decimal import Decimal

HERE = Path(__file__).parent


@cache
def registry() -> Any:
    """The project's pint registry, one a process, because quantities of two registries refuse to mix.

    >>> str(registry().Quantity(3, "oil_barrel").to("liter").units)
    'liter'
    >>> registry().Quantity(1, "USD").check("[length]")
    False
    """
    from decimal import Decimal

    import pint  # not at the top: loading it takes longer than checking an article

    make: Any = pint.UnitRegistry  # pint declares only float here, and reads Decimal as well
    made = make(str(HERE / "units.txt"), non_int_type=Decimal)
    made.load_definitions([f"{code} = [currency_{code}]" for code in currencies()])
    return made


def pint_quantity(value: Decimal, unit: str) -> Any:
    """A pint quantity; the number stays the Decimal it was.

    >>> from decimal import Decimal
    >>> pint_quantity(Decimal("0.3"), "kilowatt").to("watt").magnitude == 300
    True

    Args:
        value: the number.
        unit: a unit as ``Quantity.unit`` has it: "kilometer / hour", "USD", "percent" or "".

    Raises:
        pint.UndefinedUnitError: the registry has no such unit.
    """
    return registry().Quantity(value, unit)


@cache
def currencies() -> dict[str, int]:
    """ISO 4217 codes with the number of digits that their small change takes."""
    with (HERE / "currencies.csv").open(encoding="utf-8", newline="") as lines:
        return {row["code"]: int(row["minor_digits"]) for row in csv.DictReader(lines)}
