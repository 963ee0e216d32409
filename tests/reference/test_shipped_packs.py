"""What the shipped packs link, and above all what they leave alone."""

from __future__ import annotations

import csv
import subprocess
import sys
import time
from decimal import Decimal

import pytest

import figurecheck
from figurecheck.reference import Point, ReferenceTable, load
from figurecheck.reference.packs import SHIPPED, find_pack, read_pack, shipped_names
from figurecheck.reference.validate import validate

from .conftest import PackFolder

PUBLISHED = "2024-09-08"
SUPPORTED = [
    ("Japan has a population of 124 million people.", "country:JPN", "country_population"),
    ("In 2020, Egypt's population was 109 million people.", "country:EGY", "country_population"),
    ("The GDP of Germany was $4.5 trillion in 2023.", "country:DEU", "country_gdp"),
    ("China's GDP was $17.8 trillion in 2023.", "country:CHN", "country_gdp"),
    ("Mount Everest is 8,849 metres high.", "anchor:mount-everest", "height"),
    ("The Burj Khalifa is 828 metres tall.", "anchor:burj-khalifa", "height"),
    ("The speed of light is 299,792 km per second.", "constant:speed-of-light", "constant_meter_per_second"),
    ("The NVIDIA V100 has a TDP of 300 W.", "nvidia-v100", "max_power"),
    ("The AMD Instinct MI300X has 192 GB of memory.", "amd-instinct-mi300x", "memory_capacity"),
    (
        "The Perlmutter supercomputer has 7,168 GPUs.",
        "cluster:lawrence-berkeley-nl-nersc-perlmutter",
        "accelerator_count",
    ),
    ("يبلغ عدد سكان المغرب 37 مليون نسمة.", "country:MAR", "country_population"),
    ("الناتج المحلي الإجمالي لمصر 400 مليار دولار.", "country:EGY", "country_gdp"),
    ("يبلغ ارتفاع برج خليفة 828 مترا.", "anchor:burj-khalifa", "height"),
    ("يبلغ طول قناة السويس 193 كيلومترا.", "anchor:suez-canal", "length"),
]
DIFFERENT = [
    ("In 2020, Egypt's population was 180 million people.", "109,315,124"),
    ("China's GDP was $1.8 trillion in 2023.", "17,794,781,986,104"),
    ("The Burj Khalifa is 928 metres tall.", "828"),
    ("The AMD Instinct MI300X has 92 GB of memory.", "192 GB"),
    ("كان عدد سكان السعودية 90 مليون نسمة في 2022.", "32,175,224"),
    ("يبلغ ارتفاع برج خليفة 728 مترا.", "828"),
]
#: Names of countries and places beside figures that are not theirs.
LEFT_ALONE = [
    "In Egypt, 30 million people live below the poverty line.",
    "The population of Cairo, Egypt, is 10 million people.",
    "Cairo, Egypt's capital, has a population of 10 million people.",
    "Egypt's population grew by 2 million people last year.",
    "Jordan scored 45 points before 20,000 people in Chicago.",
    "Georgia has a population of 11 million people and two senators.",
    "New Mexico has a population of 2.1 million people.",
    "The turkey farms of the state raise a population of 5 million birds.",
    "Chad Smith bought 3 houses for $4 million.",
    "Germany's GDP per capita is $54,000.",
    "France's GDP rose by $40 billion.",
    "The US population of wolves is 6,000.",
    "India's Muslim population is 200 million people.",
    "Japan's population will fall to 87 million people by 2070.",
    "The Ever Given, 400 metres long, blocked the Suez Canal for six days.",
    "The Nile Hilton is 100 m tall.",
    "The team climbed to 7,000 metres on Everest.",
    "Base camp on Mount Everest is at 5,364 metres.",
    "A cheetah chased the antelope for 2 km.",
    "Mars sold 3 million bars.",
    "At the summit, 12 leaders agreed to spend $4 billion.",
    "The frontier is 300 km long.",
    "The A100 motorway is 21 km long.",
    "يعيش 30 مليون شخص تحت خط الفقر في مصر.",
    "عدد سكان القاهرة 10 ملايين نسمة.",
    "تعاني مالي من أزمة وبلغ الناتج المحلي الإجمالي 20 مليار دولار.",
    "يبلغ عدد سكان عمان 4 ملايين نسمة.",
    "زاد عدد سكان الأردن 100 ألف شخص.",
    "بلغ نصيب الفرد من الناتج المحلي الإجمالي لمصر 4 آلاف دولار.",
    "وصل المتسلق إلى ارتفاع 7000 متر على جبل إيفرست.",
]


