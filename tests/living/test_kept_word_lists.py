from __future__ import annotations

import sys
import tomllib
from pathlib import Path

import pytest

from figurecheck.languages.toml_files import read_toml


def kept_in(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.words"))


@pytest.fixture
def words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "kept"))
    path = tmp_path / "numbers.toml"
    path.write_text('small = {"اثنان" = 2}', encoding="utf-8")
    return path


def test_a_word_list_is_kept_once_it_was_read_and_read_anew_when_it_changes(words: Path, tmp_path: Path) -> None:
    assert {"small": {"اثنان": 2}} == read_toml(words) == read_toml(words)
    assert 1 == len(kept_in(tmp_path))
    words.write_text("small = {three = 3}", encoding="utf-8")
    assert {"small": {"three": 3}} == read_toml(words)


@pytest.mark.parametrize("damage", [b"", b"\x00", b"not marshal", b"N", b")\x01N"])
def test_a_damaged_copy_counts_as_none(words: Path, tmp_path: Path, damage: bytes) -> None:
    read_toml(words)
    (kept,) = kept_in(tmp_path)
    kept.write_bytes(damage)
    assert {"small": {"اثنان": 2}} == read_toml(words)


def test_nothing_is_kept_where_python_keeps_nothing(
    words: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    read_toml(words)
    assert [] == kept_in(tmp_path)


def test_a_list_that_is_not_toml_is_refused_as_ever(words: Path) -> None:
    words.write_text("a = ")
    with pytest.raises(tomllib.TOMLDecodeError):
        read_toml(words)
