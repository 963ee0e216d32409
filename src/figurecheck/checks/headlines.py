"""What a body states of its headline's figures: the same number, or one that follows in one step."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from figurecheck import intervals
from figurecheck.intervals import Range
from figurecheck.languages.folding import fold
from figurecheck.languages.lexicon import known_languages, lexicon
from figurecheck.languages.relation_words import load_relation_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from figurecheck.model import Document, Quantity

#: Numbers in this span that stand in a body may be years.
FIRST_YEAR, LAST_YEAR = 1500, 2100
#: A long body has more figures than any headline could have meant: the first ones are looked at.
MOST_FIGURES = 120
#: Figures of one kind that may be combined in one step.
MOST_OPERANDS = 24
#: More than two small figures are summed only up to here ("three men, two women and a child").
SMALL = 100
#: Counts of things that carry no noun in the headline are added up to here; bigger ones meet too many sums by chance.
MOST_SUMMED = 1_000_000
#: Figures that are combined in one step stand within this many characters of each other.
NEAR = 400
_NUMERAL = re.compile(r"\d[\d,٬.٫]*")
_WORD = re.compile(r"[^\W\d_]{3,}")
_COUNTED = ("count", "number", "measure")


class Headline(NamedTuple):
    """A headline as a text of its own.

    Attributes:
        document: the headline.
        quantities: its figures.
        stands: where it stands in the text, or None where it was given apart.
    """

    document: Document
    quantities: tuple[Quantity, ...]
    stands: tuple[int, int] | None = None


class Body(NamedTuple):
    """What a body offers to its headline.

    Attributes:
        text: the visible text.
        quantities: its figures.
        numerals: every number that stands in it, whatever it is part of.
        others: small numbers that add to what was counted ("six others", "another").
    """

    text: str
    quantities: tuple[Quantity, ...]
    numerals: frozenset[Decimal]
    others: frozenset[Decimal]


def describe(text: str, quantities: Sequence[Quantity], headline: Headline | None = None) -> Body:
    """Describe the body once for all figures of the headline, which is left out where it stands in the text."""
    if headline is not None and headline.stands is not None:
        start, end = headline.stands
        text = text[:start] + " " * (end - start) + text[end:]
        quantities = [quantity for quantity in quantities if not start <= quantity.start < end]
    # The 5 of "£5m" is no five of anything else.
    bare = text
    for quantity in quantities:
        if quantity.kind == "money" and abs(quantity.decimal or 0) >= _MAGNITUDE and "," not in quantity.text:
            start, end = quantity.start, quantity.end
            bare = bare[:start] + " " * (end - start) + bare[end:]
    numerals = frozenset((*_numerals(bare), *_spelled(text)))
    return Body(text, tuple(quantities[:MOST_FIGURES]), numerals, frozenset(_others(text)))


def _others(text: str) -> Iterator[Decimal]:
    words = lexicon(known_languages())
    more = {fold(word) for code in words.codes for word in load_relation_words(code).get("headline.more", ())}
    another = {fold(word) for code in words.codes for word in load_relation_words(code).get("headline.another", ())}
    before = ""
    for found in _WORD.finditer(text):
        low = fold(found.group())
        number = words.numbers.get(before)
        if low in another:
            yield Decimal(1)
        elif low in more and number is not None and number.role in ("small", "tens"):
            yield number.value
        before = low


def _spelled(text: str) -> Iterator[Decimal]:
    """Small numbers in words that count nothing by themselves ("six others"), and ordinals ("the fourth")."""
    words = lexicon(known_languages())
    for found in _WORD.finditer(text):
        low = fold(found.group())
        number = words.numbers.get(low)
        if number is not None and number.role in ("small", "tens"):
            yield number.value
        elif low in words.ordinals:
            yield Decimal(words.ordinals[low])


def _numerals(text: str) -> Iterator[Decimal]:
    for found in _NUMERAL.finditer(text):
        digits = found.group().translate(_ASCII).rstrip(".,")
        if len(digits) <= 20:
            yield Decimal(digits.replace(",", "")) if digits.count(".") <= 1 else Decimal(digits.split(".")[0] or 0)


#: From here on an amount of money may be printed with a word for its size.
_MAGNITUDE = 100_000
_ASCII = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٬٫", "01234567890123456789,.")


def value_of(quantity: Quantity) -> Decimal | None:
    """The number that a figure stands for; a date's year, where it has only that."""
    if quantity.kind == "date":
        return Decimal(quantity.value) if quantity.value and quantity.value.isdigit() else None
    if quantity.kind in ("time", "score", "identifier"):
        return None
    return quantity.decimal


def is_stated(figure: Quantity, body: Body) -> bool:
    """Whether the body states the figure, in digits, in words, or as one end of a range."""
    value = value_of(figure)
    if value is None or abs(value) in body.numerals:
        return True
    said = read_as(figure, value)
    for other in body.quantities:
        stated = value_of(other)
        if stated is None:
            if _is_range_of(figure, other) and said.meets(intervals.parse(other.interval)):
                return True
        elif _meets(figure, said, other, stated):
            return True
    return False


