"""Shares of one whole side by side: "45 percent in shares, 30 in bonds and the remaining 25 percent in cash"."""

from __future__ import annotations

import itertools
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from figurecheck.claims.ties.declaring import MOST, follows, leads
from figurecheck.claims.ties.opposites import list_groups, part_company
from figurecheck.claims.ties.parts import other_words
from figurecheck.claims.ties.share import is_share
from figurecheck.languages.folding import fold
from figurecheck.languages.relation_words import load_relation_words
from figurecheck.languages.stems import stop_words
from figurecheck.model import Tie

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from figurecheck.claims.ties.scene import Figure, Line, Scene


#: Words before a percent in which the verb of its movement stands, and those that may say that it is a rate.
_VERB, _RATE = 6, 4
#: Words between two shares of one list.
_APART = 12
#: So many shares at the least make a list that its count announces.
_TOLD = 3
#: Words behind a verb that may name what it is about.
_OBJECT = 2
#: A whole number does not begin with a nought: a point has become a dash or a space.
_MISPRINT = re.compile(r"0\d")


def find(scene: Scene) -> Iterator[Tie]:
    """Yield the percents of one whole that shut each other out; where a rest closes the row, fractions with them.

    Role: "part". Notes: "exhaustive" where the words say that nothing is left over, else "exclusive".
    """
    for line in scene.lines:
        run = _shares(line)
        rest = next((x for x in run if _is_rest(line, x)), None)
        lines = [line]
        if rest is not None:
            # "Foreign investors own 26 percent. The state holds 51 percent, and the remaining 23 percent is traded."
            for other in scene.before(line):
                run = [*_shares(other), *run]
                lines.append(other)
            if _is_nested(line, rest):
                run = run[: run.index(rest) + 1]
        closed = rest is not None
        if len(run) < 2 or len(run) > MOST or any(_is_apart(x, run, closed=closed) or _leaves_out(x) for x in lines):
            continue
        together = any(each.has("parts.together") for each in lines) and (rest is None or _is_sum(run))
        if together or (rest is None and _is_summed(line, run)):
            continue  # "between them they own 58%, Karl 33% and Anton 25%"
        if any(_is_rate(each, figure) for each in lines for figure in run if figure in each.figures):
            continue
        if any(figure.quantity.kind == "fraction" for figure in run) and (rest is None or not _side_by_side(line, run)):
            continue
        note = _note(line, run, rest)
        if note is not None and not any(_has_another_base(each) for each in lines):
            parts = tuple(("part", figure.index) for figure in run)
            yield Tie("shares", run[0].quantity.start, run[-1].quantity.end, parts, frozenset({note}))


def _is_sum(run: Sequence[Figure]) -> bool:
    """Whether one share is what the others come to: "together 58 percent, Karl 33 and Anton 25"."""
    shares = [figure.quantity.decimal or 0 for figure in run]
    return any(abs(2 * share - sum(shares)) <= 1 for share in shares)


def _is_summed(line: Line, run: Sequence[Figure]) -> bool:
    """Whether the first share is the sum of the others, and not itself one of those that a whole is split into."""
    if line.has("shares.split"):
        return False
    shares = [figure.quantity.decimal or 0 for figure in run]
    return len(run) > 2 and shares[0] == sum(shares[1:])


def _shares(line: Line) -> list[Figure]:
    return [
        figure
        for figure in line.figures
        if figure.quantity.range is None and not figure.quantity.per and is_share(figure.quantity)
    ]


def _is_nested(line: Line, rest: Figure) -> bool:
    """Whether what is left over is shared out in its turn: "of the remaining 40 percent, 30 go to"."""
    cue = leads(line, rest, "parts.rest", 1)
    first = rest.first if cue is None else cue.first
    return line.has("shares.nested", max(first - 1, 0), first)


def _is_rate(line: Line, figure: Figure) -> bool:
    """Whether the words right before a percent make it a rate of its own: "a conversion rate of 93 percent"."""
    first = max(figure.first - _RATE, line.floor(figure), line.clause(figure)[0])
    return line.has("shares.rate", first, figure.first)


def _leaves_out(line: Line) -> bool:
    """Whether one of the percents is told as a range or misprinted: "21-39 per cent", "33-08 per cent"."""
    percents = [figure.quantity for figure in line.figures if figure.quantity.unit == "percent"]
    return any(quantity.range is not None or _MISPRINT.match(quantity.text) for quantity in percents)


