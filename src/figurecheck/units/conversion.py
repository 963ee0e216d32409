"""Factors, dimensions and conversion by the generated table: exact decimals, no pint."""

from __future__ import annotations

import re
from decimal import Context, Decimal
from functools import lru_cache
from typing import NamedTuple

from figurecheck.intervals import plain
from figurecheck.units.factors import CURRENCIES, PREFIXES, UNITS

MAX_LENGTH = 120
#: Factors carry 28 digits.
_SURE = Context(prec=24)
_TERM = re.compile(r"\s*(\*\*|[*/]|[A-Za-z_][A-Za-z0-9_]*+|-?[0-9]++)\s*")


class Factor(NamedTuple):
    """How a unit relates to the base units of its dimension.

    Args:
        scale: value in SI base units = value * scale + offset.
        offset: not zero only for temperatures that count from elsewhere than absolute zero.
        dimension: base dimensions and their powers, sorted; empty for bare numbers and shares.
        difference: the unit of a temperature's change, which is not a temperature.
    """

    scale: Decimal
    offset: Decimal
    dimension: tuple[tuple[str, int], ...]
    difference: bool = False


@lru_cache(maxsize=4096)
def factor(unit: str) -> Factor | None:
    """How a unit relates to base units, or None if the project does not know it.

    >>> factor("kilometer")
    Factor(scale=Decimal('1000'), offset=Decimal('0'), dimension=(('length', 1),), difference=False)
    >>> factor("USD / oil_barrel").dimension, factor("parsnip")
    ((('currency_USD', 1), ('length', -3)), None)

    Args:
        unit: a name of the registry, an ISO 4217 code, or names joined by ``*``, ``/`` and ``**``.
    """
    text = unit.strip()
    if not text:
        return Factor(Decimal(1), Decimal(0), ())
    if len(text) > MAX_LENGTH:
        return None
    return _single(text) or _compound(text)


def same_dimension(a: str, b: str) -> bool:
    """Whether figures in these two units can be compared at all.

    >>> same_dimension("kilowatt", "horsepower"), same_dimension("watt", "watt_hour"), same_dimension("USD", "EUR")
    (True, False, False)
    >>> same_dimension("percent", "percentage_point"), same_dimension("degree_Celsius", "delta_degree_Celsius")
    (False, False)
    """
    one, other = factor(a), factor(b)
    if one is None or other is None or one.dimension != other.dimension:
        return False
    return not (one.difference and other.offset) and not (other.difference and one.offset)


def convert(value: Decimal, a: str, b: str) -> Decimal | None:
    """A value in unit ``a`` as a value in unit ``b``, or None where the two cannot be compared.

    >>> convert(Decimal("1.5"), "gigawatt", "megawatt"), convert(Decimal(100), "degree_Celsius", "degree_Fahrenheit")
    (Decimal('1500'), Decimal('212'))
    >>> convert(Decimal(1), "USD", "EUR") is None
    True
    """
    one, other = factor(a), factor(b)
    if one is None or other is None or not same_dimension(a, b):
        return None
    if a == b:
        return value
    # The last digits are noise where a factor does not come out even: 100 °C is 212 °F, not 212 and a speck.
    result = _SURE.plus((value * one.scale + one.offset - other.offset) / other.scale)
    return Decimal(plain(result))


def is_currency(unit: str) -> bool:
    """Whether the unit is an ISO 4217 code.

    >>> is_currency("USD"), is_currency("usd")
    (True, False)
    """
    return unit in CURRENCIES


def _single(name: str) -> Factor | None:
    if name in CURRENCIES:
        return Factor(Decimal(1), Decimal(0), ((f"currency_{name}", 1),))
    known = _look_up(name)
    if known is None and name.endswith("s"):
        known = _look_up(name[:-1])
    return known


def _look_up(name: str) -> Factor | None:
    if name in UNITS:
        scale, offset, dimension = UNITS[name]
        parts = (part.rsplit(":", 1) for part in dimension.split())
        powers = tuple((base, int(power)) for base, power in parts)
        return Factor(Decimal(scale), Decimal(offset), powers, name.startswith("delta_"))
    for prefix, value in PREFIXES.items():
        rest = name[len(prefix) :]
        if name.startswith(prefix) and rest in UNITS and UNITS[rest][1] == "0":
            scale, _, dimension = UNITS[rest]
            base = _look_up(rest)
            return base and base._replace(scale=Decimal(value) * Decimal(scale))
    return None


def _compound(text: str) -> Factor | None:
    """Left to right, as pint reads it: a / b * c is (a / b) * c."""
    tokens = _split(text)
    if tokens is None:
        return None
    scale, powers = Decimal(1), dict[str, int]()
    sign, at = 1, 0
    while at < len(tokens):
        known = Factor(Decimal(1), Decimal(0), ()) if tokens[at] == "1" else _single(tokens[at])
        if known is None:
            return None
        power, at = sign, at + 1
        if at + 1 < len(tokens) and tokens[at] == "**":
            if not re.fullmatch(r"-?[0-9]{1,2}", tokens[at + 1]):
                return None
            power, at = sign * int(tokens[at + 1]), at + 2
        scale *= known.scale**power
        for base, exponent in known.dimension:
            powers[base] = powers.get(base, 0) + exponent * power
        if at < len(tokens):
            if tokens[at] not in ("*", "/") or at + 1 == len(tokens):
                return None
            sign, at = (1 if tokens[at] == "*" else -1), at + 1
    return Factor(scale, Decimal(0), tuple(sorted((base, power) for base, power in powers.items() if power)))


def _split(text: str) -> list[str] | None:
    tokens: list[str] = []
    at = 0
    while at < len(text):
        found = _TERM.match(text, at)
        if found is None:
            return None
        tokens.append(found[1])
        at = found.end()
    return tokens
