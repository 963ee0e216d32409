"""What stands around each figure of a text, so that figures of two texts can be known for figures of one thing."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from figurecheck.claims.phrases import Phrasebook
from figurecheck.languages.claim_words import list_claim_languages, load_claim_words
from figurecheck.languages.lexicon import known_languages, lexicon
from figurecheck.languages.source_words import CUES, load_source_words
from figurecheck.languages.stems import broad_nouns, kinds_of, meaning
from figurecheck.languages.words import split_words
from figurecheck.model import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from figurecheck.claims.phrases import Cue
    from figurecheck.languages.entries import Phrases
    from figurecheck.languages.words import Word
    from figurecheck.model import Document, Mode, Quantity, Sentence

#: Words to either side of a figure that are looked at: a bound on the work for a sentence of a million words.
REACH = 40
#: A sentence of more words is no sentence: it is compared by what stands near its figures alone.
LONGEST = 300
#: Words over which an action cue may govern a figure.
_ACTION_REACH = 12
_COUNTED = ("count", "number")


class _Place(NamedTuple):
    """The words (end exclusive) that a figure covers."""

    first: int
    last: int


class _Laid(NamedTuple):
    """One sentence with its words, cues and figures."""

    number: int
    sentence: Sentence
    text: str
    words: list[Word]
    meanings: list[str]
    places: list[_Place]
    cues: list[Cue]


def describe(document: Document, quantities: Sequence[Quantity]) -> tuple[Wording, ...]:
    """Describe what stands around each figure.

    >>> from figurecheck.model import Document, Quantity, Sentence
    >>> text = "The mill hired 40 weavers in March."
    >>> figure = Quantity(start=15, end=25, text="40 weavers", kind="count", value="40", noun="weaver")
    >>> found = describe(Document(text, sentences=(Sentence(0, 35, "en"),)), [figure])[0]
    >>> found.head, found.sign, sorted(found.words)
    ('weaver', 1, ['hir', 'march', 'mill', 'weaver'])

    Args:
        document: the text with its sentences.
        quantities: its figures in text order, offsets into ``document.text``.
    """
    return tuple(_describe_all(document, quantities))


def _describe_all(document: Document, quantities: Sequence[Quantity]) -> Iterator[Wording]:
    at = 0
    earlier: list[frozenset[str]] = [frozenset(), frozenset()]
    for number, sentence in enumerate(document.sentences):
        first = at
        while at < len(quantities) and quantities[at].start < sentence.end:
            at += 1
        if first == at:
            forms = islice(split_words(document.text, sentence.start, sentence.end), LONGEST)
            said = frozenset(filter(None, (meaning(word.form, sentence.language) for word in forms)))
        else:
            mine = quantities[first:at]
            laid = _lay_out(document.text, number, sentence, mine)
            frame, standing = _frame(laid, mine)
            said = frozenset(filter(None, laid.meanings[:LONGEST]))
            for index, quantity in enumerate(mine):
                yield _describe(laid, index, first + index, quantity)._replace(
                    frame=frame, place=standing[index], words=said, before=earlier[0] | earlier[1]
                )
        earlier = [earlier[1], said]


def _lay_out(text: str, number: int, sentence: Sentence, quantities: Sequence[Quantity]) -> _Laid:
    words = list(split_words(text, sentence.start, sentence.end))
    starts, ends = [word.start for word in words], [word.end for word in words]
    places = [_Place(bisect_right(ends, q.start), bisect_left(starts, q.end)) for q in quantities]
    meanings = [meaning(word.form, sentence.language) for word in words]
    for place, quantity in zip(places, quantities, strict=True):
        nouns = _nouns(quantity, sentence.language)
        for i in range(place.first, place.last):
            # The counted thing says what is counted; numerals and units say only how much.
            if meanings[i] not in nouns:
                meanings[i] = ""
    return _Laid(number, sentence, text, words, meanings, places, _book(sentence.language).find(words, text))


def _nouns(quantity: Quantity, language: str) -> list[str]:
    if quantity.kind not in _COUNTED or not quantity.noun:
        return []
    return [meaning(word.form, language) for word in split_words(quantity.noun)]


def _describe(laid: _Laid, index: int, quantity_index: int, quantity: Quantity) -> Wording:
    place, language = laid.places[index], laid.sentence.language
    low = max(laid.places[index - 1].last if index else 0, place.first - REACH)
    high = min(laid.places[index + 1].first if index + 1 < len(laid.places) else len(laid.words), place.last + REACH)
    low, high = min(low, place.first), max(high, place.last)
    nouns = _nouns(quantity, language)
    head = (nouns[-1] if language != "ar" else nouns[0]) if nouns else ""
    own = [i for i in range(low, high) if laid.meanings[i]]
    own.sort(key=lambda i: max(place.first - i, i - place.last + 1, 0))
    carried = head and not any(laid.meanings[i] == head for i in range(place.first, place.last))
    if (not head or carried) and quantity.kind in _COUNTED and place.last < high:
        head = _plural_after(laid, place) or head
    cues = [cue for cue in laid.cues if low <= cue.first < high]
    return Wording(
        quantity=quantity_index,
        sentence=(laid.sentence.start, laid.sentence.end),
        number=laid.number,
        language=language,
        mode=_mode(laid, place),
        head=head,
        kinds=kinds_of(language).get(head, frozenset()),
        modifiers=frozenset(filter(None, nouns)) - {head},
        near=tuple(dict.fromkeys(laid.meanings[i] for i in own)),
        words=frozenset(),
        before=frozenset(),
        names=frozenset(laid.meanings[i] for i in own if i and laid.text[laid.words[i].start].isupper()),
        broad=head in broad_nouns(language),
        acts=frozenset(
            filter(None, (laid.meanings[i] for cue in cues if cue.kind in CUES for i in range(cue.first, cue.last)))
        ),
        cues=frozenset(cue.kind for cue in cues if not _is_hedge(laid, cue, place)),
        sign=_sign(laid, cues, place),
        frame=(),
        place=0,
        hedge=_hedge(laid, place)[0],
    )


def _plural_after(laid: _Laid, place: _Place) -> str:
    """A plural right after a bare number is what it counts, though it may be a unit elsewhere (quarters, points)."""
    word = laid.words[place.last]
    gap = laid.text[laid.words[place.last - 1].end : word.start] if place.last else " "
    return laid.meanings[place.last] if word.form.endswith("s") and gap.strip(".0123456789") in ("", " ") else ""


def _sign(laid: _Laid, cues: list[Cue], place: _Place) -> int:
    """Whether the action at the figure adds or takes away: by the nearest verb before it, else after it."""
    if any(cue.kind == "part" and cue.first == place.last for cue in cues):
        return -1
    actions = [cue for cue in cues if cue.kind in ("gain", "loss", "transfer") and not _is_hedge(laid, cue, place)]
    again = any(cue.kind == "again" and place.first - 1 <= cue.first <= place.last for cue in cues)
    before = [cue for cue in actions if place.first - _ACTION_REACH <= cue.first and cue.last <= place.first]
    after = [cue for cue in actions if place.last <= cue.first < place.last + _ACTION_REACH]
    if before:
        latest = max(cue.last for cue in before)
        nearest = max((cue for cue in before if cue.last == latest), key=lambda cue: cue.last - cue.first)
    elif after:
        first = min(cue.first for cue in after)
        nearest = max((cue for cue in after if cue.first == first), key=lambda cue: cue.last)
    else:
        return 1 if again else 0
    if nearest.kind == "transfer":
        # Who gave to whom is not read; "gave Joan 27 more" adds for Joan.
        return 1 if again else 0
    return 1 if nearest.kind == "gain" else -1


def _is_hedge(laid: _Laid, cue: Cue, place: _Place) -> bool:
    """Whether a word that may reckon is part of the figure's own bound ("more than 5")."""
    length = _hedge(laid, place)[1]
    return place.first - length <= cue.first < place.first


