"""Rows of a pack as the rest of the program has them: names, properties, entities, facts."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from figurecheck.model import Entity, Fact
from figurecheck.reference.ucum import read_unit


class Alias(NamedTuple):
    """A name that a text may use for an entity.

    Args:
        text: the name as it is written.
        entity_id: whose name it is.
        needs: for a common word ("computer"): ids of which one must be named in the same sentence; else empty.
        proper: a name only if its first letter is printed as a capital ("Chad", "Frontier").
    """

    text: str
    entity_id: str
    needs: tuple[str, ...]
    proper: bool = False


class Property(NamedTuple):
    """What a figure can be about, and how a text says so.

    Args:
        property: the id that facts carry.
        label_en: name for readers; label_ar: the same in Arabic.
        family: what the figure must be: ``measure:UNIT`` (any unit of that dimension), ``money``, ``money / month``,
            ``count:FAMILY`` (what is counted is one of the nouns), ``ratio``, ``percent``, ``date``, ``duration``.
        words_en: words or short phrases that point to it; words_ar: the same in Arabic.
        nouns_en: for counts: what may be counted; nouns_ar: the same in Arabic.
        future: the text speaks of a plan, a pledge or a forecast.
        unless_en: words that say that a figure in their clause is one of something else ("per capita");
            unless_ar: the same in Arabic.
        beside: the owner must be named right beside such a word ("Egypt's population"), not just near it.
    """

    property: str
    label_en: str
    label_ar: str
    family: str
    words_en: tuple[str, ...]
    words_ar: tuple[str, ...]
    nouns_en: tuple[str, ...]
    nouns_ar: tuple[str, ...]
    future: bool
    unless_en: tuple[str, ...] = ()
    unless_ar: tuple[str, ...] = ()
    beside: bool = False


def split_list(cell: str) -> tuple[str, ...]:
    """The entries of a cell that holds a list.

    >>> split_list("a|b"), split_list("")
    (('a', 'b'), ())
    """
    return tuple(cell.split("|")) if cell else ()


def read_property(cells: dict[str, str]) -> Property:
    """A row of properties."""
    lists = {column: split_list(cells[column]) for column in ("words_en", "words_ar", "nouns_en", "nouns_ar")}
    lists |= {column: split_list(cells.get(column, "")) for column in ("unless_en", "unless_ar")}
    return Property(
        cells["property"],
        cells["label_en"],
        cells["label_ar"],
        cells["family"],
        **lists,
        future=cells["future"] == "plan",
        beside=cells.get("link") == "beside",
    )


def read_entity(rows: list[dict[str, str]]) -> Entity:
    """An entity from the rows that packs have for it: the first one's labels, everyone's aliases."""
    first = rows[0]
    plain = {key: first[key] for key in ("entity_id", "type", "label_en", "label_ar", "parent_id", "wikidata", "note")}
    named = {
        column: tuple(dict.fromkeys(name for row in rows for name in split_list(row[column])))
        for column in ("aliases_en", "aliases_ar")
    }
    return Entity.model_validate({**plain, **named, "needs": split_list(first["needs"])})


def read_fact(cells: dict[str, str], pack: str) -> Fact:
    """A row with its UCUM unit, its object and its lists as the model has them."""
    unit = read_unit(cells["unit"])
    name, _, object_id = cells["property"].partition(":")
    amount, _, tolerance_unit = cells["tol_abs"].partition(" ")
    values = {key: cells[key] for key in Fact.model_fields if key in cells}
    values.update(
        property=name, object_id=object_id, unit=unit.unit, noun=unit.noun, pack=pack,
        tol_abs=f"{amount} {read_unit(tolerance_unit).unit}" if tolerance_unit else amount,
    )  # fmt: skip
    ends = {key: cells[key] or None for key in ("value", "low", "high")}
    lists = {key: split_list(cells[key]) for key in ("conflicts_with", "sources")}
    return Fact.model_validate({**values, **ends, **lists, "per": unit.per, "tol_rel": Decimal(cells["tol_rel"] or 0)})
