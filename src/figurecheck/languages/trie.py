"""Word lists as one regular expression that never tries a letter twice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable


def as_trie(words: Iterable[str]) -> str:
    """Words as one regular expression, longest match first.

    >>> as_trie(["ten", "tens", "two"])
    't(?:en(?:s)?|wo)'

    Args:
        words: the words as they are matched; none of them empty.
    """
    tree: dict[str, Any] = {}
    for word in words:
        node = tree
        for char in word:
            node = node.setdefault(char, {})
        node[""] = {}
    return _as_pattern(tree)


def _as_pattern(tree: dict[str, Any]) -> str:
    branches = [re.escape(char) + _as_pattern(tree[char]) for char in sorted(tree) if char]
    if not branches:
        return ""
    if "" in tree:
        return f"(?:{'|'.join(branches)})?"
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