def follows(figure: Quantity, body: Body) -> bool:
    """Whether the figure follows in one step from figures of its kind that stand together."""
    value = value_of(figure)
    said = None if value is None else read_as(figure, value)
    return said is not None and any(said.contains(derived) for derived in list_derived(figure, body))


def _is_range_of(figure: Quantity, other: Quantity) -> bool:
    """Whether a body figure without a single number is a range that the headline may have picked from."""
    low, high = intervals.parse(other.interval)
    narrow = low is not None and high is not None and high < 5 * low
    return other.kind != "date" and narrow and is_same_family(figure, other)


def read_as(figure: Quantity, value: Decimal) -> Range:
    """What a reader takes a headline's figure for: its rounding, and for a bound the numbers just beyond it."""
    if figure.kind in ("date", "ordinal"):
        return Range(value, value)
    said = intervals.parse(figure.interval)
    beyond = value * (1 + intervals.BOUND_READING)
    if said.high is None:
        return Range(min(value, beyond), max(value, beyond))
    if said.low is None:
        below = value * (1 - intervals.BOUND_READING)
        return Range(min(value, below), max(value, below))
    # the next number is not this one cut off: "97" is no reading of 98
    return said if said.low == said.high else Range(said.low, said.high - (said.high - said.low) / 1000)


def _meets(figure: Quantity, said: Range, other: Quantity, stated: Decimal) -> bool:
    if other.kind == "fraction" and figure.kind == "percent":
        return said.contains(stated * 100)
    if figure.kind == "fraction" and other.kind == "percent":
        return said.contains(stated / 100)
    alike = is_same_family(figure, other) or figure.kind in ("number", "multiplier") or other.kind == "ordinal"
    return alike and said.contains(stated)


def list_derived(figure: Quantity, body: Body) -> Iterator[Decimal]:
    """Numbers that follow in one step from figures that stand together: sums, differences, complements, years apart."""
    mine = [
        (other, value) for other in body.quantities
        if (value := value_of(other)) is not None and other.kind != "ordinal" and is_same_family(figure, other)
    ][:MOST_OPERANDS]  # fmt: skip
    for at, (one, a) in enumerate(mine):
        if figure.kind == "percent":
            yield 100 - a
        running = a
        if figure.kind in _COUNTED and a != a.to_integral_value():
            continue
        for two, b in mine[at + 1 :]:
            if two.start - one.start > NEAR and figure.kind not in ("money", "measure", "duration"):
                if one.noun is not None and one.noun == two.noun and max(a, b) <= MOST_SUMMED:
                    yield abs(a - b)
                continue
            running += b
            if running <= SMALL:
                yield running
            if figure.kind in ("money", "percent", "duration", "age", "measure") or a + b <= MOST_SUMMED:
                yield a + b
                yield abs(a - b)
            if figure.kind in ("multiplier", "percent") and a and b:
                scale = 100 if figure.kind == "percent" else 1
                yield from (scale * a / b, scale * b / a, scale * abs(a - b) / a, scale * abs(a - b) / b)
    if figure.kind in _COUNTED:
        yield from (value + more for _, value in mine for more in body.others if value + more <= SMALL)
    years = sorted(
        {year for other in body.quantities if (year := year_of(other)) is not None}
        | {number for number in body.numerals if FIRST_YEAR <= number <= LAST_YEAR}
    )
    if figure.kind in ("duration", "age", "count", "number"):
        yield from (abs(a - b) for at, a in enumerate(years) for b in years[at + 1 :])
    written = next((year for other in body.quantities if (year := year_of(other)) is not None), None)
    if figure.kind == "date" and written is not None:
        yield from (written + step for step in (-1, 0, 1))
        yield from (
            written - length for other in body.quantities
            if other.kind in ("duration", "age") and other.unit == "year" and (length := other.decimal)
        )  # fmt: skip


def is_one(quantity: Quantity) -> bool:
    """Whether a figure is a "one" in words: "one of the best", "one day" tell no number of anything."""
    return quantity.kind != "ordinal" and value_of(quantity) == 1 and quantity.text.split(" ")[0].isalpha()


def year_of(quantity: Quantity) -> Decimal | None:
    """The year of a date that has one."""
    if quantity.kind != "date" or not quantity.value or not quantity.value[:4].isdigit():
        return None
    return Decimal(quantity.value[:4])


def is_same_family(figure: Quantity, other: Quantity) -> bool:
    """Whether two figures could be one and the same: of one kind and unit; a bare number may be a count."""
    if figure.kind in _COUNTED and other.kind in _COUNTED:
        return figure.unit == other.unit or _rate_of(figure) == _rate_of(other)
    if {figure.kind, other.kind} <= {"duration", "age"}:
        return figure.unit == other.unit
    return figure.kind == other.kind and (figure.unit == other.unit or _rate_of(figure) == _rate_of(other))


def _rate_of(quantity: Quantity) -> str:
    """The unit with what it is per: "bpd" and "barrels per day" are one."""
    return " / ".join((quantity.unit, *quantity.per))
