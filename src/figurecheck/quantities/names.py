"""Numbers that belong to a name: "Section 427", "iPhone 11", "S&P 500", "COVID-19", "123 Random Street"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.quantities import nouns, unit_words
from figurecheck.quantities.number_words import WA
from figurecheck.quantities.reading import labelled
from figurecheck.quantities.tokens import IDENTIFIER, NUMBER, PARTICLE, WORD

if TYPE_CHECKING:
    from figurecheck.languages.lexicon import Lexicon
    from figurecheck.quantities.reading import Reading
    from figurecheck.quantities.tokens import Tokens


#: How many tokens of a sentence are looked at to tell a headline.
HEADLINE = 24
_MINUTE = frozenset("'’′")
_QUOTES = frozenset("'‘’")
#: The last minute that a match can have, with extra time.
LONGEST_MATCH = 130
#: How many tokens the numbers behind one label of several may fill.
FURTHEST = 12
_LISTING = frozenset((WA, "،", ","))
_AROUND = frozenset({("(", ")"), ('"', '"'), ("«", "»"), ("“", "”"), ("”", "“"), ("[", "]")})


def read_generation(tokens: Tokens, i: int, lexicon: Lexicon) -> Reading | None:
    """Read "5G", "3D": a capital letter that touches one digit and is no unit."""
    k = i + 1
    if k < tokens.count and tokens.glued[k] and tokens.raw[k] in ("G", "D", "K") and len(tokens.raw[i]) == 1:
        if tokens.raw[k] == "K" and _is_thousand_of(tokens, k + 1, lexicon):
            return None  # "3K cameras" and "5K-mile" count, "4K video" names
        return labelled(tokens, i, k + 1, "identifier", tokens.slice(i, k + 1))
    return None


def _is_thousand_of(tokens: Tokens, k: int, lexicon: Lexicon) -> bool:
    measured = unit_words.skip_hyphen(tokens, k) != k and unit_words.unit_at(tokens, k, lexicon, after_digits=True)
    return bool(measured) or nouns.noun_at(tokens, k, lexicon, one=False) is not None


def read_minute(tokens: Tokens, i: int, lexicon: Lexicon) -> Reading | None:
    """Read "Wagner 63'", "Silva (12')", "45+2'": a minute of a match behind its scorer."""
    k = i + 1
    if k + 2 < tokens.count and tokens.low[k] == "+" and tokens.glued[k] and tokens.kind[k + 1] == NUMBER:
        k += 2
    if k >= tokens.count or tokens.raw[k] not in _MINUTE or not tokens.glued[k] or not tokens.raw[i].isdigit():
        return None
    inside = k + 1 < tokens.count and tokens.glued[k + 1] and tokens.kind[k + 1] in (WORD, NUMBER)
    if int(tokens.low[i]) > LONGEST_MATCH or inside:
        return None
    at = i - 1 - (i > 0 and tokens.low[i - 1] == "(")
    scorer = at >= 0 and tokens.kind[at] == WORD and tokens.raw[at][:1].isupper()
    listed = at > 0 and tokens.low[at] in (",", "،") and tokens.raw[at - 1] in _MINUTE
    quoted = any(tokens.raw[n] in _QUOTES and not tokens.glued[n] for n in range(max(0, i - HEADLINE), i))
    if quoted or not (scorer or listed):
        return None  # "'we sold 63' and left"
    return labelled(tokens, i, k + 1, "identifier", tokens.slice(i, k + 1))


def read_name(tokens: Tokens, i: int, lexicon: Lexicon) -> Reading | None:
    """A number that belongs to a name: "Section 427", "iPhone 11", "S&P 500", "COVID-19", "F-35", "المادة 108"."""
    if i == 0 or not tokens.raw[i].replace(".", "", 1).isdigit() or len(tokens.raw[i]) > 6:
        return None
    at = i - 1
    if tokens.low[at] in ("-", "#") and tokens.glued[at] | (tokens.low[at] == "#") and tokens.glued[i] and at > 0:
        at -= tokens.low[at] == "-"
        if tokens.kind[at] not in (WORD, IDENTIFIER) and tokens.low[at] != "#":
            return None
        if (tokens.raw[at].islower() and tokens.kind[at] == WORD) or unit_words.money_before(tokens, at, lexicon):
            return None
        return labelled(tokens, at, i + 1, "identifier", tokens.slice(at, i + 1))
    if tokens.low[at] == "-" and tokens.glued[i] and at and tokens.low[at - 1] in lexicon.sets["context.index"]:
        return labelled(tokens, at - 1, i + 1, "identifier", tokens.slice(at - 1, i + 1))  # "COVID -19"
    if tokens.low[at] == "." and at and tokens.glued[i] and tokens.glued[at] and tokens.raw[at - 1].isupper():
        return _named(tokens, at - 1, i)  # "ID.3"
    bracketed = _read_bracketed_label(tokens, i, lexicon)
    if bracketed is not None:
        return bracketed
    if tokens.low[at] >= "\u0600":
        moment = _read_definite_label(tokens, i, lexicon)
        if moment is not None:
            return moment
    if tokens.kind[at] == PARTICLE or tokens.glued[i]:
        return None
    low, raw = tokens.low[at], tokens.raw[at]
    index = lexicon.phrase_sets["context.index"].match_before(tokens.low, i)
    if index is not None:
        return _named(tokens, i - index[1], i)
    if low in lexicon.sets["context.label_low"] and raw.islower():
        return _named(tokens, at, i) if not is_measure_after(tokens, i, lexicon) else None
    abbreviated = low == "." and at > 0 and tokens.low[at - 1] in lexicon.sets["context.label_short"]  # "No. 1"
    label = low in lexicon.sets["context.label"] or abbreviated
    if not lexicon.sets["context.place"].isdisjoint(tokens.low[i + 1 : i + 6]):
        address = _read_name_after(tokens, i, lexicon)
        if address is not None:
            return address
    if tokens.kind[at] != WORD and not label:
        return None
    if lexicon.phrase_sets["context.no_label"].match_before(tokens.low, i) is not None:
        return None  # "ما مجموعه 54 مليون" comes to so much; "مجموعة 54" is a name
    name = _read_name_around(tokens, i, at, lexicon, label=label)
    if name is not None and raw >= "\u0600" and _measures(tokens, i, lexicon):
        return None  # "الرحلة 120 دقيقة" lasts, "المؤشر الرئيسي 120 نقطة" moves
    return name


def _measures(tokens: Tokens, i: int, lexicon: Lexicon) -> bool:
    """Whether the number at ``i`` is an amount by what follows: a unit, a currency, a magnitude, a percentage."""
    after = tokens.low[i + 1] if i + 1 < tokens.count else ""
    return after in lexicon.numbers or is_measure_after(tokens, i, lexicon)


def _read_bracketed_label(tokens: Tokens, i: int, lexicon: Lexicon) -> Reading | None:
    """Read 'عيار "24"', "القاعة (16)": brackets or quotation marks around the number of a name."""
    k = i + 1
    if i < 2 or k >= tokens.count or (tokens.low[i - 1], tokens.low[k]) not in _AROUND or tokens.raw[i - 2] < "\u0600":
        return None
    if tokens.low[i - 2] not in lexicon.sets["context.label"] or _measures(tokens, k, lexicon):
        return None
    return labelled(tokens, i - 2, k + 1, "identifier", tokens.slice(i - 2, k + 1))


def _read_definite_label(tokens: Tokens, i: int, lexicon: Lexicon) -> Reading | None:
    """Read "الدقيقة 35", "الجولة 15", "الدقيقتين 20 و35", "عيار الذهب 21"; a number that counts is no name."""
    at = i - 1
    of = lexicon.phrase_sets["context.label_of"].match_before(tokens.low, i)
    if of is not None:
        return None if _measures(tokens, i, lexicon) else _named(tokens, i - of[1], i)
    if "." in tokens.raw[i] or _measures(tokens, i, lexicon):
        return None
    many = _many_labelled(tokens, at, lexicon)
    pointed = at > 0 and tokens.low[at - 1] in lexicon.sets["context.pointing"]
    one = tokens.definite[at] and not pointed and tokens.low[at] in lexicon.sets["context.label_definite"]
    if not (many or one) or nouns.noun_at(tokens, i + 1, lexicon, one=False) is not None:
        return None
    first = i if many and tokens.low[at] in _LISTING else at
    return labelled(tokens, first, i + 1, "identifier", tokens.slice(first, i + 1))


def _many_labelled(tokens: Tokens, at: int, lexicon: Lexicon) -> bool:
    """Whether a label of several numbers stands at ``at``, or before the numbers that end there."""
    first = max(0, at - FURTHEST)
    while at > first and tokens.low[at] in _LISTING and tokens.number[at - 1] is not None:
        at -= 2
    return tokens.definite[at] and tokens.low[at] in lexicon.sets["context.label_many"]


def _read_name_around(tokens: Tokens, i: int, at: int, lexicon: Lexicon, *, label: bool) -> Reading | None:
    """The name that the word at ``at`` makes of the number at ``i``, or the words behind it."""
    low, raw = tokens.low[at], tokens.raw[at]
    if raw >= "\u0600" and _is_arabic_index(tokens, at, lexicon):
        return _named(tokens, at, i)
    if label and (any(c.isupper() for c in raw) or not raw.isascii() or low == "."):
        first = at - 1 if low == "." else at
        return labelled(tokens, first, i + 1, "identifier", tokens.slice(first, i + 1))
    if not _is_proper(tokens, at, lexicon) or _counts_something(tokens, i, lexicon):
        name = _read_name_after(tokens, i, lexicon)
    else:
        name = _named(tokens, at, i)
    return None if name is not None and is_headline(tokens) else name


def _is_arabic_index(tokens: Tokens, at: int, lexicon: Lexicon) -> bool:
    """Whether an unknown Arabic word names an index: "مؤشر يوروفرست 300", "مؤشر ستاندرد أند بورز 500"."""
    heads = lexicon.sets["context.index_head"]
    return tokens.low[at] not in lexicon.known and not heads.isdisjoint(tokens.low[max(0, at - 4) : at])


def is_headline(tokens: Tokens) -> bool:
    """Whether most words are capitalised, so that a capital says nothing about a name."""
    words = [
        raw for raw, kind in zip(tokens.raw[:HEADLINE], tokens.kind, strict=False) if kind == WORD and len(raw) > 3
    ]
    return len(words) > 2 and sum(raw[0].isupper() for raw in words) > 0.7 * len(words)


def _named(tokens: Tokens, at: int, i: int) -> Reading:
    """The name that starts at ``at`` and ends with the number at ``i``, with a part after a hyphen ("ISO 3888-2")."""
    first = at - 2 if at > 1 and tokens.low[at - 1] == "&" else at
    j = i + 1
    if (
        j + 1 < tokens.count
        and tokens.low[j] == "-"
        and tokens.glued[j]
        and tokens.glued[j + 1]
        and tokens.kind[j + 1] == NUMBER
    ):
        j += 2
    return labelled(tokens, first, j, "identifier", tokens.slice(first, j))


def _read_name_after(tokens: Tokens, i: int, lexicon: Lexicon) -> Reading | None:
    """A bare number right before a name: "123 Random Street", "11 Pro Max", "90049 ZIP Code"."""
    k, last = i + 1, i
    if k + 1 < tokens.count and tokens.low[k] == "-" and tokens.glued[k] and tokens.glued[k + 1] and (
        tokens.low[k + 1] in lexicon.numbers and tokens.raw[k + 1].istitle()
    ):  # fmt: skip
        return labelled(tokens, i, k + 2, "identifier", tokens.slice(i, k + 2))  # "a 7-Eleven"
    if k + 2 < tokens.count and tokens.low[k] in ("-", "–") and tokens.glued[k] and tokens.glued[k + 1] and (
        tokens.kind[k + 1] == NUMBER
    ):  # fmt: skip
        k, last = i + 3, i + 2  # "16-18 Industrial Avenue"
    if k >= tokens.count or tokens.kind[k] != WORD or tokens.glued[k] or not tokens.raw[k][0].isupper():
        return None
    titled = k + 1 < tokens.count and tokens.raw[k + 1].istitle() and not tokens.glued[k + 1]
    if tokens.raw[k].isupper() and not titled:
        return None
    low = tokens.low[k]
    place = not lexicon.sets["context.place"].isdisjoint(tokens.low[k : k + 3])
    if (
        (low in lexicon.known and not place)
        or low in lexicon.sets["nouns.stop"]
        or not low.isascii()
        or _counts_something(tokens, last, lexicon)
    ):
        return None
    return labelled(tokens, i, last + 1, "identifier", tokens.slice(i, last + 1))


def is_measure_after(tokens: Tokens, i: int, lexicon: Lexicon) -> bool:
    """Whether a unit or currency follows the number at ``i``."""
    k = i + 1
    if k >= tokens.count:
        return False
    unit = unit_words.unit_at(tokens, k, lexicon, after_digits=True)
    return unit is not None or unit_words.money_after(tokens, k, lexicon, after_digits=True) is not None


def _is_proper(tokens: Tokens, at: int, lexicon: Lexicon) -> bool:
    raw, low = tokens.raw[at], tokens.low[at]
    if not raw.isascii() or not any(c.isupper() for c in raw):
        return False
    if at > 1 and tokens.low[at - 1] == "&":
        return True  # "S&P 500"
    sentence_start = at == 0 or tokens.low[at - 1] in (".", "“", '"', "!", "?")
    if sentence_start and raw[1:].islower():
        return False
    known = low in lexicon.known or low in lexicon.sets["nouns.stop"] or raw in lexicon.codes_of_money
    return not known


def _counts_something(tokens: Tokens, i: int, lexicon: Lexicon) -> bool:
    k = i + 1
    if k >= tokens.count:
        return False
    if tokens.low[k] in lexicon.numbers or unit_words.unit_at(tokens, k, lexicon, after_digits=True):
        return True
    if unit_words.money_after(tokens, k, lexicon, after_digits=True):
        return True
    if tokens.low[k] in lexicon.sets["number.times"]:
        return True
    if tokens.low[k] in ("-", "–"):  # "Stoxx 50 -1.3%" names, "Group 10-15 people" counts
        return tokens.glued[k] and len(tokens.raw[i]) < 4
    return nouns.noun_at(tokens, k, lexicon, one=False) is not None
