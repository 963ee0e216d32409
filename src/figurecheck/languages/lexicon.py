"""The word lists of one or more languages, compiled for look-up.

Languages of different scripts live in one lexicon, so that an Arabic sentence with an English name, or an English one
with an Arabic quotation, is read in one pass.
"""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from figurecheck.languages.folding import fold, pieces
from figurecheck.languages.toml_files import read_toml
from figurecheck.units.registry import currencies

if TYPE_CHECKING:
    from collections.abc import Iterable

_FOLDER = Path(__file__).parent
#: The plain lists of nouns.toml.
NOUN_LISTS = (
    "stop", "not_plural", "invariant", "determiner", "skip", "plural_modifier", "measured", "before_number",
    "attributive",
)  # fmt: skip
_PARTS = ("numbers", "words", "units", "currencies", "dates", "nouns")

#: Lists whose words may start a figure.
_STARTERS = ("number.article", "number.minus", "dates.end_of_first", "dates.long_month", "dates.cue_in_span")

T = TypeVar("T")


class Phrases(Generic[T]):
    """Token sequences, longest match first.

    >>> table = Phrases[int]()
    >>> table.add(("per", "cent"), 1)
    >>> table.match(["5", "per", "cent", "of"], 1)
    (1, 2)
    """

    __slots__ = ("_longest", "_longest_back", "_table")

    def __init__(self) -> None:
        self._table: dict[tuple[str, ...], T] = {}
        self._longest: dict[str, int] = {}
        self._longest_back: dict[str, int] = {}

    def add(self, key: tuple[str, ...], entry: T) -> None:
        """Put an entry under a token sequence; the first one put there stays."""
        if key and key not in self._table:
            self._table[key] = entry
            self._longest[key[0]] = max(self._longest.get(key[0], 0), len(key))
            self._longest_back[key[-1]] = max(self._longest_back.get(key[-1], 0), len(key))

    def match(self, words: list[str], i: int, most: int = 99) -> tuple[T, int] | None:
        """The longest entry (of ``most`` tokens) that starts at ``i``, and how many tokens it takes."""
        if i >= len(words):
            return None
        longest = self._longest.get(words[i])
        if longest is None:
            return None
        for length in range(min(most, longest, len(words) - i), 0, -1):
            entry = self._table.get(tuple(words[i : i + length]))
            if entry is not None:
                return entry, length
        return None

    def match_before(self, words: list[str], j: int) -> tuple[T, int] | None:
        """The longest entry that ends right before ``j``, and how many tokens it takes."""
        if j <= 0:
            return None
        longest = self._longest_back.get(words[j - 1])
        if longest is None:
            return None
        for length in range(min(longest, j), 0, -1):
            entry = self._table.get(tuple(words[j - length : j]))
            if entry is not None:
                return entry, length
        return None

    def items(self) -> Iterable[tuple[tuple[str, ...], T]]:
        """All sequences with their entries."""
        return self._table.items()

    def words(self) -> set[str]:
        """Every single word that stands in a sequence."""
        return {word for key in self._table for word in key}

    def __bool__(self) -> bool:
        return bool(self._table)


class UnitWord(NamedTuple):
    """What a unit word or symbol means."""

    name: str
    kind: str = "measure"
    weak: bool = False
    alternatives: tuple[str, ...] = ()
    difference: str = ""
    currency_too: str = ""
    factor: Decimal = Decimal(1)
    implicit: str = ""
    symbol: bool = False


class MoneyWord(NamedTuple):
    """What a currency word means: a code, and the share of it for cents and the like."""

    code: str
    parts: int | Decimal = 1
    alternatives: tuple[str, ...] = ()
    implicit: str = ""


class NumberWord(NamedTuple):
    """What a number word means.

    Args:
        role: small, tens, hundred, magnitude, dual, letter, vague, fraction, dozen.
        value: its value; for a magnitude its power of ten as a number (10 ** 6).
        high: the other end of a vague word (also of a magnitude that is vague without a number: "آلاف القتلى"), or the
            denominator of a fraction.
        teen: it also follows a unit to make 11-19 (عشر).
        joined: it is a number only together with a ten (أحد عشر); alone it means "one of".
    """

    role: str
    value: Decimal
    high: Decimal = Decimal(0)
    teen: bool = False
    joined: bool = False


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
                _add_part(self, part, read_part(code, part))
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


def _plural(word: str) -> str:
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "ch", "sh")) else "s")


