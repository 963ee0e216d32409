"""Figures that are no amounts: clock times, ordinals, scores, names with a number in them, ages without a unit."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from figurecheck.quantities import ages, names, nouns, ordinals, race_times
from figurecheck.quantities.number_words import WA
from figurecheck.quantities.reading import Reading, labelled
from figurecheck.quantities.tokens import IDENTIFIER, NUMBER, PARTICLE, WORD

if TYPE_CHECKING:
    from figurecheck.languages.lexicon import Lexicon
    from figurecheck.quantities.tokens import Tokens

#: How far around "2-0" a word of sport may stand for it to be a score.
SCORE_WINDOW = 12
DASHES = frozenset("-–—")


def read(tokens: Tokens, i: int, lexicon: Lexicon) -> Reading | None:
    """The time, ordinal, score, age or named number that starts at token ``i``, or None."""
    if tokens.kind[i] == NUMBER:
        return (
            _read_slashed_name(tokens, i, lexicon) or race_times.read(tokens, i, lexicon)
            or _read_time(tokens, i, lexicon)
            or _read_ordinal(tokens, i, lexicon) or _read_score(tokens, i, lexicon)
            or names.read_minute(tokens, i, lexicon) or names.read_generation(tokens, i, lexicon)
            or names.read_name(tokens, i, lexicon)
            or ages.read_age(tokens, i, lexicon)
        )  # fmt: skip
    if tokens.kind[i] == IDENTIFIER and len(tokens.raw[i]) > 2 and not any(c.isalpha() for c in tokens.raw[i]):
        return _read_code(tokens, i, lexicon)
    if tokens.kind[i] == WORD:
        return _read_ordinal_word(tokens, i, lexicon)
    return None


def _read_code(tokens: Tokens, i: int, lexicon: Lexicon) -> Reading:
    """A phone number, a version, a code; marks that fit no number spoil the magnitude behind them, too."""
    j = i + 1
    while j < tokens.count and j - i < 3 and (word := lexicon.numbers.get(tokens.low[j])) and word.role == "magnitude":
        j += 1
    return labelled(tokens, i, j, "identifier", tokens.slice(i, j))


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
    if (
        k + 1 < tokens.count
        and tokens.low[k] == ":"
        and tokens.kind[k + 1] == NUMBER
        and tokens.glued[k]
        and tokens.glued[k + 1]
    ):
        if len(tokens.low[k + 1]) != 2 or not tokens.low[k + 1].isdigit() or not hour.isdigit():
            return labelled(tokens, i, k + 2, "time", f"{hour}:{tokens.low[k + 1]}") if hour.isdigit() else None
        minute, k = tokens.low[k + 1], k + 2
        if k + 1 < tokens.count and tokens.low[k] == ":" and tokens.kind[k + 1] == NUMBER and tokens.glued[k]:
            return labelled(tokens, i, k + 2, "time", f"{hour}:{minute}:{tokens.low[k + 1]}")
    entry = _opens_entry(tokens, i, lexicon) if not minute else None
    if entry is not None:
        return entry
    clock = i > 0 and (tokens.low[i - 1] in lexicon.sets.get("dates.clock", frozenset()))
    said = _meridiem(tokens, k, lexicon)
    if not minute:
        parts = hour.replace(",", ".").split(".")
        if len(parts) == 2 and len(parts[1]) == 2 and (said is not None or clock):
            hour, minute = parts[0], parts[1]
        elif hour.isdigit() and len(hour) == 4 and said is not None:
            hour, minute = hour[:2], hour[2:]
        elif not (hour.isdigit() and len(hour) <= 2 and (said is not None or clock)):
            at = k + (k < tokens.count and tokens.kind[k] == PARTICLE)
            zone = at < tokens.count and tokens.low[at] in lexicon.sets["dates.oclock"] and hour.isdigit()
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
    return labelled(tokens, i, k, "time", f"{value:02}:{minute or '00'}")


def _opens_entry(tokens: Tokens, i: int, lexicon: Lexicon) -> Reading | None:
    """Read "16.30 Dutch voters …", "21.40--Green": the time that opens an entry of a live report."""
    hour, _, minute = tokens.low[i].partition(".")
    if i or len(minute) != 2 or not (hour + minute).isdigit() or int(hour) > 23 or int(minute) > 59 or len(hour) > 2:
        return None
    before = tokens.text[max(0, tokens.start[i] - 8) : tokens.start[i]].rstrip(" \t-–—*•")
    if i + 1 >= tokens.count or (before and before[-1] not in "\n\r" and len(hour) < 2):
        return None
    k = i + 1
    while k < tokens.count and tokens.low[k] in DASHES:
        k += 1
    if k >= tokens.count or tokens.kind[k] != WORD or not tokens.raw[k][0].isupper():
        return None
    measured = lexicon.counts(tokens.low[k]) or tokens.raw[k] in lexicon.codes_of_money
    return None if measured else labelled(tokens, i, i + 1, "time", f"{int(hour):02}:{minute}")


def _read_slashed_name(tokens: Tokens, i: int, lexicon: Lexicon) -> Reading | None:
    """Read "20/20", "24/7": figures that are a name by their look."""
    named = lexicon.phrase_sets["context.slash_name"].match(tokens.low, i)
    if named is None or not all(tokens.glued[i + 1 : i + named[1]]):
        return None
    return labelled(tokens, i, i + named[1], "identifier", tokens.slice(i, i + named[1]))


def _read_ordinal(tokens: Tokens, i: int, lexicon: Lexicon) -> Reading | None:
    k = i + 1
    if k >= tokens.count or not tokens.glued[k] or tokens.low[k] not in lexicon.sets["number.ordinal_suffix"]:
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
    if value == 1 and _is_stretch(tokens, i, j, lexicon):
        return None
    before = i - 1 - (i > 0 and tokens.kind[i - 1] == PARTICLE)
    if before >= 0 and tokens.low[before] in lexicon.sets["dates.clock"] and value <= 12:
        return _read_hour_word(tokens, before, value, j, lexicon)
    reading = Reading(tokens.start[i], tokens.end[j - 1], i, j, "ordinal")
    reading.value = Decimal(value)
    if tokens.low[i] >= "\u0600" and _says_age(tokens, i, j, lexicon):
        reading.kind, reading.unit = "age", "year"
    return reading


def _is_stretch(tokens: Tokens, i: int, j: int, lexicon: Lexicon) -> bool:
    """Whether "first" only tells which stretch is counted: "الأشهر الستة الأولى", "أول 3 شهور", "أمس الأول"."""
    if tokens.low[i] < "\u0600":
        return False
    before = i - 1
    if not tokens.definite[i]:
        after = tokens.low[j] if j < tokens.count else ""
        of = after in lexicon.sets["number.of"]
        apart = of and j + 1 < tokens.count and tokens.low[j + 1] in lexicon.sets["context.day_before"]
        counted = j < tokens.count and tokens.number[j] is not None and not _is_year_like(tokens, j)
        word = lexicon.numbers.get(after)
        spelled = word is not None and word.role in ("small", "tens") and word.value > 1 and not tokens.definite[j]
        return counted or spelled or apart or after in lexicon.duals or after in lexicon.sets["context.day_before"]
    if before < 0:
        return False
    if tokens.low[before] in lexicon.sets["context.day_before"]:
        return True
    if tokens.low[before] in lexicon.sets["context.plural_unit"]:
        before -= 1  # "الـ6 أشهر الأولى"
        if before < 0:
            return False
    number = lexicon.numbers.get(tokens.low[before])
    spelled = number is not None and number.role in ("small", "tens") and tokens.definite[before]
    return spelled or (tokens.number[before] is not None and before > 0 and tokens.low[before - 1] == "ال")


def _is_year_like(tokens: Tokens, i: int) -> bool:
    return len(tokens.raw[i]) == 4 and tokens.raw[i].isdigit()


def _says_age(tokens: Tokens, i: int, j: int, lexicon: Lexicon) -> bool:
    """Read "في السادسة من العمر", "سن الثالثة عشرة", "بين الخامسة والرابعة عشرة من عمرهم"."""
    before = i - 1 - (i > 0 and tokens.kind[i - 1] == PARTICLE)
    if before >= 0 and tokens.low[before] in lexicon.sets["context.age_before"]:
        return True
    after = j
    if after < tokens.count and tokens.low[after] == WA:
        second = ordinals.ordinal_at(tokens, after + 1, lexicon)
        after = second[1] if second is not None else after
    return lexicon.phrase_sets["context.age_after"].match(tokens.low, after) is not None


def _read_hour_word(tokens: Tokens, clock: int, hour: int, j: int, lexicon: Lexicon) -> Reading:
    """Read "الساعة الرابعة والنصف فجرا": the hour in words, with a half or a quarter."""
    minute = 0
    if j + 1 < tokens.count and tokens.low[j] == WA:
        part = lexicon.shares.get(tokens.low[j + 1])
        if part is not None and part.high in (2, 3, 4):
            minute, j = int(60 * part.value / part.high), j + 2
    said = _meridiem(tokens, j, lexicon)
    if said is not None:
        hour, j = hour % 12 + said[0], said[1]
    return labelled(tokens, clock, j, "time", f"{hour:02}:{minute:02}")


def _read_score(tokens: Tokens, i: int, lexicon: Lexicon) -> Reading | None:
    """Read "2-0", "9-2 lead", "5/1": small numbers with a dash, near a word of sport."""
    if i + 2 >= tokens.count or tokens.low[i + 1] not in ("-", "–", "/") or tokens.kind[i + 2] != NUMBER:
        return None
    first, second = tokens.low[i], tokens.low[i + 2]
    if not (first.isdigit() and second.isdigit() and len(first) <= 3 and len(second) <= 3):
        return None
    after = i + 3
    if lexicon.units.match(tokens.low, after) or (after < tokens.count and tokens.low[after] in ("%", "/", "-")):
        return None
    if lexicon.money.match(tokens.low, after) or (i and tokens.low[i - 1] in lexicon.money_symbols):
        return None
    words = lexicon.sets["context.score"]
    near = range(max(0, i - SCORE_WINDOW), min(tokens.count, i + 3 + SCORE_WINDOW))
    falling = tokens.low[i + 1] != "/" and tokens.glued[i + 1] and tokens.glued[i + 2] and int(first) > int(second)
    if not falling and not any(tokens.low[k] in words for k in near):
        return None
    noun = nouns.noun_at(tokens, after, lexicon, one=False)
    won = falling and noun is not None and noun.lemma in lexicon.sets["context.score_winner"]
    if noun is not None and not won and tokens.low[after] not in words and noun.lemma not in words:
        return None
    return labelled(tokens, i, after, "score", f"{first}-{second}")
