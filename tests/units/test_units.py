from __future__ import annotations

import subprocess
import sys
import time
from decimal import Decimal
from typing import Any

import pint
import pytest
from hypothesis import given
from hypothesis import strategies as st

from figurecheck.model import Quantity
from figurecheck.units import convert, factor, is_currency, pint_quantity, registry, same_dimension
from figurecheck.units.factors import CURRENCIES, PREFIXES, UNITS
from figurecheck.units.generate import TABLE, build_table

#: Where pint's default registry means something else by a name, and what newspapers mean.
OURS_ON_PURPOSE = {
    "quarter": "a quarter of a year, not of a hundredweight",
    "decade": "ten years, not a factor of ten",
    "decibel": "a level of its own, not a bare factor",
    "dB": "as decibel",
}


@pytest.fixture(scope="module")
def default() -> Any:
    return pint.UnitRegistry(non_int_type=Decimal)


def test_the_factor_table_is_what_the_unit_file_asks_for() -> None:
    assert build_table() == TABLE.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(UNITS))
def test_every_unit_of_the_table_is_what_our_pint_registry_has(name: str) -> None:
    known = factor(name)
    assert known is not None
    ours = registry()
    base = ours.Quantity(Decimal(1), name).to_root_units()
    assert dict(known.dimension) == {key.strip("[]"): power for key, power in base.dimensionality.items()}
    kilograms = Decimal(10) ** (-3 * int(base.dimensionality.get("[mass]", 0)))
    assert known.scale + known.offset == pytest.approx(base.magnitude * kilograms, rel=Decimal("1e-26"))


@pytest.mark.parametrize("name", sorted(UNITS))
def test_a_unit_that_pint_ships_has_the_same_size_here(name: str, default: Any) -> None:
    if name in OURS_ON_PURPOSE or name not in default or name.startswith("delta_"):
        return
    theirs, ours = (r.Quantity(Decimal(1), name).to_root_units().magnitude for r in (default, registry()))
    assert ours == pytest.approx(theirs, rel=Decimal("1e-10"))


@pytest.mark.parametrize("prefix", sorted(PREFIXES))
@pytest.mark.parametrize("unit", ["meter", "watt", "byte", "operation", "watt_hour", "metric_ton"])
def test_a_prefix_scales_as_in_pint(prefix: str, unit: str) -> None:
    known = factor(prefix + unit)
    assert known is not None
    root = registry().Quantity(Decimal(1), prefix + unit).to(unit).magnitude
    base = factor(unit)
    assert base is not None
    assert known.scale == root * base.scale


@pytest.mark.parametrize(
    ("value", "a", "b", "expected"),
    [
        ("1900", "meter", "foot", "6233.59580052493438320210"),
        ("100", "kilometer / hour", "meter / second", "27.7777777777777777777778"),
        ("1", "oil_barrel", "liter", "158.987294928"),
        ("100", "degree_Celsius", "degree_Fahrenheit", "212"),
        ("9", "delta_degree_Fahrenheit", "delta_degree_Celsius", "5"),
        ("300", "gigabyte / second", "terabyte / second", "0.3"),
        ("1", "feddan", "meter ** 2", "4200.83"),
        ("5", "dunam", "hectare", "0.5"),
        ("25", "basis_point", "percentage_point", "0.25"),
        ("2", "year", "month", "24"),
        ("50", "percent", "", "0.5"),
        ("1", "kilowatt_hour", "megajoule", "3.6"),
        ("144", "teraoperation / second", "operation / second", "144000000000000"),
    ],
)
def test_a_value_converts_exactly(value: str, a: str, b: str, expected: str) -> None:
    assert Decimal(expected) == convert(Decimal(value), a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("watt", "watt_hour"),
        ("USD", "EUR"),
        ("USD", "meter"),
        ("percent", "percentage_point"),
        ("degree_Celsius", "delta_degree_Celsius"),
        ("metric_ton", "cubic_meter"),
        ("decibel", "percent"),
        ("bit", "bit / second"),
        ("index_point", "percentage_point"),
        ("meter", "no_such_unit"),
    ],
)
def test_figures_that_must_not_be_compared_do_not_convert(a: str, b: str) -> None:
    assert not same_dimension(a, b)
    assert convert(Decimal(1), a, b) is None


def test_every_unit_name_that_quantities_use_is_one_that_pint_parses() -> None:
    for name in ("watt", "kilometer / hour", "percentage_point", "USD / oil_barrel", "meter ** 2", "troy_ounce", ""):
        assert pint_quantity(Decimal("1.5"), name).magnitude == Decimal("1.5")
        assert factor(name) is not None


def test_money_is_a_dimension_of_its_own_for_each_currency() -> None:
    dollars = pint_quantity(Decimal(5), "USD")
    with pytest.raises(pint.DimensionalityError):
        dollars + pint_quantity(Decimal(5), "meter")
    with pytest.raises(pint.DimensionalityError):
        dollars.to("EUR")
    assert len(CURRENCIES) > 150
    assert all(is_currency(code) for code in ("USD", "EUR", "SAR", "AED", "EGP", "JOD", "LYD", "IQD", "YER", "SDG"))
    assert CURRENCIES["JOD"] == 3


def test_a_quantity_becomes_a_pint_quantity_with_its_exact_decimal() -> None:
    quantity = Quantity(start=0, end=6, text="0.3 kW", kind="measure", value="0.3", unit="kilowatt")
    assert quantity.to_pint().to("watt").magnitude == Decimal(300)


def test_factors_do_not_load_pint() -> None:
    program = (
        "import sys; from figurecheck.units import factor; factor('kilometer / hour'); print('pint' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"


@pytest.mark.parametrize(
    "hostile",
    [
        "meter" * 100_000,
        "kilo" * 100_000,
        "m*" * 100_000,
        "meter ** 99999999",
        "\ud800",
        "\x00",
        "*",
        "m /",
        "/ m",
        "m ** x",
        "a b",
    ],
)
def test_hostile_units_are_unknown_at_once(hostile: str) -> None:
    started = time.perf_counter()
    assert factor(hostile) is None
    assert time.perf_counter() - started < 0.2


names = st.sampled_from(sorted(name for name in UNITS if not factor(name).offset))  # type: ignore[union-attr]


@given(names, names, st.sampled_from(["*", "/"]), st.integers(1, 3))
def test_compound_units_are_computed_as_pint_computes_them(a: str, b: str, sign: str, power: int) -> None:
    text = f"{a} {sign} {b} ** {power}"
    ours = factor(text)
    assert ours is not None
    base = registry().Quantity(Decimal(1), registry().Unit(text)).to_root_units()
    assert dict(ours.dimension) == {key.strip("[]"): value for key, value in base.dimensionality.items()}
    kilograms = Decimal(10) ** (-3 * int(base.dimensionality.get("[mass]", 0)))
    assert ours.scale == pytest.approx(base.magnitude * kilograms, rel=Decimal("1e-22"))


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=3), names, names)
def test_converting_there_and_back_gives_the_same_value(value: Decimal, a: str, b: str) -> None:
    there = convert(value, a, b)
    if there is None:
        assert not same_dimension(a, b)
    else:
        back = convert(there, b, a)
        assert back == pytest.approx(value, rel=Decimal("1e-18"), abs=Decimal("1e-18"))