def _add_numbers(lexicon: Lexicon, data: dict[str, Any]) -> None:
    def put(word: str, role: str, value: Any, high: Any = 0) -> None:
        lexicon.numbers.setdefault(fold(word), NumberWord(role, Decimal(str(value)), Decimal(str(high))))

    for role in ("small", "tens", "hundred", "dozen"):
        for word, value in data.get(role, {}).items():
            put(word, role, value)
    for word, value in data.get("teen", {}).items():
        lexicon.numbers.setdefault(fold(word), NumberWord("small", Decimal(value), teen=True))
    for word, value in data.get("joined", {}).items():
        lexicon.numbers.setdefault(fold(word), NumberWord("small", Decimal(value), joined=True))
    for role, key in (("magnitude", "magnitude"), ("letter", "magnitude_letter")):
        for word, power in data.get(key, {}).items():
            put(word, role, 10**power)
    for word, power in data.get("magnitude_dual", {}).items():
        put(word, "dual", 2 * 10**power)
    for word, (low, high) in data.get("vague", {}).items():
        plain = lexicon.numbers.get(fold(word))
        if plain is not None and plain.role == "magnitude":
            lexicon.numbers[fold(word)] = plain._replace(high=Decimal(high))
        put(word, "vague", low, high)
    for word, (top, bottom) in data.get("fraction", {}).items():
        put(word, "fraction", top, bottom)
        lexicon.shares.setdefault(fold(word), NumberWord("fraction", Decimal(top), Decimal(bottom)))
    for word, (top, bottom) in data.get("fraction_counted", {}).items():
        put(word, "fraction", top, bottom)
    for word, value in data.get("ordinal", {}).items():
        lexicon.ordinals.setdefault(fold(word), value)
    for word, value in data.get("multiplier", {}).items():
        lexicon.multipliers.setdefault(fold(word), Decimal(str(value)))
    _add_sets(lexicon, "number", data.get("words", {}))


def _add_sets(lexicon: Lexicon, prefix: str, lists: dict[str, Any]) -> None:
    """Plain lists under ``prefix.name``: single words as a set, everything as phrases."""
    for name, words in lists.items():
        key = f"{prefix}.{name}"
        singles = {fold(word) for word in words if len(pieces(word)) == 1}
        lexicon.sets[key] = lexicon.sets.get(key, frozenset()) | singles
        table = lexicon.phrase_sets.setdefault(key, Phrases[str]())
        for word in words:
            table.add(pieces(word), word)


def _add_words(lexicon: Lexicon, data: dict[str, Any]) -> None:
    tables: tuple[tuple[str, Phrases[str]], ...] = (
        ("qualifier_before", lexicon.qualifiers_before), ("qualifier_after", lexicon.qualifiers_after),
        ("change_verb", lexicon.change_verbs), ("change_noun", lexicon.change_nouns),
        ("rate_adverb", lexicon.rate_adverbs),
    )  # fmt: skip
    for key, table in tables:
        for meaning, phrases in data.get(key, {}).items():
            for phrase in phrases:
                table.add(pieces(phrase), meaning)
    for prefix in ("range", "change_link", "rate", "context", "told"):
        _add_sets(lexicon, prefix, data.get(prefix, {}))


def _prefixed(name: str, row: dict[str, Any], prefixes: dict[str, str]) -> list[tuple[str, dict[str, Any]]]:
    rows = [(name, row)]
    for prefix in row.get("prefixes", ()):
        words = [f"{p}{word}" for word in row["words"] for p in _prefix_words(prefix, prefixes)]
        dual = [f"{p}{word}" for word in row.get("dual", ()) for p in _prefix_words(prefix, prefixes)]
        symbols = [prefixes[prefix] + symbol for symbol in row.get("symbols", ()) if prefix in prefixes]
        weak = {"weak": False, "weak_bare": False, "weak_symbols": ()}
        rows.append((prefix + name, {**row, "words": words, "dual": dual, "symbols": symbols, **weak}))
    return rows


def _prefix_words(prefix: str, prefixes: dict[str, Any]) -> list[str]:
    spelled = prefixes.get("words", {}).get(prefix)
    return [*spelled, *(f"{word} " for word in spelled)] if spelled else [prefix, f"{prefix} "]


def _add_units(lexicon: Lexicon, data: dict[str, Any]) -> None:
    prefixes: dict[str, Any] = data.get("prefixes", {})
    rows = data.get("units", {}).values()
    latin = not any("\u0600" <= c <= "\u06ff" for row in rows for w in row["words"] for c in w)
    for key, row in data.get("units", {}).items():
        for name, each in _prefixed(key, row, prefixes):
            entry = UnitWord(
                name, each.get("kind", "measure"), bool(each.get("weak") or each.get("weak_bare")),
                tuple(each.get("alternatives", ())), each.get("difference", ""), each.get("currency_too", ""),
            )  # fmt: skip
            words = list(each["words"])
            if latin and each.get("plural", True):
                words += [_plural(word) for word in words]
            for word in words:
                lexicon.units.add(pieces(word), entry._replace(weak=bool(each.get("weak", False)) and len(word) < 3))
            for word in each.get("dual", ()):
                lexicon.units.add(pieces(word), entry._replace(factor=Decimal(2), implicit="dual"))
            for symbol in each.get("symbols", ()):
                weak = entry.weak or symbol in each.get("weak_symbols_only", ())
                lexicon.symbols.add(pieces(symbol, exact=True), entry._replace(weak=weak, symbol=True))
                key = pieces(symbol, exact=True)
                if len(key) > 1 and key[-1].isdecimal() and key[-2].isalpha():  # "m2" stands in a text as one token
                    lexicon.symbols.add((*key[:-2], key[-2] + key[-1]), entry._replace(weak=weak, symbol=True))
                if len(symbol) > 2 and symbol.isalpha():  # "Ghz", "KWH": long enough to mean one thing in any case
                    lexicon.symbols_low.add((symbol.lower(),), entry._replace(weak=weak, symbol=True))
            for symbol in each.get("weak_symbols", ()):
                lexicon.symbols.add(pieces(symbol, exact=True), entry._replace(weak=True, symbol=True))
    compound = data.get("compound", {})
    lexicon.numerators.update(compound.get("numerators", ()))
    lexicon.denominators.update(compound.get("denominators", ()))
    _add_sets(lexicon, "difference", data.get("difference", {}))
    for symbol, row in data.get("context", {}).items():
        lexicon.contexts[symbol] = ("", row["unit"], frozenset(row["cues"]))


