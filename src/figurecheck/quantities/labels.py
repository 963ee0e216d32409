"""Figures that are no amounts: clock times, ordinals, scores, names with a number in them, ages without a unit."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from figurecheck.quantities import hedges, nouns, ordinals, unit_words
from figurecheck.quantities.number_words import WA
from figurecheck.quantities.reading import Reading
from figurecheck.quantities.tokens import IDENTIFIER, MARK, NUMBER, PARTICLE, WORD

if TYPE_CHECKING:
    from figurecheck.languages.lexicon import Lexicon
    from figurecheck.quantities.tokens import Tokens

#: How far around "2-0" a word of sport may stand for it to be a score.
SCORE_WINDOW = 12
#: How far before a number the age that it says may be named ("the average age of the patients was 38").
AGE_WINDOW = 10
OLDEST = 122  # the longest documented human life, in years


def _labelled(tokens: Tokens, i: int, j: int, kind: str, value: str) -> Reading:
    reading = Reading(tokens.start[i], tokens.end[j - 1], i, j, kind)
    reading.text_value = value
    return reading


def read(tokens: Tokens, i: int, lexicon: Lexicon) -> Reading | None:
    """The time, ordinal, score, age or named number that starts at token ``i``, or None."""
    if tokens.kind[i] == NUMBER:
        return (
            _read_time(tokens, i, lexicon) or _read_ordinal(tokens, i, lexicon) or _read_score(tokens, i, lexicon)
            or _read_generation(tokens, i) or _read_name(tokens, i, lexicon) or _read_age(tokens, i, lexicon)
        )  # fmt: skip
    if tokens.kind[i] == IDENTIFIER and len(tokens.raw[i]) > 2 and not any(c.isalpha() for c in tokens.raw[i]):
        return _labelled(tokens, i, i + 1, "identifier", tokens.raw[i])  # a phone number, a version, a code
    if tokens.kind[i] == WORD:
        return _read_ordinal_word(tokens, i, lexicon)
    return None


def _meridiem(tokens: Tokens, k: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """Hours to add for "pm"/"مساء" at ``k``, and the token after it."""
    found = lexicon.phrase_sets["dates.meridiem"].match(tokens.low, k)
    if found is None:
        return None
    late = tokens.low[k][0] in "pم" or tokens.low[k] in lexicon.sets.get("dates.late_meridiem", frozenset())
    return (12 if late else 0), k + found[1]


def _read_time(tokens: Tokens, i: int, lexicon: Lexicon) -> Reading | None:
    """Read "10:45", "2:55 p.m.", "5am", "10.45pm", "الساعة 6,00 صباحا", "0647 بتوقيت"."""
    if not tokens.raw[i][0].isdigit():
        return None
    hour, minute, k = tokens.low[i], "", i + 1
    if k + 1 < len(tokens) and tokens.low[k] == ":" and tokens.kind[k + 1] == NUMBER and tokens.glued[k] and tokens.glued[k + 1]:
        if len(tokens.low[k + 1]) != 2 or not tokens.low[k + 1].isdigit() or not hour.isdigit():
            return _labelled(tokens, i, k + 2, "time", f"{hour}:{tokens.low[k + 1]}") if hour.isdigit() else None
        minute, k = tokens.low[k + 1], k + 2
        if k + 1 < len(tokens) and tokens.low[k] == ":" and tokens.kind[k + 1] == NUMBER and tokens.glued[k]:
            return _labelled(tokens, i, k + 2, "time", f"{hour}:{minute}:{tokens.low[k + 1]}")
    clock = i > 0 and (tokens.low[i - 1] in lexicon.sets.get("dates.clock", frozenset()))
    said = _meridiem(tokens, k, lexicon)
    if not minute:
        parts = hour.replace(",", ".").split(".")
        if len(parts) == 2 and len(parts[1]) == 2 and (said is not None or clock):
            hour, minute = parts[0], parts[1]
        elif hour.isdigit() and len(hour) == 4 and said is not None:
            hour, minute = hour[:2], hour[2:]
        elif not (hour.isdigit() and len(hour) <= 2 and (said is not None or clock)):
            at = k + (k < len(tokens) and tokens.kind[k] == PARTICLE)
            zone = at < len(tokens) and tokens.low[at] in lexicon.sets["dates.oclock"] and hour.isdigit()
            if not zone or len(hour) not in (1, 2, 4):
                return None
            if len(hour) == 4:
                hour, minute = hour[:2], hour[2:]
            else:
                k = at + 1
    if not (hour.isdigit() and int(hour) <= 24 and (not minute or int(minute) < 60)):
        return None
    if clock and said is None and not minute and lexicon.units.match(tokens.low, k):
        return None
    value = int(hour)
    if said is not None:
        value = value % 12 + said[0] if value <= 12 else value
        k = said[1]
    return _labelled(tokens, i, k, "time", f"{value:02}:{minute or '00'}")


def _read_ordinal(tokens: Tokens, i: int, lexicon: Lexicon) -> Reading | None:
    k = i + 1
    if k >= len(tokens) or not tokens.glued[k] or tokens.low[k] not in lexicon.sets["number.ordinal_suffix"]:
        return None
    reading = Reading(tokens.start[i], tokens.end[k], i, k + 1, "ordinal")
    digits = tokens.number[i]
    reading.value = digits.value if digits is not None else None
    return reading


def _read_ordinal_word(tokens: Tokens, i: int, lexicon: Lexicon) -> Reading | None:
    found = ordinals.ordinal_at(tokens, i, lexicon)
    if found is None:
        return None
    value, j = found
    before = i - 1 - (i > 0 and tokens.kind[i - 1] == PARTICLE)
    if before >= 0 and tokens.low[before] in lexicon.sets["dates.clock"] and value <= 12:
        return _read_hour_word(tokens, before, value, j, lexicon)
    reading = Reading(tokens.start[i], tokens.end[j - 1], i, j, "ordinal")
    reading.value = Decimal(value)
    if tokens.low[i] >= "\u0600" and _says_age(tokens, i, j, lexicon):
        reading.kind, reading.unit = "age", "year"
    return reading


def _says_age(tokens: Tokens, i: int, j: int, lexicon: Lexicon) -> bool:
    """Read "في السادسة من العمر", "سن الثالثة عشرة", "بين الخامسة والرابعة عشرة من عمرهم"."""
    before = i - 1 - (i > 0 and tokens.kind[i - 1] == PARTICLE)
    if before >= 0 and tokens.low[before] in lexicon.sets["context.age_before"]:
        return True
    after = j
    if after < len(tokens) and tokens.low[after] == WA:
        second = ordinals.ordinal_at(tokens, after + 1, lexicon)
        after = second[1] if second is not None else after
    return lexicon.phrase_sets["context.age_after"].match(tokens.low, after) is not None


def _read_hour_word(tokens: Tokens, clock: int, hour: int, j: int, lexicon: Lexicon) -> Reading:
    """Read "الساعة الرابعة والنصف فجرا": the hour in words, with a half or a quarter."""
    minute = 0
    if j + 1 < len(tokens) and tokens.low[j] == WA:
        part = lexicon.shares.get(tokens.low[j + 1])
        if part is not None and part.high in (2, 3, 4):
            minute, j = int(60 * part.value / part.high), j + 2
    said = _meridiem(tokens, j, lexicon)
    if said is not None:
        hour, j = hour % 12 + said[0], said[1]
    return _labelled(tokens, clock, j, "time", f"{hour:02}:{minute:02}")


def _read_score(tokens: Tokens, i: int, lexicon: Lexicon) -> Reading | None:
    """Read "2-0", "9-2 lead", "5/1": small numbers with a dash, near a word of sport."""
    if i + 2 >= len(tokens) or tokens.low[i + 1] not in ("-", "–", "/") or tokens.kind[i + 2] != NUMBER:
        return None
    first, second = tokens.low[i], tokens.low[i + 2]
    if not (first.isdigit() and second.isdigit() and len(first) <= 3 and len(second) <= 3):
        return None
    after = i + 3
    if lexicon.units.match(tokens.low, after) or (after < len(tokens) and tokens.low[after] in ("%", "/", "-")):
        return None
    if lexicon.money.match(tokens.low, after) or (i and tokens.low[i - 1] in lexicon.money_symbols):
        return None
    words = lexicon.sets["context.score"]
    near = range(max(0, i - SCORE_WINDOW), min(len(tokens), i + 3 + SCORE_WINDOW))
    if not any(tokens.low[k] in words for k in near):
        return None
    noun = nouns.noun_at(tokens, after, lexicon, one=False)
    if noun is not None and tokens.low[after] not in words and noun.lemma not in words:
        return None
    return _labelled(tokens, i, after, "score", f"{first}-{second}")


def _read_generation(tokens: Tokens, i: int) -> Reading | None:
    """Read "5G", "3D": a capital letter that touches one digit and is no unit."""
    k = i + 1
    if k < len(tokens) and tokens.glued[k] and tokens.raw[k] in ("G", "D", "K") and len(tokens.raw[i]) == 1:
        return _labelled(tokens, i, k + 1, "identifier", tokens.slice(i, k + 1))
    return None


def _read_name(tokens: Tokens, i: int, lexicon: Lexicon) -> Reading | None:
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
        return _labelled(tokens, at, i + 1, "identifier", tokens.slice(at, i + 1))
    if tokens.low[at] == "-" and tokens.glued[i] and at and tokens.low[at - 1] in lexicon.sets["context.index"]:
        return _labelled(tokens, at - 1, i + 1, "identifier", tokens.slice(at - 1, i + 1))  # "COVID -19"
    if tokens.low[at] == "." and at and tokens.glued[i] and tokens.glued[at] and tokens.raw[at - 1].isupper():
        return _named(tokens, at - 1, i)  # "ID.3"
    if tokens.kind[at] == PARTICLE or tokens.glued[i]:
        return None
    low, raw = tokens.low[at], tokens.raw[at]
    index = lexicon.phrase_sets["context.index"].match_before(tokens.low, i)
    if index is not None:
        return _named(tokens, i - index[1], i)
    if low in lexicon.sets["context.label_low"] and raw.islower():
        return _named(tokens, at, i) if not _measures(tokens, i, lexicon) else None
    label = low in lexicon.sets["context.label"] or (low == "." and at and f"{tokens.low[at - 1]}." in lexicon.sets["context.label"])
    if tokens.kind[at] != WORD and not label:
        return None
    if label and (any(c.isupper() for c in raw) or not raw.isascii() or low == "."):
        first = at - 1 if low == "." else at
        return _labelled(tokens, first, i + 1, "identifier", tokens.slice(first, i + 1))
    if not _is_proper(tokens, at, lexicon) or _counts_something(tokens, i, lexicon):
        return _read_name_after(tokens, i, lexicon)
    return _named(tokens, at, i)


def _named(tokens: Tokens, at: int, i: int) -> Reading:
    """The name that starts at ``at`` and ends with the number at ``i``, with a part after a hyphen ("ISO 3888-2")."""
    first = at - 2 if at > 1 and tokens.low[at - 1] == "&" else at
    j = i + 1
    if j + 1 < len(tokens) and tokens.low[j] == "-" and tokens.glued[j] and tokens.glued[j + 1] and tokens.kind[j + 1] == NUMBER:
        j += 2
    return _labelled(tokens, first, j, "identifier", tokens.slice(first, j))


def _read_name_after(tokens: Tokens, i: int, lexicon: Lexicon) -> Reading | None:
    """A bare number right before a name: "123 Random Street", "11 Pro Max", "90049 ZIP Code"."""
    k, last = i + 1, i
    if k + 2 < len(tokens) and tokens.low[k] in ("-", "–") and tokens.glued[k] and tokens.glued[k + 1]:
        k, last = i + 3, i + 2  # "16-18 Industrial Avenue"
    if k >= len(tokens) or tokens.kind[k] != WORD or tokens.glued[k] or not tokens.raw[k][0].isupper():
        return None
    titled = k + 1 < len(tokens) and tokens.raw[k + 1].istitle() and not tokens.glued[k + 1]
    if tokens.raw[k].isupper() and not titled:
        return None
    low = tokens.low[k]
    if low in lexicon.known or low in lexicon.sets["nouns.stop"] or not low.isascii() or _counts_something(tokens, last, lexicon):
        return None
    return _labelled(tokens, i, last + 1, "identifier", tokens.slice(i, last + 1))


def _measures(tokens: Tokens, i: int, lexicon: Lexicon) -> bool:
    """Whether a unit or currency follows the number at ``i``."""
    k = i + 1
    if k >= len(tokens):
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
    if k >= len(tokens):
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


def _read_age(tokens: Tokens, i: int, lexicon: Lexicon) -> Reading | None:
    """Read "Armstrong, 25, said", "aged 35": a number between commas after a name is an age."""
    if not tokens.raw[i].isdigit() or not 0 < int(tokens.low[i][:4]) <= OLDEST or i == 0:
        return None
    before, k = tokens.low[i - 1], i + 1
    aged = before in lexicon.sets["context.age_before"] and unit_words.unit_at(tokens, k, lexicon, after_digits=True) is None
    closing = k >= len(tokens) or tokens.low[k] in (",", ".", ";", ")", "،")
    named = (
        before == "," and closing and i >= 2 and tokens.kind[i - 2] == WORD and tokens.raw[i - 2][0].isupper()
        and k < len(tokens) and tokens.low[k] == "," and tokens.low[i - 2] not in lexicon.months
        and int(tokens.low[i]) > 3
    )  # fmt: skip
    glued = k < len(tokens) and tokens.low[k] in lexicon.sets["context.age_glued"]
    if glued:
        k += 1
    person = _is_person_age(tokens, i, lexicon)
    if not (aged or named or glued or person) or (aged and tokens.low[k : k + 1] and tokens.low[k] in lexicon.sets["range.to"]):
        return None
    end = k if glued else i + 1
    reading = Reading(tokens.start[i], tokens.end[end - 1], i, end, "age")
    reading.value, reading.unit = Decimal(tokens.low[i]), "year"
    if not glued:
        hedges.add_qualifier(reading, tokens, lexicon)
    return reading


def _is_person_age(tokens: Tokens, i: int, lexicon: Lexicon) -> bool:
    """Read "She was 10 when", "life expectancy is around 73": a bare number that is said of a person or of an age."""
    k = i + 1
    if k < len(tokens) and ((tokens.glued[k] and tokens.low[k] not in (".", ",", ";")) or tokens.kind[k] == NUMBER):
        return False
    if k < len(tokens) and nouns.noun_at(tokens, k, lexicon, one=False) is not None:
        return False
    at = i
    hedge = lexicon.qualifiers_before.match_before(tokens.low, at)
    at -= hedge[1] if hedge is not None else 0
    if lexicon.phrase_sets["context.person_is"].match_before(tokens.low, at) is not None:
        return not _measures(tokens, i, lexicon)
    topics = lexicon.sets["context.age_topic"]
    for back in range(at - 1, max(-1, at - AGE_WINDOW), -1):
        if tokens.number[back] is not None or tokens.low[back] in (",", ";", "("):
            return False
        if tokens.low[back] in topics:
            return not _measures(tokens, i, lexicon)
    return False


def ends_word(tokens: Tokens, k: int) -> bool:
    """Whether a mark or the end of the sentence stands at ``k``."""
    return k >= len(tokens) or tokens.kind[k] == MARK
