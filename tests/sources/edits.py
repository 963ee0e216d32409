"""One edit to one figure of a true pair: those that make it wrong, and those that leave it as it was.

    PYTHONPATH=src python tests/sources/edits.py

prints detection and false alarms by kind of edit, for the pairs in ``pairs.toml``.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import figurecheck

PAIRS = Path(__file__).parent / "pairs.toml"
_NUMERAL = re.compile(r"\d[\d,]*(?:\.\d+)?")
_EASTERN = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_SPELLED = {"6": "six", "9": "nine", "12": "twelve", "14": "fourteen", "23": "twenty-three", "58": "fifty-eight"}
_LARGER = {"million": "billion", "مليون": "مليار", "ألف": "مليون"}
_OTHER_UNIT = {
    " kilometres per hour": " miles per hour", " kilometres": " miles", " metres": " feet", " tonnes": " kilograms",
    " euros": " dollars", "كيلومترا": "ميلا", "متر": "قدم", "طن": "كيلوغرام", "دولار": "يورو", "جنيه إسترليني": "دولار",
}  # fmt: skip

Edit = Callable[[str, re.Match[str]], str | None]


class Pair(NamedTuple):
    """A source and an article that it bears out."""

    language: str
    source: str
    article: str


def read_pairs() -> list[Pair]:
    """The pairs of ``pairs.toml``."""
    data = tomllib.loads(PAIRS.read_text(encoding="utf-8"))
    return [Pair(language, row["source"], row["article"]) for language, rows in data.items() for row in rows]


def _put(text: str, at: re.Match[str], new: str) -> str:
    return text[: at.start()] + new + text[at.end() :]


def _change_digit(text: str, at: re.Match[str]) -> str:
    first = at.group()[0]
    return _put(text, at, str(int(first) % 9 + 1) + at.group()[1:])


def _swap_digits(text: str, at: re.Match[str]) -> str | None:
    a, b = at.group()[:2] if len(at.group()) > 1 else ("", "")
    return _put(text, at, b + a + at.group()[2:]) if a.isdigit() and b.isdigit() and a != b and b != "0" else None


def _times_ten(text: str, at: re.Match[str]) -> str:
    return _put(text, at, at.group().replace(",", "") + "0" if "." not in at.group() else at.group().replace(".", ""))


def _other_magnitude(text: str, at: re.Match[str]) -> str | None:
    return next((text[: at.end()] + text[at.end() :].replace(a, b, 1) for a, b in _LARGER.items()
                 if text[at.end() :].startswith(f" {a}")), None)  # fmt: skip


def _other_unit(text: str, at: re.Match[str]) -> str | None:
    after = text[at.end() :]
    return next((text[: at.end()] + after.replace(a, b, 1) for a, b in _OTHER_UNIT.items()
                 if after.lstrip().startswith(a.strip())
                 or after.startswith((f" million{a}", f" مليون {a}", f" ألف {a}"))), None)  # fmt: skip


def _add_bound(text: str, at: re.Match[str]) -> str | None:
    more = "أكثر من " if re.search("[\u0600-\u06ff]", text) else "more than "
    sign = at.start() - 1 if text[at.start() - 1 : at.start()] in ("$", "£") else at.start()
    doubled = f"{float(at.group().replace(',', '')) * 2:.0f}"
    return text[:sign] + more + text[sign : at.start()] + doubled + text[at.end() :]


def _drop_commas(text: str, at: re.Match[str]) -> str | None:
    return _put(text, at, at.group().replace(",", "")) if "," in at.group() else None


def _shorten(text: str, at: re.Match[str]) -> str | None:
    """45,000 → 45 thousand, 450,000 → 450K after a currency sign."""
    number = at.group().replace(",", "")
    if not number.endswith("00") or len(number) < 5 or "." in number or re.search("[\u0600-\u06ff]", text):
        return None
    short = number[:-3] + ("" if number.endswith("000") else "." + number[-3])
    return _put(text, at, short + ("K" if text[at.start() - 1] in "$£" else " thousand"))


def _eastern(text: str, at: re.Match[str]) -> str | None:
    if not re.search("[\u0600-\u06ff]", text):
        return None
    return _put(text, at, at.group().replace(",", "٬").replace(".", "٫").translate(_EASTERN))


def _spell(text: str, at: re.Match[str]) -> str | None:
    word = _SPELLED.get(at.group())
    return _put(text, at, word) if word and not re.search("[\u0600-\u06ff]", text) else None


def _hedge(text: str, at: re.Match[str]) -> str:
    about = "نحو " if re.search("[\u0600-\u06ff]", text) else "about "
    sign = at.start() - 1 if text[at.start() - 1 : at.start()] in ("$", "£") else at.start()
    return text[:sign] + about + text[sign:]


def _percent_sign(text: str, at: re.Match[str]) -> str | None:
    after = text[at.end() :]
    word = next((w for w in (" percent", " في المئة") if after.startswith(w)), None)
    return text[: at.end()] + "%" + after[len(word) :] if word else None


def _convert(text: str, at: re.Match[str]) -> str | None:
    """Kilometres to miles, rounded: 340 kilometres are 211 miles."""
    after = text[at.end() :]
    number = float(at.group().replace(",", ""))
    for old, new, factor in ((" kilometres", " miles", 0.621371), (" metres", " feet", 3.28084)):
        if after.startswith(old):
            return text[: at.start()] + f"{number * factor:.0f}" + new + after[len(old) :]
    return None


HARMFUL: dict[str, Edit] = {
    "digit": _change_digit, "digits swapped": _swap_digits, "times ten": _times_ten, "magnitude": _other_magnitude,
    "unit": _other_unit, "bound": _add_bound,
}  # fmt: skip
HARMLESS: dict[str, Edit] = {
    "no commas": _drop_commas, "shortened": _shorten, "eastern digits": _eastern, "spelled": _spell, "hedged": _hedge,
    "percent sign": _percent_sign, "converted": _convert,
}  # fmt: skip


def edited(edits: dict[str, Edit]) -> Iterator[tuple[str, Pair]]:
    """Every pair with every figure edited in every way that fits it."""
    for pair in read_pairs():
        for at in _NUMERAL.finditer(pair.article):
            for name, edit in edits.items():
                article = edit(pair.article, at)
                if article is not None and article != pair.article:
                    yield name, pair._replace(article=article)


def long_source(language: str) -> str:
    """Everything that the desk was sent in one language, as one text."""
    return "\n\n".join(pair.source for pair in read_pairs() if pair.language == language)


def alarms(pair: Pair, *, long: bool = False) -> bool:
    """Whether anything is said to be wrong, against the pair's own source or against all of them as one."""
    source = long_source(pair.language) if long else pair.source
    report = figurecheck.check(pair.article, sources=[source], reference=())
    return any(finding.severity in ("error", "warning") for finding in report.findings)


def rates(edits: dict[str, Edit], *, long: bool = False) -> tuple[Counter[str], Counter[str]]:
    """By kind of edit: how many there are, and how many give an alarm."""
    tried, found = Counter[str](), Counter[str]()
    for name, pair in edited(edits):
        tried[f"{name} ({pair.language})"] += 1
        found[f"{name} ({pair.language})"] += alarms(pair, long=long)
    return tried, found


if __name__ == "__main__":
    for long in (False, True):
        print("against a long source" if long else "against a short source")
        print("untouched: alarms", sum(alarms(pair, long=long) for pair in read_pairs()), "of", len(read_pairs()))
        for title, edits in (("made wrong: found", HARMFUL), ("left as it was: alarms", HARMLESS)):
            tried, found = rates(edits, long=long)
            print(f"{title}: {sum(found.values())} of {sum(tried.values())}")
            for name in sorted(tried):
                print(f"  {name:24} {found[name]:3} of {tried[name]:3}")
