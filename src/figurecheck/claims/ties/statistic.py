"""Results of statistical tests as journals print them: "t(28) = 2.20, p = .036", and means of whole numbers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from figurecheck.claims.ties.dated import MANY
from figurecheck.model import Tie

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.claims.ties.scene import Figure, Line, Scene

_RESULT = re.compile(
    r"(?<![A-Za-z])(?P<test>t|F|r|z|Z|[χΧX][²2]|chi2)\s?"
    r"(?:\(\s?(?P<df1>\d{1,6}(?:\.\d{1,4})?)(?:\s?[,،]\s?(?P<n>[Nn]\s?=\s?)?(?P<df2>\d{1,6}(?:\.\d{1,4})?))?\s?\)\s?)?"
    r"=\s?(?P<value>[-−]?\d{0,6}(?:\.\d{1,6})?)\s?[,;،]\s?p\s?(?P<sign>[<>=])\s?(?P<p>\d?\.\d{1,6})"
)
_LONGEST = 20_000
#: No more than this is a sample in the news.
_MOST = 100_000


def find(scene: Scene) -> Iterator[Tie]:
    """Yield each test result, and each mean of whole numbers with the number of cases.

    Roles: "p", and "term" for the other figures of a result; "mean" and "cases".
    Notes: "test:t", "df1:28", "df2:57", "value:2.20", "sign:=", "p:.036"; "mean".
    """
    for line in scene.lines:
        if len(line.figures) <= MANY:
            yield from _results(line)
            yield from _means(line)


def _results(line: Line) -> Iterator[Tie]:
    for found in _RESULT.finditer(line.rest(line.start)[:_LONGEST]):
        start, end = line.start + found.start(), line.start + found.end()
        inside = [figure for figure in line.figures if start <= figure.quantity.start < end]
        if not inside or not found["value"].strip("-−"):
            continue
        roles = [("p" if figure.quantity.start >= line.start + found.start("sign") else "term") for figure in inside]
        notes = {f"{name}:{found[name]}" for name in ("test", "df1", "df2", "value", "sign", "p") if found[name]}
        parts = tuple((role, figure.index) for role, figure in zip(roles, inside, strict=True))
        yield Tie("statistic", start, end, parts, frozenset(notes))


def _means(line: Line) -> Iterator[Tie]:
    means = [figure for figure in line.figures if _is_mean(line, figure)]
    cases = [figure for figure in line.figures if _is_count(figure)]
    if len(means) == 1 and len(cases) == 1 and line.has("statistic.whole"):
        figures = sorted([means[0], cases[0]], key=lambda figure: figure.index)
        parts = tuple(("mean" if figure is means[0] else "cases", figure.index) for figure in figures)
        yield Tie("statistic", figures[0].quantity.start, figures[-1].quantity.end, parts, frozenset({"mean"}))


def _is_mean(line: Line, figure: Figure) -> bool:
    quantity = figure.quantity
    printed = re.fullmatch(r"\d{1,4}[.٫]\d{2,3}\D*", quantity.text)
    plain = quantity.kind in ("number", "count", "measure") and quantity.qualifier in ("none", "exact", "about")
    return bool(plain and printed and line.led_by(figure, "statistic.mean", 3))


def _is_count(figure: Figure) -> bool:
    value = figure.quantity.decimal
    counted = figure.quantity.kind == "count" and figure.quantity.qualifier in ("none", "exact")
    return counted and value is not None and value == value.to_integral_value() and 2 <= value <= _MOST
