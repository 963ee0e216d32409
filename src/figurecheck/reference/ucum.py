"""UCUM, as reference packs write units, to the project's own unit names: the one place where the two meet."""

from __future__ import annotations

import re
from typing import NamedTuple

from figurecheck.units import is_currency


class Unit(NamedTuple):
    """A unit as facts and quantities carry it.

    Args:
        unit: a name of the project's registry, an ISO 4217 code, "percent", "date" or "".
        noun: what is counted: "H100".
        per: rate bases of money and counts: ("month",).
    """

    unit: str = ""
    noun: str = ""
    per: tuple[str, ...] = ()


ATOMS = {
    "W": "watt", "J": "joule", "eV": "electron_volt", "cal": "calorie", "[Cal]": "kilocalorie",
    "[Btu]": "british_thermal_unit", "[HP]": "horsepower", "N": "newton", "Pa": "pascal", "bar": "bar",
    "atm": "atmosphere", "[psi]": "psi", "m": "meter", "[in_i]": "inch", "[ft_i]": "foot", "[yd_i]": "yard",
    "[mi_i]": "mile", "[nmi_i]": "nautical_mile", "[ly]": "light_year", "AU": "astronomical_unit", "har": "hectare",
    "[acr_us]": "acre", "L": "liter", "l": "liter", "[gal_us]": "gallon", "[gal_br]": "imperial_gallon",
    "[bbl_us]": "oil_barrel", "g": "gram", "t": "metric_ton", "[lb_av]": "pound", "[oz_av]": "ounce",
    "[oz_tr]": "troy_ounce", "[stone_av]": "stone", "[car_m]": "carat", "s": "second", "min": "minute", "h": "hour",
    "d": "day", "wk": "week", "mo": "month", "a": "year", "[kn_i]": "knot", "K": "kelvin", "Cel": "degree_Celsius",
    "[degF]": "degree_Fahrenheit", "bit": "bit", "By": "byte", "Hz": "hertz", "V": "volt", "A": "ampere",
    "Ohm": "ohm", "Sv": "sievert", "Bq": "becquerel", "Gy": "gray", "lm": "lumen", "lx": "lux", "cd": "candela",
    "deg": "degree", "%": "percent", "[ppth]": "permille", "[ppm]": "ppm", "[ppb]": "ppb",
}  # fmt: skip
PREFIXES = {
    "f": "femto", "p": "pico", "n": "nano", "u": "micro", "m": "milli", "c": "centi", "d": "deci", "h": "hecto",
    "k": "kilo", "M": "mega", "G": "giga", "T": "tera", "P": "peta", "E": "exa",
    "Ki": "kibi", "Mi": "mebi", "Gi": "gibi", "Ti": "tebi",
}  # fmt: skip
#: UCUM lets only metric atoms take a prefix.
METRIC = frozenset(
    ("W", "J", "eV", "cal", "N", "Pa", "bar", "m", "L", "l", "g", "t", "s", "K", "bit", "By", "Hz", "V", "A", "Ohm",
     "Sv", "Bq", "Gy", "lm", "lx", "cd", "a", "{op}")
)  # fmt: skip
POWERS_OF_TEN = {"10*3": "k", "10*6": "M", "10*9": "G", "10*12": "T", "10*15": "P", "10*18": "E"}
ACTIONS = {"{op}": "operation", "{rev}": "revolution"}
TIMES = frozenset(("second", "minute", "hour", "day", "week", "month", "year"))

_COUNTED = re.compile(r"\{([^{}|]{1,40})\}")
_POWER = re.compile(r"(.*?)([2-4])?", re.DOTALL)


def read_unit(text: str) -> Unit:
    """Read a UCUM unit.

    >>> read_unit("GBy/s"), read_unit("USD/mo")
    (Unit(unit='gigabyte / second', noun='', per=()), Unit(unit='USD', noun='', per=('month',)))
    >>> read_unit("{H100}")
    Unit(unit='', noun='H100', per=())

    Args:
        text: e.g. ``W``, ``GBy/s``, ``{person}``, ``USD/mo``, ``SAR/USD``, ``%``, ``1`` or ``date``.

    Raises:
        ValueError: the text is not in UCUM, or the project has no name for it.
    """
    if text in ("1", ""):
        return Unit()
    if text == "date":
        return Unit("date")
    over, *under = text.split("/")
    if counted := _COUNTED.fullmatch(over):
        if over not in ACTIONS:
            return Unit("", counted[1], tuple(_base(part) for part in under))
    elif is_currency(over):
        if len(under) == 1 and is_currency(under[0]):
            return Unit(f"{over} / {under[0]}")
        return _money(over, under)
    return Unit(" / ".join([" * ".join(_factors(over)), *(" * ".join(_factors(part)) for part in under)]))


def _money(code: str, under: list[str]) -> Unit:
    """Money per time or person keeps its bases apart; money per physical unit stays one unit (USD / oil_barrel)."""
    bases = [_base(part) for part in under]
    if all(base in TIMES or _COUNTED.fullmatch(part) for base, part in zip(bases, under, strict=True)):
        return Unit(code, "", tuple(bases))
    return Unit(" / ".join([code, *bases]))


def _base(part: str) -> str:
    counted = _COUNTED.fullmatch(part)
    return counted[1] if counted else " * ".join(_factors(part))


def _factors(text: str) -> list[str]:
    names: list[str] = []
    prefix = ""
    for part in text.split("."):
        if part in POWERS_OF_TEN:
            prefix = POWERS_OF_TEN[part]
            continue
        names.append(_atom(part, prefix))
        prefix = ""
    if prefix or not names:
        raise ValueError(f"{text!r} has a power of ten without a unit after it")
    if len(names) == 2 and names[0].endswith("watt") and names[1] == "hour":
        return [f"{names[0]}_hour"]
    return names


def _atom(text: str, prefix: str) -> str:
    name, power = _split_power(text)
    known = ACTIONS.get(name) or ATOMS.get(name)
    if known is None:
        for length in (1, 2):
            if name[:length] in PREFIXES and name[length:] in METRIC:
                known = PREFIXES[name[:length]] + ATOMS[name[length:]]
    if known is None:
        raise ValueError(f"{name!r} is not a UCUM unit that this project knows")
    whole = PREFIXES[prefix] + known if prefix else known
    return f"{whole} ** {power}" if power else whole


def _split_power(text: str) -> tuple[str, str]:
    parts = _POWER.fullmatch(text)
    return (parts[1], parts[2] or "") if parts else (text, "")
