"""Every rule as its file states it: those that check figures, and those about notes in articles."""

from __future__ import annotations

import importlib
import pkgutil
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from figurecheck.checks.examples import Example
    from figurecheck.model import Severity

_FOLDER = Path(__file__).parent / "rules"


class RulePage(NamedTuple):
    """What a reader is told of a rule.

    Attributes:
        code: stable, never reused ("FC101").
        name: in words ("doubling").
        since: the version that it came with.
        severity: of its findings, unless it says less.
        family: what it looks at: "within_text", "against_reference", ..., or "notes".
        preview: whether it runs only where it is asked for.
        prose: what it checks, why it matters, its limits.
        examples: texts with the findings that they must give.
    """

    code: str
    name: str
    since: str
    severity: Severity
    family: str
    preview: bool
    prose: str
    examples: tuple[Example, ...] = ()

    @property
    def summary(self) -> str:
        """The first line of its prose."""
        return self.prose.partition("\n")[0]


@lru_cache(maxsize=1)
def list_pages() -> tuple[RulePage, ...]:
    """List every rule in the order of the codes.

    >>> [page.code for page in list_pages()][:3]
    ['FC001', 'FC002', 'FC101']
    """
    from figurecheck.checks import list_rules  # loads every rule

    found = [
        RulePage(rule.code, rule.name, rule.since, rule.severity, rule.family, rule.preview, rule.prose, rule.examples)
        for rule in list_rules()
    ]
    for module_info in pkgutil.iter_modules([str(_FOLDER)]):
        module = importlib.import_module(f"figurecheck.acceptance.rules.{module_info.name}")
        found.append(
            RulePage(module.CODE, module.RULE, module.SINCE, module.SEVERITY, "notes", False, module.__doc__ or "")
        )
    return tuple(sorted(found))