def _hedge(laid: _Laid, place: _Place) -> tuple[str, int]:
    """The bound that stands right before a figure, and how many words it takes."""
    bounds = _bounds(laid.sentence.language)
    if bounds is None:
        return "", 0
    forms = [word.form for word in laid.words[max(place.first - 5, 0) : place.first]]
    found = bounds.match_before(forms, len(forms))
    return found if found is not None else ("", 0)


def _frame(laid: _Laid, quantities: Sequence[Quantity]) -> tuple[tuple[str, ...], list[int]]:
    """The sentence's words without figures and their bounds, and how many of them stand before each figure."""
    if len(laid.words) > LONGEST:
        return (), [0] * len(quantities)
    taken = {i for place in laid.places for i in range(place.first - _hedge(laid, place)[1], place.last)}
    left = [i for i in range(len(laid.words)) if i not in taken]
    frame = tuple(laid.words[i].form for i in left if not laid.words[i].form[0].isdigit())
    kept = [i for i in left if not laid.words[i].form[0].isdigit()]
    return frame, [bisect_left(kept, place.first) for place in laid.places]


def _mode(laid: _Laid, place: _Place) -> Mode:
    tail = laid.text[max(laid.sentence.end - 12, laid.sentence.start) : laid.sentence.end].rstrip(" \"'“”«»’)\n")
    if tail.endswith(("?", "؟")):
        return "question"
    near = [cue for cue in laid.cues if place.first - REACH <= cue.first < place.last + REACH]
    outcome = {i for cue in near if cue.kind in ("now", "modal") for i in range(cue.first, cue.last)}
    if any(cue.kind == "conditional" and cue.first not in outcome for cue in near):
        return "conditional"
    excepted = {cue.first for cue in near if cue.kind == "negation_exceptions"}
    bound = place.first - _hedge(laid, place)[1]  # "لم يتجاوز 49" denies nothing
    if any(
        cue.kind == "negation" and place.first - 6 <= cue.first < bound and cue.first not in excepted for cue in near
    ):
        return "negated"
    return "asserted"


@lru_cache(maxsize=8)
def _bounds(language: str) -> Phrases[str] | None:
    return lexicon((language,)).qualifiers_before if language in known_languages() else None


@lru_cache(maxsize=8)
def _book(language: str) -> Phrasebook:
    book = Phrasebook()
    for kind, phrase in load_source_words(language).cues:
        book.add(phrase, kind, kind)
    if language in list_claim_languages():
        for kind, phrase in load_claim_words(language).phrases:
            if kind in ("negation", "negation_exceptions", "conditional"):
                book.add(phrase, kind, kind)
    return book
