"""A body's figure for the same thing as a headline's: who could be meant, and the one edit that tells them apart."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from figurecheck import intervals
from figurecheck.checks.edits import Slip, list_edits, tell_edit
from figurecheck.checks.headline_days import find_longer_year, find_other_day
from figurecheck.checks.headline_subjects import around, content_words, counts_the_same, list_rivals, value_beside
from figurecheck.checks.headlines import follows, is_same_family, is_stated, list_derived, value_of, year_of
from figurecheck.intervals import Range

if TYPE_CHECKING:
    from figurecheck.checks.headline_subjects import Rival
    from figurecheck.checks.headlines import Body, Headline
    from figurecheck.languages.message_words import MessageWords
    from figurecheck.model import Quantity

#: A count below this is told to the last one.
ROUND_FROM = 100
#: Qualifiers that bound a figure, and from which side.
_BOUNDS = {"more_than": 1, "at_least": 1, "less_than": -1, "at_most": -1}
_DIGITS = re.compile(r"[0-9]+")


def find_rival(figure: Quantity, headline: Headline, body: Body, words: MessageWords) -> tuple[int, str] | None:
    """The body's figure that the headline's contradicts, and the one edit that would mend the headline.

    Args:
        figure: a figure of the headline.
        headline: the headline.
        body: the text below it.
        words: the reader's language.

    Returns:
        The index of the body's figure and the edit; None where the body states the figure, or gives no other for it.
    """
    value = value_of(figure)
    if figure.kind == "identifier":
        return _find_other_name(figure, body, words)
    dated = find_other_day(figure, body) or find_longer_year(figure, body)
    if dated is not None:
        return dated[0], words.fill("suggestions", "value", value=dated[1])
    bounded = _find_bound(figure, body)
    if bounded is not None:
        return bounded, words.fill("suggestions", "value", value=body.quantities[bounded].text)
    if not value or figure.range is not None or is_stated(figure, body) or _is_short_year(figure, headline):
        return None
    derived = follows(figure, body)
    unit = printed_unit(figure, value)
    several = len(value.normalize().as_tuple().digits) > 1
    others = list_rivals(figure, headline.document.text, body)
    for at, tied, apart in others:
        stated = value_beside(figure, body.quantities[at])
        if not stated or not (tied or several or figure.unit):
            continue
        if derived and not counts_the_same(figure, body.quantities[at]):
            continue  # a sum may meet by chance, but not where the same things are counted otherwise
        hasty = apart or (figure.kind == "percent" and body.quantities[at].kind == "fraction")
        edit = _edit(figure, value, stated, unit, words, tied=tied, several=several, hasty=hasty)
        if edit is None and tied and not hasty and _is_digit_more(figure, body.quantities[at]):
            edit = words.fill("suggestions", "value", value=intervals.plain(stated))
        if edit is not None:
            return at, edit
    if derived:
        return None
    return (
        _find_years_apart(figure, value, headline, body, words)
        or _find_sum(figure, value, others, body, words)
        or _find_range_end(figure, value, body, words)
    )


def _find_sum(
    figure: Quantity, value: Decimal, others: list[Rival], body: Body, words: MessageWords
) -> tuple[int, str] | None:
    """Find 19 for "190 tourists" where the body frees 11 and 8: a slip of the hand in what follows in one step."""
    tied = [rival.at for rival in others if rival.tied]
    if value < 10 or not tied:
        return None
    for derived in list_derived(figure, body):
        if derived >= 10 and derived == derived.to_integral_value():
            hasty = [
                edit for edit in list_edits(Slip(figure.text, value, Range(derived, derived)), words) if edit.likely
            ]
            if hasty:
                return tied[0], tell_edit(hasty[0], words)
    return None


def _is_short_year(figure: Quantity, headline: Headline) -> bool:
    """Whether the figure is a year without its century ("'82 Cold Case")."""
    text = headline.document.text
    opened = figure.start > 0 and text[figure.start - 1] in "'’‘"
    closed = any(mark in text[figure.end :] for mark in "'’")
    return opened and not closed and len(figure.text.split(" ")[0]) == 2


def _find_years_apart(
    figure: Quantity, value: Decimal, headline: Headline, body: Body, words: MessageWords
) -> tuple[int, str] | None:
    """Find 44 for "440 Years After …" where two years of the body are 44 apart; a birthday more or less is no slip."""
    if figure.kind not in ("duration", "age") or figure.unit != "year" or value < 10:
        return None
    about = content_words(headline.document.text)
    years = [(at, year) for at, other in enumerate(body.quantities) if (year := year_of(other)) is not None]
    for place, (at, a) in enumerate(years):
        for to, b in years[place + 1 :]:
            apart = abs(a - b)
            tied = any(about & around(body.text, body.quantities[each]) for each in (at, to))
            if tied and abs(apart - value) > 2 and apart >= 2:
                edits = list_edits(Slip(figure.text, value, Range(apart, apart)), words)
                if edits:
                    return at, tell_edit(min(edits, key=lambda edit: not edit.likely), words)
    return None


def _edit(
    figure: Quantity,
    value: Decimal,
    stated: Decimal,
    unit: Decimal,
    words: MessageWords,
    *,
    tied: bool,
    several: bool,
    hasty: bool,
) -> str | None:
    """The one edit that makes the headline's figure the body's: a slip of digits, or the next number.

    Beside "about a quarter" only a slip of the hand counts (``hasty``): "26%" is a reading of it.
    """
    exact = unit <= 1 and stated == stated.to_integral_value()
    span = intervals.NEAR_ENOUGH * abs(stated)
    target = (
        Range(stated, stated) if exact else Range(stated - min(unit, span), stated + min(unit / 2, span))
    )  # what the headline could print for it: rounded, or cut off
    # one digit alone is any other digit by one edit: there only a slip of the hand tells the same thing apart
    free = (tied or several) and not hasty
    worded = not any(sign.isdigit() for sign in figure.text) and figure.kind != "ordinal"
    printed = intervals.plain(value) if worded and tied else figure.text
    edits = [edit for edit in list_edits(Slip(printed, value, target), words) if edit.likely or free]
    if edits:
        return tell_edit(min(edits, key=lambda edit: not edit.likely), words)
    step = unit or Decimal(1)
    nearest = round(stated / step) * step
    if tied and not hasty and figure.kind != "date" and nearest and 0 < abs(nearest - value) <= 2 * step:
        return words.fill("suggestions", "value", value=intervals.plain(nearest))
    return None


def _is_digit_more(figure: Quantity, other: Quantity) -> bool:
    """Whether one of two whole numbers is the other with a digit too many: 910 for 90, 15 hurt for 5 hurt."""
    value, stated = value_of(figure), value_of(other)
    if not value or not stated or figure.kind == "date" or {value % 1, stated % 1} != {Decimal(0)}:
        return False
    shorter, longer = sorted((str(int(abs(value))), str(int(abs(stated)))), key=len)
    alike = len(shorter) > 1 or counts_the_same(figure, other)
    return alike and any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))


def _find_other_name(figure: Quantity, body: Body, words: MessageWords) -> tuple[int, str] | None:
    """Find the body's "Chapter 11" for the headline's "Chapter 12", where the body has no other chapter."""
    label, number = _split_name(figure.text)
    if not label or not number or number in body.text:
        return None
    others = {
        other: at for at, quantity in enumerate(body.quantities)
        if quantity.kind in ("identifier", "number") and (name := _split_name(quantity.text))[0] == label
        and (other := name[1])
    }  # fmt: skip
    if len(others) != 1:
        return None
    other, at = next(iter(others.items()))
    edits = list_edits(Slip(number, Decimal(number), Range(Decimal(other), Decimal(other))), words)
    return (at, tell_edit(edits[0], words)) if edits else None


def _split_name(name: str) -> tuple[str, str]:
    """The letters and the digits of a name with one number: "chapter #" and 11, "#-eleven" and 7."""
    numbers = _DIGITS.findall(name)
    label = _DIGITS.sub("#", name).casefold()
    return (label, numbers[0]) if len(numbers) == 1 and len(numbers[0]) < 12 and len(label) > 1 else ("", "")


def _find_range_end(figure: Quantity, value: Decimal, body: Body, words: MessageWords) -> tuple[int, str] | None:
    """Find "$5,600 to $6,300" for "$63K": a slip of the hand in an end of the body's range."""
    if figure.kind == "date":
        return None
    for at, other in enumerate(body.quantities):
        if other.range is None or not is_same_family(figure, other) or (figure.per and figure.per != other.per):
            continue
        for end in other.range:
            target = Range(Decimal(end), Decimal(end))
            hasty = [edit for edit in list_edits(Slip(figure.text, value, target), words) if edit.likely]
            if hasty:
                return at, tell_edit(hasty[0], words)
    return None


