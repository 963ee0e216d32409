"""What the sources say, written into claims and findings: which source, where in it, and the arithmetic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.checks.arithmetic import in_words, step
from figurecheck.checks.findings import build_finding
from figurecheck.checks.sourcing.amounts import read_amount
from figurecheck.intervals import plain
from figurecheck.model import Claim, Draft, Evidence, Reference, Span

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal

    from figurecheck.checks.cases import Case
    from figurecheck.checks.sourcing.judging import SourceJudgement
    from figurecheck.model import Finding, Severity, Step, Verdict

#: Characters of a source's sentence that are quoted.
_QUOTED = 160
_BORNE_OUT = ("stated", "implied")
_RULED_OUT = ("contradicted", "unreckoned")


def add_sources(case: Case, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Write into each claim what the sources say of its figure.

    A figure that the reference has judged keeps that verdict, unless a source rules out what the reference bears out.

    Args:
        case: the text with its figures and sources.
        claims: one for each checkable figure, as the reference left them.
    """
    if not case.sources:
        return tuple(claims)
    told = {claim.quantity: _tell(case, claim, case.sourced.get(claim.quantity)) for claim in claims}
    for at, judged in case.sourced.items():
        if at not in told and judged.outcome != "absent":
            quantity = case.quantities[at]
            told[at] = _tell(case, Claim(quantity=at, start=quantity.start, end=quantity.end), judged)
    return tuple(told[at] for at in sorted(told))


def _tell(case: Case, claim: Claim, judged: SourceJudgement | None) -> Claim:
    if judged is None or judged.outcome == "absent":
        return claim if claim.reason != "no-reference" else claim.model_copy(update={"reason": "not-in-sources"})
    verdict, reason = claim.verdict, claim.reason
    relation: Literal["supports", "differs", "context"] = "context"
    wrong = judged.outcome in _RULED_OUT or (judged.outcome == "stretched" and judged.copied)
    if judged.outcome in _BORNE_OUT:
        relation = "supports"
        verdict, reason = ("supported", None) if verdict == "unverified" else (verdict, reason)
    elif wrong:
        relation = "differs"
        after: dict[Verdict, Verdict] = {"unverified": "contradicted", "supported": "disputed"}
        verdict, reason = after.get(verdict, verdict), None
    elif judged.outcome == "conflict":
        relation = "supports"
        verdict, reason = ("disputed", None) if verdict in ("unverified", "supported") else (verdict, reason)
    elif verdict == "unverified":
        reason = "ambiguous-scope"
    evidence = [_evidence(case, figure, relation) for figure in judged.figures]
    evidence += [_evidence(case, figure, "differs") for figure in judged.other]
    return claim.model_copy(
        update={
            "verdict": verdict,
            "reason": reason,
            "evidence": claim.evidence + tuple(evidence),
            "steps": tuple(dict.fromkeys(claim.steps + in_words(_steps(case, claim.quantity, judged), case.words))),
        }
    )


def report_source(
    case: Case,
    at: int,
    judged: SourceJudgement,
    *,
    code: str,
    rule: str,
    verdict: Verdict,
    severity: Severity,
    message: str,
) -> Finding:
    """Put together a finding that rests on a source.

    Args:
        case: the text with its figures and sources.
        at: index of the article's figure.
        judged: what the sources say of it.
        code: stable code of the rule.
        rule: its name in words.
        verdict: as in the contract.
        severity: as in the contract.
        message: name of its template, in the section ``sources_findings``.
    """
    against = judged.other or judged.figures
    wording = next(each for each in case.article.wordings if each.quantity == at) if case.article else None
    draft = Draft(
        at, wording.sentence if wording else (0, len(case.text)), wording.language if wording else case.language
    )
    number, figure = against[0]
    text = case.words.fill(
        "sources_findings",
        message,
        figure=case.quantities[at].text,
        reference=" · ".join(dict.fromkeys(_quantity_text(case, each) for each in against)),
        source=_name(case, number),
        other=_name(case, judged.figures[0][0]),
    )
    finding = build_finding(
        case, draft, (at,), code=code, rule=rule, verdict=verdict, severity=severity, message=text,
        steps=in_words(_steps(case, at, judged), case.words),
        suggestion=_quantity_text(case, (number, figure)) if judged.outcome == "contradicted" else None,
    )  # fmt: skip
    spans = tuple(_span(case, each) for each in (*judged.figures, *judged.other))
    return finding.model_copy(update={"spans": finding.spans + spans})


def _steps(case: Case, at: int, judged: SourceJudgement) -> tuple[Step, ...]:
    """The arithmetic of the judgement; for another figure than the source's, how far the two stand apart."""
    if judged.steps or judged.outcome != "contradicted":
        return judged.steps
    source, figure = judged.figures[0]
    mine, theirs = case.quantities[at], case.sources[source].quantities[figure]
    moved = read_amount(theirs, mine.unit) if mine.unit and theirs.unit and mine.unit != theirs.unit else None
    value = theirs.decimal if moved is None else moved.value
    if (
        mine.decimal is None
        or value is None
        or (moved is None and mine.unit and theirs.unit and mine.unit != theirs.unit)
    ):
        return ()
    return (step(f"{plain(mine.decimal)} - {_bracketed(plain(value))}", "source_gap"),)


def _bracketed(number: str) -> str:
    return f"({number})" if number.startswith("-") else number


def _evidence(case: Case, figure: tuple[int, int], relation: Literal["supports", "differs", "context"]) -> Evidence:
    source, at = figure
    document, wording = case.sources[source].document, case.sources[source].wordings[at]
    quantity = case.sources[source].quantities[at]
    low = max(wording.sentence[0], quantity.start - _QUOTED)
    high = min(wording.sentence[1], quantity.end + _QUOTED)
    return Evidence(
        relation=relation,
        kind="source",
        says=quantity.text,
        verbatim=" ".join(document.text[low:high].split()),
        reference=Reference(
            fact=f"source:{source}:{quantity.start}-{quantity.end}", pack=f"source:{source}", source=_name(case, source)
        ),
    )


def _span(case: Case, figure: tuple[int, int]) -> Span:
    quantity = case.sources[figure[0]].quantities[figure[1]]
    return Span.model_validate({"start": quantity.start, "end": quantity.end, "in": f"source:{figure[0]}"})


def _quantity_text(case: Case, figure: tuple[int, int]) -> str:
    return " ".join(case.sources[figure[0]].quantities[figure[1]].text.split())


def _name(case: Case, source: int) -> str:
    return case.sources[source].document.name or case.words.fill("sources_findings", "source", number=source + 1)
