"""Runs the rules over one text and writes down the claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.checks.arithmetic import in_words
from figurecheck.checks.cases import Case
from figurecheck.checks.folding import fold
from figurecheck.checks.rates import consistent_step, growth_steps, multiple_holds
from figurecheck.checks.rules import list_rules
from figurecheck.checks.series.summing import add_series
from figurecheck.checks.sourcing import judge_by_sources
from figurecheck.checks.sourcing.telling import add_sources
from figurecheck.checks.verdicts import judge
from figurecheck.checks.wording import tell
from figurecheck.languages.message_words import load_message_words
from figurecheck.model import Claim

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from figurecheck.checks.cases import Found, Judgement
    from figurecheck.checks.headlines import Headline
    from figurecheck.checks.rules import Rule
    from figurecheck.checks.series.judgement import SeriesJudgement
    from figurecheck.checks.wording import Telling
    from figurecheck.model import Document, Drafts, Evidence, Fact, Finding, Quantity, Relation, SourceText, Step, Tie
    from figurecheck.reference import ReferenceTable


def run(
    document: Document,
    quantities: Sequence[Quantity],
    drafts: Drafts,
    table: ReferenceTable,
    published: str | None = None,
    language: str = "en",
    rules: Iterable[Rule] | None = None,
    ties: tuple[Tie, ...] = (),
    article: SourceText | None = None,
    sources: tuple[SourceText, ...] = (),
    headline: Headline | None = None,
    series: tuple[SeriesJudgement, ...] = (),
) -> tuple[tuple[Claim, ...], tuple[Finding, ...]]:
    """Check the figures of a text.

    Args:
        document: the text.
        quantities: its figures in text order; offsets into ``document.text``.
        drafts: what each figure claims, and which figures are tied to one another.
        table: the reference.
        published: the ISO date of publication, or None.
        language: the reader's language, for messages.
        ties: figures that the words tie to one another.
        rules: those to run; None for every rule that is not in preview.
        article: the text with what stands around each figure; None where there are no sources.
        sources: the texts that it was written from.
        headline: the headline, where it does not stand in the text.
        series: what the text says of statistical series.

    Returns:
        The claims, one for each checkable figure, and the findings, one for each cause.
    """
    judgements = _judge_all(quantities, drafts, table, published)
    words = load_message_words(language)
    running = [rule for rule in list_rules() if not rule.preview] if rules is None else rules
    related = _by_figure(drafts.relations)
    sourced = judge_by_sources(article, sources) if article is not None else {}
    case = Case(
        document.text, quantities, judgements, drafts.relations, related, table, language, words, ties,
        article, sources, sourced, headline, series,
    )  # fmt: skip
    found = fold([each for rule in running for each in rule.check(case)])
    claims = add_series(case, document, _write_claims(case, found))
    return add_sources(case, claims), tuple(each.finding for each in found)


def _by_figure(relations: Sequence[Relation]) -> dict[int, list[Relation]]:
    related: dict[int, list[Relation]] = {}
    for relation in relations:
        for figure in {relation.base, relation.result, relation.window}:
            if figure is not None:
                related.setdefault(figure, []).append(relation)
    return related


def _judge_all(
    quantities: Sequence[Quantity], drafts: Drafts, table: ReferenceTable, published: str | None
) -> dict[int, Judgement]:
    """Judge dates first: a figure whose date is wrong is held against the record without that date."""
    judgements: dict[int, Judgement] = {}
    dates = [draft for draft in drafts.claims if quantities[draft.quantity].kind == "date"]
    others = [draft for draft in drafts.claims if quantities[draft.quantity].kind != "date"]
    for draft in (*dates, *others):
        source = judgements.get(draft.time_from) if draft.time_from is not None else None
        timed = draft
        if source is not None and source.verdict == "contradicted":
            timed = draft._replace(time=None)
        judgements[draft.quantity] = judge(timed, quantities[draft.quantity], table, published)
    for draft in drafts.claims:
        # "For one new rule" is a term of the ratio: it stands and falls with it.
        whole = judgements.get(draft.part_of) if draft.part_of is not None else None
        if whole is not None:
            mine = judgements[draft.quantity]
            linked = draft._replace(entity=whole.draft.entity, property=whole.draft.property)
            if whole.verdict == "supported":
                mine = mine._replace(verdict="supported", reason=None, fact=whole.fact, supporting=whole.supporting)
            judgements[draft.quantity] = mine._replace(draft=linked)
    return dict(sorted(judgements.items()))


def _write_claims(case: Case, found: list[Found]) -> tuple[Claim, ...]:
    broken: dict[int, str] = {}
    for each in found:
        if each.finding.verdict == "inconsistent":
            for figure in each.figures:
                # What the reference bears out stays supported; the other figure is the one to look at.
                if case.judgements[figure].verdict not in ("supported", "disputed") or figure == each.figures[0]:
                    broken[figure] = each.finding.verdict
    return tuple(_write_claim(case, at, judged, at in broken) for at, judged in case.judgements.items())


def _write_claim(case: Case, at: int, judged: Judgement, broken: bool) -> Claim:
    draft = judged.draft
    return Claim(
        quantity=at,
        start=judged.quantity.start,
        end=judged.quantity.end,
        entity=draft.entity,
        property=f"{draft.property}:{draft.object_id}" if draft.property and draft.object_id else draft.property,
        time=draft.time,
        attribution=draft.attribution,
        verdict="inconsistent" if broken else judged.verdict,
        as_fact=None if broken else judged.as_fact,
        evidence=_evidence(case, judged),
        steps=_claim_steps(case, at, judged),
        reason=None if broken else judged.reason,
    )


def _evidence(case: Case, judged: Judgement) -> tuple[Evidence, ...]:
    rows: tuple[tuple[Telling, tuple[Fact, ...]], ...] = (
        ("supports", judged.supporting),
        ("denies", judged.denying),
        ("differs", judged.differing),
        ("outcome", judged.later),
        ("context", judged.context),
    )
    told: dict[str, Evidence] = {}
    for relation, facts in rows:
        for fact in facts:
            if fact.fact_id not in told:
                told[fact.fact_id] = tell(fact, relation, case.table, case.words, case.language)
    return tuple(told.values())


def _claim_steps(case: Case, at: int, judged: Judgement) -> tuple[Step, ...]:
    steps = list(in_words(judged.steps, case.words))
    for relation in case.related.get(at, ()):
        if relation.kind == "multiply" and at in (relation.base, relation.result) and multiple_holds(case, relation):
            line = consistent_step(case, relation)
            steps += [line] if line else []
        if relation.kind == "multiply" and at == relation.result and relation.window is not None:
            window = case.judgements.get(relation.window)
            steps += growth_steps(case, window=relation.window, later=window.later if window else ())
        if relation.window == at:
            steps += growth_steps(case, window=at, later=judged.later)
    return tuple(dict.fromkeys(steps))
