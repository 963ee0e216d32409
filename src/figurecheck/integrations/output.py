"""Where output goes: standard output or a file, always UTF-8; mistakes on standard error, one line each."""

from __future__ import annotations

import os
import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from figurecheck.errors import SettingError, UnreadableInputError

if TYPE_CHECKING:
    from figurecheck.errors import FigurecheckError


class ReaderGoneError(Exception):
    """Whoever read standard output went away, as ``head`` does when it has seen enough."""


def encoded(text: str) -> bytes:
    r"""The text in UTF-8; a lone surrogate, which UTF-8 cannot hold, as the escape that JSON reads back.

    >>> encoded('"\ud800"')
    b'"\\ud800"'
    """
    return text.encode("utf-8", "backslashreplace")


def emit(text: str) -> None:
    """Write to standard output at once.

    Raises:
        ReaderGoneError: nobody reads any more.
    """
    try:
        sys.stdout.buffer.write(encoded(text))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        # The interpreter would flush standard output once more on its way out, and complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise ReaderGoneError from None


def write(text: str, path: str | None) -> None:
    """Write a whole output.

    Args:
        text: what to write.
        path: a file, or None for standard output.

    Raises:
        SettingError: the file cannot be written.
    """
    if path is None or path == "-":
        emit(text)
        return
    try:
        Path(path).write_bytes(encoded(text))
    except OSError as fault:
        raise SettingError(
            "FCE303",
            f"the report cannot be written: {fault.strerror}",
            place=path,
            hint="name a file in a folder of yours",
        ) from None


def colour_wanted(path: str | None) -> bool:
    """Whether the output goes to a terminal whose user has not switched colours off (NO_COLOR, TERM=dumb)."""
    return path is None and sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def tell(mistake: FigurecheckError | str) -> None:
    """Say on standard error what was wrong, on one line."""
    line = " ".join(str(mistake).splitlines())
    sys.stderr.buffer.write(encoded(f"figurecheck: {line}\n"))
    sys.stderr.buffer.flush()


def tell_fault(name: str, fault: Exception) -> None:
    """Say on one line that figurecheck itself failed on an article, and where in its code."""
    where = traceback.extract_tb(fault.__traceback__)[-1]
    problem = (
        f"figurecheck failed on this text: {type(fault).__name__}: {fault} ({Path(where.filename).name}:{where.lineno})"
    )
    tell(UnreadableInputError("FCE901", problem, place=name, hint="please report it with the text"))
