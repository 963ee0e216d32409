"""What a row of facts must be: known ids, a unit that fits the property, values in order, and what its kind needs."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from figurecheck.intervals import plain
from figurecheck.reference.schema import Issue, is_date, is_number, suggest_id
from figurecheck.reference.ucum import Unit, read_unit
from figurecheck.replay import compute
from figurecheck.units import factor, is_currency, same_dimension

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.reference.packs import Pack, Row

SPOKEN = ("statement", "report", "pledge", "denial")
PERISHABLE = ("plan", "estimate", "bound")
_MENTION = re.compile(r"\{([a-z0-9][a-z0-9._-]*)(?:@([a-z_]+))?\}")


class Known(NamedTuple):
    """The rows that a pack may refer to: its own and those of the packs that it uses."""

    entities: dict[str, Row]
    properties: dict[str, Row]
    sources: dict[str, Row]
    facts: dict[str, Row]


def check_fact(pack: Pack, row: Row, known: Known) -> Iterator[Issue]:
    """Everything to mend in one row of facts."""
    for code, column, problem, hint in _find_troubles(row.cells, known):
        yield Issue(code, pack.place("facts", row.line, column), problem, hint)


def _find_troubles(cells: dict[str, str], known: Known) -> Iterator[tuple[str, str, str, str]]:
    yield from _check_ids(cells, known)
    yield from find_unit_troubles(cells, known)
    yield from _check_values(cells)
    yield from _check_kind(cells)
    if cells["derivation"]:
        yield from _check_derivation(cells, known)


def _check_ids(cells: dict[str, str], known: Known) -> Iterator[tuple[str, str, str, str]]:
    for column, rows in (("entity_id", known.entities), ("speaker_id", known.entities), ("sources", known.sources)):
        for name in filter(None, cells[column].split("|")):
            if name not in rows:
                kind = "source" if column == "sources" else "entity"
                yield "FCE206", column, f"there is no {kind} {name!r}", suggest_id(name, rows)
    name, _, object_id = cells["property"].partition(":")
    if name not in known.properties:
        yield "FCE206", "property", f"there is no property {name!r}", suggest_id(name, known.properties)
    if object_id and object_id not in known.entities and not is_currency(object_id):
        yield (
            "FCE206",
            "property",
            f"there is no entity {object_id!r} after the colon",
            suggest_id(object_id, known.entities),
        )
    for other in filter(None, cells["conflicts_with"].split("|")):
        if other not in known.facts:
            yield "FCE206", "conflicts_with", f"there is no fact {other!r}", suggest_id(other, known.facts)
        elif cells["fact_id"] not in known.facts[other].cells["conflicts_with"].split("|"):
            hint = f"add {cells['fact_id']} to the conflicts_with of {other}"
            yield "FCE206", "conflicts_with", f"{other!r} does not name this row back", hint


def find_unit_troubles(cells: dict[str, str], known: Known) -> Iterator[tuple[str, str, str, str]]:
    """What is wrong with a row's unit, in itself and for its property: code, column, problem, hint."""
    try:
        unit = read_unit(cells["unit"])
    except ValueError as problem:
        yield "FCE205", "unit", str(problem), "write UCUM: W, GBy/s, {person}, USD/mo, %, 1 or date"
        return
    if unit.unit != "date" and factor(unit.unit) is None:
        yield (
            "FCE205",
            "unit",
            f"the registry has no unit {unit.unit!r}",
            "write UCUM: W, GBy/s, {person}, USD/mo, %, 1",
        )
        return
    family = known.properties.get(cells["property"].partition(":")[0])
    if family is not None and not _fits(unit, family.cells["family"]):
        wanted = family.cells["family"]
        yield "FCE205", "unit", f"{cells['unit']!r} is no unit of a property of the family {wanted!r}", _example(wanted)


def _fits(unit: Unit, family: str) -> bool:
    kind, _, detail = family.partition(":")
    if kind == "measure":
        return same_dimension(unit.unit, detail)
    if family.startswith("money"):
        _, _, base = family.partition(" / ")
        return is_currency(unit.unit) and unit.per == ((base,) if base else ())
    if kind == "count":
        return unit.unit == ""
    if kind == "duration":
        return same_dimension(unit.unit, "day")
    if kind == "date":
        return unit.unit == "date"
    known = factor(unit.unit)
    if kind == "percent":
        return known is not None and known.dimension == () and unit.unit != ""
    return known is not None and not unit.noun and (known.dimension == () or " / " in unit.unit)


