"""Mistakes that a person can mend: what was wrong, where, and what to write instead."""

from __future__ import annotations


class FigurecheckError(Exception):
    """A mistake in what the user gave, never a fault of the program.

    >>> print(FigurecheckError("FCE001", "no such file", place="a.txt", hint="check the spelling"))
    [FCE001] a.txt: no such file; check the spelling

    Args:
        code: stable, never reused ("FCE001"); docs/errors.md has a section for each.
        problem: what was wrong, in one clause.
        place: where: a file, ``file:line``, or ``file:line: key``.
        hint: what to write or do instead.
    """

    def __init__(self, code: str, problem: str, *, place: str = "", hint: str = "") -> None:
        self.code = code
        self.problem = problem
        self.place = place
        self.hint = hint
        super().__init__(self.__str__())

    def __str__(self) -> str:
        where = f"{self.place}: " if self.place else ""
        then = f"; {self.hint}" if self.hint else ""
        return f"[{self.code}] {where}{self.problem}{then}"

    @property
    def message(self) -> str:
        """The text without the code, as a batch line reports it."""
        return str(self).split("] ", 1)[1]


class UnreadableInputError(FigurecheckError):
    """A file or line that cannot be read as text (FCE1xx)."""


class PackError(FigurecheckError):
    """A reference pack whose rows cannot be used (FCE2xx)."""


class SettingError(FigurecheckError):
    """An option or setting with a value that means nothing here (FCE3xx)."""


class LanguagePackError(FigurecheckError):
    """A language pack whose data breaks its schema (FCE4xx)."""
