from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from figurecheck.integrations.cli import main

from .conftest import DAM, MINISTRY, POWER

if TYPE_CHECKING:
    from pathlib import Path


def run(capfd: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as ended:
        main(["facts", *words])
    told = capfd.readouterr()
    return int(str(ended.value.code)), told.out, told.err


def cells(row: dict[str, str]) -> list[str]:
    return [f"{column}={text}" for column, text in row.items()]


@pytest.fixture
def record(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> str:
    target = f"sqlite:///{tmp_path / 'dams.db'}"
    for table, row in (("entities", DAM), ("sources", MINISTRY), ("facts", POWER)):
        assert (0, "", "") == run(capfd, "add", target, *cells(row), "--table", table, "--by", "desk")
    return target


def test_a_row_is_added_found_shown_changed_and_its_history_told(
    record: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(capfd, "list", record)[1].startswith("dam.power\thigh-dam\tpower_capacity\t2100")
    assert 0 == run(capfd, "search", record, "HIGH-DAM", "mw")[0]
    assert (1, "", "") == run(capfd, "search", record, "kettle")
    assert 0 == run(capfd, "add", record, "fact_id=dam.power", "value=2400", "--replace", "--by", "mona")[0]
    status, out, _ = run(capfd, "show", record, "dam.power")
    assert 0 == status
    assert "  value: 2400" in out
    assert "source Ministry of Water · High Dam" in out
    assert "desk: added" in out
    assert "mona: value: '2100' -> '2400'" in out
    assert (0, "", "") == run(capfd, "validate", record)


def test_a_record_goes_to_a_folder_and_back_into_another_database(
    record: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert 0 == run(capfd, "export", record, "-o", str(tmp_path / "pack"))[0]
    assert (0, "", "") == run(capfd, "validate", str(tmp_path / "pack"))
    other = f"sqlite:///{tmp_path / 'other.db'}"
    assert (0, "3 rows added\n", "") == run(capfd, "import", "pack", str(tmp_path / "pack"), "-o", other)
    assert (0, "0 rows added\n", "") == run(capfd, "import", "pack", str(tmp_path / "pack"), "-o", other)
    assert run(capfd, "list", record) == run(capfd, "list", other)


def test_what_goes_stale_is_listed_with_exit_status_one(record: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert (0, "", "") == run(capfd, "stale", record)
    run(capfd, "add", record, "fact_id=dam.power", "review_by=2026-06-30", "--replace")
    assert (1, "2026-06-30\tdam.power\t\n", "") == run(capfd, "stale", record, "--on", "2026-06-01")
    assert (0, "", "") == run(capfd, "stale", record, "--on", "2026-01-01")


def test_a_chart_is_imported_by_the_command(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    chart = tmp_path / "rain.csv"
    chart.write_text("Entity,Code,Year,Rain\nEgypt,EGY,2020,18\n", encoding="utf-8")
    status, out, _ = run(capfd, "import", "owid", str(chart), "-o", str(tmp_path / "rain"))
    assert (0, True) == (status, "1 variables, 1 series, 1 observations" in out)
    assert "rain\tRain" in run(capfd, "list", str(tmp_path / "rain"), "--table", "variables")[1]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["add", "DB", "fact_id"], "write COLUMN=VALUE"),
        (["add", "DB", "fact_id=a", "unit=W"], "FCE204"),
        (["show", "DB", "nothing"], "there is no row 'nothing'"),
        (["list", "no/such/folder"], "FCE201"),
        (["stale", "DB", "--on", "soon"], "FCE301"),
        (["list", "sqlite:////no/such/file.db"], "there is no such database"),
        (["import", "owid", "no/such.csv", "-o", "x"], "FCE213"),
    ],
)
def test_bad_use_is_one_clear_line_and_exit_status_two(
    words: list[str], says: str, record: str, capfd: pytest.CaptureFixture[str]
) -> None:
    status, out, err = run(capfd, *[record if word == "DB" else word for word in words])
    assert (2, "", 1) == (status, out, err.count("\n"))
    assert says in err
