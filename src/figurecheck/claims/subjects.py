"""Whose figure it is: the entity that a quantity belongs to, or nobody, where the text allows a doubt."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from figurecheck.claims.entities import has_facts
from figurecheck.claims.passages import REACH
from figurecheck.claims.words import without_pronoun

if TYPE_CHECKING:
    from figurecheck.claims.entities import Memory, Mention
    from figurecheck.claims.passages import Passage, Place

#: A name after the figure stands within this many words ("a 300-watt in-car inference computer").
_AFTER = 4
#: ... or within this many, after a preposition ("100,000 GPUs at its Memphis site, Colossus" is too far).
_AFTER_LINK = 7
_THINGS = ("facility", "company", "organisation", "event", "product_family", "product")


class Subject(NamedTuple):
    """The owner of a figure.

    Attributes:
        entity: its id.
        distance: in words; the nearest property wins.
        firm: it stands in the figure's own clause.
    """

    entity: str
    distance: int
    firm: bool


def find_subject(
    passage: Passage, place: Place, property_: str, mentions: list[Mention], memory: Memory
) -> Subject | None:
    """Find the entity whose property a figure is: the nearest one named before it, else one right after it.

    A name that is only compared with ("more than Colossus"), and a name behind one that nobody knows, is none.

    Args:
        passage: the sentence.
        place: where the figure stands.
        property_: the property that is looked for; an entity without facts on it is passed over.
        mentions: what the sentence names, in order.
        memory: who was named in the paragraph, for "its".
    """
    table = passage.lexicon.table
    first, last = passage.clause(place)
    near = [m for m in mentions if abs(m.first - place.first) <= REACH and not _is_compared(passage, m)]
    rivals = {m.type for m in near if m.entity and has_facts(table, m.entity, property_)}
    before = [m for m in near if m.last <= place.first]
    after = [m for m in near if m.first >= place.last and m.first < last]
    chosen: Subject | None = None
    blocked = False
    for mention in reversed(before):
        if mention.entity and has_facts(table, mention.entity, property_):
            firm = first <= mention.first
            chosen = Subject(mention.entity, place.first - mention.last, firm)
            break
        if mention.how == "unknown" or (mention.entity and mention.type in rivals):
            blocked = True
            break
    for mention in after[:1]:
        gap = mention.first - place.last
        linked = passage.cues("link", max(mention.first - 2, place.last), mention.first)
        fits = gap < _AFTER or (linked and gap < _AFTER_LINK)
        if fits and mention.entity and has_facts(table, mention.entity, property_):
            if chosen is None or not chosen.firm or gap < chosen.distance:
                return Subject(mention.entity, gap, firm=True)
        elif fits and gap < _AFTER and mention.how == "unknown":
            blocked = chosen is None or blocked
    if chosen is not None or blocked:
        return chosen
    return _by_pronoun(passage, place, property_, memory)


def find_object(passage: Passage, place: Place, property_: str, subject: str, mentions: list[Mention]) -> str | None:
    """Find the other party of a property that has one ("donation to ..."), "" for a property that has none.

    Returns:
        The id of the party, "", or None if the property has one and the sentence does not name it.
    """
    objects = {fact.object_id for fact in passage.lexicon.table.facts_of(subject, property_)}
    if objects <= {""}:
        return ""
    near = [m for m in mentions if m.entity in objects and abs(m.first - place.first) <= REACH]
    if not near:
        return None
    return min(near, key=lambda m: (m.first < place.first, abs(m.first - place.first))).entity


def _is_compared(passage: Passage, mention: Mention) -> bool:
    """Whether the name stands right behind a word of comparison ("than Colossus", "unlike the Colossus cluster")."""
    ahead = passage.cues("comparison", max(mention.first - 5, 0), mention.first)
    return any(0 <= mention.first - cue.last <= 2 for cue in ahead)


def _by_pronoun(passage: Passage, place: Place, property_: str, memory: Memory) -> Subject | None:
    """The entity that "its" or "حجمها" refers to: the last one named in the paragraph that has such a property."""
    first, last = passage.clause(place)
    first = max(first - 8, 0)
    referring = bool(passage.cues("anaphora.pronouns", first, place.first))
    if passage.language == "ar":
        cues = [*passage.cues("anaphora.sizes", first, last), *passage.cues("property:" + property_, first, last)]
        referring = any(without_pronoun(passage.words[cue.first].form) is not None for cue in cues)
    if not referring:
        return None
    entity = memory.last_of(_THINGS)
    if entity is None or not has_facts(passage.lexicon.table, entity, property_):
        return None
    return Subject(entity, REACH, firm=False)
