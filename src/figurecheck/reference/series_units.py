"""What kind of number a variable's values are: a share, so many to each of so many people."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from figurecheck.reference.series import Variable


def is_share(variable: Variable) -> bool:
    """Whether a variable's values are percent of something."""
    return variable.unit.unit == "percent" or variable.unit.noun.startswith("%") or variable.unit.noun == "annual %"


def per_people(variable: Variable) -> int | None:
    """Of how many people a variable counts: 1000 for "per 1,000 people"; None where it is no such rate.

    >>> from figurecheck.reference import load
    >>> per_people(load("countries").variables["wb.population"]) is None
    True
    """
    words = variable.unit.noun.casefold().replace(",", "").split()
    for at, word in enumerate(words[:-1]):
        if word == "per" and words[at + 1].isdigit():
            return int(words[at + 1])
    return None
