"""Ranges: "4 to 5", "between 4 and 5 percent", "$10-15 billion", "ما بين 17 و30 سنة"; unit and magnitude are shared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.quantities import amounts, rates
from figurecheck.quantities.number_words import WA
from figurecheck.quantities.tokens import MARK, PARTICLE, WORD
from figurecheck.units import convert

if TYPE_CHECKING:
    from decimal import Decimal

    from figurecheck.languages.lexicon import Lexicon
    from figurecheck.quantities.reading import Reading
    from figurecheck.quantities.tokens import Tokens

DASHES = ("-", "–", "—", "−")
#: How far before a number "between", "from" or a verb of change may stand.
LOOK_BACK = 8
FAR_BACK = 16
#: Words that may stand between the first end of a movement and its "to".
GAP = 4
#: The ends of a range that falls over a bare dash differ by this factor at the most.
NEAR_ENDS = 3
CLAUSE_MARKS = frozenset(",;،؛:")
_RANGED = ("number", "count", "measure", "money", "percent", "duration", "age", "fraction", "multiplier")


def extend(first: Reading, tokens: Tokens, lexicon: Lexicon) -> Reading | None:
    """The range that ``first`` opens, or None where it stands alone."""
    if first.kind not in _RANGED or (first.value is None):
        return None
    link = _link(first, tokens, lexicon)
    if link is None:
        return None
    word, k = link
    # a preposition, article or hedge may stand before the second number
    at = k
    if at < tokens.count and tokens.kind[at] == PARTICLE:
        at += 1
    second = amounts.read_amount(tokens, at, lexicon) if at < tokens.count else None
    if second is None or second.kind not in _RANGED or second.value is None:
        return None
    if word in DASHES and _is_aside(first, second, tokens, lexicon):
        return None
    if (word == "and" or word == WA) and first.unit and not second.unit and second.kind == "number":
        return None
    moved = word not in DASHES and _opens(first, tokens, lexicon, "range.from")
    return _join(first, second, dash=word in DASHES, word=word, moved=moved)


def _is_aside(first: Reading, second: Reading, tokens: Tokens, lexicon: Lexicon) -> bool:
    """Whether a spaced dash sets off a remark: "£420 million – £70 million more than planned", "£40m – £10m up front".

    Two complete amounts that fall, or the second of which is a difference, are no ends of a range.
    """
    if "number" in (first.kind, second.kind) or tokens.glued[first.j] or tokens.glued[second.i]:
        return False
    if first.value is not None and second.value is not None and first.value > second.value:
        return True
    return second.j < tokens.count and tokens.low[second.j] in lexicon.sets["range.aside"]


def _link(first: Reading, tokens: Tokens, lexicon: Lexicon) -> tuple[str, int] | None:
    k = first.j
    if k >= tokens.count:
        return None
    low = tokens.low[k]
    if (
        low in DASHES
        and k + 3 < tokens.count
        and tokens.low[k + 1] in lexicon.sets["change_link.to"]
        and tokens.low[k + 2] in DASHES
    ):
        return tokens.low[k + 1], k + 3  # "0-to-60-mph"
    joined = low in lexicon.sets["range.between_and"]
    attached = k + 1 < tokens.count and tokens.kind[k + 1] == PARTICLE and tokens.low[k + 1] == WA
    if (joined or attached) and _opens(first, tokens, lexicon, "range.between"):
        return (low, k + 1) if joined else (WA, k + 2)
    if low in DASHES:
        return (low, k + 1) if tokens.glued[k] or not _is_score_like(first, tokens) else None
    found = lexicon.phrase_sets["range.to"].match(tokens.low, k)
    if found is not None:
        if _is_change(first, tokens, lexicon):
            return None
        return low, k + found[1]
    if low in lexicon.sets["range.or"]:
        return low, k + 1
    return _link_over_gap(first, tokens, lexicon)


def _link_over_gap(first: Reading, tokens: Tokens, lexicon: Lexicon) -> tuple[str, int] | None:
    """The "to" of a movement whose first end has a rate or a remark: "from $75 per barrel to $45"."""
    if (
        tokens.kind[first.j] != WORD
        or not _opens(first, tokens, lexicon, "range.from")
        or tokens.low[first.j] >= "\u0600"
    ):
        return None
    if any(tokens.number[at] is not None for at in range(max(0, first.i - 3), first.i)):
        return None  # "from 1849 to 1867 amounted to $1,174 million"
    for k in range(first.j + 1, min(tokens.count - 1, first.j + 1 + GAP)):
        if tokens.low[k] in lexicon.sets["change_link.to"] and tokens.low[k] in lexicon.sets["range.to"]:
            rates.add_rates(first, tokens, lexicon)
            return tokens.low[k], k + 1
        if tokens.kind[k] == MARK or tokens.number[k] is not None or tokens.low[k] in lexicon.months:
            return None
    return None


def _is_score_like(first: Reading, tokens: Tokens) -> bool:
    return first.kind == "number" and first.number is not None and first.number.bare and len(tokens.raw[first.i]) == 1


def _opens(first: Reading, tokens: Tokens, lexicon: Lexicon, name: str) -> bool:
    """Whether "between" (or its like) stands right before the number, with a hedge at most in between."""
    for at in range(first.i - 1, max(-1, first.i - 4), -1):
        if tokens.low[at] in lexicon.sets[name]:
            return True
        if tokens.kind[at] == MARK:
            return False
    return False


def _is_change(first: Reading, tokens: Tokens, lexicon: Lexicon) -> bool:
    """Whether what follows "to" is a level and not the end of a range: "rose 5% to 20".

    "rose from 4 to 5" is one movement in text order; a verb right before a bare amount makes it a change by it.
    """
    if first.kind == "number" and first.i and tokens.low[first.i - 1] in lexicon.sets["context.by"]:
        return False  # "dropped by 1 to 1.5 degrees"
    if _opens(first, tokens, lexicon, "range.from"):
        # In Arabic news "قفزت من 68 إلى 467 ميغاواط" is a movement between two figures, each of its own.
        return _opens(first, tokens, lexicon, "range.split_movement") and _moves(first, tokens, lexicon, FAR_BACK)
    return _moves(first, tokens, lexicon, LOOK_BACK if first.kind == "number" else FAR_BACK, first.kind == "number")


def _moves(first: Reading, tokens: Tokens, lexicon: Lexicon, reach: int, near: bool = False) -> bool:
    """Whether a verb of change stands before the figure in its clause; ``near``: with linking words only in between."""
    links = lexicon.sets["change_link.by"]
    for at in range(first.i - 1, max(-1, first.i - reach), -1):
        if lexicon.change_verbs.match_before(tokens.low, at + 1):
            return True
        if tokens.number[at] is not None or tokens.low[at] in CLAUSE_MARKS:
            return False
        if near and (tokens.kind[at] == MARK or (tokens.low[at] not in links and tokens.kind[at] != PARTICLE)):
            return False
    return False


def _join(first: Reading, second: Reading, *, dash: bool, word: str, moved: bool) -> Reading | None:
    low, high = first.value, second.value
    if low is None or high is None or first.number is None or second.number is None:
        return None
    merged = _merge_units(first, second, moved=moved)
    if merged is None:
        return None
    low, high = first.value or low, second.value or high
    kind, unit = merged
    if dash and word != "to" and low > high and first.kind == "number" and not _may_fall(low, high, first, kind):
        return None
    low_place = first.place
    if first.kind == "number" and kind == "money":
        # "Between 40 and 45 cents"
        low, low_place = low * second.scale, low_place * second.scale
    shared = second.number.magnitude
    if shared and not first.number.magnitude and low < shared and low <= high / shared * 1000:
        spread = low * shared
        # "$10 to $15 billion" spreads, "$200 to $4 million" does not: the first end keeps its size where it would pass
        # the second one by spreading
        if spread <= high or first.kind == "number":
            low, low_place = spread, first.place * shared
    if kind in ("number", "count") and low == high:
        return None
    first.ends = (low, high)
    first.places = (low_place, second.place)
    first.value = None
    first.kind, first.unit = kind, unit
    first.unit_note = first.unit_note or second.unit_note
    first.noun, first.noun_en = second.noun or first.noun, second.noun_en or first.noun_en
    first.discrete = second.discrete or first.discrete
    first.place = second.place
    first.others = []
    first.ambiguous = first.ambiguous and bool(first.unit_note)
    first.end, first.j = second.end, second.j
    first.number = second.number
    return first


def _may_fall(low: Decimal, high: Decimal, first: Reading, kind: str) -> bool:
    """Whether a falling range has a unit and ends that are of one size: "2.1–1.6%", but "an 80-20 percent split"."""
    near = first.place < 1 and high * NEAR_ENDS >= low
    return near and kind in ("percent", "measure", "money", "duration") and low + high != 100


def _merge_units(first: Reading, second: Reading, *, moved: bool = False) -> tuple[str, str] | None:
    """The kind and unit of the whole, or None where the two ends measure different things.

    Args:
        first: the end that stands first.
        second: the other one.
        moved: "from … to …" ties them, so that the second may leave out its unit.
    """
    if first.kind == second.kind and first.unit == second.unit:
        same_noun = first.noun is None or second.noun is None or first.noun == second.noun
        return (second.kind, second.unit) if same_noun else None
    if first.kind == "number":
        return second.kind, second.unit
    if first.kind == second.kind == "duration" and second.value is not None:
        converted = convert(second.value, second.unit, first.unit)  # "4 ساعات إلى 3 أيام"
        if converted is not None and first.value is not None and first.value < converted:
            second.value = converted.normalize()
            return first.kind, first.unit
        return None
    if second.kind == "number" and (
        first.kind == "money" or (first.kind in ("measure", "percent", "duration") and moved)
    ):
        return first.kind, first.unit
    if {first.kind, second.kind} == {"duration", "age"} and first.unit == second.unit:
        return "age", first.unit
    return None
