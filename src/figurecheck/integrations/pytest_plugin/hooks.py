"""What pytest calls. This module is imported on every run of pytest, so it imports nothing of figurecheck's."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import ModuleType

    from _pytest.terminal import TerminalReporter

#: The endings that ``--figures`` collects where the ini file names no patterns.
_PATTERNS = ("*.txt", "*.md", "*.markdown", "*.html", "*.htm")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options, in a group of their own."""
    group = parser.getgroup("figurecheck", "figures in articles")
    group.addoption("--figures", action="store_true", help="check the figures of articles, one test for each claim")
    group.addoption("--figures-profile", metavar="NAME", help="a profile of figurecheck's configuration")
    parser.addini("figures_files", "patterns of articles to check, --figures or not", "args", default=[])


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Collect an article, where that was asked for."""
    config = parent.config
    patterns = config.getini("figures_files") or (_PATTERNS if config.getoption("figures") else ())
    named = config.getoption("figures") and parent.session.isinitpath(file_path) and file_path.suffix != ".py"
    if not named and not any(file_path.match(pattern) for pattern in patterns):
        return None
    from figurecheck.integrations.pytest_plugin.collecting import ArticleFile  # loads all stages

    return ArticleFile.from_parent(parent, path=file_path)  # pyright: ignore[reportUnknownMemberType]


def pytest_assertrepr_compare(op: str, left: object, right: object) -> list[str] | None:
    """Explain ``assert quantity == other`` with units and difference."""
    if op != "==" or "figurecheck.model" not in sys.modules:
        return None
    from figurecheck.integrations.pytest_plugin.comparing import explain_comparison

    return explain_comparison(left, right)


def pytest_terminal_summary(terminalreporter: TerminalReporter) -> None:
    """Count verdicts and rules, where articles were checked."""
    if "figurecheck.integrations.pytest_plugin.collecting" in sys.modules or _workers_checked(terminalreporter):
        from figurecheck.integrations.pytest_plugin.summary import write_summary

        write_summary(terminalreporter)


def _workers_checked(reporter: TerminalReporter) -> bool:
    """Whether articles were checked in other processes, as pytest-xdist does."""
    return bool(reporter.config.getini("figures_files") or reporter.config.getoption("figures"))


@pytest.fixture(scope="session")
def figures() -> ModuleType:
    """``figurecheck.testing``: ``figures.approx("5 km", rel=0.01)``, ``figures.assert_figures(...)`` and the like."""
    from figurecheck import testing

    return testing


@pytest.fixture(scope="session")
def assert_figures() -> Callable[..., None]:
    """Fail where a figure of an article can't be right: ``assert_figures(text_or_path, published="2024-09-08")``."""
    from figurecheck.testing import assert_figures

    return assert_figures


@pytest.fixture(scope="session")
def assert_consistent() -> Callable[..., None]:
    """Fail where a figure of one text contradicts the other: ``assert_consistent(article, press_release)``."""
    from figurecheck.testing import assert_consistent

    return assert_consistent


@pytest.fixture(scope="session")
def assert_quantity() -> Callable[..., Any]:
    """Fail where a text does not say an amount: ``assert_quantity(text, "5 km")``."""
    from figurecheck.testing import assert_quantity

    return assert_quantity