def _is_rest(line: Line, figure: Figure) -> bool:
    if line.has("shares.likewise", figure.last - 1 if figure.last else 0, figure.last + 3) or line.has(
        "shares.likewise", max(figure.first - _RATE, 0), figure.first
    ):
        return False  # "وارتفع التصدير هو الآخر بنسبة 67"
    if _is_left(line, figure):
        return True
    cue = leads(line, figure, "parts.rest", 1)
    if cue is not None and (cue.last == figure.first or cue.value not in other_words(line.language)):
        return True  # "corporate and other taxes (19 percent)" are no rest
    behind = follows(line, figure, "parts.rest", 0)
    return behind is not None and behind.value not in other_words(line.language)


def _is_left(line: Line, figure: Figure) -> bool:
    """In "three-quarters go to farms and 15 percent to homes, leaving just 20 percent for industry"."""
    cue = leads(line, figure, "shares.leaving", 2)
    if cue is None or figure is not line.figures[-1] or not cue.first or line.has("shares.over", figure.last):
        return False
    return line.language == "ar" or line.breaks(cue.first - 1, cue.first) or line.has("parts.and", cue.first - 1)


def _is_apart(line: Line, run: Sequence[Figure], *, closed: bool) -> bool:
    """Whether the words set the percents apart, or leave one of them unread ("half goes to the widow")."""
    here = [figure for figure in run if figure in line.figures]
    first = min((figure.first for figure in here), default=0)
    # "Three-quarters of the water goes to farms, 15 percent of it to homes, and the rest ..."
    of_it = {cue.first for cue in line.cues("shares.of_it") if closed and any(x.last == cue.first for x in here)}
    if any(cue.first not in of_it for cue in line.cues("shares.apart", first)) or any(
        _is_moved(line, *pair) for pair in itertools.pairwise(run)
    ):
        return True
    covered = [(figure.first, figure.last) for figure in line.figures]
    return any(not any(first <= cue.first < last for first, last in covered) for cue in line.cues("shares.fraction"))


def _is_moved(line: Line, one: Figure, other: Figure) -> bool:
    """Whether two percents are the ends of one movement: "to 58 percent from 50", "fell to 16 percent against 28"."""
    if one not in line.figures or other not in line.figures:
        return False
    if leads(line, other, "versus.plain", 0) and not leads(line, one, "margin.by", 0):
        return (
            not line.has("shares.split") and not part_company(line, (one, other))[1]
        )  # "42 percent of the vote, against 64 percent in 1997"
    if _is_led(line, other, "move.from"):
        moves = any(line.has(f"move.{name}", max(one.first - _VERB, 0), one.first + 1) for name in ("up", "down"))
        if moves or _is_led(line, one, "move.to") or follows(line, other, "move.ago", 2):
            return True
    ends = [leads(line, figure, "each.toward", 0) for figure in (one, other)]
    return all(ends) and len(line.between(one, other).split()) <= 3


def _is_led(line: Line, figure: Figure, name: str) -> bool:
    """Whether a cue stands right before a figure, or is printed onto it: "مقابل28"."""
    glued = fold(line.stretch(line.words[figure.first].start, figure.quantity.start))
    known = load_relation_words(line.language).get(name, ())
    return leads(line, figure, name, 0) is not None or (bool(glued) and glued in {fold(word) for word in known})


def _note(line: Line, run: Sequence[Figure], rest: Figure | None) -> str | None:
    if rest is not None or (line.has("shares.split") and not line.has("shares.mostly") and _side_by_side(line, run)):
        return "exhaustive"
    if len(run) == 2 and leads(line, run[0], "margin.by", 0) and line.between(*run).strip() in _versus(line.language):
        return "exclusive"  # "by 57.3 percent to 42.7 percent"
    here = [figure for figure in run if figure in line.figures]
    whole, sides = part_company(line, here) if len(here) == len(run) else (False, 0)
    if sides and _answers_differ(line, here):
        return None
    if sides:
        return "exhaustive" if whole and line.has("shares.exclusive") else "exclusive"
    if _is_told_off(line, here) or _is_gapped(line, here) or _ends_in_other(line, here):
        return "exclusive"
    return "exclusive" if line.has("shares.exclusive") and _side_by_side(line, run) else None


