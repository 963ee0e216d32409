"""The one edit that closes a gap: swapped digits, a wrong digit, a moved point, the wrong magnitude word.

An edit is told only where it is the only one. Swapped digits, a moved point and a wrong magnitude word are slips of the
hand: likelier than any other wrong digit.
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from figurecheck.intervals import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from figurecheck.intervals import Range
    from figurecheck.languages.message_words import MessageWords

_NUMERAL = re.compile(r"\d[\d.,٫٬'’ \u00a0\u202f]*\d|\d")
_WORD = re.compile(r"[^\W\d_]+")
_POINTS = ".٫,"
_MOVES = (1, -1, 3, -3, 2, -2)
_MOST_DIGITS = 12


class Slip(NamedTuple):
    """A printed figure that may hold a slip.

    Attributes:
        text: as printed ("156", "$4.2 million").
        value: the number in full.
        target: what would close the gap.
    """

    text: str
    value: Decimal
    target: Range


class Edit(NamedTuple):
    """One edit: what to write instead of what, and whether it is a slip of the hand."""

    right: str
    wrong: str
    likely: bool


def one_edit(text: str, value: Decimal, target: Range, words: MessageWords) -> str | None:
    """Say the one edit that brings a figure into a target.

    >>> from figurecheck.intervals import Range
    >>> from figurecheck.languages.message_words import load_message_words
    >>> english = load_message_words("en")
    >>> one_edit("156", Decimal(156), Range(Decimal(164), Decimal(166)), english)
    '165, not 156'
    >>> one_edit("$4 million", Decimal(4000000), Range(Decimal(3900), Decimal(4100)), english)
    'thousand, not million'

    Args:
        text: the figure as printed, its magnitude word and unit included.
        value: its number in full.
        target: the numbers that would close the gap.
        words: the reader's language.

    Returns:
        The suggestion, or None where no edit does it or several do.
    """
    return choose_edit([Slip(text, value, target)], words)[1]


def choose_edit(slips: Sequence[Slip], words: MessageWords) -> tuple[int | None, str | None]:
    """Find which of several figures is most likely wrong, and the one edit that mends it.

    Args:
        slips: the figures, the likeliest to be wrong first.
        words: the reader's language.

    Returns:
        The place in ``slips`` of the figure to mend and the edit; or twice None, where none or several would do. A slip
        of the hand in the first figure comes before any edit of the others.
    """
    found = [(at, edit) for at, slip in enumerate(slips) for edit in list_edits(slip, words)]
    hasty = [edit for at, edit in found if at == 0 and edit.likely]
    if len(hasty) == 1:
        return 0, tell_edit(hasty[0], words)
    if len(found) == 1:
        return found[0][0], tell_edit(found[0][1], words)
    return None, None


def tell_edit(edit: Edit, words: MessageWords) -> str:
    """An edit in the reader's language: "165, not 156"."""
    return words.fill("suggestions", "edit", right=edit.right, wrong=edit.wrong)


def list_edits(slip: Slip, words: MessageWords) -> list[Edit]:
    """List every single edit of a printed figure that brings it into its target."""
    tried = list(_try_magnitudes(slip, words))
    numerals = _NUMERAL.findall(slip.text)
    if len(numerals) == 1 and 0 < sum(sign.isdigit() for sign in numerals[0]) <= _MOST_DIGITS:
        scale = _scale(numerals[0], slip.value)
        if scale is not None:
            tried += _try_numerals(numerals[0], scale, slip)
    # "0.7" becomes 7 by its point and by its digits: one edit, told the first way.
    edits: dict[Decimal, Edit] = {}
    for edit, value in tried:
        if value != slip.value and slip.target.contains(value):
            edits.setdefault(value, edit)
    return list(edits.values())


