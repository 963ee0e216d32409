"""An announced number of things and the list that follows: "three countries: Kenya, Uganda and Rwanda"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from figurecheck.claims.ties.declaring import is_whole
from figurecheck.languages.relation_words import load_relation_words
from figurecheck.languages.words import readings
from figurecheck.model import Tie

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.claims.ties.scene import Figure, Line, Scene

#: A list is announced in so few words, and each of its members told in so few.
_ANNOUNCED, _MEMBER = 10, 9
_MOST = 15
#: More members than any announced list has, and the letters of a word that is too short for a plural.
_MANY, _NAME = 99, 3
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
        if _is_joined(line, figure) or line.has("listing.spoken", figure.first, figure.last + 1):
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
    if line.has("listing.told", first, first + 1):
        return None  # "one in Berlin, the other in Hamburg and Kiel"
    if line.language == "ar":
        attached = [word for word in line.words[first + 1 :] if word.form.startswith("و")]
        if not attached or _COMMA.search(line.stretch(attached[-1].start, line.end)):
            return None
        # A name may begin with the letter itself ("واشنطن"), so only the most is sure.
        return 1, _MANY if _holds_several(line, first) else len(parts) + len(attached)
    joints = line.cues("listing.and", first)
    if not joints or _COMMA.search(line.stretch(line.words[joints[-1].first].start, line.end)):
        return None  # "A, B and C, which ...": what follows the last "and" is no member
    opening = sum(
        1 for cue in joints if _COMMA.search(line.stretch(line.words[cue.first - 1].end, line.words[cue.first].start))
    )
    # "A, B and C": the last part holds two; "A, B, and C" or "A, B, or C and D": it may hold one.
    last = 1 if opening else 2
    most = _MANY if _holds_several(line, first) else len(parts) + len(joints) - opening
    return (len(parts) - 1 + last - _count_asides(line, first), most)


def _holds_several(line: Line, first: int) -> bool:
    """Whether a member may be more than one: "three children: a son and twin daughters"."""
    if line.has("listing.many", first):
        return True
    endings = load_relation_words(line.language).get("listing.plural", ())
    common = (word.form for word in line.words[first:] if line.as_printed(word)[0].islower() or line.language == "ar")
    return any(
        form.endswith(endings) and len(form) > _NAME and not any(bare.startswith("ال") for bare in readings(form))
        for form in common
    )


def _count_asides(line: Line, first: int) -> int:
    """How many commas only set off what a member is or where: "two brothers: Tom, an actor, and Jim"."""
    end = next((at for at in range(first + 1, len(line.words)) if line.breaks(at - 1, at)), len(line.words))
    if not any(line.as_printed(word)[0].isupper() for word in line.words[first:end]):
        return 0  # only a name is told by what it is
    starts = [at for at in range(first + 1, len(line.words)) if line.breaks(at - 1, at)]
    return sum(line.has("listing.aside", at, at + 1) for at in starts)
