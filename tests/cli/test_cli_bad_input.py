from __future__ import annotations

import csv
import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from figurecheck.reference.packs import find_pack

if TYPE_CHECKING:
    from collections.abc import Callable


CLEAN = "The council met on Tuesday.\n"


def assert_one_clear_line(ended: Any, *told: str) -> None:
    assert (2, "") == (ended.status, ended.out)
    assert ended.err.startswith("figurecheck: [FCE")
    assert 1 == ended.err.count("\n")
    for words in told:
        assert words in ended.err


def test_a_missing_file(figurecheck: Callable[..., Any], tmp_path: Path) -> None:
    assert_one_clear_line(figurecheck(tmp_path / "missing.txt"), "missing.txt")


def test_a_directory(figurecheck: Callable[..., Any], tmp_path: Path) -> None:
    assert_one_clear_line(figurecheck(tmp_path), tmp_path.name)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("binary.txt", bytes(range(256)) * 40),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(500)),
        ("latin-1.txt", "Die Brücke kostet 5 Mio. €.".encode("cp1252")),
        ("empty.txt", b""),
        ("article.docx", b"PK\x03\x04"),
    ],
)
def test_a_file_that_is_not_an_article(
    figurecheck: Callable[..., Any], tmp_path: Path, name: str, content: bytes
) -> None:
    (tmp_path / name).write_bytes(content)
    for command in ("check", "parse"):
        assert_one_clear_line(figurecheck(command, tmp_path / name), name)


def test_one_bad_file_does_not_cost_the_others(figurecheck: Callable[..., Any], tmp_path: Path) -> None:
    for name in ("a.txt", "c.txt"):
        (tmp_path / name).write_text(CLEAN)
    files = [tmp_path / "a.txt", tmp_path / "b.txt", tmp_path / "c.txt"]
    ended = figurecheck(*files, "--format", "json")
    assert [str(files[0]), str(files[2])] == [each["id"] for each in json.loads(ended.out)]
    assert 2 == ended.status
    assert 1 == ended.err.count("\n")
    assert "b.txt" in ended.err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--published", "8 September 2024", "a.txt"), "2024-09-08"),
        (("--published", "2024-02-30", "a.txt"), "2024-02-30"),
        (("--format", "docx", "a.txt"), "'json', 'jsonl'"),
        (("--language", "xx", "a.txt"), "'ar', 'en'"),
        (("--fail-on", "notes", "a.txt"), "'never'"),
        (("--no-such-option", "a.txt"), "--no-such-option"),
        (("--reference", "no-such-pack", "a.txt"), "no-such-pack"),
        (("--reference", "none", "--reference", "core", "a.txt"), "none"),
        (("--source", "no-such-source.txt", "a.txt"), "no-such-source.txt"),
        (("-o", "no/such/folder/report.txt", "a.txt"), "no/such/folder/report.txt"),
        (("--jsonl", "a.txt"), "--jsonl"),
        (("check",), "no file to read"),
        (("parse", "--published", "2024-09-08", "a.txt"), "--published"),
    ],
    ids=lambda value: "-".join(value)[:40] if isinstance(value, tuple) else "",
)
def test_an_option_that_means_nothing_here(
    figurecheck: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], told: str
) -> None:
    (tmp_path / "a.txt").write_text(CLEAN)
    monkeypatch.chdir(tmp_path)
    assert_one_clear_line(figurecheck(*words), told)


def test_no_words_at_all(figurecheck: Callable[..., Any]) -> None:
    assert_one_clear_line(figurecheck(), "no file to read", "--help")


@pytest.mark.slow
def test_a_file_of_50_mb_is_read_to_its_end(figurecheck: Callable[..., Any], tmp_path: Path) -> None:
    line = "The council met on Tuesday and will meet again, it said, when the harbour is open to all of its members.\n"
    many = 50 * 1024 * 1024 // len(line)
    (tmp_path / "long.txt").write_text(line * many + "The pier is 5 km long.\n")
    ended = figurecheck(tmp_path / "long.txt", "--format", "json")
    assert (0, "") == (ended.status, ended.err)
    figures = json.loads(ended.out)["quantities"]
    assert [len(line) * many + len("The pier is ")] == [quantity["start"] for quantity in figures]


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return Path(shutil.copytree(find_pack("core"), tmp_path / "mine"))


@pytest.mark.parametrize(
    ("column", "wrong", "told"),
    [
        ("unit", "wat", "unit"),
        ("entity_id", "no-such-entity", "no-such-entity"),
        ("asserted_on", "2024-13-01", "2024-13-01"),
    ],
)
def test_a_pack_with_a_wrong_cell_is_named_with_file_line_and_column(
    figurecheck: Callable[..., Any], tmp_path: Path, pack: Path, column: str, wrong: str, told: str
) -> None:
    with (pack / "facts.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    rows[2][column] = wrong
    with (pack / "facts.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    (tmp_path / "a.txt").write_text(CLEAN)
    assert_one_clear_line(figurecheck(tmp_path / "a.txt", "--reference", pack), f"facts.csv:4: {column}", told)


def test_a_pack_without_a_manifest(figurecheck: Callable[..., Any], tmp_path: Path, pack: Path) -> None:
    (pack / "datapackage.json").unlink()
    (tmp_path / "a.txt").write_text(CLEAN)
    assert_one_clear_line(figurecheck(tmp_path / "a.txt", "--reference", pack), "datapackage.json")
