"""The rules, found by listing the folders: a new rule is a new file."""

from __future__ import annotations

import importlib
import pkgutil
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from figurecheck.checks.cases import Case, Found
    from figurecheck.checks.examples import Example
    from figurecheck.model import Severity

_FOLDERS = ("within_text", "against_reference", "against_series", "against_sources")


class Rule(NamedTuple):
    """One rule as its file states it.

    Attributes:
        code: stable, never reused ("FC201").
        name: in words ("reference-value").
        since: the version that it came with.
        severity: of its findings, unless it says less.
        family: the folder that it stands in.
        prose: the docstring of its file: what it checks, why it matters, its limits.
        examples: texts with the findings that they must give.
        check: yields its findings.
        preview: too new to be measured: off unless it is asked for.
    """

    code: str
    name: str
    since: str
    severity: Severity
    family: str
    prose: str
    examples: tuple[Example, ...]
    check: Callable[[Case], Iterator[Found]]
    preview: bool = False


@lru_cache(maxsize=1)
def list_rules() -> tuple[Rule, ...]:
    """List the rules in the order of their codes.

    >>> [rule.code for rule in list_rules()][:2]
    ['FC101', 'FC102']
    """
    found: list[Rule] = []
    for family in _FOLDERS:
        for module_info in pkgutil.iter_modules([str(Path(__file__).parent / family)]):
            module = importlib.import_module(f"figurecheck.checks.{family}.{module_info.name}")
            found.append(
                Rule(
                    module.CODE, module.RULE, module.SINCE, module.SEVERITY, family, module.__doc__ or "",
                    tuple(module.EXAMPLES), module.check, getattr(module, "PREVIEW", False),
                )
            )  # fmt: skip
    return tuple(sorted(found, key=lambda rule: rule.code))
