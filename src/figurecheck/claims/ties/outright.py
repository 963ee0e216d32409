"""Majorities told behind their figures: "41 of the 95 seats, an absolute majority", "35 of 60, above two thirds"."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, NamedTuple

from figurecheck.claims.ties.declaring import MOST, alike, follows, is_amount, is_whole, leads
from figurecheck.claims.ties.share import pair_up
from figurecheck.model import Tie

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from figurecheck.claims.phrases import Cue
    from figurecheck.claims.ties.scene import Figure, Line, Scene

#: Words between a part with its whole and the majority that they are.
_REACH = 12
#: Words between a share that was asked for and the whole that it is of, and between a vote and what it was for.
_OF, _FOR = 6, 4
#: Words that may stand between the size of a chamber and its votes.
_CHAMBER = 8


class _Votes(NamedTuple):
    part: Figure
    whole: Figure

    @property
    def last(self) -> int:
        """The word behind both."""
        return max(self.part.last, self.whole.last)


def find(scene: Scene) -> Iterator[Tie]:
    """Yield each part with its whole, or percent, that the words behind it make a majority or two thirds.

    Roles and notes are those of the ties of kind "majority".
    """
    for line in scene.lines:
        figures = [figure for figure in line.figures if is_amount(figure.quantity)][:MOST]
        votes = [*_of_a_whole(scene, line), *_in_a_chamber(line, figures)]
        told = [*_outright(line, votes), *_past_the_mark(line, votes)]
        yield from told or [*_asked_and_got(line, figures), *_in_a_round(line, figures)]


def _of_a_whole(scene: Scene, line: Line) -> Iterator[_Votes]:
    for pair in pair_up(scene, line):
        if pair.part[0] is line and pair.whole[0] is line and is_whole(pair.part[1].quantity):
            yield _Votes(pair.part[1], pair.whole[1])


def _in_a_chamber(line: Line, figures: Sequence[Figure]) -> Iterator[_Votes]:
    """In "the 95-seat house … with 41 votes" and "41 من أعضاء المجلس الستين": the size of the house is the whole."""
    for one, other in itertools.pairwise(figures):
        if not (is_whole(one.quantity) and is_whole(other.quantity)):
            continue
        whole, part = (one, other) if "-" in one.quantity.text else (other, one)
        sized = "-" in whole.quantity.text and line.has("majority.seats", whole.first, whole.last)
        cast = line.has("majority.votes", part.first, part.last + 1)
        near = other.first - one.last <= _CHAMBER
        if (sized and cast and near) or (line.language == "ar" and _is_of_members(line, one, other)):
            yield _Votes(part, whole)


def _is_of_members(line: Line, part: Figure, whole: Figure) -> bool:
    if whole.first - part.last > _OF or line.breaks(part.last - 1, whole.first):
        return False
    sized = line.words[whole.first].form.startswith("ال") or leads(line, whole, "majority.size", 0) is not None
    return sized and line.has("majority.from", part.last, part.last + 1)


def _outright(line: Line, votes: Sequence[_Votes]) -> Iterator[Tie]:
    """In "with 41 of the 95 seats, they command an absolute majority"."""
    for cue in line.cues("majority.outright"):
        fit = [each for each in votes if each.last <= cue.first <= each.last + _REACH]
        if not fit or line.has("majority.beyond", cue.last, cue.last + 1):
            continue
        held = line.has("majority.has", fit[-1].last, cue.first) or line.breaks(cue.first - 1, cue.first)
        if held and not _is_denied(line, fit[-1].last, cue):
            yield _tie(line, cue, "most", fit[-1])
            return


def _past_the_mark(line: Line, votes: Sequence[_Votes]) -> Iterator[Tie]:
    """In "35 of the 60 members, comfortably above the two-thirds mark"."""
    for cue in line.cues("majority.mark"):
        fit = [each for each in votes if each.last <= cue.first <= each.last + _REACH]
        if not fit or not line.has("majority.past", max(cue.first - 3, fit[-1].last), cue.first):
            continue
        if not _is_denied(line, fit[-1].last, cue):
            yield _tie(line, cue, "two_thirds", fit[-1])
            return


def _is_denied(line: Line, first: int, cue: Cue) -> bool:
    """Whether the words say that there is none, or that others have it, or share in it."""
    return any(line.has(name, first, cue.last) for name in ("majority.not", "move.contrast", "multiple.stop")) or (
        line.has("majority.joint", first, cue.last + 3)
    )


def _asked_and_got(line: Line, figures: Sequence[Figure]) -> Iterator[Tie]:
    """In "it needed two thirds of the 60 members and got it: 35" and "more than half of the 217 agreed: 98 for it"."""
    for share, whole, part in zip(figures, figures[1:], figures[2:], strict=False):
        value = share.quantity.decimal
        if share.quantity.kind != "fraction" or value is None or not is_whole(whole.quantity):
            continue
        if whole.first - share.last > _OF or part.first - whole.last > _REACH or line.breaks(share.last, whole.first):
            continue
        if not is_whole(part.quantity) or not (alike(part.quantity, whole.quantity) or _is_vote(line, part)):
            continue
        got = line.cues("majority.reached", whole.last, part.first)
        if got and f"{value:.2f}" == "0.67" and not line.has("majority.not", whole.last, part.first):
            yield _tie(line, got[0], "two_thirds", _Votes(part, whole))
        more = share.quantity.qualifier == "more_than" and f"{value:.2f}" == "0.50"
        for_it = _is_vote(line, part) and not line.has("majority.not", 0, part.first)
        if more and for_it and not line.has("majority.against", whole.last, part.last + _FOR):
            yield _tie(line, None, "most", _Votes(part, whole))


def _is_vote(line: Line, part: Figure) -> bool:
    return line.has("majority.for", max(part.first - _FOR, 0), part.last + _FOR)


def _in_a_round(line: Line, figures: Sequence[Figure]) -> Iterator[Tie]:
    """In "an absolute majority in the first round, with 46 percent of the vote": there the votes are what counts."""
    shares = [figure for figure in figures if figure.quantity.unit == "percent"]
    cue = next(iter(line.cues("majority.outright")), None)
    if len(shares) != 1 or cue is None or not line.has("majority.round"):
        return
    share = shares[0]
    last = max(share.last, cue.last)
    near = last - min(share.first, cue.first) <= 2 * _REACH
    if not near or share.quantity.change is not None or follows(line, share, "majority.votes", 2) is None:
        return
    if not any(line.has(name, 0, last) for name in ("majority.not", "move.contrast", "majority.joint")):
        start = min(line.words[cue.first].start, share.quantity.start)
        yield Tie("majority", start, max(line.words[cue.last - 1].end, share.quantity.end), (("share", share.index),),
                  frozenset({"most"}))  # fmt: skip


def _tie(line: Line, cue: Cue | None, word: str, votes: _Votes) -> Tie:
    roles = sorted((("part", votes.part), ("whole", votes.whole)), key=lambda role: role[1].quantity.start)
    end = max(votes.part.quantity.end, votes.whole.quantity.end)
    return Tie(
        "majority", roles[0][1].quantity.start, max(end, line.words[cue.last - 1].end) if cue else end,
        tuple((role, figure.index) for role, figure in roles), frozenset({word}),
    )  # fmt: skip