@pytest.mark.parametrize(("text", "entity", "name"), SUPPORTED)
def test_a_figure_that_a_pack_bears_out_is_supported(text: str, entity: str, name: str) -> None:
    claims = figurecheck.check(text, published=PUBLISHED).claims
    assert (entity, name, "supported") in {(claim.entity, claim.property, claim.verdict) for claim in claims}


@pytest.mark.parametrize(("text", "known"), DIFFERENT)
def test_a_figure_that_differs_from_one_dataset_is_told_once_and_blocks_nothing(text: str, known: str) -> None:
    report = figurecheck.check(text, published=PUBLISHED)
    told = [(finding.code, finding.severity) for finding in report.findings]
    assert told in ([("FC210", "warning")], [("FC201", "note")])
    assert known in report.findings[0].message
    assert "block" != report.decision


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_a_name_beside_a_figure_of_something_else_links_nothing(text: str) -> None:
    report = figurecheck.check(text, published=PUBLISHED)
    assert [] == [claim.entity for claim in report.claims if claim.evidence]
    assert [] == [finding.message for finding in report.findings if finding.code.startswith("FC2")]


def test_a_text_without_a_date_is_held_against_the_last_point_of_a_series() -> None:
    assert "supported" == figurecheck.check("Egypt has a population of 116 million people.").claims[0].verdict
    assert "supported" != figurecheck.check("Egypt has a population of 27 million people.").claims[0].verdict


def test_series_are_looked_up_by_entity_and_variable() -> None:
    table = load()
    assert Point("2024", Decimal(116538258)) == table.series("country:EGY", "wb.population")[-1]
    assert () == table.series("country:EGY", "nothing") == table.series("nobody", "wb.population")
    assert len(table.entities_with("wb.gdp")) > 200
    assert {"wb.gdp", "wb.population"} == set(table.variables_of("country:EGY"))
    assert {"bls.cpi-u", "bls.inflation"} < set(table.variables_of("country:USA"))
    assert "ecb.jpy-per-usd" in table.variables_of("currency:JPY")


@pytest.mark.parametrize(
    ("words", "language", "variable"),
    [
        ("the population of Egypt", "en", "wb.population"),
        ("its gross domestic product", "en", "wb.gdp"),
        ("the level of carbon dioxide", "en", "noaa.co2-global"),
        ("معدل التضخم في الولايات المتحدة", "ar", "bls.inflation"),
        ("الناتج المحلي الإجمالي", "ar", "wb.gdp"),
    ],
)
def test_words_point_to_a_variable(words: str, language: str, variable: str) -> None:
    found = load().variables_for(words.split(), language)
    best = {each.variable for each, score in found if score == found[0][1]}
    assert variable in best


@pytest.mark.parametrize(
    ("name", "entity"),
    [
        ("Egypt", "country:EGY"), ("مصر", "country:EGY"), ("EGY", "country:EGY"), ("UK", "country:GBR"),
        ("Türkiye", "country:TUR"), ("Turkey", "country:TUR"), ("المملكة العربية السعودية", "country:SAU"),
        ("السعودية", "country:SAU"), ("JPY", "currency:JPY"), ("World", "world"),
    ],
)  # fmt: skip
def test_an_entity_is_found_by_name_or_code(name: str, entity: str) -> None:
    assert entity in load().entities_named(name)


