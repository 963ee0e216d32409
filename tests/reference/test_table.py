from __future__ import annotations

import subprocess
import sys
import time
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from figurecheck.errors import PackError
from figurecheck.intervals import plain
from figurecheck.reference import Alias, is_stale, load
from figurecheck.reference.packs import SHIPPED, find_pack, read_pack
from figurecheck.reference.staleness import find_due
from figurecheck.reference.table import ReferenceTable
from figurecheck.units import factor

if TYPE_CHECKING:
    from .conftest import PackFolder

CORE = load("core")


@pytest.mark.parametrize("fact_id", CORE.fact_ids)
def test_every_fact_has_an_entity_a_property_a_unit_and_sources_that_are_known(fact_id: str) -> None:
    fact = CORE.fact(fact_id)
    assert CORE.entity(fact.entity_id).label_en
    assert fact.property in CORE.properties
    assert fact.unit == "date" or factor(fact.unit) is not None
    assert len(CORE.sources_of(fact)) == len(fact.sources) > 0
    if fact.value is not None and fact.unit != "date":
        assert plain(Decimal(fact.value)) == fact.value


@pytest.mark.parametrize("property_", CORE.properties.values(), ids=list(CORE.properties))
def test_every_property_is_used_and_can_be_recognised_in_both_languages(property_) -> None:
    assert any(CORE.fact(fact_id).property == property_.property for fact_id in CORE.fact_ids)
    assert property_.words_en and property_.words_ar
    assert (property_.family.startswith("count:")) <= bool(property_.nouns_en and property_.nouns_ar)


@pytest.mark.parametrize(
    ("name", "language", "entity_id"),
    [
        ("xAI", "en", "xai"),
        ("XAI", "ar", "xai"),
        ("إكس أيه آي", "ar", "xai"),
        ("إكس إيه آي", "ar", "xai"),
        ("Colossus", "ar", "xai-colossus-1"),
        ("كولوسوس", "ar", "xai-colossus-1"),
        ("تسلا", "ar", "tesla"),
        ("تيسلا", "ar", "tesla"),
        ("Tesla", "ar", "tesla"),
        ("ماسك", "ar", "elon-musk"),
        ("ترامب", "ar", "donald-trump"),
        ("ترمب", "ar", "donald-trump"),
        ("ساكس", "ar", "david-sacks"),
        ("Nvidia", "ar", "nvidia"),
        ("إنفيديا", "ar", "nvidia"),
        ("وحدات معالجة الرسومات", "ar", "class:gpu"),
        ("وحدة معالجة الرسومات H100", "ar", "nvidia-h100"),
        ("H100", "en", "nvidia-h100"),
        ("كمبيوتر الاستدلال", "ar", "tesla-inference-computer"),
    ],
)
def test_a_name_that_papers_use_leads_to_its_entity(name: str, language: str, entity_id: str) -> None:
    assert {entity_id} == {alias.entity_id for alias in CORE.aliases(language) if alias.text == name}


@pytest.mark.parametrize(
    ("word", "language", "entity_id", "needs"),
    [
        ("computer", "en", "tesla-inference-computer", "tesla"),
        ("كمبيوتر", "ar", "tesla-inference-computer", "tesla"),
        ("fundraiser", "en", "sacks-fundraiser-2024-06-06", "david-sacks"),
        ("حملة لجمع التبرعات", "ar", "sacks-fundraiser-2024-06-06", "david-sacks"),
        ("super PAC", "en", "america-pac", "elon-musk"),
        ("لجنة عمل سياسية خارقة", "ar", "america-pac", "elon-musk"),
    ],
)
def test_a_common_word_counts_only_beside_the_name_that_it_needs(
    word: str, language: str, entity_id: str, needs: str
) -> None:
    assert [Alias(word, entity_id, (needs,))] == [alias for alias in CORE.aliases(language) if alias.text == word]


def test_a_units_ucum_spelling_becomes_what_quantities_carry() -> None:
    pledge = CORE.fact("musk-americapac.pledge.wsj")
    assert ("USD", ("month",), "america-pac") == (pledge.unit, pledge.per, pledge.object_id)
    assert ("", "H100") == (CORE.fact("colossus.gpus.phase1").unit, CORE.fact("colossus.gpus.phase1").noun)
    assert CORE.fact("nvidia-h100-sxm5.bw").unit == "terabyte / second"
    assert CORE.fact("usd-sar.peg").unit == "SAR / USD"
    assert CORE.fact("colossus.plan.deadline").unit == "month"
    assert CORE.fact("colossus.online").tol_abs == "3 day"


