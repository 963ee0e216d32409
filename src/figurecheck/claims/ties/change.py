"""A movement: "rose 5% from 4 million to 4.2 million", "fell 18 points, or 0.7%, to 2,711", "ارتفع من 4 إلى 5".

The level before, the level after and how far it moved may stand in one sentence or in neighbouring ones.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.claims.ties.levels import Levels, find_levels, first_level_before, last_level, levels_around
from figurecheck.claims.ties.moves import LEVELS, Move, alike, followed, leads, list_moves
from figurecheck.model import Tie

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.claims.ties.scene import Figure, Line, Scene

#: How many sentences back the levels of a movement may stand.
_BACK = 2
#: Words between a verb and its amount, where the amount has a unit: "fell the index 18 points", as Arabic has it.
_NEAR = 4
_SHARES = {"half": "1/2", "third": "1/3", "quarter": "1/4", "fifth": "1/5", "tenth": "1/10",
           "two_thirds": "2/3", "three_quarters": "3/4"}  # fmt: skip
_BASES = ("basis.year", "basis.quarter", "basis.month", "basis.week", "basis.day")


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


def find(scene: Scene) -> Iterator[Tie]:
    """Yield each movement that has two parts at least, or a fall in percent.

    Roles: "from" and "to" (the levels; one index in both roles where the text prints them as a range), "by" (the
    movement in the unit of the levels), "percent" (the movement in percent), "points" (in percentage points), "years"
    (how long a yearly percentage went on).
    Notes: "up" or "down"; "share:1/3" where the movement is a fraction word; "loose" where the verb may mean better and
    not more; "unordered" where the text does not say which level came first; "mixed" where the movement is reckoned
    from another time than the level is; "adjusted" where it leaves something out; "below-zero" for what can fall below
    nothing; "denied".
    """
    last: Group | None = None
    for line in scene.lines:
        for group in _groups(scene, line):
            _complete(scene, group, last)
            _drop_other(group)
            if len(group.roles) >= 2 or (group.direction == "down" and "percent" in group.roles):
                _note(group)
                yield group.tie()
            if group.roles:
                last = group


def _groups(scene: Scene, line: Line) -> list[Group]:
    """The movements of one sentence; "…, an increase of 5%" belongs to the movement that it sums up."""
    groups: list[Group] = []
    for move in list_moves(line):
        group = Group(line, move)
        _cast(group, move)
        before = groups[-1] if groups else None
        if before is not None and _sums_up(before, group, move):
            before.roles |= group.roles
            before.notes |= group.notes
            before.last = group.last
        else:
            groups.append(group)
    return groups


def _sums_up(before: Group, group: Group, move: Move) -> bool:
    if before.direction != group.direction or set(before.roles) & set(group.roles):
        return False
    if not move.noun:
        # "rose, climbing to 5": nothing but the same subject between two verbs.
        joined = not before.roles or group.line.breaks(group.first - 1, group.first)
        return joined and not group.line.has("move.contrast", before.last, group.first)
    if group.line.has("move.contrast", before.last, group.first):
        return False
    return bool(before.roles) and group.moved and not _turns_to(group.line, group.last)


def _turns_to(line: Line, word: int) -> bool:
    """Whether a noun of movement names a thing of its own: "a 5% rise in fares", but not "a 5% rise in a year"."""
    named = line.cues("move.in", word, word + 1)
    if not named:
        return False
    ahead = range(named[0].last, named[0].last + 4)
    timed = any(f.first in ahead and f.quantity.kind in ("date", "duration") for f in line.figures)
    return not timed and not line.has("time.now", named[0].last, named[0].last + 3)


def _cast(group: Group, move: Move) -> None:
    """Give the figures of a word of movement their parts."""
    line = group.line
    plain: list[Figure] = []
    for figure in move.figures:
        quantity = figure.quantity
        elapsed = quantity.kind == "duration" and followed(line, figure, "move.ago", 2)
        if elapsed:
            continue
        if quantity.range is not None and leads(line, figure, "move.from"):
            group.take("from", figure)
            group.roles.setdefault("to", figure)
        elif move.than and figure.first >= move.last and "from" not in group.roles and quantity.kind in LEVELS:
            if not line.has("move.other", move.last, figure.last + 3):
                group.take("from", figure)
        elif group.noun and quantity.unit == "percent" and leads(line, figure, "move.amounts"):
            plain.append(figure)
        elif leads(line, figure, "move.to"):
            group.take("to", figure)
        elif _is_on(group, plain, figure):
            group.take("from", figure)
        elif leads(line, figure, "move.from"):
            if not line.has("move.other", max(figure.first - 4, 0), figure.last + 3):
                group.take("from", figure)
        elif quantity.kind in LEVELS or quantity.kind == "fraction":
            plain.append(figure)
    for figure in plain:
        _cast_movement(group, figure)
    if "percent" not in group.roles:
        group.notes |= _shares(group, move)
    level, before, after = group.level, group.roles.get("from"), group.roles.get("to")
    if (
        before is not None
        and after is not None
        and before is not after
        and not alike(before.quantity, after.quantity, named=False)
    ):
        # Two things: the level after is what the movement speaks of.
        del group.roles["from"]
    if before is not None and after is None and _is_compared(move, before, group):
        # "Up 8 percent, 734 people compared with 753": a comparison of its own.
        del group.roles["from"]


def _drop_other(group: Group) -> None:
    """Take out a movement in another unit than the levels: it is something else's."""
    level, by = group.level, group.roles.get("by")
    if by is not None and level is not None and not _same_measure(by, level):
        del group.roles["by"]


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
        group.take("percent", figure)
    elif quantity.unit in ("percentage_point", "basis_point"):
        group.take("points", figure)
    elif quantity.kind == "duration" and leads(line, figure, "move.over"):
        group.take("years", figure)
    elif quantity.kind == "fraction":
        group.take("percent", figure)
    elif quantity.kind != "duration" or leads(line, figure, "move.by") or figure.first - group.last <= _NEAR:
        if leads(line, figure, "move.percent_word"):
            return
        reach = _NEAR if quantity.unit or quantity.noun else 0
        stands = figure.first < group.first or figure.first - group.last <= reach
        if (stands or leads(line, figure, "move.by")) and not followed(line, figure, "move.ago", 3):
            group.take("by", figure)


