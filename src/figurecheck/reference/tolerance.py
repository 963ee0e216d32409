"""A view of a reference table through a house's own tolerance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.reference.table import ReferenceTable

if TYPE_CHECKING:
    from decimal import Decimal

    from figurecheck.model import Fact

#: Why such a row allows what it allows.
BASIS = "house tolerance"


def allow(table: ReferenceTable, share: Decimal) -> ReferenceTable:
    """The same table with rows that allow at least ``share`` either way; dates and bounds stay as they are.

    >>> from decimal import Decimal
    >>> from figurecheck.reference import load
    >>> table = allow(load("core"), Decimal("0.02"))
    >>> [fact.tol_rel for fact in table.facts_of("nvidia-h100-sxm5", "max_power")]
    [Decimal('0.02')]

    Args:
        table: stays as it is.
        share: 0.02 for two percent.
    """
    return _Tolerant(table, share)


class _Tolerant(ReferenceTable):
    def __init__(self, table: ReferenceTable, share: Decimal) -> None:
        self.__dict__.update(table.__dict__)  # the same rows, and what was made of them so far
        self._share = share

    def fact(self, fact_id: str) -> Fact:
        return self._widen(super().fact(fact_id))

    def facts_of(self, entity_id: str, property: str | None = None) -> tuple[Fact, ...]:  # noqa: A002  the model's word
        return tuple(self._widen(fact) for fact in super().facts_of(entity_id, property))

    def _widen(self, fact: Fact) -> Fact:
        if fact.tol_rel >= self._share or fact.kind == "bound" or fact.value_type == "date":
            return fact
        return fact.model_copy(update={"tol_rel": self._share, "tol_basis": BASIS})