def test_only_two_publishers_or_a_primary_text_may_contradict() -> None:
    assert CORE.may_contradict(CORE.fact("colossus.gpus.phase1"))
    assert CORE.may_contradict(CORE.fact("colossus.plan.count")), "the post itself is quoted"
    assert not CORE.may_contradict(CORE.fact("trump.reg-ratio.2024")), "two copies of one newspaper are one publisher"
    assert not CORE.may_contradict(CORE.fact("nvidia-a100-sxm4-80gb.tdp")), "the second table copies the first"
    assert not CORE.may_contradict(CORE.fact("percent-of-whole.env")), "our own reasoning is no publisher"


def test_the_family_row_of_a_bare_h100_covers_every_variant() -> None:
    for name in ("memory_capacity", "memory_bandwidth", "max_power"):
        (family,) = CORE.facts_of("nvidia-h100", name)
        assert family.low is not None and family.high is not None
        for child in CORE.children("nvidia-h100"):
            (variant,) = CORE.facts_of(child, name)
            assert Decimal(family.low) <= Decimal(variant.value or 0) <= Decimal(family.high)
    assert ("nvidia-h100", "class:gpu") == CORE.ancestors("nvidia-h100-nvl")


def test_what_is_not_known_is_empty_or_a_key_error() -> None:
    assert () == CORE.facts_of("nobody") == CORE.facts_of("xai", "height") == CORE.children("nobody")
    assert not CORE.has_facts("openai")
    for look_up in (CORE.entity, CORE.source, CORE.fact):
        with pytest.raises(KeyError):
            look_up("nobody")


@pytest.mark.parametrize("nothing", [(), "none", []])
def test_no_reference_is_an_empty_table(nothing) -> None:
    table = load(nothing)
    assert ((), (), (), {}) == (table.packs, table.fact_ids, table.aliases("ar"), dict(table.properties))


def test_a_curated_row_wins_over_another_packs_row_on_the_same_subject(pack: PackFolder) -> None:
    rows = pack.table("facts")
    shipped = {
        "fact_id": "dams.h100", "entity_id": "nvidia-h100-sxm5", "property": "max_power", "unit": "W", "value": "999",
        "scope": "board TDP, configurable maximum",
    }  # fmt: skip
    pack.write("facts", [*rows, {**rows[0], **shipped}])
    for order in (["core", pack.path], [pack.path, "core"]):
        assert ["700"] == [fact.value for fact in load(order).facts_of("nvidia-h100-sxm5", "max_power")]
    assert ["999"] == [fact.value for fact in load([pack.path]).facts_of("nvidia-h100-sxm5", "max_power")]


def test_a_pack_adds_names_to_an_entity_that_another_pack_has(pack: PackFolder) -> None:
    rows = pack.table("entities")
    more = {
        **rows[0],
        "entity_id": "tesla",
        "type": "company",
        "label_en": "Tesla, Inc.",
        "label_ar": "",
        "aliases_ar": "تسلى",
    }
    pack.write("entities", [*rows, more])
    entity = load(["core", pack.path]).entity("tesla")
    assert entity.label_ar == "تسلا"
    assert {"تسلا", "تسلى"} <= set(entity.aliases_ar)


def test_a_fact_id_that_two_packs_claim_is_refused(pack: PackFolder) -> None:
    pack.edit("facts", 2, fact_id="colossus.online")
    with pytest.raises(PackError, match=r"taken by the pack 'core'; begin it with the pack's name"):
        load(["core", pack.path])


def test_a_plan_goes_stale_and_a_closed_event_never_does() -> None:
    assert is_stale(CORE.fact("colossus.plan.deadline"), date(2026, 11, 23))
    assert not is_stale(CORE.fact("colossus.plan.deadline"), "2024-09")
    assert not is_stale(CORE.fact("colossus.online"), date(2199, 1, 1))


def test_no_more_than_one_row_in_twenty_is_overdue_on_the_packs_own_date() -> None:
    as_of = date.fromisoformat(CORE.packs[0].date)
    overdue = [fact.fact_id for fact in find_due(CORE, as_of, within=date.resolution * 0)]
    assert [
        "sacks-fundraiser.expected",
        "colossus.plan.count",
        "colossus.plan.deadline",
        "colossus.plan.h200",
    ] == overdue
    assert len(overdue) <= len(CORE.fact_ids) / 20


def test_core_loads_within_fifteen_milliseconds() -> None:
    times = []
    for _ in range(5):
        started = time.perf_counter()
        ReferenceTable([read_pack(find_pack("core"))])
        times.append(time.perf_counter() - started)
    assert min(times) < 0.015


def test_loading_a_shipped_pack_loads_neither_pint_nor_the_validator() -> None:
    program = "import sys; from figurecheck.reference import load; load(); print([m for m in ('pint', 'figurecheck.reference.validate') if m in sys.modules])"  # noqa: E501
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_the_packs_lie_inside_the_package_so_that_a_wheel_carries_them() -> None:
    assert SHIPPED.parent.name == "reference"
