"""The forms of a verb that a word list names once: "approve~" stands for approve, approves, approved and approving."""

from __future__ import annotations

#: The mark behind a verb whose forms are all meant; it may lead a phrase ("vote~ for").
MARK = "~"
_SIBILANTS = ("s", "sh", "ch", "x", "z")
_VOWELS = "aeiou"
_PAST = ("", "ت", "وا", "ن", "ا")
_PRESENT = ("", "ون", "ان", "ن")


def expand(phrase: str) -> tuple[str, ...]:
    """List the phrases that one entry of a word list stands for.

    >>> expand("approve~ of"), expand("deny~")
    (('approve of', 'approves of', 'approved of', 'approving of'), ('deny', 'denies', 'denied', 'denying'))
    >>> expand("أيد~"), expand("in all")
    (('أيد', 'أيدت', 'أيدوا', 'أيدن', 'أيدا'), ('in all',))
    """
    verb, mark, rest = phrase.partition(MARK)
    if not mark:
        return (phrase,)
    return tuple(form + rest for form in (_english(verb) if verb.isascii() else _arabic(verb)))


def _english(verb: str) -> tuple[str, ...]:
    if verb.endswith("e"):
        return (verb, verb + "s", verb + "d", verb[:-1] + "ing")
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return (verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing")
    return (verb, verb + ("es" if verb.endswith(_SIBILANTS) else "s"), verb + "ed", verb + "ing")


def _arabic(verb: str) -> tuple[str, ...]:
    """The persons of the third person: the past of "أيد", the present of "يؤيد"."""
    if verb[0] != "ي":
        return tuple(verb + ending for ending in _PAST)
    return (*(verb + ending for ending in _PRESENT), "ت" + verb[1:])
