"""Two levels of which the words before one say that it was earlier: "employs 450, having employed 600 in 2018"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from figurecheck.claims.ties.moves import LEVELS, alike, followed, leads
from figurecheck.languages.stems import meaning

if TYPE_CHECKING:
    from collections.abc import Sequence

    from figurecheck.claims.ties.scene import Figure, Line

#: Words between "having", "while it had been" and the like, and their figure.
_REACH = 9
#: Words between ":" or "with" and the first level; an Arabic verb and its subject stand there.
_LINKED = {"en": 3, "ar": 6}
#: Words at the head of a sentence that takes up what the one before told: "It stood at".
_HEAD = 3
#: Levels that only such words tie together are at most so many times apart.
_APART = 10
#: Blanks between two words that something was left out at.
_BLANK = 3
#: Levels that a sentence may hold beside the two.
_MOST = 12


class Pair(NamedTuple):
    """The earlier level and the later one."""

    before: Figure
    after: Figure


def is_then(line: Line, figure: Figure) -> bool:
    """Whether the words around a figure say that it was earlier: "after it had won 34%", "400 had done so"."""
    return led_as_then(line, figure) or followed(line, figure, "then.behind", 2)


def led_as_then(line: Line, figure: Figure, since: int = 0) -> bool:
    """Whether the words before a figure, from word ``since`` on, say that it was earlier: "having employed 600"."""
    floor = max((f.last for f in line.figures if f.last <= figure.first and f.quantity.kind in LEVELS), default=0)
    first = max(floor, figure.first - _REACH, since)
    cues = [cue for cue in line.cues("then.was", first, figure.first) if cue.last <= figure.first]
    return bool(cues) and not line.has("then.now", cues[-1].last, figure.first)


def find_pair(line: Line, taken: Sequence[Figure], *, first: int = 0, last: int | None = None) -> Pair | None:
    """The only two levels of a stretch, where exactly one is said to be the earlier; None where there are more.

    Args:
        line: the sentence.
        taken: figures that have a part already.
        first: the word where the stretch begins.
        last: the word where it ends; the end of the sentence without one.
    """
    if len(line.figures) > _MOST:
        return None
    end = len(line.words) if last is None else last
    levels = [f for f in line.figures if first <= f.first and f.last <= end and f not in taken and _is_level(f)]
    if len(levels) != 2 or not _is_peer(*levels):
        return None
    if are_sides(line, *levels):
        return None
    marked = [is_then(line, f) or leads(line, f, "move.against") is not None for f in levels]
    if marked[0] == marked[1]:
        return None
    before, after = levels if marked[0] else levels[::-1]
    if line.has("move.other", max(levels[0].first - _REACH, first), min(levels[1].last + _LINKED["en"], end)):
        return None
    return Pair(before, after)


def are_sides(line: Line, one: Figure, other: Figure) -> bool:
    """Whether two prices are the two of one time: "5,460 for sellers and 5,425 for buyers"."""
    sides = [{name for name in ("then.buying", "then.selling") if followed(line, f, name, 2)} for f in (one, other)]
    return bool(sides[0]) and bool(sides[1]) and sides[0] != sides[1]


def find_explained(line: Line, word: int, taken: Sequence[Figure]) -> Pair | None:
    """The levels that explain what stands before them: "fell by 14 percent, with 355 recorded, against 412 in April".

    Args:
        line: the sentence.
        word: the word behind what is explained.
        taken: figures that have a part already.
    """
    pair = find_pair(line, taken, first=word)
    if pair is None:
        return None
    first = min(pair, key=lambda figure: figure.first)
    links = [cue.last for cue in line.cues("then.link", word, first.first)]
    links += [at for at in range(max(word, 1), first.first + 1) if _is_colon(line, at)]
    links += [cue.first for cue in line.cues("then.was", word, first.first) if _is_parted(line, cue.first - 1)]
    near = [at for at in links if first.first - at <= _LINKED.get(line.language, 3)]
    if not near or not any(_is_parted(line, at) for at in range(max(word, 1) - 1, max(near))):
        return None
    return None if _is_anothers(line, max(near), first) else pair


def find_told(line: Line) -> Pair | None:
    """The levels of a sentence that takes up the one before: "It stood at 40 in March, having been 60 a year ago"."""
    if not line.has("then.head", 0, _HEAD):
        return None
    return find_pair(line, ())


def _is_anothers(line: Line, link: int, figure: Figure) -> bool:
    """Whether a level has a subject of its own: "Imports rose 5%: exports were 40", "إذ بلغت الواردات 40"."""
    if line.language == "en":
        free = {at for name in ("move.filler", "then.plain", "then.head") for cue in line.cues(name, link, figure.first)
                for at in range(cue.first, cue.last)}  # fmt: skip
        if line.has("move.pronoun", link, link + 1) and not line.has("move.verb", link + 1, link + 2):
            return False  # "cut its debt: it owes 3 billion, against 4"
        return any(at not in free for at in range(link, figure.first))
    if line.language != "ar" or not line.has("then.stood", link, figure.first):
        return False
    told = {meaning(word.form, line.language) for word in line.words[:link]}
    return any(
        word.form.startswith("ال") and meaning(word.form, line.language) not in told
        for at, word in enumerate(line.words[link : figure.first], link)
        if at not in line.taken and not line.has("then.plain", at, at + 1)
    )


def _is_parted(line: Line, word: int) -> bool:
    """Whether a mark stands behind a word, or a clause that names a speaker, which is blank in the sentence."""
    if word + 1 >= len(line.words):
        return False
    gap = line.stretch(line.words[word].end, line.words[word + 1].start)
    return line.breaks(word, word + 1) or (len(gap) > _BLANK and not gap.strip())


def _is_colon(line: Line, word: int) -> bool:
    gap = line.stretch(line.words[word - 1].end, line.words[word].start) if 0 < word < len(line.words) else ""
    return ":" in gap


def _is_level(figure: Figure) -> bool:
    quantity = figure.quantity
    if quantity.kind not in LEVELS or quantity.kind == "duration" or quantity.decimal is None:
        return False
    return quantity.unit != "percentage_point" and quantity.implicit is None and quantity.range is None


def _is_peer(one: Figure, other: Figure) -> bool:
    a, b = one.quantity, other.quantity
    if not alike(a, b) or a.decimal is None or b.decimal is None or a.decimal == b.decimal:
        return False
    return a.decimal * b.decimal > 0 and max(a.decimal / b.decimal, b.decimal / a.decimal) <= _APART
