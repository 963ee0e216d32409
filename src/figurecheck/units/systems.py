"""Which system of measures a unit belongs to, and what else its name may stand for."""

from __future__ import annotations

import re

from figurecheck.units.conversion import same_dimension

_NAME = re.compile(r"[A-Za-z_]+")
_CUSTOMARY = frozenset({
    "inch", "foot", "yard", "mile", "fathom", "furlong", "hand", "acre", "ounce", "pound", "stone", "ton", "long_ton",
    "short_ton", "hundredweight", "gallon", "imperial_gallon", "pint", "imperial_pint", "quart", "cup", "fluid_ounce",
    "oil_barrel", "bushel", "horsepower", "degree_Fahrenheit", "delta_degree_Fahrenheit", "Btu", "BTU", "psi",
    "troy_ounce", "acre_foot", "mph", "pound_force_per_square_inch",
})  # fmt: skip
_LOCAL = frozenset({"feddan", "dunam"})
_NAUTICAL = frozenset({"nautical_mile", "knot"})
_RATES = {"knot": "nautical_mile / hour"}
#: One name, several sizes: the text seldom says which.
_ALSO = {
    "feddan": ("acre",),
    "horsepower": ("metric_horsepower",),
    "gallon": ("imperial_gallon",),
    "pint": ("imperial_pint",),
    "ton": ("metric_ton", "long_ton"),
    "mile": ("nautical_mile",),
    "ounce": ("troy_ounce",),
}


def system_of(unit: str) -> str:
    """The system that a unit is of: "customary", "nautical", "local" or "metric" (time and whatever else both share).

    >>> system_of("mile / hour"), system_of("kilometer ** 2"), system_of("knot")
    ('customary', 'metric', 'nautical')
    """
    names = set(_NAME.findall(unit))
    if names & _LOCAL:
        return "local"
    if names & _NAUTICAL:
        return "nautical"
    return "customary" if names & _CUSTOMARY else "metric"


def other_readings(unit: str) -> tuple[str, ...]:
    """The units that may be meant by the same word.

    >>> other_readings("ton"), other_readings("mile / gallon"), other_readings("meter")
    (('metric_ton', 'long_ton'), ('nautical_mile / gallon', 'mile / imperial_gallon'), ())
    """
    found: list[str] = []
    for name in dict.fromkeys(_NAME.findall(unit)):
        for other in _ALSO.get(name, ()):
            reading = re.sub(rf"\b{name}\b", other, unit)
            if same_dimension(unit, reading):
                found.append(reading)
    return tuple(found)


def spell_out(unit: str) -> str:
    """A unit with a name of its own that is a rate, as that rate; any other as it is.

    >>> spell_out("knot"), spell_out("meter")
    ('nautical_mile / hour', 'meter')
    """
    return _RATES.get(unit, unit)
