"""A number of things and their names beside it: "three islands – A, B and C –", "the two finalists, A and B,", "هي"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from figurecheck.claims.ties.declaring import is_whole
from figurecheck.languages.relation_words import load_relation_words
from figurecheck.model import Tie

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.claims.ties.scene import Figure, Line, Scene

_MOST = 15
#: Words of one name, and those between the number and its list.
_NAME, _NEAR = 5, 4
_COMMA = re.compile(r"\s*[,،]\s*")
#: "Ivan Petrov, 34, Anna Weiss, 29": an age between commas.
_AGE = re.compile(r"[,،]\s*\d{1,2}(?=\s*(?:[,،.;)]|$|\sand\s))")
_NAME_RUN = r"[A-Z][\w'’.-]*(?:\s[A-Z][\w'’.-]*){0,3}"
#: "Lyon, Nice and Lille", with no small words inside.
_NAMES = re.compile(rf"\b{_NAME_RUN}(?:,\s{_NAME_RUN})*,?\sand\s{_NAME_RUN}")
_EVERY = re.compile(r"\b(all|the|those|these)\s+(?:the\s+)?$")
_MARK = re.compile(r"\s*(?:,|–|—|-{1,2})\s*")
_CAPITAL = re.compile(r"\b[A-Z]")
_WHEN = re.compile(r"\b(?:on|in|since|late|early)\s+[A-Z]\w+")
_DASHED = re.compile(r"\s*(?:–|—|--?(?=\s)|\()\s*(.+?)\s*(?:\s(?:–|—|--?)\s|\)|$)")


def find(scene: Scene) -> Iterator[Tie]:
    """Yield each number of things with how many names the words beside it give.

    Role: "count". Notes: "least:N" and "most:N".
    """
    for line in scene.lines:
        if line.language != "en" or line.has("listing.open"):
            continue
        for figure in line.figures:
            number = figure.quantity.decimal
            if not is_whole(figure.quantity) or not figure.quantity.noun or number is None or not 2 <= number <= _MOST:
                continue
            told = _names_behind(line, figure) or _names_ahead(line, figure)
            if told:
                notes = frozenset({f"least:{told[0]}", f"most:{told[1]}"})
                yield Tie("listing", line.start, line.end, (("count", figure.index),), notes)


def _names_behind(line: Line, figure: Figure) -> tuple[int, int] | None:
    """In "three islands – A, B and C –", "the two finalists, A and B, have" and "four suspects: A, 34, and B, 51"."""
    rest = line.stretch(figure.quantity.end, line.end).rstrip()
    dashed = _DASHED.match(rest)
    if dashed is not None:
        return count_names(line, _without_ages(dashed.group(1)), closed=True)
    if rest.startswith(":"):
        bare = _without_ages(rest[1:].rstrip("."))
        # Without ages a colon's list is counted elsewhere.
        return count_names(line, bare, closed=True) if bare != rest[1:].rstrip(".") else None
    if not rest.startswith(","):
        return None
    if line.has("listing.all", max(figure.first - 1, 0), figure.last):
        told = _until_verb(line, rest[1:]) or _to_the_end(rest[1:])
        return count_names(line, told, closed=True) if told is not None else None
    return _too_few(line, figure, rest[1:])


def _to_the_end(rest: str) -> str | None:
    """The text behind a number where nothing but the list is left: "their four children, Anna, Tom and Lucy."."""
    told = rest.strip()
    return _without_ages(told.rstrip(".")) if told.endswith(".") else None


def _too_few(line: Line, figure: Figure, rest: str) -> tuple[int, int] | None:
    """A list without an article before its number: it may name a place or a firm more, and can only be too short."""
    number = int(figure.quantity.decimal or 0)
    told = _to_the_end(rest)
    names = count_names(line, told, closed=True) if told is not None else None
    if names is None:
        some = figure.first - 2 in line.taken and line.has("limit.of", figure.first - 1, figure.first)
        free = not some and not line.has("listing.adverbial", figure.first - 1, figure.first)
        told = _until_word(line, rest) if free else None
        names = count_names(line, told, closed=True) if told is not None else None
    names = names or _events(line, rest)
    return names if names is not None and names[1] < number else None


def _until_word(line: Line, rest: str) -> str | None:
    """As ``_until_verb``, whatever goes on: "three firms, Alder and Birch, for late pay"."""
    bare = _without_ages(rest)
    joint = re.search(r"\sand\s", bare)
    end = bare.find(",", joint.end()) if joint else -1
    behind = bare[end + 1 :].split()
    if end < 0 or not behind or not behind[0].isalpha() or not behind[0].islower():
        return None
    return None if behind[0] in load_relation_words(line.language).get("listing.more", ()) else bare[:end]


def _events(line: Line, rest: str) -> tuple[int, int] | None:
    """How many events "five titles, having won the 100 metres, the long jump and the javelin." tells."""
    won = next((rest.strip()[len(each) :] for each in load_relation_words(line.language).get("listing.having", ())
                if rest.strip().startswith(f"{each} ")), "")  # fmt: skip
    parts = re.split(r",\s+and\s+|\s+and\s+|,\s+", won.strip().rstrip("."))
    if len(parts) < 2 or not rest.strip().endswith("."):
        return None
    plain = all(part.startswith("the ") and len(part.split()) <= _NAME for part in parts)
    return (len(parts), len(parts)) if plain else None


def _until_verb(line: Line, rest: str) -> str | None:
    """The text behind a number up to the comma behind its list's "and", if a word in small letters goes on."""
    joint = re.search(r"\sand\s", rest)
    end = rest.find(",", joint.end()) if joint else -1
    behind = rest[end + 1 :].split()
    if end < 0 or not behind or not behind[0].isalpha() or not behind[0].islower():
        return None
    words = load_relation_words(line.language)
    closes = (*words.get("listing.goes_on", ()), *words.get("move.verb", ()))
    return rest[:end] if behind[0] in closes or behind[0].endswith("ed") else None


