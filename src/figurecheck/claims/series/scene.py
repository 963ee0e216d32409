"""One sentence laid out: what it says of its subject, in full and without more."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from figurecheck.claims.series.vocabulary import key_of
from figurecheck.languages.words import split_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from figurecheck.claims.series.figures import Figure
    from figurecheck.claims.series.periods import Dated
    from figurecheck.claims.series.places import Places
    from figurecheck.claims.series.variables import Names
    from figurecheck.claims.series.vocabulary import Said, Vocabulary
    from figurecheck.languages.words import Word
    from figurecheck.model import Sentence, SeriesPeriod
    from figurecheck.reference import ReferenceTable

#: A sentence with more words than this that belong to no part of the claim says something else, too.
_UNREAD = 2


class Scene(NamedTuple):
    """One sentence with what was found in it."""

    text: str
    sentence: Sentence
    words: Sequence[Word]
    spoken: Sequence[Said]
    cues: Mapping[str, Sequence[tuple[int, int]]]
    places: Places
    figures: Sequence[Dated]
    dates: Sequence[Dated]
    period: SeriesPeriod | None
    names: Names
    table: ReferenceTable
    vocabulary: Vocabulary
    now: int | None
    before: Scene | None = None
    """The sentence that this one goes on from: "It was 12 tonnes in 2010"."""


def moves_of(scene: Scene) -> list[str]:
    """The directions that a sentence names."""
    return [each for each in ("up", "down") if scene.cues.get(each)]


def concepts_of(scene: Scene) -> frozenset[str]:
    """What a sentence speaks of, its places aside, with what the sentence before spoke of where it goes on from it."""
    covered = scene.places.covered
    owned: list[str] = []
    ends = {last for _, last, _ in scene.places.named}
    for said in scene.spoken:
        meaning = scene.vocabulary.owned.get(said.concepts[0])
        if meaning and said.first in ends:
            owned += meaning
    carried = concepts_of(scene.before) if scene.before else frozenset[str]()
    return carried.union(
        owned, *(said.concepts for said in scene.spoken if not covered & set(range(said.first, said.last)))
    )


def places_of(scene: Scene) -> tuple[str, ...]:
    """Whom a sentence speaks of: those that it names, else those of the sentence that it goes on from."""
    return scene.before.places.ids if scene.before and not scene.places.ids else scene.places.ids


def is_qualified(scene: Scene, readings: Sequence[tuple[str, ...]]) -> bool:
    """Whether the sentence says more of its subject than the variable's name does: "lung cancer" is not cancer."""
    chosen = {variable for reading in readings for variable in reading}
    names = [named for named in scene.names.names if named.variable in chosen]
    told = frozenset[str]().union(*(named.all for named in names))
    core = frozenset[str]().union(*(named.core for named in names))
    explained = set(scene.places.covered)
    for kind, spots in scene.cues.items():
        if kind not in ("abstain",):
            explained.update(at for first, last in spots for at in range(first, last))
    for dated in (*scene.figures, *scene.dates):
        # What is counted is no part of the number: "910,000 coronavirus-related deaths" are not all deaths.
        noun = {key_of(word.form) for word in split_words(dated.quantity.noun or "")}
        explained.update(at for at in range(dated.first, dated.last) if key_of(scene.words[at].form) not in noun)
    heads: set[int] = set()
    unread: list[int] = []
    ends = {last for _, last, _ in scene.places.named}
    for said in scene.spoken:
        inside = set(range(said.first, said.last))
        if inside & explained:
            continue
        if set(said.concepts) & told:
            if set(said.concepts) & core:
                heads.add(said.first)
        elif not set(said.concepts) <= scene.vocabulary.plain and not (
            said.concepts[0] in scene.vocabulary.owned and said.first in ends
        ):
            unread.append(said.first)
    # "Deaths" alone is a statistic of many things: any word beside it makes it another.
    allowed = _UNREAD if all(len(named.core) > 1 for named in names) else 0
    names_unknown = any(at and scene.text[scene.words[at].start].isupper() for at in unread)
    return names_unknown or len(unread) > allowed or any(at + 1 in heads for at in unread)


def is_by(scene: Scene, figure: Figure) -> bool:
    """Whether a figure says by how much: "by about 85%"."""
    return any(0 <= figure.first - last <= 2 for _, last in scene.cues.get("by", ()))
