"""Groups of countries that claims rank a country in: the G7, Africa."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path


@cache
def load_groups() -> dict[str, frozenset[str]]:
    """The ISO 3166 codes of each group's members.

    >>> sorted(load_groups()["g7"])
    ['CAN', 'DEU', 'FRA', 'GBR', 'ITA', 'JPN', 'USA']
    """
    found: dict[str, str] = tomllib.loads((Path(__file__).parent / "groups.toml").read_text(encoding="utf-8"))
    return {name: frozenset(codes.split()) for name, codes in found.items()}
