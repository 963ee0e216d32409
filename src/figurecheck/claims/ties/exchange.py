"""A rate of exchange that the text states: "3.75 riyals to the dollar", "$1 = 18.50 rand", "الدولار = 3.75 ريال"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from figurecheck.claims.ties.dated import MANY
from figurecheck.claims.ties.declaring import before, leads
from figurecheck.languages.lexicon import lexicon
from figurecheck.model import Tie
from figurecheck.units.conversion import is_currency

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.claims.ties.scene import Figure, Line, Scene

#: Words between the amount and the currency that it buys one of.
_REACH = 5
#: Words between "is worth" and the amount.
_MAKES = 8
#: No currency buys this much of another: a bigger amount is no rate.
_HIGHEST_RATE = 200_000
_COMMA = re.compile(r"[,،;؛]\s")
_EQUALS = re.compile(r"\s*=\s*$")


def find(scene: Scene) -> Iterator[Tie]:
    """Yield each stated rate, and the two amounts of a sentence that reckons at one.

    Kinds: "exchange", a rate; roles: "rate" (the amount that one unit of the base currency buys, a bare number where
    the other currency is not named); notes: "base:USD", the base currency, and "then" for a rate of another time.
    "equal", the one amount of each currency that a sentence with "at 160 yen to the euro" has; "left" and "right".
    """
    for at, line in enumerate(scene.lines):
        if len(line.figures) > MANY or not (line.has("exchange.rate") or line.has("exchange.at") or _equates(line)):
            continue
        rates: list[tuple[Figure, str]] = []
        units = [figure for figure in line.figures if _is_unit(figure)]
        for figure in line.figures:
            base = _base(line, figure, units)
            if base:
                rates.append((figure, base))
                then = {"then"} if line.has("exchange.then") else set[str]()
                end = line.words[min(figure.last + _REACH, len(line.words)) - 1].end
                parts = (("rate", figure.index),)
                yield Tie("exchange", figure.quantity.start, end, parts, frozenset({f"base:{base}", *then}))
        if len(rates) == 1:
            reckoned = list(_reckoned(scene, line, *rates[0], units))
            behind = [each for each in scene.lines[at + 1 : at + 2] if each.block == line.block]
            next_to = [*scene.before(line), *(each for each in behind if each.number == line.number + 1)]
            yield from reckoned or _makes(scene, line, next_to, *rates[0], units)


def _equates(line: Line) -> bool:
    return any("=" in line.since(line.start, figure) for figure in line.figures[-1:])


def _is_unit(figure: Figure) -> bool:
    """Whether a figure is one unit of a currency: "$1", "دولار واحد"."""
    return figure.quantity.decimal == 1 and is_currency(figure.quantity.unit)


def _base(line: Line, figure: Figure, units: list[Figure]) -> str:
    """The currency that a figure may be the rate of: the one that stands beside it without an amount."""
    quantity = figure.quantity
    value = quantity.decimal
    money = is_currency(quantity.unit)
    if not value or not 0 < value < _HIGHEST_RATE or not (money or quantity.kind in ("number", "count")):
        return ""
    for unit in units:  # "$1 = 18.5 rand", "18.5 rand to $1"
        if unit is not figure and money and unit.quantity.unit != quantity.unit and _meet(line, unit, figure):
            return unit.quantity.unit
    if figure in units:
        return ""
    behind = _behind(line, figure)
    return behind or (_before(line, figure) if money else "")


def _meet(line: Line, unit: Figure, figure: Figure) -> bool:
    left, right = (unit, figure) if unit.first < figure.first else (figure, unit)
    gap = line.between(left, right)
    if _EQUALS.match(gap):
        return True
    said = line.has("exchange.rate", max(left.first - _REACH, 0), right.last)
    said = said or line.has("exchange.is", left.last, right.first)
    return said and right.first - left.last <= _REACH and not _COMMA.search(gap)


def _behind(line: Line, figure: Figure) -> str:
    """The currency right after the figure: "to the dollar", "للدولار"; a bare number wants the word "rate"."""
    known = line.has("exchange.rate", max(figure.first - 6, 0), figure.last + _REACH)
    if not known or (not is_currency(figure.quantity.unit) and leads(line, figure, "exchange.rate", 2) is None):
        return ""
    return next(iter(bare_currencies(line, figure, figure.last, min(figure.last + _REACH, len(line.words)))), "")


def _before(line: Line, figure: Figure) -> str:
    """The currency before the figure: "with the pound trading at $1.25", "سعر صرف الدولار 3.75 ريال"."""
    first = max(figure.first - _REACH - 1, line.floor(figure))
    # The nearest one: a rate has no other word of money between.
    bases = list(bare_currencies(line, figure, first, figure.first))
    if not bases or _COMMA.search(line.stretch(line.words[first].start, figure.quantity.start)):
        return ""
    led = leads(line, figure, "exchange.at", 0) or line.has("exchange.rate", max(first - 3, 0), figure.first)
    equal = _EQUALS.search(before(line, figure, 0)) is not None
    return bases[-1] if led or equal else ""


def bare_currencies(line: Line, figure: Figure, first: int, last: int) -> Iterator[str]:
    """Currencies that stand without an amount among some words, up to a comma."""
    words = lexicon((line.language,)).money
    for at in range(first, last):
        if at in line.taken:
            return
        if at >= max(figure.last, 1) and _COMMA.search(line.stretch(line.words[at - 1].end, line.words[at].start)):
            return
        for form in _bare(line.words[at].form):
            known = words.match([form], 0)
            if known is not None and known[0].code != figure.quantity.unit:
                yield known[0].code
                break


def _reckoned(scene: Scene, line: Line, rate: Figure, base: str, units: list[Figure]) -> Iterator[Tie]:
    """The one amount of each currency in a sentence that reckons "at" a rate."""
    if leads(line, rate, "exchange.reckons", 4) is None or line.has("exchange.then"):
        return
    money = [figure for figure in line.figures if is_currency(figure.quantity.unit) and figure not in (rate, *units)]
    others = [figure for figure in money if figure.quantity.unit != base]
    if len(money) != 2 or len(others) != 1 or money[0].quantity.per or money[1].quantity.per:
        return
    if is_currency(rate.quantity.unit) and others[0].quantity.unit != rate.quantity.unit:
        return
    notes = {"money", "rate"} | ({f"on:{scene.published}"} if scene.published else set[str]())
    for left, right in pairwise(money):
        parts = (("left", left.index), ("right", right.index))
        yield Tie("equal", left.quantity.start, right.quantity.end, parts, frozenset(notes))


def _makes(
    scene: Scene, line: Line, next_to: list[Line], rate: Figure, base: str, units: list[Figure]
) -> Iterator[Tie]:
    """The one amount of each currency that a sentence with a rate, or it and one beside it, says to be worth the other.

    "A pound buys 190 yen. That puts the 5,700-yen lunch at £30", "90,000 naira is worth $60, a dollar fetching 1,500".
    """
    if line.has("exchange.then") or not is_currency(rate.quantity.unit):
        return
    for lines in ([line], *([line, each] for each in next_to)):
        money = [(each, f) for each in lines for f in each.figures
                 if is_currency(f.quantity.unit) and f not in (rate, *units)]  # fmt: skip
        money.sort(key=lambda place: place[1].quantity.start)
        if {f.quantity.unit for _, f in money} != {base, rate.quantity.unit} or len(money) != 2:
            continue
        (start, left), (where, right) = money
        one, other = left.quantity.per, right.quantity.per
        said = where.has("exchange.makes", max(right.first - _MAKES, left.last if start is where else 0), right.first)
        puts = (
            start is where and where.has("exchange.puts", 0, left.first) and where.led_by(right, "exchange.puts_at", 0)
        )
        if not (said or puts) or (one and other and one != other) or where.has("exchange.then"):
            continue
        notes = {"money", "rate"} | ({f"on:{scene.published}"} if scene.published else set[str]())
        parts = (("left", left.index), ("right", right.index))
        yield Tie("equal", left.quantity.start, right.quantity.end, parts, frozenset(notes))
        return


def _bare(form: str) -> tuple[str, ...]:
    """An Arabic word without its particle and article: "للدولار" is "دولار"."""
    return tuple(dict.fromkeys((form, form.removeprefix("لل"), form.removeprefix("ال"), form.removeprefix("وال"))))
