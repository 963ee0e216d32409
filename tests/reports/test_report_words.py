from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any, get_args

import pytest

import figurecheck
from figurecheck import model
from figurecheck.reports.words import words_of

FILES = sorted(Path(figurecheck.__file__).parent.glob("languages/*/report.toml"))


def sections(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def keys(found: dict[str, Any]) -> dict[str, Any]:
    return {name: sorted(value) if isinstance(value, dict) else "" for name, value in found.items()}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.parent.name)
def test_every_language_has_a_word_for_the_same_things(path: Path) -> None:
    assert keys(sections(FILES[0])) == keys(sections(path))
    for section in sections(path).values():
        assert isinstance(section, str) or all(section.values())


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.parent.name)
def test_every_value_of_the_model_has_a_word(path: Path) -> None:
    found = sections(path)
    expected = {
        "decision": model.Decision,
        "verdict": model.Verdict,
        "severity": model.Severity,
        "reason": model.Reason,
        "relation": model.Evidence.model_fields["relation"].annotation,
        "kind": model.Kind,
        "qualifier": model.Qualifier,
        "change": model.Change,
    }
    assert set(get_args(model.Verdict)) <= set(found["plainly"])
    for section, values in expected.items():
        assert set(get_args(values)) - {"none"} == set(found[section])


def test_a_language_without_words_is_labelled_in_english() -> None:
    assert words_of("en") is words_of("fr")
    assert words_of("en") is words_of("../ar")
