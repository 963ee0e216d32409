"""The reference table: facts by entity and property, names by language, sources, from one or more packs."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from figurecheck.errors import PackError
from figurecheck.model import Entity, Fact, PackUsed, Source
from figurecheck.reference.names import VariableIndex, find_entities
from figurecheck.reference.packs import SHIPPED
from figurecheck.reference.rows import Alias, Property, read_entity, read_fact, read_property, split_list
from figurecheck.reference.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from figurecheck.reference.packs import Pack, Row
    from figurecheck.reference.series import Point, Variable

#: Names of places and machines are written with a capital: "Chad", "Frontier"; other words are not their names.
_CAPITALISED = ("area", "facility")


class ReferenceTable:
    """Facts, entities, properties and sources of the packs in use; rows become models when they are first asked for.

    >>> from figurecheck.reference import load
    >>> table = load("core")
    >>> [fact.value for fact in table.facts_of("nvidia-h100-sxm5", "max_power")]
    ['700']
    >>> table.ancestors("nvidia-h100-sxm5")
    ('nvidia-h100', 'class:gpu')

    Args:
        packs: read packs, in order of precedence; curated ones come before others whatever the order.
        names: packs of which only the entities and properties are known, because the others build upon them.
    """

    def __init__(self, packs: Iterable[Pack], names: Iterable[Pack] = ()) -> None:
        names = list(names)
        ordered = sorted(packs, key=lambda pack: not pack.manifest.get("curated", False))
        self.packs = tuple(
            PackUsed(name=p.name, version=p.manifest["version"], date=p.manifest["as_of"]) for p in ordered
        )
        self.properties: Mapping[str, Property] = {
            row.cells["property"]: read_property(row.cells)
            for pack in reversed([*ordered, *names])
            for row in pack.resources["properties"]
        }
        self._shelf = Shelf(ordered)
        self._put_off: dict[str, list[Pack]] = defaultdict(list)
        self._sources_put_off = ordered
        self._entity_rows: dict[str, list[dict[str, str]]] = defaultdict(list)
        self._source_rows: dict[str, dict[str, str]] = {}
        self._fact_rows: dict[str, tuple[Pack, Row]] = {}
        self._facts_at: dict[tuple[str, str], list[str]] = defaultdict(list)
        self._children: dict[str, list[str]] = defaultdict(list)
        for pack in ordered:
            self._take(pack)
        for pack in names:
            self._take_names(pack)
        self._entities: dict[str, Entity] = {}
        self._sources: dict[str, Source] = {}
        self._facts: dict[str, Fact] = {}
        self._series_facts: dict[tuple[str, str], tuple[Fact, ...]] = {}
        self._by_words: dict[tuple[str, Callable[[str], str]], VariableIndex] = {}
        self._by_name: dict[Callable[[str], str], dict[str, tuple[str, ...]]] = {}

    def _take_names(self, pack: Pack) -> None:
        for row in pack.resources["entities"]:
            known = self._entity_rows[row.cells["entity_id"]]
            if not known and row.cells["parent_id"]:
                self._children[row.cells["parent_id"]].append(row.cells["entity_id"])
            known.append(row.cells)

    def _take(self, pack: Pack) -> None:
        self._take_names(pack)
        if pack.folder.parent != SHIPPED or pack.manifest.get("curated", False):
            self._take_facts(pack)
            return
        # A shipped pack lists whom its facts are about: they are read when one of those is asked for.
        for row in pack.resources["entities"]:
            self._put_off[row.cells["entity_id"]].append(pack)

    def _open(self, entity_id: str) -> None:
        """Read the facts of the packs that know the entity, where that was put off."""
        for pack in tuple(self._put_off.get(entity_id, ())):
            for row in pack.resources["entities"]:
                self._put_off[row.cells["entity_id"]].remove(pack)
            self._take_facts(pack)

    def _open_all(self) -> None:
        for entity_id in tuple(self._put_off):
            self._open(entity_id)

    def _take_facts(self, pack: Pack) -> None:
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
        """Every fact that is known, but for the points of series; this reads every pack."""
        self._open_all()
        return tuple(self._fact_rows)

    @property
    def variables(self) -> Mapping[str, Variable]:
        """What there are series of, by id."""
        return self._shelf.variables

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
            while source_id not in self._source_rows and self._sources_put_off:
                for row in self._sources_put_off.pop(0).resources["sources"]:
                    self._source_rows.setdefault(row.cells["source_id"], row.cells)
            self._sources[source_id] = Source.model_validate(self._source_rows[source_id])
        return self._sources[source_id]

    def fact(self, fact_id: str) -> Fact:
        """The fact of that id.

        Raises:
            KeyError: no pack in use has it.
        """
        if fact_id not in self._facts:
            if fact_id not in self._fact_rows:
                self._open_all()
            pack, row = self._fact_rows[fact_id]
            self._facts[fact_id] = read_fact(row.cells, pack.name)
        return self._facts[fact_id]

    def facts_of(self, entity_id: str, property: str | None = None) -> tuple[Fact, ...]:  # noqa: A002  the model's word
        """Facts about one entity, curated rows first, none for an id that is not known.

        Args:
            entity_id: the entity itself; facts of its parents are asked for apart.
            property: only this property, without the object after the colon, and the points of series on it;
                None for all but the points of series.
        """
        self._open(entity_id)
        rows = tuple(self.fact(fact_id) for fact_id in self._facts_at.get((entity_id, property or ""), ()))
        if not property or not self._shelf.has_property(entity_id, property):
            return rows
        if (entity_id, property) not in self._series_facts:
            taken = {(row.object_id, row.event_from) for row in rows}
            points = self._shelf.facts(entity_id, property)
            points = tuple(point for point in points if (point.object_id, point.event_from) not in taken)
            self._facts.update((point.fact_id, point) for point in points)
            self._series_facts[entity_id, property] = points
        return (*rows, *self._series_facts[entity_id, property])

    def has_facts(self, entity_id: str, property: str | None = None) -> bool:  # noqa: A002  the model's word
        """Whether anything is known of the entity (and property), without building the rows."""
        self._open(entity_id)
        known = (entity_id, property or "") in self._facts_at
        return known or (property is not None and self._shelf.has_property(entity_id, property))

    def has_fact(self, fact_id: str) -> bool:
        """Whether a fact of that id is known, points of series aside."""
        if fact_id not in self._fact_rows:
            self._open_all()
        return fact_id in self._fact_rows

    def is_latest(self, fact: Fact) -> bool:
        """Whether the fact is the last point of its series; so is every fact that is no point of a series."""
        return self._shelf.is_latest(fact.fact_id)

    def series(self, entity_id: str, variable: str) -> tuple[Point, ...]:
        """The observations of one variable of one entity, in order of time; none where there are none.

        >>> from figurecheck.reference import load
        >>> load("countries").series("country:EGY", "wb.population")[0]
        Point(period='1960', value=Decimal('26896479'))

        Args:
            entity_id: the entity itself.
            variable: a key of ``variables``.
        """
        return self._shelf.points(entity_id, variable)

    def entities_with(self, variable: str) -> tuple[str, ...]:
        """Ids of every entity that has a series of the variable, for ranks and comparisons."""
        return self._shelf.entities(variable)

    def variables_of(self, entity_id: str) -> tuple[str, ...]:
        """Ids of every variable that the entity has a series of."""
        return self._shelf.variables_at(entity_id)

    def variables_for(
        self, words: Iterable[str], language: str = "en", fold: Callable[[str], str] = str.casefold
    ) -> tuple[tuple[Variable, int], ...]:
        """Variables that some words of a text point to, the best first, each with its score.

        A word of a variable's name or of its ``words`` counts by its rarity among all variables; a phrase of them that
        stands in the text in full and in order counts as much again.

        >>> from figurecheck.reference import load
        >>> load("countries").variables_for("the population of Egypt".split())[0][0].variable
        'wb.population'

        Args:
            words: the words as printed, in order.
            language: "en" or "ar".
            fold: how words are made comparable; a linker gives its own.
        """
        if (language, fold) not in self._by_words:
            self._by_words[language, fold] = VariableIndex(self.variables, language, fold)
        return self._by_words[language, fold].find(words)

    def entities_named(self, name: str, fold: Callable[[str], str] = str.casefold) -> tuple[str, ...]:
        """Ids of the entities of just that name, in any language, or of that ISO 3166 or 4217 code.

        >>> from figurecheck.reference import load
        >>> table = load("countries")
        >>> table.entities_named("مصر"), table.entities_named("EGY"), table.entities_named("Atlantis")
        (('country:EGY',), ('country:EGY',), ())

        Args:
            name: a label, an alias, or the code behind the colon of an id.
            fold: how names are made comparable; a linker gives its own.
        """
        if fold not in self._by_name:
            aliases = (alias for language in ("en", "ar") for alias in self.aliases(language))
            self._by_name[fold] = find_entities(aliases, self._entity_rows, fold)
        return self._by_name[fold].get(fold(name), ())

    def children(self, entity_id: str) -> tuple[str, ...]:
        """Ids of the entity's variants, generations or phases; the members of a class are no variants of it."""
        rows = self._entity_rows.get(entity_id)
        return () if rows and rows[0]["type"] == "class" else tuple(self._children.get(entity_id, ()))

    def ancestors(self, entity_id: str) -> tuple[str, ...]:
        """Ids of the entity's parent, that one's parent, and so on."""
        found: list[str] = []
        while (rows := self._entity_rows.get(entity_id)) and (parent := rows[0]["parent_id"]) and parent not in found:
            found.append(parent)
            entity_id = parent
        return tuple(found)

    def aliases(self, language: str) -> tuple[Alias, ...]:
        """Every name that a text in that language may use, labels included, as the packs spell them.

        >>> from figurecheck.reference import load
        >>> Alias("كولوسوس", "xai-colossus-1", ()) in load("core").aliases("ar")
        True
        """
        found: dict[Alias, None] = {}
        for entity_id, rows in self._entity_rows.items():
            for row in rows:
                proper = row["type"] in _CAPITALISED
                for text in (row.get(f"label_{language}", ""), *split_list(row.get(f"aliases_{language}", ""))):
                    if text:
                        found[Alias(text, entity_id, (), proper and text[0].isupper())] = None
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

        >>> from figurecheck.reference import load
        >>> table = load("core")
        >>> table.may_contradict(table.fact("colossus.gpus.phase1")), table.may_contradict(table.fact("tesla-hw4.bw"))
        (True, False)
        """
        primary = any(source.tier in ("primary", "primary_copy") for source in self.sources_of(fact))
        return primary or len(self.publishers_of(fact)) > 1


def _subject(row: Row) -> tuple[str, ...]:
    """What a row speaks of: where a curated pack speaks of it, others are not asked."""
    return tuple(row.cells[column] for column in ("entity_id", "property", "scope", "kind", "event_from"))


def _unknown(entity_id: str) -> list[dict[str, str]]:
    raise KeyError(entity_id)
