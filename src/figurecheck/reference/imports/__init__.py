"""Making packs of other people's statistics: chart exports of Our World in Data, and any tidy CSV with a mapping."""

from figurecheck.reference.imports.collecting import Collection, Imported
from figurecheck.reference.imports.owid import import_owid
from figurecheck.reference.imports.tidy import import_csv

__all__ = ["Collection", "Imported", "import_csv", "import_owid"]
