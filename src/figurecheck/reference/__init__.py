"""Reference packs: what is known, who says so, and how sure it is."""

from figurecheck.reference.loading import load
from figurecheck.reference.rows import Alias, Property
from figurecheck.reference.series import Point, Variable
from figurecheck.reference.staleness import is_stale
from figurecheck.reference.table import ReferenceTable

__all__ = ["Alias", "Point", "Property", "ReferenceTable", "Variable", "is_stale", "load"]
