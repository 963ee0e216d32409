"""What the rows of the reference may conclude about a claim, by the kind of each row.

What happened, was measured or specified can contradict. What somebody said, reported, pledged or planned can
contradict only a quotation of the same speaker at the same time. An estimate contradicts nothing; a bound makes a
figure implausible.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.checks.arithmetic import compare_steps, limit_steps
from figurecheck.checks.cases import Judgement
from figurecheck.checks.comparing import claimed_range, compare, held_range
from figurecheck.checks.spans_of_time import covers, is_then, read_days, was_said_then
from figurecheck.reference.staleness import is_stale

if TYPE_CHECKING:
    from figurecheck.checks.comparing import Outcome
    from figurecheck.model import Draft, Fact, Quantity
    from figurecheck.reference import ReferenceTable

RECORDS = ("spec", "measurement", "event")
SAID = ("statement", "report", "pledge", "plan")
_OUT_OF_USE = ("superseded", "retracted", "needs_source")


def judge(draft: Draft, quantity: Quantity, table: ReferenceTable, published: str | None) -> Judgement:
    """Judge one figure by the rows on its entity and property.

    Args:
        draft: what the figure claims.
        quantity: the figure.
        table: the reference.
        published: the ISO date of publication, or None.
    """
    start = Judgement(draft, quantity, reason=draft.reason)
    if draft.mode in ("asserted", "planned"):
        beyond = _beyond_bound(start, table, published)
        if beyond is not None:
            return beyond
    if draft.entity is None or draft.property is None or draft.mode not in ("asserted", "planned"):
        return start
    return _by_rows(start, table, published)


def _beyond_bound(start: Judgement, table: ReferenceTable, published: str | None) -> Judgement | None:
    draft = start.draft
    # What is forecast may pass what is on record today.
    places = [draft.limit] if draft.limit and draft.mode == "asserted" else []
    if draft.entity and draft.property:
        places += [(entity, draft.property) for entity in (draft.entity, *table.ancestors(draft.entity))]
    for entity, property_ in places:
        for fact in table.facts_of(entity, property_):
            if fact.kind != "bound" or _is_overdue(fact, published):
                continue
            claimed, held = claimed_range(start.quantity, fact), held_range(fact)
            if claimed is None or held is None or held.meets(claimed):
                continue
            return start._replace(
                outcome="beyond-bound", verdict="implausible", reason=None, fact=fact, differing=(fact,),
                steps=limit_steps(claimed, held),
                draft=draft._replace(entity=draft.entity or entity, property=draft.property or property_),
            )  # fmt: skip
    return None


def _by_rows(start: Judgement, table: ReferenceTable, published: str | None) -> Judgement:
    draft, quantity = start.draft, start.quantity
    # A series may be long: of its points only the last one and those of the time in question are compared.
    rows = [
        fact for fact in _rows(draft, table) if table.is_latest(fact) or _speaks_of_then(fact, draft, table, published)
    ]
    outcomes: dict[str, Outcome] = {fact.fact_id: compare(draft, quantity, fact) for fact in rows}
    comparable = [fact for fact in rows if outcomes[fact.fact_id] != "unknown"]
    if not comparable:
        return start
    timely = [fact for fact in comparable if _speaks_of_then(fact, draft, table, published)]
    matching = [fact for fact in timely if outcomes[fact.fact_id] == "match"]
    vague = [fact for fact in timely if outcomes[fact.fact_id] == "within-vague"]
    if matching:
        return _supported(start, _best(matching, draft), matching, timely, table, published)
    if vague:
        later = _later(vague[0], draft, table)
        return start._replace(
            outcome="over-exact", fact=vague[0], reason="no-reference", differing=(vague[0],), later=later
        )
    return _differing(start, timely, comparable, table, published)


def _supported(
    start: Judgement, fact: Fact, matching: list[Fact], timely: list[Fact], table: ReferenceTable, published: str | None
) -> Judgement:
    draft = start.draft
    differing = tuple(row for row in timely if row not in matching)
    denying = _denials(fact, table)
    later = _later(fact, draft, table)
    found = start._replace(
        outcome="match", verdict="supported", reason=None, fact=fact, supporting=tuple(_first(fact, matching)),
        denying=denying, later=later, steps=compare_steps(draft, start.quantity, fact),
    )  # fmt: skip
    if denying:
        return found._replace(outcome="denied", verdict="disputed", as_fact="disputed")
    if fact.kind in RECORDS and fact.status != "disputed":
        return found._replace(context=differing)
    rivals = (*differing, *(row for row in _variants(draft, table) if _rivals(draft, start.quantity, row)))
    said = fact.kind in SAID
    if rivals and not later:
        verdict = "supported" if said else "disputed"
        return found._replace(outcome="conflict", verdict=verdict, as_fact="disputed", differing=rivals)
    borne_out = any(compare(draft, start.quantity, row) == "match" for row in later)
    return found._replace(as_fact="supported" if said and borne_out else None, context=differing)


def _differing(
    start: Judgement, timely: list[Fact], comparable: list[Fact], table: ReferenceTable, published: str | None
) -> Judgement:
    draft = start.draft
    if not draft.firm:
        # A loose link that the record doesn't bear out was probably none.
        return start._replace(draft=draft._replace(entity=None, property=None, object_id=""))
    sure = [fact for fact in timely if fact.status == "active" and not _is_overdue(fact, published)]
    records = [fact for fact in sure if _is_record(fact, table) and _covers(fact, draft, table, published)]
    quotations = [fact for fact in sure if fact.kind in SAID and _is_quoted(fact, draft, published)]
    for outcome, rows in (("contradicted", records), ("misquoted", quotations)):
        strong = [fact for fact in rows if table.may_contradict(fact)]
        if strong:
            fact = _best(strong, draft)
            return start._replace(
                outcome=outcome, verdict="contradicted", reason=None, fact=fact, differing=tuple(_first(fact, strong)),
                denying=_denials(fact, table), steps=compare_steps(draft, start.quantity, fact),
            )  # fmt: skip
    if records:
        fact = _best(records, draft)
        return start._replace(
            outcome="differs", reason="ambiguous-scope", fact=fact, differing=(fact,),
            steps=compare_steps(draft, start.quantity, fact),
        )  # fmt: skip
    stale = [fact for fact in timely if _is_overdue(fact, published) and fact.kind in RECORDS]
    reason = "stale-reference" if stale else "ambiguous-scope"
    return start._replace(reason=reason, context=tuple((stale or comparable)[:2]))


def _rows(draft: Draft, table: ReferenceTable) -> list[Fact]:
    assert draft.entity is not None
    return [
        fact
        for fact in table.facts_of(draft.entity, draft.property)
        if fact.object_id == draft.object_id and fact.kind not in ("bound", "denial") and fact.status not in _OUT_OF_USE
    ]


def _variants(draft: Draft, table: ReferenceTable) -> list[Fact]:
    """Rows on the same property of the entity's variants: what is known of the generations of a computer."""
    assert draft.entity is not None
    return [
        fact
        for child in table.children(draft.entity)
        for fact in table.facts_of(child, draft.property)
        if fact.kind not in ("bound", "denial") and fact.status not in _OUT_OF_USE
    ]


