"""One mention of an amount: what it is an amount of, in which words, and whether the reader is taken to know it."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from figurecheck.intervals import Range, counted, parse
from figurecheck.languages.relation_words import load_relation_words
from figurecheck.languages.stems import broad_nouns, meaning
from figurecheck.languages.words import split_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from figurecheck.claims.ties.scene import Figure, Line
    from figurecheck.model import Quantity

_KINDS = ("count", "number", "money", "measure", "percent", "duration")
_COUNTED = ("count", "number")
#: Words to each side of a figure that tell what it is of.
_NEAR = 9
#: Words of a noun phrase that an amount stands before or behind: "the $5.4 million school repair bond".
_PHRASE = 3
#: Arabic nouns may have two letters: خط, سد.
_SHORTEST_WORD = {"en": 3, "ar": 2}
#: Words of a sentence that are looked at; keeps one of a million words linear.
_LONGEST = 120
#: Words between an article and the amount of what it names: "the new bridge, which cost $5 million".
_NAMED = 6


class Mention(NamedTuple):
    """An amount with the words that it stands among, as stems.

    Attributes:
        line: its sentence.
        figure: the figure.
        allowed: what it may be.
        head: the counted thing, or "".
        modifiers: what the text says of the counted thing right before it.
        thing: the words of the phrase that it belongs to ("bond" of "the $5 million bond").
        near: content words to both sides, in its own part of the sentence.
        said: content words of the whole sentence.
        names: those of ``near`` that are printed as names.
        known: the reader is taken to know the amount: "the 20 dead", "all 221 rooms".
        ends: the word behind the phrase that the amount stands before.
        anaphoric: it tells nothing but that it is known: "all 47 of them", "the sum, which is".
        owner: a second word that may name the thing: "ضحايا" of "ضحايا الانهيار السبعة عشر".
    """

    line: Line
    figure: Figure
    allowed: Range
    head: str
    modifiers: frozenset[str]
    thing: frozenset[str]
    near: frozenset[str]
    said: frozenset[str]
    names: frozenset[str]
    known: bool
    ends: int = 0
    anaphoric: bool = False
    owner: str = ""

    @property
    def heads(self) -> frozenset[str]:
        """What the counted thing may be called."""
        return frozenset({self.head, self.owner} - {""})

    @property
    def broad(self) -> bool:
        """Whether the counted thing says little: people."""
        return self.head in broad_nouns(self.line.language)


def family(quantity: Quantity) -> tuple[object, ...] | None:
    """What two amounts must have in common to be compared, or None where a figure is no such amount."""
    if quantity.kind not in _KINDS or quantity.range is not None or quantity.implicit is not None:
        return None
    # "Will cut 1,200 jobs" is an amount, "up by 1,200" a movement.
    if not quantity.decimal or not (
        quantity.change is None or (quantity.kind == "count" and quantity.change == "down")
    ):
        return None
    # "4500 دينار" may be of several countries, and is one number all the same.
    # Nor is "2,400" men two and a half of them.
    counted = quantity.kind in _COUNTED
    if any(_is_other(reading.value, quantity, counted=counted) or reading.range for reading in quantity.alternatives):
        return None
    return ("counted" if quantity.kind in _COUNTED else quantity.kind, quantity.unit, quantity.per)


def _is_other(value: str | None, quantity: Quantity, *, counted: bool) -> bool:
    if value is None or value == quantity.value:
        return False
    return not counted or Decimal(value) % 1 == 0


def describe(line: Line, figure: Figure) -> Mention:
    """Describe one amount."""
    language, quantity = line.language, figure.quantity
    nouns = _nouns(quantity, language)
    head = (nouns[0] if language == "ar" else nouns[-1]) if nouns else _head_behind(line, figure)
    low, high = line.clause(figure)
    first, last = max(low, figure.first - _NEAR), min(high, figure.last + _NEAR)
    if first == low and line.has("mention.dimension", figure.last, figure.last + 1):
        first = max(0, first - _PHRASE)  # "the tunnel, 13 km long"
    near = _content(line, (at for at in range(first, last) if at not in line.taken))
    start, end = max(0, figure.first - _LONGEST // 2), min(len(line.words), figure.last + _LONGEST // 2)
    said = _content(line, (at for at in range(start, end) if at not in line.taken)) | frozenset(nouns)
    names = frozenset(
        _meaning(line, at)
        for at in range(max(first, 1), last)
        if at not in line.taken and line.as_printed(line.words[at])[0].isupper()
    )
    thing, known, ends = _phrase(line, figure)
    owner, anaphoric = "", _is_anaphoric(line, figure)
    if quantity.kind in _COUNTED:
        numbered = line.led_by(figure, "mention.numbering", 0)
        if numbered is not None and numbered.first:
            # "الغرف البالغ عددها 221": what is counted stands before the words that count it.
            head, known, nouns = _meaning(line, numbered.first - 1), True, []
            owner = _owner(line, numbered.first - 2)
        elif language == "ar" and known and figure.first and (not head or _is_in_words(quantity)):
            # "السلاحف الثمانون": the number agrees with the noun before it, or with the one that owns it.
            head, owner = _meaning(line, figure.first - 1), _owner(line, figure.first - 2)
        head = "" if anaphoric else head
        thing = frozenset({head, owner} - {""})
    return Mention(
        line, figure, _allowed(quantity), head, frozenset(nouns) - {head}, thing,
        near - {head}, said, names - {""}, known or anaphoric, ends, anaphoric, owner,
    )  # fmt: skip


def _allowed(quantity: Quantity) -> Range:
    number, allowed = quantity.decimal, parse(quantity.interval)
    if number is None or quantity.kind not in _COUNTED:
        return allowed
    return counted(number, allowed, hedged=quantity.qualifier not in ("none", "exact"))


def _nouns(quantity: Quantity, language: str) -> list[str]:
    if quantity.kind != "count" or not quantity.noun:
        return []
    return [found for word in split_words(quantity.noun) if (found := meaning(word.form, language))]


def _head_behind(line: Line, figure: Figure) -> str:
    """What a bare number counts: the word right behind it ("the 20 dead")."""
    if figure.quantity.kind != "number" or figure.last >= len(line.words) or line.breaks(figure.last - 1, figure.last):
        return ""
    return _meaning(line, figure.last)


def _meaning(line: Line, at: int) -> str:
    form = line.words[at].form
    if len(form) < _SHORTEST_WORD.get(line.language, 3) or form in _light(line.language):
        return ""
    if line.language == "ar" and form.startswith("ال") and len(form) == len("الخط"):
        form = form.removeprefix("ال")
    return meaning(form, line.language)


def _content(line: Line, places: Iterable[int]) -> frozenset[str]:
    return frozenset(word for at in places if (word := _meaning(line, at)))


@lru_cache(maxsize=8)
def _light(language: str) -> frozenset[str]:
    """Words that only say that there is a figure: "the toll", "stood at"."""
    words = load_relation_words(language).get("mention.light", ())
    return frozenset(form.form for word in words for form in split_words(word))


def _phrase(line: Line, figure: Figure) -> tuple[frozenset[str], bool, int]:
    """The words of the phrase that an amount belongs to, whether it is a known one, and the word behind it."""
    led = line.led_by(figure, "mention.amount", 1)
    if led is not None and figure.quantity.kind not in _COUNTED:
        opening = line.cues("mention.the", max(0, led.first - _NAMED), led.first)
        indefinite = line.cues("mention.a", max(0, led.first - _NAMED), led.first)
        if opening and indefinite and indefinite[-1].first > opening[-1].first:
            opening = []
        start = opening[-1].first if opening else _phrase_start(line, led.first)
        thing = _content(line, range(start, led.first))
        definite = bool(opening) or line.words[max(led.first - 1, 0)].form.startswith("ال")
        return thing, definite and bool(thing), figure.last
    known = _is_known(line, figure)
    if figure.quantity.kind in _COUNTED:
        return frozenset(), known, figure.last
    # "The 420 kilograms of cocaine".
    start = figure.last + len(line.cues("mention.of", figure.last, figure.last + 1))
    end = start
    while end < min(start + _PHRASE, len(line.words)) and not line.breaks(end - 1, end) and _meaning(line, end):
        if end > start and line.has("mention.verb", end, end + 1):
            break  # "the €3.5 million grant comes from"
        end += 1
    return _content(line, range(start, end)), known and end > start, end


def _is_in_words(quantity: Quantity) -> bool:
    return quantity.kind == "number" and not any(sign.isdigit() for sign in quantity.text)


def _is_anaphoric(line: Line, figure: Figure) -> bool:
    """Whether an amount is that of the sentence before, whatever it is of: "all 47 of them", "the sum, which is"."""
    quantity = figure.quantity
    if quantity.kind == "money":
        led = line.led_by(figure, "mention.amount", 1)
        named = line.cues("mention.sums", max(0, led.first - 1), led.first) if led else []
        return bool(named) and (line.language == "ar" or line.has("mention.the", named[0].first - 1, named[0].first))
    if quantity.kind != "number" or not line.led_by(figure, "mention.whole", 0):
        return False
    return any(line.has(f"mention.{name}", figure.last, figure.last + 1) for name in ("of_them", "of_those"))


def _owner(line: Line, at: int) -> str:
    """An Arabic word that the next one tells more of: "ضحايا الانهيار", "العمال المهددين"."""
    return _meaning(line, at) if at >= 0 and line.language == "ar" and not line.breaks(at, at + 1) else ""


def _phrase_start(line: Line, end: int) -> int:
    """Where a phrase without an article before it begins; an Arabic one where its words with the article do."""
    start = end
    while start > max(0, end - _PHRASE) and line.words[start - 1].form.startswith("ال"):
        start -= 1
    return start if start < end else max(0, end - _PHRASE)


def _is_known(line: Line, figure: Figure) -> bool:
    """Whether the reader is taken to know of the thing: an article, a pronoun, "all", somebody's."""
    if line.led_by(figure, "mention.the", 0):
        return True
    if line.language != "ar":
        # What belongs to somebody is known by whose it is: "the hotel's 221 rooms".
        before = line.words[figure.first - 1].form if figure.first else ""
        return before.endswith("'s")
    words = [word.form for word in line.words[figure.first : figure.last]]
    return any(form == "ال" or (form.startswith("ال") and form not in _numerals()) for form in words)


@lru_cache(maxsize=1)
def _numerals() -> frozenset[str]:
    """Number words that begin like a word with the article."""
    return frozenset(load_relation_words("ar").get("mention.no_article", ()))


def meets(one: Mention, other: Mention) -> bool:
    """Whether two mentions can be of one amount, a unit in the last place given away."""
    return one.allowed.meets(other.allowed) or _near_enough(one, other)


def _near_enough(one: Mention, other: Mention) -> bool:
    a, b = one.figure.quantity, other.figure.quantity
    if a.decimal is None or b.decimal is None or "counted" in (family(a) or ()):
        return False
    coarse = max((abs(end - number) for each, number in ((one, a.decimal), (other, b.decimal))
                  for end in each.allowed if end is not None), default=Decimal(0))  # fmt: skip
    return abs(a.decimal - b.decimal) <= coarse
