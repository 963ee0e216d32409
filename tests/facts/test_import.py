from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest

from figurecheck.errors import PackError
from figurecheck.reference import Point, load
from figurecheck.reference.imports import import_csv, import_owid
from figurecheck.reference.imports.collecting import read_unit_words
from figurecheck.reference.series import read_points, write_points
from figurecheck.reference.validate import validate

LONG = "Entity,Code,Year,Wind power\nEgypt,EGY,2020,4.5\nEgypt,EGY,2021,\nWorld,OWID_WRL,2021,1862\nArctic,,2021,n/a\n"
WIDE = "Date,EGY,ATL\n2020,4.5,1\n2021,5,\n"


def write(folder: Path, name: str, text: str) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return folder / name


def test_a_chart_export_becomes_a_pack_with_names_in_both_languages(tmp_path: Path) -> None:
    source = write(tmp_path / "in", "wind.csv", LONG)
    about = {"columns": {"Wind power": {"titleShort": "Wind generation", "unit": "terawatt-hours"}}}
    write(tmp_path / "in", "wind.metadata.json", json.dumps(about))
    done = import_owid(source, tmp_path / "pack")
    assert (1, 2, 2, 1) == (done.variables, done.series, done.points, done.skipped)
    assert [] == validate(tmp_path / "pack")
    table = load(tmp_path / "pack")
    assert (Point("2020", Decimal("4.5")),) == table.series("country:EGY", "wind")
    assert ("country:EGY",) == table.entities_named("مصر") == table.entities_named("EGY")
    assert {"country:EGY", "world"} == set(table.entities_with("wind"))
    assert "terawatt_hour" == table.variables["wind"].unit.unit
    assert ["wind"] == [found.variable for found, _ in table.variables_for(["Wind", "generation", "in", "Egypt"])]


def test_a_folder_of_charts_with_a_column_a_country_becomes_one_pack(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    write(folder, "wind.csv", WIDE)
    write(folder, "sun.csv", WIDE)
    write(folder, "metadata.json", json.dumps([{"filename": "sun.csv", "title": "Sun", "unit": "million tonnes"}]))
    write(folder, "country_codes.yaml", 'ATL:\n- Atlantis\n- "Atl\\xE2ntis"\n')
    done = import_owid(folder, tmp_path / "pack")
    assert (2, 4, 2, 1) == (done.variables, done.series, done.entities, done.known)
    table = load(tmp_path / "pack")
    assert (Point("2020", Decimal(4_500_000)), Point("2021", Decimal(5_000_000))) == table.series("country:EGY", "sun")
    assert ("area:atl",) == table.entities_named("Atlântis")
    assert {"wind", "sun"} == set(table.variables_of("area:atl"))


def test_very_many_observations_are_kept_in_sqlite_and_read_alike(tmp_path: Path) -> None:
    rows = "".join(f"{year},{','.join(str(year + at) for at in range(60))}\n" for year in range(1000, 2000))
    source = write(tmp_path / "in", "big.csv", "Date," + ",".join(f"X{at:03}" for at in range(60)) + "\n" + rows)
    done = import_owid(source, tmp_path / "pack")
    assert 60_000 == done.points
    assert (tmp_path / "pack" / "series.sqlite").is_file()
    table = load(tmp_path / "pack")
    assert 1000 == len(table.series("area:x007", "big"))
    assert Point("1999", Decimal(2006)) == table.series("area:x007", "big")[-1]
    assert 60 == len(table.entities_with("big"))
    assert () == table.series("area:x999", "big") == table.series("area:x007", "nothing")


MAPPING = """
[pack]
title = "Wells"
entity_type = "organisation"
[source]
publisher = "Ministry of Water"
tier = "primary"
[columns]
entity = "Office"
period = "Year"
variable = "What"
value = "How many"
[[variables]]
id = "wells"
unit = "{well}"
scale = "1000"
label_en = "Wells in use"
label_ar = "الآبار المستخدمة"
words_ar = ["آبار", "الآبار"]
"""


def test_a_tidy_csv_becomes_a_pack_by_its_mapping(tmp_path: Path) -> None:
    data = write(tmp_path, "wells.csv", "Office,Year,What,How many\nNorth,2020,wells,1.5\nNorth,2020,pumps,9\n")
    import_csv(data, write(tmp_path, "map.toml", MAPPING), tmp_path / "pack")
    assert [] == validate(tmp_path / "pack")
    table = load(tmp_path / "pack")
    assert (Point("2020", Decimal(1500)),) == table.series("organisation:north", "wells")
    variable = table.variables["wells"]
    assert ("well", ("آبار", "الآبار")) == (variable.unit.noun, variable.words_ar)
    assert "primary" == table.source("source").tier


@pytest.mark.parametrize(
    ("mapping", "says"),
    [
        ("[columns", "the mapping cannot be read"),
        ("columns = 3", "columns is not a table"),
        ("[columns]\nentity = 'Office'", "the mapping lacks"),
        (MAPPING.replace("How many", "Howmany"), "no column 'Howmany'; its columns are Office"),
        (MAPPING.replace("scale", "scael"), "variables has no key 'scael'"),
        (MAPPING.replace('"1000"', '"many"'), "'many' is not a number"),
    ],
)
def test_a_mapping_that_does_not_fit_is_a_clear_error(tmp_path: Path, mapping: str, says: str) -> None:
    data = write(tmp_path, "wells.csv", "Office,Year,What,How many\nNorth,2020,wells,1\n")
    with pytest.raises(PackError, match=says):
        import_csv(data, write(tmp_path, "map.toml", mapping), tmp_path / "pack")


@pytest.mark.parametrize("text", ["", "a,b\n1,2\n", "\x00", "Entity,Code\nEgypt,EGY\n"])
def test_what_is_no_chart_export_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(PackError, match="FCE213"):
        import_owid(write(tmp_path, "a.csv", text), tmp_path / "pack")


@pytest.mark.parametrize(
    ("words", "unit", "scale"),
    [
        ("%", "%", "1"),
        ("Million tonnes", "t", "1000000"),
        ("deaths per 100,000 people", "{deaths per 100,000 people}", "1"),
        ("kg/person", "{kg per person}", "1"),
        ("", "1", "1"),
        ("{|}", "1", "1"),
    ],
)
def test_units_in_words_become_ucum_or_stay_in_braces(words: str, unit: str, scale: str) -> None:
    assert (unit, Decimal(scale)) == read_unit_words(words)


def test_points_are_written_in_order_and_read_back() -> None:
    points = (Point("2021-02", Decimal("-0.5")), Point("2020-12", Decimal("1E+6")))
    assert "2020-12=1000000 2021-02=-0.5" == write_points(points)
    assert tuple(sorted(points)) == read_points(write_points(points))
    with pytest.raises(ValueError, match="'2020' is not period=number"):
        read_points("2020")
