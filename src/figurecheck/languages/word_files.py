"""What every word list of a language has in common: where it lies, how it is read, and what may stand in it."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from figurecheck.errors import LanguagePackError
from figurecheck.languages.toml_files import read_toml

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_FOLDER = Path(__file__).parent


def list_languages(file: str) -> tuple[str, ...]:
    """List the languages that have a file.

    >>> list_languages("claims.toml")
    ('ar', 'en')
    """
    return tuple(sorted(path.parent.name for path in _FOLDER.glob(f"*/{file}")))


def place_of(language: str, file: str) -> str:
    """The name of a language's file as errors give it.

    >>> place_of("ar", "claims.toml")
    'languages/ar/claims.toml'
    """
    return f"languages/{language}/{file}"


def read_file(language: str, file: str) -> dict[str, Any]:
    """Read one file of a language.

    >>> "said" in read_file("en", "claims.toml")["say"]
    True

    Raises:
        LanguagePackError: the language has no such file, or it is not TOML in UTF-8.
    """
    path = _FOLDER / language / file
    if not path.is_file():
        known = ", ".join(list_languages(file))
        raise LanguagePackError("FCE401", f"no language {language!r}", hint=f"choose one of {known}")
    try:
        return read_toml(path)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        place = place_of(language, file)
        raise LanguagePackError("FCE402", str(error), place=place, hint="write it as TOML in UTF-8") from error


def expect_keys(data: Iterable[str], known: Sequence[str], place: str) -> None:
    """Make sure that a table has no key but those that are known.

    >>> expect_keys({"stop": []}, ("stop",), "sources.toml")

    Raises:
        LanguagePackError: an unknown key.
    """
    for key in data:
        if key not in known:
            raise LanguagePackError(
                "FCE403", f"unknown key {key!r}", place=place, hint=f"the keys are {', '.join(known)}"
            )


def as_words(value: Any, place: str) -> tuple[str, ...]:
    """Make sure that a value is a list of words and phrases.

    >>> as_words(["one", "two words"], "sources.toml: stop")
    ('one', 'two words')

    Raises:
        LanguagePackError: it is anything else.
    """
    if isinstance(value, list) and all(isinstance(word, str) and word.strip() for word in cast("list[Any]", value)):
        return tuple(cast("list[str]", value))
    raise LanguagePackError("FCE403", "not a list of words", place=place, hint='write it as ["one", "two words"]')
