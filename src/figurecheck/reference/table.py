"""The reference table: facts by entity and property, names by language, sources, from one or more packs."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from os import PathLike
from typing import TYPE_CHECKING

from figurecheck.errors import PackError
from figurecheck.model import Entity, Fact, PackUsed, Source
from figurecheck.reference.packs import SHIPPED, Pack, Row, find_pack, read_pack, shipped_names
from figurecheck.reference.rows import Alias, Property, read_entity, read_fact, read_property, split_list

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path


class ReferenceTable:
    """Facts, entities, properties and sources of the packs in use; rows become models when they are first asked for.

    >>> table = load("core")
    >>> [fact.value for fact in table.facts_of("nvidia-h100-sxm5", "max_power")]
    ['700']
    >>> table.ancestors("nvidia-h100-sxm5")
    ('nvidia-h100', 'class:gpu')

    Args:
        packs: read packs, in order of precedence; curated ones come before others whatever the order.
    """

    def __init__(self, packs: Iterable[Pack]) -> None:
        ordered = sorted(packs, key=lambda pack: not pack.manifest.get("curated", False))
        self.packs = tuple(
            PackUsed(name=p.name, version=p.manifest["version"], date=p.manifest["as_of"]) for p in ordered
        )
        self.properties: Mapping[str, Property] = {
            row.cells["property"]: read_property(row.cells)
            for pack in reversed(ordered)
            for row in pack.resources["properties"]
        }
        self._entity_rows: dict[str, list[dict[str, str]]] = defaultdict(list)
        self._source_rows: dict[str, dict[str, str]] = {}
        self._fact_rows: dict[str, tuple[Pack, Row]] = {}
        self._facts_at: dict[tuple[str, str], list[str]] = defaultdict(list)
        self._children: dict[str, list[str]] = defaultdict(list)
        for pack in ordered:
            self._take(pack)
        self._entities: dict[str, Entity] = {}
        self._sources: dict[str, Source] = {}
        self._facts: dict[str, Fact] = {}

    def _take(self, pack: Pack) -> None:
        for row in pack.resources["entities"]:
            known = self._entity_rows[row.cells["entity_id"]]
            if not known and row.cells["parent_id"]:
                self._children[row.cells["parent_id"]].append(row.cells["entity_id"])
            known.append(row.cells)
        for row in pack.resources["sources"]:
            self._source_rows.setdefault(row.cells["source_id"], row.cells)
        taken: set[tuple[str, ...]] = {_subject(row) for _, row in self._fact_rows.values()}
        for row in pack.resources["facts"]:
            fact_id = row.cells["fact_id"]
            if fact_id in self._fact_rows:
                raise PackError(
                    "FCE208",
                    f"the fact id {fact_id!r} is taken by the pack {self._fact_rows[fact_id][0].name!r}",
                    place=pack.place("facts", row.line, "fact_id"),
                    hint=f"begin it with the pack's name: {pack.name}.{fact_id}",
                )
            if _subject(row) in taken:
                continue
            self._fact_rows[fact_id] = (pack, row)
            key = row.cells["entity_id"], row.cells["property"].split(":", 1)[0]
            self._facts_at[key].append(fact_id)
            self._facts_at[key[0], ""].append(fact_id)

    @property
    def entity_ids(self) -> tuple[str, ...]:
        """Every entity that is known."""
        return tuple(self._entity_rows)

    @property
    def fact_ids(self) -> tuple[str, ...]:
        """Every fact that is known."""
        return tuple(self._fact_rows)

    def entity(self, entity_id: str) -> Entity:
        """The entity of that id.

        Raises:
            KeyError: no pack in use has it.
        """
        if entity_id not in self._entities:
            self._entities[entity_id] = read_entity(self._entity_rows.get(entity_id) or _unknown(entity_id))
        return self._entities[entity_id]

    def source(self, source_id: str) -> Source:
        """The source of that id.

        Raises:
            KeyError: no pack in use has it.
        """
        if source_id not in self._sources:
            self._sources[source_id] = Source.model_validate(self._source_rows[source_id])
        return self._sources[source_id]

    def fact(self, fact_id: str) -> Fact:
        """The fact of that id.

        Raises:
            KeyError: no pack in use has it.
        """
        if fact_id not in self._facts:
            pack, row = self._fact_rows[fact_id]
            self._facts[fact_id] = read_fact(row.cells, pack.name)
        return self._facts[fact_id]

    def facts_of(self, entity_id: str, property: str | None = None) -> tuple[Fact, ...]:  # noqa: A002  the model's word
        """Facts about one entity, curated rows first, none for an id that is not known.

        Args:
            entity_id: the entity itself; facts of its parents are asked for apart.
            property: only this property, without the object after the colon; None for all.
        """
        return tuple(self.fact(fact_id) for fact_id in self._facts_at.get((entity_id, property or ""), ()))

    def has_facts(self, entity_id: str, property: str | None = None) -> bool:  # noqa: A002  the model's word
        """Whether anything is known of the entity (and property), without building the rows."""
        return (entity_id, property or "") in self._facts_at

    def children(self, entity_id: str) -> tuple[str, ...]:
        """Ids of the entity's variants, generations or phases."""
        return tuple(self._children.get(entity_id, ()))

    def ancestors(self, entity_id: str) -> tuple[str, ...]:
        """Ids of the entity's parent, that one's parent, and so on."""
        found: list[str] = []
        while (rows := self._entity_rows.get(entity_id)) and (parent := rows[0]["parent_id"]) and parent not in found:
            found.append(parent)
            entity_id = parent
        return tuple(found)

    def aliases(self, language: str) -> tuple[Alias, ...]:
        """Every name that a text in that language may use, labels included, as the packs spell them.

        >>> Alias("كولوسوس", "xai-colossus-1", ()) in load("core").aliases("ar")
        True
        """
        found: dict[Alias, None] = {}
        for entity_id, rows in self._entity_rows.items():
            for row in rows:
                for text in (row.get(f"label_{language}", ""), *split_list(row.get(f"aliases_{language}", ""))):
                    if text:
                        found[Alias(text, entity_id, ())] = None
                for text in split_list(row.get(f"generic_{language}", "")):
                    found[Alias(text, entity_id, split_list(row["needs"]))] = None
        return tuple(found)

    def sources_of(self, fact: Fact) -> tuple[Source, ...]:
        """The fact's sources, the one that was read first first."""
        return tuple(self.source(source_id) for source_id in fact.sources)

    def publishers_of(self, fact: Fact) -> tuple[str, ...]:
        """The independent publishers behind a fact; what the project computed itself is not one of them."""
        return tuple(
            dict.fromkeys(
                source.publisher for source in self.sources_of(fact) if source.tier not in ("derived", "none")
            )
        )

    def may_contradict(self, fact: Fact) -> bool:
        """Whether the fact is sure enough to contradict a claim: two independent publishers, or a primary text.

        >>> table = load("core")
        >>> table.may_contradict(table.fact("colossus.gpus.phase1")), table.may_contradict(table.fact("tesla-hw4.bw"))
        (True, False)
        """
        primary = any(source.tier in ("primary", "primary_copy") for source in self.sources_of(fact))
        return primary or len(self.publishers_of(fact)) > 1


