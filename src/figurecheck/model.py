"""What the stages hand on: Document, Quantity, Claim, Fact, Finding, Report.

Invariants only: no I/O, no rendering. The JSON Schema in ``docs/schema/`` is generated from these classes.
"""

from __future__ import annotations

from bisect import bisect_right
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, Field

if TYPE_CHECKING:
    from collections.abc import Iterable

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


_COPIED = -1  # the width of a run whose characters are the source's own, one for one


class Sentence(NamedTuple):
    """One sentence of ``Document.text``: half-open offsets and the language pack that reads it."""

    start: int
    end: int
    language: str


class Block(NamedTuple):
    """One paragraph-like stretch of ``Document.text``."""

    start: int
    end: int
    role: Literal["title", "heading", "paragraph", "item", "cell", "quote", "caption", "code"]


class Document:
    """A text as a reader sees it, with the way back to what the caller gave.

    >>> document = Document(source="<b>1,2</b>00 km", text="1,200 km", runs=((0, 3), (3, 10)))
    >>> document.in_source(0, 8)
    (3, 15)
    >>> half = Document(source="1&frac12; km", text="1½ km", runs=((0, 0), (1, 1, 8), (2, 9)))
    >>> half.in_source(0, 2)
    (0, 9)

    Args:
        source: what the caller gave, untouched; every published span points into it.
        text: what a reader sees; the stages work on this.
        runs: ``(offset in text, offset in source)`` where each run of copied characters begins;
            ``(offset in text, offset in source, width)`` where the run as a whole stands for ``width`` source
            characters (a decoded entity, collapsed white space) or for none (a break put between two blocks);
            empty when text and source are the same.
        blocks: paragraphs, headings and the like, in order.
        sentences: sentences in order, each with its language.
        title: the headline, where the format marks one; offsets into ``text``.
        name: file name for messages, or "".
        format: "plain", "markdown" or "html".
        published: ISO date that the document itself states, or None.
    """

    __slots__ = ("_source_starts", "_text_starts", "_widths", "blocks", "format", "name", "published", "sentences",
                 "source", "text", "title")  # fmt: skip

    def __init__(
        self,
        source: str,
        text: str | None = None,
        *,
        runs: Iterable[tuple[int, int] | tuple[int, int, int]] = (),
        blocks: tuple[Block, ...] = (),
        sentences: tuple[Sentence, ...] = (),
        title: tuple[int, int] | None = None,
        name: str = "",
        format: Literal["plain", "markdown", "html"] = "plain",  # noqa: A002  the contract's word
        published: str | None = None,
    ) -> None:
        self.source = source
        self.text = source if text is None else text
        triples = [run if len(run) == 3 else (*run, _COPIED) for run in runs]
        self._text_starts = [at for at, _, _ in triples]
        self._source_starts = [at for _, at, _ in triples]
        self._widths = [width for _, _, width in triples]
        self.blocks = blocks
        self.sentences = sentences
        self.title = title
        self.name = name
        self.format = format
        self.published = published

    def in_source(self, start: int, end: int) -> tuple[int, int]:
        """Offsets in ``source`` of the stretch ``text[start:end]`` (not empty)."""
        if not self._text_starts:
            return start, end
        return self._source_span(start)[0], self._source_span(end - 1)[1]

    def _source_span(self, at: int) -> tuple[int, int]:
        run = bisect_right(self._text_starts, at) - 1
        begins, width = self._source_starts[run], self._widths[run]
        if width == _COPIED:
            begins, width = begins + at - self._text_starts[run], 1
        return begins, begins + width


class Relation(NamedTuple):
    """Quantities that the text ties together; the operands are indexes into the quantities."""

    kind: Literal["multiply", "exchange"]
    start: int
    end: int
    base: int
    result: int
    window: int | None = None
    factor: tuple[Decimal | None, Decimal | None] = (None, None)
    printed: Decimal = Decimal(1)


class Tie(NamedTuple):
    """Figures that the text ties to one another, whatever the reference knows of them.

    Attributes:
        kind: what ties them: the name of the file in ``claims/ties/`` that found it.
        start: where the words that tie them begin in ``Document.text``.
        end: where they end.
        parts: (role, index of the quantity), in text order; a role may come several times ("part").
        notes: what else the words say: "up", "down", "of-whole", "exclusive", ...
    """

    kind: str
    start: int
    end: int
    parts: tuple[tuple[str, int], ...]
    notes: frozenset[str] = frozenset()

    def get(self, role: str) -> int | None:
        """The quantity in a role, or None."""
        return next((index for name, index in self.parts if name == role), None)

    def all(self, role: str) -> tuple[int, ...]:
        """Every quantity in a role."""
        return tuple(index for name, index in self.parts if name == role)


Mode = Literal["asserted", "planned", "conditional", "negated", "question"]


