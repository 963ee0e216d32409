"""Light records that one stage hands to the next; they are not published."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from figurecheck.model.report import Quantity
    from figurecheck.model.text import Document


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


class SeriesPeriod(NamedTuple):
    """The years that a claim about a series speaks of.

    Attributes:
        first: the first year, or None from the beginning of the record; last: the last year.
        kind: one year, a span of years, or the time of publication.
        to_now: the span reaches to the publication.
        loose: the words name no exact first year ("in the early 1990s").
    """

    first: int | None
    last: int
    kind: Literal["year", "span", "now"]
    to_now: bool = False
    loose: bool = False


class SeriesClaim(NamedTuple):
    """What one sentence says of a statistical series: of which places, which variables, in which years.

    Attributes:
        kind: "level" (so much), "change" (by so much), "trend" (up or down), "rank" (more than all of a group, or than
            in any other year), "compare" (more than another place).
        start, end: the sentence; offsets into ``Document.text``.
        places: entity ids; the claim is made of each of them, or of their sum.
        together: of the sum of the places.
        variables: readings, each a variable or several that are added up; the claim must hold or fail in all of them.
        period: the years.
        quantity: index of the figure, for a level or a change.
        allowed: the interval that the figure allows; for a change as a factor.
        unit: of the interval: "percent", a unit of the registry, "" for a count, "per" for a share of one, "any" for
            nothing at all, "unread" where the figure belongs to the claim in a way that was not understood.
        per: rate bases of the figure.
        each: said of each year of the period; mean: of their average.
        direction: "up", "down" or "".
        steady: a trend without a step back.
        others: who is compared with: the group of a rank, or the other place.
        base: the period that a change is counted from, where it is one of averages.
    """

    kind: Literal["level", "change", "trend", "rank", "compare"]
    start: int
    end: int
    places: tuple[str, ...]
    variables: tuple[tuple[str, ...], ...]
    period: SeriesPeriod
    quantity: int | None = None
    allowed: tuple[Decimal | None, Decimal | None] = (None, None)
    unit: str = ""
    per: tuple[str, ...] = ()
    together: bool = False
    each: bool = False
    mean: bool = False
    direction: Literal["up", "down", ""] = ""
    steady: bool = False
    others: tuple[str, ...] = ()
    base: SeriesPeriod | None = None


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
