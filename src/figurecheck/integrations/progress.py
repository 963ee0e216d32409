"""A bar on standard error for runs over many articles, where somebody sits at a terminal and waits."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: Fewer articles are checked before a reader has seen the bar.
MANY = 20


def watched(names: Sequence[str]) -> Iterator[str]:
    """The names one by one, with a bar on standard error that moves as they are taken.

    >>> list(watched(["a.md", "b.md"]))
    ['a.md', 'b.md']

    Args:
        names: what is worked through; fewer than ``MANY``, or without a terminal, no bar is drawn.
    """
    if len(names) < MANY or not sys.stderr.isatty():
        yield from names
        return
    with click.progressbar(names, file=sys.stderr, item_show_func=lambda name: name) as bar:
        yield from bar
