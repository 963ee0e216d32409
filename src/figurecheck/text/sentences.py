"""Where sentences end: at stops and at the ends of blocks, but not at decimals, initials and abbreviations."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from figurecheck.languages.sentence_words import list_sentence_languages, load_sentence_words
from figurecheck.model import Block, Sentence
from figurecheck.text.language import detect

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_MARKS = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # bidi marks may stand anywhere
# Quotes, brackets and notes that follow a stop belong to the sentence it ends.
_CLOSERS = rf"(?:[\"'”’“»«›)\]¹²³⁰⁴-⁹{_MARKS}]|\[[0-9]{{1,3}}\])*+"
# Arabic newspapers drop the space after a stop, so that an Arabic letter may follow it at once.
# The look-behind keeps a long run of stops from being tried again at each of them.
_STOP = re.compile(rf"([.!?؟۔…](?<![.!?؟۔…]{{2}})[.!?؟۔…]*+){_CLOSERS}(?=\s|\Z|[ء-ي])")
_FOLLOWING = re.compile(rf"[\s\"'“”‘’«»‹›(\[{_MARKS}—–-]*+([^\W_][\w'’]{{0,15}})?")
_PRECEDING = re.compile(r"[^\W_]+(?:[.'’&-][^\W_]+)*\Z")
_ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff]")
_LONGEST_ABBREVIATION = 12
_LINE = re.compile(r"[^\r\n]+")
_SPACE = re.compile(r"\s*+")


class _Words(NamedTuple):
    never: frozenset[str]
    before_number: frozenset[str]
    at_end: frozenset[str]
    openers: frozenset[str]
    prefixes: tuple[str, ...]


def split(text: str, blocks: Sequence[Block] = (), language: str | None = None) -> tuple[Sentence, ...]:
    """Split a text into sentences; together they hold everything but the white space between them.

    >>> text = "Dr. Shaw raised $1.5 million. “Why?” she asked."
    >>> [text[sentence.start:sentence.end] for sentence in split(text)]
    ['Dr. Shaw raised $1.5 million.', '“Why?” she asked.']

    Args:
        text: the visible text.
        blocks: its paragraphs; no sentence crosses the end of one. Without them, each line is one.
        language: the language of every sentence; None to detect each one.

    Returns:
        The sentences in order, each with its language.

    Raises:
        LanguagePackError: there is no such language.
    """
    words = _merge_words((language,) if language else list_sentence_languages())
    main = language or detect(text)
    is_uniform = language is not None or text.isascii() or not _ARABIC.search(text)  # one script has one language
    stretches = ((block.start, block.end) for block in blocks) if blocks else _find_lines(text)
    sentences: list[Sentence] = []
    for block_start, block_end in stretches:
        for start, end in _split_block(text, block_start, block_end, words):
            spoken = main if is_uniform else detect(text[start:end], default=main)
            sentences.append(Sentence(start, end, spoken))
    return tuple(sentences)


def _find_lines(text: str) -> Iterator[tuple[int, int]]:
    return (match.span() for match in _LINE.finditer(text))


@lru_cache(maxsize=8)
def _merge_words(languages: tuple[str, ...]) -> _Words:
    every = [load_sentence_words(language) for language in languages]
    return _Words(
        frozenset[str]().union(*(words.abbreviations for words in every)),
        frozenset[str]().union(*(words.abbreviations_before_number for words in every)),
        frozenset[str]().union(*(words.abbreviations_at_end for words in every)),
        frozenset[str]().union(*(words.openers for words in every)),
        tuple(prefix for words in every for prefix in words.prefixes),
    )


def _split_block(text: str, start: int, end: int, words: _Words) -> Iterator[tuple[int, int]]:
    start = _skip_space(text, start, end)
    for stop in _STOP.finditer(text, start, end):
        if stop.end() < end and not _ends_sentence(text, start, end, stop, words):
            continue
        if stop.end() > start:
            yield start, stop.end()
            start = _skip_space(text, stop.end(), end)
    if start < end:
        yield start, start + len(text[start:end].rstrip())


def _skip_space(text: str, start: int, end: int) -> int:
    match = _SPACE.match(text, start, end)
    return match.end() if match else start


def _ends_sentence(text: str, start: int, end: int, stop: re.Match[str], words: _Words) -> bool:
    following = _FOLLOWING.match(text, stop.end(), end)
    word = (following[1] or "") if following else ""
    if word[:1].islower() and word.islower():  # 'xAI' begins a sentence, 'said' goes on with one
        return False
    marks = stop[1]
    if marks == "..":  # the Arabic press's dash
        return False
    before = _PRECEDING.search(text, max(start, stop.start() - _LONGEST_ABBREVIATION), stop.start())
    token = before[0] if before else ""
    is_glued = following is not None and following.end(0) > stop.end() and not text[stop.end()].isspace()
    if is_glued and len(token) < 3:  # 'د.محمد', 'ص.ب'
        return False
    return marks != "." or _ends_after(token, word, before is not None and before.start() == start, words)


def _ends_after(token: str, word: str, is_first: bool, words: _Words) -> bool:
    """Whether a single full stop after ``token`` and before ``word`` ends the sentence."""
    if not token:
        return True
    if token.isdigit():
        return not (is_first and len(token) <= 3)  # '1.' that opens a line numbers it
    forms = [token]
    if token.startswith(words.prefixes):
        forms += [token[len(p) :] for p in words.prefixes if token.startswith(p) and token != p][:1]
    for form in forms:
        if form in words.never:
            return False
        if form in words.before_number and word[:1].isdigit():
            return False
    if len(token) == 1 or "." in token or token in words.at_end:
        return word in words.openers or (bool(word) and word[0].isdigit() and token in words.at_end)
    return True
