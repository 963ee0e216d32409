"""The levels of a movement that stand elsewhere: behind it as its explanation, or in the sentence it points back to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.claims.ties.kin import find_kin
from figurecheck.claims.ties.moves import LEVELS, alike, leads, list_moves
from figurecheck.claims.ties.then_and_now import Pair, find_explained, find_pair, find_told, is_then

if TYPE_CHECKING:
    from figurecheck.claims.ties.casting import Group
    from figurecheck.claims.ties.scene import Figure, Line, Scene

#: Words behind a noun of movement in which "like that" may stand; before it, in which "after" may.
_SUCH, _AFTER = 4, 3
#: Words at the head of a sentence in which "that is" points back.
_HEAD = 2
#: Words between what is new and the noun of movement: "120,000 new subscribers, a rise of".
_NEW = 5
#: Words behind an amount that may say that it is one of several.
_AGAIN = 5
#: Words between "leaves" and the "with" of its figure.
_LEFT = 6


def reach(scene: Scene, group: Group, *, refers: bool) -> None:
    """Give a movement that says how far it went the levels that its own words and their place leave out.

    Args:
        scene: the document.
        group: the movement.
        refers: whether it points back ("that is a rise of").
    """
    if not group.moved and not group.roles and ((group.noun and refers) or _is_meant(group)):
        _take_direction(group)
    if not group.moved or _is_crowded(group):
        return
    roles = group.roles
    if group.noun and "percent" in roles and "by" not in roles:
        _take_new(group)
    if "from" in roles:
        after = _told_before(scene, group) if "to" not in roles else None
        if after is not None:
            group.take("to", after)
        return
    pair = _find(scene, group, refers=refers) or find_kin(_next(scene, group.line), group)
    if pair is None:
        if (
            (group.noun or is_after(group))
            and "by" in roles
            and "to" not in roles
            and len(roles) + len(group.notes) > 1
        ):
            _reach_one(scene, group, refers=refers)
        return
    if roles.get("to", pair.after) is pair.after:
        roles["from"], roles["to"] = pair.before, pair.after


def _take_direction(group: Group) -> None:
    """Take the levels that a noun of movement only gives a direction: "was 74 and is 69 now, which is a rise"."""
    pair = find_pair(group.line, (), last=group.first)
    last = max(pair, key=lambda figure: figure.first) if pair is not None else None
    if pair is not None and last is not None and (_is_meant(group) or _stands_apart(group, last)):
        group.roles["from"], group.roles["to"] = pair.before, pair.after


def take_front(group: Group) -> None:
    """Take the percentage that an Arabic sentence opens with: "بنسبة 12% ارتفعت الصادرات"."""
    line = group.line
    if group.moved or group.noun or not line.figures:
        return
    first = line.figures[0]
    if line.language != "ar" or first.quantity.unit != "percent" or first.last > group.first:
        return
    led = leads(line, first, "move.by")
    if led is not None and led.first <= _HEAD and not line.breaks(first.last - 1, group.first):
        group.take("percent", first)


def _find(scene: Scene, group: Group, *, refers: bool) -> Pair | None:
    line, roles = group.line, group.roles
    amounts = [figure for role, figure in roles.items() if role not in ("from", "to") and _inside(line, figure)]
    end = max([group.last, *(figure.last for figure in amounts)])
    if "to" in roles:
        return find_pair(line, amounts) if roles["to"].first >= group.first or is_after(group) else None
    if line.has("then.again", end, end + _AGAIN):
        return None  # "it rose 10 percent in the first year and as much in the second"
    found = find_explained(line, end, amounts)
    if found is not None:
        return found
    whole = find_pair(line, amounts)
    if whole is not None and _is_since(group, whole):
        return whole
    if whole is not None and (_is_left(line, whole.after, group) or _is_result(group, whole)):
        return whole
    if not group.noun:
        behind = _next(scene, line)
        said = any(figure.first >= end and figure.quantity.kind in LEVELS for figure in line.figures)
        return find_told(behind) if behind is not None and not said else None
    last = max(whole, key=lambda figure: figure.first) if whole is not None else None
    summed = last is not None and last.last <= group.first
    if not refers and not _is_such(group) and not line.has("move.thus", 0, group.first):
        return whole if last is not None and summed and _stands_apart(group, last) else None
    if summed:
        return whole
    before = next(iter(scene.before(line, 1)), None)
    told = find_pair(before, ()) if before is not None else None
    if told is None or any(figure not in amounts and figure.quantity.kind in LEVELS
                           and alike(figure.quantity, told.after.quantity) for figure in line.figures):  # fmt: skip
        return None
    return told


def _is_crowded(group: Group) -> bool:
    """Whether another movement of the sentence has figures: its levels may be the ones that are found."""
    others = [move for move in list_moves(group.line) if move.figures and not group.first <= move.first < group.last]
    return any(figure not in group.roles.values() and figure.quantity.unit in ("percent", "percentage_point")
               for move in others for figure in move.figures)  # fmt: skip


def _is_since(group: Group, pair: Pair) -> bool:
    """Whether "since then" stands between the earlier level and the movement."""
    return pair.before.last <= group.first and group.line.has("turning.since", pair.before.last, group.first)


def is_after(group: Group) -> bool:
    """Whether a movement is told as what led to a level: "is 6,600 after a rise of 10 percent"."""
    start = min([group.first, *(f.first for f in group.roles.values() if _inside(group.line, f))])
    return group.line.has("then.after", max(0, start - _AFTER), start)


def _is_result(group: Group, pair: Pair) -> bool:
    return pair.after.last <= group.first and is_after(group)


def _is_left(line: Line, after: Figure, group: Group) -> bool:
    """Whether "leaves it with" leads to the level after: "the cut leaves the theatre with 800,000"."""
    cues = line.cues("then.leaves", max(0, after.first - _LEFT - 2), after.first)
    led = leads(line, after, "then.with") is not None or any(cue.last == after.first for cue in cues)
    return bool(cues) and led and (group.last <= after.first or is_after(group))


def _is_such(group: Group) -> bool:
    """Whether a noun of movement is like the one told before: "a 45 percent run-up like that", "وارتفاع كهذا"."""
    line = group.line
    if line.has("move.future", 0, group.first) or line.has("move.other"):
        return False
    if line.has("move.such", group.last, group.last + _SUCH):
        return True
    return line.has("move.spoken", group.first - 1, group.first) and not line.has("move.in", group.last, group.last + 1)


def _told_before(scene: Scene, group: Group) -> Figure | None:
    """The only level of the sentence before "that is 51 percent more than a year earlier, when it was 3.2 million"."""
    line, base = group.line, group.roles["from"]
    here = [f for f in line.figures if f.last <= group.first and f not in group.roles.values()]
    by = group.roles.get("by")
    if by is not None and base.quantity.kind == "number":
        near = [f for f in here if alike(f.quantity, by.quantity)]
        if len(near) == 1 and near[0].quantity.kind == by.quantity.kind and near[0].quantity.kind in LEVELS:
            return near[0]
    if here or not group.noun or not line.has("move.refers", 0, _HEAD):
        return None
    before = next(iter(scene.before(line, 1)), None)
    return _sole(before, base) if before is not None else None


def _sole(line: Line, peer: Figure) -> Figure | None:
    """The only figure of a sentence that can be a level of the same thing."""
    found = [f for f in line.figures if f.quantity.kind in LEVELS and f.quantity.kind != "duration"]
    if len(found) != 1 or not alike(found[0].quantity, peer.quantity) or found[0].quantity.range is not None:
        return None
    return None if found[0].quantity.decimal == peer.quantity.decimal else found[0]


def _reach_one(scene: Scene, group: Group, *, refers: bool) -> None:
    """Find the level that "up 11 million, or 20 percent" and "that is 10 more, an increase of 20 percent" led to."""
    line, by = group.line, group.roles["by"]
    amounts = group.roles.values()
    here = [f for f in line.figures if f.last <= group.first and f not in amounts
            and f.quantity.kind in (*LEVELS, "fraction")]  # fmt: skip
    behind = [f for f in line.figures if f.first >= group.last and f not in amounts and f.quantity.kind in LEVELS
              and alike(f.quantity, by.quantity)]  # fmt: skip
    if behind or line.has("move.contrast", here[-1].last if here else 0, group.first):
        return
    if len(here) == 1 and alike(here[0].quantity, by.quantity) and not is_then(line, here[0]):
        if _is_apposed(group, here[0]) or _is_led_to(group, here[0]):
            group.take("to", here[0])
        return
    before = next(iter(scene.before(line, 1)), None)
    if here or not refers or before is None or not line.has("move.refers", 0, _HEAD):
        return
    found = _sole(before, by)
    if found is not None and not is_then(before, found):
        group.take("to", found)


def _is_led_to(group: Group, level: Figure) -> bool:
    """Whether a level is where the movement led: "ended at 7,138 after losing 112 points, or 1.5%"."""
    line = group.line
    if not is_after(group) or "percent" not in group.roles or leads(line, level, "move.to") is None:
        return False
    return not any(line.has(name, group.last) for name in ("move.moment", "time.past", "then.day"))


def _is_meant(group: Group) -> bool:
    """Whether "that is" or "أي أن" opens the clause of a verb: "was 92 and is 88, meaning that the debt has grown"."""
    line = group.line
    return any(
        line.breaks(cue.first - 1, cue.first)
        and group.first - cue.last <= _NEW
        and line.has("move.that", cue.last - 1, cue.last + 1)
        for cue in line.cues("move.refers", 1, group.first)
    )


def _is_apposed(group: Group, level: Figure) -> bool:
    """Whether a mark and nothing else but articles parts a movement from what stands before: "…, up 11 million"."""
    line = group.line
    if not _stands_apart(group, level):
        return False
    moved = any(level in move.figures for move in list_moves(line)) and leads(line, level, "move.to") is None
    own = any(line.has(name, level.first, level.last + 1) for name in ("move.more", "move.less"))
    return not moved and not own and level.quantity.change is None


def _stands_apart(group: Group, level: Figure) -> bool:
    """Whether a mark parts a movement from the level before it, and no subject of its own stands between."""
    line = group.line
    start = min([group.first, *(f.first for f in group.roles.values() if _inside(line, f))])
    while start > level.last and not line.breaks(start - 1, start) and _is_light(line, start - 1):
        start -= 1
    return line.breaks(start - 1, start)


def _is_light(line: Line, word: int) -> bool:
    return any(line.has(name, word, word + 1) for name in ("move.article", "move.refers", "move.or"))


def _take_new(group: Group) -> None:
    """Take what is new as the movement: "120,000 new subscribers, a rise of 20 percent, to 720,000"."""
    line, after = group.line, group.roles.get("to")
    start = min([group.first, *(f.first for f in group.roles.values() if _inside(line, f))])
    near = next((f for f in reversed(line.figures) if f.last <= start and f not in group.roles.values()), None)
    if after is None or near is None or start - near.last > _NEW or near.quantity.kind not in LEVELS:
        return
    new = line.has("move.new", near.first, near.last + 1)
    if new and alike(near.quantity, after.quantity, named=False):
        group.take("by", near)


def _next(scene: Scene, line: Line) -> Line | None:
    at = scene.lines.index(line) + 1
    if at >= len(scene.lines):
        return None
    behind = scene.lines[at]
    return behind if behind.block == line.block and behind.number - line.number == 1 else None


def _inside(line: Line, figure: Figure) -> bool:
    return line.start <= figure.quantity.start < line.end
