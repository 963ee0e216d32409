"""Puts each part of a language pack (numbers, words, units, currencies, dates, nouns) into a lexicon."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from figurecheck.languages.entries import MoneyWord, NumberWord, Phrases, UnitWord
from figurecheck.languages.folding import fold, pieces

if TYPE_CHECKING:
    from figurecheck.languages.lexicon import Lexicon

#: The plain lists of nouns.toml.
NOUN_LISTS = (
    "stop", "not_plural", "invariant", "determiner", "skip", "plural_modifier", "measured", "before_number",
    "attributive", "after_head",
)  # fmt: skip


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
    owners = data.get("words", {}).get("owner", ())
    owned = {
        fold(word + owner): top_bottom
        for word, top_bottom in {**data.get("fraction", {}), **data.get("fraction_counted", {})}.items()
        for owner in owners
        if not word.endswith(("ان", "ين")) and fold(word + owner) not in lexicon.numbers
    }
    counted = {fold(word + owner) for word in data.get("fraction_counted", {}) for owner in owners}
    for word, (top, bottom) in owned.items():  # "نصفهم", "ثلاثة أرباعها"
        put(word, "fraction", top, bottom)
        if word not in counted:
            lexicon.shares.setdefault(word, NumberWord("fraction", Decimal(top), Decimal(bottom)))
    lexicon.sets["number.owned"] = lexicon.sets["number.owned"] | owned.keys()
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
    for letter, code in data.get("letter_prefixes", {}).items():
        others = tuple(c for c in shared.get(fold(letter), ()) if c != code)
        lexicon.letter_money.setdefault(letter, MoneyWord(code, 1, others))
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
    plurals = lexicon.tables.setdefault("definite_plurals", {})
    plurals.update({fold(form): fold(lemma) for form, lemma in data.get("definite_plurals", {}).items()})
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


def fill(lexicon: Lexicon, part: str, data: dict[str, Any]) -> None:
    """Put one file of a language pack into the lexicon."""
    _ADDERS[part](lexicon, data)
