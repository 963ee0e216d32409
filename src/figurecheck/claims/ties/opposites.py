"""Words that shut each other out ("men" and "women", "passed" and "failed"), on the figures of one list."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from figurecheck.languages.relation_words import load_relation_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from figurecheck.claims.ties.scene import Figure, Line

_TABLE = "opposites."
#: Groups whose sides leave nothing over begin with this.
_WHOLE = "all_"


#: Groups of which a list with "including" may leave a side out.
PEOPLE = ("all_sex", "all_age")


def part_company(line: Line, parts: Sequence[Figure], *, including: bool = False) -> tuple[bool, int]:
    """Tell whether the words behind, or before, each figure are sides of one group.

    Args:
        line: the sentence.
        parts: its figures that may be parts of one whole.
        including: the words before them only say "including": two of three sides then leave something over.

    Returns:
        Whether the sides leave nothing over, and how many sides there are: 0 where they are no sides of one group.
    """
    best = (False, 0)
    for group, sides in list_groups(line.language).items():
        if not group.startswith(_WHOLE) and any(part.quantity.unit not in ("", "percent") for part in parts):
            continue  # "$7 million, against $5 million" is no vote
        for held in _sides_of(line, parts, [f"{_TABLE}{group}_{side}" for side in sides]):
            if all(held) and len(set(held)) == len(parts):
                partial = including and group in PEOPLE and len(parts) < 3
                best = max(best, (group.startswith(_WHOLE) and not partial, len(parts)))
    return best


def _sides_of(line: Line, parts: Sequence[Figure], sides: Sequence[str]) -> list[list[str]]:
    """The side of each part, by the words behind, by those before, and by whichever stand nearer; "" for none."""
    behind = [_side(line, span, sides) for span in _behind(line, parts)]
    before = [_side(line, span, sides, back=True) for span in _before(parts)]
    # "Voted 31 for the motion and 24 against it, and abstained three", as Arabic has it.
    either = [_side(line, _nearer(line, part), sides) or one for part, one in zip(parts, before, strict=True)]
    return [behind, before, either]


def _side(line: Line, span: tuple[int, int], sides: Sequence[str], *, back: bool = False) -> str:
    """The side that the words of a stretch name; where they name two, the one that a mark sets apart from the next."""
    cues = sorted({(cue.first, -cue.last, side) for side in sides for cue in line.cues(side, *span)})
    # "Did not approve" is no "approve".
    cues = [cue for cue in cues if not any(o[:2] != cue[:2] and o[0] <= cue[0] and o[1] <= cue[1] for o in cues)]
    named = [side for _, _, side in cues]
    if len(set(named)) <= 1:
        return named[0] if named else ""
    at = next(at for at, side in enumerate(named) if side != named[0])
    apart = not back and any(line.breaks(word - 1, word) for word in range(cues[0][0] + 1, cues[at][0] + 1))
    return named[0] if apart else ""


def _nearer(line: Line, part: Figure) -> tuple[int, int]:
    """The words from a figure to the next mark or figure."""
    return part.first, min(line.clause(part)[1], line.ceiling(part), part.last + 4)


@lru_cache(maxsize=8)
def list_groups(language: str) -> dict[str, tuple[str, ...]]:
    """List the groups of a language with the names of their sides."""
    groups: dict[str, list[str]] = {}
    for name in load_relation_words(language):
        if name.startswith(_TABLE):
            group, _, side = name.removeprefix(_TABLE).rpartition("_")
            groups.setdefault(group, []).append(side)
    return {group: tuple(sides) for group, sides in groups.items()}


def _behind(line: Line, parts: Sequence[Figure]) -> list[tuple[int, int]]:
    ends = [*(later.first for later in parts[1:]), min(parts[-1].last + 6, len(line.words))]
    return [(part.first, min(end, part.last + 8)) for part, end in zip(parts, ends, strict=True)]


def _before(parts: Sequence[Figure]) -> list[tuple[int, int]]:
    starts = [max(parts[0].first - 4, 0), *(earlier.last for earlier in parts[:-1])]
    return [(max(start, part.first - 4), part.last) for part, start in zip(parts, starts, strict=True)]
