"""Two figures for one amount: "the fire killed 19 people", later "the funerals of the 20 victims"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING

from figurecheck.claims.ties.mention_apart import are_contrasted, count_other_wholes, stands_apart
from figurecheck.claims.ties.mentioning import describe, family, meets
from figurecheck.intervals import FAR, parse
from figurecheck.languages.folding import fold
from figurecheck.languages.relation_words import load_relation_words
from figurecheck.languages.stems import meaning
from figurecheck.model import Tie

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from figurecheck.claims.ties.mentioning import Mention
    from figurecheck.claims.ties.scene import Figure, Line, Scene
    from figurecheck.model import Quantity

#: Amounts of one kind that are compared in one text, and how many before it each is held against.
_MOST = 400
_BACK = 40
#: Figures of one sentence: with more it is a table or a list, whose words belong to no one of them.
_IN_ONE = 12
#: Words behind a known thing that tell which one it is: "the 20 workers from the northern mine".
_RESTRICTED = 5
#: Content words that two sentences must share where no article ties them, and the share of the second one's own words.
_SHARED = 2
_COVERED = 0.6
#: Amounts between the two that may add up to the second: "14 men", "six women", "the 20".
_TERMS = 8
_UNSURE = "mention.unsure"
_BATCH = "mention.batch"
#: Two figures of one known thing are no further apart than a slip puts them: by this factor, or by one edit.
_SLIP = Decimal("1.35")
_OPENING, _CLOSING = "“«", "”»"
_DIGITS = 3
_COMMA = re.compile(r"[,،;؛]")
#: Sentences between two mentions, at most, for one of two digits to be a slip.
_CLOSE = 2


def find(scene: Scene) -> Iterator[Tie]:
    """Yield each pair of figures that the words give for one amount and that cannot meet.

    Roles: "one" and "other". Notes: "known" where the second is told as known ("the 20 dead").
    """
    families: dict[tuple[object, ...], list[tuple[Line, Figure]]] = {}
    moved: set[tuple[str, str | None]] = set()
    for line in scene.as_told():  # two speakers may tell two amounts
        revised = line.has("mention.revised")
        told = line.figures if len(line.figures) <= _IN_ONE else ()
        for figure in told:
            if revised or figure.quantity.change == "up":
                moved.add((figure.quantity.unit, figure.quantity.value))
            key = family(figure.quantity)
            if key is not None:
                families.setdefault(key, []).append((line, figure))
    for found in families.values():
        if len({figure.quantity.value for _, figure in found[:_MOST]}) == 1:
            continue
        for tie in _compare([describe(line, figure) for line, figure in found[:_MOST]]):
            figures = [scene.quantities[index] for _, index in tie.parts]
            if not tie.notes and _is_dated_anew(scene, figures):
                continue
            if not any((figure.unit, figure.value) in moved for figure in figures):
                yield tie


def _is_dated_anew(scene: Scene, pair: Sequence[Quantity]) -> bool:
    """Whether another day is told of between two amounts: "on 17 May … two ties. On 26 July … five ties"."""
    start, end = pair[0].end, pair[-1].start
    dates = [q for q in scene.quantities if q.kind == "date" and q.value and q.start < end]
    told = [q for q in dates if q.start < start]
    return bool(told) and told[-1].value != dates[-1].value


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
    language = other.line.language
    if other.anaphoric:
        # "All 47 of them", "the sum, which is": whatever the sentence before counts.
        return one.line.number + 1 == other.line.number and one.line.block == other.line.block
    if one.head and other.head:
        if other.head in _list(language, "anyone"):
            # "The nine victims" are whoever was counted among the dead.
            return bool(_list(language, "harm") & (one.near | {one.head})) or one.head == other.head
        if other.head in _list(language, "acts") and one.head in other.modifiers:
            return True
        counted = (one.broad and other.head in one.near) or (other.broad and one.head in other.near)
        return one.head in other.heads or counted
    if one.head or other.head:
        return (one.head or other.head) in (one.near | other.near)
    return bool(one.thing & (other.thing | other.near)) or bool(other.thing & one.near)


def _is_same(one: Mention, other: Mention) -> bool:
    """Whether the words leave no room for two amounts."""
    a, b = one.figure.quantity.decimal, other.figure.quantity.decimal
    if a is None or b is None or not 1 < max(a / b, b / a) <= FAR:
        return False
    if any(stands_apart(each) for each in (one, other)) or any(each.line.has(_BATCH) for each in (one, other)):
        return False
    if count_other_wholes(one, other):
        return False
    if not _share_time(one.line, other):
        return False
    if one.modifiers != other.modifiers and not (one.modifiers <= other.said and other.modifiers <= one.said):
        return False
    if _is_another_row(one, other) or _differ_throughout(one, other):
        return False
    if other.known and _is_known_again(one, other):
        return True
    if other.known and other.figure.quantity.unit:
        return False  # "the 50 metres butterfly" is told by its length from "the 100 metres butterfly"
    if _both_told(one, other) or _differ_in_row(one, other):
        return False
    if not other.known and _is_quoted(one) != _is_quoted(other):
        return False
    if one.names and other.names and not one.names & other.names:
        return False
    if "-" in other.figure.quantity.text:
        return False  # "the 76-seat majority" is no count of the seats
    return _is_told_again(one, other)


def _is_another_row(one: Mention, other: Mention) -> bool:
    """Whether measures right before the two make them two things: "a gram of 24 carats is 877, one of 22 is 803"."""
    mine, theirs = (
        [
            x.quantity
            for x in each.line.figures
            if x.quantity.kind == "measure" and 0 <= each.figure.first - x.last <= _RESTRICTED
        ]
        for each in (one, other)
    )
    return any(a.unit == b.unit and a.value != b.value for a in mine for b in theirs)


def _differ_throughout(one: Mention, other: Mention) -> bool:
    """Whether the two sentences count another thing otherwise, too: "in the 48 clusters, 4,123 …; in the 42, 3,528"."""
    mine, theirs = (
        {(x.quantity.noun.split()[-1], x.quantity.value) for x in each.line.figures if x.quantity.noun}
        for each in (one, other)
    )
    nouns = {noun for noun, _ in mine} & {noun for noun, _ in theirs}
    nouns -= {each.figure.quantity.noun.split()[-1] for each in (one, other) if each.figure.quantity.noun}
    return any(not {a for a in mine if a[0] == noun} & {b for b in theirs if b[0] == noun} for noun in nouns)


def _both_told(one: Mention, other: Mention) -> bool:
    """Whether one sentence gives both amounts: "63.8 percent of votes (15.2 percent of the capital)"."""
    return any(
        family(x.quantity) == family(wanted.figure.quantity) and parse(x.quantity.interval).meets(wanted.allowed)
        for each, wanted in ((one, other), (other, one))
        for x in each.line.figures
        if x != each.figure
    )


def _differ_in_row(one: Mention, other: Mention) -> bool:
    """Whether the two stand in rows of such amounts with none in common: of other cases, not told again."""
    rows = [[parse(x.quantity.interval) for x in each.line.figures if _in_row(x, each.figure)] for each in (one, other)]
    return min(map(len, rows)) > 1 and not any(a.meets(b) for a in rows[0] for b in rows[1])


def _in_row(one: Figure, other: Figure) -> bool:
    a, b = one.quantity, other.quantity
    return (a.kind, a.unit) == (b.kind, b.unit)


def _is_quoted(mention: Mention) -> bool:
    """Whether an amount stands in a quotation: it is its speaker's, and the text may well contradict it."""
    line, figure = mention.line, mention.figure
    before, after = line.since(line.start, figure), line.after(figure)
    opened = max(before.rfind(mark) for mark in _OPENING) > max(before.rfind(mark) for mark in _CLOSING)
    return opened or before.count('"') % 2 == 1 or (after.count('"') % 2 == 1 and not before.count('"'))


