"""The words that say an amount moved, each with the figures that stand with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from figurecheck.units.conversion import same_dimension

if TYPE_CHECKING:
    from figurecheck.claims.phrases import Cue
    from figurecheck.claims.ties.scene import Figure, Line
    from figurecheck.model import Quantity

#: Words that may stand between "to" and its figure: "to a record high of about 5,000".
_FILLERS = 7
_LISTS = (
    ("move.up", "up", False),
    ("move.down", "down", False),
    ("move.rise", "up", True),
    ("move.fall", "down", True),
    ("move.more_than", "up", True),
    ("move.less_than", "down", True),
    ("move.more", "up", True),
    ("move.less", "down", True),
)
#: Particles that mean a movement only with an amount: "up 5%", but not "the couple opened up".
_PARTICLES = ("up", "down")
#: Lists whose words are a movement only right after a figure: "25 percent more"; "more than 5%" is a hedge.
_AFTER_FIGURE = ("move.more_than", "move.less_than", "move.more", "move.less")
#: Words between a verb such as "added" and its amount: "أضاف سهم شركة السفن 2.40 دولار".
_AMOUNT = 6
#: Words between an Arabic verb and the preposition that belongs to it; its subject stands there.
_VERB = 5
LEVELS = ("number", "count", "measure", "money", "percent", "duration")


#: Beyond these a line is no sentence.
MOST_FIGURES, MOST_WORDS = 60, 500


class Move(NamedTuple):
    """A word of movement: its direction, whether it is a noun, and the figures between its neighbours."""

    first: int
    last: int
    direction: str
    noun: bool
    than: bool
    figures: tuple[Figure, ...]


def is_sentence(line: Line) -> bool:
    """Whether a line is short enough to be a sentence: a table without full stops is none, and stays linear."""
    return len(line.figures) <= MOST_FIGURES and len(line.words) <= MOST_WORDS


def list_moves(line: Line) -> list[Move]:
    """List the movements of a sentence, in order, each with the figures that belong to its word.

    Args:
        line: the sentence.
    """
    cues = _choose(line)
    moves: list[Move] = []
    floor = 0
    for at, (cue, direction, noun, than) in enumerate(cues):
        end = len(line.words)
        if at + 1 < len(cues):
            end = cues[at + 1][0].first
            ahead = _stuck_before(line, end) if cues[at + 1][2] else None
            end = ahead.first if ahead is not None else end
        before = _stuck_before(line, cue.first) if noun else None
        own = [f for f in line.figures if cue.last <= f.first < end and f.quantity.kind in (*LEVELS, "fraction")]
        own = [f for f in own if not is_rate_aside(line, f)]
        if before is not None and before.first >= floor:
            own.insert(0, before)
        floor = max((f.last for f in own), default=cue.last)
        moves.append(Move(cue.first, cue.last, direction, noun, than, tuple(own)))
    return moves


def _choose(line: Line) -> list[tuple[Cue, str, bool, bool]]:
    """The longest cues that don't overlap; a word that is verb and noun is what its neighbours make it."""
    barred = [range(cue.first, cue.last) for cue in line.cues("move.never")]
    found = [
        (cue, direction, noun, name.endswith("than"))
        for name, direction, noun in _LISTS
        for cue in line.cues(name)
        if not any(_bars(span, cue, than=name.endswith("than")) for span in barred)
        and (name not in _AFTER_FIGURE or (_stuck_before(line, cue.first) is not None and not _is_portion(line, cue)))
    ]
    found = [each for each in found if each[0].value not in _PARTICLES or _governs(line, each[0])]
    found = [each for each in found if not _is_size(line, each[0])]
    barring = (_is_degree, _is_speed, _is_lead, _is_particle)
    found = [each for each in found if not any(bars(line, each[0]) for bars in barring)]
    found.sort(key=lambda each: (each[0].first, -each[0].last, not (each[2] and _is_noun(line, each[0]))))
    chosen: list[tuple[Cue, str, bool, bool]] = []
    for each in found:
        if not chosen or each[0].first >= chosen[-1][0].last:
            # "…, up 15%" sums up what stands before it.
            first = each[0].first
            alone = each[0].value in _PARTICLES and (
                line.breaks(first - 1, first) or line.has("move.or", first - 1, first)
            )
            chosen.append((each[0], each[1], each[2] or alone, each[3]))
    return [each for at, each in enumerate(chosen) if not at or not _is_object(line, chosen[at - 1], each)]


