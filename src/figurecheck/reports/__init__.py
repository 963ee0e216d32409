"""Stage 5: what a report looks like to a person or a program, one file per format."""

from figurecheck.reports.formats import available, load
from figurecheck.reports.result import Options, Parsed, Result

__all__ = ["Options", "Parsed", "Result", "available", "load"]
