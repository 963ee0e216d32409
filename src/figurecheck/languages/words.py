"""Words of a text, folded for comparison, with the readings that an attached Arabic particle allows."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from figurecheck.languages.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

# A word runs over diacritics and an inner apostrophe or hyphen ("isn't"); a figure's own marks do not matter.
_WORD = re.compile(r"\w[\w\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]*(?:['’](?=[^\W\d])\w+)*")
_MARKS = re.compile(r"[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]+")
_PRONOUNS = ("هما", "ها", "هم", "ه")
_MAX_WORD = 60


class Word(NamedTuple):
    """One word: its place and its folded form."""

    start: int
    end: int
    form: str


def split_words(text: str, start: int = 0, end: int | None = None) -> Iterator[Word]:
    """Yield the words of a stretch of text.

    >>> [word.form for word in split_words("قال إنّه: Musk isn’t")]
    ['قال', 'انه', 'musk', "isn't"]
    """
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        form = fold(match.group()[:_MAX_WORD])
        if form:  # a tatweel by itself is a dash, not a word
            yield Word(match.start(), match.end(), form)


@lru_cache(maxsize=20_000)
def readings(form: str) -> tuple[str, ...]:
    """List what a folded word may be once its attached particles are taken off; the word itself comes first.

    >>> readings("والشركه"), readings("لتسلا"), readings("musk's"), readings("سيتضاعف")
    (('والشركه', 'الشركه', 'شركه'), ('لتسلا', 'تسلا'), ("musk's", 'musk'), ('سيتضاعف', 'يتضاعف'))
    """
    if form.isascii():
        return (form, form[:-2]) if form.endswith("'s") else (form,)
    found = [form]
    stem = form
    if stem[0] in "وف" and len(stem) > 3:
        stem = stem[1:]
        found.append(stem)
    if stem[0] == "س" and len(stem) > 4 and stem[1] in "يتنا":
        found.append(stem[1:])
    if stem.startswith("لل") and len(stem) > 4:
        # "لل" is ل + ال ("للشركة"), or ل before a word that begins with ل ("للجنة").
        found += ["ال" + stem[2:], stem[2:], stem[1:]]
    elif stem[0] in "بلك" and len(stem) > 3:
        stem = stem[1:]
        found.append(stem)
    if stem.startswith("ال") and len(stem) > 4:
        found.append(stem[2:])
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=20_000)
def without_pronoun(form: str) -> tuple[str, ...]:
    """Take an attached pronoun off a folded Arabic word; nothing where there is none.

    The t before a pronoun may be the feminine ending of the bare word.

    >>> without_pronoun("حجمها"), without_pronoun("حصيلته"), without_pronoun("حجم")
    (('حجم',), ('حصيلت', 'حصيله'), ())
    """
    for ending in _PRONOUNS:
        if form.endswith(ending) and len(form) - len(ending) >= 3:
            bare = form[: -len(ending)]
            return (bare, bare[:-1] + "ه") if bare.endswith("ت") else (bare,)
    return ()


def carries_pronoun(printed: str) -> bool:
    """Whether an Arabic word, as printed, ends in an attached pronoun; the folded form can't tell "قدرته" from "قدرة".

    >>> carries_pronoun("حجمها"), carries_pronoun("حصيلتُه"), carries_pronoun("قدرة")
    (True, True, False)
    """
    return _MARKS.sub("", printed).endswith(_PRONOUNS)


def is_future(form: str) -> bool:
    """Whether a word has the shape of an Arabic verb with the future particle ("سيتضاعف", "وستصل").

    Ordinary words have it, too (سيارة، ستون): the language lists them as ``not_future``.

    >>> is_future("سيتضاعف"), is_future("وسيلغي"), is_future("سبتمبر"), is_future("will")
    (True, True, False, False)
    """
    stem = form[1:] if form[0] in "وف" and len(form) > 4 else form
    return len(stem) > 3 and stem[0] == "س" and stem[1] in "يتن"