def _add_currencies(lexicon: Lexicon, data: dict[str, Any]) -> None:
    shared = {fold(word): tuple(codes) for word, codes in data.get("shared", {}).items()}
    for word, code in data.get("names", {}).items():
        others = tuple(c for c in shared.get(fold(word), ()) if c != code)
        key = pieces(word)
        lexicon.money.add(key, MoneyWord(code, 1, others))
        if key[-1].isascii():
            lexicon.money.add((*key[:-1], _plural(key[-1])), MoneyWord(code, 1, others))
    for word, code in data.get("dual", {}).items():
        others = tuple(c for c in shared.get(fold(word), ()) if c != code)
        lexicon.money.add(pieces(word), MoneyWord(code, 1, others, "dual"))
    for word, (code, parts) in data.get("minor", {}).items():
        lexicon.money.add(pieces(word), MoneyWord(code, parts))
    for code, cues in data.get("country_cues", {}).items():
        lexicon.currency_cue_forms.update(cues)
        lexicon.currency_cues.update({fold(cue): code for cue in cues})
    lexicon.money_symbols.update(data.get("symbols", {}))
    lexicon.dollar_letters.update(data.get("dollar_letters", {}))
    lexicon.money_prefixes.update({fold(word): code for word, code in data.get("prefixes", {}).items()})
    lexicon.money_prefixes.update({word.lower(): word for word in data.get("lower_codes", {}).get("codes", ())})
    guarded = data.get("guarded_prefixes", {})
    lexicon.guarded_money.update({fold(word): code for word, code in guarded.items()})
    _add_sets(lexicon, "money", data.get("words", {}))
    for word, row in data.get("context", {}).items():
        lexicon.contexts[word] = (row["code"], "", frozenset(row["cues"]))


def _add_dates(lexicon: Lexicon, data: dict[str, Any]) -> None:
    for word, number in data.get("months", {}).items():
        # "تشرين الثاني": the tokeniser takes the article off a word that it knows
        for name in {fold(word), fold(word).replace(" ال", " ")}:
            lexicon.months.setdefault(name, number)
            if " " in name:
                lexicon.sets["dates.long_month"] |= {name.split(" ")[0]}
    for word, number in data.get("weekdays", {}).items():
        lexicon.weekdays.setdefault(fold(word), number)
    _add_sets(lexicon, "dates", data.get("words", {}))
    firsts = {pieces(phrase)[0] for phrase in data.get("words", {}).get("end_of", ())}
    lexicon.sets["dates.end_of_first"] = lexicon.sets.get("dates.end_of_first", frozenset()) | firsts
    _add_sets(lexicon, "ambiguous", data.get("ambiguous", {}))
    for name in ("double_months", "hijri", "relative", "seasons"):
        table = lexicon.tables.setdefault(name, {})
        table.update({" ".join(pieces(word)): value for word, value in data.get(name, {}).items()})


def _add_nouns(lexicon: Lexicon, data: dict[str, Any]) -> None:
    for name in NOUN_LISTS:
        lexicon.sets[f"nouns.{name}"] = lexicon.sets.get(f"nouns.{name}", frozenset()) | {
            fold(word) for word in data.get(name, ())
        }
    lexicon.sets["nouns.names"] = lexicon.sets.get("nouns.names", frozenset()) | set(data.get("names", ()))
    lexicon.tables.setdefault("statistics", {}).update(data.get("statistics", {}))
    table = lexicon.tables.setdefault("irregular", {})
    table.update({fold(word): lemma for word, lemma in data.get("irregular", {}).items()})
    forms = lexicon.tables.setdefault("noun_forms", {})
    for lemma, row in data.get("nouns", {}).items():
        for form in (lemma, *row.get("forms", ())):
            key = pieces(form)
            if len(key) > 1:
                lexicon.noun_phrases.add(key, (lemma, row.get("en", ""), ""))
            elif key:
                forms.setdefault(key[0], (lemma, row.get("en", ""), ""))
        for form in row.get("dual", ()):
            forms.setdefault(fold(form), (lemma, row.get("en", ""), "dual"))


_ADDERS = {
    "numbers": _add_numbers, "words": _add_words, "units": _add_units,
    "currencies": _add_currencies, "dates": _add_dates, "nouns": _add_nouns,
}  # fmt: skip


def _add_part(lexicon: Lexicon, part: str, data: dict[str, Any]) -> None:
    _ADDERS[part](lexicon, data)
