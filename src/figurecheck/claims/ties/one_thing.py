"""Whether two figures that only their place ties together are of one thing at two times.

"The library lent 400 books last year. This year it lent 500": the same subject, two moments. "Trade came to 27 billion
in 2011, … Imports rose 9% to 24 billion": another subject, so that the one is not where the other came from.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from figurecheck.languages.stems import meaning, stem, stop_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from figurecheck.claims.ties.scene import Figure, Line

_first_word = attrgetter("first")
#: Words of a sentence on one side of a figure that may name what it is of.
_REACH = 40
#: Words behind a figure that may still name it: "500 books on loan".
_BEHIND = 3
#: Words at the head of a sentence in which it says of which time it speaks.
_OPENING = 4


class Placed(NamedTuple):
    """A figure in its sentence."""

    line: Line
    figure: Figure


def is_one_thing(a: Placed, b: Placed, *, told: bool = False) -> bool:
    """Whether two figures are of one thing at two times.

    Args:
        a: the figure that stands first.
        b: the figure that stands later, in the same sentence or in one behind it.
        told: a word of movement leads to the later one ("rose 5% to 4 million"), so that the other's time is enough.
    """
    if a.figure.quantity.decimal == b.figure.quantity.decimal:
        return False  # the same figure told again, as under a headline
    start = _begins(a, b)
    if a.line is b.line and _is_aside(a, b, start):
        return False
    first = _moments(a.line, _sentence_start(a), _ends(a, b))
    later = _moments(b.line, start if start is not None else a.figure.last, _ends(b, None))
    apart = bool(first and later) and first != later
    whose = _subject(b.line, start, b.figure.first) if start is not None else frozenset[str]()
    if not whose:
        ahead = b.line.has("move.future", a.figure.last if a.line is b.line else 0, b.figure.first)
        return apart or (bool(first or later) and (told or ahead))
    if _renames(a, b, start or 0):
        return False
    words = _content(a.line, _sentence_start(a), min(a.figure.last + _BEHIND, _ends(a, b)))
    return apart and (
        bool(whose & words)
        or b.line.has("move.pronoun", start or 0, b.figure.first)
        or b.line.has("move.had", start or 0, b.figure.first)
        or (a.line is not b.line and _opens(a) and _opens(b))
    )


def _object(line: Line, word: int, last: int) -> frozenset[str]:
    """What an Arabic noun of movement is joined to: the imports of "مع ارتفاع الواردات 3.7%"."""
    if word >= last or line.words[word - 1].form.startswith(("ال", "لل", "بال")):
        return frozenset()
    joined = line.words[word].form.startswith("ال")
    return _content(line, word, word + 1) if joined else frozenset()


def _is_aside(a: Placed, b: Placed, start: int | None) -> bool:
    """Whether the later figure is another choice or another clause's: "107 for adults or 101 for children"."""
    line = a.line
    if line.has("move.or", a.figure.last, b.figure.first) and not line.breaks(a.figure.last - 1, b.figure.first):
        return True
    return start is not None and line.has("move.relative", start, b.figure.first)


def _opens(placed: Placed) -> bool:
    """Whether a sentence opens with its time: "Last year …", "This year's harvest …"."""
    return bool(_moments(placed.line, 0, _OPENING))


def names_subject(placed: Placed, since: int) -> bool:
    """Whether the words between a figure and the one before open a part with a subject: "…, and deposits from 4"."""
    line, figure = placed
    joints = [cue.last for cue in line.cues("move.and", since, figure.first)]
    joints += [at for at in range(since, figure.first) if _is_joined(line, at)]
    return bool(joints) and bool(_content(line, max(joints), figure.first))


def names_own(placed: Placed, noun: Placed, word: int) -> bool:
    """Whether a noun of movement says what moved, and a level is of something else.

    "The debt was cut to 18 million, a saving in interest of 6 million"; "an increase of 6 million in gold coin".

    Args:
        placed: the level.
        noun: the amount of the movement, with its sentence.
        word: the word behind the noun of movement.
    """
    line, amount = noun
    own = _object(line, word, amount.first) if line.language == "ar" else frozenset[str]()
    for first, last in ((word, amount.first), (amount.last, amount.last + _BEHIND)) if line.language == "en" else ():
        link = next((cue for cue in line.cues("move.thing", first, first + 1) if cue.last < last), None)
        if link is not None and not line.breaks(first - 1, first):
            own |= _content(line, link.last, min(last, len(line.words)))
    said = _content(placed.line, _sentence_start(placed), min(placed.figure.last + _BEHIND, len(placed.line.words)))
    return bool(own) and not own & said


