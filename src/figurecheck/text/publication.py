"""The date that a document itself says it was published on."""

from __future__ import annotations

import re
from datetime import date

_ISO_DATE = re.compile(r"\s*([0-9]{4})-([0-9]{2})-([0-9]{2})(?![0-9])")
_LINKED_DATA = re.compile(r'"datePublished"\s*+:\s*+"([^"]{1,64})"')


def read_iso_date(text: str) -> str | None:
    """Read the ISO date that ``text`` begins with, or None; a time of day and its zone are passed over.

    >>> read_iso_date("2024-09-08T06:30:00+03:00")
    '2024-09-08'
    >>> read_iso_date("2024-13-08")

    Args:
        text: the value of a date field.
    """
    match = _ISO_DATE.match(text)
    if not match:
        return None
    try:
        return date(int(match[1]), int(match[2]), int(match[3])).isoformat()
    except ValueError:
        return None


def read_linked_data_date(script: str) -> str | None:
    """Read ``datePublished`` out of JSON-LD, which need not be valid JSON for that.

    >>> read_linked_data_date('{"@type": "NewsArticle", "datePublished": "2024-09-08T06:30:00Z"}')
    '2024-09-08'

    Args:
        script: the content of a ``<script type="application/ld+json">``.
    """
    match = _LINKED_DATA.search(script)
    return read_iso_date(match[1]) if match else None