def _rivals(draft: Draft, quantity: Quantity, fact: Fact) -> bool:
    return compare(draft, quantity, fact) == "differ"


def _speaks_of_then(fact: Fact, draft: Draft, table: ReferenceTable, published: str | None) -> bool:
    if fact.value_type == "date" or (draft.entity and table.entity(draft.entity).type == "event"):
        return True
    if fact.kind in SAID:
        said = read_days(fact.asserted_on)
        now = read_days(published or "")
        return said is None or now is None or said.first <= now.last + 7
    if draft.time is None and published is None and not table.is_latest(fact):
        return False  # a text of no date is held against the last point of a series
    return is_then(fact, draft.time, published)


def _covers(fact: Fact, draft: Draft, table: ReferenceTable, published: str | None) -> bool:
    if draft.entity and table.entity(draft.entity).type == "event":
        return True  # it happened once
    return covers(fact, draft.time, published)


def _is_record(fact: Fact, table: ReferenceTable) -> bool:
    """A record of what is; also a report of a dated event that two publishers carry and nobody denies."""
    if fact.kind in RECORDS:
        return True
    return (
        fact.kind == "report"
        and bool(fact.event_from)
        and bool(fact.event_to)
        and len(table.publishers_of(fact)) > 1
        and not fact.conflicts_with
    )


def _is_quoted(fact: Fact, draft: Draft, published: str | None) -> bool:
    if not was_said_then(fact, draft.time, published):
        return False
    if fact.kind == "report" and draft.anonymous:
        return True
    return bool(fact.speaker_id) and fact.speaker_id in draft.speakers


def _denials(fact: Fact, table: ReferenceTable) -> tuple[Fact, ...]:
    return tuple(row for row in _conflicting(fact, table) if row.kind == "denial")


def _conflicting(fact: Fact, table: ReferenceTable) -> list[Fact]:
    return [table.fact(other) for other in fact.conflicts_with if table.has_fact(other)]


def _later(fact: Fact, draft: Draft, table: ReferenceTable) -> tuple[Fact, ...]:
    """What came of a plan, a pledge or a report: the rows on what was planned, from then on.

    A property that begins with "planned_" or "pledged_" has its outcome under the name without it.
    """
    if fact.kind not in SAID:
        return ()
    prefix, _, rest = fact.property.partition("_")
    rows: list[Fact] = []
    if prefix in ("planned", "pledged"):
        rows += (row for row in table.facts_of(fact.entity_id, rest) if row.object_id == fact.object_id)
    since = read_days(fact.event_from or fact.asserted_on)
    found = [row for row in rows if row.kind in (*RECORDS, "derived", "statement") and _is_after(row, since)]
    return tuple(sorted(found, key=lambda row: row.event_from or "9"))


def _is_after(row: Fact, since: object) -> bool:
    begun = read_days(row.event_from)
    return begun is None or since is None or begun.first > since.first or row.value_type in ("duration", "money")  # type: ignore[attr-defined]


def _is_overdue(fact: Fact, published: str | None) -> bool:
    return published is not None and is_stale(fact, published)


def _best(rows: list[Fact], draft: Draft) -> Fact:
    """The row to show first: a record before a saying, the quoted speaker's before another's, the latest first."""
    return max(
        rows,
        key=lambda fact: (
            fact.kind in RECORDS,
            fact.speaker_id in draft.speakers,
            fact.asserted_on or fact.event_from,
        ),
    )


def _first(fact: Fact, rows: list[Fact]) -> list[Fact]:
    return [fact, *(row for row in rows if row is not fact)]
