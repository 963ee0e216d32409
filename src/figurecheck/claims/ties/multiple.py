"""One figure as a multiple of another: "900 pupils, twice as many as the 450 of 2010", "ثلاثة أضعاف العدد"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from figurecheck.claims.ties.levels import Levels, find_levels, is_past, levels_around
from figurecheck.claims.ties.moves import LEVELS, alike, is_sentence, leads
from figurecheck.claims.ties.then_and_now import find_explained, find_pair
from figurecheck.model import Tie

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.claims.ties.scene import Figure, Line, Scene

_WORDS = {"multiple.double": Decimal(2), "multiple.half": Decimal("0.5"), "multiple.treble": Decimal(3)}
#: How far from its word an operand may stand, in words.
_REACH = 12
#: Words between a multiple and the noun or the "and" that belongs to it: "twice the same number".
_NEAR = 3
#: Words between a figure and a multiple that is said of it: "60 tonnes, is twice as large".
_CLOSE = 4
#: Blanks between two words that something was left out at.
_BLANK = 3
#: Marks that a base does not stand behind.
_HARD = ";؛:("


class _Multiple(NamedTuple):
    """A multiple in the text: its words, its factor, and its figure where it is one."""

    first: int
    last: int
    factor: Decimal
    figure: Figure | None


def find(scene: Scene) -> Iterator[Tie]:
    """Yield each figure that the text makes a multiple of another.

    Roles: "base", "result", and "factor" where it is a figure of its own.
    Notes: "times:3"; "more" for "three times more", which may mean four times; "least" and "near" for its hedges;
    "unordered" where the text does not say which is which; "vague" where the word may mean once more or twice.
    """
    for line in filter(is_sentence, scene.lines):
        for multiple in _list_multiples(line):
            tie = _read(scene, line, multiple)
            if tie is not None:
                yield tie


def _list_multiples(line: Line) -> Iterator[_Multiple]:
    taken: set[int] = set()
    for figure in line.figures:
        if line.has("multiple.never", figure.first, figure.last):
            taken.update(range(figure.first, figure.last))  # "double taxation"
        elif figure.quantity.kind == "multiplier" and figure.quantity.decimal:
            taken.update(range(figure.first, figure.last))
            times = _times(line, figure)
            yield _Multiple(figure.first, figure.last, times or figure.quantity.decimal, figure)
        elif figure.quantity.kind in LEVELS:
            taken.update(range(figure.first, figure.last))  # "half a million"
    for name, factor in _WORDS.items():
        for cue in line.cues(name):
            if cue.first in taken or line.has("share.never", cue.first, cue.first + 1):
                continue
            if any(cue.first < other.last for other in line.cues("share.never", max(cue.first - 1, 0), cue.first)):
                continue  # "the first half of 1970"
            multiple = _Multiple(cue.first, cue.last, factor, None)
            if line.has("multiple.often", cue.first, cue.last) and not _takes(line, multiple):
                continue  # "rebuilt it twice"
            yield multiple


def _takes(line: Line, multiple: _Multiple) -> bool:
    """Whether the next word opens what is multiplied: "twice the", "three times as", "ثلاثة أضعاف سرقات"."""
    if line.language == "ar" and multiple.figure is not None:
        return not line.has("multiple.not_then", multiple.last, multiple.last + 1)
    return line.has("multiple.then", multiple.last, multiple.last + 1)


def _times(line: Line, figure: Figure) -> Decimal | None:
    """How many times, where a count says so after the verb: "تضاعف أربع مرات" is fourfold."""
    for other in line.figures:
        if figure.last <= other.first <= figure.last + _REACH and line.has("multiple.times", other.first, other.last):
            # "Double the 27 times revenue that the other fetched": what is doubled.
            own = line.language == "en" and line.has("multiple.then", figure.last, other.first)
            return None if own else other.quantity.decimal
    return None


def _read(scene: Scene, line: Line, multiple: _Multiple) -> Tie | None:
    around = [f for f in line.figures if _is_level(f) and abs(f.first - multiple.last) <= 2 * _REACH]
    around = [f for f in around if not _is_name(line, f)]
    ends = _from_to(line, around)
    if ends is not None and (_is_parted(line, multiple, ends[0]) or _is_anothers(line, multiple, ends)):
        return None
    if ends is not None and (multiple.figure is not None or line.has("move.to", multiple.first - 1, multiple.first)):
        return _tie(line, multiple, *ends)
    taken = [multiple.figure] if multiple.figure is not None else []
    explained = find_explained(line, multiple.last, taken) if ends is None else None
    if explained is not None:
        return _tie(line, multiple, explained.before, explained.after)
    after = next((f for f in around if multiple.last <= f.first <= multiple.last + _REACH), None)
    grown = next((f for f in around if f.first >= multiple.last and leads(line, f, "move.to")), None)
    if grown is not None and multiple.figure is not None and line.has("move.to", multiple.last, multiple.last + 1):
        base = levels_around(scene, line, multiple.first, grown)
        return _tie(line, multiple, base, grown) if base is not None and base in line.figures else None
    if after is not None and line.has("multiple.back", multiple.last, multiple.last + 1):
        # "six times as many, and just one doctor": no base stands behind the mark
        near = range(multiple.last, min(multiple.last + 2, after.first))
        after = None if any(line.breaks(at, at + 1) for at in near) else after
    if after is not None and _takes(line, multiple):
        if any(mark in line.stretch(line.words[multiple.last - 1].end, after.quantity.start) for mark in _HARD):
            return None  # "ten times the rate of water; at higher levels (above 3)"
        alike_ones = [f for f in around if f is not after and alike(f.quantity, after.quantity)]
        before = next((f for f in reversed(alike_ones) if f.last <= multiple.first), None)
        if before is None and not line.breaks(multiple.last - 1, after.first):
            # "ten times more than the 5,000 that he expected, 50,000"
            before = next((f for f in alike_ones if f.first > after.last and line.breaks(f.first - 1, f.first)), None)
        parted = line.has("multiple.stop", multiple.last, after.first)
        if before is None or parted or (multiple.factor < 1 and not is_past(line, after)):
            return None
        return _tie(line, multiple, after, before)
    back = _points_back(line, multiple) if _takes(line, multiple) else _closes(line, multiple)
    if after is not None or multiple.factor < 1 or not back:
        return None
    levels = find_levels(scene, line, multiple.first, (), back=1) or _two_times(line, multiple, around)
    levels = levels or _then_and_now(line, multiple)
    if levels is None or levels.before is levels.after:
        return None
    if any(f in line.figures and multiple.first - f.last > _CLOSE for f in (levels.after,)) and not levels.ordered:
        return None  # "spending is 211 and income 147, so that the gap is ten times last year's"
    last = max((f.last for f in (levels.before, levels.after) if f in line.figures), default=0)
    if multiple.first - last > _CLOSE and line.has("multiple.subject", last, multiple.first):
        return None  # what follows is of something reckoned from both
    if not levels.ordered and (levels.before not in line.figures or levels.after not in line.figures):
        return None  # two figures of two sentences, and none is said to be the earlier one
    return _tie(line, multiple, levels.before, levels.after, () if levels.ordered else ("unordered",))


def _closes(line: Line, multiple: _Multiple) -> bool:
    """Whether nothing is said behind a multiple but who said so: "has doubled.", "has doubled, says its head"."""
    if multiple.last >= len(line.words):
        return True
    behind = line.stretch(line.words[multiple.last - 1].end, line.words[multiple.last].start)
    # A clause that names a speaker is blank in the sentence.
    return line.breaks(multiple.last - 1, multiple.last) or (len(behind) > _BLANK and not behind.strip())


def _two_times(line: Line, multiple: _Multiple, around: list[Figure]) -> Levels | None:
    """The only two levels before a multiple that is said of the later: "41 in 2018 and, five years on, 60: double"."""
    before = [figure for figure in around if figure.last <= multiple.first and figure.quantity.range is None]
    if (
        len(before) != 2
        or multiple.first - before[1].last > _CLOSE
        or not alike(before[0].quantity, before[1].quantity)
    ):
        return None
    first, second = before
    timed = any(
        first.last <= other.first < second.first and other.quantity.kind in ("date", "duration")
        for other in line.figures
    )
    return Levels(first, second, ordered=False) if timed else None


def _then_and_now(line: Line, multiple: _Multiple) -> Levels | None:
    """The only two levels before a multiple, where one is told as past: "had 60 inns; today it has 240, four times"."""
    pair = find_pair(line, (), last=multiple.first)
    if pair is None or pair.after.last > multiple.first or pair.before.first > pair.after.first:
        return None
    now = line.has("then.now", pair.before.last, pair.after.first)
    return Levels(pair.before, pair.after, ordered=True) if now and multiple.factor > 1 else None


def _points_back(line: Line, multiple: _Multiple) -> bool:
    """Whether a multiple is one of a figure before: "twice as many", "double that", "triple the number a year ago".

    Not "five times the summer average", "twice the population of Malta": those have a base of their own, not printed.
    """
    first = multiple.last
    if line.has("multiple.average", first, first + _NEAR) or line.has("multiple.unreal", first, first + _NEAR):
        return False
    if line.language == "ar":
        return line.has("multiple.then", first, first + 1)
    if line.has("multiple.back", first, first + 1):
        return True
    named = next(iter(line.cues("multiple.level", first, first + _NEAR)), None)
    if named is None:
        return False
    return not line.has("portion.of", named.last, named.last + 1) or line.has("time.past", named.last, named.last + 2)


def _is_anothers(line: Line, multiple: _Multiple, ends: tuple[Figure, Figure]) -> bool:
    """Whether "from A to B" before a multiple is what another verb moved: "fell from 25 to 19 and sales tripled"."""
    first, last = min(end.first for end in ends), max(end.last for end in ends)
    if last > multiple.first:
        return False
    if line.has("move.from", multiple.last, multiple.last + 1):
        return True  # "fell to 130 from 190, after having doubled from 72"
    against = ("move.down", "move.fall") if multiple.factor > 1 else ("move.up", "move.rise")
    if any(line.has(name, max(first - _REACH, 0), first) for name in against):
        return True
    stops = line.cues("multiple.stop", last, multiple.first)
    return bool(stops) and multiple.first - stops[-1].last > _NEAR


def _is_parted(line: Line, multiple: _Multiple, base: Figure) -> bool:
    """Whether a statement of its own begins between: "has doubled since 1970, and the ratio fell from 22 to 15"."""
    if not line.has("multiple.stop", multiple.last, base.first):
        return False
    return any(line.has(name, multiple.last, base.first) for name in ("move.up", "move.down"))


def _from_to(line: Line, around: list[Figure]) -> tuple[Figure, Figure] | None:
    """The figures of "threefold, from 400 to 1,200"."""
    both = next((f for f in around if f.quantity.range is not None and leads(line, f, "move.from")), None)
    if both is not None:
        return both, both
    after = next((f for f in around if f.quantity.range is None and leads(line, f, "move.to")), None)
    before = next(
        (f for f in around if f.quantity.range is None and f is not after and leads(line, f, "move.from")), None
    )
    if after is None or before is None or not alike(after.quantity, before.quantity):
        return None
    if any(before.last <= f.first < after.first and alike(f.quantity, after.quantity) for f in around):
        return None  # "from 700 in the east and 900 in the west to 1,600"
    return before, after


def _is_name(line: Line, figure: Figure) -> bool:
    """Whether a figure only says of which kind something is: "a two-room flat", "the top 1 percent"."""
    if line.has("multiple.ranked", max(figure.first - 1, 0), figure.first):
        return True
    return figure.quantity.kind == "count" and figure.quantity.range is None and "-" in figure.quantity.text


def _is_level(figure: Figure) -> bool:
    return figure.quantity.kind in LEVELS and figure.quantity.kind != "duration" and figure.quantity.implicit is None


def _tie(line: Line, multiple: _Multiple, base: Figure, result: Figure, notes: tuple[str, ...] = ()) -> Tie | None:
    if base is not result and base.quantity.decimal == result.quantity.decimal:
        return None  # one figure told twice
    said = {f"times:{multiple.factor.normalize():f}", *notes}
    if line.has("multiple.more", multiple.last, multiple.last + 1) or line.has(
        "move.up", max(0, multiple.first - 6), multiple.first
    ):
        said.add("more")
    lead = range(max(0, multiple.first - 3), multiple.first + 1)
    for name, note in (("multiple.bound", "least"), ("multiple.near", "near")):
        if any(cue.last in (multiple.first, multiple.first - 1) for cue in line.cues(name, lead[0], multiple.first)):
            said.add(note)
    if line.language == "ar":
        said.add("vague")
    parts = [("base", base.index), ("result", result.index)]
    if multiple.figure is not None:
        parts.append(("factor", multiple.figure.index))
    parts.sort(key=lambda part: part[1])
    stretch = sorted([line.words[multiple.first].start, base.quantity.start, result.quantity.start])
    return Tie("multiple", stretch[0], max(line.words[multiple.last - 1].end, result.quantity.end, base.quantity.end),
               tuple(parts), frozenset(said))  # fmt: skip
