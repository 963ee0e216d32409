"""What reference packs hold: sources, entities, facts."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from pydantic import Field

from figurecheck.model.frozen import Frozen

FactKind = Literal[
    "spec", "measurement", "event", "statement", "report", "pledge", "plan", "denial", "estimate", "derived", "bound"
]
Comparator = Literal["eq", "approx", "between", "ge", "gt", "le", "lt", "vague"]
ValueType = Literal["quantity", "count", "money", "ratio", "percent", "duration", "date"]
Status = Literal["active", "disputed", "superseded", "retracted", "needs_source"]
Tier = Literal["primary", "primary_copy", "secondary", "tertiary", "dataset", "derived", "none"]


class Source(Frozen):
    """Where facts were read."""

    source_id: str
    publisher: str
    title: str
    url: str = ""
    archived_url: str = ""
    published: str = ""
    accessed: str = ""
    licence: str = ""
    tier: Tier
    language: str = "en"


class Entity(Frozen):
    """Something that facts are about, with the names that a text may use for it."""

    entity_id: str
    type: str
    label_en: str
    label_ar: str = ""
    aliases_en: tuple[str, ...] = ()
    aliases_ar: tuple[str, ...] = ()
    needs: tuple[str, ...] = Field(default=(), description="ids of which one must be named nearby for an alias")
    parent_id: str = ""
    wikidata: str = ""
    note: str = ""


class Fact(Frozen):
    """One row of a reference pack; the columns are explained in docs/reference.md."""

    fact_id: str
    entity_id: str
    property: str
    object_id: str = Field(default="", description='what stood after the colon: "donation_to:america-pac"')
    scope: str = ""
    value_type: ValueType
    comparator: Comparator
    value: str | None = None
    low: str | None = None
    high: str | None = None
    unit: str = Field(description='canonical unit, ISO 4217 code, "percent", "date" or ""')
    noun: str = Field(default="", description='the counted thing: "H100"')
    per: tuple[str, ...] = ()
    kind: FactKind
    speaker_id: str = ""
    event_from: str = ""
    event_to: str = ""
    asserted_on: str = ""
    verbatim: str = ""
    tol_rel: Decimal = Decimal(0)
    tol_abs: str = ""
    tol_basis: str = ""
    status: Status = "active"
    conflicts_with: tuple[str, ...] = ()
    sources: tuple[str, ...] = Field(description="source ids, the one that was read first")
    confirmed_here: Literal["quote", "paraphrase", "dataset", "computed", "general"]
    checked_on: str
    review_by: str = ""
    note: str = ""
    pack: str = ""
