"""Writing the factor table from the pint registry, so that hot paths never load pint."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

from figurecheck.intervals import plain
from figurecheck.units.registry import currencies, registry

TABLE = Path(__file__).parent / "factors.py"

HEAD = '''"""Generated from units.txt and currencies.csv by ``python -m figurecheck.units --write``: do not edit."""

#: name: (factor to SI base units, offset, dimension)
UNITS: dict[str, tuple[str, str, str]] = {
'''


def build_table() -> str:
    """The text of ``factors.py`` as the unit file and the currencies ask for."""
    pint = registry()
    lines = [HEAD]
    for name in sorted(_names(pint)):
        scale, offset, dimension = measure(pint, name)
        lines.append(f'    "{name}": ("{scale}", "{offset}", "{dimension}"),\n')
    lines.append("}\n\nPREFIXES: dict[str, str] = {\n")
    lines += [f'    "{name}": "{value}",\n' for name, value in sorted(_prefixes(pint).items())]
    lines.append("}\n\n#: ISO 4217 code: digits of its small change\nCURRENCIES: dict[str, int] = {\n")
    lines += [f'    "{code}": {digits},\n' for code, digits in currencies().items()]
    return "".join(lines) + "}\n"


def measure(pint: Any, name: str) -> tuple[str, str, str]:
    """Factor, offset and dimension of one unit, as pint has them."""
    unit = pint.Unit(name)
    # pint's root unit of mass is the gram; ours is SI's, the kilogram
    zero = pint.Quantity(Decimal(0), unit).to_root_units().magnitude
    one = pint.Quantity(Decimal(1), unit).to_root_units()
    dimension = " ".join(f"{base.strip('[]')}:{int(power)}" for base, power in sorted(one.dimensionality.items()))
    scale = (one.magnitude - zero) * Decimal(10) ** (-3 * int(one.dimensionality.get("[mass]", 0)))
    return _write(scale), _write(zero), dimension


def _names(pint: Any) -> set[str]:
    definitions: dict[str, Any] = pint._units
    return {name for name in definitions if name.isascii() and name not in currencies()}


def _prefixes(pint: Any) -> dict[str, str]:
    definitions: dict[str, Any] = pint._prefixes
    return {definition.name: _write(definition.value) for definition in definitions.values() if definition.name}


def _write(number: Any) -> str:
    value = Decimal(number).normalize()
    return plain(value) if abs(value.adjusted()) < 15 else str(value)
