"""Findings as rules put them together: spans, message, fingerprint."""

from __future__ import annotations

import hashlib
import unicodedata
from typing import TYPE_CHECKING

from figurecheck.model import Finding, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from figurecheck.checks.cases import Case
    from figurecheck.model import Draft, Quantity, Reference, Severity, Step, Verdict

#: So many characters of the sentence on either side of the figure go into the fingerprint.
_KNOWN_BY = 200


def build_finding(
    case: Case,
    draft: Draft,
    figures: Sequence[int],
    *,
    code: str,
    rule: str,
    verdict: Verdict,
    severity: Severity,
    message: str,
    steps: tuple[Step, ...] = (),
    reference: Reference | None = None,
    suggestion: str | None = None,
) -> Finding:
    """Put a finding together.

    Args:
        case: the text and its figures.
        draft: the claim of the primary figure; its sentence makes the fingerprint.
        figures: indexes of the quantities, the primary first.
        code: stable code of the rule.
        rule: its name in words.
        verdict: as in the contract.
        severity: as in the contract.
        message: in the reader's language.
        steps: arithmetic that replays.
        reference: the row that it rests on.
        suggestion: the one edit that would close the gap.
    """
    primary = case.quantities[figures[0]]
    # A sentence of a million characters is known by what stands around the figure.
    around = slice(max(draft.sentence[0], primary.start - _KNOWN_BY), min(draft.sentence[1], primary.end + _KNOWN_BY))
    return Finding(
        code=code,
        rule=rule,
        verdict=verdict,
        severity=severity,
        message=message,
        spans=tuple(Span(start=case.quantities[i].start, end=case.quantities[i].end) for i in figures),
        steps=steps,
        reference=reference,
        suggestion=suggestion,
        fingerprint=fingerprint(rule, primary, case.text[around]),
    )


def fingerprint(rule: str, quantity: Quantity, sentence: str) -> str:
    """What stays when paragraphs move: the rule, the figure's meaning, and the words of its sentence.

    >>> from figurecheck.model import Quantity
    >>> figure = Quantity(start=0, end=5, text="300 W", kind="measure", value="300", unit="watt")
    >>> fingerprint("r", figure, "It draws  300 W.") == fingerprint("r", figure, "It draws 300 W. ")
    True
    """
    meaning = "|".join((rule, quantity.kind, quantity.value or str(quantity.range), quantity.unit, *quantity.per))
    words = " ".join(unicodedata.normalize("NFKC", sentence).split())
    return hashlib.sha256(f"{meaning}|{words}".encode("utf-8", "replace")).hexdigest()[:16]
