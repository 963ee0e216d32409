"""figurecheck reads the figures in a news text, types them, and says of each whether it can be right.

>>> import figurecheck
>>> figurecheck.__version__
'0.1.0'

Importing the package loads nothing heavy: each name below is fetched when it is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from figurecheck.errors import FigurecheckError
    from figurecheck.model import Claim, Document, Finding, Quantity, Report
    from figurecheck.pipeline import check, parse, read

__version__ = "0.1.0"

__all__ = [
    "Claim",
    "Document",
    "FigurecheckError",
    "Finding",
    "Quantity",
    "Report",
    "__version__",
    "check",
    "parse",
    "read",
]

_HOMES = {
    "Claim": "model",
    "Document": "model",
    "FigurecheckError": "errors",
    "Finding": "model",
    "Quantity": "model",
    "Report": "model",
    "check": "pipeline",
    "parse": "pipeline",
    "read": "pipeline",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'figurecheck' has no attribute {name!r}")
    found = getattr(import_module(f"figurecheck.{_HOMES[name]}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
