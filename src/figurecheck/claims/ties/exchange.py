"""A rate of exchange that the text states: "3.75 riyals to the dollar", "سعر الصرف 3.75 ريال للدولار"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.claims.ties.dated import MANY
from figurecheck.languages.lexicon import lexicon
from figurecheck.model import Tie
from figurecheck.units.conversion import is_currency

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.claims.ties.scene import Figure, Line, Scene

#: Words between the amount and the currency that it buys one of.
_REACH = 5


def find(scene: Scene) -> Iterator[Tie]:
    """Yield each stated rate.

    Roles: "rate" (the amount that one unit of the base currency buys).
    Notes: "base:USD", the base currency.
    """
    for line in scene.lines:
        if not line.has("exchange.rate") or len(line.figures) > MANY:
            continue
        for figure in line.figures:
            base = _base(line, figure) if is_currency(figure.quantity.unit) and not figure.quantity.alternatives else ""
            if base and figure.quantity.decimal:
                end = line.words[min(figure.last + _REACH, len(line.words)) - 1].end
                yield Tie(
                    "exchange", figure.quantity.start, end, (("rate", figure.index),), frozenset({f"base:{base}"})
                )


def _base(line: Line, figure: Figure) -> str:
    """The currency that stands without an amount right after the figure, behind a cue of rates."""
    near = range(figure.last, min(figure.last + _REACH, len(line.words)))
    taken = {at for other in line.figures if other is not figure for at in range(other.first, other.last)}
    if not line.has("exchange.rate", max(figure.first - 6, 0), figure.last + _REACH):
        return ""
    words = lexicon((line.language,)).money
    for at in near:
        if at in taken:
            return ""
        for form in _bare(line.words[at].form):
            known = words.match([form], 0)
            if known is not None and known[0].code != figure.quantity.unit:
                return known[0].code
    return ""


def _bare(form: str) -> tuple[str, ...]:
    """An Arabic word without its particle and article: "للدولار" is "دولار"."""
    return tuple(dict.fromkeys((form, form.removeprefix("لل"), form.removeprefix("ال"))))
