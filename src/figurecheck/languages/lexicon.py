"""The word lists of one or more languages, compiled for look-up.

Languages of different scripts live in one lexicon, so that an Arabic sentence with an English name, or an English one
with an Arabic quotation, is read in one pass.
"""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from figurecheck.languages.entries import MoneyWord, NumberWord, Phrases, UnitWord
from figurecheck.languages.filling import fill
from figurecheck.languages.toml_files import read_toml
from figurecheck.units.registry import currencies

if TYPE_CHECKING:
    from decimal import Decimal

_FOLDER = Path(__file__).parent
_PARTS = ("numbers", "words", "units", "currencies", "dates", "nouns")

#: Lists whose words may start a figure.
_STARTERS = ("number.article", "number.minus", "dates.end_of_first", "dates.long_month", "dates.cue_in_span",
             "dates.first_day")  # fmt: skip


class Lexicon:
    """The word lists of the loaded languages, keyed by folded words."""

    def __init__(self, codes: tuple[str, ...]) -> None:
        self.codes = codes
        self.has_arabic = "ar" in codes
        self.numbers: dict[str, NumberWord] = {}
        self.shares: dict[str, NumberWord] = {}
        self.ordinals: dict[str, int] = {}
        self.multipliers: dict[str, Decimal] = {}
        self.units = Phrases[UnitWord]()
        self.symbols = Phrases[UnitWord]()
        self.symbols_low = Phrases[UnitWord]()
        self.numerators: set[str] = set()
        self.denominators: set[str] = set()
        self.money = Phrases[MoneyWord]()
        self.money_symbols: dict[str, str] = {}
        self.currency_cues: dict[str, str] = {}
        self.currency_cue_forms: set[str] = set()
        self.money_prefixes: dict[str, str] = {}
        self.dollar_letters: dict[str, str] = {}
        self.guarded_money: dict[str, str] = {}
        #: Capital letters that are a currency before amounts and begin names elsewhere.
        self.letter_money: dict[str, MoneyWord] = {}
        #: Symbols that words near by can turn into another unit or currency: (code, unit, cues).
        self.contexts: dict[str, tuple[str, str, frozenset[str]]] = {}
        self.qualifiers_before = Phrases[str]()
        self.qualifiers_after = Phrases[str]()
        self.change_verbs = Phrases[str]()
        self.change_nouns = Phrases[str]()
        self.rate_adverbs = Phrases[str]()
        self.noun_phrases = Phrases[tuple[str, str, str]]()
        self.sets: defaultdict[str, frozenset[str]] = defaultdict(frozenset)
        self.phrase_sets: defaultdict[str, Phrases[str]] = defaultdict(Phrases[str])
        self.months: dict[str, int] = {}
        self.weekdays: dict[str, int] = {}
        self.tables: dict[str, dict[str, Any]] = {}
        for code in codes:
            for part in _PARTS:
                fill(self, part, read_part(code, part))
        self.known = frozenset(self._known())
        self.codes_of_money = frozenset(currencies())
        heads = {*self.codes_of_money, *self.money_prefixes}
        self.duals = frozenset(self._duals())
        self.one_starters = self.sets["context.one_unit"] | self.sets["context.one_money"]
        self.starters = frozenset(word for name in _STARTERS for word in self.sets.get(name, ()))
        self.guarded_heads = frozenset(word.upper() for word in self.guarded_money)
        self.glued_dollars = frozenset(letters.upper() for letters in self.dollar_letters)
        self.glued_money = frozenset({head for h in heads for head in (h, h.upper(), h.title())})

    def _known(self) -> set[str]:
        phrases = (
            self.units, self.money, self.qualifiers_before, self.qualifiers_after, self.change_verbs,
            self.change_nouns, self.rate_adverbs, *self.phrase_sets.values(),
        )  # fmt: skip
        known = {word for table in phrases for word in table.words()}
        known.update(self.numbers, self.ordinals, self.multipliers, self.months, self.weekdays)
        known.update(self.tables["noun_forms"])
        known.update(word for words in self.sets.values() for word in words)
        known.update(word for names in (self.months, self.tables["hijri"]) for name in names for word in name.split())
        known.update(word for word in self.symbols.words() if word >= "\u0600")
        return known

    def _duals(self) -> set[str]:
        firsts = {key[0] for key, entry in self.units.items() if entry.implicit}
        firsts |= {key[0] for key, money in self.money.items() if money.implicit}
        return firsts | {form for form, (_, _, implicit) in self.tables["noun_forms"].items() if implicit}

    def counts(self, word: str) -> bool:
        """Whether a folded word is a magnitude, a unit, a currency or a counted noun."""
        return (
            word in self.numbers or word in self.tables["noun_forms"]
            or self.units.match([word], 0) is not None or self.money.match([word], 0) is not None
        )  # fmt: skip

    def is_in(self, name: str, word: str) -> bool:
        """Whether a word stands in one of the plain lists ("range.to", "dates.cue")."""
        return word in self.sets.get(name, frozenset())


@lru_cache(maxsize=64)
def read_part(code: str, part: str) -> dict[str, Any]:
    """One file of a language pack as plain data; a missing file is an empty one."""
    path = _FOLDER / code / f"{part}.toml"
    return read_toml(path) if path.is_file() else {}


def known_languages() -> tuple[str, ...]:
    """The codes of the languages that have a folder here, sorted.

    >>> known_languages()
    ('ar', 'en')
    """
    return tuple(sorted(folder.name for folder in _FOLDER.iterdir() if (folder / "numbers.toml").is_file()))


@lru_cache(maxsize=8)
def lexicon(codes: tuple[str, ...]) -> Lexicon:
    """The lexicon of these languages, built once."""
    return Lexicon(codes)
