"""The wording of findings, one file a language: ``<code>/messages.toml``."""

from __future__ import annotations

import functools
import string
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from figurecheck.errors import LanguagePackError
from figurecheck.languages.toml_files import read_toml

if TYPE_CHECKING:
    from decimal import Decimal

_FOLDER = Path(__file__).parent
_FILE = "messages.toml"
#: What a language without its own messages is written in.
FALLBACK = "en"


class MessageWords(NamedTuple):
    """Templates by section and name.

    Attributes:
        sections: ``sections["findings"]["contradicted"]`` is a template with {names}.
        place: the file, for errors.
    """

    sections: dict[str, dict[str, str]]
    place: str

    def fill(self, section: str, name: str, **values: object) -> str:
        """Fill in one template.

        >>> load_message_words("en").fill("forms", "ge", value="10")
        'at least 10'

        Raises:
            LanguagePackError: there is no such template, or it uses a name that it is not given.
        """
        template = self.sections.get(section, {}).get(name)
        if template is None:
            raise LanguagePackError("FCE403", f"no message {name!r}", place=f"{self.place}: {section}",
                                    hint=f'write {name} = "..."')  # fmt: skip
        try:
            return template.format(**values)
        except (KeyError, IndexError):
            known = ", ".join(f"{{{key}}}" for key in values)
            raise LanguagePackError("FCE403", "a name in braces that is not given", place=f"{self.place}: {name}",
                                    hint=f"the names are {known}") from None  # fmt: skip

    def word(self, section: str, name: str) -> str:
        """The word for a unit, noun or rate base, or the name itself where the language lists none."""
        return self.sections.get(section, {}).get(name, name)

    def counted(self, section: str, name: str, number: Decimal | None, default: str | None = None) -> str:
        """The form of a word that goes with a number, or its plain form where the language has no other.

        >>> from decimal import Decimal
        >>> [load_message_words("ar").counted("units", "month", Decimal(n)) for n in (6, 14, 100)]
        ['أشهر', 'شهرا', 'شهر']

        Args:
            section: "units" or "nouns"; the forms stand in sections named after it, "units_few".
            name: the unit or noun.
            number: what stands before the word; None for the plain form.
            default: the plain form, where it is not in the section itself.
        """
        plain = self.word(section, name) if default is None else default
        if number is None or number != number.to_integral_value():
            return plain
        for form, span in self.sections.get("counted", {}).items():
            first, _, last = span.partition("-")
            fits = int(first) <= abs(number) % 100 <= int(last) if last else abs(number) == int(first)
            if fits:
                return self.sections.get(f"{section}_{form}", {}).get(name, plain)
        return plain


@functools.cache
def load_message_words(language: str) -> MessageWords:
    """Load the messages of one language; one that has none is written in English.

    >>> load_message_words("ar").word("units", "watt")
    'واط'

    Args:
        language: the code of the reader's language.

    Raises:
        LanguagePackError: the file is not TOML, or holds anything but plain strings.
    """
    path = _FOLDER / language / _FILE
    if not path.is_file():
        return load_message_words(FALLBACK)
    place = f"languages/{language}/{_FILE}"
    try:
        data: dict[str, Any] = read_toml(path)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise LanguagePackError("FCE402", str(error), place=place, hint="write it as TOML in UTF-8") from error
    for section, words in data.items():
        if not isinstance(words, dict) or not all(isinstance(word, str) for word in words.values()):  # pyright: ignore[reportUnknownVariableType, reportUnknownMemberType]
            raise LanguagePackError("FCE403", "not a table of strings", place=f"{place}: {section}",
                                    hint='write each line as name = "text"')  # fmt: skip
    return MessageWords(data, place)


def names_in(template: str) -> frozenset[str]:
    """The {names} that a template uses.

    >>> sorted(names_in("{low} to {high}"))
    ['high', 'low']
    """
    return frozenset(name for _, name, _, _ in string.Formatter().parse(template) if name)
