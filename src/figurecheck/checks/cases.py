"""What the rules look at: the figures of one text with what was found about each in the reference."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from figurecheck.checks.headlines import Headline
    from figurecheck.checks.series.judgement import SeriesJudgement
    from figurecheck.checks.sourcing.judging import SourceJudgement
    from figurecheck.languages.message_words import MessageWords
    from figurecheck.model import Draft, Fact, Finding, Quantity, Reason, Relation, SourceText, Step, Tie, Verdict
    from figurecheck.reference import ReferenceTable

Outcome = Literal[
    "nothing",  # no row speaks of it
    "match",  # a row bears it out
    "denied",  # a row bears out that it was said, another denies it
    "conflict",  # a row bears out that it was said, others give other figures
    "over-exact",  # the source says it in vaguer words
    "contradicted",  # what happened, was measured or specified is something else
    "misquoted",  # the speaker said something else
    "differs",  # a row says something else, but not one that may contradict
    "beyond-bound",  # outside anything on record
]


class Judgement(NamedTuple):
    """What the reference says of one figure.

    Attributes:
        draft: what the figure claims.
        quantity: the figure.
        outcome: what came of the comparison.
        verdict: the verdict that goes with it.
        as_fact: for an attributed figure, the verdict on the figure itself.
        reason: why it is unverified.
        fact: the row that decided.
        supporting, differing, denying, later, context: other rows, each once.
        steps: the arithmetic.
    """

    draft: Draft
    quantity: Quantity
    outcome: Outcome = "nothing"
    verdict: Verdict = "unverified"
    as_fact: Verdict | None = None
    reason: Reason | None = "no-reference"
    fact: Fact | None = None
    supporting: tuple[Fact, ...] = ()
    differing: tuple[Fact, ...] = ()
    denying: tuple[Fact, ...] = ()
    later: tuple[Fact, ...] = ()
    context: tuple[Fact, ...] = ()
    steps: tuple[Step, ...] = ()


class Case(NamedTuple):
    """One text with everything that the rules need, and no more.

    Attributes:
        text: the text that the offsets point into.
        quantities: its figures.
        judgements: by index of the quantity.
        relations: figures tied to one another, by what the reference links them to.
        ties: figures tied to one another by the words between them, whatever the reference knows.
        related: the relations of each quantity, by its index.
        table: the reference.
        language: the reader's language.
        words: the wording of messages in it.
        headline: the headline as a text of its own, or None.
        article: the text with what stands around each figure, where there are sources.
        sources: the texts that it was written from.
        sourced: what they say of each figure, by its index.
        series: what the text says of statistical series, each with its verdict.
    """

    text: str
    quantities: Sequence[Quantity]
    judgements: dict[int, Judgement]
    relations: tuple[Relation, ...]
    related: Mapping[int, Sequence[Relation]]
    table: ReferenceTable
    language: str
    words: MessageWords
    ties: tuple[Tie, ...] = ()
    article: SourceText | None = None
    sources: tuple[SourceText, ...] = ()
    sourced: Mapping[int, SourceJudgement] = {}
    headline: Headline | None = None
    series: tuple[SeriesJudgement, ...] = ()

    def ties_of(self, kind: str) -> tuple[Tie, ...]:
        """The ties that one finder found ("change")."""
        return tuple(tie for tie in self.ties if tie.kind == kind)


class Found(NamedTuple):
    """A finding with what folding needs to know of it.

    Attributes:
        finding: the finding itself.
        figures: indexes of the quantities that it is about, the primary first.
        cause: how strong its cause is: a record of what happened, an inner contradiction, or what somebody said.
    """

    finding: Finding
    figures: tuple[int, ...]
    cause: Literal["record", "relation", "quotation", "other"]
