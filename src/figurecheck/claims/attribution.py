"""Who says so: the person or organisation beside a verb of saying, carried over while nobody else speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from figurecheck.claims.entities import Mention
    from figurecheck.claims.passages import Passage

_SPEAKERS = ("person", "company", "organisation", "publisher")
#: A speaker stands within this many words of the verb.
_REACH = 5


class Attribution(NamedTuple):
    """Who a sentence puts its words in the mouth of.

    Attributes:
        speakers: ids of entities, the one that speaks first.
        words: how the text names an anonymous source, or None.
    """

    speakers: tuple[str, ...] = ()
    words: str | None = None


class Floor:
    """Who has the floor in the paragraph."""

    __slots__ = ("_block", "_held")

    def __init__(self) -> None:
        self._block = -1
        self._held = Attribution()

    def attribute(self, passage: Passage, mentions: list[Mention]) -> Attribution:
        """Find who speaks in the sentence; a sentence that names nobody goes on with who spoke before it.

        Args:
            passage: the sentence.
            mentions: what it names.
        """
        if passage.block != self._block:
            self._block, self._held = passage.block, Attribution()
        speakers: list[str] = []
        says = passage.cues("say")
        people = [m for m in mentions if m.type in _SPEAKERS]
        for cue in says:
            beside = [m for m in people if 0 <= cue.first - m.last <= _REACH or 0 <= m.first - cue.last <= _REACH]
            beside.sort(key=lambda m: (passage.language == "ar" and m.first < cue.first, abs(m.first - cue.first)))
            if beside and beside[0].entity:
                speakers.append(beside[0].entity)
        for cue in passage.cues("according"):
            named = [m for m in people if 0 <= m.first - cue.last <= _REACH]
            speakers += [m.entity for m in named[:1] if m.entity]
        unnamed = passage.cues("anonymous")
        words = None
        if unnamed:
            longest = max(unnamed, key=lambda cue: cue.last - cue.first)
            words = passage.text[passage.words[longest.first].start : passage.words[longest.last - 1].end]
        if speakers or words:
            self._held = Attribution(tuple(dict.fromkeys(speakers)), words)
        elif any(m.how == "unknown" and not m.type for m in mentions) and says:
            # Someone we do not know has taken the floor.
            self._held = Attribution()
        return self._held