def _is_known_again(one: Mention, other: Mention) -> bool:
    """Whether "the 20 workers" are those of before: the words behind them tell of no others."""
    line, figure = other.line, other.figure
    if not _is_slip(one, other):
        return False
    if not other.anaphoric and not other.thing & (one.near | {one.head} | _named(other)):
        return False
    if other.broad and not other.near & one.near:
        return False
    if line.led_by(figure, "mention.amount", 1) is not None and not other.head:
        return line.language == "ar" or other.thing <= one.said
    start = figure.last if other.head or other.anaphoric else other.ends
    if line.has("mention.of_them", figure.last, figure.last + 1):
        return True
    # "The 20 workers who", "the 20 workers hired in".
    ending = tuple(load_relation_words(line.language).get("mention.participles", ()))
    form = line.words[start].form if start < len(line.words) else ""
    reach = start + (2 if ending and form.endswith(ending) else 1)
    if reach > start + 1 and line.has("mention.then", start, reach + _RESTRICTED):
        return False  # "the 81 hikers rescued last year"
    opening = next(iter(line.cues("mention.restrict", figure.last, reach)), None)
    if opening is None or line.breaks(figure.last - 1, opening.first):
        return other.head != "" or other.anaphoric or len(other.thing & one.said) * 2 >= len(other.thing)
    return set(_words_behind(other, figure.last)) <= one.said


