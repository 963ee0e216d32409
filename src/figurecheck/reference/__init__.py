"""Reference packs: what is known, who says so, and how sure it is."""

from figurecheck.reference.rows import Alias, Property
from figurecheck.reference.staleness import is_stale
from figurecheck.reference.table import ReferenceTable, load

__all__ = ["Alias", "Property", "ReferenceTable", "is_stale", "load"]
