"""What a language folder may hold: every file, table and key of the word lists; an error names the file and the key.

Rows that cannot be told apart after folding but mean two things are mistakes too: only the first would ever be found.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from figurecheck.errors import LanguagePackError
from figurecheck.languages import schema_values as values
from figurecheck.languages.filling import NOUN_LISTS
from figurecheck.languages.folding import fold, pieces
from figurecheck.languages.schema_values import Check, Table, broken, items, row_of, table_of

_FOLDER = Path(__file__).parent
_LISTS = table_of(values.check_words)


def _check_prefixes(value: Any, place: str) -> None:
    for key, entry in items(value, place):
        (_LISTS if key == "words" else values.check_word)(entry, f"{place}.{key}")


def _tables(check: Check, *names: str) -> dict[str, Check]:
    return dict.fromkeys(names, check)


_WHOLES = (
    "small",
    "joined",
    "teen",
    "tens",
    "hundred",
    "dozen",
    "magnitude",
    "magnitude_letter",
    "magnitude_dual",
    "ordinal",
)
_BOUNDS = row_of(**_tables(values.check_words, "about", "more_than", "less_than", "at_least", "at_most", "exact"))
_UNIT = row_of(
    **_tables(values.check_words, "words", "dual", "symbols", "weak_symbols", "weak_symbols_only", "prefixes"),
    **_tables(values.check_flag, "plural", "weak", "weak_bare"),
    kind=values.check_kind, alternatives=values.check_unit_names, difference=values.check_unit_name,
    currency_too=values.check_code,
)  # fmt: skip

#: What each file may hold.
PARTS: dict[str, dict[str, Check]] = {
    "numbers": {
        **_tables(table_of(values.check_whole), *_WHOLES),
        **_tables(table_of(values.check_pair), "vague", "fraction", "fraction_counted"),
        "multiplier": table_of(values.check_amount), "words": _LISTS,
    },
    "words": {
        **_tables(_BOUNDS, "qualifier_before", "qualifier_after"),
        "change_verb": row_of(**_tables(values.check_words, "up", "up_share", "down", "down_share", "none")),
        "change_noun": row_of(**_tables(values.check_words, "up", "down")),
        "change_link": row_of(**_tables(values.check_words, "by", "to", "from")),
        **_tables(_LISTS, "range", "rate", "rate_adverb", "context", "told", "implicit_one"),
    },
    "units": {
        "units": table_of(_UNIT, values.check_unit_name), "prefixes": _check_prefixes,
        "compound": row_of(**_tables(values.check_unit_names, "numerators", "denominators")),
        "context": table_of(row_of(unit=values.check_unit_name, cues=values.check_words)),
        "difference": row_of(**_tables(values.check_words, "before", "after")),
    },
    "currencies": {
        **_tables(table_of(values.check_code), "symbols", "dollar_letters", "names", "dual"),
        **_tables(table_of(values.check_code), "prefixes", "guarded_prefixes", "letter_prefixes"),
        "shared": table_of(values.check_codes), "minor": table_of(values.check_part_of_money),
        "context": table_of(row_of(code=values.check_code, cues=values.check_words)),
        "country_cues": table_of(values.check_words, values.check_code),
        **_tables(_LISTS, "words", "lower_codes"),
    },
    "dates": {
        **_tables(table_of(values.check_month), "months", "hijri"), "weekdays": table_of(values.check_weekday),
        **_tables(_LISTS, "ambiguous", "words"),
    },
    "nouns": {
        **_tables(values.check_words, *NOUN_LISTS, "names"),
        "irregular": table_of(values.check_word),
        "statistics": _LISTS,
        "definite_plurals": table_of(values.check_word),
        "nouns": table_of(row_of(**_tables(values.check_words, "forms", "dual"), en=values.check_word)),
    },
}  # fmt: skip
#: Tables whose lists say one meaning each, so that no phrase may stand in two of them.
_ONE_MEANING = ("qualifier_before", "qualifier_after", "change_verb", "change_noun", "rate_adverb")


def check_language(code: str) -> None:
    """Check every word list of a language.

    >>> check_language("en")

    Args:
        code: the name of a language folder.

    Raises:
        LanguagePackError: a file that is no TOML, an unknown key, a value of the wrong type, an unknown unit, or a word
            with two meanings in one table; the message names the file and the key.
    """
    for part in PARTS:
        check_part(part, read_file(code, part), place=f"languages/{code}/{part}.toml")


def read_file(code: str, part: str) -> Table:
    """The content of one file of a language.

    >>> read_file("en", "dates")["months"]["january"]
    1

    Raises:
        LanguagePackError: there is no such file, or it is no TOML.
    """
    place = f"languages/{code}/{part}.toml"
    try:
        return tomllib.loads((_FOLDER / code / f"{part}.toml").read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise LanguagePackError("FCE401", "no such file", place=place, hint="every language has one") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise LanguagePackError("FCE402", str(error), place=place, hint="write it as TOML in UTF-8") from error


def check_part(part: str, data: Table, *, place: str) -> None:
    """Check the content of one file.

    >>> check_part("dates", {"months": {"january": 1}}, place="dates.toml")

    Args:
        part: numbers, words, units, currencies, dates or nouns.
        data: the parsed file.
        place: the file's name, for the error.

    Raises:
        LanguagePackError: as ``check_language``.
    """
    for key, value in data.items():
        check = PARTS[part].get(key)
        if check is None:
            raise broken(f"unknown key {key!r}", place, f"the keys are {', '.join(PARTS[part])}")
        check(value, f"{place}: {key}")
        seen: dict[tuple[str, ...], tuple[str, Any]] = {}
        for word, meaning in _meanings(part, key, value):
            first = seen.setdefault(pieces(word), (word, meaning))
            if first[1] != meaning:
                raise broken(
                    f"{word!r} means {meaning} here and {first[1]} above", f"{place}: {key}", "keep one of them"
                )


def _meanings(part: str, key: str, value: Any) -> Iterator[tuple[str, Any]]:
    """The words of one table, each with what it stands for."""
    if (
        (part == "numbers" and key != "words")
        or (part == "currencies" and key != "shared")
        or key in ("months", "weekdays")
    ):
        yield from value.items()
    elif key in _ONE_MEANING:
        yield from ((phrase, meaning) for meaning, phrases in value.items() for phrase in phrases)
    elif key == "units":
        for name, row in value.items():
            yield from ((word, name) for word in row["words"])
            yield from ((word, f"2 {name}") for word in row.get("dual", ()))
    elif key == "nouns":
        for lemma, row in value.items():
            yield from ((form, fold(lemma)) for form in (lemma, *row.get("forms", ())))
            yield from ((form, f"2 {fold(lemma)}") for form in row.get("dual", ()))


def compare_languages(code: str, other: str) -> tuple[str, ...]:
    """The meanings that one language has words for and another has none: units, currencies, qualifiers, rates.

    >>> compare_languages("en", "en")
    ()

    Args:
        code: the language that has them.
        other: the language that lacks them.
    """
    return tuple(sorted(_said(code) - _said(other)))


def _said(code: str) -> set[str]:
    files = {part: read_file(code, part) for part in PARTS}
    said = {f"unit {name}" for name in _unit_names_of(files["units"])}
    said |= {f"currency {value}" for value in files["currencies"].get("names", {}).values()}
    said |= {f"{table}.{name}" for table, lists in files["words"].items() for name, words in lists.items() if words}
    for table in ("numbers", "dates"):
        said |= {f"{table}.words.{name}" for name, words in files[table].get("words", {}).items() if words}
    said |= {f"month {number}" for number in files["dates"].get("months", {}).values()}
    return said


def _unit_names_of(data: Table) -> Iterator[str]:
    for name, row in data["units"].items():
        if row["words"] or row.get("symbols"):
            yield name
        yield from (prefix + name for prefix in row.get("prefixes", ()))
