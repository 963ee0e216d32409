"""What came of holding one claim against its series."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from figurecheck.intervals import Range
    from figurecheck.model import SeriesClaim, Step

Outcome = Literal["supported", "contradicted", "unverified"]


class Row(NamedTuple):
    """One observation that a judgement rests on."""

    entity: str
    variable: str
    year: int
    value: Decimal


class SeriesJudgement(NamedTuple):
    """A claim about a series with its verdict, the rows that it rests on, and its arithmetic."""

    claim: SeriesClaim
    outcome: Outcome = "unverified"
    rows: tuple[Row, ...] = ()
    steps: tuple[Step, ...] = ()


def weigh(value: Decimal, allowed: Range, *, loose: Decimal = Decimal("0.1")) -> Literal["in", "near", "out"]:
    """Whether an observation bears a figure out, or is too far from it; between the two, other data could decide.

    >>> from figurecheck.intervals import Range
    >>> [weigh(Decimal(n), Range(Decimal(9), Decimal(11))) for n in (10, 12, 14)]
    ['in', 'near', 'out']

    Args:
        value: the observation.
        allowed: what the figure allows.
        loose: the share of a figure that other statistics of the same thing may differ by.
    """
    if (allowed.low is None or value >= allowed.low) and (allowed.high is None or value <= allowed.high):
        return "in"
    end = allowed.low if allowed.low is not None and value < allowed.low else allowed.high
    assert end is not None
    one_sided = allowed.low is None or allowed.high is None
    share = loose / 4 if one_sided else loose
    return "near" if abs(value - end) <= abs(end) * share else "out"


def join(outcomes: list[Outcome]) -> Outcome:
    """The verdict on several claims that must all hold.

    >>> join(["supported", "unverified"]), join(["supported", "contradicted"])
    ('unverified', 'contradicted')
    """
    if "contradicted" in outcomes:
        return "contradicted"
    return "supported" if outcomes and set(outcomes) == {"supported"} else "unverified"