def _names_ahead(line: Line, figure: Figure) -> tuple[int, int] | None:
    """In "Fires in A, B and C, and in all three cities ..." and "A, B and C – the three cities that bid –"."""
    ahead = line.stretch(line.start, line.words[figure.first].start)
    every = _EVERY.search(ahead)
    if every is None or not (figure.quantity.noun or "A")[0].islower():
        return None
    found = list(_NAMES.finditer(ahead[: every.start()]))
    if len(found) != 1:
        return None
    opening, names, closing = ahead[: found[0].start()], found[0].group(0), ahead[found[0].end() : every.start()]
    if every.group(1) != "all" and not _MARK.fullmatch(closing):
        return None
    # "Besides Paris, fires hit ...": other names make the row no account of all.
    if _CAPITAL.search(opening[1:]) or _CAPITAL.search(_WHEN.sub("", closing)) or len(closing.split()) > _NEAR * 2:
        return None
    count = len(re.split(r",\s+(?:and\s+)?|\s+and\s+", names))
    return (count, count) if count > 1 else None


def _without_ages(text: str) -> str:
    return _AGE.sub("", text)


def count_names(line: Line, text: str, *, closed: bool) -> tuple[int, int] | None:
    """How many names a list has, at least and at most; None where it is no plain list of names."""
    if not closed or any(mark in text for mark in ':;()–—"“”') or any(sign.isdigit() for sign in text):
        return None
    parts = re.split(r",?\s+(?:and|&)\s+", text.strip().rstrip(","))
    if len(parts) != 2:
        return None
    names = [*_COMMA.split(parts[0]), parts[1]]
    if any(not _is_name(name) for name in names):
        return None
    return (len(names), len(names))


def _is_name(text: str) -> bool:
    words = text.split()
    if not words or len(words) > _NAME or not words[0][:1].isupper() or not words[-1][:1].isupper():
        return False
    return all(word[:1].isupper() or word in _PARTICLES for word in words)


#: Small words inside names.
_PARTICLES = frozenset(("de", "da", "di", "van", "von", "der", "la", "le", "of", "the", "al", "bin", "el", "del", "do"))
