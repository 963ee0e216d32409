from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from figurecheck.errors import PackError
from figurecheck.reference import load
from figurecheck.reference.__main__ import main
from figurecheck.reference.notice import write_notice
from figurecheck.reference.packs import find_pack, read_pack, shipped_names
from figurecheck.reference.validate import validate

if TYPE_CHECKING:
    from .conftest import PackFolder

DOCS = Path(__file__).parents[2] / "docs"


@pytest.mark.parametrize("name", shipped_names())
def test_a_shipped_pack_has_nothing_to_mend(name: str) -> None:
    assert [] == validate(name)


def test_the_notice_is_what_the_manifests_say() -> None:
    assert write_notice() == (DOCS / "NOTICE.md").read_text(encoding="utf-8")


def test_a_newsroom_pack_may_use_the_entities_and_properties_of_core(pack: PackFolder) -> None:
    assert [] == validate(pack.path)
    table = load(["core", pack.path])
    assert [fact.value for fact in table.facts_of("aswan-high-dam", "power_capacity")] == ["2100"]
    assert [used.name for used in table.packs] == ["core", "dams"]


@pytest.mark.parametrize(
    ("resource", "line", "cells", "code", "column", "says"),
    [
        ("facts", 2, {"unit": "metre"}, "FCE205", "unit", "'metre' is not a UCUM unit"),
        ("facts", 3, {"unit": "MW.h"}, "FCE205", "unit", "no unit of a property of the family 'measure:watt'"),
        ("facts", 2, {"unit": ""}, "FCE204", "unit", "the cell is empty"),
        ("facts", 2, {"entity_id": "aswan-hihg-dam"}, "FCE206", "entity_id", "did you mean 'aswan-high-dam'?"),
        ("facts", 3, {"property": "power_capasity"}, "FCE206", "property", "did you mean 'power_capacity'?"),
        ("facts", 3, {"sources": "ministry|nobody"}, "FCE206", "sources", "there is no source 'nobody'"),
        (
            "facts",
            3,
            {"property": "height:moon", "unit": "m"},
            "FCE206",
            "property",
            "no entity 'moon' after the colon",
        ),
        ("facts", 3, {"conflicts_with": "dams.height"}, "FCE206", "conflicts_with", "does not name this row back"),
        ("facts", 2, {"low": "120", "high": "130"}, "FCE207", "low", "low 120 is above value 111"),
        ("facts", 2, {"comparator": "between", "low": "100"}, "FCE207", "low", "'between' needs low and high"),
        ("facts", 2, {"value": ""}, "FCE207", "value", "the row says nothing"),
        ("facts", 2, {"value": "1,110"}, "FCE204", "value", "'1,110' is not a number"),
        ("facts", 2, {"checked_on": "31.1.2026"}, "FCE204", "checked_on", "write 2024-09-02, 2024-09 or 2024"),
        ("facts", 2, {"checked_on": "2026-02-30"}, "FCE204", "checked_on", "is not a date"),
        ("facts", 2, {"event_from": "2024-05", "event_to": "2024-04-30"}, "FCE207", "event_to", "is before"),
        ("facts", 2, {"kind": "rumour"}, "FCE204", "kind", "write one of spec, measurement"),
        ("facts", 2, {"kind": "statement"}, "FCE209", "speaker_id", "a statement has a speaker"),
        ("facts", 2, {"kind": "estimate"}, "FCE209", "review_by", "an estimate goes stale"),
        ("facts", 2, {"verbatim": ""}, "FCE209", "verbatim", "a quote needs its words"),
        ("facts", 2, {"verbatim": "x" * 161}, "FCE204", "verbatim", "161 characters, 160 at most"),
        ("facts", 2, {"tol_rel": "0.05"}, "FCE209", "tol_basis", "a tolerance has a reason"),
        ("facts", 2, {"tol_rel": "5"}, "FCE204", "tol_rel", "out of bounds"),
        ("facts", 3, {"derivation": "{dams.height} * 20"}, "FCE210", "derivation", "gives 2220, not 2100"),
        ("facts", 3, {"derivation": "{dams.hight} * 20"}, "FCE206", "derivation", "there is no dams.hight"),
        ("facts", 3, {"derivation": "{dams.height} *"}, "FCE210", "derivation", "cannot be computed"),
        ("facts", 2, {"kind": "derived"}, "FCE209", "derivation", "shows its arithmetic"),
        ("facts", 3, {"fact_id": "dams.height"}, "FCE208", "fact_id", "stands in line 2 too"),
        ("facts", 2, {"fact_id": "Dams Height"}, "FCE204", "fact_id", "has not the form of a fact_id"),
        ("facts", 2, {"value": " 111"}, "FCE204", "value", "begins or ends with a space"),
        ("entities", 2, {"type": "dam"}, "FCE204", "type", "write one of area"),
        ("entities", 2, {"parent_id": "nile"}, "FCE206", "parent_id", "there is no entity 'nile'"),
        ("entities", 2, {"parent_id": "aswan-high-dam"}, "FCE206", "parent_id", "its own ancestor"),
        ("entities", 2, {"generic_en": "the dam"}, "FCE209", "needs", "come together"),
        ("entities", 2, {"wikidata": "12345"}, "FCE204", "wikidata", "has not the form"),
        ("sources", 2, {"tier": "gossip"}, "FCE204", "tier", "write one of primary"),
        ("sources", 2, {"source_id": "ministry-of-water"}, "FCE206", "sources", "did you mean 'ministry-of-water'?"),
        ("properties", 2, {"family": "length"}, "FCE204", "family", "has not the form of a family"),
    ],
)
def test_a_broken_cell_is_named_with_file_line_and_column(
    pack: PackFolder, resource: str, line: int, cells: dict[str, str], code: str, column: str, says: str
) -> None:
    pack.edit(resource, line, **cells)
    found = [issue for issue in validate(pack.path) if says in f"{issue.problem}; {issue.hint}"]
    assert found, [str(issue) for issue in validate(pack.path)]
    shown = "facts" if resource == "sources" and column == "sources" else resource
    assert found[0].place.startswith(str(pack.path / f"{shown}.csv") + ":")
    assert found[0].place.endswith(f": {column}")
    assert code == found[0].code
    with pytest.raises(PackError):
        load(pack.path)


