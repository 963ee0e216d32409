"""What makes two amounts of one name two amounts: a part, one more, another side, another whole."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from figurecheck.languages.stems import meaning, stop_words

if TYPE_CHECKING:
    from figurecheck.claims.ties.mentioning import Mention
    from figurecheck.claims.ties.scene import Line

_EVERYWHERE = ("mention.revised", "mention.claimed", "mention.apart")
#: A list of names: "Aruba, Saba and Nevis".
_NAMES = re.compile(
    r"(?:[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3}, )+[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3},? and (?:the )?[A-Z]"
)
#: Longest list of names that is counted.
_LISTED = 10


def stands_apart(mention: Mention) -> bool:
    """Whether the words around make it an amount of its own: revised, claimed, a part, one more."""
    line, figure = mention.line, mention.figure
    if any(line.has(name) for name in _EVERYWHERE):
        return True
    # "Two other children": not those of before.
    if any(cue.last < figure.last for cue in line.cues("mention.inside", figure.first, figure.last)):
        return True
    # "Among the nine victims", "half of the 20" tell the whole, too.
    led = line.led_by(figure, "mention.part", 1)
    # "إلى مقتل 14" tells the dead, not a part of them.
    part = not mention.known and led is not None and not line.has("mention.harm", led.last, figure.first)
    # "Three of the papers" are some of them.
    some = not figure.quantity.unit and not _says_noun(mention)
    part = part or (some and line.followed_by(figure, "mention.some_of", 0) is not None)
    return part or (not mention.anaphoric and line.followed_by(figure, "mention.behind", 0) is not None)


def _says_noun(mention: Mention) -> bool:
    """Whether an amount is printed with what it counts: "2 million doses", and not "three" of the papers."""
    quantity = mention.figure.quantity
    noun, printed = (quantity.noun or "").split(), quantity.text.lower().split()
    return len(printed) > 1 and bool(noun) and printed[-1][:3] == noun[-1].lower()[:3]


def are_contrasted(one: Mention, other: Mention) -> bool:
    """Whether two sentences tell of two sides of a thing: the elder and the younger, wholesale and retail prices."""
    mine, theirs = ({cue.value for cue in each.line.cues("mention.contrast")} for each in (one, other))
    if mine - theirs and theirs - mine:
        return True
    pairs = [_described(each.line) for each in (one, other)]
    return any(
        noun == again and kind not in other.said and another not in one.said
        for noun, kind in pairs[0]
        for again, another in pairs[1]
    )


def count_other_wholes(one: Mention, other: Mention) -> bool:
    """Whether the second amount is of more or of fewer than the first: with the lone survivor, in all, those listed."""
    a, b = one.figure.quantity.decimal, other.figure.quantity.decimal
    if a is None or b is None:
        return True
    if abs(a - b) == 1 and any(each.line.has("mention.lone") for each in (one, other)):
        return True
    if one.line.has("mention.overall") != other.line.has("mention.overall") and not other.known:
        return True
    return _counts_names(other)


def _described(line: Line) -> set[tuple[str, str]]:
    """The words of a sentence that have a noun of their own at the end or, in Arabic, at the start: "retail prices"."""
    stop = stop_words(line.language)
    stems = [
        "" if at in line.taken or word.form in stop else meaning(word.form, line.language)
        for at, word in enumerate(line.words)
    ]
    found = {(a, b) for (a, b) in pairwise(stems) if a and b and a != b}
    return found if line.language == "ar" else {(b, a) for a, b in found}


def _counts_names(mention: Mention) -> bool:
    """Whether an amount counts names that stand before it: "as Aruba, Saba and Nevis are small, the three islands"."""
    line, figure, number = mention.line, mention.figure, mention.figure.quantity.decimal
    if number is None or not 1 < number <= _LISTED:
        return False
    if line.language == "ar":
        joined = [word.form for word in line.words[: figure.first] if word.form.startswith("و")]
        return len(joined) >= number - 1
    return any(match[0].count(",") + 1 >= number - 1 for match in _NAMES.finditer(line.since(line.start, figure)))
