"""Small number words that count something told before: "five of them", "a majority of eight", "seven in the north"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figurecheck.quantities.tokens import MARK, NUMBER

if TYPE_CHECKING:
    from figurecheck.languages.lexicon import Lexicon
    from figurecheck.quantities.tokens import Tokens

#: How far behind the figure before it a member of one list may stand, in tokens.
REACH = 10


def is_told_off(tokens: Tokens, i: int, j: int, lexicon: Lexicon) -> bool:
    """Whether the words around the number word at ``i`` to ``j`` make it a figure, although no noun follows.

    Args:
        tokens: the sentence.
        i: its first token.
        j: the token behind its last.
        lexicon: the words that count off ("of them", "a majority of").
    """
    word = lexicon.numbers.get(tokens.low[i])
    if j - i == 1 and (word is None or word.value < 2):
        return False  # "one of them" is a person, "one" a pronoun
    return _is_part(tokens, j, lexicon) or _is_measured(tokens, i, lexicon) or _is_apposed(tokens, i, j) or (
        _is_listed(tokens, i, j, lexicon) or _is_subject(tokens, i, j, lexicon) or _is_hurt(tokens, i, j, lexicon)
    )  # fmt: skip


def _is_subject(tokens: Tokens, i: int, j: int, lexicon: Lexicon) -> bool:
    """Read "وهم خمسة", "ونجا تسعة", "يعجز سبعة عن العمل": people, whom the masculine form counts."""
    if i == 0 or tokens.low[i] < "\u0600" or not tokens.low[j - 1].endswith("ه") or tokens.definite[i]:
        return False
    before, after = tokens.low[i - 1], tokens.low[j] if j < tokens.count else "."
    if before in lexicon.sets["told.are"]:
        return True
    ended = j >= tokens.count or tokens.kind[j] == MARK or after in lexicon.sets["told.place"] or (
        after in lexicon.sets["told.end"]
    )  # fmt: skip
    if not ended:
        return False
    if lexicon.phrase_sets["told.verb"].match_before(tokens.low, i) is not None:
        return True
    present = before[0] == "ي" and len(before) > 3 and before not in lexicon.known
    return present and j < tokens.count and tokens.kind[j] != MARK


def _is_hurt(tokens: Tokens, i: int, j: int, lexicon: Lexicon) -> bool:
    """Read "but four are lost", "three were killed", "nine survived": a clause that opens with people only counted."""
    before = tokens.low[i - 1] if i else "."
    opens = (i == 0 or tokens.kind[i - 1] == MARK or before in lexicon.sets["told.opens"]) and before != "-"
    if not opens or j >= tokens.count or tokens.low[j] >= "\u0600":
        return False
    if tokens.low[j] in lexicon.sets["told.fared"]:
        return True
    k = j
    while k < tokens.count and k - j < 3 and tokens.low[k] in lexicon.sets["told.auxiliary"]:
        k += 1
    # A headline leaves out the verb: "Five killed in crash".
    return (k > j or i == 0) and k < tokens.count and tokens.low[k] in lexicon.sets["told.state"]


def _is_part(tokens: Tokens, j: int, lexicon: Lexicon) -> bool:
    """Read "five of them", "خمسة منهم"."""
    if j >= tokens.count:
        return False
    if tokens.low[j] in lexicon.sets["told.of_them"]:
        return True
    return tokens.low[j] in lexicon.sets["told.of"] and j + 1 < tokens.count and (
        tokens.low[j + 1] in lexicon.sets["told.them"]
    )  # fmt: skip


def _is_measured(tokens: Tokens, i: int, lexicon: Lexicon) -> bool:
    """Read "a majority of eight", "an average of nine", "the remaining four"."""
    if i == 0:
        return False
    if tokens.low[i - 1] in lexicon.sets["told.rest"]:
        return True
    return i > 1 and tokens.low[i - 1] in lexicon.sets["told.of"] and tokens.low[i - 2] in lexicon.sets["told.measure"]


def _is_apposed(tokens: Tokens, i: int, j: int) -> bool:
    """Read "of the 15 judges, eight, agreed": between commas, where the sentence has a figure before."""
    if not (i > 1 and j < tokens.count and tokens.low[i - 1] in (",", "،") and tokens.low[j] in (",", "،")):
        return False
    return any(tokens.kind[k] == NUMBER for k in range(max(0, i - REACH), i))


def _is_listed(tokens: Tokens, i: int, j: int, lexicon: Lexicon) -> bool:
    """Read "11 in the north, seven in the capital and five along the coast": a place behind, a figure before."""
    if i == 0 or j >= tokens.count or tokens.low[j] not in lexicon.sets["told.place"]:
        return False
    joined = tokens.low[i - 1] in (",", "،") or tokens.low[i - 1] in lexicon.sets["told.and"]
    return joined and any(
        (tokens.kind[k] == NUMBER or tokens.low[k] in lexicon.numbers)
        and tokens.kind[k] != MARK
        and k + 1 < i
        and tokens.low[k + 1] in lexicon.sets["told.place"]
        for k in range(max(0, i - REACH), i)
    )
