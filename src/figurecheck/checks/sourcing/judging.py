"""What the sources say of each figure of an article: stated, implied, contradicted, or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from figurecheck.checks.sourcing.alignment import Index, copied, find_matches
from figurecheck.checks.sourcing.copies import find_copies
from figurecheck.checks.sourcing.reckoning import Reckoning, reckon

if TYPE_CHECKING:
    from collections.abc import Sequence

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
#: A passage with no more figures than this is about one thing: the claim was written from it.
SMALL = 8
#: Share of the words around a figure that a source's sentence must have before it can rule the figure out.
SURE, SURE_IN_SMALL = 0.75, 0.5
#: ... and to bear it out, where the number itself is an everyday one.
LIKELY = 0.25
_ALARMS = ("apart", "edge", "drift", "other-unit")


class SourceJudgement(NamedTuple):
    """What the sources say of one figure.

    Attributes:
        outcome: see ``Outcome``.
        figures: (source, index of its quantity) of the figures that it rests on.
        other: of those that stand against it, in a conflict.
        steps: the arithmetic.
    """

    outcome: Outcome
    figures: tuple[tuple[int, int], ...] = ()
    other: tuple[tuple[int, int], ...] = ()
    steps: tuple[Step, ...] = ()


def judge_by_sources(
    article: SourceText, sources: Sequence[SourceText]
) -> dict[int, SourceJudgement]:
    """Judge every figure of an article by the sources.

    Args:
        article: its text, its figures and what stands around each of them.
        sources: the texts that it was written from.

    Returns:
        By index of the quantity; nothing for a figure without words around it.
    """
    judge = _Judge(article, sources)
    return {wording.quantity: judge.judge(wording) for wording in article.wordings}


class _Judge:
    def __init__(self, article: SourceText, sources: Sequence[SourceText]) -> None:
        self.quantities, self.sources = article.quantities, sources
        self.copies = find_copies(article, sources)
        self.index = Index(sources)
        self.small = sum(len(source.quantities) for source in sources) <= SMALL
        self.rank: dict[int, int] = {}
        self.mates: dict[int, list[Wording]] = {}
        for wording in article.wordings:
            mates = self.mates.setdefault(wording.number, [])
            self.rank[wording.quantity] = len(mates)
            mates.append(wording)

    def judge(self, wording: Wording) -> SourceJudgement:
        quantity = self.quantities[wording.quantity]
        mates = self.mates[wording.number]
        twin = self.copies.get(wording.quantity) or copied(self.index, wording, quantity, self.rank[wording.quantity], len(mates))
        if twin is not None:
            return self._by_twin(twin)
        matches = find_matches(self.index, wording, quantity)
        reckoning = reckon(self.index, wording, mates, self.quantities, small=self.small)
        stated = [
            match for match in matches if match.relation in ("same", "within") and self._is_likely(match, quantity)
        ]
        if stated and not reckoning.wanted:
            return self._with_conflict(_from(stated[0], "stated"), matches, wording)
        if reckoning.figures:
            return SourceJudgement("implied", reckoning.figures, steps=reckoning.steps)
        if any(match.relation == "open" for match in matches):
            return _from(next(match for match in matches if match.relation == "open"), "open")
        return self._against(matches, reckoning, wording)

    def _by_twin(self, twin: Match) -> SourceJudgement:
        if twin.relation in ("same", "within"):
            return _from(twin, "stated")
        if twin.relation == "open":
            return _from(twin, "open")
        return _from(twin, "stretched" if twin.relation == "edge" else "contradicted")

    def _is_likely(self, match: Match, quantity: Quantity) -> bool:
        """Whether a source's figure that agrees is the same thing: by its words, or by a number that few things have."""
        if match.coverage >= LIKELY or match.shared > 1 or match.score >= 1 or (self.small and quantity.kind == "date"):
            return True
        digits = (quantity.value or "").replace("-", "").replace(".", "").strip("0")
        return len(digits) > 2

    def _against(self, matches: list[Match], reckoning: Reckoning, wording: Wording) -> SourceJudgement:
        if wording.mode in ("asserted", "question"):
            sure = [match for match in matches if match.relation in _ALARMS and self._is_sure(match, wording)]
            if sure and not reckoning.possible:
                return _from(sure[0], "stretched" if sure[0].relation == "edge" else "contradicted")
            if reckoning.ruled_out:
                return SourceJudgement("unreckoned", reckoning.ruled_out, steps=reckoning.steps)
        return SourceJudgement("absent")

    def _is_sure(self, match: Match, wording: Wording) -> bool:
        mate = self.sources[match.source].wordings[match.figure]
        if mate.mode != wording.mode or mate.language != wording.language:
            return False
        if wording.names - mate.words:
            return False
        enough = SURE_IN_SMALL if self.small else SURE
        if wording.head and mate.head and wording.head == mate.head:
            return match.coverage >= enough and match.shared >= (1 if self.small else 2)
        return (
            match.coverage >= SURE_IN_SMALL and match.shared >= 2
            if self.small
            else match.coverage >= SURE and match.shared >= 3
        )

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


def _from(match: Match, outcome: Outcome) -> SourceJudgement:
    return SourceJudgement(outcome, ((match.source, match.figure),))
