"""A movement being put together: which figure plays which part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.claims.ties.extent import (
    is_beyond,
    is_how_far,
    is_listed,
    is_share,
    is_span,
    is_term,
    until_other,
)
from figurecheck.claims.ties.moves import LEVELS, Move, alike, followed, leads
from figurecheck.claims.ties.opposites import list_groups
from figurecheck.claims.ties.then_and_now import led_as_then
from figurecheck.intervals import are_two_things
from figurecheck.model import Tie

if TYPE_CHECKING:
    from figurecheck.claims.ties.scene import Figure, Line

#: Words between a verb and its amount, where the amount has a unit: "fell the index 18 points", as Arabic has it.
_NEAR = 4
_THOUSAND = 1000
#: The fraction words that say how far, by the name of their list.
SHARES = {"half": "1/2", "third": "1/3", "quarter": "1/4", "fifth": "1/5", "tenth": "1/10",
           "two_thirds": "2/3", "three_quarters": "3/4"}  # fmt: skip


class Group:
    """One movement being put together: who plays which part, and what else the words say."""

    __slots__ = ("direction", "first", "last", "line", "notes", "noun", "roles")

    def __init__(self, line: Line, move: Move) -> None:
        self.line, self.direction = line, move.direction
        self.first, self.last, self.noun = move.first, move.last, move.noun
        self.roles: dict[str, Figure] = {}
        self.notes: set[str] = set()

    def take(self, role: str, figure: Figure) -> None:
        """Give a figure a part that is still free."""
        if role not in self.roles and figure not in self.roles.values():
            self.roles[role] = figure

    @property
    def moved(self) -> bool:
        """Whether it says how far the amount moved."""
        parts = any(role in self.roles for role in ("percent", "points", "by"))
        return parts or any(note.startswith("share:") for note in self.notes)

    @property
    def level(self) -> Figure | None:
        """A figure that shows what the levels are levels of."""
        return self.roles.get("to") or self.roles.get("from")

    def tie(self) -> Tie:
        """The movement as the rules see it."""
        figures = sorted(self.roles.items(), key=lambda item: (item[1].index, item[0]))
        start = min(self.line.words[self.first].start, *(figure.quantity.start for _, figure in figures))
        end = max(self.line.words[self.last - 1].end, *(figure.quantity.end for _, figure in figures))
        parts = tuple((role, figure.index) for role, figure in figures)
        return Tie("change", start, end, parts, frozenset({self.direction, *self.notes}))


def cast(group: Group, move: Move) -> None:
    """Give the figures of a word of movement their parts."""
    line = group.line
    plain: list[Figure] = []
    for figure in until_other(line, move):
        quantity = figure.quantity
        elapsed = quantity.kind == "duration" and followed(line, figure, "move.ago", 2)
        if elapsed or is_how_far(line, figure):
            continue
        if _is_risen(group, figure):
            group.take("to", figure)
        elif _is_own(group, figure) or (move.than and figure.last <= move.first) or is_listed(line, figure):
            plain.append(figure)
        elif quantity.range is not None and leads(line, figure, "move.from") and not is_span(figure):
            if "from" not in group.roles and "to" not in group.roles:
                group.roles["from"] = group.roles["to"] = figure
        elif move.than and figure.first >= move.last and "from" not in group.roles and quantity.kind in LEVELS:
            stuck = any(f.last == move.first for f in move.figures)  # "5 million above the estimate of 20 million"
            if ":" in line.since(line.words[move.last - 1].end, figure):
                plain.append(figure)  # "nine percent lower than at the last vote: 54%, as against 63%"
            elif (stuck or not line.has("move.other", move.last, figure.last + 3)) and _is_next(move, figure):
                group.take("from", figure)
        elif _is_amount(group, figure) or (leads(line, figure, "move.to") and _is_told_by(line, figure)):
            plain.append(figure)
        elif leads(line, figure, "move.to") and not _is_set_against(line, figure):
            # "a cut to its grant, which had stood at 5 million"
            earlier = figure.first > group.last and led_as_then(line, figure, group.last)
            group.take("from" if earlier else "to", figure)
        elif _is_on(group, plain, figure):
            group.take("from", figure)
        elif leads(line, figure, "move.from"):
            if group.noun and _is_dated(line, figure):
                plain.append(figure)
            elif not line.has("move.other", max(figure.first - 4, 0), figure.last + 3):
                group.take("from", figure)
        elif quantity.kind in LEVELS or quantity.kind == "fraction":
            plain.append(figure)
    _part_at_contrast(group)
    _part_at_other(group)
    for figure in plain:
        _cast_movement(group, figure)
    _part_range(group)
    _part_dated(group)
    if "percent" not in group.roles:
        group.notes |= _shares(group, move)
    before, after = group.roles.get("from"), group.roles.get("to")
    if (
        before is not None
        and after is not None
        and before is not after
        and (not alike(before.quantity, after.quantity, named=False) or is_short(before, after))
    ):
        # Two things: the level after is what the movement speaks of.
        del group.roles["from"]
    if before is not None and after is None and (_is_compared(move, before, group) or _is_matched(group, before)):
        # "Up 8 percent, 734 people compared with 753": a comparison of its own.
        del group.roles["from"]


def is_short(before: Figure, after: Figure) -> bool:
    """Whether one level is printed without its "million": "to 152 million from 163"."""
    less, more = sorted((before.quantity, after.quantity), key=lambda quantity: quantity.decimal or 0)
    plain = less.kind == "number" or (less.kind == "money" and not any(letter.isalpha() for letter in less.text))
    if not plain or not less.decimal or more.decimal is None:
        return False
    return more.decimal / less.decimal >= _THOUSAND and any(letter.isalpha() for letter in more.text)


def _is_next(move: Move, figure: Figure) -> bool:
    """Whether no other figure stands between "more than" and what it compares with."""
    return not any(move.last <= f.first < figure.first and f.quantity.kind in LEVELS for f in move.figures)


def _is_set_against(line: Line, figure: Figure) -> bool:
    """Whether the "to" before a figure is the end of "compared to"."""
    to, against = leads(line, figure, "move.to"), leads(line, figure, "move.from")
    return to is not None and against is not None and to.last == against.last and against.first < to.first


def _is_risen(group: Group, figure: Figure) -> bool:
    """Whether an Arabic noun says what a level came from: "7.2 مليارات ارتفاعا من 5.6", as "up from" does."""
    line = group.line
    if line.language != "ar" or not group.noun or figure.last != group.first or figure.quantity.unit == "percent":
        return False
    return line.words[group.first].form.endswith("ا") and line.has("move.from", group.last, group.last + 1)


def _is_told_by(line: Line, figure: Figure) -> bool:
    """Whether the verb before a figure says how far it moved: "ارتفعت بقيمة بلغت 1.3 مليار"."""
    to = leads(line, figure, "move.to")
    return to is not None and to.first > 0 and line.language == "ar" and line.has("move.by", to.first - 1, to.first)


def _is_matched(group: Group, before: Figure) -> bool:
    """Whether a movement is held against another: "it adds 70, instead of 40", "rose by 39,000, against 25,000"."""
    by = group.roles.get("by")
    if by is None or group.noun or by.first < group.last:
        return False
    return leads(group.line, before, "move.against") is not None


def _is_dated(line: Line, figure: Figure) -> bool:
    """Whether "from" leads to a time and not to a figure: "a decrease from the preceding year of 13 million"."""
    at = figure.first - 1
    return at > 1 and line.has("move.of", at, at + 1) and line.has("move.dated", at - 1, at)


def _is_amount(group: Group, figure: Figure) -> bool:
    """Whether a percentage says how far: "a rise of 5 percent", but not "down from a peak of 5 percent"."""
    if not group.noun or figure.quantity.unit != "percent" or not leads(group.line, figure, "move.amounts"):
        return False
    return leads(group.line, figure, "move.from") is None


def _is_own(group: Group, figure: Figure) -> bool:
    """Whether a noun of movement says how far: "compared with an increase of 12%", "with a 2 percent decline"."""
    stuck = figure.last <= group.first
    if not group.noun or not (stuck or figure.quantity.unit == "percent"):
        return False
    cue = leads(group.line, figure, "move.from")
    return cue is not None and cue.last <= group.first and not group.line.has("move.grown", group.first, group.last)


def _part_at_other(group: Group) -> None:
    """Drop levels that are the movement's own or a spread: "the rise was revised to 4 from 5", "rises ranged from"."""
    ends = [group.roles[role] for role in ("from", "to") if role in group.roles]
    first = min((figure.first for figure in ends), default=0)
    revised = group.line.has("move.revised", group.last, first)
    if first > group.last and (revised or group.line.has("move.spread", group.last, first)):
        for role in ("from", "to"):
            group.roles.pop(role, None)


