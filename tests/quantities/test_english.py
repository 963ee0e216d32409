"""English figures: the corpus in ``tests/corpus/en.toml``, spans on any text, and what must stay silent."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import figurecheck

CORPUS = tomllib.loads((Path(__file__).parents[1] / "corpus/en.toml").read_text(encoding="utf-8"))
PIECES = st.sampled_from(
    ["5", "$5m", "1,250", "million", "per cent", "%", "two-thirds", "half", "from", "to", "or", "-", "–", "(", ")", "£",
     "USD", "ft", "in", "a", "of", "the", "hours", "people", "٥", "مليون", "\u200f", "é", "\u0301", "😀", ",", ".", "'",
     "s", "1/2", "½", "°C", "Covid", "19", "year-old", "up", "aged", "\ud800", "\0", "\n", "x", "10^3", "e5"]
)  # fmt: skip


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
    found = figurecheck.parse(text, language="en")
    assert [span for span, _ in wanted] == [quantity.text for quantity in found]
    for (_, fields), quantity in zip(wanted, found, strict=True):
        said = {**quantity.model_dump(mode="json"), "value": quantity.value or "", "change": quantity.change or "none"}
        assert fields == {name: said[name] for name in fields}


@pytest.mark.parametrize("text", CORPUS["silent"]["texts"])
def test_a_text_without_figures_stays_silent(text: str) -> None:
    assert () == figurecheck.parse(text, language="en")


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        pytest.param(miss["text"], miss["figures"], marks=pytest.mark.xfail(reason=miss["reason"]))
        for miss in CORPUS["miss"]
    ],
)
def test_a_known_miss_is_read(text: str, figures: list[str]) -> None:
    assert figures == [quantity.text for quantity in figurecheck.parse(text, language="en")]


@settings(deadline=None)  # the first text loads the word lists
@given(
    st.one_of(
        st.text(max_size=60), st.lists(PIECES, max_size=14).map(" ".join), st.lists(PIECES, max_size=14).map("".join)
    )
)
def test_every_span_is_the_text_that_it_names(text: str) -> None:
    found = figurecheck.parse(text)
    assert [quantity.text for quantity in found] == [text[quantity.start : quantity.end] for quantity in found]
    ends = [0, *(quantity.end for quantity in found)]
    assert all(end <= quantity.start for end, quantity in zip(ends, found, strict=False))
