from __future__ import annotations

import json
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

import figurecheck
from figurecheck.errors import PackError
from figurecheck.reference import load
from figurecheck.reference.records import open_record
from figurecheck.reference.sql import DatabaseRecord
from figurecheck.reference.validate import validate_pack

from .conftest import DAM, MINISTRY, POWER

WRITERS, EDITS = 4, 6


def fill(target: str) -> None:
    record = open_record(target)
    for table, row in (("entities", DAM), ("sources", MINISTRY), ("facts", POWER)):
        record.put(table, row, who="desk", replace=False)


def places(tmp_path: Path) -> tuple[str, str]:
    return str(tmp_path / "dams"), f"sqlite:///{tmp_path / 'dams.db'}"


@pytest.mark.parametrize("kept", [0, 1], ids=["folder", "sqlite"])
def test_what_is_added_to_a_record_is_what_articles_are_checked_against(tmp_path: Path, kept: int) -> None:
    target = places(tmp_path)[kept]
    fill(target)
    assert [] == validate_pack(open_record(target).read())
    report = figurecheck.check("The Aswan High Dam has a power capacity of 4,000 MW.", reference=[target])
    assert ["contradicted"] == [finding.verdict for finding in report.findings]
    assert "dams" in [pack.name for pack in report.engine.packs]
    report = figurecheck.check("تبلغ قدرة السد العالي 2100 ميجاواط.", reference=[target])
    assert ["supported"] == [claim.verdict for claim in report.claims]


@pytest.mark.parametrize("kept", [0, 1], ids=["folder", "sqlite"])
@pytest.mark.parametrize(
    ("cells", "says"),
    [
        ({"fact_id": "dam.b", "unit": "metre"}, "'metre' is not a UCUM unit"),
        ({"fact_id": "dam.b", "entity_id": "high-dma"}, "did you mean 'high-dam'"),
        ({}, "'dam.power' is taken"),
        ({"fact_id": ""}, "the row has no fact_id"),
        ({"fact_id": "dam.b", "colour": "grey"}, "the column 'colour' is unknown"),
    ],
)
def test_a_row_that_cannot_stand_changes_nothing(tmp_path: Path, kept: int, cells: dict[str, str], says: str) -> None:
    target = places(tmp_path)[kept]
    fill(target)
    before = open_record(target).read().resources["facts"]
    with pytest.raises(PackError, match=says):
        open_record(target).put("facts", {**POWER, **cells}, who="desk", replace=False)
    assert before == open_record(target).read().resources["facts"]


def test_an_edit_of_a_database_keeps_who_when_and_the_old_row(tmp_path: Path) -> None:
    record = DatabaseRecord(places(tmp_path)[1])
    fill(places(tmp_path)[1])
    record.put("facts", {"fact_id": "dam.power", "value": "2400"}, who="mona", replace=True)
    first, second = record.history("dam.power")
    assert ("desk", "add", {}) == (first.who, first.action, first.before)
    assert ("mona", "replace", "2100", "2400") == (
        second.who,
        second.action,
        second.before["value"],
        second.after["value"],
    )
    assert first.at < second.at
    assert "MW" == second.after["unit"], "cells that an edit leaves out stay as they were"


def test_a_table_in_use_sees_an_edit(tmp_path: Path) -> None:
    target = places(tmp_path)[1]
    fill(target)
    assert ["2100"] == [fact.value for fact in load([target]).facts_of("high-dam", "power_capacity")]
    open_record(target).put("facts", {"fact_id": "dam.power", "value": "2400"}, who="mona", replace=True)
    assert ["2400"] == [fact.value for fact in load([target]).facts_of("high-dam", "power_capacity")]


def test_what_is_not_there_is_not_replaced(tmp_path: Path) -> None:
    with pytest.raises(PackError, match=r"there is no 'dam\.power' to replace"):
        open_record(places(tmp_path)[1]).put("facts", POWER, who="mona", replace=True)


@pytest.mark.parametrize("url", ["sqlite:////no/such/folder/a.db", "nosql://here/there", "postgresql://127.0.0.1:1/x"])
def test_a_database_that_cannot_be_reached_is_a_clear_error_without_its_password(url: str) -> None:
    with pytest.raises(PackError) as caught:
        DatabaseRecord(url.replace("127.0.0.1", "desk:secret@127.0.0.1")).read()
    assert "FCE212" == caught.value.code
    assert "secret" not in str(caught.value)


def test_checking_against_a_database_that_is_not_there_makes_none(tmp_path: Path) -> None:
    target = tmp_path / "none.db"
    with pytest.raises(PackError, match="there is no such database"):
        load([f"sqlite:///{target}"])
    assert not target.exists()


#: What each writer runs: a row of its own and an edit of the row that all of them edit, by turns.
PROGRAM = """
import json, sys
from figurecheck.reference.records import open_record
target, writer, edits, row = sys.argv[1], sys.argv[2], int(sys.argv[3]), json.loads(sys.argv[4])
record = open_record(target)
for at in range(edits):
    own = {**row, "fact_id": f"dam.{writer}.{at}", "scope": f"{writer}.{at}"}
    record.put("facts", own, who=writer, replace=False)
    record.put("facts", {"fact_id": row["fact_id"], "note": f"{writer}.{at}"}, who=writer, replace=True)
"""


def check_that_concurrent_writers_lose_nothing(target: str) -> None:
    fill(target)
    command = [sys.executable, "-c", PROGRAM, target]
    writers = [
        subprocess.Popen([*command, str(writer), str(EDITS), json.dumps(POWER)], stderr=subprocess.PIPE, text=True)
        for writer in range(WRITERS)
    ]
    assert [""] * WRITERS == [writer.communicate(timeout=120)[1] for writer in writers]
    record = DatabaseRecord(target)
    added = {f"dam.{writer}.{at}" for writer in range(WRITERS) for at in range(EDITS)}
    assert added | {"dam.power"} == {row.cells["fact_id"] for row in record.read().resources["facts"]}
    edits = record.history("dam.power")
    assert 1 + WRITERS * EDITS == len(edits)
    # Each edit took over from the one before it: none was overwritten unseen.
    for before, after in pairwise(edits[1:]):
        assert before.after["note"] == after.before["note"]


@pytest.mark.slow
def test_concurrent_writers_of_an_sqlite_file_lose_nothing(tmp_path: Path) -> None:
    check_that_concurrent_writers_lose_nothing(places(tmp_path)[1])


@pytest.mark.slow
def test_concurrent_writers_of_a_postgresql_server_lose_nothing(postgres: str) -> None:
    check_that_concurrent_writers_lose_nothing(postgres)


@pytest.mark.slow
def test_articles_are_checked_against_a_postgresql_server(postgres: str) -> None:
    record = open_record(postgres)
    for table, row, key in (
        ("entities", DAM, "entity_id"),
        ("sources", MINISTRY, "source_id"),
        ("facts", POWER, "fact_id"),
    ):
        if row[key] not in {each.cells[key] for each in record.read().resources[table]}:
            record.put(table, row, who="desk", replace=False)
    report = figurecheck.check("The Aswan High Dam has a power capacity of 4,000 MW.", reference=[postgres])
    assert ["contradicted"] == [finding.verdict for finding in report.findings]
