"""Finds the sentences that say something of a statistical series, and what they say."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING

from figurecheck.claims.series.figures import counts_as_figure
from figurecheck.claims.series.periods import Dated, read_period
from figurecheck.claims.series.places import find_places
from figurecheck.claims.series.predicates import read_predicates
from figurecheck.claims.series.scene import Scene
from figurecheck.claims.series.variables import index_variables
from figurecheck.claims.series.vocabulary import load_vocabulary
from figurecheck.languages.words import split_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from figurecheck.languages.words import Word
    from figurecheck.model import Document, Quantity, Sentence, SeriesClaim
    from figurecheck.reference import ReferenceTable

#: A sentence of more words says more than one thing.
_LONGEST = 60


def find_series_claims(
    document: Document, quantities: Sequence[Quantity], table: ReferenceTable, published: str | None = None
) -> tuple[SeriesClaim, ...]:
    """Find what the sentences of a document say of series.

    >>> from figurecheck.model import Document, Sentence
    >>> from figurecheck.reference import load
    >>> text = "The population of Japan is falling."
    >>> document = Document(text, sentences=(Sentence(0, len(text), "en"),))
    >>> claims = find_series_claims(document, (), load(), "2024-05-01")
    >>> [(claim.kind, claim.places, claim.direction) for claim in claims]
    [('trend', ('country:JPN',), 'down')]

    Args:
        document: the text with its sentences.
        quantities: its figures in text order; offsets into ``document.text``.
        table: the reference.
        published: the ISO date of publication, that "now" is counted from.
    """
    now = int(published[:4]) if published else None
    return tuple(_read_all(document, quantities, table, now))


def _read_all(
    document: Document, quantities: Sequence[Quantity], table: ReferenceTable, now: int | None
) -> Iterator[SeriesClaim]:
    before: Scene | None = None
    for sentence in document.sentences:
        before = _lay_out(document.text, sentence, quantities, table, now, before)
        if before is not None:
            yield from read_predicates(before)


def _lay_out(
    text: str,
    sentence: Sentence,
    quantities: Sequence[Quantity],
    table: ReferenceTable,
    now: int | None,
    before: Scene | None,
) -> Scene | None:
    """What stands in a sentence; None where it speaks of no series."""
    if text[sentence.start : sentence.end].rstrip().endswith(("?", "؟")):
        return None
    vocabulary = load_vocabulary(sentence.language)
    words: list[Word] = []
    for word in split_words(text, sentence.start, sentence.end):
        words.append(word)
        if len(words) > _LONGEST:
            return None
    names = index_variables(table, sentence.language)
    forms = [word.form for word in words]
    spoken = vocabulary.read(forms)
    goes_on = before is not None and forms[:1] and forms[0] in vocabulary.anaphors
    if not goes_on and not any(concept in names.by_concept for said in spoken for concept in said.concepts):
        return None
    places = find_places(text, words, table, sentence.language)
    goes_on = goes_on and not places.named
    if not places.named and not places.group and not goes_on:
        return None
    cues = vocabulary.cues(forms)
    if cues.get("abstain"):
        return None
    figures: list[Dated] = []
    dates: list[Dated] = []
    spans: list[Dated] = []
    mine = (bisect_left(quantities, edge, key=attrgetter("start")) for edge in (sentence.start, sentence.end))
    for index in range(*mine):
        quantity = quantities[index]
        covered = [at for at, word in enumerate(words) if word.start < quantity.end and quantity.start < word.end]
        if not covered:
            continue
        dated = Dated(index, quantity, covered[0], covered[-1] + 1)
        if quantity.kind == "date":
            dates.append(dated)
        elif quantity.kind in ("duration", "age"):
            spans.append(dated)
        elif counts_as_figure(quantity):
            figures.append(dated)
    period = read_period(dates, spans, cues, now)
    scene = Scene(text, sentence, words, spoken, cues, places, figures, dates, period, names, table, vocabulary, now)
    # One sentence back and no further: a chain of "It was ..." ends.
    return scene._replace(before=before._replace(before=None)) if before is not None and goes_on else scene
