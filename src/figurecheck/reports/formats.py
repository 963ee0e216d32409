"""The formats that exist: the files ``as_<name>.py`` (reports) and ``quantities_as_<name>.py`` (figures) here."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Protocol, cast

if TYPE_CHECKING:
    from collections.abc import Sequence

    from figurecheck.reports.result import Options, Parsed, Result

Family = Literal["as", "quantities_as"]


class ReportFormat(Protocol):
    """A module that renders checked articles."""

    MEDIA_TYPE: str

    def render(self, results: Sequence[Result], options: Options) -> str:
        """The whole output as text."""
        ...


class QuantitiesFormat(Protocol):
    """A module that renders articles whose figures were read and not checked."""

    MEDIA_TYPE: str

    def render(self, results: Sequence[Parsed], options: Options) -> str:
        """The whole output as text."""
        ...


def available(family: Family = "as") -> tuple[str, ...]:
    """The names of the formats, sorted; a new file is a new name.

    >>> available()
    ('claimreview', 'github', 'gitlab', 'html', 'json', 'jsonl', 'junit', 'markdown', 'sarif', 'text')

    Args:
        family: "as" for reports, "quantities_as" for what ``figurecheck parse`` prints.
    """
    return tuple(sorted(path.stem.removeprefix(f"{family}_") for path in Path(__file__).parent.glob(f"{family}_*.py")))


def load(name: str) -> ReportFormat:
    """The module that renders reports in a format.

    >>> load("json").MEDIA_TYPE
    'application/json'
    """
    return cast("ReportFormat", import_module(f"figurecheck.reports.as_{name}"))


def load_for_quantities(name: str) -> QuantitiesFormat:
    """The module that renders figures in a format.

    >>> load_for_quantities("text").MEDIA_TYPE
    'text/plain'
    """
    return cast("QuantitiesFormat", import_module(f"figurecheck.reports.quantities_as_{name}"))
