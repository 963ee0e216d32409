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
    for spans in (_behind(line, parts), _before(parts)):
        for group, sides in list_groups(line.language).items():
            if not group.startswith(_WHOLE) and any(part.quantity.unit not in ("", "percent") for part in parts):
                continue  # "$7 million, against $5 million" is no vote
            held = [{side for side in sides if line.has(f"{_TABLE}{group}_{side}", *span)} for span in spans]
            if all(len(each) == 1 for each in held) and len({min(each) for each in held}) == len(parts):
                partial = including and group in PEOPLE and len(parts) < 3
                best = max(best, (group.startswith(_WHOLE) and not partial, len(parts)))
    return best


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
