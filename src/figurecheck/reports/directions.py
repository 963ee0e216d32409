"""Right-to-left and left-to-right on one line, for terminals, pipes and files.

Unicode's isolates keep a value in one piece inside a line of the other direction: un-isolated, "900 km (±2%)" in an
Arabic line reads "km (±2%) 900". docs/decisions/0003-marking-figures-in-arabic.md has the reasons.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

RIGHT_TO_LEFT_MARK = "\u200f"
_LTR_ISOLATE, _RTL_ISOLATE, _FIRST_STRONG_ISOLATE, _POP = "\u2066", "\u2067", "\u2068", "\u2069"
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
# Control characters could drive a terminal, and overrides could turn a line around, from inside an article.
_SPACES = re.compile("[\t\n\v\f\r\x85\u2028\u2029]+")
_UNSEEN = re.compile("[\u202a-\u202e\u2066-\u2069\ufeff]")
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
# A quotation, or words and numbers with what stands in brackets among them, up to the next word of another script.
_OTHER = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u2066-\u2069«»"
_FOREIGN = re.compile(
    f'"[^"{_OTHER}]*"|[^\\s"():{_OTHER}][^\\s"(){_OTHER}]*(?: (?:[^\\s"(){_OTHER}]+|\\([^(){_OTHER}]*\\)))*'
)
_LATIN = re.compile("[A-Za-z]")

Direction = Literal["ltr", "rtl"]


def has_right_to_left(text: str) -> bool:
    """Whether a letter or digit of a right-to-left script occurs.

    >>> has_right_to_left("300 واط"), has_right_to_left("300 W")
    (True, False)
    """
    return _RIGHT_TO_LEFT.search(text) is not None


def printable(text: str) -> str:
    r"""The text without what could drive a terminal or turn a line around.

    >>> printable("a\x1b[31m\tb\u202ec")
    'a\ufffd[31m bc'
    """
    return _UNPRINTABLE.sub("\ufffd", _UNSEEN.sub("", _SPACES.sub(" ", text)))


def isolated(value: str, direction: Direction) -> str:
    """A value that keeps its own order inside a line of the given direction.

    >>> isolated("900 km", "ltr")
    '900 km'
    >>> isolated("900 km", "rtl") == "\u2068900 km\u2069"
    True
    """
    return embedded(printable(value), direction)


def embedded(composed: str, direction: Direction) -> str:
    """A piece put together from printable and isolated values, kept in one piece like a value.

    >>> embedded("2 km", "rtl") == "\u20682 km\u2069"
    True
    """
    return f"{_FIRST_STRONG_ISOLATE}{composed}{_POP}" if direction == "rtl" or has_right_to_left(composed) else composed


def laid_out(line: str, direction: Direction) -> str:
    """A line of an article, put together from printable and isolated parts, inside one of ours.

    It runs the way of its script, although it may open with a word of the other: "xAI" opens many Arabic lines.

    >>> laid_out("شركة xAI", "rtl") == "\u2067شركة xAI\u2069", laid_out("xAI", "ltr")
    (True, 'xAI')
    """
    if has_right_to_left(line):
        return f"{_RTL_ISOLATE}{line}{_POP}"
    return f"{_LTR_ISOLATE}{line}{_POP}" if direction == "rtl" else line


def left_to_right(value: str, direction: Direction) -> str:
    """Arithmetic, a path or an address: left to right whatever stands in it.

    >>> left_to_right("2 * 3 = 6", "rtl") == "\u20662 * 3 = 6\u2069"
    True
    """
    clean = printable(value)
    return f"{_LTR_ISOLATE}{clean}{_POP}" if direction == "rtl" or has_right_to_left(clean) else clean


def in_pieces(text: str, direction: Direction) -> str:
    """A sentence of ours whose foreign parts each keep their own order in a right-to-left line.

    "معالج H100 (Epoch AI، 2024)" would else run "H100 (Epoch AI" as one piece, and the brackets would part.

    >>> in_pieces("معالج H100 (Epoch AI، 2024)", "rtl") == "معالج \u2066H100\u2069 (\u2066Epoch AI\u2069، 2024)"
    True
    >>> in_pieces("H100 (Epoch AI, 2024)", "ltr")
    'H100 (Epoch AI, 2024)'
    """
    return _FOREIGN.sub(_isolate_foreign, text) if direction == "rtl" else text


def _isolate_foreign(found: re.Match[str]) -> str:
    piece = found[0]
    core = piece.rstrip(" .,;!") or piece
    if not _LATIN.search(core) or core[0] in "\u2066\u2067\u2068":
        return piece
    return f"{_LTR_ISOLATE}{core}{_POP}{piece[len(core) :]}"


def lines(texts: Iterable[str], direction: Direction) -> list[str]:
    """Lines that open in the given direction where the reader's program goes by the first letter.

    >>> lines(["300"], "rtl") == ["\u200f300"]
    True
    """
    return [f"{RIGHT_TO_LEFT_MARK}{text}" if direction == "rtl" and text else text for text in texts]
