"""A stretch of time with its two dates and its length: "for 10 days, from 3 to 12 June", "six years later, in 1945"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from figurecheck.claims.ties.dated import MANY, ends_of, is_day, year_of
from figurecheck.languages.relation_words import load_relation_words
from figurecheck.model import Tie

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.claims.ties.scene import Figure, Line, Scene

_UNITS = ("day", "week", "month", "year", "decade", "century")
#: An Arabic verb with an "and" before it has more letters.
_SHORT = 4
#: Words between the length and the nearer date; those before a date in which its verb stands.
_NEAR, _OPENS = 9, 10
#: Words between a length and the first date, where "from his election in" leads to it.
_NAMED = 6
_HYPHEN = re.compile(r"[-‐–]")
_QUOTE = re.compile(r"[\"“«][^\"”»]*$")
_MOCKED = re.compile(r"[^\"”»]{0,40}[\"”»]")
#: Words between the opening mark and the length that it mocks.
_ASIDE = 2


def find(scene: Scene) -> Iterator[Tie]:
    """Yield each stretch whose length and dates the text gives.

    Roles: "start" and "end" (one index in both where the text prints them as a stretch), "length"; "length" and "start"
    alone with the note "ago", where the end is the publication.
    Notes: "ago", "on:DATE" (the publication), "later", "within" where the length may be shorter than the dates.
    """
    for line in scene.lines:
        if len(line.figures) > MANY:
            continue
        pairs = list(_list_pairs(line))
        before = next((each for each in scene.before(line) if len(each.figures) <= MANY), None)
        earlier = list(_list_pairs(before)) if before else []
        for length in line.figures:
            if not _is_length(line, length):
                continue
            tie = _tie(scene, line, length, pairs, before, earlier)
            if tie is not None:
                yield tie
        told = _told_first(line, before) if before and len(pairs) == 1 and len(_dates(line)) <= 2 else None
        over = told and not any(figure.quantity.kind == "duration" for figure in line.figures)
        if told and over and line.has("stretch.over", pairs[0][0].last, pairs[0][1].first):
            tie = _build(*pairs[0], told, set())
            if tie is not None and line.has("stretch.start", max(pairs[0][0].first - _OPENS, 0), pairs[0][0].first):
                yield tie


def _tie(
    scene: Scene,
    line: Line,
    length: Figure,
    pairs: list[tuple[Figure, Figure]],
    before: Line | None,
    earlier: list[tuple[Figure, Figure]],
) -> Tie | None:
    later = _later(line, length, before)
    if later is not None:
        return _build(*later, length, {"later"})
    told = _those(line, length, before)
    if told is not None:
        return _build(*told, length, set())
    if line.has("founding.ago", length.first - 2, length.last + 2) and not any(
        _follows_at_once(line, pair, length) for pair in pairs
    ):
        return _ago(scene, line, length)
    near = [pair for pair in pairs if _distance(pair, length) <= _NEAR and not _broken(line, pair, length)]
    at_once = len(near) == 1 and _follows_at_once(line, near[0], length)
    if not at_once and not _says_length(line, length):
        return None
    if len(near) == 1 and len([f for f in line.figures if _is_length(line, f)]) == 1:
        start = min(figure.first for figure in near[0])
        # "For three years between 1990 and 2000" may be any three of them.
        window = line.has("between.cue", max(start - 3, 0), start)
        return _build(*near[0], length, {"within"} if window else set())
    if before and not pairs and len(earlier) == 1 and _opens(line, length) and not _dates(line):
        return _build(*earlier[0], length, set())
    return None


def _follows_at_once(line: Line, pair: tuple[Figure, Figure], length: Figure) -> bool:
    """As in "He ruled 42 years, from 1969 to 2001", "…, from his election in 1969 until his fall in 2001"."""
    start = pair[0].first
    led = line.has("stretch.spell", length.last, length.last + 1) and start <= length.last + _NAMED
    return 0 <= start - length.last <= (_NAMED if led else 1)


def _told_first(line: Line, before: Line) -> Figure | None:
    """The only length of a sentence without dates: "She was held for 80 days. She was seized on 10 January and …"."""
    lengths = [figure for figure in before.figures if figure.quantity.kind == "duration"]
    if len(lengths) != 1 or _dates(before) or not before.has("stretch.whole") or before.has("stretch.break"):
        return None
    said = _says_length(before, lengths[0]) or before.led_by(lengths[0], "stretch.whole", 2)
    return lengths[0] if said and _is_length(before, lengths[0]) else None


def _build(start: Figure, end: Figure, length: Figure, notes: set[str]) -> Tie | None:
    if not _same_kind(start, end):
        return None
    placed = sorted([start.quantity.start, end.quantity.start, length.quantity.start])
    parts = (("start", start.index), ("end", end.index), ("length", length.index))
    return Tie("stretch", placed[0], max(f.quantity.end for f in (start, end, length)), parts, frozenset(notes))


def _ago(scene: Scene, line: Line, length: Figure) -> Tie | None:
    """As in "75 years ago, in 1949": counted back from the publication."""
    dated = [f for f in line.figures if len(ends_of(f)) == 1 and year_of(ends_of(f)[0])]
    near = [f for f in dated if 0 <= f.first - length.last <= 4 or 0 <= length.first - f.last <= 2]
    if not scene.published or len(near) != 1 or length.quantity.unit not in ("year", "decade", "century"):
        return None
    figure = near[0]
    parts = (("start", figure.index), ("length", length.index))
    return Tie("stretch", min(figure.quantity.start, length.quantity.start),
               max(figure.quantity.end, length.quantity.end), parts,
               frozenset({"ago", f"on:{scene.published}"}))  # fmt: skip


def _is_length(line: Line, figure: Figure) -> bool:
    quantity = figure.quantity
    if (
        quantity.unit not in _UNITS
        or quantity.kind not in ("duration", "age")
        or quantity.per not in ((), (quantity.unit,))
    ):
        return False
    if quantity.kind == "age" and not _HYPHEN.search(quantity.text):
        return False
    spent = line.cues("stretch.in", figure.last, figure.last + 1)  # "nine years in jail" is no sentence
    wrong = line.cues("stretch.not", max(figure.first - 3, 0), figure.last + 2)
    if any(not any(each.first <= cue.first < each.last for each in spent) for cue in wrong):
        return False
    return not _is_mocked(line, figure)


def _is_mocked(line: Line, figure: Figure) -> bool:
    """Whether quotation marks hold the length at arm's length: his "10-day holiday" began on 19 January."""
    first = figure.first - _ASIDE - 1
    before = line.since(line.words[first].end if first >= 0 else line.start, figure)
    closing = _MOCKED.match(line.after(figure))
    if not closing or not _QUOTE.search(before):
        return False
    end = figure.quantity.end + closing.end()
    return not any(figure.quantity.end < other.quantity.start < end for other in line.figures)


