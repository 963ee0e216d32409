"""Passages whose figures are just those that a relation needs: nothing is left over, so their order does not matter."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from figurecheck.claims.ties.declaring import is_amount

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.claims.ties.scene import Figure, Line, Scene
    from figurecheck.model import Quantity

#: Kinds that no relation between amounts is reckoned from.
_ASIDE = ("date", "ordinal", "time")
#: A bare number between two commas below this is somebody's age.
_AGED = 110
#: More words than this in one sentence, and its figures need not belong together.
_LONGEST = 60
#: Figures of a passage, at most.
_MOST = 6


class Placed(NamedTuple):
    """A figure with its sentence."""

    line: Line
    figure: Figure

    @property
    def quantity(self) -> Quantity:
        """What the figure says."""
        return self.figure.quantity


class Passage(NamedTuple):
    """One sentence, or two neighbours of one paragraph, with all the amounts in them."""

    lines: tuple[Line, ...]
    amounts: tuple[Placed, ...]

    def has(self, name: str) -> bool:
        """Whether a cue of a list stands anywhere in it."""
        return any(line.has(name) for line in self.lines)

    def without(self, *placed: Placed) -> list[Placed]:
        """The amounts but for some."""
        return [each for each in self.amounts if each not in placed]


def list_passages(scene: Scene, *, kinds: tuple[str, ...] = ()) -> Iterator[Passage]:
    """Yield each sentence and each two neighbours whose figures are all plain amounts, or of further ``kinds``."""
    for line in scene.lines:
        here = _amounts(line, kinds)
        if here is None:
            continue
        if 2 <= len(here) <= _MOST:
            yield Passage((line,), here)
        for other in scene.before(line):
            there = _amounts(other, kinds)
            if there and here and len(there) + len(here) <= _MOST:
                yield Passage((other, line), (*there, *here))


def _amounts(line: Line, kinds: tuple[str, ...]) -> tuple[Placed, ...] | None:
    """The amounts of a sentence; None where it also holds a range, a score or the like."""
    found: list[Placed] = []
    if len(line.words) > _LONGEST or len(line.figures) > 2 * _MOST:
        return None
    for figure in line.figures:
        quantity = figure.quantity
        if (quantity.kind in _ASIDE and quantity.kind not in kinds) or quantity.decimal == 1 or _is_age(line, figure):
            continue
        if not is_amount(quantity) and quantity.kind not in kinds:
            return None
        found.append(Placed(line, figure))
    return tuple(found)


def _is_age(line: Line, figure: Figure) -> bool:
    """Whether a bare number stands between two commas: "the striker, 24, signed"."""
    quantity = figure.quantity
    if quantity.kind != "number" or not 0 < (quantity.decimal or 0) < _AGED:
        return False
    text = line.stretch(line.words[figure.first - 1].end, line.words[min(figure.last, len(line.words) - 1)].start)
    return figure.first > 0 and text.strip().startswith((",", "،")) and text.strip().endswith((",", "،"))
