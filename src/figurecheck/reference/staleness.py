"""Whether a fact may still be relied on."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from figurecheck.model import Fact
    from figurecheck.reference.table import ReferenceTable


def is_stale(fact: Fact, on_date: date | str) -> bool:
    """Whether a fact is past the day by which it had to be looked at again.

    A stale fact still supports a claim about its own period; it no longer contradicts one about a later time.

    >>> from figurecheck.reference import load
    >>> plan = load("core").fact("colossus.plan.deadline")
    >>> is_stale(plan, "2024-09-08"), is_stale(plan, "2025-07-01")
    (False, True)

    Args:
        fact: a row of a pack; one without ``review_by`` never goes stale.
        on_date: the day that counts, as a date or in ISO 8601: when the claim was published, not when it is checked.
    """
    return bool(fact.review_by) and _last_day(str(on_date)) > _last_day(fact.review_by)


def find_due(table: ReferenceTable, on_date: date, within: timedelta = timedelta(days=60)) -> Iterator[Fact]:
    """Facts that go stale within some days of a date, or did before it, soonest first."""
    facts = (table.fact(fact_id) for fact_id in table.fact_ids)
    due = (fact for fact in facts if is_stale(fact, on_date + within))
    yield from sorted(due, key=lambda fact: (fact.review_by, fact.fact_id))


def is_pack_stale(manifest: Mapping[str, Any], on_date: date) -> bool:
    """Whether a pack as a whole is due for a new edition.

    >>> is_pack_stale({"as_of": "2024-01-31", "stale_after_days": 45}, date(2024, 4, 1))
    True

    Args:
        manifest: the pack's ``datapackage.json``; one without ``stale_after_days`` never goes stale.
        on_date: the day that counts.
    """
    days = manifest.get("stale_after_days")
    return isinstance(days, int) and date.fromisoformat(_last_day(str(manifest["as_of"]))) + timedelta(days) < on_date


def _last_day(text: str) -> str:
    """ISO dates of any precision compare as texts once a month or year stands for its last day."""
    return text + "-12-31"[len(text) - 4 :] if len(text) < 10 else text
