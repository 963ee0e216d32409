"""Which country's dinar, pound or peso: told by another mention in full, or by the country that the text speaks of."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from figurecheck.languages.folding import fold
from figurecheck.languages.trie import as_trie

if TYPE_CHECKING:
    from collections.abc import Sequence

    from figurecheck.languages.lexicon import Lexicon
    from figurecheck.quantities.reading import Reading

#: A full mention ("دينار كويتي") weighs as much as this many mentions of the country.
FULL_MENTION = 5
#: How much of a long document is looked at for the country it speaks of.
ENOUGH = 20_000


def resolve(readings: Sequence[Reading], text: str, lexicon: Lexicon) -> None:
    """Settle the currency of bare names that several countries share; what stays open keeps its alternatives.

    Args:
        readings: all figures of a document; changed in place.
        text: the document.
        lexicon: the words that point to a country of each currency.
    """
    open_ones = [reading for reading in readings if reading.kind == "money" and reading.unit_note]
    if not open_ones:
        return
    votes: Counter[str] = Counter()
    for reading in readings:
        if reading.kind == "money" and not reading.unit_note:
            votes[reading.unit] += FULL_MENTION
    for found in _cue_pattern(lexicon).finditer(text[:ENOUGH]):
        votes[lexicon.currency_cues[fold(found["cue"])]] += 1
    for reading in open_ones:
        candidates = (reading.unit, *reading.unit_note)
        best = max(candidates, key=lambda code: votes[code])
        if votes[best] and sum(votes[code] == votes[best] for code in candidates) == 1:
            reading.unit, reading.unit_note, reading.ambiguous = best, (), bool(reading.others)


@lru_cache(maxsize=8)
def _cue_pattern(lexicon: Lexicon) -> re.Pattern[str]:
    words = {cue.lower() for cue in lexicon.currency_cue_forms}
    return re.compile(rf"\b(?:[وفبلك]|ل?ل)?(?P<cue>{as_trie(words)})(?!\w)" if words else r"(?!)", re.IGNORECASE)
