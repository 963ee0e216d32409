"""Pairs the marks of Markdown emphasis: ``*``, ``_`` and ``~~``; those left without a partner are text."""

from __future__ import annotations

import unicodedata


class Delimiters:
    """A run of one mark, and how many of its characters turn out to be emphasis.

    Attributes:
        dropped_left: characters at its left end that close emphasis.
        dropped_right: characters at its right end that open emphasis.
    """

    __slots__ = ("can_close", "can_open", "dropped_left", "dropped_right", "left", "mark")

    def __init__(self, mark: str, length: int, before: str, after: str) -> None:
        self.mark = mark
        self.left = length
        self.dropped_left = self.dropped_right = 0
        opens = not _is_space(after) and (not _is_punctuation(after) or _is_space(before) or _is_punctuation(before))
        closes = not _is_space(before) and (not _is_punctuation(before) or _is_space(after) or _is_punctuation(after))
        self.can_open, self.can_close = opens, closes
        if mark == "_":
            self.can_open = opens and (not closes or _is_punctuation(before))
            self.can_close = closes and (not opens or _is_punctuation(after))
        # '2*3*4' is a product and '~12' an approximation: never make one figure of two, nor lose a sign.
        is_product = mark == "*" and length == 1 and before.isdigit() and after.isdigit()
        if is_product or (mark == "~" and length != 2):
            self.can_open = self.can_close = False


def pair(runs: list[Delimiters]) -> None:
    """Pair openers and closers, nearest first, and note what each run loses by it.

    >>> runs = [Delimiters("*", 2, " ", "1"), Delimiters("*", 2, "0", " ")]
    >>> pair(runs)
    >>> runs[0].dropped_right, runs[1].dropped_left
    (2, 2)

    Args:
        runs: the runs of one block, in order.
    """
    openers: dict[str, list[Delimiters]] = {"*": [], "_": [], "~": []}
    for run in runs:
        waiting = openers[run.mark]
        while run.can_close and run.left and waiting:
            opener = waiting[-1]
            used = min(2, run.left, opener.left)
            opener.left -= used
            opener.dropped_right += used
            run.left -= used
            run.dropped_left += used
            if not opener.left:
                waiting.pop()
        if run.can_open and run.left:
            waiting.append(run)


def _is_space(character: str) -> bool:
    return not character or character.isspace()


def _is_punctuation(character: str) -> bool:
    return unicodedata.category(character)[0] in "PS" if character else False
