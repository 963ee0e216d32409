"""Whose figure it is: the entity that a quantity belongs to, or nobody, where the text allows a doubt."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from figurecheck.claims.entities import has_facts
from figurecheck.claims.passages import REACH, near
from figurecheck.languages.words import carries_pronoun

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
    close = [m for m in near(mentions, place.first) if not _is_compared(passage, m)]
    rivals = {m.type for m in close if m.entity and has_facts(table, m.entity, property_)}
    before = [m for m in close if m.last <= place.first]
    after = [m for m in close if m.first >= place.last and m.first < last]
    chosen: Subject | None = None
    blocked = False
    for mention in reversed(before):
        if mention.entity and has_facts(table, mention.entity, property_):
            firm = first <= mention.first or _is_relative(passage, first, mention, property_)
            chosen = Subject(mention.entity, place.first - mention.last, firm)
            break
        if mention.how == "unknown" or (mention.entity and mention.type in rivals):
            blocked = True
            break
    for mention in after[: 0 if blocked else 1]:
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
    return _by_pronoun(passage, place, property_, mentions, memory)


def find_dated(passage: Passage, place: Place, property_: str, mentions: list[Mention]) -> Subject | None:
    """Find what a date is the date of: the only entity of its clause, or else of its sentence, that has such a date.

    Args:
        passage: the sentence.
        place: where the date stands.
        property_: the property that is looked for.
        mentions: what the sentence names, in order.
    """
    table = passage.lexicon.table
    first, last = passage.clause(place)
    close = [m for m in near(mentions, place.first) if not _is_compared(passage, m)]
    dated = [m for m in close if m.entity and has_facts(table, m.entity, property_)]
    for firm, low, high in ((True, first, last), (False, 0, len(passage.words))):
        within = [m for m in dated if low <= m.first < high]
        entities = {m.entity for m in within}
        if len(entities) != 1 or not within[0].entity:
            continue
        # Another of its kind in the clause, or a name that nobody knows, may be what the date is about.
        types = {m.type for m in within}
        others = [m for m in close if low <= m.first < high and m.entity not in entities]
        alone = not any(m.how == "unknown" or m.type in types for m in others)
        distance = min(abs(m.first - place.first) for m in within)
        topic = any(_is_topic(passage, place, property_, m) for m in within)
        return Subject(within[0].entity, distance, firm and alone and topic)
    return None


def _is_topic(passage: Passage, place: Place, property_: str, mention: Mention) -> bool:
    """Whether the cue is about the entity itself: "founded xAI in", not "xAI launched a chatbot in".

    The name must close its phrase: behind it comes the end of the clause, a figure, a preposition, an Arabic
    adjective, or a cue that the date follows.
    """
    words, at = passage.words, mention.last
    if words[at - 1].form.endswith("'s"):
        return False
    if at >= len(words) or passage.clause_of[at] != passage.clause_of[at - 1]:
        return True
    if any(other.first <= at < other.last for other in near(passage.places, at)) or passage.cues("link", at, at + 1):
        return True
    cues = passage.cues("property:" + property_, at, at + 4)
    if cues:
        date_next = 0 <= place.first - cues[0].last <= 2
        passive = cues[0].first > at
        return date_next or passive or passage.clause_of[cues[0].last - 1] != passage.clause_of[place.first]
    return passage.language == "ar" and words[at].form.startswith("ال")


def find_speaker(
    passage: Passage, property_: str, mentions: list[Mention], speakers: tuple[str, ...]
) -> Subject | None:
    """The person who has the floor, as the subject of his own promise ("He said he would ...").

    Args:
        passage: the sentence.
        property_: the property that is looked for.
        mentions: what the sentence names: nobody else must be named in it.
        speakers: who has the floor.
    """
    if not speakers or any(m.type == "person" and m.entity not in speakers for m in mentions[:REACH]):
        return None
    table = passage.lexicon.table
    known = [speaker for speaker in speakers if speaker in table.entity_ids and has_facts(table, speaker, property_)]
    return Subject(known[0], REACH, firm=False) if len(known) == 1 else None


def find_object(passage: Passage, place: Place, property_: str, subject: str, mentions: list[Mention]) -> str | None:
    """Find the other party of a property that has one ("donation to ..."), "" for a property that has none.

    Returns:
        The id of the party, "", or None if the property has one and the sentence does not name it.
    """
    objects = {fact.object_id for fact in passage.lexicon.table.facts_of(subject, property_)}
    if objects <= {""}:
        return ""
    close = [m for m in near(mentions, place.first) if m.entity in objects]
    if not close:
        return None
    return min(close, key=lambda m: (m.first < place.first, abs(m.first - place.first))).entity


def _is_relative(passage: Passage, first: int, mention: Mention, property_: str) -> bool:
    """Whether a clause goes on about what the clause before it named ("..., which raised", "..., بلغت حصيلته")."""
    if passage.clause_of[mention.last - 1] < passage.clause_of[first] - 1:
        return False
    if passage.cues("clause", first, first + 1):
        return True
    cues = passage.cues("property:" + property_, first, first + 4)
    return passage.language == "ar" and any(carries_pronoun(passage.printed(c.first)) for c in cues)


def _is_compared(passage: Passage, mention: Mention) -> bool:
    """Whether the name stands right behind a word of comparison ("than Colossus", "unlike the Colossus cluster")."""
    ahead = passage.cues("comparison", max(mention.first - 5, 0), mention.first)
    return any(0 <= mention.first - cue.last <= 2 for cue in ahead)


def _by_pronoun(
    passage: Passage, place: Place, property_: str, mentions: list[Mention], memory: Memory
) -> Subject | None:
    """The entity that "its" or "حجمها" refers to: the last one named before, if it has such a property."""
    first, last = passage.clause(place)
    first = max(first - 8, 0)
    referring = bool(passage.cues("anaphora.pronouns", first, place.first))
    if passage.language == "ar":
        cues = [*passage.cues("anaphora.sizes", first, last), *passage.cues("property:" + property_, first, last)]
        referring = any(carries_pronoun(passage.printed(cue.first)) for cue in cues)
    if not referring:
        return None
    if any(m.first < place.first and (m.how == "unknown" or m.type in _THINGS) for m in near(mentions, place.first)):
        return None  # the pronoun goes with someone in its own sentence
    entity = memory.last_of(_THINGS, earlier=True)
    if entity is None or not has_facts(passage.lexicon.table, entity, property_):
        return None
    return Subject(entity, REACH, firm=False)
