"""Which rules run under a profile."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, Protocol

from figurecheck.errors import SettingError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from figurecheck.settings.configuration import Configuration
    from figurecheck.settings.profile import Profile


class Selectable(Protocol):
    """What is known of a rule here."""

    @property
    def code(self) -> str:
        """Such as "FC101"."""
        ...

    @property
    def name(self) -> str:
        """Such as "doubling"."""
        ...

    @property
    def preview(self) -> bool:
        """Whether it runs only where it is asked for."""
        ...


def names_rule(selector: str, rule: Selectable) -> bool:
    """Whether a code, the beginning of one, or a name means a rule.

    >>> from figurecheck.checks import list_rules
    >>> [rule.code for rule in list_rules() if names_rule("doubling", rule)]
    ['FC101']
    """
    return selector == rule.name or (selector.startswith("FC") and rule.code.startswith(selector))


def choose_rules(profile: Profile, rules: Iterable[Selectable]) -> frozenset[str]:
    """The codes of the rules that run: those selected, but for those ignored; preview ones only where asked for.

    >>> from figurecheck.checks import list_rules
    >>> from figurecheck.settings import Profile
    >>> sorted(choose_rules(Profile(select=("FC1",)), list_rules()))[:1]
    ['FC101']

    Args:
        profile: the settings in force. A rule in preview runs if ``preview`` is set, or ``select`` names it in full.
        rules: every rule.
    """
    chosen: set[str] = set()
    for rule in rules:
        selected = not profile.select or any(names_rule(selector, rule) for selector in profile.select)
        wanted = profile.preview or not rule.preview or rule.code in profile.select or rule.name in profile.select
        if selected and wanted and not any(names_rule(selector, rule) for selector in profile.ignore):
            chosen.add(rule.code)
    return frozenset(chosen)


def require_known(selectors: Iterable[str], rules: Collection[Selectable], place: str) -> None:
    """Refuse a selector that means no rule.

    Args:
        selectors: what was written.
        rules: every rule.
        place: where it was written.

    Raises:
        SettingError: a selector means nothing (FCE310); the message offers the nearest.
    """
    for selector in selectors:
        if any(names_rule(selector, rule) for rule in rules):
            continue
        known = [word for rule in rules for word in (rule.code, rule.name)]
        near = difflib.get_close_matches(selector, known, 1)
        hint = f"did you mean {near[0]}?" if near else "`figurecheck rules` lists them"
        raise SettingError("FCE310", f"no rule is meant by {selector!r}", place=place, hint=hint)


def require_known_everywhere(configuration: Configuration, rules: Sequence[Selectable]) -> None:
    """Refuse a selector of a configuration that means no rule.

    Raises:
        SettingError: as ``require_known``, with file, line and key.
    """
    for path, table in configuration.tables():
        for key, selectors in (("select", table.select), ("ignore", table.ignore), ("severity", table.severity)):
            require_known(selectors or (), rules, configuration.place((*path, key)))