def _named(other: Mention) -> frozenset[str]:
    """What stands for the thing itself where its own name is not repeated: victims, losses."""
    language = other.line.language
    return other.thing & (_list(language, "anyone") | _list(language, "acts"))


def _is_slip(one: Mention, other: Mention) -> bool:
    """Whether the two are near, or one edit apart: two digits changed places, or one of several is another."""
    a, b = one.figure.quantity.decimal, other.figure.quantity.decimal
    if a is None or b is None:
        return False
    if max(a / b, b / a) <= _SLIP:
        return True
    if a.adjusted() != b.adjusted():
        return False
    digits = [str(each.normalize().scaleb(-each.adjusted())).replace(".", "") for each in (a, b)]
    width = max(map(len, digits))
    changed = [(x, y) for x, y in zip(*(each.ljust(width, "0") for each in digits), strict=True) if x != y]
    near = 0 <= other.line.number - one.line.number <= _CLOSE and other.known
    least = 2 if near else _DIGITS
    return (len(changed) == 1 and width >= least) or (len(changed) == 2 and changed[0] == changed[1][::-1])


@lru_cache(maxsize=16)
def _list(language: str, key: str) -> frozenset[str]:
    """A list of words as stems."""
    return frozenset(meaning(fold(word), language) for word in load_relation_words(language).get(f"mention.{key}", ()))


def _words_behind(mention: Mention, at: int) -> Iterator[str]:
    for word in mention.line.words[at : at + _RESTRICTED - 1]:
        stem = meaning(word.form, mention.line.language)
        if stem and stem in mention.near:
            yield stem


def _is_told_again(one: Mention, other: Mention) -> bool:
    """The same sentence once more, in other words."""
    if (
        are_contrasted(one, other)
        or _speak_differently(one.line, other.line)
        or one.line.has(_UNSURE) != other.line.has(_UNSURE)
    ):
        return False
    shared = other.near & one.said
    return len(shared) >= _SHARED and len(shared) >= _COVERED * len(other.near)


def _share_time(one: Line, other: Mention) -> bool:
    """Whether two sentences can speak of one time; the second may leave that of the first unsaid.

    What is done with a known thing has a time of its own: "tickets for the 14 concerts go on sale next week".
    """
    line, figure = other.line, other.figure
    mine, theirs = ({cue.value for cue in each.cues("mention.then")} for each in (one, line))
    # "The 51 bodies found in June" are told by their time.
    behind = [x for x in line.figures if x.quantity.kind == "date" and 0 <= x.first - figure.last <= _RESTRICTED + 1]
    own = any(not _COMMA.search(line.between(figure, x)) for x in behind)
    dated = _dates(line) <= _dates(one) or (other.known and not own and not _dates(one))
    # "Killed 14 this morning. The bodies of the 41 dead": the next sentence leaves the time unsaid.
    next_one = other.known and not theirs and line.number == one.number + 1 and line.block == one.block
    return dated and (mine == theirs or (other.known and not mine) or next_one)


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
        target.contains(number + value) or target.contains(abs(number - value)) or target.contains(number + sum(sums))
        for value in sums
    ) or any(target.contains(a + b) for a, b in combinations(sums, 2))
