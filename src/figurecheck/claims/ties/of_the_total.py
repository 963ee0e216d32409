"""A share of a whole told elsewhere: "12 million, a quarter of the total", "20, a fifth of the area, put at 100"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.claims.ties.declaring import alike, is_apposed, is_whole, leads
from figurecheck.claims.ties.share import is_share
from figurecheck.model import Tie

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from figurecheck.claims.ties.scene import Figure, Line, Scene
    from figurecheck.model import Quantity

#: Words between a part and its share, and between the share and the whole that a clause of its own tells.
_NEAR, _CLAUSE = 4, 9


def find(scene: Scene) -> Iterator[Tie]:
    """Yield each part with its share and the whole.

    Roles: "part", "whole", "share".
    """
    for line in scene.lines:
        figures = line.figures
        for at, share in enumerate(figures):
            part = figures[at - 1] if at else None
            if part is None or not is_share(share.quantity) or not _is_amount(part.quantity):
                continue
            if share.first - part.last > _NEAR or not _says_again(line, share):
                continue
            whole = _told_behind(line, part, share, figures[at + 1 :])
            if whole is None and _is_of_total(line, share):
                whole = _told_before(scene, line, part, figures[: at - 1])
            if whole is not None:
                roles = (("part", part.index), ("share", share.index), ("whole", whole.index))
                start = min(part.quantity.start, whole.quantity.start)
                yield Tie("share", start, max(share.quantity.end, whole.quantity.end), roles)


def _is_amount(quantity: Quantity) -> bool:
    amount = quantity.kind in ("money", "measure") and quantity.decimal is not None
    return (is_whole(quantity) or amount) and not quantity.per and quantity.change is None and quantity.range is None


def _says_again(line: Line, share: Figure) -> bool:
    """Whether the share is said of the figure right before it: a mark, "or", "which is"."""
    return (
        is_apposed(line, share)
        or leads(line, share, "declared.equal", 1) is not None
        or (leads(line, share, "portion.which", 0) is not None)
    )


def _is_of_total(line: Line, share: Figure) -> bool:
    """Whether the words behind a share, or those that it covers in Arabic, name the total that was told."""
    return line.has("portion.total", share.first, share.last + 1)


def _told_behind(line: Line, part: Figure, share: Figure, later: Sequence[Figure]) -> Figure | None:
    """In "20, a fifth of the planted area, which is put at 100": the whole in a clause of its own."""
    whole = later[0] if later else None
    if whole is None or not _is_amount(whole.quantity) or not alike(part.quantity, whole.quantity):
        return None
    if whole.first - share.last > _CLAUSE or leads(line, whole, "portion.put_at", 4) is None:
        return None
    return whole if whole.quantity.unit else None


def _told_before(scene: Scene, line: Line, part: Figure, ahead: Sequence[Figure]) -> Figure | None:
    """The one figure before that can be the total, in this sentence or the one before."""
    for figures in (ahead, *(other.figures for other in scene.before(line))):
        like = [each for each in figures if alike(each.quantity, part.quantity)]
        if like:
            fits = len(like) == 1 and _is_amount(like[0].quantity)
            return like[0] if fits and (like[0].quantity.decimal or 0) > (part.quantity.decimal or 0) else None
    return None