def test_the_error_of_a_broken_pack_reads_as_one_line_that_says_what_to_write(pack: PackFolder) -> None:
    pack.edit("facts", 3, unit="megawatts")
    with pytest.raises(PackError) as caught:
        load(pack.path)
    expected = (
        f"[FCE205] {pack.path / 'facts.csv'}:3: unit: 'megawatts' is not a UCUM unit that this project knows; "
        "write UCUM: W, GBy/s, {person}, USD/mo, %, 1 or date"
    )
    assert expected == str(caught.value)


def test_a_name_of_two_entities_is_refused(pack: PackFolder) -> None:
    rows = pack.table("entities")
    pack.write("entities", [*rows, {**rows[0], "entity_id": "other-dam"}])
    assert {"FCE208"} == {issue.code for issue in validate(pack.path)}


def test_one_address_with_two_titles_is_refused(pack: PackFolder) -> None:
    source = {**pack.table("sources")[0], "url": "https://example.org/dam"}
    pack.write("sources", [source, {**source, "source_id": "other", "title": "Low Dam"}])
    pack.edit("facts", 2, sources="ministry|other")
    assert ["the address has the title 'High Dam' elsewhere"] == [issue.problem for issue in validate(pack.path)]


def test_a_source_that_no_fact_names_is_left_over(pack: PackFolder) -> None:
    source = pack.table("sources")[0]
    pack.write("sources", [source, {**source, "source_id": "other"}])
    assert ["no fact names the source 'other'"] == [issue.problem for issue in validate(pack.path)]


