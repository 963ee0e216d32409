"""Temperatures said twice: a reading ("reached 40 C") or a change ("1.5 C above average")."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from figurecheck.claims.phrases import Cue
    from figurecheck.claims.ties.scene import Figure, Line

_MARK = re.compile(r"[,،;؛.]")
_SCALES = ("Celsius", "Fahrenheit", "kelvin")


def is_temperature(unit: str) -> bool:
    """Whether a unit is one of temperature, or the bare "degree".

    >>> is_temperature("delta_degree_Celsius"), is_temperature("degree"), is_temperature("meter")
    (True, True, False)
    """
    return unit == "degree" or any(scale in unit for scale in _SCALES)


def scale_of(unit: str) -> str:
    """The scale of a temperature: "Celsius", "Fahrenheit", "kelvin", or "" for bare degrees."""
    return next((scale for scale in _SCALES if scale in unit), "")


def reading_pair(a: str, b: str) -> bool:
    """Whether two units are temperatures on two scales; bare degrees go with either.

    >>> reading_pair("delta_degree_Celsius", "degree_Fahrenheit"), reading_pair("degree", "degree")
    (True, False)
    """
    return is_temperature(a) and is_temperature(b) and scale_of(a) != scale_of(b)


def hear(line: Line, left: Figure, right: Figure) -> set[str]:
    """What the words around two temperatures say: {"difference"}, {"reading"}, or neither."""
    end = right.last
    after = [cue for cue in line.cues("heat.change_after", end, end + 3) if _close(line, right, cue)]
    between = line.cues("heat.change_after", left.last, right.first)
    if after or between:
        return {"difference"}
    pairs = sum(is_temperature(figure.quantity.unit) for figure in line.figures)
    # Of two temperatures that are each said twice, the difference is neither.
    if pairs <= 2 and line.has("heat.change_noun", line.clause(left)[0], left.first):
        return {"difference"}
    change = line.led_by(left, "heat.change_before", 1)
    reading = line.led_by(left, "heat.reading_before", 1)
    if change and not (reading and reading.last > change.last):
        return {"difference"}
    if change and reading and change.last - change.first > 1 and change.last >= reading.last:
        return {"difference"}
    warming = line.has("heat.warming", max(left.first - 12, 0), end + 8)
    return {"reading"} if reading and not warming else set()


def _close(line: Line, right: Figure, cue: Cue) -> bool:
    """Whether no comma parts the cue from the figure: "to 30 C (86 F), a rise of 10 C"."""
    return not _MARK.search(line.upto(right, line.words[cue.first].start))
