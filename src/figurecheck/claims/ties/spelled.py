"""A number in digits beside the same number in words: "three hundred (300)", "خمسة (5)"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from figurecheck.languages.lexicon import lexicon

if TYPE_CHECKING:
    from figurecheck.claims.ties.scene import Figure, Line
    from figurecheck.model import Quantity

_COUNTED = ("number", "count", "money", "measure", "duration", "percent")
_DIGITS = re.compile(r"\d[\d.,٫٬]*")


def spelled_pair(left: Quantity, right: Quantity) -> bool:
    """Whether one of two figures is in words and the other in digits, and both may count the same."""
    if left.kind not in _COUNTED or right.kind not in _COUNTED or left.value is None or right.value is None:
        return False
    words = [not any(sign.isdigit() for sign in each.text) for each in (left, right)]
    if words[0] == words[1] or left.implicit or right.implicit:
        return False
    if right.per and left.per != right.per:
        return False  # "two cents an acre ($4.74/km2)"
    return right.unit in ("", left.unit) and right.noun in (None, left.noun)


def has_unread(line: Line, first: int, last: int) -> bool:
    """Whether a small number word between two words is no figure: "six will merge", "(11 gold, eight silver)"."""
    numbers = lexicon((line.language,)).numbers
    for at in range(first, min(last, len(line.words))):
        number = numbers.get(line.words[at].form)
        if at not in line.taken and number is not None and number.role == "small" and number.value > 1:
            return True
    return False


def spelled_before(line: Line, figure: Figure, floor: int) -> int | None:
    """The number word before a bracket with just this figure, where that word is no figure itself: "five (6)".

    Args:
        line: the sentence.
        figure: the figure in the bracket.
        floor: the word at which the figure before it ends.

    Returns:
        Its value, or None where there is none.
    """
    if figure.quantity.kind != "number" or not _DIGITS.fullmatch(figure.quantity.text) or not figure.first:
        return None
    word = line.words[figure.first - 1]
    if floor >= figure.first:
        return None
    if not re.fullmatch(r"\s*\(\s*", line.since(word.end, figure)) or not re.match(r"\s*\)", line.after(figure)):
        return None
    known = lexicon((line.language,)).numbers.get(word.form)
    if known is None or known.role != "small" or known.joined or known.high:
        return None
    if figure.first > 1 and lexicon((line.language,)).numbers.get(line.words[figure.first - 2].form):
        return None
    return int(known.value)
