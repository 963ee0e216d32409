"""Dates: days, months and years in words and digits, with the year only where the text gives it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from figurecheck.quantities import definite, hijri, ordinals
from figurecheck.quantities.reading import Reading
from figurecheck.quantities.tokens import IDENTIFIER, MARK, NUMBER, PARTICLE, WORD

if TYPE_CHECKING:
    from figurecheck.languages.lexicon import Lexicon
    from figurecheck.quantities.tokens import Tokens

_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


def _date(tokens: Tokens, i: int, j: int, value: str) -> Reading:
    reading = Reading(tokens.start[i], tokens.end[j - 1], i, j, "date")
    reading.text_value = value
    return reading


def year_at(tokens: Tokens, k: int) -> int | None:
    """A year in digits at token ``k``: 1000-2199, without marks."""
    if k < tokens.count and tokens.kind[k] == NUMBER and len(tokens.raw[k]) == 4 and tokens.raw[k].isdigit():
        year = int(tokens.low[k])
        return year if 1000 <= year < 2200 else None
    return None


def _day_at(tokens: Tokens, k: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """A day of the month at token ``k`` and the token after it: "2", "2nd", "second", "the 2nd of"."""
    if not 0 <= k < tokens.count:
        return None
    if tokens.kind[k] == NUMBER and tokens.raw[k].isdigit() and len(tokens.raw[k]) <= 2:
        day, j = int(tokens.low[k]), k + 1
        if j < tokens.count and tokens.glued[j] and tokens.low[j] in lexicon.sets["number.ordinal_suffix"]:
            j += 1
        return (day, j) if 1 <= day <= 31 else None
    if tokens.low[k] in lexicon.sets.get("dates.first_day", ()):
        return 1, k + 1
    found = ordinals.ordinal_at(tokens, k, lexicon)  # "السادس من مارس", "the second of March"
    return found if found is not None and found[0] <= 31 else None


def _month_at(tokens: Tokens, k: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """A month name at token ``k`` and the token after it; double names ("يوليو/تموز", "أغسطس (آب)") are one."""
    if k >= tokens.count or tokens.kind[k] != WORD:
        return None
    found = _one_month(tokens, k, lexicon)
    if found is None:
        return None
    month, j = found
    if j < tokens.count and tokens.low[j] == "." and tokens.glued[j] and tokens.low[k] in lexicon.sets["dates.short"]:
        j += 1
    if tokens.low[k] >= "\u0600":
        for opening, closing in (("/", ""), ("(", ")"), ("", "")):
            at = j + bool(opening)
            if opening and not (j < tokens.count and tokens.low[j] == opening):
                continue
            second = _one_month(tokens, at, lexicon) if at < tokens.count else None
            if second is None or second[0] != month:
                continue
            if closing and not (second[1] < tokens.count and tokens.low[second[1]] == closing):
                continue
            return month, second[1] + bool(closing)
    return month, j


def _one_month(tokens: Tokens, k: int, lexicon: Lexicon) -> tuple[int, int] | None:
    for length in (2, 1):
        name = " ".join(tokens.low[k : k + length])
        month = lexicon.months.get(name)
        if month is not None and (length == 1 or k + 1 < tokens.count):
            return month, k + length
    return None


def _year_after(tokens: Tokens, k: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """The year of a date, after a comma, "of", "عام" or nothing; an era mark belongs to it."""
    at = k
    while at < tokens.count and at - k < 2 and (tokens.low[at] in lexicon.sets["dates.of"]):
        at += 1
    if at < tokens.count and tokens.kind[at] == PARTICLE:
        return None
    year = year_at(tokens, at)
    if year is None or (at + 1 < tokens.count and tokens.low[at + 1] == "%"):
        return None
    j = at + 1
    after = tokens.low[j] if j < tokens.count else ""
    if after in lexicon.sets["dates.era"] and after not in lexicon.sets["dates.of"]:
        j += 1
    return year, j


def read(tokens: Tokens, i: int, lexicon: Lexicon) -> Reading | None:
    """The date that starts at token ``i``, or None."""
    kind = tokens.kind[i]
    if lexicon.has_arabic and kind in (NUMBER, WORD):
        found = hijri.read(tokens, i, lexicon)
        if found is not None:
            return found
    if kind == NUMBER:
        if len(tokens.raw[i]) > 4 or not tokens.raw[i].isdigit():
            return None
        return (
            _read_iso(tokens, i) or _read_slashed(tokens, i, lexicon) or _read_days(tokens, i, lexicon)
            or _read_day_first(tokens, i, lexicon)
            or _read_decade(tokens, i, lexicon) or _read_year(tokens, i, lexicon)
        )  # fmt: skip
    if kind == IDENTIFIER:
        return _read_dotted(tokens, i)
    if kind != WORD:
        return None
    if tokens.low[i] in lexicon.months or " ".join(tokens.low[i : i + 2]) in lexicon.months:
        return _read_month_first(tokens, i, lexicon)
    if tokens.low[i] in lexicon.ordinals or tokens.low[i] in lexicon.sets.get("dates.first_day", ()):
        day = _read_day_first(tokens, i, lexicon)
        if day is not None:
            return day
    return _read_end_of(tokens, i, lexicon) or _read_with_cue(tokens, i, lexicon)


def _read_with_cue(tokens: Tokens, i: int, lexicon: Lexicon) -> Reading | None:
    """Read "عام 2023", "شهر يونيو 2015", "العام الماضي 2014": in Arabic the noun belongs to the date."""
    if tokens.low[i] not in lexicon.sets["dates.cue_in_span"]:
        return None
    k = i + 1
    if k < tokens.count and tokens.low[k] in lexicon.sets["dates.direction"]:
        k += 1
    if k >= tokens.count or tokens.kind[k] not in (NUMBER, WORD):
        return None
    year = year_at(tokens, k)
    if year and year < 1500 and k + 1 < tokens.count and tokens.low[k + 1] in lexicon.tables["noun_forms"]:
        return None  # "اليوم 1120 نسمة" counts
    dated = _read_year(tokens, k, lexicon) or _date(tokens, k, k + 1, str(year)) if year is not None else None
    inner = dated or (read(tokens, k, lexicon) if k == i + 1 else None)
    if inner is None or inner.kind != "date":
        return None
    inner.start, inner.i = tokens.start[i], i
    return inner


def _read_iso(tokens: Tokens, i: int) -> Reading | None:
    found = _ISO.match(tokens.text, tokens.start[i]) if tokens.low[i + 1 : i + 2] == ["-"] else None
    if found is None or not (1 <= int(found[2]) <= 12 and 1 <= int(found[3]) <= 31):
        return None
    j = i + 5
    if j > tokens.count or tokens.end[j - 1] != found.end():
        return None
    return _date(tokens, i, j, found.group())


def _read_days(tokens: Tokens, i: int, lexicon: Lexicon) -> Reading | None:
    """Read "20 to 26 February", "20-26 فبراير", "بين 11 و14 يوليوز": a stretch of days in one month."""
    first = _day_at(tokens, i, lexicon)
    if first is None or first[1] >= tokens.count:
        return None
    k, low = first[1], tokens.low[first[1]]
    to, between = lexicon.sets["range.to"], lexicon.sets["range.between"]
    if low not in to and (
        low not in lexicon.sets["range.between_and"] or between.isdisjoint(tokens.low[max(0, i - 2) : i])
    ):
        return None
    k += 1
    while (
        k < tokens.count
        and k - first[1] < 3
        and (tokens.kind[k] == PARTICLE or tokens.low[k] in lexicon.sets["range.to"])
    ):
        k += 1
    second = _read_day_first(tokens, k, lexicon) if k < tokens.count and tokens.kind[k] == NUMBER else None
    if second is None or second.text_value is None or not second.text_value[-2:].isdigit():
        return None
    last = int(second.text_value[-2:])
    if first[0] >= last:
        return None
    head = second.text_value[:-2]
    return _date(tokens, i, second.j, f"{head}{first[0]:02}/{head}{last:02}")


def _read_slashed(tokens: Tokens, i: int, lexicon: Lexicon) -> Reading | None:
    """Read "2/9/2024", "28/11/1436": day first unless the numbers say otherwise."""
    if i + 4 >= tokens.count or tokens.low[i + 1] not in ("/", "-") or tokens.low[i + 3] != tokens.low[i + 1]:
        return None
    parts = [tokens.low[i], tokens.low[i + 2], tokens.low[i + 4]]
    if not all(part.isdigit() for part in parts):
        return None
    if not all(tokens.glued[i + 1 : i + 5]) and not (tokens.low[i + 1] == "/" and len(parts[2]) == 4):
        return None
    first, second, year = (int(part) for part in parts)
    if len(parts[2]) != 4 or not 1000 <= year < 2200:
        return None
    day, month = (first, second) if second <= 12 else (second, first)
    if not (1 <= month <= 12 and 1 <= day <= _DAYS[month - 1]):
        return None
    era = i + 5 < tokens.count and tokens.low[i + 5] in lexicon.sets["dates.era"]
    reading = _date(tokens, i, i + 5 + era, f"{year}-{month:02}-{day:02}")
    if era and tokens.low[i + 5] in lexicon.sets["dates.era_hijri"]:
        reading.others.append((None, f"{year}-{month:02}-{day:02}", "hijri"))
        reading.text_value = None
        return reading
    if first <= 12 and second <= 12 and first != second:
        reading.ambiguous = True
        reading.others.append((None, f"{year}-{first:02}-{second:02}", "month-first"))
    return reading


def _read_dotted(tokens: Tokens, i: int) -> Reading | None:
    parts = tokens.low[i].split(".")
    if len(parts) != 3 or not all(part.isdigit() for part in parts) or len(parts[2]) != 4:
        return None
    day, month, year = (int(part) for part in parts)
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return _date(tokens, i, i + 1, f"{year}-{month:02}-{day:02}")


def _read_day_first(tokens: Tokens, i: int, lexicon: Lexicon) -> Reading | None:
    """Read "2 September 2024", "2nd of September", "2 سبتمبر"."""
    day = _day_at(tokens, i, lexicon)
    if day is None:
        return None
    k = day[1]
    while k < tokens.count and k - day[1] < 2 and tokens.low[k] in lexicon.sets["dates.of"] and tokens.low[k] != ",":
        k += 1
    month = _month_at(tokens, k, lexicon)
    if month is None or (tokens.low[k] in lexicon.sets["ambiguous.months"] and tokens.raw[k].islower()):
        return None
    if day[0] > _DAYS[month[0] - 1] and tokens.low[k] in lexicon.sets["ambiguous.months"]:
        return None
    return _finish(tokens, i, month[1], month[0], day[0], lexicon)


def _finish(tokens: Tokens, i: int, j: int, month: int, day: int | None, lexicon: Lexicon) -> Reading:
    year = _year_after(tokens, j, lexicon)
    tail = f"-{day:02}" if day is not None else ""
    if year is not None:
        return _date(tokens, i, year[1], f"{year[0]}-{month:02}{tail}")
    return _date(tokens, i, _after_direction(tokens, j, lexicon), f"--{month:02}{tail}")


def _after_direction(tokens: Tokens, j: int, lexicon: Lexicon) -> int:
    """The token after "الماضي" or "من العام الماضي": in Arabic the direction belongs to the date."""
    direction = lexicon.sets["dates.direction"]
    if j < tokens.count and tokens.low[j] >= "\u0600":
        if tokens.low[j] in direction:
            return j + 1
        if (
            j + 2 < tokens.count
            and tokens.low[j + 2] in direction
            and tokens.low[j + 1] in lexicon.sets["dates.year_word"]
        ):
            return j + 3
    return j


def _read_month_first(tokens: Tokens, i: int, lexicon: Lexicon) -> Reading | None:
    """Read "September 2, 2024", "Sept. 2024", "يوليو 2023", and a month alone where its name is no other word."""
    month = _month_at(tokens, i, lexicon)
    if month is None:
        return None
    k = month[1]
    day = _day_at(tokens, k, lexicon)
    ambiguous = tokens.low[i] in lexicon.sets["ambiguous.months"]
    if ambiguous and tokens.low[i].isascii() and tokens.raw[i].islower() and not (
        day is not None and i and tokens.low[i - 1] in lexicon.sets["dates.on"]
    ):  # fmt: skip
        return None
    if day is not None and tokens.low[i].isascii() and not _is_amount(tokens, day[1], lexicon):
        return _finish(tokens, i, day[1], month[0], day[0], lexicon)
    if _year_after(tokens, k, lexicon) is not None:
        return _finish(tokens, i, k, month[0], None, lexicon)
    before = tokens.low[i - 1] if i else ""
    if ambiguous and before not in lexicon.sets["dates.cue"]:
        return None
    return _finish(tokens, i, k, month[0], None, lexicon)


def _is_amount(tokens: Tokens, k: int, lexicon: Lexicon) -> bool:
    """What looks like a day is an amount where a unit or magnitude follows ("in July 5 percent")."""
    if k >= tokens.count:
        return False
    word = lexicon.numbers.get(tokens.low[k])
    return (
        lexicon.units.match(tokens.low, k) is not None or tokens.low[k] == "%"
        or (word is not None and word.role == "magnitude")
    )  # fmt: skip


def _read_decade(tokens: Tokens, i: int, lexicon: Lexicon) -> Reading | None:
    """Read "the 1970s"."""
    k = i + 1
    if year_at(tokens, i) is None or k >= tokens.count or not tokens.glued[k]:
        return None
    if tokens.low[k] in ("'", "’") and k + 1 < tokens.count:
        k += 1
    if tokens.low[k] not in lexicon.sets["number.decade_suffix"] or not tokens.glued[k]:
        return None
    return _date(tokens, i, k + 1, f"{tokens.low[i][:3]}X")


def _read_year(tokens: Tokens, i: int, lexicon: Lexicon) -> Reading | None:
    """A year in digits, where a cue or its place says that it is no count."""
    year = year_at(tokens, i)
    before, after = (tokens.low[i - 1] if i else ""), (tokens.low[i + 1] if i + 1 < tokens.count else "")
    # "A.D. 1000 and 1260": the second of two years needs no cue of its own
    second = i > 1 and before in lexicon.sets["number.joiner"] and 0 < (year_at(tokens, i - 2) or 0) < (year or 0) and (
        i == 2 or tokens.low[i - 3] in lexicon.sets["dates.era"] or tokens.low[i - 3] in lexicon.sets["dates.year_cue"]
    )  # fmt: skip
    era = before in lexicon.sets["dates.era"]
    if year is None or not (second or era or year >= 1500) or year > 2100:
        return None
    glued_after = i + 1 < tokens.count and tokens.glued[i + 1]
    if after in ("-", "–", "/") and i + 2 < tokens.count and (glued_after == tokens.glued[i + 2]):
        pair = _read_year_pair(tokens, i, year)
        if pair is not None or glued_after:
            return pair
    if after == "%" or (i and tokens.kind[i - 1] == MARK and before in lexicon.money_symbols):
        return None
    if lexicon.units.match(tokens.low, i + 1) or lexicon.money.match(tokens.low, i + 1):
        return None
    word = lexicon.numbers.get(after)
    if word is not None and word.role == "magnitude":
        return None
    if _opens_amounts(tokens, i, lexicon) or definite.counts(tokens, i, year, lexicon):
        return None
    cue = second or era or before in lexicon.sets["dates.year_cue"] or (i > 0 and tokens.kind[i - 1] == PARTICLE)
    if not cue and not 1900 <= year <= 2100:
        return None
    symbol = lexicon.symbols.match(tokens.raw, i + 1, 1)
    if not cue and symbol is not None and not symbol[0].weak:
        return None  # "the peak is 1900 m high"
    if not cue and not _stands_as_year(tokens, i, after, lexicon):
        return None
    j = i + 1
    if j < tokens.count and tokens.low[j] in lexicon.sets["dates.era"] and tokens.low[j] != "ad":
        j += 1
    return _date(tokens, i, j, str(year))


def _opens_amounts(tokens: Tokens, i: int, lexicon: Lexicon) -> bool:
    """Whether a range goes on from the digits at ``i`` beyond any year: "2000 - 2500 calories"."""
    k = i + 2
    if k >= tokens.count or tokens.low[i + 1] not in lexicon.sets["range.to"]:
        return False
    second = tokens.number[k]
    return second is not None and (second.value > 2100 or second.grouped)


def _stands_as_year(tokens: Tokens, i: int, after: str, lexicon: Lexicon) -> bool:
    """Without a cue, digits in 1900-2100 are a year unless a plural noun follows."""
    from figurecheck.quantities import nouns

    if i + 1 < tokens.count and tokens.kind[i + 1] == WORD and after.isascii():
        # "2018 sales" are those of a year; a round figure counts: "2000 workers"
        recent = (
            tokens.low[i][:2] in ("19", "20")
            and not tokens.low[i].endswith("00")
            and i > 0
            and tokens.raw[i - 1][0].isupper()
        )
        return recent or not nouns.is_plural(after, lexicon) or after in lexicon.sets["nouns.stop"]
    if i + 1 < tokens.count and tokens.kind[i + 1] == WORD:
        return after not in lexicon.tables["noun_forms"]
    return True


def _read_year_pair(tokens: Tokens, i: int, year: int) -> Reading | None:
    """Read "2012-13", "1914-1918": a stretch of years."""
    second = tokens.low[i + 2]
    if not second.isdigit() or tokens.kind[i + 2] != NUMBER:
        return None
    other = int(second) if len(second) == 4 else int(str(year)[:2] + second) if len(second) == 2 else 0
    if not (year < other <= year + 100 and other <= 2100):
        return None
    return _date(tokens, i, i + 3, f"{year}/{other}")


def _read_end_of(tokens: Tokens, i: int, lexicon: Lexicon) -> Reading | None:
    """Read "the end of 2024", "نهاية عام 2024": the last day of the year."""
    found = lexicon.phrase_sets["dates.end_of"].match(tokens.low, i)
    if found is None:
        return None
    k = i + found[1]
    while k < tokens.count and k - i < 4 and tokens.low[k] in lexicon.sets["dates.year_word"]:
        k += 1
    month = _month_at(tokens, k, lexicon)
    if month is not None:
        year = _year_after(tokens, month[1], lexicon)
        if year is not None:
            return _date(tokens, i, year[1], f"{year[0]}-{month[0]:02}")
        return None
    year = year_at(tokens, k)
    if year is None:
        return None
    return _date(tokens, i, k + 1, f"{year}-12-31")
