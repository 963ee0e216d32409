"""What the sources say of each figure of an article: stated, implied, contradicted, or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from figurecheck.checks.sourcing.alignment import Index, copied, find_matches, named_by
from figurecheck.checks.sourcing.copies import find_copies
from figurecheck.checks.sourcing.reckoning import Reckoning, reckon
from figurecheck.checks.sourcing.relating import LABELS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from figurecheck.checks.sourcing.alignment import Match
    from figurecheck.model import Quantity, SourceText, Step, Wording

Outcome = Literal[
    "stated",  # a source gives it
    "implied",  # one step from what a source gives
    "open",  # a source speaks of it, and leaves it open
    "contradicted",  # a source gives another figure for the same thing
    "stretched",  # "more than x" where the source says x
    "unreckoned",  # what the sources give doesn't come to it
    "conflict",  # one source bears it out, another rules it out
    "absent",  # no source speaks of it
]
#: A passage with no more figures and characters than this is about one thing: the claim was written from it.
SMALL, SHORT = 8, 600
#: Share of the words around a figure that a source's sentence must have before it can rule the figure out.
SURE, SURE_IN_SMALL = 0.75, 0.6
#: ... and to bear it out, where the number itself is an everyday one.
LIKELY = 0.25
#: Of the words nearest to the figure one must stand in the source's sentence: they say what happened to what it counts.
BESIDE = 2
_ALARMS = ("apart", "edge", "drift", "other-unit")


class SourceJudgement(NamedTuple):
    """What the sources say of one figure.

    Attributes:
        outcome: see ``Outcome``.
        figures: (source, index of its quantity) of the figures that it rests on.
        other: of those that stand against it, in a conflict.
        steps: the arithmetic.
        copied: the article has the source's sentence, with another figure in it.
    """

    outcome: Outcome
    figures: tuple[tuple[int, int], ...] = ()
    other: tuple[tuple[int, int], ...] = ()
    steps: tuple[Step, ...] = ()
    copied: bool = False


def judge_by_sources(article: SourceText, sources: Sequence[SourceText]) -> dict[int, SourceJudgement]:
    """Judge every figure of an article by the sources.

    Args:
        article: its text, its figures and what stands around each of them.
        sources: the texts that it was written from.

    Returns:
        By index of the quantity; nothing for a figure without words around it.
    """
    judge = _Judge(article, sources)
    judged = {wording.quantity: judge.judge(wording) for wording in article.wordings}
    for wording in article.wordings:
        if judged[wording.quantity].outcome == "absent":
            # What stands beside a figure that a source has is held against the same passage.
            passages = judge.passages(wording, judged)
            judged[wording.quantity] = judge.judge(wording, passages) if passages else judged[wording.quantity]
    return judged


class _Judge:
    def __init__(self, article: SourceText, sources: Sequence[SourceText]) -> None:
        self.quantities, self.sources = article.quantities, sources
        self.copies = find_copies(article, sources)
        self.index = Index(sources)
        self.small = sum(len(source.quantities) for source in sources) <= SMALL and (
            sum(len(source.document.text) for source in sources) <= SHORT
        )
        self.mates: dict[int, list[Wording]] = {}
        for wording in article.wordings:
            self.mates.setdefault(wording.number, []).append(wording)

    def passages(self, wording: Wording, judged: Mapping[int, SourceJudgement]) -> frozenset[tuple[int, int]]:
        """The sentences of the sources, with their neighbours, that other figures of the sentence were found in."""
        found = [
            judged[mate.quantity].figures[0]
            for mate in self.mates[wording.number]
            if mate.quantity != wording.quantity and judged[mate.quantity].outcome == "stated"
        ]
        return frozenset(
            (source, self.sources[source].wordings[figure].number + step)
            for source, figure in found
            for step in (-1, 0, 1)
        )

    def judge(self, wording: Wording, passages: frozenset[tuple[int, int]] = frozenset()) -> SourceJudgement:
        """Judge one figure.

        Args:
            wording: what stands around it.
            passages: sentences of the sources that are known to be what its own sentence was written from.
        """
        quantity = self.quantities[wording.quantity]
        mates = self.mates[wording.number]
        twin = self.copies.get(wording.quantity) or copied(self.index, wording, mates, self.quantities)
        if twin is not None and twin.relation not in ("same", "within"):
            return _by_twin(twin)
        matches = find_matches(self.index, wording, quantity)
        if twin is not None:
            return self._with_conflict(_from(twin, "stated"), matches, wording)
        reckoning = reckon(self.index, wording, mates, self.quantities, small=self.small)
        agreeing = [match for match in matches if match.relation in ("same", "within")]
        stated = [match for match in agreeing if self._is_likely(match, quantity)]
        if stated and (not reckoning.wanted or self._says_so(stated[0], wording)):
            return self._with_conflict(_from(stated[0], "stated"), matches, wording)
        if reckoning.figures:
            return SourceJudgement("implied", reckoning.figures, steps=reckoning.steps)
        if agreeing and not reckoning.wanted:
            return _from(agreeing[0], "open")
        vague = next((match for match in matches if match.relation == "open"), None)
        return _from(vague, "open") if vague is not None else self._against(matches, reckoning, wording, passages)

    def _is_likely(self, match: Match, quantity: Quantity) -> bool:
        """Whether a source's figure that agrees is the same thing: by its words, or by a number few things have."""
        if match.coverage >= LIKELY or match.shared > 1 or match.score >= 1 or (self.small and quantity.kind == "date"):
            return True
        digits = (quantity.value or "").replace("-", "").replace(".", "").strip("0")
        return len(digits) > 2

    def _says_so(self, match: Match, wording: Wording) -> bool:
        """Whether a source says of its own figure that it is what is left, or missing, or the sum."""
        mate = self.sources[match.source].wordings[match.figure]
        return bool(wording.acts.intersection(mate.near))

    def _against(
        self, matches: list[Match], reckoning: Reckoning, wording: Wording, passages: frozenset[tuple[int, int]]
    ) -> SourceJudgement:
        """The judgement on a figure that no source bears out: ruled out, or only absent."""
        if self.quantities[wording.quantity].kind in LABELS:
            return SourceJudgement("absent")
        sure: list[Match] = []
        if wording.mode in ("asserted", "question") and not reckoning.possible:
            sure = [match for match in matches if match.relation in _ALARMS and self._is_sure(match, wording, passages)]
        if reckoning.ruled_out and (reckoning.wanted or not sure):
            return SourceJudgement("unreckoned", reckoning.ruled_out, steps=reckoning.steps)
        if sure:
            return _from(sure[0], "stretched" if sure[0].relation == "edge" else "contradicted")
        return SourceJudgement("absent")

    def _is_sure(self, match: Match, wording: Wording, passages: frozenset[tuple[int, int]] = frozenset()) -> bool:
        """Whether a source's figure can only be meant for the same thing, so that another number is a wrong one."""
        source = self.sources[match.source]
        mate, theirs = source.wordings[match.figure], source.quantities[match.figure]
        mine = self.quantities[wording.quantity]
        if mate.mode != wording.mode or mate.language != wording.language or mine.change != theirs.change:
            return False
        if wording.names - mate.words - mate.before or not (named_by(wording, mate) and named_by(mate, wording)):
            return False
        # "One" is as often a pronoun; "swing states" are not all states.
        if mine.value == "1" or wording.modifiers - mate.words or mate.modifiers - wording.words:
            return False
        if bool(mine.unit) != bool(theirs.unit) and not self.small:
            return False
        own = [word for word in wording.near if word != wording.head]
        if not own:
            return self.small
        beside = [word for word in own if word not in wording.names and word not in wording.modifiers] or own
        if not mate.words.intersection(beside[:BESIDE]):
            return False
        if self.small or (match.source, mate.number) in passages:
            return match.coverage >= SURE_IN_SMALL and match.shared >= 1
        return match.coverage >= SURE and match.shared >= (2 if wording.head and wording.head == mate.head else 3)

    def _with_conflict(self, stated: SourceJudgement, matches: list[Match], wording: Wording) -> SourceJudgement:
        """Another source that gives another figure for the same thing: the article may follow either."""
        agreeing = stated.figures[0][0]
        against = [
            match
            for match in matches
            if match.source != agreeing
            and match.relation == "apart"
            and self._is_sure(match, wording)
            and match.coverage >= SURE
            and not any(
                other.source == match.source and other.relation in ("same", "within", "open") for other in matches
            )
        ]
        if not against:
            return stated
        return stated._replace(outcome="conflict", other=((against[0].source, against[0].figure),))


def _by_twin(twin: Match) -> SourceJudgement:
    if twin.relation == "open":
        return _from(twin, "open")
    return _from(twin, "stretched" if twin.relation == "edge" else "contradicted", copied=True)


def _from(match: Match, outcome: Outcome, *, copied: bool = False) -> SourceJudgement:
    return SourceJudgement(outcome, ((match.source, match.figure),), copied=copied)
