"""Who or what a sentence names: names, common nouns that stand for one named before, and names that nobody knows.

A name that no pack knows matters as much as one that it does: "Meta's cluster of 100,000 H100" must not be read as
Colossus's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from figurecheck.claims.passages import near
from figurecheck.languages.words import readings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from figurecheck.claims.passages import Passage
    from figurecheck.claims.phrases import Cue
    from figurecheck.reference import ReferenceTable

_HEADS = ("facility", "company", "organisation", "event", "product_family")
#: A word that is one of these does not make an Arabic noun someone else's.
_NO_EXTENSION = ("link", "clause", "comparison", "say", "entity", "planned", "negation", "growth.nearly", "growth.more")
_ARABIC = range(0x0600, 0x0700)


class Mention(NamedTuple):
    """A stretch of words that names something.

    Attributes:
        entity: the id, or None for a name that no pack knows.
        type: the entity's type, or "".
        first: the first word; last: the word after the last.
        how: by its name, by a common noun, by a pronoun, or a name that is not known.
    """

    entity: str | None
    type: str
    first: int
    last: int
    how: Literal["name", "generic", "anaphor", "unknown"]


class Memory:
    """Who was named so far in the paragraph: what "the company" and "its size" refer back to."""

    __slots__ = ("_block", "_named", "_passage")

    def __init__(self) -> None:
        self._block = -1
        self._passage = 0
        self._named: list[tuple[int, str, str]] = []

    def turn_to(self, passage: Passage) -> None:
        """Begin a sentence; a new paragraph forgets the one before."""
        if passage.block != self._block:
            self._named.clear()
            self._block = passage.block
        self._passage += 1

    def note(self, mentions: list[Mention]) -> None:
        """Remember what the sentence named."""
        self._named += ((self._passage, m.entity, m.type) for m in mentions if m.entity and m.how != "anaphor")
        del self._named[:-32]

    def last_of(self, types: tuple[str, ...], *, earlier: bool = False) -> str | None:
        """The entity of these types that was named last in the paragraph, or before this sentence in it."""
        last = self._passage - 1 if earlier else self._passage
        return next((entity for at, entity, type_ in reversed(self._named) if type_ in types and at <= last), None)

    def named_nearby(self, ids: frozenset[str]) -> bool:
        """Whether one of these was named in this sentence or the one before, in the same paragraph."""
        return any(entity in ids for passage, entity, _ in self._named if passage >= self._passage - 1)


def find_mentions(passage: Passage, memory: Memory) -> list[Mention]:
    """Find what the sentence names, in order.

    Args:
        passage: the sentence.
        memory: who was named before it in the same paragraph; it is brought up to date.
    """
    memory.turn_to(passage)
    table = passage.lexicon.table
    inside = {at for place in passage.places for at in range(place.first, place.last)}
    named = [
        Mention(cue.value, table.entity(cue.value).type, cue.first, cue.last, "name")
        for cue in _outermost(passage.cues("entity"))
        if not all(at in inside for at in range(cue.first, cue.last))
    ]
    memory.note(named)
    taken = {at for mention in named for at in range(mention.first, mention.last)}
    common = {at for cue in passage.cues("generic") for at in range(cue.first, cue.last)}
    unknown = _unknown_names(passage, taken | inside | common)
    generic = [
        Mention(cue.value, table.entity(cue.value).type, cue.first, cue.last, "generic")
        for cue in _outermost(passage.cues("generic"))
        if cue.first not in taken
        and memory.named_nearby(passage.lexicon.needs.get(cue.value, frozenset()))
        and not _belongs_to_other(passage, cue, _strangers(passage, cue, unknown, named), inside)
        and not _is_nearer_to_other(cue, unknown, named, passage.lexicon.needs.get(cue.value, frozenset()))
    ]
    memory.note(generic)
    taken |= {at for mention in generic for at in range(mention.first, mention.last)}
    heads = _heads(passage, memory, taken | inside, named, unknown)
    return sorted([*named, *generic, *unknown, *heads], key=lambda mention: mention.first)


def has_facts(table: ReferenceTable, entity: str, property_: str) -> bool:
    """Whether the table knows the property of the entity, or of one of its variants."""
    return table.has_facts(entity, property_) or any(
        table.has_facts(child, property_) for child in table.children(entity)
    )


def _outermost(cues: Sequence[Cue]) -> list[Cue]:
    found: list[Cue] = []
    for cue in sorted(cues, key=lambda cue: (cue.first, -cue.last)):
        if not found or cue.first >= found[-1].last:
            found.append(cue)
    return found


def _unknown_names(passage: Passage, taken: set[int]) -> list[Mention]:
    """Capitalised words in English, Latin ones in Arabic, that are no name we know and no word to overlook."""
    overlook = {at for cue in passage.cues("not_names") for at in range(cue.first, cue.last)}
    overlook |= {cue.first for cue in passage.cues("clause")}
    # "China's GDP", "a TDP of": the word for a property is no name of its own.
    for name in passage.lexicon.table.properties:
        for cue in passage.cues("property:" + name):
            overlook |= {at for at in range(cue.first, cue.last) if passage.printed(at).isupper()}
    words = passage.words
    capitals = [bool(word.form) and passage.text[word.start].isupper() for word in words[:400]]
    if len(words) > 3 and sum(capitals) * 10 > len(capitals) * 7 and passage.language == "en":
        return []  # a headline in capitals says nothing by them
    holders = {cue.first for cue in passage.cues("holders")}
    places = {cue.last for cue in passage.cues("places")}
    found: list[Mention] = []
    for at, word in enumerate(words):
        if at in taken or at in overlook:
            continue
        first = passage.text[word.start]
        if not first.isupper() or ord(first) in _ARABIC:
            continue
        opening = at == 0 or passage.text[words[at - 1].end : word.start].strip(" \"'“”«»‘’").endswith((".", "!", "?"))
        possessive = word.form.endswith(("'s", "s'"))
        if opening and not possessive and at + 1 not in holders:
            continue
        if found and found[-1].last == at and not passage.text[words[at - 1].end : word.start].strip():
            found[-1] = found[-1]._replace(last=at + 1)
        elif possessive or at not in places:
            found.append(Mention(None, "", at, at + 1, "unknown"))
        else:
            places.add(at + 1)
    return found


def _belongs_to_other(passage: Passage, cue: Cue, unknown: list[Mention], inside: set[int]) -> bool:
    """Whether a common noun carries the name of someone else ("Rivian's computer", "كمبيوتر آبل")."""
    if any(mention.last == cue.first or mention.first == cue.last for mention in near(unknown, cue.first)):
        return True
    if passage.language != "ar" or cue.last >= len(passage.words) or cue.last in inside:
        return False
    return _is_extended(passage, cue.last)


def _strangers(passage: Passage, cue: Cue, unknown: list[Mention], named: list[Mention]) -> list[Mention]:
    """Names near a common noun that it doesn't go with; not one for whom it is ("لترامب")."""
    needs = passage.lexicon.needs.get(cue.value, frozenset())
    others = [
        m for m in near(named, cue.first) if m.entity not in needs and not passage.words[m.first].form.startswith("ل")
    ]
    return sorted([*near(unknown, cue.first), *others], key=lambda m: m.first)


