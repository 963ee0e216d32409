"""File patterns: ``*`` stays in a folder, ``**`` does not, and a pattern without a slash holds in every folder."""

from __future__ import annotations

import re
from functools import lru_cache

_PARTS = re.compile(r"\*\*/?|\*|\?|[^*?]+")
_WRITTEN = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}


@lru_cache(maxsize=256)
def _compile(pattern: str) -> re.Pattern[str]:
    pattern = pattern.removeprefix("./")
    if "/" not in pattern:
        pattern = f"**/{pattern}"
    parts = (match[0] for match in _PARTS.finditer(pattern))
    return re.compile("".join(_WRITTEN.get(part) or re.escape(part) for part in parts), re.DOTALL)


def matches(path: str, pattern: str) -> bool:
    """Whether a path with forward slashes matches a pattern.

    >>> matches("archive/2019/storm.md", "archive/**"), matches("a/b.ar.md", "*.ar.md"), matches("a/b.md", "a/*.txt")
    (True, True, False)
    """
    return _compile(pattern).fullmatch(path) is not None