def _answers_differ(line: Line, run: Sequence[Figure]) -> bool:
    """Whether sides are of other people or other things: "60 percent in the south", "dissatisfied with the price"."""
    between = [each for each in line.figures if run[0].last <= each.first < run[-1].first]
    moved = line.language == "ar" and any(line.has(f"move.{name}", 0, run[0].first) for name in ("up", "down"))
    if moved or any(each.quantity.kind == "date" for each in between):
        return True  # "In March 61 percent approved; by June 57 percent disapproved"
    for other in run[1:]:
        opening = max((at for at in range(1, other.first + 1) if line.breaks(at - 1, at)), default=0)
        opening = opening if opening < other.first else _clause_before(line, other)
        if line.language == "en" and opening and line.has("shares.base", opening, other.first):
            return True  # "; on schools, 64 percent"
        end = min(line.clause(other)[1], line.ceiling(other))
        first = [word.form for word in line.words[run[0].last : other.first]]
        if line.language == "en" and _has_own_object(line, other, end, first):
            return True
        bases = line.cues("shares.base", other.last, end)
        if line.language == "en" and any(cue.last < end and not _is_told(line, cue.last, end, first) for cue in bases):
            return True
    return False


def _clause_before(line: Line, share: Figure) -> int:
    """Where the words between the two marks before a share begin: "; on schools, 64 percent"."""
    marks = [at for at in range(max(line.floor(share), 1), share.first) if line.breaks(at - 1, at)]
    return marks[-1] if marks else 0


def _has_own_object(line: Line, share: Figure, end: int, known: Sequence[str]) -> bool:
    """Whether another thing stands behind the verb of a later share: "70 percent back the wind, 55 oppose the atom"."""
    names = [
        f"opposites.{group}_{side}" for group, sides in list_groups(line.language).items() for side in sides
    ]  # fmt: skip
    ends = [cue.last for name in names for cue in line.cues(name, share.last, end)]
    stop = stop_words(line.language)
    behind = [word.form for word in line.words[max(ends, default=end) : end][:_OBJECT] if word.form not in stop]
    return any(word not in known and not line.has("shares.anyone", max(ends, default=end), end) for word in behind)


def _is_gapped(line: Line, run: Sequence[Figure]) -> bool:
    """In "64 percent belong to the state, 25 percent to a fund and 21 percent to staff": one verb of taking for all."""
    if len(run) < _TOLD or not _side_by_side(line, run):
        return False
    cue = next(iter(line.cues("shares.taking", max(run[0].first - _VERB, 0), run[1].first)), None)
    if cue is None:
        return False
    particle = line.words[cue.last - 1].form
    if cue.first < run[0].first:
        return all(line.words[figure.first - 1].form == particle for figure in run[1:])
    return all(figure.last < len(line.words) and line.words[figure.last].form == particle for figure in run[1:])


def _ends_in_other(line: Line, run: Sequence[Figure]) -> bool:
    """In "58 percent Christian, 33 percent Muslim and 19 percent other": the last share is of all the others."""
    cue = follows(line, run[-1], "shares.others", 0)
    if len(run) < _TOLD or cue is None or not _side_by_side(line, run):
        return False
    return cue.last >= len(line.words) or line.breaks(cue.last - 1, cue.last)


def _is_told(line: Line, at: int, end: int, known: Sequence[str]) -> bool:
    """Whether the words behind a preposition say nothing new: "of them", "with the ban" for the second time."""
    stop = stop_words(line.language)
    told = [word.form for word in line.words[at:end] if word.form not in stop]
    return all(word in known or line.has("shares.anyone", at, min(at + _OBJECT, end)) for word in told[:2])


def _is_told_off(line: Line, run: Sequence[Figure]) -> bool:
    """In "from three sources: fees (52%), rents (31%) and grants (37%)": as many shares as the words announce."""
    counts = [each for each in line.figures if each.quantity.kind == "count" and each.last <= run[0].first]
    if not counts or len(run) < _TOLD or counts[-1].quantity.decimal != len(run) or not _side_by_side(line, run):
        return False
    return leads(line, counts[-1], "shares.drawn", 1) is not None and ":" in line.between(counts[-1], run[0])


@lru_cache(maxsize=4)
def _versus(language: str) -> frozenset[str]:
    """Words that alone stand between the two sides of a vote."""
    return frozenset(load_relation_words(language).get("margin.versus", ()))


def _side_by_side(line: Line, run: Sequence[Figure]) -> bool:
    return all(other.first - one.last <= _APART for one, other in itertools.pairwise(run))


def _has_another_base(line: Line) -> bool:
    """Whether two percents name different wholes: "60 percent of exports and 45 percent of revenue"."""
    bases: set[str] = set()
    if line.has("shares.from"):
        return False
    for figure in _shares(line):
        cue = follows(line, figure, "shares.of", 0)
        if cue is not None:
            at = cue.last + line.has("shares.article", cue.last, cue.last + 1)
            if line.has("shares.anyone", cue.last, at + 1):
                continue  # "38 percent of those asked ..., 25 percent of the sample"
            bases.update(word.form for word in line.words[at : at + 1])
    return len(bases) > 1
