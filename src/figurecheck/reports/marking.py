"""A figure marked in its line: underlined where columns can be trusted, in brackets where they cannot."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from figurecheck.reports.directions import has_right_to_left, isolated, lines, printable

if TYPE_CHECKING:
    from figurecheck.reports.directions import Direction
    from figurecheck.reports.places import Excerpt


def display_width(text: str) -> int:
    r"""Terminal columns that a text takes: marks and invisible characters none, wide characters two.

    >>> display_width("kg"), display_width("كيلوجرامًا"), display_width("公斤"), display_width("e\u0301")
    (2, 9, 4, 1)
    """
    if text.isascii():
        return len(text)
    return sum(map(_columns, text))


def _columns(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1


def bracketed(excerpt: Excerpt, direction: Direction) -> str:
    """The line with the figure in ⟦ ⟧, safe in either direction.

    >>> from figurecheck.reports.places import Excerpt
    >>> bracketed(Excerpt("It draws ", "300 W", " at most."), "ltr")
    'It draws ⟦300 W⟧ at most.'
    """
    before, figure, after = (printable(part) for part in excerpt)
    return f"{before}⟦{isolated(figure, direction)}⟧{after}"


def marked(excerpt: Excerpt, direction: Direction, indent: str = "    ") -> list[str]:
    """The line with the figure underlined; in brackets if any of it runs from right to left.

    >>> from figurecheck.reports.places import Excerpt
    >>> print(*marked(Excerpt("It draws ", "300 W", "."), "ltr", indent=""), sep="|")
    It draws 300 W.|         ^^^^^

    Args:
        excerpt: the words around the figure.
        direction: the direction of the report's language, which right-to-left lines are laid out in.
        indent: what each line starts with.
    """
    before, figure, after = (printable(part) for part in excerpt)
    line = f"{before}{figure}{after}"
    if direction == "rtl" or has_right_to_left(line):
        own: Direction = "rtl" if has_right_to_left(line) else "ltr"
        return lines([f"{indent}{bracketed(excerpt, own)}"], own)
    carets = "^" * max(display_width(figure), 1)
    return [f"{indent}{line}", f"{indent}{' ' * display_width(before)}{carets}"]
