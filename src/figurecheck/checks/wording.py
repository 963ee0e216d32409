"""Values of the reference in words, in the reader's language, and the one edit that would mend a figure."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from figurecheck.checks.comparing import held_range
from figurecheck.intervals import plain
from figurecheck.model import Evidence, Reference

if TYPE_CHECKING:
    from collections.abc import Iterable

    from figurecheck.languages.message_words import MessageWords
    from figurecheck.model import Fact, Quantity
    from figurecheck.reference import ReferenceTable

Telling = Literal["supports", "differs", "denies", "outcome", "context"]
_NUMERAL = re.compile(r"(?<![A-Za-z\d])[0-9][0-9.,]*(?![\d])")
_LATIN = re.compile(r"[A-Za-z]{3}")
_WORD = re.compile(r"[^\W\d_]+")


def say_value(fact: Fact, words: MessageWords) -> str:
    """What a row says, in words: "at least 10", "45 million US dollars a month".

    Args:
        fact: the row.
        words: the reader's language.
    """
    if fact.kind == "denial" or (fact.value is None and fact.low is None and fact.high is None):
        return words.fill("forms", "denial")
    if fact.value_type == "date":
        return words.fill("forms", "date", value=fact.value or fact.low)
    counted = Decimal(fact.value or fact.high or fact.low or "0")
    if fact.low and fact.high and fact.low != fact.high:
        counted = Decimal(fact.high)  # the noun agrees with the number next to it
        number = words.fill("forms", "between", low=say_number(Decimal(fact.low), words),
                            high=say_number(counted, words))  # fmt: skip
    else:
        number = say_number(counted, words)
    said = say_unit(number, fact.unit, fact.noun, words, counted)
    for base in fact.per:
        said = words.fill("forms", "per", value=said, base=words.word("bases", base))
    comparator = "le" if fact.kind == "bound" and fact.comparator == "between" and not fact.low else fact.comparator
    return words.fill("forms", comparator, value=said) if comparator in ("ge", "gt", "le", "lt", "approx") else said


def say_number(number: Decimal, words: MessageWords) -> str:
    """A number as a newspaper prints it: "45 million", "200,000", "14.95 million".

    >>> from figurecheck.languages.message_words import load_message_words
    >>> english = load_message_words("en")
    >>> [say_number(Decimal(x), english) for x in ("45000000", "200000", "8141808945", "0.65")]
    ['45 million', '200,000', '8,141,808,945', '0.65']
    """
    for scale in (Decimal(10) ** 12, Decimal(10) ** 9, Decimal(10) ** 6):
        if abs(number) >= scale:
            name = next((word for word, value in words.sections["magnitudes"].items() if Decimal(value) == scale), None)
            short = number / scale
            if name and -int(short.normalize().as_tuple().exponent) <= 2:
                return f"{plain(short)} {words.counted('magnitudes', name, short, default=name)}"
            break
    whole, _, rest = plain(number).partition(".")
    grouped = f"{int(whole):,}" if whole.lstrip("-").isdigit() else whole
    return f"{grouped}.{rest}" if rest else grouped


def say_unit(number: str, unit: str, noun: str, words: MessageWords, counted: Decimal | None = None) -> str:
    """A number with its unit or its noun, in the form that the number asks for.

    >>> from figurecheck.languages.message_words import load_message_words
    >>> say_unit("6", "month", "", load_message_words("ar"), Decimal(6))
    '6 أشهر'

    Args:
        number: the number in words.
        unit: its unit, or "".
        noun: what is counted, where there is no unit.
        words: the reader's language.
        counted: the number itself; None for the form that goes with any number.
    """
    if unit == "percent":
        return number + words.word("units", "percent")
    if unit:
        return words.fill("forms", "unit", value=number, unit=words.counted("units", unit, counted))
    return words.fill("forms", "count", value=number, noun=words.counted("nouns", noun, counted)) if noun else number


def refer_to(fact: Fact, table: ReferenceTable) -> Reference:
    """The row as a report names it: id, pack, publisher, address, date."""
    source = table.sources_of(fact)[0] if fact.sources else None
    return Reference(
        fact=fact.fact_id,
        pack=fact.pack,
        source=source.publisher if source else "",
        url=source.url if source else "",
        as_of=when_said(fact, table),
    )


def when_said(fact: Fact, table: ReferenceTable) -> str:
    """The date to show with a row: when it was said, when it happened, or when its source appeared; else ""."""
    sources = table.sources_of(fact)
    dated = next((source.published for source in sources if source.published), "")
    return fact.asserted_on or fact.event_from or (fact.value if fact.value_type == "date" else "") or dated or ""


def say_date(day: str, words: MessageWords) -> str:
    """A date as a message names it: a row without one is called undated.

    >>> from figurecheck.languages.message_words import load_message_words
    >>> say_date("2024-09-07", load_message_words("en")), say_date("", load_message_words("en"))
    ('2024-09-07', 'undated')
    """
    return day or words.word("lists", "undated")


def join(parts: Iterable[str], words: MessageWords) -> str:
    """Values in a row, with the language's own mark between them."""
    return words.word("lists", "between").join(parts)


