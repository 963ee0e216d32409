"""Finds the sentences that say something of a statistical series, and what they say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.claims.series.figures import counts_as_figure
from figurecheck.claims.series.periods import Dated, read_period
from figurecheck.claims.series.places import find_places
from figurecheck.claims.series.predicates import Scene, read_predicates
from figurecheck.claims.series.variables import index_variables
from figurecheck.claims.series.vocabulary import load_vocabulary
from figurecheck.claims.words import split_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from figurecheck.claims.words import Word
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
    return tuple(
        claim for sentence in document.sentences for claim in _read(document.text, sentence, quantities, table, now)
    )


def _read(
    text: str, sentence: Sentence, quantities: Sequence[Quantity], table: ReferenceTable, now: int | None
) -> Iterator[SeriesClaim]:
    if text[sentence.start : sentence.end].rstrip().endswith(("?", "؟")):
        return
    vocabulary = load_vocabulary(sentence.language)
    words: list[Word] = []
    for word in split_words(text, sentence.start, sentence.end):
        words.append(word)
        if len(words) > _LONGEST:
            return
    names = index_variables(table, sentence.language)
    forms = [word.form for word in words]
    spoken = vocabulary.read(forms)
    if not any(concept in names.by_concept for said in spoken for concept in said.concepts):
        return
    places = find_places(text, words, table, sentence.language)
    if not places.named and not places.group:
        return
    cues = vocabulary.cues(forms)
    if cues.get("abstain"):
        return
    figures: list[Dated] = []
    dates: list[Dated] = []
    spans: list[Dated] = []
    for index, quantity in enumerate(quantities):
        if sentence.start <= quantity.start < sentence.end:
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
    scene = Scene(
        text, sentence, words, spoken, cues, places, figures, dates, period, names, table, vocabulary, now
    )  # fmt: skip
    yield from read_predicates(scene)
