"""A document's figures: anchors, sentences, grammar, and the public Quantity built once at the end."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from figurecheck import intervals
from figurecheck.intervals import Range, plain
from figurecheck.languages.lexicon import lexicon
from figurecheck.model import Quantity
from figurecheck.model import Reading as PublicReading
from figurecheck.quantities import currency_context, ellipsis, separators, sharing
from figurecheck.quantities.anchors import has_anchor
from figurecheck.quantities.sentence import read_sentence
from figurecheck.quantities.tokens import tokenise

if TYPE_CHECKING:
    from figurecheck.model import Document
    from figurecheck.quantities.reading import Reading

_LABELS = ("date", "time", "score", "identifier")
#: A spelled-out or round number is taken to be exact to two digits at the most ("200 thousand": ± 5 thousand).
ROUND_DIGITS = 2
#: Decimal places that are kept of an endless fraction; text no longer than this cannot hold one.
PLACES = LONGEST_PLAIN = 12


def find_quantities(document: Document) -> tuple[Quantity, ...]:
    """Every figure of the document's visible text, in order.

    Args:
        document: the text with its sentences; their languages are read together, and English with each of them,
            for the names and units that stand in every language's news.
    """
    words = lexicon(tuple(sorted({"en", *(sentence.language for sentence in document.sentences)})))
    text = document.text
    found: list[Reading] = []
    earlier: list[Reading] = []
    for sentence in document.sentences:
        if not has_anchor(text, sentence.start, sentence.end, words):
            earlier = []
            continue
        tokens = tokenise(text, sentence.start, sentence.end, words)
        readings = read_sentence(tokens, words)
        sharing.share(readings, tokens, words)
        ellipsis.carry(readings, earlier, tokens, words)
        found.extend(readings)
        earlier = readings
    currency_context.resolve(found, text, words)
    separators.resolve(found, text)
    return tuple(_public(reading, text) for reading in found)


def rounding_place(value: Decimal, place: Decimal, *, discrete: bool) -> Decimal:
    """The weight of the last digit that a printed number can be held to.

    >>> rounding_place(Decimal(200000), Decimal(1000), discrete=True)
    Decimal('1E+4')

    Args:
        value: the number in full.
        place: the weight of the last digit as printed.
        discrete: it counts whole things, so digits without round zeros are exact.
    """
    if value == 0 or value != value.to_integral_value() or place < 1:
        return place
    figures = abs(value).normalize().as_tuple()
    zeros = max(0, int(figures.exponent))
    length = len(figures.digits) + zeros
    if zeros < 2 and place == 1:
        return Decimal(0) if discrete else place
    return max(place, Decimal(1).scaleb(min(zeros, length - ROUND_DIGITS)))


def _interval(reading: Reading) -> Range:
    if reading.low is not None:
        return Range(reading.low, reading.high)
    qualifier = reading.qualifier
    if reading.ends is not None and reading.places is not None:
        low, high = sorted(zip(reading.ends, reading.places, strict=True))
        near = intervals.rounded(low[0], rounding_place(low[0], low[1], discrete=reading.discrete))
        far = intervals.rounded(high[0], rounding_place(high[0], high[1], discrete=reading.discrete))
        if qualifier in ("more_than", "at_least"):
            return Range(near.low, None)
        return Range(near.low, far.high)
    if reading.value is None:
        return Range(None, None)
    if reading.kind == "ordinal":
        return Range(reading.value, reading.value)
    if reading.kind == "multiplier":
        width = abs(reading.value) * intervals.MULTIPLE_WORD
        return Range(reading.value - width, reading.value + width)
    number = reading.number
    if reading.kind == "fraction" and number is not None and number.spelled and qualifier == "none":
        width = abs(reading.value) * intervals.FRACTION_WORD
        return Range(reading.value - width, reading.value + width)
    place = rounding_place(reading.value, reading.place, discrete=reading.discrete)
    if qualifier == "none" and place == 0:
        return Range(reading.value, reading.value)
    return intervals.said(reading.value, place, qualifier)


def _tidy(value: Decimal) -> str:
    text = plain(value)
    if len(text) <= LONGEST_PLAIN:
        return text
    digits = value.as_tuple()
    endless = isinstance(digits.exponent, int) and digits.exponent < -20 and len(digits.digits) > 20  # two-thirds
    return plain(round(value, PLACES)) if endless else text


def _alternatives(reading: Reading) -> tuple[PublicReading, ...]:
    values = [
        PublicReading(value=_tidy(value) if value is not None else unit, unit=reading.unit, note=note)
        for value, unit, note in reading.others
    ]
    units = [
        PublicReading(value=_tidy(reading.value) if reading.value is not None else None, unit=unit, note="unit")
        for unit in reading.unit_note
    ]
    return (*values, *units)


def _public(reading: Reading, text: str) -> Quantity:
    label = reading.kind in _LABELS
    interval = _interval(reading) if not label else Range(None, None)
    ends = reading.ends
    return Quantity(
        start=reading.start,
        end=reading.end,
        text=text[reading.start : reading.end],
        kind=reading.kind,  # type: ignore[arg-type]
        value=reading.text_value if label else None if reading.value is None else _tidy(reading.value),
        range=None if ends is None else (_tidy(ends[0]), _tidy(ends[1])),
        interval=(
            None if interval.low is None else _tidy(interval.low),
            None if interval.high is None else _tidy(interval.high),
        ),
        unit=reading.unit,
        noun=reading.noun,
        noun_en=reading.noun_en,
        per=tuple(reading.per),
        qualifier=reading.qualifier,  # type: ignore[arg-type]
        change=reading.change,  # type: ignore[arg-type]
        implicit=reading.implicit,  # type: ignore[arg-type]
        ambiguous=reading.ambiguous or bool(reading.unit_note),
        alternatives=_alternatives(reading) if reading.others or reading.unit_note else (),
    )