def _says_length(line: Line, length: Figure) -> bool:
    """As in "For 10 days", "lasted 10 days", "a 10-day visit", "12 years in office"."""
    return bool(
        line.led_by(length, "stretch.for", 2) or _HYPHEN.search(length.quantity.text)
        or line.followed_by(length, "stretch.in", 0) or _apposed(line, length)
    )  # fmt: skip


def _apposed(line: Line, length: Figure) -> bool:
    """As in "From 1990 to 2002, a total of 12 years": nothing but a mark and small words before it."""
    floor = max((f.last for f in line.figures if f.last <= length.first), default=0)
    return 0 < length.first - floor <= 2 and line.since(line.words[floor - 1].end, length).lstrip()[:1] in (
        ",",
        "،",
        "(",
    )


def _opens(line: Line, length: Figure) -> bool:
    """Whether a sentence begins with the length of what the one before it dated: "The 10-day event ..."."""
    # "A 40-year era" is none that was told of.
    return length.first <= 6 and not line.has("mention.a", max(length.first - 1, 0), length.first)


def _later(line: Line, length: Figure, before: Line | None) -> tuple[Figure, Figure] | None:
    """As in "Began in 1939 and ended six years later, in 1945"; "وبعد ست سنوات، في 1945"."""
    after = line.followed_by(length, "stretch.later", 0) or line.led_by(length, "stretch.after", 0)
    if not after or line.has("stretch.not_later", max(length.first - 2, 0), length.last + 2):
        return None
    ends = [f for f in line.figures if 0 <= f.first - length.last <= 4 and len(ends_of(f)) == 1]
    starts = [f for f in line.figures if f.last <= length.first and len(ends_of(f)) == 1]
    if not ends and starts and length.first - starts[-1].last <= 1:
        # "The treaty was signed in 1957. In 2017, 50 years later".
        ends = [starts.pop()]
    if not starts and before:
        starts = [f for f in before.figures if len(ends_of(f)) == 1]
        starts = starts if len(starts) == 1 else []
    return (starts[-1], ends[0]) if starts and ends else None


