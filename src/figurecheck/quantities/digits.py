"""Digits with their separators: one decision on what "14.500", "1,335" or "83ر51" can mean."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

_TO_ASCII = {ord(c): str(i % 10) for i, c in enumerate("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹")}
_RLM = "\u200f"
#: More digits than any quantity has: what is longer is a code, not a number (and stays linear).
MOST_DIGITS = 40

_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_INDIAN = re.compile(r"[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}(?:\.[0-9]+)?")
_DOTTED = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3}){2,}(?:,[0-9]+)?")
_EUROPEAN = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]+")
_POINT = re.compile(r"[0-9]*\.[0-9]+")
_COMMA = re.compile(r"[0-9]+,[0-9]+")
_APOSTROPHE = re.compile(r"[0-9]{1,3}(?:['’][0-9]{3})+(?:\.[0-9]+)?")


class Digits(NamedTuple):
    """A number read from digits.

    Args:
        value: the number.
        places: digits after the decimal mark.
        other: another reading that the same marks allow, or None.
        note: why there is another reading.
        grouped: whether thousands marks stood in it.
    """

    value: Decimal
    places: int
    other: Decimal | None = None
    note: str = ""
    grouped: bool = False


def to_ascii(raw: str) -> str:
    """The same digits as 0-9.

    >>> to_ascii("٢٠٢٤")
    '2024'
    """
    return raw if raw.isascii() else raw.translate(_TO_ASCII)


def _decimal(whole: str, part: str) -> Digits:
    return Digits(Decimal(f"{whole or '0'}.{part}"), len(part))


def _reversed(first: str, second: str) -> Digits:
    # Agencies typed the decimal point as a right-to-left character, so the file holds the fraction first:
    # "83ر51 دولار" is 51.83. Three digits first and none of a fraction's look: thousands ("000ر22" is 22,000).
    forward = Decimal(f"{first}.{second}")
    if len(first) == 3 and (first == "000" or len(second) > 2):
        return Digits(Decimal(second + first), 0, Decimal(f"{second}.{first}"), "reversed", True)
    return Digits(Decimal(f"{second}.{first}"), len(first), forward if first != second else None, "reversed")


def read(raw: str, *, arabic: bool = False) -> Digits | None:
    """Read one run of digits and marks, or None where the marks fit no number.

    >>> read("1,250,000").value, read("0.65").value, read("83ر51").value
    (Decimal('1250000'), Decimal('0.65'), Decimal('51.83'))
    >>> read("14.500", arabic=True)
    Digits(value=Decimal('14500'), places=0, other=Decimal('14.500'), note='separator', grouped=True)

    Args:
        raw: digits of any of the three sets, with the marks between them.
        arabic: the text around is Arabic, where a dot before three digits is usually a thousands mark.
    """
    if raw.isdigit() and len(raw) <= MOST_DIGITS:
        return Digits(Decimal(to_ascii(raw)), 0)
    text = to_ascii(raw)
    if len(text) > MOST_DIGITS:
        return None
    if "ر" in text or _RLM in text:
        parts = re.split(rf"ر|[.,]?{_RLM}[.,]?", text)
        if len(parts) == 2 and all(part.isdigit() for part in parts):
            return _reversed(parts[0], parts[1])
        return None
    if "٫" in text:
        whole, *rest = text.split("٫")
        if len(rest) == 1 and rest[0].isdigit():
            found = _decimal(whole.replace("٬", "").replace(",", ""), rest[0])
            if len(rest[0]) == 3 and whole.isdigit() and len(whole) < 4 and whole.strip("0"):
                return found._replace(other=Decimal(whole + rest[0]), note="separator")  # "١١٫٧٥٠ مصابا" counts
            return found
        text = text.replace("٫", ",")
    settled = "٬" in text  # made to part thousands, and used for nothing else
    text = text.replace("٬", ",").replace("،", ",")
    if _GROUPED.fullmatch(text) or _INDIAN.fullmatch(text):
        plain = text.replace(",", "")
        places = len(plain) - plain.index(".") - 1 if "." in plain else 0
        if arabic and text.count(",") == 1 and not (places or settled or text.endswith("000")):
            return Digits(Decimal(plain), 0, Decimal(text.replace(",", ".")), "separator", True)
        return Digits(Decimal(plain), places, grouped=True)
    if _APOSTROPHE.fullmatch(text):
        return Digits(Decimal(re.sub("['’]", "", text)), 0, grouped=True)
    if _EUROPEAN.fullmatch(text) or _DOTTED.fullmatch(text):
        whole, _, part = text.partition(",")
        return Digits(Decimal(f"{whole.replace('.', '')}.{part or '0'}"), len(part), grouped=True)
    if _POINT.fullmatch(text):
        whole, _, part = text.partition(".")
        if arabic and len(part) == 3 and 1 <= len(whole) <= 3 and whole.strip("0"):
            return Digits(Decimal(whole + part), 0, Decimal(text), "separator", True)
        return _decimal(whole, part)
    if _COMMA.fullmatch(text):
        whole, _, part = text.partition(",")
        return _decimal(whole, part) if len(part) != 3 and len(part) < 3 else None
    return None
