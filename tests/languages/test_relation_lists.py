"""Every list of words that tie figures is read by a finder."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from figurecheck.languages.relation_words import load_relation_words

SOURCE = Path(__file__).parents[2] / "src" / "figurecheck"
CODE = "\n".join(path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py"))
#: Tables whose keys are put together ("opposites.all_" + name) or walked through as a whole.
BUILT = (
    {"kin"} | set(re.findall(r'"(\w+)\.\w*(?:\{|"\s*(?:\+|\)))', CODE)) | set(re.findall(r'startswith\("(\w+)\.', CODE))
)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_list_has_a_reader(language: str) -> None:
    unread = [name for name in load_relation_words(language) if name not in CODE and name.split(".")[0] not in BUILT]
    assert unread == []
