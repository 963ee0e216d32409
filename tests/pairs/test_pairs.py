"""Minimal pairs: the same passage with figures that fit and with one that does not."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import NamedTuple

import pytest

import figurecheck
from figurecheck.checks import list_rules
from figurecheck.replay import replays

FOLDER = Path(__file__).parents[2] / "fixtures" / "pairs"
RULES = {rule.name: rule for rule in list_rules()}


class Pair(NamedTuple):
    id: str
    lang: str
    check: str
    sound: str
    faulty: str
    published: str | None = None
    title: str | None = None


def read_pairs() -> list[Pair]:
    files = sorted(FOLDER.glob("*/*.jsonl"))
    lines = [line for path in files for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [Pair(**json.loads(line)) for line in lines]


def read_misses() -> dict[str, dict[str, str]]:
    return tomllib.loads((FOLDER / "known_misses.toml").read_text(encoding="utf-8"))


PAIRS = read_pairs()
MISSES = read_misses()


def loud(pair: Pair, text: str) -> list[figurecheck.Finding]:
    rules = {rule.code for rule in RULES.values() if not rule.preview or rule.name == pair.check}
    report = figurecheck.check(
        text, title=pair.title, published=pair.published, language=pair.lang, reference=(), rules=rules
    )
    return [finding for finding in report.findings if finding.severity in ("error", "warning")]


def params(side: str) -> list[object]:
    known = MISSES.get(side, {})
    marks = {pair.id: [pytest.mark.xfail(reason=known[pair.id], strict=True)] for pair in PAIRS if pair.id in known}
    return [pytest.param(pair, id=pair.id, marks=marks.get(pair.id, [])) for pair in PAIRS]


@pytest.mark.parametrize("pair", params("sound"))
def test_a_sound_passage_gives_no_alarm(pair: Pair) -> None:
    assert [(finding.code, finding.message) for finding in loud(pair, pair.sound)] == []


@pytest.mark.parametrize("pair", params("faulty"))
def test_a_faulty_passage_is_found_by_its_rule_and_its_arithmetic_replays(pair: Pair) -> None:
    found = loud(pair, pair.faulty)
    assert pair.check in {finding.rule for finding in found}
    assert [step for finding in found for step in finding.steps if not replays(step)] == []


def test_every_pair_has_an_id_of_its_own_a_rule_and_two_sides_that_differ() -> None:
    assert len({pair.id for pair in PAIRS}) == len(PAIRS)
    assert {pair.check for pair in PAIRS} <= set(RULES)
    assert [pair.id for pair in PAIRS if pair.sound == pair.faulty] == []


def test_a_known_miss_is_still_in_the_corpus() -> None:
    listed = {name for side in MISSES.values() for name in side}
    assert listed - {pair.id for pair in PAIRS} == set()
