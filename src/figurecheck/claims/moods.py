"""Whether a figure is asserted, planned, supposed, denied or asked about."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from figurecheck.languages.words import is_future

if TYPE_CHECKING:
    from figurecheck.claims.passages import Passage, Place
    from figurecheck.model import Mode


class Mood(NamedTuple):
    """What the words around a figure make of it.

    Attributes:
        planned: it is to come.
        conditional: it is supposed; conditional_plan: by words that a promise may carry as well ("if elected").
        negated: it is denied.
        question: it is asked about.
    """

    planned: bool
    conditional: bool
    conditional_plan: bool
    negated: bool
    question: bool

    def mode(self, *, plan: bool) -> Mode:
        """The mode of the figure, read as a plan or as a fact."""
        if self.question:
            return "question"
        if self.negated:
            return "negated"
        if self.conditional or (self.conditional_plan and not plan):
            return "conditional"
        return "planned" if self.planned else "asserted"


def _has_future(passage: Passage, first: int, last: int) -> bool:
    ordinary = {cue.first for cue in passage.cues("not_future", first, last)}
    return any(is_future(word.form) and at not in ordinary
               for at, word in enumerate(passage.words[first:last], first))  # fmt: skip


def find_mood(passage: Passage, place: Place) -> Mood:
    """Find the mood of one figure in its clause.

    Args:
        passage: the sentence.
        place: where the figure stands.
    """
    first, last = passage.clause(place)
    excepted = {
        at for cue in passage.cues("negation_exceptions", max(first - 4, 0), last) for at in range(cue.first, cue.last)
    }
    negated = any(cue.first not in excepted for cue in passage.cues("negation", first, place.first))
    # "If elected, he will": a promise may hang on a condition; what stands in the condition itself is only supposed.
    willed = {cue.first for cue in passage.cues("planned", max(place.first - 24, 0), last)}
    conditions = passage.cues("plan_conditions", max(place.first - 24, 0), last)
    allowed = {cue.first for cue in conditions if cue.first in willed or not first <= cue.first < place.first}
    # A condition governs the whole sentence: "If ..., the cluster would have ...".
    suppositions = passage.cues("conditional", max(place.first - 24, 0), last)
    planned = bool(passage.cues("planned", first, last)) or _has_future(passage, first, last)
    tail = passage.text[max(passage.end - 12, passage.start) : passage.end].rstrip(" \"'“”«»’)\n")
    return Mood(
        planned=planned,
        conditional=any(cue.first not in allowed for cue in suppositions),
        conditional_plan=any(cue.first in allowed for cue in suppositions),
        negated=negated,
        question=tail.endswith(("?", "؟")),
    )
