"""Runs the finders: each file of this folder that has a ``find`` is one."""

from __future__ import annotations

import importlib
import pkgutil
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from figurecheck.claims.ties.scene import Scene

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from figurecheck.model import Document, Quantity, Tie


def find_ties(document: Document, quantities: Sequence[Quantity], published: str | None = None) -> tuple[Tie, ...]:
    """Find the figures of a document that are tied to one another.

    Args:
        document: the text with its sentences and blocks.
        quantities: its figures in text order; offsets into ``document.text``.
        published: the ISO date that "this year" is counted from; None takes the document's own.

    Returns:
        The ties in text order.
    """
    scene = Scene(document, quantities, published)
    found = {tie for find in list_finders() for tie in find(scene)}
    return tuple(sorted(found, key=lambda tie: (tie.start, tie.kind, tie.parts)))


@lru_cache(maxsize=1)
def list_finders() -> tuple[Callable[[Scene], Iterator[Tie]], ...]:
    """List the finders, by the names of their files."""
    names = sorted(info.name for info in pkgutil.iter_modules([str(Path(__file__).parent)]))
    modules = [importlib.import_module(f"figurecheck.claims.ties.{name}") for name in names]
    return tuple(module.find for module in modules if hasattr(module, "find"))
