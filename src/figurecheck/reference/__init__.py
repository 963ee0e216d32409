"""Reference packs: what is known, who says so, and how sure it is."""

from figurecheck.reference.table import Alias, Property, ReferenceTable, load

__all__ = ["Alias", "Property", "ReferenceTable", "load"]
