"""The form of a word that lexicons are keyed by."""

from __future__ import annotations

import re
import unicodedata

#: Characters that a reader does not see as letters: vowel marks, tatweel, bidi controls, joiners, byte-order mark.
INVISIBLE = (
    *range(0x064B, 0x0653), 0x0670, 0x0640, *range(0x200C, 0x2010), 0x061C,
    *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF,
)  # fmt: skip
_ONE_LETTER = zip("أإآٱىةؤ’", "اااايهو'", strict=True)
#: For ``str.translate``: one letter for each family, and nothing for what is invisible.
FOLDING: dict[int, str | None] = {**{ord(a): b for a, b in _ONE_LETTER}, **dict.fromkeys(INVISIBLE)}

_PIECE = re.compile(r"(?:[A-Za-z]\.){2,}|[^\W\d_]+(?:['’][^\W\d_]+)*|[0-9]+|\S")


def fold(raw: str) -> str:
    """The form of a word that lexicons are keyed by: lower case, no marks, one letter for each family of alefs.

    >>> fold("Million"), fold("آلاف"), fold("دولارًا")
    ('million', 'الاف', 'دولارا')
    """
    if raw.isascii():
        return raw.lower()
    if max(raw) >= "\ufb50":
        raw = unicodedata.normalize("NFKC", raw)
    return raw.lower().translate(FOLDING)


def pieces(phrase: str, *, exact: bool = False) -> tuple[str, ...]:
    """A phrase of a word list as the tokens that a text would give.

    >>> pieces("km/h"), pieces("U.S. dollar")
    (('km', '/', 'h'), ('u.s.', 'dollar'))

    Args:
        phrase: as written in the data.
        exact: keep upper and lower case (symbols of units).
    """
    found: list[str] = _PIECE.findall(phrase)
    return tuple(found if exact else (fold(piece) for piece in found))