def name_of(entity_id: str, table: ReferenceTable, language: str) -> str:
    """An entity's name in the reader's language."""
    try:
        entity = table.entity(entity_id)
    except KeyError:
        return entity_id
    return (entity.label_ar if language == "ar" else "") or entity.label_en


def name_of_property(property_id: str, table: ReferenceTable, language: str) -> str:
    """A property's name in the reader's language."""
    found = table.properties.get(property_id)
    if found is None:
        return property_id
    return (found.label_ar if language == "ar" else "") or found.label_en


def tell(
    fact: Fact,
    relation: Telling,
    table: ReferenceTable,
    words: MessageWords,
    language: str,
) -> Evidence:
    """What one row says of a claim."""
    scope = f" ({fact.scope})" if fact.scope and relation in ("outcome", "context", "differs") else ""
    return Evidence(
        relation=relation,
        kind=fact.kind,
        says=say_value(fact, words) + scope,
        speaker=name_of(fact.speaker_id, table, language) if fact.speaker_id else None,
        when=when_said(fact, table) or None,
        verbatim=fact.verbatim or None,
        reference=refer_to(fact, table),
    )


def suggest(quantity: Quantity, fact: Fact, words: MessageWords) -> str | None:
    """The one edit that would close the gap: the right magnitude word, else the value on record.

    Args:
        quantity: the figure.
        fact: the row that it differs from.
        words: the reader's language.
    """
    magnitudes = {word: Decimal(value) for word, value in words.sections["magnitudes"].items()}
    held = None if fact.value_type == "date" else held_range(fact)
    if quantity.decimal is not None and held is not None and quantity.unit == fact.unit:
        for printed in _WORD.findall(quantity.text):
            wrong = magnitudes.get(printed.lower())
            if wrong is None:
                continue
            for right, scale in magnitudes.items():
                if scale != wrong and held.contains(quantity.decimal / wrong * scale):
                    value = quantity.text.replace(printed, right, 1)
                    return words.fill("suggestions", "magnitude", right=right, wrong=printed, value=value)
    if fact.comparator == "vague":
        return _quote(fact, words) if fact.verbatim else None
    return words.fill("suggestions", "value", value=_in_place(quantity, fact, magnitudes) or say_value(fact, words))


def _quote(fact: Fact, words: MessageWords) -> str | None:
    """The source's own wording; none for a reader of another language: a band for "a few" is not what was said."""
    # told by their letters: "write" and "اكتب" are each in the reader's own
    ours = words.fill("suggestions", "wording", verbatim="")
    foreign = bool(_LATIN.search(fact.verbatim)) != bool(_LATIN.search(ours))
    return None if foreign else words.fill("suggestions", "wording", verbatim=fact.verbatim)


def _in_place(quantity: Quantity, fact: Fact, magnitudes: dict[str, Decimal]) -> str | None:
    """The figure as printed with the right number in it: "$1.2 million" becomes "$12 million"."""
    numerals = _NUMERAL.findall(quantity.text)
    if quantity.unit != fact.unit or not fact.value or fact.value_type == "date" or len(numerals) != 1:
        return None
    scale = next((magnitudes[w] for w in map(str.lower, _WORD.findall(quantity.text)) if w in magnitudes), Decimal(1))
    right = Decimal(fact.value) / scale
    if right < 1 or -int(right.normalize().as_tuple().exponent) > 2:
        return None
    whole, _, rest = plain(right).partition(".")
    return quantity.text.replace(numerals[0], f"{int(whole):,}" + (f".{rest}" if rest else ""), 1)