def _part_range(group: Group) -> None:
    """Drop the levels where how far it moves is a range: "to grow by 12% to 15%, up from 10% to 12%"."""
    amount, after = group.roles.get("percent"), group.roles.get("to")
    if amount is None or after is None or after.quantity.unit != "percent" or after.first - amount.last != 1:
        return
    least, most = amount.quantity.decimal, after.quantity.decimal
    if least is None or most is None or not least < most <= 2 * least:
        return
    for role in ("from", "to", "percent"):
        group.roles.pop(role, None)


def _part_dated(group: Group) -> None:
    """Read "an increase of 207, November 1, 1897, to 300, November 1, 1898": with its date the first one is a level."""
    by, after = group.roles.get("by"), group.roles.get("to")
    if by is None or after is None or after.first < by.last or not group.noun:
        return
    dates = [f for f in group.line.figures if f.quantity.kind == "date"]
    if all(any(0 <= date.first - f.last <= 1 for date in dates) for f in (by, after)):
        del group.roles["by"]
        group.roles["from"] = by


def _part_at_contrast(group: Group) -> None:
    """Drop the level that stands behind a new start: "up from 19 trillion, while the deficit came to 684 billion"."""
    before, after = group.roles.get("from"), group.roles.get("to")
    if before is None or after is None or before is after:
        return
    near, far = sorted((before, after), key=lambda figure: figure.first)
    if group.line.has("move.contrast", near.last, far.first):
        del group.roles["to" if far is after else "from"]


