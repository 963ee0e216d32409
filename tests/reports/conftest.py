from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from figurecheck.model import (
    Claim,
    Document,
    Engine,
    Evidence,
    Finding,
    PackUsed,
    Quantity,
    Reference,
    Report,
    Span,
    Step,
)
from figurecheck.reports import Result

if TYPE_CHECKING:
    from collections.abc import Callable

ENGLISH = (
    "Harbour news\n"
    "The port of Lindau loaded 12 million crates in 2023, the authority said. "
    "It will double to 30 million crates, and its cranes draw 400 kW each.\n"
)
ARABIC = (
    "أخبار الميناء\n"
    "قالت الهيئة إن ميناء لينداو شحن 12 مليون صندوق في عام 2023، وتستهلك كل رافعة 900 km (±2%) من الكابلات. "
    "وسيتضاعف العدد إلى 30 مليون صندوق.\n"
)


class Builder:
    """A report put together by hand, figure by figure, over a text."""

    def __init__(self, text: str, language: str, name: str, document: Document | None = None) -> None:
        self.document = document or Document(text, name=name)
        self.language = language
        self.name = name
        self.quantities: list[Quantity] = []
        self.claims: list[Claim] = []
        self.findings: list[Finding] = []

    def figure(self, words: str, verdict: str = "unverified", **more: Any) -> Builder:
        start = self.document.source.index(words)
        end = start + len(words)
        number = len(self.quantities)
        self.quantities.append(Quantity(start=start, end=end, text=words, kind="number", value="1"))
        if verdict == "unverified":
            more = {"reason": "no-reference", **more}
        self.claims.append(Claim(quantity=number, start=start, end=end, verdict=verdict, **more))
        return self

    def finding(self, words: str, *others: str, severity: str = "error", **more: Any) -> Builder:
        spans = tuple(self._span(each) for each in (words, *others))
        given: dict[str, Any] = {
            "code": "FC101",
            "rule": "doubling",
            "verdict": "inconsistent",
            "message": "The figures cannot all be right.",
            "fingerprint": "f" * 16,
        }
        self.findings.append(Finding(severity=severity, spans=spans, **(given | more)))
        return self

    def _span(self, words: str) -> Span:
        start = self.document.source.index(words)
        return Span(start=start, end=start + len(words))

    def result(self, decision: str = "pass") -> Result:
        report = Report(
            decision=decision,
            language=self.language,
            quantities=tuple(self.quantities),
            claims=tuple(self.claims),
            findings=tuple(self.findings),
            engine=Engine(version="0.1.0", packs=(PackUsed(name="core", version="1.0", date="2026-11-23"),)),
        )
        return Result(self.name, self.document, report)


LOG = Evidence(
    relation="supports",
    kind="report",
    says="12 million crates",
    speaker="Port of Lindau",
    when="2024-01-15",
    reference=Reference(
        fact="f1", pack="core", source="Yearbook", as_of="2024-01-15", url="https://example.org/yearbook"
    ),
)
STEPS = (Step(expression="12000000 * 2", result="24000000", note="twice the base"),)


@pytest.fixture
def build() -> Callable[..., Builder]:
    def start(text: str, language: str = "en", name: str = "port.en.txt", document: Document | None = None) -> Builder:
        return Builder(text, language, name, document)

    return start


@pytest.fixture
def rows() -> Callable[..., tuple[Evidence, ...]]:
    def make(count: int, **more: Any) -> tuple[Evidence, ...]:
        reference = LOG.reference.model_copy(update=more)
        says = [f"{number} crates" for number in range(count)]
        return tuple(LOG.model_copy(update={"says": each, "reference": reference}) for each in says)

    return make


@pytest.fixture
def english(build: Callable[..., Builder]) -> Result:
    return (
        build(ENGLISH)
        .figure("12 million crates", "supported", evidence=(LOG,), as_fact="disputed")
        .figure("2023")
        .figure("30 million crates", "inconsistent")
        .figure("400 kW", reason="ambiguous-scope")
        .finding(
            "400 kW", severity="note", code="FC204", verdict="implausible", message="More than any crane on record."
        )
        .finding("30 million crates", "12 million crates", steps=STEPS, suggestion="24 million crates")
        .result("block")
    )


@pytest.fixture
def arabic(build: Callable[..., Builder]) -> Result:
    return (
        build(ARABIC, "ar", "port.ar.txt")
        .figure("12 مليون صندوق", "supported", evidence=(LOG,))
        .figure("2023")
        .figure("30 مليون صندوق", "inconsistent")
        .finding("30 مليون صندوق", "12 مليون صندوق", steps=STEPS, message="لا يمكن أن تصح هذه الأرقام كلها.")
        .finding("900 km (±2%)", severity="warning", code="FC204", message="أكبر من أي قيمة مسجلة: 900 km.")
        .result("block")
    )