def load(reference: str | PathLike[str] | Iterable[str | PathLike[str]] | None = None) -> ReferenceTable:
    """Load reference packs.

    >>> load().packs[0].name, load(()).fact_ids
    ('core', ())

    Args:
        reference: None for every pack that ships with the project, a pack's name, a folder, or several of them;
            ``()`` or "none" for an empty table.

    Raises:
        PackError: a pack is unknown or broken: the first problem, with its file, line and column.
    """
    if reference is None:
        return _load_shipped(shipped_names())
    if isinstance(reference, (str, PathLike)):
        reference = () if reference == "none" else (reference,)
    names = tuple(reference)
    if all(str(name) in shipped_names() for name in names):
        return _load_shipped(tuple(str(name) for name in names))
    folders = tuple(find_pack(name) for name in names)
    return _load_folders(folders, tuple(map(_last_change, folders)))


@lru_cache(maxsize=8)
def _load_folders(folders: tuple[Path, ...], changes: tuple[int, ...]) -> ReferenceTable:
    """Packs are read again only after an edit (``changes``): a batch asks for its table once a line."""
    return ReferenceTable([_read_checked(folder) for folder in folders])


def _last_change(folder: Path) -> int:
    return max((file.stat().st_mtime_ns for file in folder.iterdir()), default=0)


@lru_cache(maxsize=8)
def _load_shipped(names: tuple[str, ...]) -> ReferenceTable:
    """Shipped packs are checked by the project's tests, so they are not checked again on each start."""
    return ReferenceTable([read_pack(SHIPPED / name) for name in names])


def _read_checked(folder: Path) -> Pack:
    if folder.parent == SHIPPED:
        return read_pack(folder)
    from figurecheck.reference.validate import validate_pack  # not needed, and so not loaded, for shipped packs

    pack = read_pack(folder)
    for issue in validate_pack(pack):
        raise issue.error()
    return pack


def _subject(row: Row) -> tuple[str, ...]:
    """What a row speaks of: where a curated pack speaks of it, others are not asked."""
    return tuple(row.cells[column] for column in ("entity_id", "property", "scope", "kind", "event_from"))


def _unknown(entity_id: str) -> list[dict[str, str]]:
    raise KeyError(entity_id)
