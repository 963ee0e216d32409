"""What neighbouring figures share: "7- or 8-inch", "eight or nine euros", "435 homes and 187", "100 km (60 miles)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.quantities.tokens import MARK, WORD
from figurecheck.quantities.told_off import is_told_off

if TYPE_CHECKING:
    from figurecheck.languages.lexicon import Lexicon
    from figurecheck.quantities.reading import Reading
    from figurecheck.quantities.tokens import Tokens

#: A spelled number up to this one that counts nothing is mostly no figure ("one another", "the two said").
SMALL = 12
#: Two figures of one thing differ by this factor at the most.
NEAR = 20
#: Two prices in one sentence, the second without its currency, differ by this factor at the most.
TWIN = 2
#: How many named figures of a sentence a bare one may look back over.
LAST_NAMED = 4
#: How far behind the figure that names its thing a bare one may stand, in tokens of one sentence.
REACH = 24
_NAMED = ("percent", "money", "measure", "duration", "age", "count")


def share(found: list[Reading], tokens: Tokens, lexicon: Lexicon) -> None:
    """Give figures of one sentence the unit, noun, bound or movement that they share with a neighbour.

    Args:
        found: the figures, in order; changed in place. A small number word that stays bare is taken out.
        tokens: the sentence.
        lexicon: the words that tie figures to each other.
    """
    for before, reading in zip(reversed(found[:-1]), reversed(found[1:]), strict=True):
        if before.kind == "number" and _is_listed(before, reading, tokens, lexicon):
            _copy(before, reading)
    named: list[Reading] = []
    for before, reading in zip([None, *found], found, strict=False):
        if reading.kind == "number":
            _take_from_before(reading, named, tokens, lexicon)
            _take_from_article(reading, tokens, lexicon)
        if before is not None:
            _repeat_bound(before, reading, tokens, lexicon)
        if reading.kind in _NAMED and not _in_brackets(reading, tokens):
            named.append(reading)
    found[:] = [each for each in found if not is_empty(each) or is_told_off(tokens, each.i, each.j, lexicon)]


def is_empty(reading: Reading) -> bool:
    """Whether a reading is a small number word that counts nothing and that no hedge marks as a figure."""
    number = reading.number
    return (
        reading.kind == "number" and number is not None and number.spelled and number.value is not None
        and number.value <= SMALL and reading.qualifier == "none" and reading.ends is None
    )  # fmt: skip


def is_tied_on(tokens: Tokens, i: int, j: int, lexicon: Lexicon) -> bool:
    """Whether the words around the number at ``i`` to ``j`` say that it shares something with a neighbour."""
    apart = lexicon.sets["range.apart"]
    after = tokens.low[j] if j < tokens.count else ""
    tied = after in apart or is_suspended(tokens, j) or (i > 0 and tokens.low[i - 1] in apart)
    return tied or is_told_off(tokens, i, j, lexicon)


def is_suspended(tokens: Tokens, j: int) -> bool:
    """Whether a hyphen hangs on the number that ends before ``j``: "four-, five- and six-cylinder"."""
    if j >= tokens.count or tokens.low[j] != "-" or not tokens.glued[j]:
        return False
    return j + 1 < tokens.count and (not tokens.glued[j + 1] or tokens.low[j + 1] == ",")


def _copy(reading: Reading, source: Reading) -> None:
    reading.kind, reading.unit, reading.discrete = source.kind, source.unit, source.discrete
    reading.noun, reading.noun_en, reading.unit_note = source.noun, source.noun_en, source.unit_note
    if not reading.per:
        reading.per = list(source.per)
    if source.kind == "money" and source.number is not None and source.scale != 1 and reading.value is not None:
        reading.value, reading.place, reading.scale = (
            reading.value * source.scale,
            reading.place * source.scale,
            source.scale,
        )


def _is_listed(before: Reading, reading: Reading, tokens: Tokens, lexicon: Lexicon) -> bool:
    if reading.kind not in _NAMED or before.value is None or reading.value is None:
        return False
    apart, joiner = lexicon.sets["range.apart"], lexicon.sets["number.joiner"]
    between = tokens.low[before.j : reading.i]
    if is_suspended(tokens, before.j):
        return len(between) <= 4 and all(low in apart or low in joiner or low in ("-", ",") for low in between)
    if (
        len(between) in (1, 2)
        and between[0] in lexicon.sets["number.of"]
        and reading.kind in ("money", "measure", "count")
    ):
        return all(
            low in lexicon.sets["nouns.determiner"] for low in between[1:]
        )  # "280 million of the 1.5 billion shekels"
    return 0 < len(between) <= 3 and between[0] in apart and _near(before, reading)


def _take_from_before(reading: Reading, earlier: list[Reading], tokens: Tokens, lexicon: Lexicon) -> None:
    """Read "435 homes by open sale and 187 by tender", "rose 64 points to 4,577", "13 units against 12"."""
    if not earlier or reading.i == 0 or reading.value is None or reading.number is None or reading.number.spelled:
        return
    near = [each for each in earlier[-LAST_NAMED:] if _near(reading, each)]
    named = near[-1] if near else earlier[-1]
    if reading.i - named.j > REACH or (reading.j < tokens.count and tokens.low[reading.j] in ("-", "/")):
        return
    link = tokens.low[reading.i - 1]
    moved = [each for each in earlier[-LAST_NAMED:] if each.unit == "index_point" and each.change is not None]
    if moved and link in lexicon.sets["change_link.to"]:
        _copy(reading, moved[-1])  # "rose 64 points, or 1.4%, to 4,577"
        return
    if named.kind not in ("count", "measure", "money", "duration") or not _near(reading, named) or named.value is None:
        return
    if link in lexicon.sets["range.equals"] and (reading.j >= tokens.count or tokens.kind[reading.j] == MARK):
        if any(low in lexicon.sets["range.contrast"] for low in tokens.low[named.j : reading.i]):
            _copy(reading, named)
        return
    if link not in lexicon.sets["range.carrying"]:
        return
    if named.kind == "money" and not (reading.number.magnitude or _near(reading, named, TWIN)):
        return
    _copy(reading, named)


def _take_from_article(reading: Reading, tokens: Tokens, lexicon: Lexicon) -> None:
    """Read "another pick or two", "a year or two": the noun before "or"."""
    i = reading.i
    if i < 3 or tokens.low[i - 1] not in lexicon.sets["range.apart"] or tokens.kind[i - 2] != WORD:
        return
    if (
        tokens.low[i - 3] not in lexicon.sets["number.article"]
        and tokens.low[i - 3] not in lexicon.sets["range.another"]
    ):
        return
    unit = lexicon.units.match(tokens.low, i - 2)
    if unit is not None and unit[1] == 1:
        reading.kind, reading.unit = unit[0].kind, unit[0].name
    elif tokens.low[i - 2] not in lexicon.sets["nouns.stop"]:
        reading.kind, reading.noun, reading.discrete = "count", tokens.raw[i - 2], True


def _repeat_bound(before: Reading, reading: Reading, tokens: Tokens, lexicon: Lexicon) -> None:
    """Read "more than 100 km (60 miles)" bounds both; "up 0.25 points, or 0.01%" moves both."""
    between = tokens.low[before.j : reading.i]
    if not between or len(between) > 6 or before.kind == "number":
        return
    restated = between[-1] == "(" or (between == ["/"] and before.i > 0 and _in_brackets(before, tokens))
    if restated and len(between) <= 3 and _is_same_family(before, reading):
        if reading.qualifier == "none":
            reading.qualifier = before.qualifier
        reading.change = reading.change or before.change
        return
    apart = lexicon.sets["range.apart"]
    first = between[1:] if between[0] == "," else between
    if first and first[0] in apart and reading.kind in ("percent", "money", "measure", "count") and len(first) <= 4:
        reading.change = reading.change or before.change


def _is_same_family(before: Reading, reading: Reading) -> bool:
    if before.kind == "money":
        return reading.kind == "money" and before.unit != reading.unit
    return before.kind == reading.kind == "measure" and before.unit != reading.unit


def _in_brackets(reading: Reading, tokens: Tokens) -> bool:
    """Whether an opening bracket stands before the figure and is not yet closed there."""
    for at in range(reading.i - 1, max(-1, reading.i - 8), -1):
        if tokens.kind[at] == MARK and tokens.low[at] in ("(", ")"):
            return tokens.low[at] == "("
    return False


def _near(reading: Reading, other: Reading, factor: int = NEAR) -> bool:
    if reading.value is None or other.value is None:
        return False
    low, high = sorted((abs(reading.value / reading.scale), abs(other.value / other.scale)))
    return high <= low * factor
