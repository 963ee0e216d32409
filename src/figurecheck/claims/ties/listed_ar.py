"""An Arabic number of things and their names: "سبع دول هي ...", "8 محافظات: ...، على أن", "... هي الدول الست"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from figurecheck.claims.ties.declaring import is_whole
from figurecheck.languages.folding import fold
from figurecheck.languages.relation_words import load_relation_words
from figurecheck.model import Tie

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from figurecheck.claims.ties.scene import Figure, Line, Scene

_MOST = 15
#: Words of a member; those of one behind a comma that may still be one; those between the number and its list.
_MEMBER, _SHORT, _NEAR = 6, 3, 8
_OTHER = re.compile(r"[;؛()\[\]?!؟—–:\d«»\"]")


def find(scene: Scene) -> Iterator[Tie]:
    """Yield each Arabic number of things with how many members the list beside it can have.

    Role: "count". Notes: "least:N" and "most:N".
    """
    for line in scene.lines:
        if line.language != "ar" or line.has("listing.open") or line.has("listing.many"):
            continue
        for figure in line.figures:
            number = figure.quantity.decimal
            if not is_whole(figure.quantity) or not figure.quantity.noun or number is None or not 2 < number <= _MOST:
                continue
            bounds = _listed_behind(line, figure) or _listed_ahead(line, figure)
            if bounds:
                notes = frozenset({f"least:{bounds[0]}", f"most:{bounds[1]}"})
                yield Tie("listing", line.start, line.end, (("count", figure.index),), notes)
                break


def _listed_behind(line: Line, figure: Figure) -> tuple[int, int] | None:
    """In "سبع دول هي الأردن ومصر والعراق، وتعقد ..." and "8 محافظات: إربد وجرش وعجلون، على أن ..."."""
    if _is_joined(line, figure):
        return None
    cue = next(iter(line.cues("listing.are", figure.last, figure.last + _NEAR)), None)
    rest = line.stretch(figure.quantity.end, line.end)
    colon = rest.find(":")
    if cue is not None and not re.search(r"[,،]", line.stretch(figure.quantity.end, line.words[cue.first].start)[:-2]):
        start = line.words[cue.last - 1].end
        start += line.stretch(start, line.end).startswith(":")
    elif colon >= 0 and len(rest[:colon].split()) <= _NEAR and not re.search(r"[,،]", rest[:colon]):
        start = figure.quantity.end + colon + 1
    else:
        return None
    told = line.stretch(start, line.end).strip().rstrip(".").strip()
    return _count(line, figure, told)


def _listed_ahead(line: Line, figure: Figure) -> tuple[int, int] | None:
    """In "الكويت والبحرين وعمان، هي الدول الست التي ...": the list opens the sentence."""
    cue = next((each for each in line.cues("listing.are", 1, figure.first) if each.last == figure.first), None)
    if cue is None or not line.has("listing.which", figure.last, figure.last + _NEAR):
        return None
    opening = cue.first - line.has("listing.those", max(cue.first - 1, 0), cue.first)
    told = line.stretch(line.start, line.words[opening].start).strip().rstrip("،,؛;–—-").strip()
    return _count(line, figure, told, ahead=True)


def _is_joined(line: Line, figure: Figure) -> bool:
    attached = line.stretch(line.words[figure.first].start, figure.quantity.start)
    return attached == "و" or line.as_printed(line.words[figure.first]).startswith("و")


def _count(line: Line, figure: Figure, told: str, *, ahead: bool = False) -> tuple[int, int] | None:
    """The least and the most members of a list."""
    parts = [part.strip() for part in re.split(r"[,،]", told)]
    members = _members(parts, ahead=ahead)
    if members is None or _OTHER.search("،".join(members)):
        return None
    joints = [sum(_is_and(word) for word in member.split()[1:]) for member in members]
    opened = sum(_is_and(member.split()[0]) for member in members[1:])
    if len(members) + sum(joints) < 2 or (not sum(joints) and not opened):
        return None
    most = len(members) + sum(joints)
    plain = figure.quantity.noun and _is_place(line, figure) and len(members) == 1
    words = members[0].split()
    # Only one-word names of places are surely as many as their letters tell: "وزارة التربية والتعليم" is one.
    exact = plain and all(_is_and(word) for word in words[1:])
    return (most - sum(_may_be_name(line, word) for word in words[1:]) if exact else 1, most)


def _members(parts: Sequence[str], *, ahead: bool) -> list[str] | None:
    """The parts of a list between its commas; what follows a row joined by "and" alone is no member."""
    first = parts[0].split()
    if not first or any(not part for part in parts):
        return None
    if not ahead and any(_is_and(word) for word in first[1:]):
        # "الأردن ومصر وقبرص، وتعقد على هامشها لقاءات": a short part may still be a member.
        tail = next((at for at, part in enumerate(parts) if at and len(part.split()) > _SHORT), len(parts))
        return list(parts[:tail])
    if any(len(part.split()) > _MEMBER for part in parts):
        return None
    return list(parts)


def _is_and(word: str) -> bool:
    return word.startswith("و") and len(word) > 2


def _is_place(line: Line, figure: Figure) -> bool:
    return line.has("listing.place", figure.first, figure.last + 1)


def _may_be_name(line: Line, word: str) -> bool:
    names = {fold(each) for each in load_relation_words(line.language).get("listing.waw", ())}
    return fold(word) in names
