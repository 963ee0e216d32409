"""Two figures for one amount: "the fire killed 19 people", later "the funerals of the 20 victims"."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from figurecheck.claims.stems import meaning
from figurecheck.claims.ties.mentioning import describe, family, meets
from figurecheck.intervals import FAR
from figurecheck.model import Tie

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from figurecheck.claims.ties.mentioning import Mention
    from figurecheck.claims.ties.scene import Line, Scene

#: Amounts of one kind that are compared in one text, and how many before it each is held against.
_MOST = 400
_BACK = 40
#: Words behind a known thing that tell which one it is: "the 20 workers from the northern mine".
_RESTRICTED = 5
#: How far behind it they begin: "the 20 workers who", "the 20 workers hired in".
_OPENED = 2
#: Content words that two sentences must share where no article ties them, and the share of the second one's own words.
_SHARED = 2
_COVERED = 0.6
#: Amounts between the two that may add up to the second: "14 men", "six women", "the 20".
_TERMS = 8
_EVERYWHERE = ("mention.revised", "mention.claimed", "mention.apart")
_UNSURE = "mention.unsure"


def find(scene: Scene) -> Iterator[Tie]:
    """Yield each pair of figures that the words give for one amount and that cannot meet.

    Roles: "one" and "other". Notes: "known" where the second is told as known ("the 20 dead").
    """
    families: dict[tuple[object, ...], list[Mention]] = {}
    moved: set[tuple[str, str | None]] = set()
    for line in scene.lines:
        revised = line.has("mention.revised")
        for figure in line.figures:
            if revised or figure.quantity.change is not None:
                moved.add((figure.quantity.unit, figure.quantity.value))
            key = family(figure.quantity)
            if key is not None:
                families.setdefault(key, []).append(describe(line, figure))
    for mentions in families.values():
        if len({mention.figure.quantity.decimal for mention in mentions[:_MOST]}) > 1:
            for tie in _compare(mentions[:_MOST]):
                figures = (scene.quantities[index] for _, index in tie.parts)
                if not any((figure.unit, figure.value) in moved for figure in figures):
                    yield tie


def _compare(mentions: Sequence[Mention]) -> Iterator[Tie]:
    for at, other in enumerate(mentions):
        rivals = [
            each for each in mentions[max(0, at - _BACK) : at] if each.line is not other.line and _is_of(each, other)
        ]
        # Where three amounts are told of such things, they are of several.
        against = [each for each in rivals if not meets(each, other)]
        if not against or len(against) < len(rivals) or not all(meets(a, b) for a, b in combinations(against, 2)):
            continue
        one = next((each for each in reversed(against) if _is_same(each, other)), None)
        if one is not None and not _adds_up(one, other, mentions):
            note = frozenset({"known"} if other.known else ())
            parts = (("one", one.figure.index), ("other", other.figure.index))
            yield Tie("mention", one.figure.quantity.start, other.figure.quantity.end, parts, note)


def _is_of(one: Mention, other: Mention) -> bool:
    """Whether two amounts are of things of one name."""
    if one.head and other.head:
        counted = (one.broad and other.head in one.near) or (other.broad and one.head in other.near)
        return one.head == other.head or counted
    if one.head or other.head:
        return (one.head or other.head) in (one.near | other.near)
    return bool(one.thing & (other.thing | other.near)) or bool(other.thing & one.near)


def _is_same(one: Mention, other: Mention) -> bool:
    """Whether the words leave no room for two amounts."""
    a, b = one.figure.quantity.decimal, other.figure.quantity.decimal
    if a is None or b is None or not 1 < max(a / b, b / a) <= FAR:
        return False
    if any(_stands_apart(each) for each in (one, other)) or not _share_time(one.line, other.line):
        return False
    if one.modifiers != other.modifiers and not (one.modifiers <= other.said and other.modifiers <= one.said):
        return False
    if one.names and other.names and not one.names & other.names:
        return False
    if other.known:
        return _is_known_again(one, other)
    return _is_told_again(one, other)


def _is_known_again(one: Mention, other: Mention) -> bool:
    """Whether "the 20 workers" are those of before: the words behind them tell of no others."""
    line, figure = other.line, other.figure
    # An Arabic phrase may begin with the verb before it.
    if len(other.thing & one.said) * 2 < len(other.thing) or not other.thing & (one.near | {one.head}):
        return False
    if other.broad and not other.near & one.near:
        return False
    if line.led_by(figure, "mention.amount", 1) is not None and not other.head:
        return True
    reach = figure.last + (_OPENED if other.head else _OPENED + len(other.thing))
    opening = next(iter(line.cues("mention.restrict", figure.last, reach)), None)
    if opening is None or line.breaks(figure.last - 1, opening.first):
        return True
    return set(_words_behind(other, figure.last)) <= one.said


def _words_behind(mention: Mention, at: int) -> Iterator[str]:
    for word in mention.line.words[at : at + _RESTRICTED - 1]:
        stem = meaning(word.form, mention.line.language)
        if stem and stem in mention.near:
            yield stem


def _is_told_again(one: Mention, other: Mention) -> bool:
    """The same sentence once more, in other words."""
    if _speak_differently(one.line, other.line) or one.line.has(_UNSURE) != other.line.has(_UNSURE):
        return False
    shared = other.near & one.said
    return len(shared) >= _SHARED and len(shared) >= _COVERED * len(other.near)


def _stands_apart(mention: Mention) -> bool:
    """Whether the words around make it an amount of its own: revised, claimed, a part, one more."""
    line, figure = mention.line, mention.figure
    if any(line.has(name) for name in _EVERYWHERE):
        return True
    return (
        line.led_by(figure, "mention.part", 1) is not None or line.followed_by(figure, "mention.behind", 0) is not None
    )


def _share_time(one: Line, other: Line) -> bool:
    """Whether two sentences can speak of one time; the second may leave the date of the first unsaid."""
    mine, theirs = _dates(one), _dates(other)
    then = [{cue.value for cue in line.cues("mention.then")} for line in (one, other)]
    return theirs <= mine and then[0] == then[1]


def _dates(line: Line) -> set[str]:
    dates = (figure.quantity.value or "" for figure in line.figures if figure.quantity.kind == "date")
    return {date for date in dates if len(date.strip("-")) < len("2024-09-02")}


def _speak_differently(one: Line, other: Line) -> bool:
    """Whether two sentences are put in two mouths."""
    speakers = [_speakers(each) for each in (one, other)]
    return all(speakers) and not speakers[0] & speakers[1]


def _speakers(line: Line) -> frozenset[str]:
    taken = {at for figure in line.figures for at in range(figure.first, figure.last)}
    return frozenset(
        stem
        for cue in line.cues("mention.say")
        for at in range(max(0, cue.first - 3), min(cue.last + 3, len(line.words)))
        if not cue.first <= at < cue.last and at not in taken
        if (stem := meaning(line.words[at].form, line.language))
    )


def _adds_up(one: Mention, other: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether the second amount comes of the first and what is told between them."""
    start, end = one.line.start, other.line.end
    between = [each for each in mentions if start <= each.line.start < end and each not in (one, other)][:_TERMS]
    number, target = one.figure.quantity.decimal, other.allowed
    terms = [each.figure.quantity.decimal for each in between]
    if number is None:
        return True
    # "In one procession" adds nobody.
    sums = [value for value in terms if value is not None and value > 1]
    return any(
        target.contains(number + value) or target.contains(number - value) or target.contains(number + sum(sums))
        for value in sums
    ) or any(target.contains(a + b) for a, b in combinations(sums, 2))
