from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from figurecheck.reference.ucum import ATOMS, METRIC, PREFIXES, Unit, read_unit
from figurecheck.units import factor


@pytest.mark.parametrize(
    ("ucum", "unit"),
    [
        ("1", Unit()),
        ("W", Unit("watt")),
        ("MW", Unit("megawatt")),
        ("kW.h", Unit("kilowatt_hour")),
        ("GBy/s", Unit("gigabyte / second")),
        ("GiBy", Unit("gibibyte")),
        ("km2", Unit("kilometer ** 2")),
        ("km/h", Unit("kilometer / hour")),
        ("10*12.{op}/s", Unit("teraoperation / second")),
        ("{H100}", Unit("", "H100")),
        ("{birth}/a", Unit("", "birth", ("year",))),
        ("USD", Unit("USD")),
        ("USD/mo", Unit("USD", "", ("month",))),
        ("EGP/mo/{beneficiary}", Unit("EGP", "", ("month", "beneficiary"))),
        ("USD/[bbl_us]", Unit("USD / oil_barrel")),
        ("SAR/USD", Unit("SAR / USD")),
        ("%", Unit("percent")),
        ("[ppm]", Unit("ppm")),
        ("Cel", Unit("degree_Celsius")),
        ("date", Unit("date")),
    ],
)
def test_a_ucum_unit_becomes_the_projects(ucum: str, unit: Unit) -> None:
    assert unit == read_unit(ucum)


@pytest.mark.parametrize(
    "wrong",
    [
        "GB",
        "B",
        "TOPS",
        "metre",
        "W/",
        "/s",
        "k",
        "{}",
        "{a|b}",
        "10*12",
        "W.",
        "usd",
        "kEUR",
        "\ud800",
        "\x00",
        "W" * 9999,
    ],
)
def test_what_is_not_ucum_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match=r"UCUM|power of ten"):
        read_unit(wrong)


@pytest.mark.parametrize("atom", sorted(ATOMS))
def test_every_ucum_atom_is_a_unit_of_the_registry_with_every_prefix_that_it_takes(atom: str) -> None:
    assert factor(read_unit(atom).unit) is not None
    for prefix in PREFIXES if atom in METRIC else ():
        if prefix + atom not in ATOMS:
            assert factor(read_unit(prefix + atom).unit) is not None


@given(st.text(max_size=20))
def test_any_text_is_a_unit_that_the_registry_knows_or_a_value_error(text: str) -> None:
    try:
        unit = read_unit(text)
    except ValueError:
        return
    assert unit.unit == "date" or factor(unit.unit) is not None or "/" in text or "." in text
