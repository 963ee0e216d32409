"""A movement: "rose 5% from 4 million to 4.2 million", "fell 18 points, or 0.7%, to 2,711", "ارتفع من 4 إلى 5".

The level before, the level after and how far it moved may stand in one sentence or in neighbouring ones.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.claims.ties.by_year import is_by_year
from figurecheck.claims.ties.casting import SHARES, Group, cast, drop_far, drop_other, is_short
from figurecheck.claims.ties.levels import Levels, find_levels, first_level_before, last_level, levels_around, part_of
from figurecheck.claims.ties.moves import Move, is_sentence, list_moves
from figurecheck.claims.ties.one_thing import Placed, names_own
from figurecheck.claims.ties.reaching import reach, take_front
from figurecheck.model import Tie

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.claims.ties.scene import Figure, Line, Scene

#: How many sentences back the levels of a movement may stand.
_BACK = 2
#: Words behind a verb within which a fraction word stands: "shrank by a tenth".
_SHARE = 4
_BASES = ("basis.year", "basis.quarter", "basis.month", "basis.week", "basis.day")


def find(scene: Scene) -> Iterator[Tie]:
    """Yield each movement that has two parts at least, or a fall in percent.

    Roles: "from" and "to" (the levels; one index in both roles where the text prints them as a range), "by" (the
    movement in the unit of the levels), "percent" (the movement in percent), "points" (in percentage points), "years"
    (how long a yearly percentage went on).
    Notes: "up" or "down"; "share:1/3" where the movement is a fraction word; "loose" where the verb may mean better and
    not more; "unordered" where the text does not say which level came first; "mixed" where the movement is reckoned
    from another time than the level is; "adjusted" where it leaves something out; "below-zero" for what can fall below
    nothing; "denied"; "yearly" where it moves so far each year.
    """
    last: Group | None = None
    for line in filter(is_sentence, scene.lines):
        for group in _groups(scene, line):
            _complete(scene, group, last)
            take_front(group)
            if not ("from" in group.roles and "to" in group.roles):
                reach(scene, group, refers=_refers(group))
            if last is not None and _tells_levels(group, last):
                group.roles |= last.roles
            _drop_foreign(scene, group)
            drop_other(group)
            drop_far(group)
            _drop_part(scene, group)
            if len(group.roles) >= 2 or (group.direction == "down" and "percent" in group.roles):
                _note(group)
                yield group.tie()
            if group.roles:
                last = group


def _drop_part(scene: Scene, group: Group) -> None:
    """Drop two levels of another sentence that are a part and its whole: "they had won five of the 13"."""
    before, after = group.roles.get("from"), group.roles.get("to")
    if before is None or after is None:
        return
    one, other = sorted((before, after), key=lambda figure: figure.quantity.start)
    line = next((x for x in scene.lines if x.start <= one.quantity.start and other.quantity.end <= x.end), None)
    if line is not None and line is not group.line and part_of(line, other, [one]) is not None:
        del group.roles["from"], group.roles["to"]


def _drop_foreign(scene: Scene, group: Group) -> None:
    """Drop levels that a noun doesn't speak of: "cut the debt to 18 million, a saving in interest of 6 million"."""
    line = group.line
    amount = next((group.roles[role] for role in ("by", "percent", "points") if role in group.roles), None)
    if not group.noun or amount is None or not _inside(line, amount) or amount.first < group.last:
        return
    lines = [line, *scene.before(line, _BACK)]
    for role in ("from", "to"):
        level = group.roles.get(role)
        where = next((each for each in lines if level is not None and _inside(each, level)), None)
        if level is None or where is None or (where is line and level.first >= group.first):
            continue
        if names_own(Placed(where, level), Placed(line, amount), group.last):
            del group.roles[role]


def _groups(scene: Scene, line: Line) -> list[Group]:
    """The movements of one sentence; "…, an increase of 5%" belongs to the movement that it sums up."""
    groups: list[Group] = []
    for move in list_moves(line):
        group = Group(line, move)
        cast(group, move)
        before = groups[-1] if groups else None
        if before is not None and _foretells(before, group):
            group.roles["points"] = before.roles["points"]
            groups[-1] = group
        elif before is not None and _sums_up(before, group, move):
            before.roles |= group.roles
            before.notes |= group.notes
            before.last = group.last
        else:
            groups.append(group)
    return groups


def _foretells(before: Group, group: Group) -> bool:
    """Whether a noun tells the points of the verb behind it: "a 10-point rise, after the share went from 50 to 60%"."""
    if before.direction != group.direction or not before.noun or not set(before.roles) <= {"points", "years"}:
        return False
    levels = {role: figure.quantity.unit for role, figure in group.roles.items()}
    return "points" in before.roles and levels == {"from": "percent", "to": "percent"}


