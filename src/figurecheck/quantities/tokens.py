"""A sentence as tokens: digits, words, identifiers, marks, each with its offsets into the unmodified text.

Matching happens on ``low``, a folded shadow of each token; offsets never move. Arabic particles that are written
together with the next word become tokens of their own, but only where what remains is a word of the lexicon.
"""

from __future__ import annotations

import operator
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from figurecheck.languages.folding import FOLDING, fold
from figurecheck.languages.trie import as_trie
from figurecheck.quantities import digits

if TYPE_CHECKING:
    from figurecheck.languages.lexicon import Lexicon

NUMBER, WORD, MARK, IDENTIFIER, PARTICLE = "N", "W", "S", "I", "C"
_KINDS = {"V": WORD, "N": NUMBER, "W": WORD, "S": MARK, "I": IDENTIFIER, "M": WORD}
#: Words whose folded form is kept, so that hostile input cannot fill the memory.
MOST_FOLDED = 50_000

_HIDDEN = "\u0640\u200c-\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff"
_VOWELS = "\u064b-\u0652\u0670"
_LETTER = r"[^\W\d_\u0640]"
_DIGIT = "[0-9٠-٩۰-۹]"
_NUMBER = (
    rf"{_DIGIT}+(?:(?:[.,٫٬،'’]\u200f?|\u200f[.,]?|ر){_DIGIT}+)*+(?:[eE][+\-−]?[0-9]{{1,3}}(?![\w]))?"
    rf"|(?<![\w.])\.{_DIGIT}+"
)
_WORD = (
    rf"(?:[A-Za-z]\.){{2,}}(?![A-Za-z])|{_LETTER}(?:[{_VOWELS}{_HIDDEN}]*+{_LETTER})*+"
    rf"(?:['’]{_LETTER}+)*+[{_VOWELS}\u0640]*+"
)
#: Most words of Latin script: tried first, because the general form looks for marks after each letter.
_PLAIN = r"[A-Za-z]{2,}+(?=[ ,;:)\n]|\.(?![A-Za-z0-9])|\Z)"
_MARK = r"[^\s\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]"


@lru_cache(maxsize=8)
def pattern(
    money_prefixes: frozenset[str], dollar_letters: frozenset[str], guarded: frozenset[str] = frozenset()
) -> re.Pattern[str]:
    """The token pattern; letters of a currency come off the digits they are glued to ("USD10m")."""
    heads = as_trie(money_prefixes)
    letters = "|".join(sorted(map(re.escape, dollar_letters), key=len, reverse=True))
    after_dollar = rf"|(?<=\$)(?:{letters})(?={_DIGIT})" if letters else ""  # "$US160 million"
    # letters that also begin names ("PS5") are money only before what no name has: "PS6m", "PS21,700"
    names = as_trie(guarded)
    careful = rf"|(?<![^\W_])(?:{names})(?=[0-9]++(?:[,.][0-9]|(?:k|m|mn|bn|tn)\b))" if names else ""
    money = rf"(?P<M>(?<![^\W_])(?=\S{{1,6}}{_DIGIT})(?:{heads})(?={_DIGIT}){after_dollar}{careful})|" if heads else ""
    return re.compile(
        rf"(?P<V>{_PLAIN})|(?P<N>{_NUMBER})|{money}(?P<I>[A-Za-z]++[0-9][0-9A-Za-z]*+)|(?P<W>{_WORD})|(?P<S>{_MARK})"
    )


_ARABIC = re.compile("[\u0600-\u06ff\ufb50-\ufeff]")
_PROCLITIC = re.compile("[وف]?[بلكس]?(?:ال|(?<=ل)ل)?")


