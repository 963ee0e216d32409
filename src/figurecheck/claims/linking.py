"""Ties each figure of a document to what it is about: entity, property, time, speaker, and related figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.claims.attribution import Attribution, Floor
from figurecheck.claims.beside import stands_beside
from figurecheck.claims.entities import Memory, find_mentions
from figurecheck.claims.limits import find_limit
from figurecheck.claims.moods import find_mood
from figurecheck.claims.passages import lay_out
from figurecheck.claims.properties import find_properties
from figurecheck.claims.relations import Scene
from figurecheck.claims.subjects import Subject, find_dated, find_object, find_speaker, find_subject
from figurecheck.claims.when import find_time
from figurecheck.model import Draft, Drafts, Relation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from figurecheck.claims.entities import Mention
    from figurecheck.claims.moods import Mood
    from figurecheck.claims.passages import Passage, Place
    from figurecheck.claims.properties import Pointer
    from figurecheck.model import Document, Quantity
    from figurecheck.reference import ReferenceTable

#: Kinds that say nothing that could be looked up or reckoned with.
_SILENT = ("identifier", "ordinal", "multiplier")


def find_claims(
    document: Document, quantities: Sequence[Quantity], table: ReferenceTable, published: str | None = None
) -> Drafts:
    """Find what each figure of a document claims.

    >>> from figurecheck.model import Document, Quantity, Sentence
    >>> from figurecheck.reference import load
    >>> text = "Colossus has 100,000 H100 chips."
    >>> figure = Quantity(start=13, end=31, text=text[13:31], kind="count", value="100000", noun="H100 chip")
    >>> drafts = find_claims(Document(text, sentences=(Sentence(0, 32, "en"),)), [figure], load("core"))
    >>> drafts.claims[0].entity, drafts.claims[0].property
    ('xai-colossus-1', 'accelerator_count')

    Args:
        document: the text with its sentences.
        quantities: its figures in text order; offsets into ``document.text``.
        table: the reference table whose entities and properties are linked.
        published: the ISO date of publication, for "last July" and dates without a year.
    """
    memory, floor, scene = Memory(), Floor(), Scene(quantities)
    drafts: list[Draft] = []
    relations: list[Relation] = []
    for passage in lay_out(document, quantities, table):
        mentions = find_mentions(passage, memory)
        said = floor.attribute(passage, mentions)
        related = list(scene.relate(passage, mentions))
        relations += related
        linker = _Linker(passage, mentions, memory, said, related, quantities, published)
        drafts += (linker.draft(place) for place in passage.places if quantities[place.quantity].kind not in _SILENT)
    return Drafts(tuple(_inherit(drafts, relations, table)), tuple(relations))


class _Linker:
    """Everything that is known of one sentence while its figures are linked."""

    def __init__(
        self,
        passage: Passage,
        mentions: list[Mention],
        memory: Memory,
        said: Attribution,
        related: list[Relation],
        quantities: Sequence[Quantity],
        published: str | None,
    ) -> None:
        self.passage, self.mentions, self.memory, self.said = passage, mentions, memory, said
        self.quantities, self.published = quantities, published
        self.growth = {r.result: passage.place_of(r.start, r.end) for r in related if r.kind == "multiply"}
        self.ratios = {relation.base for relation in related if relation.kind == "exchange"}
        self.terms = {relation.result: relation.base for relation in related if relation.kind == "exchange"}

    def draft(self, place: Place) -> Draft:
        passage, quantity = self.passage, self.quantities[place.quantity]
        mood = find_mood(passage, place)
        if place.quantity in self.growth:
            # "سيتضاعف حجمها، ليصل إلى 200 ألف": the verb says when, for the figure after the comma too.
            mood = mood._replace(planned=mood.planned or find_mood(passage, self.growth[place.quantity]).planned)
        time, time_from = find_time(passage, place, self.quantities, self.published, ahead=False)
        draft = Draft(
            place.quantity,
            (passage.start, passage.end),
            passage.language,
            mode=mood.mode(plan=False),
            time=time,
            time_from=time_from,
            speakers=self.said.speakers,
            attribution=self.said.words or (self.said.speakers[0] if self.said.speakers else None),
            anonymous=self.said.words is not None,
            limit=find_limit(passage, place, quantity),
        )
        base = self.terms.get(place.quantity, place.quantity)
        if base != place.quantity:
            return draft._replace(part_of=base)
        return self._linked(draft, place, mood)

    def _linked(self, draft: Draft, place: Place, mood: Mood) -> Draft:
        passage, quantity = self.passage, self.quantities[place.quantity]
        doubtful = denied = False
        best: tuple[tuple[bool, bool, int], Draft] | None = None
        for pointer in find_properties(passage, place, quantity, is_ratio=place.quantity in self.ratios):
            mode = mood.mode(plan=pointer.property.future)
            if pointer.property.future != (mode == "planned") and mode in ("planned", "asserted"):
                continue
            linked = self._with_subject(draft._replace(mode=mode), place, pointer)
            if linked is None:
                continue
            denied = denied or mode in ("negated", "question")
            if mode not in ("asserted", "planned") or self._is_part(place, quantity, pointer):
                doubtful = True
                continue
            subject, found = linked
            rank = (not found.firm, not pointer.firm, pointer.distance + subject.distance)
            if best is None or rank < best[0]:
                best = (rank, found)
        if best is not None and not denied:
            return self._with_own_limit(best[1])
        return draft._replace(reason="ambiguous-scope") if doubtful else draft

    def _with_own_limit(self, draft: Draft) -> Draft:
        """A bound on a class holds for what belongs to the class, not for another thing in the sentence."""
        if draft.limit is None or draft.entity is None:
            return draft
        kinds = (draft.entity, *self.passage.lexicon.table.ancestors(draft.entity))
        return draft if draft.limit[0] in kinds else draft._replace(limit=None)

    def _with_subject(self, draft: Draft, place: Place, pointer: Pointer) -> tuple[Subject, Draft] | None:
        name = pointer.property.property
        if pointer.property.family == "date":
            subject = find_dated(self.passage, place, name, self.mentions)
        else:
            subject = find_subject(self.passage, place, name, self.mentions, self.memory)
        if subject is None and pointer.property.future:
            subject = find_speaker(self.passage, name, self.mentions, self.said.speakers)
        if subject is None:
            return None
        if pointer.property.beside and not stands_beside(self.passage, place, name, subject.entity, self.mentions):
            return None
        object_id = find_object(self.passage, place, name, subject.entity, self.mentions)
        if object_id is None:
            return None
        firm = pointer.firm and subject.firm
        return subject, draft._replace(entity=subject.entity, property=name, object_id=object_id, firm=firm)

    def _is_part(self, place: Place, quantity: Quantity, pointer: Pointer) -> bool:
        """Whether a count is only a part or a flow ("another 50,000", "50,000 of its GPUs", "bought 10,000")."""
        if quantity.kind != "count" or pointer.property.future:
            return False
        first, last = self.passage.clause(place)
        return bool(self.passage.cues("part", first, last))


def _inherit(drafts: list[Draft], relations: list[Relation], table: ReferenceTable) -> list[Draft]:
    """Let the result of a growth, and the time it takes, belong to what its base belongs to."""
    at = {draft.quantity: index for index, draft in enumerate(drafts)}
    for relation in relations:
        if relation.kind != "multiply" or relation.base not in at or relation.result not in at:
            continue
        base, result = drafts[at[relation.base]], drafts[at[relation.result]]
        if base.entity is None or base.property is None or result.entity not in (None, base.entity):
            continue
        if result.reason == "no-reference":
            drafts[at[relation.result]] = _as_of_base(result, base, base.property, table)
        window = relation.window
        if window is not None and window in at and relation.printed == 2:
            drafts[at[window]] = _as_of_base(drafts[at[window]], base, "time_to_double", table)
    return drafts


def _as_of_base(draft: Draft, base: Draft, property_: str, table: ReferenceTable) -> Draft:
    """A figure as one of what the base belongs to; a plan where the text speaks of what is to come."""
    wanted = f"planned_{property_}" if draft.mode == "planned" else property_
    if draft.mode not in ("planned", "asserted") or base.entity is None or not table.has_facts(base.entity, wanted):
        return draft
    if draft.entity not in (None, base.entity) or draft.property not in (None, wanted):
        return draft
    return draft._replace(entity=base.entity, property=wanted, firm=base.firm)
