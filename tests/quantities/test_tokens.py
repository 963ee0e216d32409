"""Words between spaces are cut once and looked up from then on: no token may depend on more than its own chunk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from figurecheck.languages.lexicon import lexicon
from figurecheck.quantities.tokens import LONGEST_KEPT, tokenise

if TYPE_CHECKING:
    from figurecheck.quantities.tokens import Tokens

_CHUNKS = (
    "1", "-1.3", ".5", "$US160", "$", "USD10m", "PS5", "PS6m", "2,5", "1,335", "10,20,30", "83ر51", "1\u200f2", "1e5",
    "km/h", "U.S.", "don't", "twenty-five", "½", "A380", "(2571)", "مليون", "وللمدينة", "بالمئة", "١٢٫٥", "ـ", "\u200f",
    "\ud800", "e\u0301", "x" * (LONGEST_KEPT + 1),
)  # fmt: skip
_TEXTS = st.lists(st.one_of(st.sampled_from(_CHUNKS), st.text(max_size=6)), min_size=1, max_size=8)


def _columns(tokens: Tokens) -> list[object]:
    return [getattr(tokens, name) for name in ("kind", "raw", "low", "start", "end", "glued", "definite", "number")]


@settings(deadline=None)
@given(_TEXTS)
def test_a_space_parts_words_as_any_other_white_space_does(chunks: list[str]) -> None:
    words = lexicon(("ar", "en"))
    spaced, lined = " ".join(chunks), "\n".join(chunks).replace(" ", "\n")
    by_lines = _columns(tokenise(lined, 0, len(lined), words))
    assert [_columns(tokenise(spaced, 0, len(spaced), words)) for _ in range(2)] == [by_lines, by_lines]


@settings(deadline=None)
@given(st.sampled_from(("", ".", "5", "$", "a")), _TEXTS)
def test_a_sentence_that_touches_the_one_before_is_cut_with_it_in_view(before: str, chunks: list[str]) -> None:
    words = lexicon(("ar", "en"))
    spaced, lined = before + " ".join(chunks), before + "\n".join(chunks).replace(" ", "\n")
    at = len(before)
    assert _columns(tokenise(spaced, at, len(spaced), words)) == _columns(tokenise(lined, at, len(lined), words))
