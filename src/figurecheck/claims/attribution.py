"""Who says so: the person or organisation beside a verb of saying, carried over while nobody else speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from figurecheck.claims.passages import near
from figurecheck.languages.folding import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from figurecheck.claims.entities import Mention
    from figurecheck.claims.passages import Passage
    from figurecheck.claims.phrases import Cue

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
            speaker = _speaker(passage, cue, near(people, cue.first, 3 * _REACH))
            if speaker:
                speakers.append(speaker)
        for cue in passage.cues("according"):
            named = [m for m in near(people, cue.last, _REACH) if 0 <= m.first - cue.last <= _REACH]
            speakers += [m.entity for m in named[:1] if m.entity]
        unnamed = passage.cues("anonymous")
        words = _as_printed(passage, max(unnamed, key=lambda cue: cue.last - cue.first)) if unnamed else None
        if speakers or words:
            self._held = Attribution(tuple(dict.fromkeys(speakers)), words)
        elif any(m.how == "unknown" and not m.type for m in mentions) and says:
            # Someone we do not know has taken the floor.
            self._held = Attribution()
        return self._held


def _as_printed(passage: Passage, cue: Cue) -> str:
    """The words of the text, without a particle attached to the first ("لأشخاص": "أشخاص")."""
    first, last = passage.words[cue.first], passage.words[cue.last - 1]
    known = fold(cue.value.split()[0])
    attached = len(first.form) - len(known) if first.form.endswith(known) else 0
    return passage.text[first.start + attached : last.end]


def _speaker(passage: Passage, cue: Cue, people: Sequence[Mention]) -> str | None:
    """Who says it: the name beside the verb, not one within what is said ("he said Tesla ...", "قال إن ماسك").

    In English the speaker stands before the verb, or else right after it; in Arabic after it, or else right before.
    """
    said = next((c.first for c in passage.cues("that", cue.last, cue.last + _REACH)), cue.last + _REACH)
    before = [m for m in people if 0 <= cue.first - m.last <= _REACH]
    after = [m for m in people if cue.last <= m.first < said]
    if passage.language == "ar":
        before = [m for m in before if m.last == cue.first]
        nearest = [*after[:1], *before[-1:]]
        return nearest[0].entity if nearest else None
    if passage.cues("speaker_pronouns", max(cue.first - 1, 0), cue.first):
        return None
    owner = [m for m in before if not passage.words[m.last - 1].form.endswith("'s")]
    if owner:
        return owner[-1].entity
    return after[0].entity if after and after[0].first == cue.last else None
