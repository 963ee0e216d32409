"""Figures that the text ties to one another: grown by a factor, given in exchange."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from figurecheck.claims.passages import near
from figurecheck.intervals import ABOUT, MULTIPLE_WORD
from figurecheck.languages.words import carries_pronoun, readings
from figurecheck.model import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from figurecheck.claims.entities import Mention
    from figurecheck.claims.passages import Passage, Place
    from figurecheck.claims.phrases import Cue
    from figurecheck.model import Quantity

_COUNTABLE = ("count", "measure", "money", "number")
#: How far from its verb an operand may stand, in words.
_REACH = 14
#: So many figures of the sentence before are looked at for a base.
_LOOKED_BACK = 24


class Scene:
    """The sentences of a paragraph that a relation may reach over: the one before and this one."""

    __slots__ = ("_before", "quantities")

    def __init__(self, quantities: Sequence[Quantity]) -> None:
        self.quantities = quantities
        self._before: Passage | None = None

    def relate(self, passage: Passage, mentions: list[Mention]) -> Iterator[Relation]:
        """Yield the relations that one sentence states.

        Args:
            passage: the sentence.
            mentions: what it names.
        """
        before = self._before if self._before is not None and self._before.block == passage.block else None
        for cue in _longest(passage.cues("multiply")):
            relation = self._multiply(passage, before, cue, mentions)
            if relation is not None:
                yield relation
        for cue in _longest(passage.cues("exchange.words")):
            relation = self._exchange(passage, cue)
            if relation is not None:
                yield relation
        self._before = passage

    def _multiply(self, passage: Passage, before: Passage | None, cue: Cue, mentions: list[Mention]) -> Relation | None:
        """Read "from A to B doubled", "doubled from A to B", and "A. Its size will double to B"."""
        amounts = [p for p in near(passage.places, cue.first, _REACH) if self._is_amount(p)]
        led = [p for p in amounts if p.first >= cue.last and not _led_by(passage, p, "growth.from", 0)]
        result = next((p for p in led if _led_by(passage, p, "growth.to")), None)
        printed = passage.lexicon.factors[cue.value]
        if result is None:
            both = next((p for p in amounts if self._is_passage(p) and _led_by(passage, p, "growth.from")), None)
            if both is None or _is_denied(passage, cue):
                return None
            return self._relation(passage, cue, both, both, printed)
        if _is_denied(passage, cue):
            return None
        start = next((p for p in amounts if p != result and _led_by(passage, p, "growth.from")), None)
        if start is not None and not self._alike(start, result):
            return None
        if start is None:
            start = self._base_before(passage, before, cue, result, mentions)
        if start is None:
            return None
        return self._relation(passage, cue, start, result, printed)

    def _relation(self, passage: Passage, cue: Cue, base: Place, result: Place, printed: Decimal) -> Relation:
        low, high = printed * (1 - MULTIPLE_WORD), printed * (1 + MULTIPLE_WORD)
        lead = (max(cue.first - 3, 0), cue.first)
        if any(c.last in (cue.first, cue.first - 1) for c in passage.cues("growth.more", *lead)):
            bounds: tuple[Decimal | None, Decimal | None] = (printed, None) if printed > 1 else (None, printed)
        elif any(c.last == cue.first for c in passage.cues("growth.nearly", *lead)):
            bounds = (printed * (1 - ABOUT - MULTIPLE_WORD), printed * (1 + ABOUT))
        else:
            bounds = (low, high)
        words = passage.words
        return Relation(
            "multiply",
            words[cue.first].start,
            words[cue.last - 1].end,
            base.quantity,
            result.quantity,
            self._window(passage, cue),
            bounds,
            printed,
        )

    def _base_before(
        self, passage: Passage, before: Passage | None, cue: Cue, result: Place, mentions: list[Mention]
    ) -> Place | None:
        """The only figure of the same kind in the sentence before, if what grows is what that sentence spoke of."""
        if before is None or not _subject_carries_over(passage, cue, mentions):
            return None
        found = [p for p in before.places[-_LOOKED_BACK:] if self._is_amount(p) and self._alike(p, result)]
        return found[0] if len(found) == 1 else None

    def _window(self, passage: Passage, cue: Cue) -> int | None:
        for place in near(passage.places, cue.first, _REACH):
            if self.quantities[place.quantity].kind == "duration":
                return place.quantity
        return None

    def _exchange(self, passage: Passage, cue: Cue) -> Relation | None:
        """Read "10 old rules for every new one"."""
        ahead = [p for p in near(passage.places, cue.first, 8) if self._is_amount(p) and p.first < cue.first]
        after = [p for p in near(passage.places, cue.last, 2) if self._is_amount(p) and p.first >= cue.last]
        against = passage.cues("exchange.against", cue.first, cue.last + 3)
        if not ahead or not against:
            return None
        base = ahead[-1]
        ones = [p for p in after if self.quantities[p.quantity].value == "1"]
        if after and not ones:
            return None
        words = passage.words
        return Relation(
            "exchange",
            words[cue.first].start,
            words[cue.last - 1].end,
            base.quantity,
            ones[0].quantity if ones else base.quantity,
        )

    def _is_passage(self, place: Place) -> bool:
        """Whether one figure holds both ends of a change ("from 4,000 to 8,000")."""
        return self.quantities[place.quantity].range is not None

    def _is_amount(self, place: Place) -> bool:
        quantity = self.quantities[place.quantity]
        return quantity.kind in _COUNTABLE and quantity.implicit is None and not quantity.ambiguous

    def _alike(self, first: Place, second: Place) -> bool:
        """Whether two figures can count the same thing: one unit, and one noun or none printed."""
        a, b = self.quantities[first.quantity], self.quantities[second.quantity]
        if a.unit != b.unit or a.per != b.per:
            return False
        if a.kind == "money" or a.kind == "measure":
            return a.kind == b.kind
        if b.kind not in ("count", "number") or a.kind not in ("count", "number"):
            return False
        return not a.noun or not b.noun or bool(set(a.noun.lower().split()) & set(b.noun.lower().split()))


def _longest(cues: Sequence[Cue]) -> list[Cue]:
    found: list[Cue] = []
    for cue in sorted(cues, key=lambda cue: (cue.first, -cue.last)):
        if not found or cue.first >= found[-1].last:
            found.append(cue)
    return found


def _led_by(passage: Passage, place: Place, kind: str, gap: int = 2) -> bool:
    """Whether the figure comes right after one of these words, a hedge ("about") or two allowed between."""
    return any(0 <= place.first - cue.last <= gap for cue in passage.cues(kind, max(place.first - 6, 0), place.first))


def _is_denied(passage: Passage, cue: Cue) -> bool:
    near = (max(cue.first - 6, 0), cue.first)
    excepted = {at for c in passage.cues("negation_exceptions", *near) for at in range(c.first, c.last)}
    return any(
        c.first not in excepted for c in passage.cues("negation", cue.first - 3 if cue.first > 3 else 0, cue.first)
    )


def _subject_carries_over(passage: Passage, cue: Cue, mentions: list[Mention]) -> bool:
    """Whether what grows is what was spoken of before: "it", "its size", "the cluster", "حجمها"."""
    around = (max(cue.first - 5, 0), min(cue.last + 4, len(passage.words)))
    if any(m.how == "anaphor" and around[0] <= m.first < around[1] for m in near(mentions, cue.first)):
        return True
    if any(_stands_for_subject(passage, size) for size in passage.cues("anaphora.sizes", *around)):
        return True
    auxiliaries = ("will", "is", "has", "had", "would", "could")
    return any(
        c.last == cue.first or (c.last < cue.first and passage.words[c.last].form in auxiliaries)
        for c in passage.cues("anaphora.pronouns", *around)
    )


def _stands_for_subject(passage: Passage, size: Cue) -> bool:
    """Whether a word of size is the thing's own ("its size", "حجمها"), not another's ("the number of guests")."""
    words = passage.words
    if passage.language == "ar":
        owned = carries_pronoun(passage.printed(size.first)) or any(
            form.startswith("ال") for form in readings(words[size.first].form)
        )
        return owned and not passage.cues("entity", size.last, size.last + 1)
    if size.last < len(words) and words[size.last].form == "of":
        return False
    return size.first > 0 and words[size.first - 1].form in ("its", "their", "in", "that", "this", "the")
