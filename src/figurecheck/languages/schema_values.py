"""What one value of a word list may be: a word, a list, a number, a code, the name of a unit."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, cast

from figurecheck.errors import LanguagePackError
from figurecheck.units import factor

KINDS = ("measure", "duration", "percent", "money")
#: Marks of regular expressions: a word list holds words.
PATTERN_MARKS = frozenset("\\|[]{}")

Check = Callable[[Any, str], None]
Table = dict[str, Any]


def broken(problem: str, place: str, hint: str) -> LanguagePackError:
    """The error for a value that breaks the schema."""
    return LanguagePackError("FCE403", problem, place=place, hint=hint)


def check_word(value: Any, place: str) -> None:
    """A word or phrase, not a pattern."""
    if not isinstance(value, str) or not value.strip():
        raise broken(f"{value!r} is no word", place, 'write it in quotes: "word"')
    if PATTERN_MARKS & set(value):
        raise broken(f"{value!r} looks like a regular expression", place, "list the words one by one")


def check_words(value: Any, place: str) -> None:
    """A list of words or phrases."""
    if not isinstance(value, list):
        raise broken("not a list of words", place, 'write it as ["one", "two words"]')
    for word in cast("list[Any]", value):
        check_word(word, place)


def check_whole(value: Any, place: str) -> None:
    """A whole number, 0 or more."""
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise broken(f"{value!r} is no whole number", place, "write 0 or more, without quotes")


def check_amount(value: Any, place: str) -> None:
    """A number, 0 or more."""
    if not isinstance(value, int | float) or isinstance(value, bool) or value < 0:
        raise broken(f"{value!r} is no number", place, "write it without quotes")


def check_pair(value: Any, place: str) -> None:
    """Two whole numbers, the smaller first."""
    pair = cast("list[Any]", value)
    if (
        not isinstance(value, list)
        or len(pair) != 2
        or not all(isinstance(end, int) for end in pair)
        or pair[0] >= pair[1]
    ):
        raise broken(f"{value!r} is no pair of whole numbers in order", place, "write it as [3, 9]")


def check_code(value: Any, place: str) -> None:
    """A currency code of ISO 4217."""
    if not isinstance(value, str) or len(value) != 3 or not (value.isascii() and value.isalpha() and value.isupper()):
        raise broken(f"{value!r} is no currency code", place, 'write three capitals: "USD"')


def check_codes(value: Any, place: str) -> None:
    """A list of currency codes."""
    check_words(value, place)
    for code in value:
        check_code(code, place)


def check_part_of_money(value: Any, place: str) -> None:
    """A code and how many of these make one of it."""
    pair = cast("list[Any]", value)
    if not isinstance(value, list) or len(pair) != 2 or not isinstance(pair[1], int) or pair[1] < 2:
        raise broken(f"{value!r} is no part of a currency", place, 'write it as ["USD", 100]')
    check_code(pair[0], place)


def check_month(value: Any, place: str) -> None:
    """The number of a month."""
    if value not in range(1, 13):
        raise broken(f"{value!r} is no month", place, "write 1 to 12")


def check_weekday(value: Any, place: str) -> None:
    """The number of a day of the week, Monday first."""
    if value not in range(1, 8):
        raise broken(f"{value!r} is no day of the week", place, "write 1 (Monday) to 7")


def check_unit_name(value: Any, place: str) -> None:
    """A unit that the registry knows."""
    if not isinstance(value, str) or factor(value) is None:
        raise broken(f"unknown unit {value!r}", place, "write a unit of units.txt")


def check_unit_names(value: Any, place: str) -> None:
    """A list of units that the registry knows."""
    check_words(value, place)
    for name in value:
        check_unit_name(name, place)


def check_flag(value: Any, place: str) -> None:
    """True or false."""
    if not isinstance(value, bool):
        raise broken(f"{value!r} is neither true nor false", place, "write true or false")


def check_kind(value: Any, place: str) -> None:
    """A kind of quantity that a unit may have."""
    if value not in KINDS:
        raise broken(f"unknown kind {value!r}", place, f"the kinds are {', '.join(KINDS)}")


def row_of(**keys: Check) -> Check:
    """A table with these keys and no others."""

    def check(value: Any, place: str) -> None:
        for key, entry in items(value, place):
            if key not in keys:
                raise broken(f"unknown key {key!r}", place, f"the keys are {', '.join(keys)}")
            keys[key](entry, f"{place}.{key}")

    return check


def table_of(check_value: Check, check_key: Check = check_word) -> Check:
    """A table of words of the language, each with a value."""

    def check(value: Any, place: str) -> None:
        for key, entry in items(value, place):
            check_key(key, place)
            check_value(entry, f"{place}.{key}")

    return check


def items(value: Any, place: str) -> Iterator[tuple[str, Any]]:
    """The rows of a table."""
    if not isinstance(value, dict):
        raise broken("not a table", place, f"write [{place.rsplit(': ', 1)[-1]}] and one row a line")
    yield from cast("Table", value).items()
