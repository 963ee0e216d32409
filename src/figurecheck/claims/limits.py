"""Words that put a figure under a bound: a share of voters, a number of people, the power of one chip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck import units

if TYPE_CHECKING:
    from figurecheck.claims.passages import Passage, Place
    from figurecheck.languages.claim_words import Limit
    from figurecheck.model import Quantity


def find_limit(passage: Passage, place: Place, quantity: Quantity) -> tuple[str, str] | None:
    """Find the bound that no figure in this place can pass, as an entity and a property, or None.

    Args:
        passage: the sentence.
        place: where the figure stands.
        quantity: the figure.
    """
    for at, limit in enumerate(passage.lexicon.limits):
        if quantity.kind != limit.kind or (
            limit.dimension and not units.same_dimension(quantity.unit, limit.dimension)
        ):
            continue
        if _is_meant(passage, place, quantity, limit, at) and not _is_excused(passage, place, at):
            return limit.entity, limit.property
    return None


def _is_meant(passage: Passage, place: Place, quantity: Quantity, limit: Limit, at: int) -> bool:
    if limit.nouns:
        if any(noun in limit.nouns for noun in (quantity.noun, quantity.noun_en) if noun):
            return True
        if passage.cues(f"limit.noun:{at}", place.first, place.last):
            return True
        return any(cue.last <= place.last + 1 for cue in passage.cues(f"limit:{at}", place.first, place.last + 1))
    if limit.dimension:
        first, last = passage.clause(place)
        before = passage.cues(f"limit:{at}", max(first, place.first - 12), place.first)
        after = passage.cues(f"limit:{at}", place.last, min(last, place.last + 3))
        return bool(before or after) and not passage.cues("comparison", max(first, place.first - 12), place.last + 3)
    return any(cue.first <= place.last for cue in passage.cues(f"limit:{at}", place.last, place.last + 1))


def _is_excused(passage: Passage, place: Place, at: int) -> bool:
    return bool(passage.cues(f"limit.unless:{at}", max(place.first - 30, 0), place.last + 30))
