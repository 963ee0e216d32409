"""A claim's interval against a row's: the larger of the two tolerances decides."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from figurecheck import units
from figurecheck.checks.spans_of_time import Days, read_days
from figurecheck.intervals import ABOUT, Range, parse

if TYPE_CHECKING:
    from figurecheck.model import Draft, Fact, Quantity

Outcome = Literal["match", "differ", "within-vague", "unknown"]


def compare(draft: Draft, quantity: Quantity, fact: Fact) -> Outcome:
    """Compare a figure with one row of the reference.

    Args:
        draft: what the figure claims.
        quantity: the figure.
        fact: the row.

    Returns:
        "unknown" where the two can't be compared: other units, another thing counted, no value.
    """
    if fact.value_type == "date":
        return _compare_dates(draft, quantity, fact)
    claimed, held = claimed_range(quantity, fact), held_range(fact)
    if claimed is None or held is None or not _counts_the_same(quantity, fact):
        return "unknown"
    if fact.comparator == "vague":
        return "within-vague" if held.meets(claimed) else "differ"
    return "match" if held.meets(claimed) else "differ"


def claimed_range(quantity: Quantity, fact: Fact) -> Range | None:
    """What the figure allows, in the row's unit, or None if it can't be brought there.

    A quotation is held to the number that was said: "a minimum of 10" is not 20, although 20 is at least 10.
    """
    if quantity.kind not in ("count", "measure", "money", "percent", "duration", "number"):
        return None
    if quantity.per != fact.per:
        return None
    allowed = parse(quantity.interval)
    if allowed == Range(None, None):
        if quantity.decimal is None:
            return None
        allowed = Range(quantity.decimal, quantity.decimal)
    if fact.comparator in ("ge", "gt", "le", "lt") and fact.kind != "bound" and quantity.decimal is not None:
        allowed = Range(quantity.decimal, quantity.decimal)
    if quantity.unit == fact.unit or (not quantity.unit and not fact.unit):
        return allowed
    ends = [None if end is None else units.convert(end, quantity.unit, fact.unit) for end in allowed]
    if any(new is None and old is not None for new, old in zip(ends, allowed, strict=True)):
        return None
    return Range(ends[0], ends[1])


def held_range(fact: Fact) -> Range | None:
    """What a row allows, its tolerance included, in its own unit; None for a row without a value."""
    low = Decimal(fact.low) if fact.low else None
    high = Decimal(fact.high) if fact.high else None
    value = Decimal(fact.value) if fact.value else None
    if fact.kind == "bound":
        bound = Range(low if low is not None else value if fact.comparator in ("ge", "gt") else None,
                      high if high is not None else value if fact.comparator in ("le", "lt") else None)  # fmt: skip
        return bound.widened(fact.tol_rel)
    if low is None and high is None and value is None:
        return None
    held = Range(low if low is not None else value, high if high is not None else value)
    share = max(fact.tol_rel, ABOUT if fact.comparator == "approx" else Decimal(0))
    return held.widened(share, _absolute(fact))


def claimed_days(draft: Draft, quantity: Quantity, fact: Fact) -> Days | None:
    """The days that a date may mean; where neither text nor publication gives a year, the row's year is tried."""
    if draft.time is not None:
        return read_days(draft.time)
    value = quantity.value or ""
    if value.startswith("--") and fact.value:
        days = read_days(fact.value[:4] + value[1:])
        held = held_days(fact)
        # Another day of an unknown year is no contradiction: the year may be another, too.
        return days if days and held and days.meets(held) else None
    return None


def held_days(fact: Fact) -> Days | None:
    """The days that a dated row allows, its tolerance included."""
    days = read_days(fact.value or "")
    if days is None:
        return None
    first, last = read_days(fact.event_from), read_days(fact.event_to)
    spread = Days(
        min(days.first, first.first) if first else days.first, max(days.last, last.last) if last else days.last
    )
    return spread.widened(int(_absolute(fact)))


def _compare_dates(draft: Draft, quantity: Quantity, fact: Fact) -> Outcome:
    if quantity.kind != "date":
        return "unknown"
    claimed, held = claimed_days(draft, quantity, fact), held_days(fact)
    if claimed is None or held is None:
        return "unknown"
    return "match" if claimed.meets(held) else "differ"


def _absolute(fact: Fact) -> Decimal:
    """The row's absolute tolerance in its own unit; for a date in days."""
    amount, _, unit = fact.tol_abs.partition(" ")
    if not amount:
        return Decimal(0)
    own = "day" if fact.value_type == "date" else fact.unit
    if not unit or unit == own:
        return Decimal(amount)
    return units.convert(Decimal(amount), unit, own) or Decimal(0)


def _counts_the_same(quantity: Quantity, fact: Fact) -> bool:
    """Whether two counts can be of the same thing: a model named by both must be one model (H100 is not H200)."""
    if fact.value_type != "count" or not fact.noun or not quantity.noun:
        return True
    claimed = _models(f"{quantity.noun} {quantity.text}")
    held = _models(fact.noun)
    return not claimed or not held or bool(claimed & held)


def _models(noun: str) -> frozenset[str]:
    """Names of models in a noun: words of letters and digits."""
    return frozenset(
        word.casefold()
        for word in noun.replace("/", " ").split()
        if any(sign.isdigit() for sign in word) and any(sign.isalpha() for sign in word) and word[0].isalpha()
    )