def test_no_two_countries_share_a_name() -> None:
    table = load("countries")
    owners: dict[str, set[str]] = {}
    for language in ("en", "ar"):
        for alias in table.aliases(language):
            if not alias.needs:
                owners.setdefault(alias.text.casefold(), set()).add(alias.entity_id)
    assert {} == {name: ids for name, ids in owners.items() if len(ids) > 1}


def test_every_shipped_pack_lists_whom_its_facts_are_about() -> None:
    for name in shipped_names():
        pack = read_pack(find_pack(name))
        listed = {row.cells["entity_id"] for row in pack.resources["entities"]}
        about = {row.cells["entity_id"] for table in ("facts", "series") for row in pack.resources[table]}
        assert about <= listed, name


def test_the_facts_of_a_pack_are_not_read_before_they_are_asked_for() -> None:
    program = (
        "from figurecheck.reference import packs\n"
        "read = []\n"
        "old = packs._read_rows\n"
        "packs._read_rows = lambda path: read.append(path.parent.name + '/' + path.stem) or old(path)\n"
        "import figurecheck\n"
        "figurecheck.check('The pier is 5 km long, and 300 people came.')\n"
        "print(*read)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    read = set(done.stdout.split())
    assert {"core/facts", "countries/entities"} <= read
    assert not {"countries/series", "gpu/facts", "clusters/facts", "fx/series"} & read


def test_a_broken_series_is_told_by_line_and_column(pack: PackFolder) -> None:
    manifest = read_pack(pack.path).manifest
    resources = [*manifest["resources"], *({"name": n, "path": f"{n}.csv"} for n in ("variables", "series"))]
    pack.edit_manifest(resources=resources)
    columns = read_pack(SHIPPED / "countries").resources["variables"][0].cells
    row = dict.fromkeys(columns, "") | {
        "variable": "dams.level", "label_en": "level", "unit": "m", "kind": "measurement", "sources": "ministry",
        "checked_on": "2026-01-01",
    }  # fmt: skip
    pack.write("variables", [row])
    good = {"entity_id": "aswan-high-dam", "variable": "dams.level", "points": "2020=170.5 2021=171"}
    pack.write("series", [good])
    assert [] == validate(pack.path)
    for cells, code, says in (
        ({"entity_id": "nile"}, "FCE206", "there is no entity 'nile'"),
        ({"variable": "dams.levle"}, "FCE206", "did you mean 'dams.level'"),
        ({"points": "2020=high"}, "FCE204", "'2020=high' is not period=number"),
        ({"points": "2021=1 2020=2"}, "FCE207", "2020 is not after the point before it"),
        ({"points": "May=1"}, "FCE204", "'May' is not a date"),
    ):
        pack.write("series", [{**good, **cells}])
        issues = validate(pack.path)
        assert (code, True) == (issues[0].code, says in str(issues[0]))
        assert f"{pack.path / 'series.csv'}:2" in issues[0].place


def test_names_that_contain_a_countrys_are_listed_apart() -> None:
    with (SHIPPED / "countries" / "elsewhere.csv").open(encoding="utf-8", newline="") as lines:
        places = {row["label_en"] for row in csv.DictReader(lines)}
    assert {"New Mexico", "Northern Ireland", "Gulf of Mexico"} <= places


def test_all_shipped_packs_load_within_the_time_of_a_cold_start() -> None:
    times: list[float] = []
    for _ in range(5):
        started = time.perf_counter()
        ReferenceTable([read_pack(find_pack(name), lazily=True) for name in shipped_names()])
        times.append(time.perf_counter() - started)
    assert min(times) < 0.04


def test_a_member_of_a_class_is_no_variant_of_it() -> None:
    table = load()
    assert () == table.children("class:gpu") == table.children("class:country")
    assert "class:gpu" in table.ancestors("amd-instinct-mi300x")