def _sentence_start(placed: Placed) -> int:
    return max(0, placed.figure.first - _REACH)


def _begins(a: Placed, b: Placed) -> int | None:
    """Where the part of the sentence that speaks of the later figure begins; None where one part speaks of both."""
    if a.line is not b.line:
        return _sentence_start(b)
    line, floor = b.line, max(a.figure.last, b.figure.first - _REACH)
    marks: list[int] = []
    for at in range(b.figure.first, floor, -1):
        if line.has("move.and", at - 1, at) or _is_joined(line, at - 1):
            return at - 1
        if line.breaks(at - 1, at):
            if _subject(line, at, b.figure.first):
                return at
            marks.append(at)
    return marks[-1] if marks else None


def _is_joined(line: Line, word: int) -> bool:
    """Whether an Arabic word opens a new part: "والواردات", "وكان"."""
    return line.language == "ar" and line.words[word].form.startswith("وال")


def _ends(placed: Placed, other: Placed | None) -> int:
    """Where the part of the sentence that speaks of a figure ends."""
    end = placed.line.clause(placed.figure)[1]
    start = _begins(placed, other) if other is not None and other.line is placed.line else None
    if other is not None and other.line is placed.line:
        end = min(end, other.figure.first if start is None else start)
    return max(end, placed.figure.last)


def _subject(line: Line, first: int, last: int) -> frozenset[str]:
    """What a part of a sentence is told of: nothing in "and now stands at 500". In Arabic the verb may come first."""
    names = ("move.verb", "move.up", "move.down") if line.language == "en" else ()
    verbs = [cue.first for name in names for cue in line.cues(name, first, last)]
    return _content(line, first, min(verbs, default=last))


def _content(line: Line, first: int, last: int) -> frozenset[str]:
    """The words of a stretch that can name a thing, as stems; times, hedges and figures are none."""
    skip = {at for at in range(first, last) if at in line.taken}
    for name in (
        "move.filler",
        "move.dated",
        "move.moment",
        "move.and",
        "move.to",
        "move.pronoun",
        "time.past",
        "time.present",
        "time.now",
    ):
        skip.update(at for cue in line.cues(name, first, last) for at in range(cue.first, cue.last))
    found = {meaning(line.words[at].form, line.language) for at in range(first, last) if at not in skip}
    return frozenset(found - _stop_stems(line.language) - {""})


@lru_cache(maxsize=8)
def _stop_stems(language: str) -> frozenset[str]:
    return frozenset(stem(word) for word in stop_words(language))


def _moments(line: Line, first: int, last: int) -> frozenset[str]:
    """The times that a stretch names: "2019", "last spring", "now"."""
    years = {
        figure.quantity.value[:4]
        for figure in _figures(line, first, last)
        if figure.quantity.kind == "date" and figure.quantity.value
    }
    cues = [cue for name in ("move.moment", "time.past", "time.present") for cue in line.cues(name, first, last)]
    return frozenset(years | {cue.value for cue in cues})


def _figures(line: Line, first: int, last: int) -> Sequence[Figure]:
    at = bisect_left(line.figures, first, key=_first_word)
    return line.figures[at : bisect_left(line.figures, last, lo=at, key=_first_word)]


def _renames(a: Placed, b: Placed, start: int) -> bool:
    """Whether the later figure is told of a name of its own: "Sales rose to 3 million. Audi's came to …"."""
    told = {word.form for word in a.line.words[_sentence_start(a) : a.figure.last + _REACH]}
    named = _names(b.line, start, b.figure.first)
    return bool(named) and not any(name in told or name.removesuffix("'s") in told for name in named)


def _names(line: Line, first: int, last: int) -> set[str]:
    skip = {at for name in ("move.moment", "time.past", "time.now", "move.filler", "move.over", "move.pronoun")
            for cue in line.cues(name, first, last) for at in range(cue.first, cue.last)}  # fmt: skip
    return {
        word.form
        for at, word in enumerate(line.words[first:last], first)
        if at not in line.taken and at not in skip and line.as_printed(word)[0].isupper()
        and word.form not in stop_words(line.language)
    }  # fmt: skip