def _sums_up(before: Group, group: Group, move: Move) -> bool:
    if before.direction != group.direction or set(before.roles) & set(group.roles):
        return False
    if not move.noun:
        # "rose, climbing to 5": nothing but the same subject between two verbs.
        joined = not before.roles or group.line.breaks(group.first - 1, group.first)
        return joined and not group.line.has("move.contrast", before.last, group.first)
    if group.line.has("move.contrast", before.last, group.first):
        return False
    if before.noun and move.figures and move.figures[0].last <= move.first and not _is_parted(before, move.figures[0]):
        # "A 10% decline from the high would take it 250 points lower": two movements.
        return False
    return bool(before.roles) and group.moved and not _turns_to(group.line, group.last)


def _is_parted(before: Group, figure: Figure) -> bool:
    """Whether a mark or "or" stands between a movement and a figure that may say it again."""
    line = before.line
    last = max([before.last, *(f.last for f in before.roles.values() if _inside(line, f) and f.last <= figure.first)])
    return line.breaks(last - 1, figure.first) or line.has("move.or", last, figure.first)


def _turns_to(line: Line, word: int) -> bool:
    """Whether a noun of movement names a thing of its own: "a 5% rise in fares", but not "a 5% rise in a year"."""
    named = line.cues("move.in", word, word + 1)
    if not named:
        return False
    ahead = range(named[0].last, named[0].last + 4)
    timed = any(f.first in ahead and f.quantity.kind in ("date", "duration") for f in line.figures)
    return not timed and not line.has("time.now", named[0].last, named[0].last + 3)


def _complete(scene: Scene, group: Group, last: Group | None) -> None:
    """Look for the levels that the movement's own words leave out, here and in the sentences before."""
    roles = group.roles
    if "from" in roles and "to" in roles:
        return
    if "from" in roles and "to" not in roles:
        found = first_level_before(group.line, group.first, roles["from"], tuple(roles.values()))
        if found is not None and not is_short(roles["from"], found):
            group.take("to", found)
            return
    if not group.moved:
        return
    if last is not None and _is_again(group, last):
        group.take("by", last.roles["by"])
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
    levels = find_levels(scene, group.line, group.first, tuple(roles.values()), back=_BACK if _refers(group) else 0)
    if levels is not None and last is not None and _is_told(last, levels):
        return  # "a fall of 29 percent from 42 to 30. It's a yearly fall of 61 percent"
    _settle(group, levels)


def _is_told(last: Group, levels: Levels) -> bool:
    """Whether two levels are those of the movement before, which says itself how far it went."""
    if "percent" not in last.roles and "points" not in last.roles:
        return False
    return {levels.before, levels.after} == {last.roles.get("from"), last.roles.get("to")}


def _reached(scene: Scene, group: Group) -> bool:
    """Read "Last year it sold 320. Now it has sold 400, a rise of 25 percent": the level stands before the noun."""
    after = last_level(group.line, group.first, tuple(group.roles.values()))
    before = levels_around(scene, group.line, group.first, after, told=False) if after is not None else None
    if after is None or before is None or before in group.roles.values():
        return False
    group.roles["from"], group.roles["to"] = before, after
    return True


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
        form = group.line.words[group.first].form
        definite = form.startswith("ال") and set(group.roles) == {"percent"} and not _turns_to(group.line, group.last)
        return _refers(group) or (group.noun and (definite or group.line.has("move.thus", 0, group.first)))
    return group.noun and not group.line.has("move.contrast", last.last, group.first)


def _is_again(group: Group, last: Group) -> bool:
    """Whether a sentence tells in percent what the one before told: "fell by 740. That is 4 percent, to 8,160"."""
    near = last.line.block == group.line.block and group.line.number - last.line.number == 1
    if not near or set(last.roles) != {"by"} or set(group.roles) != {"percent", "to"}:
        return False
    return last.direction == group.direction and group.noun and group.line.has("move.refers", 0, 1)


def _tells_levels(group: Group, last: Group) -> bool:
    """Whether a sentence gives the levels of the one before: "Prices fell by 2 points. They are at 7, down from 8"."""
    near = last.line.block == group.line.block and group.line.number - last.line.number == 1
    if not near or set(group.roles) != {"from", "to"} or set(last.roles) not in ({"by"}, {"points"}, {"percent"}):
        return False
    alone = len(list_moves(last.line)) == len(list_moves(group.line)) == 1
    heads = group.line.cues("then.head", 0, 1)
    # "The number of post offices" is another thing.
    back = bool(heads) and not any(group.line.has("move.of", cue.last, cue.last + 1) for cue in heads)
    return alone and last.direction == group.direction and back


