"""Words a finding about a series, and puts it together."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from figurecheck.checks.arithmetic import in_words
from figurecheck.checks.cases import Found
from figurecheck.checks.findings import fingerprint
from figurecheck.checks.series.rows import fact_of
from figurecheck.checks.wording import name_of, refer_to, say_value
from figurecheck.model import Finding, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.checks.cases import Case
    from figurecheck.checks.series.judgement import SeriesJudgement
    from figurecheck.model import Severity


def find_contradicted(case: Case, kinds: tuple[str, ...], code: str, rule: str, severity: Severity) -> Iterator[Found]:
    """Yield a finding for each claim of some kinds that its series contradict, one a sentence.

    Args:
        case: the text and what was found in it.
        kinds: of claims: "level", "trend", ...
        code: of the rule.
        rule: its name.
        severity: of its findings.
    """
    told: set[tuple[int, int | None]] = set()
    for judged in case.series:
        claim = judged.claim
        if judged.outcome != "contradicted" or claim.kind not in kinds or (claim.start, claim.quantity) in told:
            continue
        told.add((claim.start, claim.quantity))
        yield _tell(case, judged, code, rule, severity)


def _tell(case: Case, judged: SeriesJudgement, code: str, rule: str, severity: Severity) -> Found:
    claim, rows = judged.claim, judged.rows
    facts = [fact_of(row, case.table) for row in rows]
    other = rows[-1]
    reference = refer_to(facts[0], case.table)
    sentence = " ".join(case.text[claim.start : claim.end].split())
    if claim.quantity is not None:
        quantity = case.quantities[claim.quantity]
        span, mark = Span(start=quantity.start, end=quantity.end), fingerprint(rule, quantity, sentence)
    else:
        quantity = None
        span = Span(start=claim.start, end=claim.end)
        mark = hashlib.sha256(f"{rule}|{sentence}".encode("utf-8", "replace")).hexdigest()[:16]
    message = case.words.fill(
        "findings", f"series_{claim.kind}",
        figure=quantity.text if quantity else "", entity=name_of(rows[0].entity, case.table, case.language),
        variable=_label(case, claim.variables[0]), source=reference.source,
        value=say_value(facts[0], case.words), year=rows[0].year,
        other=say_value(facts[-1], case.words), other_year=other.year,
        rival=name_of(other.entity, case.table, case.language),
    )  # fmt: skip
    finding = Finding(
        code=code, rule=rule, verdict="contradicted", severity=severity, message=message, spans=(span,),
        steps=in_words(judged.steps, case.words), reference=reference, fingerprint=mark,
    )  # fmt: skip
    return Found(finding, () if claim.quantity is None else (claim.quantity,), "other")


def _label(case: Case, reading: tuple[str, ...]) -> str:
    known = [case.table.variables[variable] for variable in reading]
    return " + ".join((each.label_ar if case.language == "ar" else "") or each.label_en for each in known)
