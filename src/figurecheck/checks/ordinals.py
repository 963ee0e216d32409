"""English ordinals in digits: the ending belongs to the number."""

from __future__ import annotations

import re

_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
_ORDINAL = re.compile(r"([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,6})(st|nd|rd|th)", re.IGNORECASE)


def mend_ordinal(printed: str) -> str | None:
    """Write an ordinal with the ending of its number, where it is printed with that of another.

    >>> [mend_ordinal(printed) for printed in ("22th", "2rd", "112nd", "11th", "first")]
    ['22nd', '2nd', '112th', None, None]

    Args:
        printed: the ordinal as it stands in the text.
    """
    found = _ORDINAL.fullmatch(printed)
    if found is None:
        return None
    number = int(found.group(1).replace(",", ""))
    ending = "th" if number % 100 in (11, 12, 13) else _ENDINGS.get(number % 10, "th")
    return None if ending == found.group(2).lower() else f"{found.group(1)}{ending}"
