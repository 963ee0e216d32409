"""Whether a figure is said of one of many: "$350,000 each", "4.5 a match", "200 ألف دولار للوحة"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.claims.ties.declaring import base_of, follows, is_whole, leads, noun_of
from figurecheck.claims.ties.same_kind import same_kind
from figurecheck.languages.stems import meaning
from figurecheck.languages.words import readings

if TYPE_CHECKING:
    from figurecheck.claims.phrases import Cue
    from figurecheck.claims.ties.scene import Figure, Line


def is_each(line: Line, figure: Figure) -> bool:
    """Whether a figure is said of one of many."""
    if is_of_many(line, figure):
        return False
    if base_of(figure.quantity) is not None or _names_the_thing(line, figure) or is_price_of_some(line, figure):
        return True
    after = follows(line, figure, "each.after", 3)
    if after is not None and line.has("each.both", after.first, after.last):
        after = None
    if after is not None and not line.breaks(figure.last - 1, after.first):
        return True
    cue = leads(line, figure, "each.before", 5)
    if cue is not None and not _belongs_to_the_one_before(line, cue):
        return True
    before = [other for other in line.figures if other.last <= figure.first]
    if not before or not is_whole(before[-1].quantity):
        return False
    cue = leads(line, before[-1], "each.of", 1)
    return cue is not None and not _belongs_to_the_one_before(line, cue)


def is_of_many(line: Line, figure: Figure) -> bool:
    """Whether a figure is a rate out of a round number: "201 per million people", "40 for every 1,000"."""
    base = base_of(figure.quantity) or ""
    if base[:1].isdigit():
        return True
    return any(
        any(other.first == cue.last for other in line.figures) and not line.breaks(cue.last - 1, cue.last)
        for cue in line.cues("each.base", figure.last, figure.last + 1)
    )


def _names_the_thing(line: Line, figure: Figure) -> bool:
    """In "12 لوحة، أي 200 ألف دولار للوحة": the thing itself, with the particle that says "for a", right behind."""
    if line.language == "en":
        return is_for_a_thing(line, figure)
    if figure.last >= len(line.words):
        return False
    word = line.words[figure.last].form
    things = {noun_of(other.quantity) for other in line.figures if other is not figure} - {""}
    return any(meaning(reading, "ar") in things for reading in readings(word) if reading != word)


def is_for_a_thing(line: Line, figure: Figure) -> bool:
    """In "24 goals in 30 appearances, 1.4 a match": "a" and one of what is counted before, right behind."""
    at = figure.last
    if at + 1 >= len(line.words) or not line.has("each.a", at, at + 1) or line.breaks(at - 1, at):
        return False
    word = meaning(line.words[at + 1].form, "en")
    return any(same_kind(noun_of(other.quantity), word) for other in line.figures if other.last <= figure.first)


def is_price_of_some(line: Line, figure: Figure) -> bool:
    """In "2 million shares at $15": a price with nothing but "at" between it and what is counted."""
    cue = leads(line, figure, "each.at", 0) if figure.quantity.kind == "money" else None
    before = [other for other in line.figures if other.last <= figure.first]
    if base_of(figure.quantity) is not None or follows(line, figure, "each.after", 3) is not None:
        return False  # "at $350,000 each" says so itself
    if cue is None or not before or not is_whole(before[-1].quantity) or not before[-1].quantity.noun:
        return False
    return cue.first - before[-1].last <= 0


def _belongs_to_the_one_before(line: Line, cue: Cue) -> bool:
    """In "$350,000 each, $14 million in all" the word closes its phrase; in "each rated at 3 watts" it opens one."""
    closes = any(other.last == cue.first for other in line.figures) and not line.breaks(cue.first - 1, cue.first)
    return closes or line.breaks(cue.last - 1, cue.last)


def is_average(line: Line, figure: Figure) -> bool:
    """Whether a figure is said to be the mean of what stands before it, not of something else."""
    if line.has("each.other_average"):
        return False
    cues = (leads(line, figure, "each.average", 3), follows(line, figure, "each.average", 3))
    # "9 إصابات متوسطة" are middling; only "متوسطه", spelled alike once folded, is a mean.
    return any(cue is not None and not line.as_printed(line.words[cue.last - 1]).endswith("ة") for cue in cues)