def drop_other(group: Group) -> None:
    """Take out a movement in another unit than the levels: it is something else's."""
    level, by = group.level, group.roles.get("by")
    if by is not None and level is not None and not _same_measure(by, level):
        del group.roles["by"]


def drop_far(group: Group) -> None:
    """Drop the level of another sentence that is of another thing: a price of 4 billion is no 46% above one of 16.45.

    Where a level misses by a power of ten, a word such as "million" may have slipped, and the movement stays.
    """
    before, after, percent = (group.roles.get(role) for role in ("from", "to", "percent"))
    if before is None or after is None or percent is None or before is after:
        return
    low, high, share = before.quantity.decimal, after.quantity.decimal, percent.quantity.decimal
    line = group.line
    here = [line.start <= level.quantity.start < line.end for level in (before, after)]
    alike_nouns = before.quantity.noun == after.quantity.noun
    if (all(here) and alike_nouns) or not low or not high or share is None:
        return
    grown = 1 + share / 100 * (1 if group.direction == "up" else -1)
    if grown <= 0 or high / low <= 0:
        return
    if are_two_things(grown, high / low):
        del group.roles["from" if here[1] else "to"]


def _is_on(group: Group, plain: list[Figure], figure: Figure) -> bool:
    """Read "up 10 percent on 2 million": the level before, right after the percentage."""
    cue = leads(group.line, figure, "move.on")
    return cue is not None and any(cue.first == f.last for f in plain if f.quantity.unit == "percent")


def _is_compared(move: Move, before: Figure, group: Group) -> bool:
    """Whether a level is compared with a figure that plays no part in the movement."""
    between = [f for f in move.figures if move.last <= f.first < before.first and f not in group.roles.values()]
    return any(alike(figure.quantity, before.quantity) for figure in between)


def _cast_movement(group: Group, figure: Figure) -> None:
    line, quantity = group.line, figure.quantity
    if figure.first < group.first - 6 or figure.first > group.last + 20:
        return
    if quantity.unit == "percent":
        if quantity.decimal is not None and quantity.decimal < 0:
            return  # "down -3.9%" says the fall twice
        if is_share(line, figure) or is_beyond(group, figure):
            return
        if _is_level_of_points(group, figure):
            group.take("from", figure)
            return
        if group.moved and led_as_then(line, figure, group.last):
            return  # "fell by six points, to 28 percent, after it had won 34"
        if not _is_side(line, figure) and not _is_third_level(group, figure):
            group.take("percent", figure)
    elif quantity.unit in ("percentage_point", "basis_point"):
        group.take("points", figure)
    elif quantity.kind == "duration" and leads(line, figure, "move.over"):
        group.take("years", figure)
    elif quantity.kind == "fraction":
        if not is_beyond(group, figure) and not is_term(line, figure):
            group.take("percent", figure)
    elif quantity.kind != "duration" or leads(line, figure, "move.by") or figure.first - group.last <= _NEAR:
        if leads(line, figure, "move.percent_word"):
            return
        reach = _NEAR if quantity.unit or quantity.noun else 0
        stands = figure.first < group.first or figure.first - group.last <= reach
        if figure.first > group.last and ":" in line.since(line.words[group.last - 1].end, figure):
            return  # "Attendance slumped: only 8,000 came"
        dated = group.noun and _is_dated(line, figure)
        inside = line.has("move.in", group.last, min(group.last + 1, figure.first))
        if group.noun and line.language == "en" and inside and not dated:
            return  # "an 18 percent drop for the $30 billion agency"
        later = any(group.last <= f.first < figure.first for f in line.figures)
        if later and line.has("move.other", max(group.last, figure.first - 5), figure.first):
            # "…, but just missing the target of about 4 billion"
            return
        apart = group.noun and "percent" in group.roles and line.breaks(group.last - 1, figure.first)
        if apart and not line.has("move.or", group.last, figure.first):
            return  # "a 4% decrease, grossing another 10.6 million"
        if (stands or dated or leads(line, figure, "move.by")) and not followed(line, figure, "move.ago", 3):
            group.take("by", figure)