def _those(line: Line, length: Figure, before: Line | None) -> tuple[Figure, Figure] | None:
    """As in "walked out on 3 June and went back on 17 June; in those four weeks": between the two dates just told."""
    if not line.led_by(length, "stretch.those", 0) or line.has("stretch.not_later", length.last, length.last + 1):
        return None
    here = [figure for figure in _dates(line) if figure.last <= length.first]
    told = here or (_dates(before) if before else [])
    if len(told) != 2 or any(len(ends_of(figure)) != 1 for figure in told):
        return None
    where = line if here else before
    parted = where is None or where.has("stretch.break", told[0].last, told[1].first)
    return None if parted or _dates(line) != here else (told[0], told[1])


def _list_pairs(line: Line) -> Iterator[tuple[Figure, Figure]]:
    """The starts and ends that a sentence names: "5 to 12 March", "opens on 3 June and closes on 12 June"."""
    dated = _dates(line)
    for figure in dated:
        if len(ends_of(figure)) == 2:
            yield figure, figure
    single = [figure for figure in dated if len(ends_of(figure)) == 1]
    for start, end in pairwise(single):
        if end.first - start.last <= 14 and _starts(line, start) and _ends(line, start, end):
            yield start, end
        elif line.has("stretch.since", max(end.first - 3, 0), end.first) and line.has(
            "stretch.over", max(start.first - _OPENS, 0), start.first
        ):
            yield end, start  # "freed in March 2023, he had been in jail since March 2015"


def _dates(line: Line) -> list[Figure]:
    return [figure for figure in line.figures if ends_of(figure)]


def _starts(line: Line, start: Figure) -> bool:
    return line.has("stretch.start", max(start.first - 6, 0), start.first)


def _ends(line: Line, start: Figure, end: Figure) -> bool:
    return line.has("stretch.end", start.last, end.first) and not line.has("stretch.break", start.last, end.first)


def _bounds(pair: tuple[Figure, Figure]) -> tuple[int, int]:
    return min(figure.first for figure in pair), max(figure.last for figure in pair)


def _distance(pair: tuple[Figure, Figure], length: Figure) -> int:
    first, last = _bounds(pair)
    if first <= length.first <= last:
        return 0
    return first - length.last if length.last <= first else length.first - last


def _broken(line: Line, pair: tuple[Figure, Figure], length: Figure) -> bool:
    """Whether another clause begins between the dates and the length."""
    first, last = _bounds(pair)
    span = (last, length.first) if length.first >= last else (length.last, first)
    if line.has("stretch.break", *span):
        return True
    if any(_does_else(line, cue.first) for cue in line.cues("stretch.for", *span)):
        return True
    # "Work lasted two years, and the museum was open from 1990": what follows has a subject of its own.
    return any(
        cue.last < span[1] - 1 and line.breaks(cue.first - 1, cue.first) for cue in line.cues("stretch.subject", *span)
    )


def _does_else(line: Line, at: int) -> bool:
    """Whether the word before "for" is another verb, joined by "and": "and play for seven days"."""
    if not at or line.has("stretch.stay", max(at - 2, 0), at):
        return False
    form = line.words[at - 1].form
    if line.language == "ar":
        return len(form) > _SHORT and form[0] == "و" and form[1] in "يت"  # a verb of the present with its "and"
    return at > 1 and line.words[at - 2].form in load_relation_words(line.language).get("parts.and", ())


def _same_kind(start: Figure, end: Figure) -> bool:
    """Both days, both months or both years; days both with a year or both without."""
    one, other = ends_of(start)[0], ends_of(end)[-1]
    if is_day(one) and is_day(other) and year_of(other) and not year_of(one):
        return True
    return len(one) == len(other) and bool(year_of(one)) == bool(year_of(other))