def printed_unit(figure: Quantity, value: Decimal) -> Decimal:
    """The weight of the headline's last digit: "$40K" to a thousand, "7.2M" to a hundred thousand, "45" to one."""
    low, high = intervals.parse(figure.interval)
    if figure.kind in ("date", "ordinal"):
        return Decimal(0)
    if low == high and abs(value) < ROUND_FROM:
        return Decimal(1)
    if low is None or high is None or low == high or figure.qualifier != "none":
        places = value.normalize().as_tuple().exponent
        return Decimal(1).scaleb(places) if isinstance(places, int) else Decimal(1)
    return (high - low) * 2 / 3


def _find_bound(figure: Quantity, body: Body) -> int | None:
    """Find "more than $350" for "over $349": a bound is rounder than what it bounds."""
    value = value_of(figure)
    if not value or figure.qualifier not in _BOUNDS or abs(value) in body.numerals:
        return None
    step = Decimal(1).scaleb(value.normalize().adjusted() + 1 - _digits(value))
    for at, other in enumerate(body.quantities):
        stated = value_of(other)
        if (
            stated
            and _BOUNDS.get(other.qualifier) == _BOUNDS[figure.qualifier]
            and is_same_family(figure, other)
            and _digits(stated) < _digits(value)
            and 0 < abs(stated - value) <= 2 * step
        ):
            return at
    return None


def _digits(value: Decimal) -> int:
    return len(value.normalize().as_tuple().digits)