def _is_nearer_to_other(cue: Cue, unknown: list[Mention], named: list[Mention], needs: frozenset[str]) -> bool:
    """Whether a name that nobody knows stands nearer to a common noun than the one that it would go with."""
    nearest = min((abs(m.first - cue.first) for m in near(named, cue.first) if m.entity in needs), default=None)
    return any(nearest is None or abs(m.first - cue.first) < nearest for m in near(unknown, cue.first))


def _is_extended(passage: Passage, at: int) -> bool:
    """Whether an Arabic noun is followed by a bare noun that makes it someone else's.

    Not one with the article (an adjective, or "of the company"), with a preposition, a verb, or any word that the
    project knows as something else.
    """
    word = passage.words[at]
    between = passage.text[passage.words[at - 1].end : word.start]
    if between.strip() or word.form.isascii():
        return False
    if any(passage.cues(kind, at, at + 1) for kind in _NO_EXTENSION):
        return False
    form = word.form
    return not (
        form.startswith(("ال", "ب", "ل", "و", "ف", "ي", "ت", "س", "م", "ك", "ج", "خ", "ا")) or form[0].isdigit()
    )


def _heads(
    passage: Passage, memory: Memory, taken: set[int], named: list[Mention], unknown: list[Mention]
) -> list[Mention]:
    """Common nouns such as "the company": the one named last, or someone unknown ("Colossus, a cluster" is neither)."""
    beside = {m.first for m in named} | {m.last for m in named}
    found: list[Mention] = []
    for type_ in _HEADS:
        for cue in _outermost(passage.cues("heads." + type_)):
            if cue.first in taken or cue.first in beside or cue.last in beside:
                continue
            types = (type_, "product") if type_ == "product_family" else (type_,)
            if _is_definite(passage, cue):
                here = [m.entity for m in near(named, cue.first) if m.type in types and m.last <= cue.first]
                strangers = any(m.last <= cue.first for m in near(unknown, cue.first))
                entity = here[-1] if here else None if strangers else memory.last_of(types, earlier=True)
                if entity:
                    found.append(Mention(entity, type_, cue.first, cue.last, "anaphor"))
                    continue
            apposed = any(m.type in types and 0 <= cue.first - m.last <= 4 for m in near(named, cue.first))
            if type_ in ("facility", "company", "product_family") and not apposed:
                found.append(Mention(None, type_, cue.first, cue.last, "unknown"))
    return found


def _is_definite(passage: Passage, cue: Cue) -> bool:
    word = passage.words[cue.first]
    if passage.language == "ar":
        if cue.last < len(passage.words) and _is_extended(passage, cue.last):
            return False
        return any(form.startswith("ال") for form in readings(word.form)) or bool(
            passage.cues("anaphora.definite", cue.first - 1, cue.first)
        )
    return any(passage.cues("anaphora.definite", at, at + 1) for at in range(max(cue.first - 2, 0), cue.first))
