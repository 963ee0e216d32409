from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

from figurecheck.acceptance import Cache, Judge
from figurecheck.acceptance.cache import key_of
from figurecheck.pipeline import read
from figurecheck.reference.packs import find_pack
from figurecheck.settings import Profile

if TYPE_CHECKING:
    from collections.abc import Callable

RULES = frozenset({"FC101"})


def test_a_second_run_gives_the_same_report_from_the_cache(tmp_path: Path) -> None:
    document = read("Its workforce tripled from 1,200 to 2,400.")
    first, second = Cache(tmp_path), Cache(tmp_path)
    expected = Judge(first).judge(document, Profile())
    assert expected == Judge(second).judge(document, Profile())
    assert (0, 1) == (first.hits, second.hits)


def test_a_note_or_another_severity_needs_no_new_check(tmp_path: Path) -> None:
    document = read("Its workforce tripled from 1,200 to 2,400.")
    Judge(Cache(tmp_path)).judge(document, Profile())
    again = Cache(tmp_path)
    report = Judge(again).judge(document, Profile(severity={"FC101": "note"}))
    assert (1, "pass") == (again.hits, report.decision)


def test_whatever_can_change_a_report_changes_its_key(tmp_path: Path) -> None:
    mine = Path(shutil.copytree(find_pack("core"), tmp_path / "mine"))
    document, profile = read("5 km"), Profile(reference=(str(mine),))
    keys = {
        key_of(document, profile, RULES, ()),
        key_of(read("6 km"), profile, RULES, ()),
        key_of(document, profile, frozenset({"FC201"}), ()),
        key_of(document, profile, RULES, ("a source",)),
        key_of(document, profile._replace(published="2024-09-08"), RULES, ()),
        key_of(document, profile._replace(language="ar"), RULES, ()),
        key_of(document, profile._replace(reference=()), RULES, ()),
        key_of(document, profile._replace(reference=None), RULES, ()),
    }
    os.utime(mine / "facts.csv", (1, 1))
    keys.add(key_of(document, profile, RULES, ()))
    assert 9 == len(keys)


def test_a_database_is_asked_anew_every_time() -> None:
    assert key_of(read("5 km"), Profile(reference=("sqlite:///desk.db",)), RULES, ()) is None


def test_a_damaged_entry_counts_as_none(figurecheck: Callable[..., Any], article: Path, tmp_path: Path) -> None:
    expected = figurecheck(article, "--cache", "kept")
    (entry,) = (tmp_path / "kept").glob("*/*.json")
    entry.write_text("{")
    assert expected == figurecheck(article, "--cache", "kept")
    assert len(entry.read_text()) > 1


def test_a_cache_that_cannot_be_written_is_a_clear_error(
    figurecheck: Callable[..., Any], article: Path, tmp_path: Path
) -> None:
    (tmp_path / "kept").write_text("a file")
    ended = figurecheck(article, "--cache", "kept")
    assert (2, "") == (ended.status, ended.out)
    assert "[FCE313] kept: no report can be kept" in ended.err
