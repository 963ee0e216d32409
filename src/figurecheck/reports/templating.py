"""Jinja, which fills in our own pages and the templates of users; it loads only where one of them is asked for."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

_FOLDER = Path(__file__).parent / "templates"


@cache
def own_template(name: str) -> Template:
    """A template that comes with figurecheck; every value in it is escaped.

    Args:
        name: its file in ``templates/``.
    """
    return _environment().get_template(name)


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