def _bars(span: range, cue: Cue, *, than: bool) -> bool:
    """Whether a phrase that is no movement covers a cue: "up to", and "above the age" for "above"."""
    return cue.first in span and (not than or (span.start == cue.first and span.stop > cue.last))


def _is_portion(line: Line, cue: Cue) -> bool:
    """Whether "more" means another part and no rise: "13 million more of the loan falls due"."""
    return line.language == "en" and cue.last - cue.first == 1 and line.has("move.of", cue.last, cue.last + 1)


def _is_degree(line: Line, cue: Cue) -> bool:
    """Whether a word that is a movement only with an amount stands without: "أكثر قسم", "he added that"."""
    links = ("move.from", "move.by")
    led = any(line.has(name, cue.last, cue.last + 2) for name in links)
    if led or not line.has("move.degree", cue.first, cue.last):
        return False
    ahead = next((f for f in line.figures if f.first >= cue.last and f.quantity.kind in LEVELS), None)
    if ahead is None or ahead.first - cue.last > _AMOUNT or line.breaks(cue.last - 1, ahead.first):
        return True
    return line.has("move.that", cue.last, ahead.first)


def _is_particle(line: Line, cue: Cue) -> bool:
    """Whether an Arabic "فقد" opens a clause and is no loss: "فقد أحصت الشرطة 40 حادثا"."""
    if not line.has("move.particle", cue.first, cue.last) or cue.last >= len(line.words) or cue.last in line.taken:
        return False
    verb = line.words[cue.last].form
    feminine = verb.endswith("ت") and not verb.endswith("ات") and not verb.startswith("ال")
    return feminine or line.has("move.past", cue.last, cue.last + 1)


def _is_speed(line: Line, cue: Cue) -> bool:
    """Whether "faster than" is of no stretch of time: only that is shorter where one is faster."""
    if not line.has("move.pace", cue.first, cue.last):
        return False
    before = _stuck_before(line, cue.first)
    return before is None or before.quantity.kind != "duration"


def _is_lead(line: Line, cue: Cue) -> bool:
    """Whether "ahead of" is of a stretch of time: "0.12 seconds ahead of" is less time, "two weeks ahead of" a date."""
    if not line.has("move.lead", cue.first, cue.last):
        return False
    before = _stuck_before(line, cue.first)
    return before is not None and before.quantity.kind == "duration"


def _is_size(line: Line, cue: Cue) -> bool:
    """Whether a word that means a rise and a height means the height: "ارتفاع البرج 300 متر"."""
    if not line.has("move.size", cue.first, cue.last) or line.has("move.refers", cue.first - 1, cue.first):
        return False
    ahead = next((figure for figure in line.figures if figure.first >= cue.last and figure.quantity.unit), None)
    unit = ahead.quantity.unit if ahead is not None and not ahead.quantity.per else None
    return unit is not None and same_dimension(unit, "meter")


def _is_object(line: Line, verb: tuple[Cue, str, bool, bool], noun: tuple[Cue, str, bool, bool]) -> bool:
    """Whether a noun is what the verb before it moves: "cut its growth from 13 percent to 11"."""
    if verb[2] or not noun[2] or verb[1] == noun[1]:
        return False
    apart = any(verb[0].last <= figure.first < noun[0].first for figure in line.figures)
    return noun[0].first - verb[0].last <= 3 and not apart and not line.breaks(verb[0].last - 1, noun[0].first)


def _governs(line: Line, cue: Cue) -> bool:
    """Whether a bare "up" or "down" stands with an amount: "up 5%", "up from 4", "up by a third"."""
    ahead = [f for f in line.figures if cue.last <= f.first <= cue.last + 3 and not line.breaks(cue.last - 1, f.first)]
    links = ("move.from", "move.by", "move.to", "basis.year")
    return bool(ahead) or any(line.has(name, cue.last, cue.last + 2) for name in links)


def _is_noun(line: Line, cue: Cue) -> bool:
    if _stuck_before(line, cue.first) is not None:
        return True
    before = line.words[cue.first - 1].form if cue.first else ""
    if cue.first > 1 and _is_hyphened(line, cue.first - 1):
        return True  # "a year-on-year rise"
    return line.language == "ar" or any(word.first == cue.first - 1 for word in line.cues("move.article")) or not before


