"""Finds known words and phrases in a run of words, longest first, in one pass."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from figurecheck.languages.words import readings, split_words, without_pronoun

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from figurecheck.languages.words import Word


class Cue(NamedTuple):
    """A known phrase in the text: what it is a cue for, and the words (indexes, end exclusive) that it covers."""

    kind: str
    value: str
    first: int
    last: int


class _Entry(NamedTuple):
    rest: tuple[str, ...]
    kind: str
    value: str
    exact: str
    proper: bool = False


class _Starts:
    """The phrases that begin with one word: the word alone, and longer ones by each reading of their second word."""

    __slots__ = ("alone", "longer")

    def __init__(self) -> None:
        self.alone: list[_Entry] = []
        self.longer: dict[str, list[_Entry]] = {}

    def add(self, entry: _Entry) -> None:
        if not entry.rest:
            lists = [self.alone]
        else:
            keys = {entry.rest[0], *readings(entry.rest[0])}
            lists = [self.longer.setdefault(key, []) for key in sorted(keys)]
        for entries in lists:
            if entry not in entries:
                entries.append(entry)


class Phrasebook:
    """Phrases by their first word.

    >>> book = Phrasebook()
    >>> book.add("the cluster", "entity", "colossus")
    >>> [(cue.value, cue.first, cue.last) for cue in book.find(list(split_words("Then the cluster grew")), "")]
    [('colossus', 1, 3)]
    """

    def __init__(self) -> None:
        self._by_first: dict[str, _Starts] = {}

    def add(self, phrase: str, kind: str, value: str, *, exact: bool = False, proper: bool = False) -> None:
        """Add one phrase; ``exact`` asks for the same letters and case ("X"), ``proper`` for a capital first."""
        forms = [word.form for word in split_words(phrase)]
        if forms:
            entry = _Entry(tuple(forms[1:]), kind, value, phrase if exact else "", proper)
            self._by_first.setdefault(forms[0], _Starts()).add(entry)

    def find(self, words: Sequence[Word], text: str) -> list[Cue]:
        """Find every phrase, for each kind the longest that starts at a word."""
        found: list[Cue] = []
        for at, word in enumerate(words):
            longest: dict[tuple[str, str], int] = {}
            for entry in self._entries(word.form, words[at + 1].form if at + 1 < len(words) else ""):
                end = at + 1 + len(entry.rest)
                if entry.rest and not _agrees(words, at + 1, entry.rest):
                    continue
                if entry.proper and not text[word.start].isupper():
                    continue
                if entry.exact and text[word.start : words[end - 1].end] != entry.exact:
                    continue
                key = (entry.kind, entry.value)
                longest[key] = max(end, longest.get(key, 0))
            best: dict[str, int] = {}
            for (kind, _), end in longest.items():
                best[kind] = max(end, best.get(kind, 0))
            found += (Cue(kind, value, at, end) for (kind, value), end in longest.items() if end == best[kind])
        return found

    def _entries(self, form: str, after: str) -> Iterable[_Entry]:
        for reading in readings(form):
            starts = self._by_first.get(reading)
            if starts is not None:
                yield from starts.alone
                if after and starts.longer:
                    for second in readings(after):
                        yield from starts.longer.get(second, ())
            for bare in without_pronoun(reading):
                starts = self._by_first.get(bare)
                if starts is not None:
                    yield from (entry for entry in starts.alone if entry.kind != "entity")


def _agrees(words: Sequence[Word], at: int, rest: tuple[str, ...]) -> bool:
    if at + len(rest) > len(words):
        return False
    # A plain loop: most phrases that begin with a common word part at their second.
    for place, form in enumerate(rest, at):
        printed = words[place].form
        if printed != form and form not in readings(printed) and printed not in readings(form):
            return False
    return True