def _example(family: str) -> str:
    examples = {
        "money": "USD",
        "money / month": "USD/mo",
        "ratio": "1",
        "percent": "%",
        "date": "date",
        "duration": "d",
    }
    if family.startswith("count:"):
        return "write what is counted in braces: {person}"
    return f"write {examples[family]}" if family in examples else f"write a unit of {family.removeprefix('measure:')}"


def _check_values(cells: dict[str, str]) -> Iterator[tuple[str, str, str, str]]:
    value, low, high = cells["value"], cells["low"], cells["high"]
    if cells["value_type"] == "date":
        if value and not is_date(value):
            yield "FCE204", "value", f"{value!r} is not a date", "write 2024-09-02, 2024-09 or 2024"
    elif value and not is_number(value):
        yield "FCE204", "value", f"{value!r} is not a number", "write it in full, without separators: 45000000"
    else:
        numbers = [(name, Decimal(text)) for name, text in (("low", low), ("value", value), ("high", high)) if text]
        for (name, number), (after, larger) in pairwise(numbers):
            if number > larger:
                yield "FCE207", name, f"{name} {number} is above {after} {larger}", "low <= value <= high"
    if not (value or low or high) and cells["kind"] != "denial":
        yield (
            "FCE207",
            "value",
            "the row says nothing",
            "give a value, or low and high; only a denial may leave all empty",
        )
    if cells["comparator"] in ("between", "vague") and not (low and high):
        yield "FCE207", "low", f"{cells['comparator']!r} needs low and high", "give both ends"
    start, end = cells["event_from"], cells["event_to"]
    if start and end and start[: len(end)] > end[: len(start)]:
        yield "FCE207", "event_to", f"{end} is before {start}", "event_from <= event_to"


def _check_kind(cells: dict[str, str]) -> Iterator[tuple[str, str, str, str]]:
    kind = cells["kind"]
    if kind in SPOKEN and not cells["speaker_id"]:
        yield "FCE209", "speaker_id", f"{_with_article(kind)} has a speaker", "write the entity id of whoever said it"
    if kind in PERISHABLE and not cells["review_by"]:
        yield (
            "FCE209",
            "review_by",
            f"{_with_article(kind)} goes stale",
            "write the day after which it must be looked at again",
        )
    if kind == "derived" and not cells["derivation"]:
        yield (
            "FCE209",
            "derivation",
            "a derived row shows its arithmetic",
            "write it over fact ids in braces: {a} + {b}",
        )
    if cells["confirmed_here"] == "quote" and not cells["verbatim"]:
        yield "FCE209", "verbatim", "a quote needs its words", "copy the sentence, or write paraphrase"
    if cells["tol_rel"] and Decimal(cells["tol_rel"]) and not cells["tol_basis"]:
        yield "FCE209", "tol_basis", "a tolerance has a reason", "write why: round thousands, revisions, 'about'"


def _with_article(kind: str) -> str:
    return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"


def _check_derivation(cells: dict[str, str], known: Known) -> Iterator[tuple[str, str, str, str]]:
    for fact_id, column in _MENTION.findall(cells["derivation"]):
        if fact_id not in known.facts or (column and column not in cells):
            yield "FCE206", "derivation", f"there is no {fact_id}{'@' + column if column else ''}", "name a fact"
            return
    expression = _MENTION.sub(lambda found: _operand(known.facts[found[1]].cells, found[2]), cells["derivation"])
    try:
        result = compute(expression)
    except ValueError as problem:
        yield "FCE210", "derivation", f"{expression!r} cannot be computed: {problem}", "see docs/reference.md"
        return
    if not is_number(cells["value"]) or result != plain(Decimal(cells["value"])):
        yield "FCE210", "derivation", f"{expression} gives {result}, not {cells['value']}", f"write {result}"


def _operand(cells: dict[str, str], column: str | None) -> str:
    text = cells[column or "value"] or f"[{cells['low'] or '-inf'}, {cells['high'] or 'inf'}]"
    return f'"{text}"' if column or cells["value_type"] == "date" else text
