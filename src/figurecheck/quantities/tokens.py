"""A sentence as tokens: digits, words, identifiers, marks, each with its offsets into the unmodified text.

Matching happens on ``low``, a folded shadow of each token; offsets never move. Arabic particles that are written
together with the next word become tokens of their own, but only where what remains is a word of the lexicon.
"""

from __future__ import annotations

import operator
import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from figurecheck.languages.folding import FOLDING, fold
from figurecheck.languages.trie import as_trie
from figurecheck.quantities import digits

if TYPE_CHECKING:
    from figurecheck.languages.lexicon import Lexicon

NUMBER, WORD, MARK, IDENTIFIER, PARTICLE = "N", "W", "S", "I", "C"
#: Chunks between spaces whose tokens are kept, and how long they may be, so that no input can fill the memory.
MOST_KEPT = 20_000
LONGEST_KEPT = 30

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
#: A name with digits; a comma and three digits after it are no number of their own.
_LABEL = r"[A-Za-z]++[0-9][0-9A-Za-z]*+(?:(?<=[0-9]),[0-9]{3}(?![0-9A-Za-z]))*+"
_MARK = r"[^\s\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]"


@lru_cache(maxsize=8)
def pattern(
    money_prefixes: frozenset[str],
    dollar_letters: frozenset[str],
    guarded: frozenset[str] = frozenset(),
    letters: str = "",
) -> re.Pattern[str]:
    """The token pattern; letters of a currency come off the digits they are glued to ("USD10m")."""
    heads = as_trie(money_prefixes)
    dollars = "|".join(sorted(map(re.escape, dollar_letters), key=len, reverse=True))
    after_dollar = rf"|(?<=\$)(?:{dollars})(?={_DIGIT})" if dollars else ""  # "$US160 million"
    # letters that also begin names ("PS5") are money only before what no name has: "PS6m", "PS21,700"
    names = as_trie(guarded)
    careful = rf"|(?<![^\W_])(?:{names})(?=[0-9]++(?:[,.][0-9]|(?:k|m|mn|bn|tn)\b))" if names else ""
    if letters:  # "P200,000", "R3.5m"
        careful += rf"|(?<![^\W_])[{letters}](?=[0-9]{{1,3}}(?:,[0-9]{{3}})++\b|[0-9]++(?:\.[0-9]++)?(?:m|mn|bn|tn)\b)"
    money = rf"(?P<M>(?<![^\W_])(?=\S{{1,6}}{_DIGIT})(?:{heads})(?={_DIGIT}){after_dollar}{careful})|" if heads else ""
    return re.compile(rf"(?P<V>{_PLAIN})|(?P<N>{_NUMBER})|{money}(?P<I>{_LABEL})|(?P<W>{_WORD})|(?P<S>{_MARK})")


_STRETCH = "\u0640"
_ARABIC = re.compile("[\u0600-\u06ff\ufb50-\ufeff]")
_PROCLITIC = re.compile("[وف]?[بلكس]?(?:ال|(?<=ل)ل)?")


