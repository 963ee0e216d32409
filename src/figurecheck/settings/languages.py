"""The languages that can be read."""

from __future__ import annotations

from pathlib import Path

_LANGUAGES = Path(__file__).parents[1] / "languages"


def known_languages() -> tuple[str, ...]:
    """The languages that can be read: the folders of ``languages/``.

    >>> {"ar", "en"} <= set(known_languages())
    True
    """
    return tuple(sorted(folder.parent.name for folder in _LANGUAGES.glob("*/report.toml")))
