"""Numbers as a reader of newspapers knows them: 1,667 and 40.5–49.5 million instead of 1667 and [40.5e6, 49.5e6]."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from figurecheck.intervals import plain
from figurecheck.languages.message_words import load_message_words
from figurecheck.reports.directions import isolated, left_to_right

if TYPE_CHECKING:
    from figurecheck.intervals import Range
    from figurecheck.reports.words import Words

_SCALES = tuple(Decimal(10) ** power for power in (12, 9, 6))
#: With more digits behind the point, "40.51234 million" is harder to read than the number in full.
_PLACES = 3


def digits(number: Decimal) -> str:
    """The number in digits, grouped by threes.

    >>> digits(Decimal("1667")), digits(Decimal("-0.05"))
    ('1,667', '−0.05')
    """
    whole, _, rest = plain(abs(number)).partition(".")
    sign = "−" if number < 0 else ""
    return f"{sign}{int(whole):,}" + (f".{rest}" if rest else "")


def numeral(number: Decimal, words: Words) -> str:
    """The number with a magnitude word where that is shorter.

    >>> from figurecheck.reports.words import words_of
    >>> [numeral(Decimal(n), words_of("en")) for n in ("45000000", "8141808945", "200000")]
    ['45 million', '8,141,808,945', '200,000']
    """
    scale = _scale_of(number)
    return digits(number) if scale is None else f"{digits(number / scale)} {_magnitude(scale, number / scale, words)}"


def span(allowed: Range, words: Words) -> str:
    """An interval in words, each number in one piece in a line of the other direction.

    >>> from figurecheck.intervals import Range
    >>> from figurecheck.reports.words import words_of
    >>> english = words_of("en")
    >>> span(Range(Decimal(40500000), Decimal(49500000)), english), span(Range(Decimal(12), None), english)
    ('40.5–49.5 million', '12 or more')

    Args:
        allowed: the interval.
        words: the reader's language.
    """
    low, high = allowed
    if low is None or high is None:
        end = low if high is None else high
        if end is None:
            return words("arithmetic", "anything")
        key = "or_more" if high is None else "or_less"
        return words.fill("arithmetic", key, value=isolated(numeral(end, words), words.direction))
    if low == high:
        return isolated(numeral(low, words), words.direction)
    scale = _scale_of(high)
    key = "span_signed" if low < 0 else "span"
    if scale is not None and _fits(low, scale) and abs(low) * 100 >= scale:
        ends = [left_to_right(digits(end / scale), words.direction) for end in (low, high)]
        return f"{words.fill('arithmetic', key, low=ends[0], high=ends[1])} {_magnitude(scale, high / scale, words)}"
    ends = [isolated(numeral(end, words), words.direction) for end in (low, high)]
    return words.fill("arithmetic", key, low=ends[0], high=ends[1])


def _scale_of(number: Decimal) -> Decimal | None:
    return next((scale for scale in _SCALES if abs(number) >= scale and _fits(number, scale)), None)


def _fits(number: Decimal, scale: Decimal) -> bool:
    exponent = (number / scale).normalize().as_tuple().exponent
    return isinstance(exponent, int) and -exponent <= _PLACES


def _magnitude(scale: Decimal, counted: Decimal, words: Words) -> str:
    messages = load_message_words(words.language)
    name = next(word for word, value in messages.sections["magnitudes"].items() if Decimal(value) == scale)
    return messages.counted("magnitudes", name, counted, default=name)
