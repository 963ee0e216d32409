"""The Table Schema that the core pack's manifest states, applied to every pack's columns and cells."""

from __future__ import annotations

import json
import re
from datetime import date
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from figurecheck.errors import PackError
from figurecheck.reference.packs import RESOURCES, SHIPPED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from figurecheck.reference.packs import Pack, Row

_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
_NUMBER = re.compile(r"-?[0-9]{1,40}(\.[0-9]{1,40})?")


class Issue(NamedTuple):
    """One thing to mend in a pack.

    Args:
        code: the error code ("FCE204").
        place: ``file:line: column``.
        problem: what is wrong.
        hint: what to write instead.
    """

    code: str
    place: str
    problem: str
    hint: str = ""

    def error(self) -> PackError:
        """The issue as the error that stops loading."""
        return PackError(self.code, self.problem, place=self.place, hint=self.hint)

    def __str__(self) -> str:
        return str(self.error())


class Field(NamedTuple):
    """What a column may hold."""

    name: str
    type: str
    constraints: dict[str, Any]


@cache
def _core_manifest() -> dict[str, Any]:
    return json.loads((SHIPPED / "core" / "datapackage.json").read_text(encoding="utf-8"))


def fields_of(resource: str) -> tuple[Field, ...]:
    """The columns of a resource, as the core pack's manifest states them for every pack.

    >>> [field.name for field in fields_of("sources")][:3]
    ['source_id', 'publisher', 'title']
    """
    manifest = _core_manifest()
    schemas = {entry["name"]: entry["schema"] for entry in manifest["resources"]} | manifest["schemas"]
    fields = schemas[resource]["fields"]
    return tuple(Field(field["name"], field.get("type", "string"), field.get("constraints", {})) for field in fields)


def check_schema(pack: Pack) -> Iterator[Issue]:
    """Every column and cell that breaks the schema; a resource with wrong columns is not read further."""
    for resource in RESOURCES:
        rows = pack.resources[resource]
        fields = fields_of(resource)
        wrong = list(_check_columns(pack, resource, rows, fields)) if rows else []
        yield from wrong
        if wrong:
            continue
        seen: dict[tuple[str, str], int] = {}
        for row in rows:
            for field in fields:
                text = row.cells[field.name]
                if trouble := _find_trouble(text, field):
                    yield Issue("FCE204", pack.place(resource, row.line, field.name), *trouble)
                elif field.constraints.get("unique") and text:
                    if first := seen.get((field.name, text)):
                        place = pack.place(resource, row.line, field.name)
                        yield Issue("FCE208", place, f"{text!r} stands in line {first} too", "give each row its own")
                    seen.setdefault((field.name, text), row.line)


def _check_columns(pack: Pack, resource: str, rows: tuple[Row, ...], fields: tuple[Field, ...]) -> Iterator[Issue]:
    present, wanted = list(rows[0].cells), [field.name for field in fields]
    place = pack.place(resource, 1)
    for name in wanted:
        if name not in present:
            yield Issue(
                "FCE203", place, f"the column {name!r} is missing", "add it; its cells may be empty if optional"
            )
    for name in present:
        if name not in wanted:
            hint = f"the columns are {', '.join(wanted)}"
            yield Issue("FCE203", place, f"the column {name!r} is unknown", hint)


def _find_trouble(text: str, field: Field) -> tuple[str, str] | None:
    rules = field.constraints
    if not text:
        return ("the cell is empty", f"every row needs its {field.name}") if rules.get("required") else None
    if text != text.strip():
        return f"{text!r} begins or ends with a space", "remove it"
    if field.type == "date" and not is_date(text):
        return f"{text!r} is not a date", "write 2024-09-02, 2024-09 or 2024"
    if field.type == "number":
        if not _NUMBER.fullmatch(text):
            return f"{text!r} is not a number", "write it in full, without separators: 45000000"
        if not rules.get("minimum", Decimal("-Infinity")) <= Decimal(text) <= rules.get("maximum", Decimal("Infinity")):
            return f"{text} is out of bounds", f"from {rules.get('minimum')} to {rules.get('maximum')}"
    if "enum" in rules and text not in rules["enum"]:
        return f"{text!r} is not one of the words known here", f"write one of {', '.join(rules['enum'])}"
    if "pattern" in rules and not re.fullmatch(rules["pattern"], text):
        return f"{text!r} has not the form of a {field.name}", f"it must match {rules['pattern']}"
    if len(text) > rules.get("maxLength", len(text)):
        return f"{len(text)} characters, {rules['maxLength']} at most", "cut it to the sentence that says it"
    return None


def is_date(text: str) -> bool:
    """Whether a text is an ISO date, month or year.

    >>> is_date("2024-09"), is_date("2024-13"), is_date("Sept. 2024")
    (True, False, False)
    """
    if not _DATE.fullmatch(text):
        return False
    try:
        date.fromisoformat(text + "-01-01"[len(text) - 4 :])
    except ValueError:
        return False
    return True


def is_number(text: str) -> bool:
    """Whether a text is a decimal written in full.

    >>> is_number("3.35"), is_number("1,000"), is_number("1e9")
    (True, False, False)
    """
    return bool(_NUMBER.fullmatch(text))


def suggest_id(wrong: str, known: Iterable[str]) -> str:
    """What to write instead of an id that nothing has.

    >>> suggest_id("elon-muks", ["elon-musk", "tesla"])
    "did you mean 'elon-musk'?"
    """
    from difflib import get_close_matches  # only when there is something to mend

    near = get_close_matches(wrong, known, n=1)
    return f"did you mean {near[0]!r}?" if near else "add a row for it"
