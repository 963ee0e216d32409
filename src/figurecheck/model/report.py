"""What a report says: quantities, claims, findings. The JSON Schema in ``docs/schema/`` is generated from these."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Literal

from pydantic import Field

from figurecheck.model.frozen import Frozen
from figurecheck.model.words import (
    SCHEMA_VERSION,
    Change,
    Decision,
    Implicit,
    Interval,
    Kind,
    Overall,
    Qualifier,
    Reason,
    Severity,
    Verdict,
)


class Reading(Frozen):
    """Another reading that the text allows for a quantity."""

    value: str | None = None
    range: tuple[str, str] | None = None
    unit: str = ""
    note: str = ""


class Quantity(Frozen):
    """A figure in the text: where it stands, what it says, and how exactly."""

    start: int = Field(ge=0, description="half-open code-point offsets into the text as given")
    end: int = Field(gt=0)
    text: str = Field(description="text[start:end], always")
    kind: Kind
    value: str | None = Field(default=None, description="exact decimal, or ISO 8601 for dates; null for a range")
    range: tuple[str, str] | None = Field(default=None, description="the two ends in text order")
    interval: Interval = Field(
        default=(None, None), description="what the words allow after rounding and qualifier; a missing end is null"
    )
    unit: str = Field(default="", description='a unit of the project\'s registry, an ISO 4217 code, "percent", or ""')
    noun: str | None = Field(default=None, description="for counts: the counted thing with its modifiers, as a lemma")
    noun_en: str | None = Field(default=None, description="an English gloss of noun, where one is known")
    per: tuple[str, ...] = Field(default=(), description='rate bases in order: ["month", "beneficiary"]')
    qualifier: Qualifier = "none"
    change: Change | None = Field(default=None, description="the text says that this amount moved")
    implicit: Implicit | None = Field(default=None, description="the number stands in the form of the word")
    ambiguous: bool = False
    alternatives: tuple[Reading, ...] = ()

    @property
    def decimal(self) -> Decimal | None:
        """The value as a Decimal, or None where there is no single number."""
        if self.value is None or self.kind in ("date", "time", "score", "identifier"):
            return None
        return Decimal(self.value)

    def to_pint(self) -> Any:
        """The value as a pint quantity (pint loads on first use).

        Raises:
            ValueError: the quantity is a range, a date or an identifier, which pint has no type for.
        """
        from figurecheck import units  # the bridge for users only: loads pint

        if self.decimal is None:
            raise ValueError(f"{self.text!r} is a {self.kind} without a single number, so pint has no quantity for it")
        return units.pint_quantity(self.decimal, self.unit)


class Step(Frozen):
    """One line of arithmetic that anyone can redo: ``figurecheck.replay`` computes ``result`` from ``expression``."""

    expression: str = Field(description='e.g. "100000 * 2"')
    result: str = Field(description='e.g. "200000"')
    note: str = Field(default="", description="what the line is about, in the reader's language")


class Reference(Frozen):
    """The row that a verdict rests on."""

    fact: str
    pack: str
    source: str
    url: str = ""
    as_of: str = ""


class Evidence(Frozen):
    """What one reference row says of a claim."""

    relation: Literal["supports", "differs", "denies", "outcome", "context"]
    kind: str = Field(description="the row's kind: spec, measurement, event, statement, report, pledge, plan, ...")
    says: str = Field(description="the row's value in words, in the reader's language")
    speaker: str | None = None
    when: str | None = None
    verbatim: str | None = None
    reference: Reference


class Claim(Frozen):
    """A quantity that can be checked: of what, which property, when, said by whom, and the verdict."""

    quantity: int = Field(ge=0, description="index into report.quantities")
    start: int
    end: int
    entity: str | None = None
    property: str | None = None
    time: str | None = Field(default=None, description="ISO date or interval that the figure holds for")
    attribution: str | None = Field(default=None, description="who says so in the text: an entity id or their words")
    verdict: Verdict = "unverified"
    as_fact: Verdict | None = Field(
        default=None,
        description="for an attributed figure whose verdict is about who said it: what is known of the figure itself",
    )
    evidence: tuple[Evidence, ...] = ()
    steps: tuple[Step, ...] = Field(default=(), description="arithmetic that bears the verdict out")
    reason: Reason | None = None


class Span(Frozen):
    """A stretch of the text, the title, or a source."""

    start: int
    end: int
    where: str = Field(default="text", alias="in", description='"text", "title" or "source:0"')


class Finding(Frozen):
    """What an editor must look at."""

    code: str
    rule: str
    verdict: Verdict
    severity: Severity
    message: str
    spans: tuple[Span, ...] = Field(description="the primary first, then the other operands")
    steps: tuple[Step, ...] = ()
    reference: Reference | None = None
    suggestion: str | None = Field(default=None, description="the one edit that would close the gap")
    fingerprint: str = Field(description="stable when paragraphs move")


class Accepted(Frozen):
    """A finding that an editor accepted, and why: it is told, and blocks nothing."""

    by: Literal["ignore", "baseline"] = Field(description="a note in the article, or the baseline file")
    reason: str = ""
    finding: Finding


class PackUsed(Frozen):
    """A reference pack that a report rests on."""

    name: str
    version: str
    date: str


class Engine(Frozen):
    """What produced a report."""

    version: str
    rules: tuple[str, ...] = ()
    packs: tuple[PackUsed, ...] = ()


class Report(Frozen):
    """Everything said about one text."""

    schema_version: Literal[1] = Field(default=SCHEMA_VERSION, alias="schema")
    decision: Decision = "pass"
    overall: Overall = "unverified"
    language: str
    quantities: tuple[Quantity, ...] = ()
    claims: tuple[Claim, ...] = ()
    findings: tuple[Finding, ...] = ()
    accepted: tuple[Accepted, ...] = ()
    engine: Engine