def _shares(group: Group, move: Move) -> set[str]:
    """A fraction word that says how far: "fell by a third", "a drop of a quarter"; its own figure plays no part."""
    line = group.line
    for name, share in _SHARES.items():
        barred = {cue.first for cue in line.cues("share.never")}
        end = max([move.last, *(figure.last for figure in move.figures)]) + 4
        for cue in line.cues(f"share.{name}", move.last, end):
            if cue.first in barred:
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


def _complete(scene: Scene, group: Group, last: Group | None) -> None:
    """Look for the levels that the movement's own words leave out, here and in the sentences before."""
    roles = group.roles
    if "from" in roles and "to" in roles:
        return
    if "from" in roles and "to" not in roles:
        found = first_level_before(group.line, group.first, roles["from"], tuple(roles.values()))
        if found is not None:
            _promote(group, found)
            return
    if not group.moved:
        return
    if "to" in roles:
        base = levels_around(scene, group.line, group.first, roles["to"])
        if base is not None:
            group.take("from", base)
        return
    if "from" in roles:
        return
    if last is not None and _takes_up(group, last):
        for role in ("from", "to", *(("percent", "points", "by"))):
            if role in last.roles and role not in roles and (role in ("from", "to")):
                roles[role] = last.roles[role]
        group.notes |= last.notes & {"unordered"}
        return
    if not group.noun and not _refers(group):
        return
    if group.noun and not _refers(group) and _reached(scene, group):
        return
    _settle(
        group, find_levels(scene, group.line, group.first, tuple(roles.values()), back=_BACK if _refers(group) else 0)
    )


def _reached(scene: Scene, group: Group) -> bool:
    """Read "Last year it sold 320. Now it has sold 400, a rise of 25 percent": the level stands before the noun."""
    after = last_level(group.line, group.first, tuple(group.roles.values()))
    before = levels_around(scene, group.line, group.first, after) if after is not None else None
    if after is None or before is None:
        return False
    group.roles["from"], group.roles["to"] = before, after
    return True


def _promote(group: Group, figure: Figure) -> None:
    """The level before the word: "stood at 5, up from 4"."""
    group.take("to", figure)


def _settle(group: Group, levels: Levels | None) -> None:
    if levels is None:
        return
    group.roles["from"], group.roles["to"] = levels.before, levels.after
    if not levels.ordered:
        group.notes.add("unordered")


def _takes_up(group: Group, last: Group) -> bool:
    """Whether "that increase, 5 percent, …" speaks of the movement before."""
    near = last.line.block == group.line.block and group.line.number - last.line.number <= _BACK
    whole = "from" in last.roles and "to" in last.roles and last.direction == group.direction
    if not near or not whole or set(last.roles) & set(group.roles):
        return False
    if last.line is not group.line:
        return _refers(group)
    return group.noun and not group.line.has("move.contrast", last.last, group.first)


def _refers(group: Group) -> bool:
    """Whether a movement points back: "that is a rise of", "the increase", "أي بزيادة"."""
    line = group.line
    start = min([group.first, *(f.first for f in group.roles.values() if _inside(line, f))])
    if group.noun and line.has("move.definite", start - 1, start) and not _turns_to(line, group.last):
        return True
    reach = 4 if group.noun else 1
    leading = line.cues("move.refers", 0, group.first)
    if any(cue.first <= group.first and group.first - cue.last <= reach for cue in leading):
        return True
    return group.noun and group.first <= 4 and not _turns_to(line, group.last)


def _note(group: Group) -> None:
    line = group.line
    stretch = (max(0, min([group.first, *(f.first for f in group.roles.values() if _inside(line, f))]) - 8),
               max([group.last, *(f.last for f in group.roles.values() if _inside(line, f))]) + 8)  # fmt: skip
    bases = {name for name in _BASES if line.has(name, *stretch)}
    if len(bases) > 1:
        group.notes.add("mixed")
    if line.has("move.adjusted", *stretch):
        group.notes.add("adjusted")
    if line.has("move.signed", 0, min(stretch[1], len(line.words))):
        group.notes.add("below-zero")
    if line.has("move.loose", group.first, group.last):
        group.notes.add("loose")
    if any(
        group.first - 4 <= cue.first < group.first
        for cue in line.cues("move.denied", max(0, group.first - 4), group.first)
    ):
        group.notes.add("denied")


def _inside(line: Line, figure: Figure) -> bool:
    return line.start <= figure.quantity.start < line.end