def _refers(group: Group) -> bool:
    """Whether a movement points back: "that is a rise of", "the increase", "أي بزيادة"."""
    line = group.line
    start = min([group.first, *(f.first for f in group.roles.values() if _inside(line, f))])
    if group.noun and line.has("move.definite", start - 1, start) and not _turns_to(line, group.last):
        return True
    reach = 4 if group.noun else 1
    if any(cue.last == group.first for cue in line.cues("then.so", 0, group.first)):
        return True  # "A week before it was 45, so it grew by 3"
    timed = {cue.first for cue in line.cues("move.same_time", 0, group.first)}
    leading = [cue for cue in line.cues("move.refers", 0, group.first) if cue.first not in timed]
    if any(cue.first <= group.first and group.first - cue.last <= reach for cue in leading):
        return True
    if _is_another(group):
        return False
    return group.noun and group.first <= 4 and not _turns_to(line, group.last) and not _is_compound(line, start)


def _is_another(group: Group) -> bool:
    """Whether "44 more were shut" tells of others and compares nothing: a verb stands right behind "more"."""
    line = group.line
    if not (line.has("move.more", group.first, group.last) or line.has("move.less", group.first, group.last)):
        return False
    return line.has("move.verb", group.last, group.last + 1) and not line.breaks(group.last - 1, group.last)


def _is_compound(line: Line, word: int) -> bool:
    """Whether the noun before a noun of movement says what moved: "investment growth was 8 percent"."""
    if line.language != "en" or word == 0 or word - 1 in line.taken:
        return False
    return not any(
        line.has(name, word - 1, word) for name in ("move.article", "move.filler", "move.kind", "move.refers")
    )


def _note(group: Group) -> None:
    line = group.line
    stretch = (max(0, min([group.first, *(f.first for f in group.roles.values() if _inside(line, f))]) - 8),
               max([group.last, *(f.last for f in group.roles.values() if _inside(line, f))]) + 8)  # fmt: skip
    bases = {name for name in _BASES if line.has(name, *stretch)}
    if len(bases) > 1 or _has_other_base(group):
        group.notes.add("mixed")
    if line.has("move.adjusted", *stretch):
        group.notes.add("adjusted")
    if line.has("move.signed", 0, min(stretch[1], len(line.words))):
        group.notes.add("below-zero")
    if _is_by_year(group):
        group.notes.add("yearly")
    if line.has("move.loose", group.first, group.last) or _is_crossed(group):
        group.notes.add("loose")
    if any(
        group.first - 4 <= cue.first < group.first
        for cue in line.cues("move.denied", max(0, group.first - 4), group.first)
    ):
        group.notes.add("denied")


def _is_by_year(group: Group) -> bool:
    """Whether how far it moves is told for each year: "by a tenth each year", "an annual rate of 5 percent"."""
    told = [group.roles[role] for role in ("percent", "by", "points") if role in group.roles]
    if not told and any(note.startswith("share:") for note in group.notes):
        named = [cue for name in SHARES for cue in group.line.cues(f"share.{name}", group.last, group.last + _SHARE)]
        # "by a quarter" is no share "a quarter"
        first = min((cue.last for cue in named), default=group.last) - 1
        return is_by_year(group.line, first, first + 1 + _SHARE, word=True)
    return any(is_by_year(group.line, each.first, each.last, noun=group.noun) for each in told
               if _inside(group.line, each))  # fmt: skip


def _is_crossed(group: Group) -> bool:
    """Whether an opposite verb before may own the levels: "rates fell as income rose from 24.9 percent … to 7.9"."""
    before = [move for move in list_moves(group.line) if move.last <= group.first]
    return bool(before) and before[-1].direction != group.direction and not before[-1].figures and not group.noun


def _has_other_base(group: Group) -> bool:
    """Whether a percentage is reckoned from a level without a figure: "a 10% decline from the high … 250 points"."""
    percent = group.roles.get("percent")
    if percent is None or "from" in group.roles or not _inside(group.line, percent):
        return False
    cues = group.line.cues("move.from", percent.last, percent.last + 4)
    return any(not any(cue.last <= figure.first <= cue.last + 4 for figure in group.line.figures) for cue in cues)


def _inside(line: Line, figure: Figure) -> bool:
    return line.start <= figure.quantity.start < line.end
