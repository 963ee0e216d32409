"""The settings in force for one article."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from figurecheck.model import Severity
    from figurecheck.settings.tables import FailOn, RuleTable


class Profile(NamedTuple):
    """What holds for one article once configuration, profile, overrides and options are laid over one another.

    Args:
        name: of the profile, or "".
        fail_on: the severity that fails a run.
        select: rules to run, by code, beginning of a code or name; empty for all.
        ignore: rules to leave out, likewise.
        severity: of a rule's findings, by code or name.
        tolerance: how far a figure may stand from the reference, as a share.
        preview: whether rules in preview run.
        reference: None for the packs that ship with figurecheck, an empty tuple for none.
        sources: files that the article is checked against.
        published: the ISO date that "last July" counts from.
        language: None to detect it sentence by sentence.
    """

    name: str = ""
    fail_on: FailOn = "error"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = {}
    tolerance: Decimal = Decimal(0)
    preview: bool = False
    reference: tuple[str, ...] | None = None
    sources: tuple[str, ...] = ()
    published: str | None = None
    language: str | None = None

    def under(self, table: RuleTable) -> Profile:
        """These settings with a table's laid over them: ``ignore`` and ``severity`` add up, the others replace.

        >>> from figurecheck.settings.tables import RuleTable
        >>> Profile(ignore=("FC205",)).under(RuleTable(ignore=("FC204",), tolerance="0.02")).ignore
        ('FC205', 'FC204')
        """
        given = {name: value for name in table.model_fields_set if (value := getattr(table, name)) is not None}
        given = {name: value for name, value in given.items() if name in self._fields}
        if "ignore" in given:
            given["ignore"] = tuple(dict.fromkeys((*self.ignore, *given["ignore"])))
        if "severity" in given:
            given["severity"] = {**self.severity, **given["severity"]}
        if "published" in given:
            given["published"] = given["published"].isoformat()
        return self._replace(**given)
