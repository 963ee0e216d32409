"""Properties whose owner must stand right beside the word for them: "Egypt's population", "the population of Egypt"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from figurecheck.claims.entities import Mention
    from figurecheck.claims.passages import Passage, Place
    from figurecheck.claims.phrases import Cue

#: "population of the Netherlands", "Egypt has a population": so many words may stand between.
_BEHIND = 2
_AHEAD = 2
#: "The Suez Canal is about 193 km long": so many between a name that opens the sentence and its figure.
_TO_FIGURE = 3


def stands_beside(passage: Passage, place: Place, property_: str, entity: str, mentions: list[Mention]) -> bool:
    """Whether the entity is named right beside a word for the property, so that no city in it can be meant.

    "The population of Cairo, Egypt" and "Cairo, Egypt's capital, has a population of" are not Egypt's.

    Args:
        passage: the sentence.
        place: where the figure stands.
        property_: the property.
        entity: its owner.
        mentions: what the sentence names.
    """
    cues = passage.cues("property:" + property_)
    named = [mention for mention in mentions if mention.entity == entity and mention.how == "name"]
    opening = [mention for mention in named if _opens(passage, mention) and _leads_to(mention, place)]
    # "The Suez Canal is 193 km long", "The speed of light is": behind the figure, or in the name.
    if any(mention.first <= cue.first <= place.last + 1 for mention in opening for cue in cues):
        return True
    return any(_is_beside(passage, cue, mention, mentions) for cue in cues for mention in named)


def _opens(passage: Passage, mention: Mention) -> bool:
    return mention.first == 0 or (mention.first == 1 and passage.words[0].form == "the")


def _leads_to(mention: Mention, place: Place) -> bool:
    return 0 < place.first - mention.last <= _TO_FIGURE


def _is_beside(passage: Passage, cue: Cue, mention: Mention, mentions: list[Mention]) -> bool:
    if mention.last == cue.first:
        # "Cairo, Egypt population 105 million": the first name is the one.
        return not any(other.last == mention.first for other in mentions)
    if 0 <= mention.first - cue.last <= _BEHIND:
        between = range(cue.last, mention.first)
        return all(passage.cues("link", at, at + 1) or passage.words[at].form == "the" for at in between)
    return mention.first == 0 and 0 < cue.first - mention.last <= _AHEAD and passage.language == "en"
