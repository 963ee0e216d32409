"""The closed lists of the contract: kinds, qualifiers, verdicts and the like."""

from __future__ import annotations

from typing import Literal

SCHEMA_VERSION = 1

Kind = Literal[
    "count", "measure", "money", "percent", "duration", "age", "fraction", "multiplier",
    "number", "ordinal", "date", "time", "score", "identifier",
]  # fmt: skip
Qualifier = Literal["exact", "about", "more_than", "less_than", "at_least", "at_most", "none"]
Change = Literal["up", "down"]
Implicit = Literal["dual", "singular"]
Verdict = Literal["supported", "contradicted", "disputed", "inconsistent", "implausible", "rounding", "unverified"]
Overall = Literal["supported", "contradicted", "disputed", "unverified"]
Reason = Literal["no-reference", "ambiguous-scope", "ambiguous-unit", "stale-reference", "not-in-sources"]
Severity = Literal["error", "warning", "note"]
Decision = Literal["pass", "warn", "block"]
Interval = tuple[str | None, str | None]
