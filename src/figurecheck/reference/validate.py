"""Whether a pack may be used: its schema, its ids, its units, its values and what each kind of row needs."""

from __future__ import annotations

from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from figurecheck.errors import PackError
from figurecheck.reference.packs import find_pack, read_pack
from figurecheck.reference.schema import Issue, check_schema, is_date, suggest_id
from figurecheck.reference.validate_facts import Known, check_fact
from figurecheck.reference.validate_series import check_series, check_variables

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.reference.packs import Pack


def validate(path: str | PathLike[str]) -> list[Issue]:
    """Everything to mend in a pack, in the order of its files.

    >>> validate("core")
    []

    Args:
        path: a folder with a datapackage.json, or the name of a shipped pack.
    """
    try:
        pack = read_pack(find_pack(path))
    except PackError as problem:
        return [Issue(problem.code, problem.place, problem.problem, problem.hint)]
    return validate_pack(pack)


def validate_pack(pack: Pack) -> list[Issue]:
    """Everything to mend in a pack that was read; what it refers to is only looked at once its cells are right."""
    issues = [*_check_manifest(pack), *check_schema(pack)]
    if issues:
        return issues
    try:
        used = [read_pack(find_pack(_beside(pack, name))) for name in pack.manifest.get("uses", [])]
    except PackError as problem:
        return [Issue(problem.code, str(pack.folder / "datapackage.json"), problem.problem, problem.hint)]
    known = _collect([pack, *used])
    issues += _check_entities(pack, known)
    issues += _check_names(pack)
    issues += _check_urls(pack)
    for row in pack.resources["facts"]:
        issues += check_fact(pack, row, known)
    issues += check_variables(pack, known)
    issues += check_series(pack, known)
    issues += _check_use(pack)
    return issues


def _check_manifest(pack: Pack) -> Iterator[Issue]:
    if not is_date(pack.manifest["as_of"]):
        place = f"{pack.folder / 'datapackage.json'}: as_of"
        yield Issue("FCE202", place, f"{pack.manifest['as_of']!r} is not a date", "write 2024-09-02, 2024-09 or 2024")


def _beside(pack: Pack, name: str) -> str:
    """A pack may name another that lies in the folder next to its own."""
    neighbour = pack.folder.parent / Path(name)
    return str(neighbour) if (neighbour / "datapackage.json").is_file() else name


def _collect(packs: list[Pack]) -> Known:
    keys = {"entities": "entity_id", "properties": "property", "sources": "source_id", "facts": "fact_id"}
    found = {
        resource: {row.cells[key]: row for pack in reversed(packs) for row in pack.resources[resource]}
        for resource, key in keys.items()
    }
    return Known(found["entities"], found["properties"], found["sources"], found["facts"])


def _check_entities(pack: Pack, known: Known) -> Iterator[Issue]:
    for row in pack.resources["entities"]:
        for column in ("parent_id", "needs"):
            for entity_id in filter(None, row.cells[column].split("|")):
                if entity_id not in known.entities:
                    place = pack.place("entities", row.line, column)
                    yield Issue(
                        "FCE206", place, f"there is no entity {entity_id!r}", suggest_id(entity_id, known.entities)
                    )
        if bool(row.cells["needs"]) != bool(row.cells["generic_en"] or row.cells["generic_ar"]):
            place = pack.place("entities", row.line, "needs")
            hint = "a generic word counts only beside one of these; without generic words leave it empty"
            yield Issue("FCE209", place, "generic words and what they need come together", hint)
        if _is_own_ancestor(row.cells["entity_id"], known):
            place = pack.place("entities", row.line, "parent_id")
            yield Issue("FCE206", place, "the entity is its own ancestor", "break the circle")


def _is_own_ancestor(entity_id: str, known: Known) -> bool:
    seen: set[str] = set()
    at = entity_id
    while at in known.entities and (at := known.entities[at].cells["parent_id"]):
        if at == entity_id:
            return True
        if at in seen:
            return False
        seen.add(at)
    return False


def _check_names(pack: Pack) -> Iterator[Issue]:
    """A name of two entities would link figures to whichever comes first."""
    for language in ("en", "ar"):
        owner: dict[str, str] = {}
        for row in pack.resources["entities"]:
            label, aliases = row.cells[f"label_{language}"], row.cells[f"aliases_{language}"]
            for name in filter(None, dict.fromkeys([label, *aliases.split("|")])):
                other = owner.setdefault(name.casefold(), row.cells["entity_id"])
                if other != row.cells["entity_id"]:
                    place = pack.place("entities", row.line, f"aliases_{language}")
                    hint = "keep it where it is meant most often, or make it generic with needs"
                    yield Issue("FCE208", place, f"{name!r} is a name of {other!r} too", hint)


def _check_urls(pack: Pack) -> Iterator[Issue]:
    titles: dict[str, str] = {}
    for row in pack.resources["sources"]:
        url, title = row.cells["url"], row.cells["title"]
        if url and titles.setdefault(url, title) != title:
            place = pack.place("sources", row.line, "url")
            yield Issue(
                "FCE209", place, f"the address has the title {titles[url]!r} elsewhere", "one page, one source row"
            )


def _check_use(pack: Pack) -> Iterator[Issue]:
    """A source that no fact names was left over by an edit."""
    users = (*pack.resources["facts"], *pack.resources["variables"])
    used = {name for row in users for name in row.cells["sources"].split("|")}
    for row in pack.resources["sources"] if users else ():
        if row.cells["source_id"] not in used:
            place = pack.place("sources", row.line, "source_id")
            yield Issue("FCE206", place, f"no fact names the source {row.cells['source_id']!r}", "remove the row")