def _stuck_before(line: Line, word: int) -> Figure | None:
    """The figure right before a noun of movement: "a 5 percent rise", "a 5% annual rise"."""
    near = [
        f for f in line.figures if f.last <= word and word - f.last <= 2 and f.quantity.kind in (*LEVELS, "fraction")
    ]
    if not near:
        return None
    figure = near[-1]
    if word > figure.last and not all(line.has("move.kind", at, at + 1) for at in range(figure.last, word)):
        return None
    return None if line.breaks(figure.last - 1, word) else figure


def leads(line: Line, figure: Figure, name: str) -> Cue | None:
    """The cue of a list that leads to a figure, with nothing but articles and hedges in between."""
    at = figure.first
    ends = {
        cue.last: cue for cue in line.cues(name, max(0, at - _FILLERS - 3), at) if not _is_hyphened(line, cue.first)
    }
    if name == "move.from" and line.language == "ar":
        # "37 قتيلا على الأقل و850 مصابا": على of "at least" leads to nothing.
        hedges = {
            word
            for cue in line.cues("move.never", max(0, at - _FILLERS - 3), at)
            for word in range(cue.first, cue.last)
        }
        # "أنفقت عليها 1.8 مليار": the pronoun is what the word leads to.
        hedges |= {cue.first for cue in line.cues("move.pronominal", max(0, at - _FILLERS - 3), at)}
        # "حصل الحزب على 31 في المئة": what was won is no level to come from.
        hedges |= {
            cue.first
            for cue in line.cues("move.onto", max(0, at - _FILLERS - 3), at)
            if line.has("move.obtained", max(0, cue.first - _VERB), cue.first)
        }
        ends = {last: cue for last, cue in ends.items() if cue.first not in hedges}
    fillers = {
        word for cue in line.cues("move.filler", max(0, at - _FILLERS), at) for word in range(cue.first, cue.last)
    }
    floor = max((other.last for other in line.figures if other.last <= at and other.quantity.kind in LEVELS), default=0)
    # "a year-earlier profit of 4 million": any noun may stand before "of".
    loose = line.has("move.of", at - 1, at) if at else False
    for word in range(at, max(floor, at - _FILLERS) - 1, -1):
        if word in ends and not line.breaks(word - 1, at):
            return ends[word]
        if word - 1 not in fillers and not loose:
            return None
    return None


def _is_hyphened(line: Line, word: int) -> bool:
    """Whether a word is part of a compound: the "to" of "a quarter-to-quarter decrease"."""
    return word > 0 and line.stretch(line.words[word - 1].end, line.words[word].start) == "-"


def is_rate_aside(line: Line, figure: Figure) -> bool:
    """Whether a sum is told again as a rate: the "35 cents a share" of "12 million, or 35 cents a share"."""
    if figure.quantity.kind != "money" or not figure.quantity.per:
        return False
    before = next((f for f in reversed(line.figures) if f.last <= figure.first), None)
    if before is None or before.quantity.kind != "money" or before.quantity.per:
        return False
    return figure.first == before.last or (
        figure.first - before.last == 1 and line.has("move.or", before.last, figure.first)
    )


def followed(line: Line, figure: Figure, name: str, reach: int = 4) -> bool:
    """Whether a cue of a list comes after a figure, before the next one and the next mark."""
    for cue in line.cues(name, figure.last, figure.last + reach):
        between = any(other.first >= figure.last and other.first < cue.first and other.quantity.kind != "duration"
                      for other in line.figures)  # fmt: skip
        if not between and not line.breaks(figure.last - 1, cue.first):
            return True
    return False


def alike(a: Quantity, b: Quantity, *, named: bool = True) -> bool:
    """Whether two figures can be levels of one thing: one unit, and one noun or none printed (unless not ``named``)."""
    if a.kind in ("number", "count") and b.kind in ("number", "count"):
        return not named or not a.noun or not b.noun or bool(set(a.noun.lower().split()) & set(b.noun.lower().split()))
    if "number" in (a.kind, b.kind):
        # "30 dinars in May, 36 in June": a bare number takes the other's unit, but never a percent sign.
        return "percent" not in (a.kind, b.kind) and "duration" not in (a.kind, b.kind)
    if a.kind == b.kind == "duration":
        return True
    return a.kind == b.kind and a.unit == b.unit and (a.per == b.per or not a.per or not b.per)
