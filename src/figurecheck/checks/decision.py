"""What a report decides as a whole: the gate, and the one verdict of a batch of claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from figurecheck.model import Claim, Decision, Finding, Overall

_WRONG = ("contradicted", "inconsistent", "implausible")


def decide(findings: Sequence[Finding]) -> Decision:
    """Decide whether a text may pass: an error blocks, a warning warns.

    >>> decide(())
    'pass'
    """
    severities = {finding.severity for finding in findings}
    return "block" if "error" in severities else "warn" if "warning" in severities else "pass"


def sum_up(
    claims: Sequence[Claim], findings: Sequence[Finding], *, sourced: bool = False, series: Overall = "unverified"
) -> Overall:
    """Sum a text up in one verdict, as a batch of single claims is scored.

    Anything that can't be right makes it contradicted; else anything disputed, disputed; else one figure that the
    reference bears out makes it supported. Figures without a reference say nothing either way.

    >>> sum_up((), ())
    'unverified'

    Args:
        claims: what was said of each figure.
        findings: what an editor must look at.
        sourced: there are sources, and they must bear out every figure.
        series: what statistical series make of the text as a whole.
    """
    verdicts = {claim.verdict for claim in claims} | {f.verdict for f in findings if f.severity != "note"}
    if verdicts & set(_WRONG) or series == "contradicted":
        return "contradicted"
    if "disputed" in verdicts:
        return "disputed"
    if sourced and any(claim.verdict == "unverified" for claim in claims):
        return "unverified"
    return "supported" if "supported" in verdicts or series == "supported" else "unverified"
