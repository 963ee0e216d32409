"""An announced number of things and the list that follows: "three countries: Kenya, Uganda and Rwanda"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from figurecheck.claims.ties.declaring import is_whole
from figurecheck.model import Tie

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.claims.ties.scene import Figure, Line, Scene

#: A list is announced in so few words, and each of its members told in so few.
_ANNOUNCED, _MEMBER = 10, 9
_MOST = 15
_COMMA = re.compile(r"[,،]")
_OTHER = re.compile(r"[;؛()\[\]?!—–]|:|\s-\s")


def find(scene: Scene) -> Iterator[Tie]:
    """Yield each announced number with how many members the list behind the colon can have.

    Role: "count". Notes: "least:N" and "most:N".
    """
    for line in scene.lines:
        if not line.figures or line.has("listing.open"):
            continue
        figure = line.figures[-1]
        number = figure.quantity.decimal
        if not is_whole(figure.quantity) or not figure.quantity.noun or number is None or not 2 <= number <= _MOST:
            continue
        if _is_joined(line, figure):
            continue
        bounds = _count_members(line, figure)
        if bounds is not None:
            notes = frozenset({f"least:{bounds[0]}", f"most:{bounds[1]}"})
            yield Tie("listing", figure.quantity.start, line.end, (("count", figure.index),), notes)


def _is_joined(line: Line, figure: Figure) -> bool:
    """Whether the list may hold others, too: "a public channel and six private ones: ..."."""
    attached = line.stretch(line.words[figure.first].start, figure.quantity.start)
    return attached == "و" or line.has("listing.and", max(figure.first - 1, 0), figure.first)


def _count_members(line: Line, figure: Figure) -> tuple[int, int] | None:
    """The least and the most members of the list that ends the sentence; None where there is no plain list."""
    rest = line.stretch(figure.quantity.end, line.end)
    colon = rest.find(":")
    if colon < 0 or len(rest[:colon].split()) > _ANNOUNCED or _COMMA.search(rest[:colon]):
        return None
    told = rest[colon + 1 :].strip().rstrip(".").strip()
    if not told or _OTHER.search(told) or "." in told:
        return None
    parts = [part.strip() for part in _COMMA.split(told)]
    if any(not part or len(part.split()) > _MEMBER for part in parts):
        return None
    start = figure.quantity.end + colon + 1
    first = next((at for at, word in enumerate(line.words) if word.start >= start), len(line.words))
    if line.language == "ar":
        attached = [word for word in line.words[first + 1 :] if word.form.startswith("و")]
        if not attached or _COMMA.search(line.stretch(attached[-1].start, line.end)):
            return None
        # A name may begin with the letter itself ("واشنطن"), so only the most is sure.
        return 1, len(parts) + len(attached)
    joints = line.cues("listing.and", first)
    if not joints or _COMMA.search(line.stretch(line.words[joints[-1].first].start, line.end)):
        return None  # "A, B and C, which ...": what follows the last "and" is no member
    opening = sum(
        1 for cue in joints if _COMMA.search(line.stretch(line.words[cue.first - 1].end, line.words[cue.first].start))
    )
    # "A, B and C": the last part holds two; "A, B, and C" or "A, B, or C and D": it may hold one.
    last = 1 if opening else 2
    return (len(parts) - 1 + last, len(parts) + len(joints) - opening)
