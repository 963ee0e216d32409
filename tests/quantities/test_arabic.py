"""Arabic figures: the corpus in ``tests/corpus/ar.toml``, and what must stay silent."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

import figurecheck

CORPUS = tomllib.loads((Path(__file__).parents[1] / "corpus/ar.toml").read_text(encoding="utf-8"))


def _cases() -> list[Any]:
    cases: list[Any] = []
    for meaning in CORPUS["meaning"]:
        for text, *rest in meaning["texts"]:
            wanted: list[tuple[str, dict[str, Any]]] = []
            for item in rest:
                if isinstance(item, str):
                    wanted.append((item, dict(meaning.get("figure", {})) if not wanted else {}))
                else:
                    wanted[-1][1].update(item)
            cases.append(pytest.param(text, wanted, id=text))
    return cases


@pytest.mark.parametrize(("text", "wanted"), _cases())
def test_a_phrasing_says_what_it_means(text: str, wanted: list[tuple[str, dict[str, Any]]]) -> None:
    found = figurecheck.parse(text, language="ar")
    assert [span for span, _ in wanted] == [quantity.text for quantity in found]
    for (_, fields), quantity in zip(wanted, found, strict=True):
        readings = [reading.value for reading in quantity.alternatives]
        said = {**quantity.model_dump(mode="json"), "value": quantity.value or "", "alternatives": readings}
        assert fields == {name: said[name] for name in fields}


@pytest.mark.parametrize("text", CORPUS["silent"]["texts"])
def test_a_text_without_figures_stays_silent(text: str) -> None:
    assert () == figurecheck.parse(text, language="ar")