class Draft(NamedTuple):
    """What the text says around one quantity, before anything is looked up: of what, when, said by whom."""

    quantity: int
    sentence: tuple[int, int]
    language: str
    mode: Mode = "asserted"
    entity: str | None = None
    property: str | None = None
    object_id: str = ""
    firm: bool = False
    """The cue and the entity stand in the quantity's own clause: firm enough to contradict, not only to support."""
    time: str | None = None
    time_from: int | None = None
    """The quantity that ``time`` was read from."""
    speakers: tuple[str, ...] = ()
    attribution: str | None = None
    anonymous: bool = False
    limit: tuple[str, str] | None = None
    """The entity and property whose bound no such figure can exceed."""
    part_of: int | None = None
    """The other operand of a relation that this figure is only a term of ("for one new rule")."""
    reason: Literal["no-reference", "ambiguous-scope"] = "no-reference"
    """Why nothing can be looked up, where entity or property is missing."""


class Drafts(NamedTuple):
    """What ``claims`` hands on to ``checks``."""

    claims: tuple[Draft, ...]
    relations: tuple[Relation, ...]


class Wording(NamedTuple):
    """The words that one figure stands among, as stems: what another text's figure of the same thing is known by."""

    quantity: int
    sentence: tuple[int, int]
    number: int
    """Which sentence of the text."""
    language: str
    mode: Mode
    head: str
    """Stem of the counted noun, or ""."""
    kinds: frozenset[str]
    """Stems of the nouns that count it, too: a boy is a child."""
    modifiers: frozenset[str]
    near: tuple[str, ...]
    """Content words of the figure's own part of the sentence, the nearest first."""
    words: frozenset[str]
    """Content words of the whole sentence."""
    before: frozenset[str]
    """Content words of the two sentences before: what "its" and "the company" stand for."""
    names: frozenset[str]
    """Those of ``near`` that are printed as names."""
    cues: frozenset[str]
    """What the words around it reckon: "total", "left", "now", "difference", "each", "times"."""
    broad: bool
    """The head counts things of many kinds: "people", "vehicles"."""
    acts: frozenset[str]
    """Those of ``near`` that say what was done with the figure: added, taken away, summed up."""
    sign: int
    """1 where the figure's verb adds, -1 where it takes away, 0 where it says neither."""
    frame: tuple[str, ...]
    """The sentence without its figures and hedges; two sentences with one frame are one sentence, copied."""
    place: int
    """How many words of the frame stand before the figure."""
    hedge: str = ""
    """A bound right before the figure that its kind doesn't carry ("before 1998")."""


class SourceText(NamedTuple):
    """A text that the article was written from, read as the article is."""

    document: Document
    quantities: tuple[Quantity, ...]
    wordings: tuple[Wording, ...]


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Reading(_Frozen):
    """Another reading that the text allows for a quantity."""

    value: str | None = None
    range: tuple[str, str] | None = None
    unit: str = ""
    note: str = ""


class Quantity(_Frozen):
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


class Step(_Frozen):
    """One line of arithmetic that anyone can redo: ``figurecheck.replay`` computes ``result`` from ``expression``."""

    expression: str = Field(description='e.g. "100000 * 2"')
    result: str = Field(description='e.g. "200000"')
    note: str = Field(default="", description="what the line is about, in the reader's language")


class Reference(_Frozen):
    """The row that a verdict rests on."""

    fact: str
    pack: str
    source: str
    url: str = ""
    as_of: str = ""


class Evidence(_Frozen):
    """What one reference row says of a claim."""

    relation: Literal["supports", "differs", "denies", "outcome", "context"]
    kind: str = Field(description="the row's kind: spec, measurement, event, statement, report, pledge, plan, ...")
    says: str = Field(description="the row's value in words, in the reader's language")
    speaker: str | None = None
    when: str | None = None
    verbatim: str | None = None
    reference: Reference


class Claim(_Frozen):
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


class Span(_Frozen):
    """A stretch of the text, the title, or a source."""

    start: int
    end: int
    where: str = Field(default="text", alias="in", description='"text", "title" or "source:0"')


class Finding(_Frozen):
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


class Accepted(_Frozen):
    """A finding that an editor accepted, and why: it is told, and blocks nothing."""

    by: Literal["ignore", "baseline"] = Field(description="a note in the article, or the baseline file")
    reason: str = ""
    finding: Finding


class PackUsed(_Frozen):
    """A reference pack that a report rests on."""

    name: str
    version: str
    date: str


class Engine(_Frozen):
    """What produced a report."""

    version: str
    rules: tuple[str, ...] = ()
    packs: tuple[PackUsed, ...] = ()


class Report(_Frozen):
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


FactKind = Literal[
    "spec", "measurement", "event", "statement", "report", "pledge", "plan", "denial", "estimate", "derived", "bound"
]
Comparator = Literal["eq", "approx", "between", "ge", "gt", "le", "lt", "vague"]
ValueType = Literal["quantity", "count", "money", "ratio", "percent", "duration", "date"]
Status = Literal["active", "disputed", "superseded", "retracted", "needs_source"]
Tier = Literal["primary", "primary_copy", "secondary", "tertiary", "dataset", "derived", "none"]


class Source(_Frozen):
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


class Entity(_Frozen):
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


class Fact(_Frozen):
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