def _try_magnitudes(slip: Slip, words: MessageWords) -> Iterator[tuple[Edit, Decimal]]:
    names: dict[Decimal, list[str]] = {}
    for name, size in words.sections.get("magnitudes", {}).items():
        names.setdefault(Decimal(size), []).append(name)
    for printed in _WORD.findall(slip.text):
        wrong = next((size for size, forms in names.items() if printed.lower() in forms), None)
        if wrong is None:
            continue
        # Both lists stand in one order, the plain form first: "millions" becomes "billions".
        form = names[wrong].index(printed.lower())
        for size, forms in names.items():
            if size != wrong and len(forms) > form:
                yield Edit(forms[form], printed, likely=True), slip.value / wrong * size


def _try_numerals(numeral: str, scale: Decimal, slip: Slip) -> Iterator[tuple[Edit, Decimal]]:
    """Swap neighbouring digits, move the point, and put every other digit in each place."""
    places = [at for at, sign in enumerate(numeral) if sign.isdigit()]
    printed = _read(numeral, _point_of(numeral, slip.value))
    for move in _MOVES:
        moved = printed.scaleb(move)
        # Next to a magnitude word a thousandfold slip is the word's, not the point's.
        if -int(moved.normalize().as_tuple().exponent) <= 3 and not (scale != 1 and abs(move) == 3):
            yield Edit(_write_like(moved, numeral), numeral, likely=True), moved * scale
    for left, right in pairwise(places):
        if numeral[left] != numeral[right] and not (left == places[0] and _digit(numeral[right]) == 0):
            signs = list(numeral)
            signs[left], signs[right] = signs[right], signs[left]
            yield _edited("".join(signs), numeral, slip, scale, likely=True)
    for at in places:
        for digit in range(10):
            if digit != _digit(numeral[at]) and not (digit == 0 and at == places[0]):
                signs = list(numeral)
                signs[at] = _sign_like(digit, numeral[at])
                yield _edited("".join(signs), numeral, slip, scale, likely=False)


def _edited(right: str, wrong: str, slip: Slip, scale: Decimal, *, likely: bool) -> tuple[Edit, Decimal]:
    return Edit(right, wrong, likely), _read(right, _point_of(wrong, slip.value)) * scale


def _scale(numeral: str, value: Decimal) -> Decimal | None:
    """What the printed numeral is multiplied by ("4.2 million": a million), or None where it is no power of ten."""
    printed = _read(numeral, _point_of(numeral, value))
    if not printed or not value:
        return None
    scale = abs(value) / printed
    return scale if scale.normalize().as_tuple().digits == (1,) else None


def _point_of(numeral: str, value: Decimal) -> str:
    """The sign that stands for the decimal point: the one under which the numeral is a power of ten off the value."""
    for point in ("", *_POINTS):
        if point and numeral.count(point) != 1:
            continue
        printed = _read(numeral, point)
        if printed and (abs(value) / printed).normalize().as_tuple().digits == (1,) and abs(value) >= printed:
            return point
    return ""


def _read(numeral: str, point: str) -> Decimal:
    whole, _, rest = numeral.partition(point) if point else (numeral, "", "")
    digits = "".join(str(_digit(sign)) for sign in whole if sign.isdigit())
    decimals = "".join(str(_digit(sign)) for sign in rest if sign.isdigit())
    return Decimal(f"{digits or 0}.{decimals or 0}")


def _digit(sign: str) -> int:
    return unicodedata.digit(sign, 0)


def _sign_like(digit: int, sign: str) -> str:
    """A digit in the script of another one."""
    return chr(ord(sign) - _digit(sign) + digit)


def _write_like(number: Decimal, numeral: str) -> str:
    """A number in the digits of a printed numeral, grouped as English does, or with Arabic marks for Arabic digits."""
    whole, _, rest = plain(number).partition(".")
    text = (f"{int(whole):,}" if len(whole) > 3 else whole) + (f".{rest}" if rest else "")
    model = next(sign for sign in numeral if sign.isdigit())
    if model.isascii():
        return text
    marks = {",": "٬", ".": "٫"}
    return "".join(_sign_like(int(sign), model) if sign.isdigit() else marks[sign] for sign in text)