@pytest.mark.parametrize("column", ["unit", "sources", "kind"])
def test_a_missing_column_is_named(pack: PackFolder, column: str) -> None:
    rows = pack.table("facts")
    for row in rows:
        del row[column]
    pack.write("facts", rows)
    issue = validate(pack.path)[0]
    assert ("FCE203", f"the column {column!r} is missing") == (issue.code, issue.problem)


def test_files_that_cannot_be_read_are_pack_errors(pack: PackFolder, tmp_path: Path) -> None:
    facts = pack.path / "facts.csv"
    whole = facts.read_bytes()
    facts.write_bytes(whole + b"caf\xe9\n")
    assert "FCE203" == validate(pack.path)[0].code
    facts.write_bytes(whole + b"a,b\n")
    assert "the line has 2 cells" in validate(pack.path)[0].problem
    facts.write_bytes(whole + b'"never closed')
    assert "not CSV" in validate(pack.path)[0].problem
    facts.write_bytes(whole + b"\x00" * 30)
    assert "FCE203" == validate(pack.path)[0].code
    facts.unlink()
    assert "the file cannot be read" in validate(pack.path)[0].problem
    (tmp_path / "empty").mkdir()
    assert "FCE203" == validate(tmp_path / "empty")[0].code


@pytest.mark.parametrize(
    ("manifest", "says"),
    [
        ("{", "the manifest is not JSON"),
        ("[]", "the manifest is not a JSON object"),
        ("{}", "the manifest has no 'name'"),
        ('{"name": "a", "version": "1", "as_of": "2024", "resources": [1]}', "a resource has no path"),
        (
            '{"name": "a", "version": "1", "as_of": "2024", "resources": [{"name": "cats", "path": "c"}]}',
            "unknown name",
        ),
        ('{"name": "a", "version": "1", "as_of": "2024", "resources": [{"name": "facts", "path": 1}]}', "no path"),
        ('{"name": "a", "version": "1", "as_of": "2024", "resources": [{"name": "facts", "path": "../f"}]}', "no path"),
    ],
)
def test_a_broken_manifest_is_a_pack_error(pack: PackFolder, manifest: str, says: str) -> None:
    (pack.path / "datapackage.json").write_text(manifest, encoding="utf-8")
    issue = validate(pack.path)[0]
    assert "FCE202" == issue.code
    assert says in issue.problem


def test_a_pack_that_uses_an_unknown_pack_is_refused(pack: PackFolder) -> None:
    pack.edit_manifest(uses=["atlantis"])
    assert "FCE201" == validate(pack.path)[0].code


@pytest.mark.parametrize("name", ["cor", "no/such/folder", "", "\x00", "a" * 5000])
def test_an_unknown_pack_is_an_error_that_lists_the_known_ones(name: str) -> None:
    with pytest.raises(PackError, match="core") as caught:
        load(name)
    assert "FCE201" == caught.value.code


def test_the_command_checks_packs_and_prints_what_to_mend(pack: PackFolder, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0
    assert main([str(pack.path)]) == 0
    pack.edit("facts", 2, unit="parsnips")
    assert main([str(pack.path)]) == 1
    assert "facts.csv:2: unit: 'parsnips' is not a UCUM unit" in capsys.readouterr().err


def test_the_shipped_schema_is_a_table_schema_that_names_every_column() -> None:
    core = read_pack(find_pack("core"))
    for entry in core.manifest["resources"]:
        names = [field["name"] for field in entry["schema"]["fields"]]
        assert names == list(core.resources[entry["name"]][0].cells)


def test_due_lists_packs_and_rows_that_somebody_has_to_look_at(
    pack: PackFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    pack.edit_manifest(as_of="2020-01-31", stale_after_days=45)
    pack.edit("facts", 2, review_by="2021-06")
    assert main(["due", str(pack.path)]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "2020-01-31  dams  the whole pack: build it anew",
        "2021-06  dams  dams.height",
    ]
    assert main(["due", "atlantis"]) == 2


def test_a_pack_whose_date_is_no_date_is_refused(pack: PackFolder) -> None:
    pack.edit_manifest(as_of="last spring")
    assert ["FCE202"] == [issue.code for issue in validate(pack.path)]
