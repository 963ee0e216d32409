"""The fixed words of a report, read from ``languages/<code>/report.toml``."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, Literal

from figurecheck.languages.toml_files import read_toml

_LANGUAGES = Path(__file__).parents[1] / "languages"
_FALLBACK = "en"


class Words:
    """Labels of one language, by section and key.

    >>> words_of("ar").direction
    'rtl'
    """

    __slots__ = ("_sections", "direction", "language")

    def __init__(self, language: str, sections: dict[str, Any]) -> None:
        self.language = language
        self.direction: Literal["ltr", "rtl"] = sections["direction"]
        self._sections = sections

    def __call__(self, section: str, key: str) -> str:
        """The word for a key.

        >>> words_of("en")("verdict", "supported")
        'supported'
        """
        return self._sections[section][key]

    def fill(self, section: str, key: str, **values: object) -> str:
        """The words for a key with the values in their places.

        >>> words_of("en").fill("labels", "and_more", count=3)
        'and 3 more'
        """
        return self._sections[section][key].format(**values)


@cache
def words_of(language: str) -> Words:
    """The words for a report's language; a language without a report file is labelled in English.

    >>> words_of("en")("severity", "error")
    'error'
    """
    path = _LANGUAGES / language / "report.toml" if language.isalnum() else _LANGUAGES
    if not path.is_file():
        return words_of(_FALLBACK)
    return Words(language, read_toml(path))
