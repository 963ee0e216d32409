"""ANSI colours, where the reader sits at a terminal that shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from figurecheck.reports.result import Options

_CODES = {"bold": "1", "red": "1;31", "yellow": "1;33", "cyan": "1;36", "green": "32"}


def paint(text: str, style: str, options: Options) -> str:
    r"""The text in a colour, or as it is where colours are off.

    >>> from figurecheck.reports.result import Options
    >>> paint("block", "red", Options()), paint("block", "red", Options(colour=True))
    ('block', '\x1b[1;31mblock\x1b[0m')
    """
    return f"\x1b[{_CODES[style]}m{text}\x1b[0m" if options.colour else text