class Tokens:
    """Parallel lists, one entry a token; cheaper than objects on the hot path."""

    __slots__ = ("definite", "end", "glued", "kind", "low", "number", "raw", "start", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.raw: list[str] = []
        self.low: list[str] = []
        self.start: list[int] = []
        self.end: list[int] = []
        self.kind: list[str] = []
        self.glued: list[bool] = []
        self.definite: list[bool] = []
        self.number: list[digits.Digits | None] = []

    def __len__(self) -> int:
        return len(self.low)

    def add(self, kind: str, raw: str, low: str, start: int, *, definite: bool = False) -> None:
        """Append one token that stands at ``start``."""
        self.kind.append(kind)
        self.raw.append(raw)
        self.low.append(low)
        self.glued.append(bool(self.end) and self.end[-1] == start)
        self.start.append(start)
        self.end.append(start + len(raw))
        self.definite.append(definite)
        self.number.append(None)

    def remove(self, i: int) -> None:
        """Take a token out."""
        for column in (self.kind, self.raw, self.low, self.glued, self.start, self.end, self.definite, self.number):
            del column[i]

    def slice(self, i: int, j: int) -> str:
        """The unmodified text of tokens i to j (exclusive)."""
        return self.text[self.start[i] : self.end[j - 1]]


def _raw_cut(raw: str, letters: int) -> int:
    """How many characters of ``raw`` hold its first ``letters`` letters and the marks that belong to them."""
    seen = 0
    for at, char in enumerate(raw):
        if char.translate(FOLDING):
            if seen == letters:
                return at
            seen += 1
    return len(raw)


def _add_arabic(tokens: Tokens, raw: str, low: str, start: int, known: frozenset[str]) -> None:
    if low in known or len(low) < 3:
        tokens.add(WORD, raw, low, start)
        return
    found = _PROCLITIC.match(low)
    prefixes = found.group() if found else ""
    for cut in range(1, len(prefixes) + 1):
        core = low[cut:]
        head = prefixes[:cut]
        al = head.endswith(("ال", "لل"))
        if core not in known or len(core) < 2:
            continue
        particles = head[:-2] if head.endswith("ال") else head[:-1] if al else head
        at = 0
        for n, particle in enumerate(particles, 1):
            to = _raw_cut(raw, n)
            tokens.add(PARTICLE, raw[at:to], particle, start + at)
            at = to
        tokens.add(WORD, raw[at:], core, start + at, definite=al)
        return
    tokens.add(WORD, raw, low, start)


def _add_number(tokens: Tokens, raw: str, start: int, *, arabic: bool) -> None:
    mantissa, exponent = raw, ""
    if "e" in raw or "E" in raw:
        mantissa, exponent = re.split("[eE]", raw, maxsplit=1)
    parsed = digits.read(mantissa, arabic=arabic)
    if parsed is not None and exponent:
        power = int(exponent.replace("−", "-"))
        parsed = digits.Digits(parsed.value.scaleb(power), parsed.places - power)
    if parsed is None and re.search(r"[,،'’]", raw) and len(raw) <= digits.MOST_DIGITS:
        # "10,20,30" is a list, not a number: each part is a token of its own.
        for part in re.finditer(rf"{_DIGIT}+(?:\.{_DIGIT}+)?|\D", raw):
            kind = NUMBER if part.group()[0].isdigit() else MARK
            tokens.add(kind, part.group(), digits.to_ascii(part.group()), start + part.start())
            if kind is NUMBER:
                tokens.number[-1] = digits.read(part.group(), arabic=arabic)
        return
    tokens.add(NUMBER if parsed is not None else IDENTIFIER, raw, digits.to_ascii(raw), start)
    tokens.number[-1] = parsed


def _tokenise_latin(text: str, matches: list[re.Match[str]], lexicon: Lexicon) -> Tokens | None:
    """A sentence without particles, list by list: faster than token by token; None where a token must split."""
    tokens = Tokens(text)
    folded = lexicon.folded
    tokens.raw = raws = [found[0] for found in matches]
    spans = [found.span() for found in matches]
    tokens.start = [start for start, _ in spans]
    tokens.end = [end for _, end in spans]
    tokens.kind = kinds = [_KINDS[found.lastgroup or "S"] for found in matches]
    tokens.low = lows = [folded.get(raw) or _fold_new(raw, kind, folded) for raw, kind in zip(raws, kinds, strict=True)]
    tokens.glued = [False, *map(operator.eq, tokens.start[1:], tokens.end)]
    tokens.definite = [False] * len(raws)
    numbers: list[digits.Digits | None] = [None] * len(raws)
    tokens.number = numbers
    for i, kind in enumerate(kinds):
        if kind is NUMBER:
            parsed = digits.read(raws[i]) if "e" not in raws[i] and "E" not in raws[i] else None
            if parsed is None:
                return None
            lows[i], numbers[i] = digits.to_ascii(raws[i]), parsed
    return tokens


def _fold_new(raw: str, kind: str, folded: dict[str, str]) -> str:
    if kind is NUMBER:
        return raw
    low = raw if kind is MARK else fold(raw)
    if len(folded) < MOST_FOLDED:
        folded[raw] = low
    return low


def tokenise(text: str, start: int, end: int, lexicon: Lexicon) -> Tokens:
    """Split ``text[start:end]`` into tokens whose offsets count from the start of ``text``."""
    known = lexicon.known
    arabic = lexicon.has_arabic and _ARABIC.search(text, start, end) is not None
    matches = pattern(lexicon.glued_money, lexicon.glued_dollars, lexicon.guarded_heads).finditer(text, start, end)
    if not arabic:
        quick = _tokenise_latin(text, list(matches), lexicon)
        if quick is not None:
            return quick
        matches = pattern(lexicon.glued_money, lexicon.glued_dollars, lexicon.guarded_heads).finditer(text, start, end)
    tokens = Tokens(text)
    for found in matches:
        kind, raw, at = found.lastgroup, found.group(), found.start()
        if kind in (WORD, "V"):
            low = lexicon.folded.get(raw)
            if low is None:
                low = fold(raw)
                if len(lexicon.folded) < MOST_FOLDED:
                    lexicon.folded[raw] = low
            if low in known or low < "\u0600":
                tokens.add(WORD, raw, low, at)
            else:
                _add_arabic(tokens, raw, low, at, known)
        elif kind == NUMBER:
            _add_number(tokens, raw, at, arabic=arabic)
        elif kind == MARK:
            tokens.add(MARK, raw, raw, at)
        else:
            tokens.add(WORD if kind == "M" else IDENTIFIER, raw, raw.lower(), at)
    if arabic:
        _unwrap_numbers(tokens, lexicon)
    return tokens


def _unwrap_numbers(tokens: Tokens, lexicon: Lexicon) -> None:
    """Take off the brackets of "(2571) مليون ريال", "(23) مشروعا": Gulf papers print counts so; the span keeps them."""
    for i in range(len(tokens) - 3, 0, -1):
        if tokens.kind[i] != NUMBER or tokens.low[i - 1] != "(" or tokens.low[i + 1] != ")":
            continue
        if (
            tokens.kind[i + 2] != WORD
            or not lexicon.counts(tokens.low[i + 2])
            or tokens.kind[i - 2 : i - 1] == [NUMBER]
        ):
            continue
        if i > 1 and tokens.low[i - 2] in lexicon.numbers:
            continue  # "مائتي (200) مليون": the digits repeat the word before them
        tokens.start[i], tokens.glued[i] = tokens.start[i - 1], tokens.glued[i - 1]
        for at in (i + 1, i - 1):
            tokens.remove(at)
