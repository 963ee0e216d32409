"""Movements as the rules reckon with them: the level before and after, how far, in one unit."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from figurecheck.checks.levels import Level, in_unit, read_levels, settle
from figurecheck.intervals import FRACTION_WORD, Range

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.checks.cases import Case
    from figurecheck.model import Tie

_HUNDREDTH = Decimal("0.01")


class Movement(NamedTuple):
    """A tie of kind "change" with its operands in one unit."""

    tie: Tie
    before: Level | None
    after: Level | None
    by: Level | None
    percent: Level | None
    points: Level | None
    share: Range | None
    """How far it moved as a share of the level before, from digits or from a fraction word."""
    told: str
    """That share as printed."""
    yearly: bool
    """The percentage is of each year (or month) and not of the whole."""

    @property
    def levels(self) -> tuple[Level, Level] | None:
        """The level before and the one after, where the text gives both."""
        return (self.before, self.after) if self.before is not None and self.after is not None else None

    @property
    def sign(self) -> int:
        """1 for a movement up, -1 for one down; as the figures have it where the verb may mean better and not more."""
        if "loose" in self.tie.notes and self.levels is not None:
            before, after = (level.number or Decimal(0) for level in self.levels)
            return 1 if after >= before else -1
        return 1 if "up" in self.tie.notes else -1

    @property
    def figures(self) -> tuple[int, ...]:
        """Indexes of its figures, the derived ones first."""
        found = (self.percent, self.points, self.by, self.after, self.before)
        return tuple(dict.fromkeys(level.figure for level in found if level is not None))


def list_movements(case: Case) -> Iterator[Movement]:
    """Yield the movements of a text that can be reckoned out.

    Left out: what the text denies, and figures that leave something out ("adjusted for inflation").
    """
    for tie in case.ties_of("change"):
        if "denied" in tie.notes or "adjusted" in tie.notes or not all(is_clear(case, at) for _, at in tie.parts):
            continue
        movement = read_movement(case, tie)
        if movement is not None:
            yield movement


def is_clear(case: Case, figure: int) -> bool:
    """Whether a figure has one number only: "9.940" may be nine and a bit or nine thousand."""
    quantity = case.quantities[figure]
    return not any(other.value is not None and other.value != quantity.value for other in quantity.alternatives)


def read_movement(case: Case, tie: Tie) -> Movement | None:
    """Read the operands of a movement, in the unit of its levels."""
    read = read_levels(case, tie, "from", "to", "by", "percent", "points")
    before, after, by = read.get("from"), read.get("to"), read.get("by")
    unit = next((level.unit for level in (before, after) if level is not None and level.unit), by.unit if by else "")
    if by is not None and by.unit in ("index_point", "percentage_point"):
        by = by._replace(unit=unit)
    same = [in_unit(level, unit) if level is not None else None for level in (before, after, by)]
    if any(new is None and old is not None for new, old in zip(same, (before, after, by), strict=True)):
        return None
    settled = iter(settle([level for level in same if level is not None]))
    before, after, by = (next(settled) if level is not None else None for level in same)
    percent, points = read.get("percent"), read.get("points")
    if points is not None and points.unit == "basis_point":
        points = in_unit(points._replace(unit="basis_point"), "percentage_point")
    yearly = "yearly" in tie.notes or (percent is not None and bool(case.quantities[percent.figure].per))
    if "unordered" in tie.notes and before is not None and after is not None:
        before, after = _ordered(before, after, up="up" in tie.notes)
    share, told = _share(case, tie, percent)
    return Movement(tie, before, after, by, percent, points, share, told, yearly)


def _ordered(before: Level, after: Level, *, up: bool) -> tuple[Level, Level]:
    """Two levels in the order that the direction asks for, where the text gives none."""
    falls = (before.number or 0) > (after.number or 0)
    return (after, before) if falls == up else (before, after)


def _share(case: Case, tie: Tie, percent: Level | None) -> tuple[Range | None, str]:
    if percent is not None:
        fraction = case.quantities[percent.figure].kind == "fraction"
        return (percent.allowed if fraction else percent.allowed.scaled(_HUNDREDTH)), percent.text
    named = next((note for note in tie.notes if note.startswith("share:")), None)
    if named is None:
        return None, ""
    exact = Fraction(named.removeprefix("share:"))
    value = Decimal(exact.numerator) / Decimal(exact.denominator)
    return Range(value, value).widened(FRACTION_WORD), str(exact)