def _is_level_of_points(group: Group, figure: Figure) -> bool:
    """Whether a percentage is what points are reckoned from: "down ten points on the last vote, when it took 38%"."""
    points = group.roles.get("points") or group.roles.get("by")
    if points is None or points.quantity.unit not in ("percentage_point", "index_point") or figure.first < points.last:
        return False
    names = ("move.from", "move.more_than", "move.less_than", "move.on")
    return any(cue.first == points.last for name in names for cue in group.line.cues(name, points.last, figure.first))


def _is_third_level(group: Group, figure: Figure) -> bool:
    """Whether a percentage goes on after two others: "from 8% in 1998 to 13% in 2008 and 21% since"."""
    levels = [group.roles[role] for role in ("from", "to") if role in group.roles]
    if not levels or any(level.quantity.unit != "percent" for level in levels):
        return False
    if len(levels) == 1:
        # "up from 43 percent in 2012 and 33 percent in 2011"
        joined = _is_joined(group.line, levels[0], figure)
        return joined and levels[0] is group.roles.get("from")
    told = leads(group.line, figure, "move.by") or group.line.has("move.or", figure.first - 1, figure.first)
    return figure.first >= levels[-1].last and figure.first >= levels[0].last and not told


def _is_joined(line: Line, level: Figure, figure: Figure) -> bool:
    """Whether only a time and "and" stand between a level and the figure behind it."""
    if figure.first < level.last:
        return False
    stuck = line.language == "ar" and line.since(line.words[figure.first - 1].end, figure).strip() == "و"
    if not stuck and not line.has("move.and", figure.first - 1, figure.first):
        return False
    dates = {at for f in line.figures if f.quantity.kind == "date" for at in range(f.first, f.last)}
    free = {at for cue in line.cues("move.in", level.last, figure.first) for at in range(cue.first, cue.last)}
    return all(at in dates | free for at in range(level.last, figure.first - (0 if stuck else 1)))


def _is_side(line: Line, figure: Figure) -> bool:
    """Whether a percentage counts one side of a group: "rose to 98 million (51.6% men, 48.4% women)"."""
    return any(
        line.has(f"opposites.{group}_{side}", figure.last, figure.last + 1)
        and any(line.has(f"opposites.{group}_{other}") for other in sides if other != side)  # not "14%, leaving 27"
        for group, sides in list_groups(line.language).items()
        for side in sides
    )


def _shares(group: Group, move: Move) -> set[str]:
    """A fraction word that says how far: "fell by a third", "a drop of a quarter"; its own figure plays no part."""
    line = group.line
    for name, share in SHARES.items():
        barred = {cue.first for cue in line.cues("share.never")}
        end = max([move.last, *(figure.last for figure in move.figures)]) + 4
        for cue in line.cues(f"share.{name}", move.last, end):
            if cue.first in barred:
                continue
            covering = [f for f in line.figures if f.first <= cue.first < f.last]
            if any(f.quantity.kind in LEVELS and f.quantity.unit for f in covering):
                # "Rose by one-tenth of an hour" has a unit.
                continue
            if any(by.last == cue.first for by in line.cues("move.exactly", move.last, cue.first)):
                return {f"share:{share}"}
            if all(not f.first <= cue.first < f.last or f.quantity.kind == "ordinal" for f in line.figures):
                between = range(move.last, cue.first)
                if all(line.has("move.filler", at, at + 1) or line.has("move.by", at, at + 1) for at in between):
                    return {f"share:{share}"}
    return set()


def _same_measure(by: Figure, level: Figure) -> bool:
    a, b = by.quantity, level.quantity
    if b.unit == "percent":
        return a.unit == "index_point"
    if a.kind == "money" or b.kind == "money":
        return a.unit == b.unit
    if a.unit == "index_point":
        return b.kind in ("number", "count") or b.unit == "index_point"
    return alike(a, b)
