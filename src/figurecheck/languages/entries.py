"""What a word list says of a word: a unit, a currency, a number; and the table that phrases are looked up in."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable

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
