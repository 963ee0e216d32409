"""What stands around a figure and bounds it: "about", "more than", "at least … on the other side", "على الأقل"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.quantities.tokens import MARK, PARTICLE

if TYPE_CHECKING:
    from figurecheck.languages.lexicon import Lexicon
    from figurecheck.quantities.reading import Reading
    from figurecheck.quantities.tokens import Tokens

#: Words that may stand between a figure and a bound after it: "10 لوائح قديمة على الأقل".
GAP_AFTER = 2
#: How many hedges may be stacked before a number ("up to about 5").
STACKED = 3
#: Units of a race's length, before which "over" may be a preposition.
DISTANCES = frozenset({"meter", "kilometer", "mile", "yard", "foot", "furlong", "lap"})


def add_qualifier(reading: Reading, tokens: Tokens, lexicon: Lexicon) -> int:
    """Set ``reading.qualifier`` and return the first token of what bounds it (for the look-back of changes)."""
    at = _skip_before(reading.i, tokens, lexicon)
    found: list[str] = []
    first = reading.i
    for _ in range(STACKED):
        hedge = lexicon.qualifiers_before.match_before(tokens.low, at)
        if hedge is None or (hedge[1] == 1 and _is_run_over(reading, tokens, at - 1, lexicon)):
            break
        found.append(hedge[0])
        at = first = at - hedge[1]
    after = _after(reading, tokens, lexicon)
    # the bound that stands farthest out is what the sentence says of the figure ("up to about 5" is at most)
    bounds = [q for q in found if q not in ("exact", "about")]
    if bounds:
        reading.qualifier = bounds[-1]
    elif after is not None and after != "exact":
        reading.qualifier = after
    elif found:
        reading.qualifier = "about" if "about" in found else "exact"
    return first


def _is_run_over(reading: Reading, tokens: Tokens, over: int, lexicon: Lexicon) -> bool:
    """Whether "over" says how far a race goes: "9.9 seconds over 100 metres", "raced over 300 km"."""
    if reading.unit not in DISTANCES or tokens.low[over] not in lexicon.sets["context.over"] or over == 0:
        return False
    before = over - 1
    return tokens.number[before] is not None or tokens.low[before] in lexicon.sets["context.race"] or (
        lexicon.units.match_before(tokens.low, over) is not None
    )  # fmt: skip


def _skip_before(i: int, tokens: Tokens, lexicon: Lexicon) -> int:
    """Step over what may stand between a hedge and its number: an attached particle, a currency, "between", "the"."""
    at = i
    topic = lexicon.phrase_sets["context.age_of"].match_before(tokens.low, at)
    if topic is not None:  # "under the age of 5"
        at -= topic[1]
        at -= at > 0 and tokens.low[at - 1] in lexicon.sets["number.definite"]
    while at > 0 and i - at < 3:
        low = tokens.low[at - 1]
        if tokens.kind[at - 1] == PARTICLE or low in lexicon.sets["context.before_number"]:
            at -= 1
        else:
            break
    return at


def _after(reading: Reading, tokens: Tokens, lexicon: Lexicon) -> str | None:
    for gap in range(GAP_AFTER + 1):
        k = reading.j + gap
        if k >= tokens.count:
            return None
        found = lexicon.qualifiers_after.match(tokens.low, k)
        if found is not None and (gap == 0 or tokens.low[k] in lexicon.sets["context.bound_after"]):
            return found[0]
        if tokens.kind[k] == MARK and tokens.low[k] not in ("(", "“", "”", '"'):
            return None
    return None
