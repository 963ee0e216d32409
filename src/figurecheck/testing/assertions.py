"""Assertions that read a text and fail with a code frame."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from figurecheck import pipeline
from figurecheck.acceptance import Judge
from figurecheck.model import Document
from figurecheck.reports import Result
from figurecheck.settings import Profile
from figurecheck.testing.approximation import read_one
from figurecheck.testing.differences import explain, say_same
from figurecheck.testing.failures import FiguresError, write_frame

if TYPE_CHECKING:
    from figurecheck.model import Finding, Quantity, Severity
    from figurecheck.settings.profile import FailOn

_FAILING: dict[FailOn, tuple[Severity, ...]] = {"error": ("error",), "warning": ("error", "warning"), "never": ()}


def assert_figures(text_or_path: str | Path, **settings: Any) -> None:
    """Fail where a figure of an article can't be right.

    >>> assert_figures("Members doubled from 4,000 to 8,000.")
    >>> assert_figures("Members doubled from 4,000 to 9,500.")  # doctest: +IGNORE_EXCEPTION_DETAIL
    Traceback (most recent call last):
    FiguresError: text:1:22 FC101

    Args:
        text_or_path: an article: plain text, HTML, Markdown, or a path.
        settings: as in ``figurecheck.settings.Profile``: ``published``, ``reference``, ``tolerance``, ``fail_on``, ...

    Raises:
        FiguresError: there is a finding at or above ``fail_on``; the message shows each.
    """
    __tracebackhide__ = True
    profile = Profile(**settings)
    document = _named(text_or_path, profile.language)
    sources = [pipeline.read(Path(source)).text for source in profile.sources]
    report = Judge().judge(document, profile, name=document.name, sources=sources)
    failing = [finding for finding in report.findings if finding.severity in _FAILING[profile.fail_on]]
    if failing:
        raise FiguresError(write_frame(Result(document.name, document, report), failing))


def assert_consistent(a: str | Path, b: str | Path, **settings: Any) -> None:
    """Fail where a figure of one text contradicts what the other says of the same thing.

    >>> assert_consistent("The new dam is 5 km long.", "The new dam is 5,000 metres long.")

    Args:
        a: an article or a path.
        b: another one; each is checked against the other.
        settings: as in ``figurecheck.settings.Profile``; without ``reference``, none is used.

    Raises:
        FiguresError: the message shows the figures of both.
    """
    __tracebackhide__ = True
    profile = Profile(**settings)
    if "reference" not in settings:
        profile = profile._replace(reference=())
    first, second = (_named(each, profile.language, name) for each, name in ((a, "first text"), (b, "second text")))
    for document, other in ((first, second), (second, first)):
        report = Judge().judge(document, profile, name=document.name, sources=(other.text,))
        failing = [finding for finding in report.findings if _is_about_a_source(finding)]
        if failing:
            source = Document(other.text, name=other.name)
            raise FiguresError(write_frame(Result(document.name, document, report, sources=(source,)), failing))


def assert_quantity(text: str | Path, expected: str, nth: int | None = None, rel: float | str = 0) -> Quantity:
    """Fail where a text does not say an amount; return the figure that says it.

    >>> assert_quantity("The dam is about 5,000 metres long.", "5 km").text
    '5,000 metres'

    Args:
        text: an article or a path.
        expected: the amount, as an article would print it.
        nth: only the figure of that index, from 0; None for any of them.
        rel: how far it may stand from what is expected, as a share.

    Raises:
        FiguresError: the message says how each figure of the text differs.
        ValueError: ``expected`` does not hold just one figure.
    """
    __tracebackhide__ = True
    wanted = read_one(expected)
    found = pipeline.parse(pipeline.read(text))
    looked_at = found if nth is None else found[nth : nth + 1 or None]
    for quantity in looked_at:
        if say_same(quantity, wanted, Decimal(str(rel))):
            return quantity
    which = "no figure" if nth is None else f"the figure of index {nth}"
    lines = [f"{which} of the text says {expected}; it has {len(found)}"]
    lines += [line for quantity in looked_at for line in explain(quantity, wanted)]
    raise FiguresError("\n".join(lines))


def _named(text_or_path: str | Path, language: str | None, name: str = "text") -> Document:
    """The document, under its file's name or else another."""
    document = pipeline.read(text_or_path, language=language)
    document.name = document.name or name
    return document


def _is_about_a_source(finding: Finding) -> bool:
    wrong = finding.verdict in ("contradicted", "inconsistent") and finding.severity != "note"
    return wrong and any(span.where.startswith("source") for span in finding.spans)
