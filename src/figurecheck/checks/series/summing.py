"""The verdicts on series, sentence by sentence, and what they make of the figures and of the text as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.checks.series.judgement import join
from figurecheck.checks.series.rows import fact_of
from figurecheck.checks.wording import tell

if TYPE_CHECKING:
    from collections.abc import Sequence

    from figurecheck.checks.cases import Case
    from figurecheck.checks.series.judgement import Outcome, SeriesJudgement
    from figurecheck.model import Claim, Document, Evidence, Overall, Quantity

#: A text of at most so many sentences is one claim, which stands or falls as a whole.
_ONE_CLAIM = 4


def sum_up_series(document: Document, quantities: Sequence[Quantity], judged: Sequence[SeriesJudgement]) -> Overall:
    """One verdict on a short text: supported only if every sentence with a figure was held against a series.

    >>> from figurecheck.model import Document
    >>> sum_up_series(Document(""), (), ())
    'unverified'

    Args:
        document: the text with its sentences.
        quantities: its figures.
        judged: its claims about series.
    """
    outcomes: list[Outcome] = [each.outcome for each in judged]
    if "contradicted" in outcomes:
        return "contradicted"
    if len(document.sentences) > _ONE_CLAIM:
        return "unverified"
    told = {each.claim.start for each in judged}
    for sentence in document.sentences:
        mine = (each for each in quantities if sentence.start <= each.start < sentence.end)
        if sentence.start not in told and any(each.kind != "date" for each in mine):
            return "unverified"
    return join(outcomes)


def add_series(case: Case, document: Document, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """The claims with what the series say of their figures, where no other row of the reference did.

    Args:
        case: the text and what was found in it.
        document: the text with its sentences.
        claims: what was found of each figure so far.
    """
    by_figure: dict[int, list[SeriesJudgement]] = {}
    by_sentence: dict[int, list[Outcome]] = {}
    for each in case.series:
        by_sentence.setdefault(each.claim.start, []).append(each.outcome)
        if each.claim.quantity is not None:
            by_figure.setdefault(each.claim.quantity, []).append(each)
    if not by_figure:
        return claims
    short = len(document.sentences) <= _ONE_CLAIM
    if short and sum_up_series(document, case.quantities, case.series) == "unverified":
        return claims
    return tuple(
        _with_series(case, claim, by_figure[claim.quantity], by_sentence)
        if claim.quantity in by_figure and claim.verdict == "unverified" and not claim.evidence
        else claim
        for claim in claims
    )


def _with_series(
    case: Case, claim: Claim, judged: list[SeriesJudgement], by_sentence: dict[int, list[Outcome]]
) -> Claim:
    outcome = join([each.outcome for each in judged])
    if outcome == "unverified" or (outcome == "supported" and join(by_sentence[judged[0].claim.start]) != "supported"):
        return claim
    evidence: list[Evidence] = [
        tell(fact_of(row, case.table), "supports" if outcome == "supported" else "differs", case.table, case.words,
             case.language)
        for each in judged for row in each.rows
    ]  # fmt: skip
    return claim.model_copy(
        update={
            "entity": judged[0].claim.places[0],
            "property": judged[0].claim.variables[0][0],
            "verdict": outcome,
            "evidence": tuple(evidence),
            "steps": tuple(line for each in judged for line in each.steps),
            "reason": None,
        }
    )
