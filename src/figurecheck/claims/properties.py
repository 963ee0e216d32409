"""What a figure is a figure of: the properties that its unit allows and its clause points to."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from figurecheck import units

if TYPE_CHECKING:
    from figurecheck.claims.passages import Passage, Place
    from figurecheck.model import Quantity
    from figurecheck.reference.table import Property


#: A property that only the counted noun points to stands behind one with a word of its own.
_BY_NOUN = 40
#: A number without a noun is a count of a named property from here on ("ranks 27th" and "27 parties" are not) ...
_LARGE = 10_000
#: ... and so many words at the most stand between the word for the property and the number.
_NEAR = 5


class Pointer(NamedTuple):
    """A property that the text points to.

    Attributes:
        property: its id.
        distance: from its nearest cue, in words.
        firm: the cue stands in the figure's own clause.
    """

    property: Property
    distance: int
    firm: bool


def find_properties(passage: Passage, place: Place, quantity: Quantity, *, is_ratio: bool) -> list[Pointer]:
    """Find the properties that a figure may be a value of, the nearest cue first.

    The unit decides what is possible, the words decide what is meant; without a word there is no property.

    Args:
        passage: the sentence.
        place: where the figure stands.
        quantity: the figure.
        is_ratio: it is given against one of another thing ("10 for 1").
    """
    first, last = passage.clause(place)
    found: list[Pointer] = []
    for property_ in passage.lexicon.table.properties.values():
        if not _allows(property_, quantity, passage, place, is_ratio=is_ratio):
            continue
        if passage.cues("unless:" + property_.property, first, last):
            continue  # "GDP per capita" is no GDP
        cues = passage.cues("property:" + property_.property, max(place.first - 40, 0), place.last + 40)
        # "Announced" says that somebody speaks, before it says that something began.
        cues = [cue for cue in cues if not passage.cues("say", cue.first, cue.first + 1)]
        cues = [cue for cue in cues if not (place.first <= cue.first and cue.last <= place.last and len(cues) > 1)]
        inside = [cue for cue in cues if first <= cue.first < last]
        if not cues and property_.family.startswith("count:"):
            # "There are 100,000 GPUs in Colossus": what is counted says by itself what it is a number of.
            found.append(Pointer(property_, _BY_NOUN, firm=False))
        elif inside or cues:
            nearest = min(abs(cue.first - place.first) for cue in inside or cues)
            found.append(Pointer(property_, nearest, firm=bool(inside)))
    return sorted(found, key=lambda pointer: (not pointer.firm, pointer.distance))


def _allows(property_: Property, quantity: Quantity, passage: Passage, place: Place, *, is_ratio: bool) -> bool:
    family, _, detail = property_.family.partition(":")
    if family == "count":
        if quantity.kind not in ("count", "number") or is_ratio:
            return False
        return counts(passage, place, quantity, property_) or _is_told(passage, place, quantity, property_)
    if family == "measure":
        return quantity.kind == "measure" and units.same_dimension(quantity.unit, detail)
    if family == "ratio":
        return is_ratio and (not property_.nouns_en or counts(passage, place, quantity, property_))
    kind, _, per = family.partition(" / ")
    return quantity.kind == kind and quantity.per == ((per,) if per else ())


def _is_told(passage: Passage, place: Place, quantity: Quantity, property_: Property) -> bool:
    """Whether a large bare number follows the word for the property: "the population of Kenya was 55.3 million"."""
    large = quantity.decimal is not None and quantity.decimal >= _LARGE
    if not property_.beside or quantity.kind != "number" or quantity.noun or quantity.change is not None or not large:
        return False
    said = passage.cues("property:" + property_.property, max(place.first - 2 * _NEAR, 0), place.first)
    return any(place.first - _NEAR <= cue.last <= place.first for cue in said)


def counts(passage: Passage, place: Place, quantity: Quantity, property_: Property) -> bool:
    """Whether what the figure counts is what the property counts: by its noun, or by the words printed beside it."""
    nouns = {noun.casefold() for noun in (*property_.nouns_en, *property_.nouns_ar)}
    for noun in (quantity.noun, quantity.noun_en):
        if noun and (noun.casefold() in nouns or any(part.casefold() in nouns for part in noun.split())):
            return True
    if passage.cues("noun:" + property_.property, place.first, place.last + 1):
        return True
    beside = passage.words[place.last : place.last + 1]
    return any(word.form.removesuffix("s") in nouns for word in beside if word.form.isascii())
