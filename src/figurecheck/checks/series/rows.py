"""Observations as rows of the reference, for evidence and messages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.reference.series import Point
from figurecheck.reference.shelf import write_fact

if TYPE_CHECKING:
    from figurecheck.checks.series.judgement import Row
    from figurecheck.model import Fact
    from figurecheck.reference import ReferenceTable


def fact_of(row: Row, table: ReferenceTable) -> Fact:
    """One observation as a fact of the reference."""
    return write_fact(row.entity, table.variables[row.variable], Point(str(row.year), row.value))