class Tokens:
    """Parallel lists, one entry a token; cheaper than objects on the hot path, as ``count`` is than ``len``."""

    __slots__ = ("count", "definite", "end", "glued", "kind", "low", "number", "raw", "start", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.count = 0
        self.raw: list[str] = []
        self.low: list[str] = []
        self.start: list[int] = []
        self.end: list[int] = []
        self.kind: list[str] = []
        self.glued: list[bool] = []
        self.definite: list[bool] = []
        self.number: list[digits.Digits | None] = []

    def __len__(self) -> int:
        return self.count

    def remove(self, i: int) -> None:
        """Take a token out."""
        self.count -= 1
        for column in (self.kind, self.raw, self.low, self.glued, self.start, self.end, self.definite, self.number):
            del column[i]

    def insert(self, i: int, piece: _Piece) -> None:
        """Put a token in, whose start counts from the text's."""
        self.count += 1
        row = (piece.kind, piece.raw, piece.low, piece.glued, piece.definite, piece.number)
        columns = (self.kind, self.raw, self.low, self.glued, self.definite, self.number)
        for column, value in zip(columns, row, strict=True):
            column.insert(i, value)  # type: ignore[arg-type]
        self.start.insert(i, piece.start)
        self.end.insert(i, piece.start + len(piece.raw))

    def slice(self, i: int, j: int) -> str:
        """The unmodified text of tokens i to j (exclusive)."""
        return self.text[self.start[i] : self.end[j - 1]]


class _Piece(NamedTuple):
    """One token of a chunk: a row of the columns of ``Tokens``, its start counted from the chunk's."""

    kind: str
    raw: str
    low: str
    glued: bool
    definite: bool
    number: digits.Digits | None
    start: int


def _add(
    pieces: list[_Piece], kind: str, raw: str, low: str, start: int, *, definite: bool = False,
    number: digits.Digits | None = None,
) -> None:  # fmt: skip
    """Append one token that stands ``start`` characters into its chunk."""
    glued = bool(pieces) and pieces[-1].start + len(pieces[-1].raw) == start
    pieces.append(_Piece(kind, raw, low, glued, definite, number, start))


def _raw_cut(raw: str, letters: int) -> int:
    """How many characters of ``raw`` hold its first ``letters`` letters and the marks that belong to them."""
    seen = 0
    for at, char in enumerate(raw):
        if char.translate(FOLDING):
            if seen == letters:
                return at
            seen += 1
    return len(raw)


def _add_word(pieces: list[_Piece], raw: str, start: int, known: frozenset[str]) -> None:
    low = fold(raw)
    if low in known or low < "\u0600" or len(low) < 3:
        _add(pieces, WORD, raw, low, start)
        return
    found = _PROCLITIC.match(low)
    prefixes = found.group() if found else ""
    for cut in range(1, len(prefixes) + 1):
        core = low[cut:]
        if core not in known or len(core) < 2:
            continue
        head = prefixes[:cut]
        al = head.endswith(("ال", "لل"))
        particles = head[:-2] if head.endswith("ال") else head[:-1] if al else head
        at = 0
        for n, particle in enumerate(particles, 1):
            to = _raw_cut(raw, n)
            _add(pieces, PARTICLE, raw[at:to], particle, start + at)
            at = to
        _add(pieces, WORD, raw[at:], core, start + at, definite=al)
        return
    _add(pieces, WORD, raw, low, start)


def _add_number(pieces: list[_Piece], raw: str, start: int, *, arabic: bool) -> None:
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
            number = digits.read(part.group(), arabic=arabic) if kind is NUMBER else None
            _add(pieces, kind, part.group(), digits.to_ascii(part.group()), start + part.start(), number=number)
        return
    _add(pieces, NUMBER if parsed is not None else IDENTIFIER, raw, digits.to_ascii(raw), start, number=parsed)


def _cut(text: str, start: int, end: int, lexicon: Lexicon, *, arabic: bool) -> tuple[_Piece, ...]:
    """The tokens of one chunk; nothing outside it matters but what touches its first character."""
    pieces: list[_Piece] = []
    chunk = text[start:end]
    if chunk.isalpha() and "\u0640" not in chunk:  # most chunks are one word, which the pattern would only find again
        _add_word(pieces, chunk, 0, lexicon.known)
        return tuple(pieces)
    letters = "".join(sorted(lexicon.letter_money))
    cut = pattern(lexicon.glued_money, lexicon.glued_dollars, lexicon.guarded_heads, letters)
    for found in cut.finditer(text, start, end):
        kind, raw, at = found.lastgroup, found.group(), found.start() - start
        if kind in (WORD, "V"):
            _add_word(pieces, raw, at, lexicon.known)
        elif kind == NUMBER:
            _add_number(pieces, raw, at, arabic=arabic)
        elif kind == MARK:
            _add(pieces, MARK, raw, raw, at)
        else:
            _add(pieces, WORD if kind == "M" else IDENTIFIER, raw, raw.lower(), at)
    return tuple(pieces)


@lru_cache(maxsize=16)
def _kept_chunks(lexicon: Lexicon, arabic: bool) -> dict[str, tuple[_Piece, ...]]:
    """The chunks cut so far: a text's words repeat, and a look-up costs a tenth of a cut."""
    return {}


def tokenise(text: str, start: int, end: int, lexicon: Lexicon) -> Tokens:
    """Split ``text[start:end]`` into tokens whose offsets count from the start of ``text``.

    No token holds a space and none depends on what stands behind one, so each chunk between two spaces is cut alone.
    """
    arabic = lexicon.has_arabic and _ARABIC.search(text, start, end) is not None
    kept = _kept_chunks(lexicon, arabic)
    touched = start > 0 and not text[start - 1].isspace()
    pieces: list[_Piece] = []
    starts: list[int] = []
    at = start
    for chunk in text[start:end].split(" "):
        cut = None if touched else kept.get(chunk)
        if cut is None:
            cut = _cut(text, at, at + len(chunk), lexicon, arabic=arabic)
            if len(chunk) <= LONGEST_KEPT and not touched:
                if len(kept) >= MOST_KEPT:
                    kept.clear()
                kept[chunk] = cut
        for piece in cut:
            pieces.append(piece)
            starts.append(at + piece.start)
        at += len(chunk) + 1
        touched = False
    tokens = Tokens(text)
    if pieces:
        kind, raw, low, glued, definite, number, _ = zip(*pieces, strict=True)
        tokens.count = len(pieces)
        tokens.kind, tokens.raw, tokens.low = list(kind), list(raw), list(low)
        tokens.glued, tokens.definite, tokens.number = list(glued), list(definite), list(number)
        tokens.start, tokens.end = starts, list(map(operator.add, starts, map(len, raw)))
    if IDENTIFIER in tokens.kind:
        _part_letters(tokens, lexicon)
    if arabic and ("(" in tokens.low or "/" in tokens.low):
        _unwrap_numbers(tokens, lexicon)
    if arabic:
        _mend(tokens, lexicon)
    return tokens


def _mend(tokens: Tokens, lexicon: Lexicon) -> None:
    """Read a stroke between digits as the dash it stands for ("2ـ0"), and "الأحد عشر" as eleven, no Sunday."""
    if _STRETCH in tokens.raw:
        for i in range(1, tokens.count - 1):
            if tokens.raw[i] == _STRETCH and tokens.kind[i - 1] == NUMBER == tokens.kind[i + 1]:
                tokens.low[i] = "-"
    for i in [at for at, low in enumerate(tokens.low[:-1]) if low in lexicon.weekdays]:
        core = tokens.low[i][2:]
        word, ten = lexicon.numbers.get(core), lexicon.numbers.get(tokens.low[i + 1])
        if word is None or ten is None or not (word.joined and ten.teen) or tokens.low[i + 1].endswith("ه"):
            continue
        noun = lexicon.tables["noun_forms"].get(tokens.low[i - 1]) if i else None
        plural = noun is not None and tokens.definite[i - 1] and tokens.low[i - 1] != fold(noun[0])
        if plural or (i + 2 < tokens.count and tokens.low[i + 2].endswith("ا")):  # "الأحد عشر شهرا"
            tokens.low[i], tokens.definite[i] = core, True


def _part_letters(tokens: Tokens, lexicon: Lexicon) -> None:
    """Part the letter of a currency from its digits where a magnitude follows: "N1.2 billion", "K500 million"."""
    for i in range(tokens.count - 2, -1, -1):
        raw = tokens.raw[i]
        if tokens.kind[i] != IDENTIFIER or raw[0] not in lexicon.letter_money or not raw[1:].isdigit():
            continue
        point = tokens.low[i + 1] == "." and tokens.glued[i + 1]
        if point and not (i + 2 < tokens.count and tokens.glued[i + 2] and tokens.raw[i + 2].isdigit()):
            continue
        last = i + 2 if point else i
        hyphen = tokens.low[last + 1 : last + 2] == ["-"] and tokens.glued[last + 1]  # "a P90-million plan"
        after = last + 1 + hyphen
        word = lexicon.numbers.get(tokens.low[after]) if after < tokens.count else None
        if word is None or word.role != "magnitude" or tokens.glued[after] != hyphen:
            continue
        start, end = tokens.start[i] + 1, tokens.end[last]
        figure = tokens.text[start:end]
        for at in range(last, i, -1):
            tokens.remove(at)
        tokens.kind[i], tokens.raw[i], tokens.low[i], tokens.end[i] = WORD, raw[0], raw[0].lower(), start
        tokens.insert(i + 1, _Piece(NUMBER, figure, figure, True, False, digits.read(figure), start))


def _unwrap_numbers(tokens: Tokens, lexicon: Lexicon) -> None:
    """Take off the brackets of "(2571) مليون ريال", "/23/ مشروعا": some papers print counts so; the span keeps them."""
    for i in range(tokens.count - 3, 0, -1):
        if tokens.kind[i] != NUMBER or (tokens.low[i - 1], tokens.low[i + 1]) not in (("(", ")"), ("/", "/")):
            continue
        if tokens.low[i + 1] == "/" and not (tokens.glued[i] and tokens.glued[i + 1]):
            continue
        if (
            tokens.kind[i + 2] != WORD
            or not lexicon.counts(tokens.low[i + 2])
            or tokens.kind[i - 2 : i - 1] == [NUMBER]
        ):
            continue
        if i > 1 and tokens.low[i - 2] in lexicon.numbers and not (i > 2 and tokens.low[i - 3] in (")", "/")):
            continue  # "مائتي (200) مليون": the digits repeat the word before them
        tokens.start[i], tokens.glued[i] = tokens.start[i - 1], tokens.glued[i - 1]
        for at in (i + 1, i - 1):
            tokens.remove(at)
