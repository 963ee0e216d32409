"""Words brought down to what their forms share, so that "killed" meets "kills" and مقتل meets قتلى."""

from __future__ import annotations

from functools import lru_cache

from figurecheck.languages.folding import fold
from figurecheck.languages.source_words import load_source_words
from figurecheck.languages.words import readings, without_pronoun

_ENDINGS = ("ات", "ون", "ين", "ان", "يه", "تين", "ه", "ي", "ا", "ت")
_WEAK = str.maketrans("", "", "اويء")
_VOWELS = frozenset("aeiou")


@lru_cache(maxsize=50_000)
def stem(form: str) -> str:
    """What the forms of a folded word share.

    >>> stem("picked"), stem("picking"), stem("cities"), stem("boxes"), stem("stopped")
    ('pick', 'pick', 'city', 'box', 'stop')
    >>> stem("مقتل") == stem("قتلي"), stem("الانتخابات") == stem("انتخابيه")
    (True, True)
    """
    return _english(form) if form.isascii() else _arabic(form)


def _english(form: str) -> str:
    word = form[:-2] if form.endswith("'s") else form
    if len(word) > 4 and word.endswith("ies"):
        word = word[:-3] + "y"
    elif len(word) > 4 and word.endswith(("sses", "shes", "ches", "xes", "zes")):
        word = word[:-2]
    elif len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    for ending in ("ing", "ied", "ed"):
        bare = word[: -len(ending)]
        if word.endswith(ending) and len(bare) > 2 and _VOWELS & set(bare + ("y" if ending == "ied" else "")):
            word = bare + "y" if ending == "ied" else bare
            if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "lsz":
                word = word[:-1]
            break
    return word[:-1] if len(word) > 3 and word.endswith("e") else word


def _arabic(form: str) -> str:
    """The consonants that are left when particles, endings, long vowels and prefixes of derived forms are off."""
    word = min((each for each in readings(form) if len(each) > 3 or form.startswith("ال")), key=len, default=form)
    bare = without_pronoun(word)
    if bare and len(bare[0]) > 3:
        word = bare[0]
    for _ in range(2):
        ending = next((e for e in _ENDINGS if word.endswith(e) and len(word) - len(e) >= 3), None)
        if ending is None:
            break
        word = word[: -len(ending)]
    root = word.translate(_WEAK)
    if len(root) < 3:
        return word
    while len(root) > 3 and root[0] in "متن":
        root = root[1:]
    return root


@lru_cache(maxsize=8)
def stop_words(language: str) -> frozenset[str]:
    """Words that say nothing about what a figure is a figure of, as folded forms."""
    return frozenset(fold(word) for word in load_source_words(language).stop)


@lru_cache(maxsize=8)
def _groups(language: str) -> dict[str, str]:
    return {key: stem(fold(group[0])) for group in load_source_words(language).same for word in group
            for key in (fold(word), stem(fold(word)))}  # fmt: skip


@lru_cache(maxsize=50_000)
def meaning(form: str, language: str) -> str:
    """The stem of a folded word, or that of the group of words which mean the same; "" for a word that says nothing.

    >>> meaning("died", "en") == meaning("killed", "en"), meaning("the", "en")
    (True, '')
    """
    stops, groups = stop_words(language), _groups(language)
    if len(form) < 2:
        return ""
    for reading in readings(form):
        if reading in stops:
            return ""
        if reading in groups:
            return groups[reading]
    found = stem(form)
    return groups.get(found, found)


@lru_cache(maxsize=8)
def broad_nouns(language: str) -> frozenset[str]:
    """Nouns that count things of many kinds: people, vehicles."""
    return frozenset(meaning(fold(kind), language) for kind, _ in load_source_words(language).kinds)


@lru_cache(maxsize=8)
def kinds_of(language: str) -> dict[str, frozenset[str]]:
    """For each noun the nouns that count it too: a boy is a child and a person."""
    found: dict[str, set[str]] = {}
    for kind, nouns in load_source_words(language).kinds:
        for noun in nouns:
            found.setdefault(meaning(fold(noun), language), set()).add(meaning(fold(kind), language))
    return {noun: frozenset(kinds) for noun, kinds in found.items()}
