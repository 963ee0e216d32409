"""Whether the text says that an amount moved: "rose 5%", "a 10% drop", "up 19 cents", "-1.3%", "ارتفع بنسبة"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.quantities.tokens import MARK, PARTICLE

if TYPE_CHECKING:
    from figurecheck.languages.lexicon import Lexicon
    from figurecheck.quantities.reading import Reading
    from figurecheck.quantities.tokens import Tokens

LOOK_BACK = 7
LOOK_AHEAD = 3
#: Words between a verb and its "by": "expected to grow sales by 35 per cent".
OBJECT = 4
POINTS = ("index_point", "basis_point", "percentage_point")
_MOVING = ("money", "percent", "measure", "count", "number", "fraction", "duration", "multiplier")


def add_change(reading: Reading, first: int, tokens: Tokens, lexicon: Lexicon) -> None:
    """Set ``reading.change`` where a verb, a noun or a sign says that the amount is a movement.

    Args:
        reading: the figure.
        first: the first token of its hedge ("by more than 5%" starts at "more").
        tokens: the sentence.
        lexicon: verbs and nouns of change.
    """
    if reading.kind not in _MOVING:
        return
    sign = _sign(reading, tokens)
    if reading.kind != "number" and sign in "+-−" and reading.unit not in ("degree_Celsius", "degree_Fahrenheit"):
        reading.change = "up" if sign == "+" else "down"
        return
    reading.change = _before(reading, first, tokens, lexicon) or _after(reading, tokens, lexicon)


def _sign(reading: Reading, tokens: Tokens) -> str:
    """The sign that touches the figure: its own minus, or a plus that stands apart from what is before it."""
    own = tokens.text[reading.start]
    if own in "-−" or reading.i == 0:
        return own
    i = reading.i
    alone = tokens.low[i - 1] == "+" and tokens.glued[i] and not tokens.glued[i - 1]
    return "+" if alone else own


def _meaning(found: str, reading: Reading) -> str | None:
    """What a verb of change says of this figure: some move shares and points only ("added 0.4%", "added 300 jobs")."""
    if found in ("up", "down"):
        return found
    if found.endswith("_share") and (reading.kind == "percent" or reading.unit in POINTS):
        return found.removesuffix("_share")
    return None


def _before(reading: Reading, first: int, tokens: Tokens, lexicon: Lexicon) -> str | None:
    links = lexicon.sets["change_link.by"]
    to = lexicon.sets["change_link.to"]
    moved = False
    for at in range(first, max(0, first - LOOK_BACK), -1):
        verb = lexicon.change_verbs.match_before(tokens.low, at)
        if verb is not None:
            return _meaning(verb[0], reading)
        noun = lexicon.change_nouns.match_before(tokens.low, at)
        if noun is not None and moved:
            return noun[0]
        low = tokens.low[at - 1]
        if tokens.kind[at - 1] == MARK or low in to:
            return None
        if tokens.kind[at - 1] != PARTICLE and low not in links:
            return _verb_with_object(reading, at, tokens, lexicon)
        moved = True
    return None


def _verb_with_object(reading: Reading, at: int, tokens: Tokens, lexicon: Lexicon) -> str | None:
    """Read "grow sales by 35 per cent": the verb before the object of a "by"."""
    if at >= tokens.count or tokens.low[at] not in lexicon.sets["context.by"]:
        return None
    for k in range(at, max(0, at - OBJECT), -1):
        verb = lexicon.change_verbs.match_before(tokens.low, k)
        if verb is not None:
            return _meaning(verb[0], reading)
        if tokens.kind[k - 1] == MARK:
            return None
    return None


def _after(reading: Reading, tokens: Tokens, lexicon: Lexicon) -> str | None:
    for k in range(reading.j, min(tokens.count, reading.j + LOOK_AHEAD)):
        noun = lexicon.change_nouns.match(tokens.low, k)
        if noun is not None:
            return noun[0]
        if k == reading.j and tokens.low[k] in lexicon.sets["context.comparative"]:
            verb = lexicon.change_verbs.match(tokens.low, k)
            moves = reading.kind == "percent" or reading.unit in POINTS
            return _meaning(verb[0], reading) if verb is not None and moves else None
        if tokens.kind[k] == MARK or tokens.low[k] in lexicon.sets["nouns.stop"]:
            return None
    return None
