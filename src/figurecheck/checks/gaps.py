"""Gaps between the figures of a movement: what the others give for one of them, and the finding that tells it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Literal, NamedTuple

from figurecheck.checks.arithmetic import write_range
from figurecheck.intervals import Range, difference, not_negative, plain, product, quotient, weigh

if TYPE_CHECKING:
    from collections.abc import Sequence

    from figurecheck.checks.levels import Level
    from figurecheck.checks.movements import Movement

_ONE = Range(Decimal(1), Decimal(1))
_HUNDRED = Decimal(100)


class Gap(NamedTuple):
    """Figures that don't fit.

    Attributes:
        verdict: "rounding" or "inconsistent".
        lines: expressions with the names of their notes.
        slips: figures that may be wrong, each with what would mend it, the derived one first.
        reckoned: what the others give for the derived figure.
        printed: the derived figure.
    """

    verdict: Literal["rounding", "inconsistent"]
    lines: tuple[tuple[str, str], ...]
    slips: tuple[tuple[Level, Range], ...]
    reckoned: str
    printed: str


def find_percent_gap(movement: Movement) -> Gap | None:
    """The levels against the percentage: (after - before) / before."""
    share, levels = movement.share, movement.levels
    if share is None or levels is None or movement.yearly or "mixed" in movement.tie.notes:
        return None
    before, after = levels
    if not _counts(before, after) or turns(movement):
        return None
    ratio = quotient(not_negative(after.allowed), not_negative(before.allowed))
    return _share_gap(movement, difference(ratio, _ONE), share, _mended(movement, before, after))


def find_level_gap(movement: Movement) -> Gap | None:
    """The difference against the percentage and one level: by / (after - by), or by / before."""
    share, by = movement.share, movement.by
    level = movement.before or movement.after
    if share is None or by is None or level is None or movement.levels is not None or movement.yearly:
        return None
    if "mixed" in movement.tie.notes:
        return None
    if not _counts(by, level):
        return None
    moved, stands = not_negative(by.allowed), not_negative(level.allowed)
    base = stands
    if movement.before is None:
        base = difference(stands, moved.scaled(Decimal(movement.sign)))
        if base.high is not None and base.high <= 0:
            base = Range(base.low, base.high)
    ratio = quotient(moved, base) if base.low is not None and base.low > 0 else Range(None, None)
    if base.high is not None and base.high <= 0:
        # The level after is smaller than the rise that led to it.
        ratio = Range(Decimal(10), None)
    slips = [(level, _level_target(movement, moved, share)), (by, _by_target(movement, stands, share))]
    return _share_gap(movement, ratio.scaled(Decimal(movement.sign)), share, slips)


def find_difference_gap(movement: Movement) -> Gap | None:
    """The levels against the difference: after - before, in the unit of the levels or in points."""
    levels = movement.levels
    told = movement.points if movement.points is not None and levels and levels[0].unit == "percent" else movement.by
    if levels is None or told is None or told.number is None or turns(movement) or "mixed" in movement.tie.notes:
        return None
    if "yearly" in movement.tie.notes:
        return None  # "by 200 a year over six years, from 800 to 2,000"
    before, after = levels
    if before.number is None or after.number is None:
        return None
    sign = Decimal(movement.sign)
    moved = difference(after.allowed, before.allowed).scaled(sign)
    verdict = weigh(moved, told.allowed, told.place)
    if verdict == "meets":
        return None
    exact = (after.number - before.number) * sign
    fine = max(before.place, after.place) * 10 <= told.place and not (before.hedged or after.hedged)
    if fine and exact % told.place == 0:
        verdict = "inconsistent"  # "by 3 points, from 19.25 to 21.25": nothing was rounded
    first, second = (after, before) if sign > 0 else (before, after)
    half = told.place / 2
    signed = Range(told.number * sign, told.number * sign).widened(by=half)
    exactly = [Range(level.number, level.number) for level in (before, after)]
    return Gap(
        verdict,
        (
            (f"{plain(first.number or Decimal(0))} - {plain(second.number or Decimal(0))}", "move_difference"),
            (f"meets({write_range(moved)}, {write_range(told.allowed)})", "move_meets"),
        ),
        (
            (told, Range(exact - half, exact + half)),
            (after, _sum(exactly[0], signed)),
            (before, difference(exactly[1], signed)),
        ),
        plain(exact),
        told.text,
    )


def turns(movement: Movement) -> bool:
    """Whether the levels run against the direction that the text gives."""
    if movement.levels is None or "loose" in movement.tie.notes:
        return False
    before, after = movement.levels
    low, high = (before, after) if movement.sign > 0 else (after, before)
    return low.allowed.low is not None and high.allowed.high is not None and low.allowed.low > high.allowed.high


def find_points_gap(movement: Movement) -> Gap | None:
    """A percentage between two percentages that is just their difference: "by 2%, from 4% to 6%"."""
    levels, percent = movement.levels, movement.percent
    if levels is None or percent is None or percent.unit != "percent" or {x.unit for x in levels} != {"percent"}:
        return None
    before, after = levels[0].number, levels[1].number
    if not before or after is None or percent.number is None or movement.yearly:
        return None
    points = (after - before) * movement.sign
    exact = points / before * _HUNDRED
    if points != percent.number or abs(exact - points) <= 2 * percent.place:
        return None
    over, under = (after, before) if movement.sign > 0 else (before, after)
    lines = (
        (f"{plain(over)} - {plain(under)}", "move_difference"),
        (f"round(({plain(over)} - {plain(under)}) / {plain(before)} * 100, 1)", "move_percent"),
    )
    return Gap(
        "inconsistent", lines, ((percent, Range(exact, exact)),), plain(exact.quantize(Decimal("0.1"))), percent.text
    )


def _share_gap(movement: Movement, moved: Range, share: Range, slips: Sequence[tuple[Level, Range]]) -> Gap | None:
    """What the other figures give against the percentage that is printed."""
    percent = movement.percent
    moved = moved.scaled(Decimal(movement.sign))
    place = Decimal(0)
    if percent is not None:
        # A fraction word has no last digit: its width is all that it allows.
        place = percent.place / _HUNDRED if percent.unit == "percent" else Decimal(0)
    verdict = weigh(moved, share, place)
    if verdict == "meets":
        return None
    exact = _exact(movement)
    lines: list[tuple[str, str]] = []
    own: list[tuple[Level, Range]] = []
    reckoned = ""
    if exact is not None:
        expression, value = exact
        lines.append((f"round({expression} * 100, 1)", "move_percent"))
        reckoned = plain((value * _HUNDRED).quantize(Decimal("0.1")))
        if percent is not None and percent.unit == "percent":
            half = percent.place / 2
            own.append((percent, Range(value * _HUNDRED - half, value * _HUNDRED + half)))
    printed = write_range(share.scaled(_HUNDRED))
    lines.append((f"meets({write_range(_shortened(moved.scaled(_HUNDRED)))}, {printed})", "move_meets"))
    return Gap(verdict, tuple(lines), (*own, *slips), reckoned, movement.told)


def _exact(movement: Movement) -> tuple[str, Decimal] | None:
    """The share by the printed numbers alone, as an expression and its value; None where there is none."""
    by = movement.by.number if movement.by else None
    before = movement.before.number if movement.before else None
    after = movement.after.number if movement.after else None
    if before and after is not None:
        over, under = (after, before) if movement.sign > 0 else (before, after)
        return f"({plain(over)} - {plain(under)}) / {plain(before)}", (over - under) / before
    if by is None:
        return None
    if before:
        return f"{plain(by)} / {plain(before)}", by / before
    if after is None or after == by * movement.sign:
        return None
    sign = "-" if movement.sign > 0 else "+"
    base = after - by * movement.sign
    return f"{plain(by)} / ({plain(after)} {sign} {plain(by)})", by / base


def _mended(movement: Movement, before: Level, after: Level) -> list[tuple[Level, Range]]:
    """What each level would have to be for the percentage to hold."""
    factor = _factor(movement)
    slips = [(after, product(not_negative(before.allowed), factor))]
    if factor.low is not None and factor.low > 0:
        slips.append((before, quotient(not_negative(after.allowed), factor)))
    return slips


def _factor(movement: Movement) -> Range:
    """The level after as a multiple of the one before, by the printed percentage."""
    share = movement.share or Range(None, None)
    moved = share.scaled(Decimal(movement.sign))
    return not_negative(_sum(_ONE, moved))


def _level_target(movement: Movement, moved: Range, share: Range) -> Range:
    if share.low is None or share.low <= 0:
        return Range(None, None)
    base = quotient(moved, share)
    return base if movement.before is not None else _sum(base, moved.scaled(Decimal(movement.sign)))


def _by_target(movement: Movement, stands: Range, share: Range) -> Range:
    factor = _factor(movement)
    if movement.before is not None:
        return product(stands, share)
    if factor.low is None or factor.low <= 0 or share.low is None:
        return Range(None, None)
    return product(quotient(stands, factor), share)


def _counts(*levels: Level) -> bool:
    """Whether all are numbers above nothing: a percentage of less means little."""
    return all(level.allowed.high is None or level.allowed.high > 0 for level in levels) and all(
        level.number is None or level.number > 0 for level in levels
    )


def _sum(a: Range, b: Range) -> Range:
    return difference(a, b.scaled(Decimal(-1)))


def _shortened(allowed: Range) -> Range:
    """Both ends at six places: nobody reads on."""
    return Range(*(None if end is None else round(end, 6) for end in allowed))
