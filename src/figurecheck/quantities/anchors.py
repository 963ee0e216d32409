"""Where a figure may stand: one fast search a sentence for digits and number words, before any of it is tokenised."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from figurecheck.languages.trie import as_trie
from figurecheck.quantities.fractions import SYMBOLS

if TYPE_CHECKING:
    from figurecheck.languages.lexicon import Lexicon

_DIGITS = "0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹"
_DIGIT = re.compile(f"[{_DIGITS}{''.join(SYMBOLS)}]")
_ARABIC = re.compile("[\u0600-\u06ff\ufb50-\ufeff]")
# A search that begins with a class of separators skips ahead in C; \b before each branch would try every character.
_SEPARATORS = r"[\s\-‑–—−'’‘\"“”«»()\[\]{}/.,:;!?…*_~+&<>|=#@•·$€£¥\u00a0\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]"


def has_anchor(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether ``text[start:end]`` holds digits, a word that may be a figure, or Arabic, whose words are too many.

    Args:
        text: the document.
        start: where the sentence begins.
        end: where it ends.
        lexicon: the number words.
    """
    if _DIGIT.search(text, start, end) is not None:
        return True
    if lexicon.has_arabic and _ARABIC.search(text, start, end) is not None:
        return True
    inside, first = _words(lexicon)
    if start == 0 or text[start - 1].isalnum():
        return first.match(text, start, end) is not None or inside.search(text, start, end) is not None
    return inside.search(text, start - 1, end) is not None


@lru_cache(maxsize=8)
def _words(lexicon: Lexicon) -> tuple[re.Pattern[str], re.Pattern[str]]:
    lists = (lexicon.numbers, lexicon.months, lexicon.multipliers, lexicon.ordinals, lexicon.duals)
    plain = {word for words in lists for word in words if word.isascii()}
    branch = f"(?:{as_trie({form for word in plain for form in (word, word.title(), word.upper())})})\\b"
    return re.compile(_SEPARATORS + branch), re.compile(branch)
