"""Arabic figures that stand after their noun: "السنوات الست", "النواب الـ 435"; and the ordinal "الدورة الـ17"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.languages.folding import fold
from figurecheck.quantities.tokens import NUMBER, WORD

if TYPE_CHECKING:
    from figurecheck.languages.lexicon import Lexicon
    from figurecheck.quantities.reading import Reading
    from figurecheck.quantities.tokens import Tokens

AL = "ال"


def take_noun_before(reading: Reading, tokens: Tokens, lexicon: Lexicon) -> bool:
    """Give a definite number the noun before it; a singular noun makes it an ordinal.

    Returns:
        Whether the number stood after its noun.
    """
    i = reading.i
    after_al = i > 0 and tokens.low[i - 1] == AL and tokens.kind[i] == NUMBER
    if not after_al and not tokens.definite[i]:
        return False
    at = i - 1 - after_al
    if at < 0 or tokens.kind[at] != WORD or not (tokens.definite[at] or tokens.low[at].startswith(AL)):
        return False
    unit = lexicon.units.match(tokens.low, at)
    noun = lexicon.tables["noun_forms"].get(tokens.low[at])
    plural = (noun is not None and tokens.low[at] != fold(noun[0])) or (
        unit is not None and tokens.low[at] in lexicon.sets["context.plural_unit"]
    )
    if not plural:
        if after_al:
            reading.kind = "ordinal"
            return True
        return False
    reading.start, reading.i = tokens.start[at], at
    if unit is not None and unit[0].kind == "duration":
        reading.kind, reading.unit = unit[0].kind, unit[0].name
    elif noun is not None:
        reading.kind, reading.noun, reading.noun_en, reading.discrete = "count", noun[0], noun[1] or None, True
    if reading.number is not None:
        reading.j = reading.number.j
        reading.end = tokens.end[reading.j - 1]
    return True
