"""A configuration that was read: which settings hold for which article."""

from __future__ import annotations

import difflib
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from figurecheck.errors import SettingError
from figurecheck.settings.patterns import matches
from figurecheck.settings.profile import Profile
from figurecheck.settings.toml_lines import line_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from figurecheck.settings.tables import ConfigurationTable, RuleTable


class Configuration(NamedTuple):
    """The settings of one file, or of none.

    Args:
        path: the file, or None.
        table: what it holds, or None.
        text: the file as it was read, for the lines of mistakes.
        root: the table inside the file: ("tool", "figurecheck") in pyproject.toml.
    """

    path: Path | None = None
    table: ConfigurationTable | None = None
    text: str = ""
    root: tuple[str, ...] = ()

    @property
    def folder(self) -> Path:
        """What paths in the file are relative to."""
        return self.path.parent if self.path else Path()

    @property
    def baseline(self) -> Path | None:
        """The baseline file that it names."""
        return self.folder / self.table.baseline if self.table and self.table.baseline else None

    @property
    def cache(self) -> Path | None:
        """The folder of kept reports that it names."""
        return self.folder / self.table.cache if self.table and self.table.cache else None

    @property
    def profile_names(self) -> tuple[str, ...]:
        """The profiles that it describes."""
        return tuple(self.table.profiles) if self.table else ()

    def profile_for(self, name: str, profile: str | None = None) -> Profile:
        """The settings for an article.

        >>> Configuration().profile_for("storm.md").fail_on
        'error'

        Args:
            name: the article's path as the user wrote it.
            profile: a profile's name; None for the one that the file puts in force.

        Raises:
            SettingError: there is no such profile.
        """
        chosen = profile or (self.table.profile if self.table else None)
        if chosen and chosen not in self.profile_names:
            raise self._no_profile(chosen, given=profile is not None)
        if self.table is None:
            return Profile()
        settings = self._resolved(Profile(name=chosen or ""), self.table)
        if chosen:
            settings = self._resolved(settings, self.table.profiles[chosen])
        path = self._relative(name)
        for override in self.table.overrides:
            if any(matches(path, pattern) for pattern in override.files):
                settings = self._resolved(settings, override)
        return settings

    def tables(self) -> Iterator[tuple[tuple[str | int, ...], RuleTable]]:
        """Every table of settings, with its place in the file."""
        if self.table is not None:
            yield (), self.table
            yield from ((("profiles", name), table) for name, table in self.table.profiles.items())
            yield from ((("overrides", number), table) for number, table in enumerate(self.table.overrides))

    def place(self, key: Sequence[str | int]) -> str:
        """Where a key stands, as ``file:line: key``."""
        line = line_of(self.text, (*self.root, *key))
        written = ".".join(str(part) for part in key if isinstance(part, str))
        return f"{self.path}:{line}: {written}" if written else f"{self.path}:{line}"

    def _relative(self, name: str) -> str:
        path = Path(name).absolute()
        folder = self.folder.absolute()
        return path.relative_to(folder).as_posix() if path.is_relative_to(folder) else path.as_posix()

    def _resolved(self, settings: Profile, table: RuleTable) -> Profile:
        """The table laid over the settings, its paths as they are seen from the current folder."""
        laid = settings.under(table)
        if table.sources:
            laid = laid._replace(sources=tuple(str(self.folder / source) for source in table.sources))
        if table.reference:
            packs = (str(self.folder / pack) if (self.folder / pack).is_dir() else pack for pack in table.reference)
            laid = laid._replace(reference=tuple(packs))
        return laid

    def _no_profile(self, name: str, *, given: bool) -> SettingError:
        near = difflib.get_close_matches(name, self.profile_names, 1)
        known = ", ".join(self.profile_names) or "none"
        place = "--profile" if given else self.place(("profile",))
        hint = (
            f"did you mean {near[0]!r}?" if near else f"the profiles are: {known}; add [profiles.{name}] to describe it"
        )
        return SettingError("FCE309", f"there is no profile {name!r}", place=place, hint=hint)
