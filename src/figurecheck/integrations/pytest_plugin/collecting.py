"""Articles as pytest sees them: a file, and a test for each claim that something can be said of."""

from __future__ import annotations

import os
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from figurecheck.acceptance import Cache, Judge
from figurecheck.errors import FigurecheckError
from figurecheck.integrations.articles import Desk
from figurecheck.integrations.options import Given
from figurecheck.reports.places import Places
from figurecheck.settings import Configuration, find, read
from figurecheck.testing import FiguresError
from figurecheck.testing.failures import write_frame

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from figurecheck.model import Claim, Finding
    from figurecheck.reports import Result

_DESK = pytest.StashKey[Desk]()
_FAILING = {"error": ("error",), "warning": ("error", "warning"), "never": ()}
_NOT_IN_IDS = re.compile(r"[\s\[\]:/\\\x00-\x1f\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ud800-\udfff]+")
_LONGEST_ID = 40
#: What a test carries for the summary, under --junitxml, and from one process to another.
FIGURE, VERDICT, FINDINGS, PACKS = "figure", "verdict", "findings", "reference packs"


class ArticleFile(pytest.File):
    """An article; its figures are read once, or taken from pytest's cache."""

    def collect(self) -> Iterator[pytest.Item]:
        """Yield the tests in the order of the text, under names that depend on the text alone."""
        try:
            desk = _desk_of(self.config)
            result = desk.check(_shown(self.path, self.config))
        except FigurecheckError as mistake:
            raise self.CollectError(str(mistake)) from None
        places = Places(result.document)
        failing = _FAILING[desk.profile_for(result.name).fail_on]
        taken: Counter[str] = Counter()
        for subject in _list_subjects(result):
            line, column = places.place(subject.start)
            name = (
                f"L{line}C{column}:{_written(places.figure(subject.start, subject.end))}" if subject.end else "article"
            )
            taken[name] += 1
            unique = f"{name}#{taken[name]}" if taken[name] > 1 else name
            about = {"result": result, "subject": subject, "line": line, "failing": failing}
            yield ClaimItem.from_parent(self, name=unique, **about)  # pyright: ignore[reportUnknownMemberType]


class Subject(NamedTuple):
    """What one test is about: a claim with its findings, or findings without a claim, or the article itself."""

    start: int
    end: int
    claim: Claim | None
    findings: tuple[Finding, ...]


class ClaimItem(pytest.Item):
    """One claim; it fails where a finding about it reaches the severity that fails a run."""

    def __init__(self, *, result: Result, subject: Subject, line: int, failing: tuple[str, ...], **more: Any) -> None:
        super().__init__(**more)  # pyright: ignore[reportUnknownMemberType]
        self._result = result
        self._subject = subject
        self._line = line
        self._failing = failing

    def runtest(self) -> None:
        """Fail with a code frame, and leave what was found where reports pick it up."""
        findings = self._subject.findings
        self.user_properties += list(self._told())
        failing = [finding for finding in findings if finding.severity in self._failing]
        if failing:
            raise FiguresError(write_frame(self._result, failing))

    def _told(self) -> Iterator[tuple[str, str]]:
        claim, report = self._subject.claim, self._result.report
        if self._subject.end:
            yield FIGURE, self._result.document.source[self._subject.start : self._subject.end]
        if claim:
            yield VERDICT, claim.verdict
        if self._subject.findings:
            yield FINDINGS, ", ".join(f"{each.code} {each.rule} {each.severity}" for each in self._subject.findings)
        yield PACKS, ", ".join(f"{pack.name} {pack.version}" for pack in report.engine.packs)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """The code frame alone; a fault of figurecheck's own keeps its traceback."""
        if isinstance(excinfo.value, FiguresError):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[os.PathLike[str], int, str]:
        """The line of the claim, for editors to jump to."""
        source = self._result.document.source[self._subject.start : self._subject.end]
        return self.path, self._line - 1, f"claim '{' '.join(source.split())}'" if source else "article"


def _desk_of(config: pytest.Config) -> Desk:
    """The settings of the run: one for all articles, with pytest's own cache folder for reports."""
    if _DESK not in config.stash:
        path = find(config.rootpath)
        cache = Cache(Path(config.cache.mkdir("figurecheck"))) if getattr(config, "cache", None) else None
        given = Given(profile=config.getoption("figures_profile"))
        config.stash[_DESK] = Desk(read(path) if path else Configuration(), given, Judge(cache))
    return config.stash[_DESK]


def _list_subjects(result: Result) -> list[Subject]:
    report = result.report
    of_claims: dict[tuple[int, int], list[Finding]] = {(claim.start, claim.end): [] for claim in report.claims}
    rest: dict[tuple[int, int], list[Finding]] = {}
    for finding in report.findings:
        span = finding.spans[0]
        place = (span.start, span.end) if span.where == "text" else (0, 0)
        (of_claims if place in of_claims else rest).setdefault(place, []).append(finding)
    subjects = [
        Subject(claim.start, claim.end, claim, tuple(findings))
        for claim in report.claims
        if (findings := of_claims[claim.start, claim.end]) or _has_verdict(claim)
    ]
    subjects += [Subject(*place, None, tuple(findings)) for place, findings in rest.items()]
    # An article that nothing can be said of is a test that passes, not a run without tests.
    return sorted(subjects, key=lambda each: each[:2]) or [Subject(0, 0, None, ())]


def _has_verdict(claim: Claim) -> bool:
    return claim.verdict != "unverified"


def _written(figure: str) -> str:
    return _NOT_IN_IDS.sub("_", figure.strip())[:_LONGEST_ID]


def _shown(path: Path, config: pytest.Config) -> str:
    """The file as a user at the prompt would name it."""
    try:
        return os.path.relpath(path, config.invocation_params.dir)
    except ValueError:  # another drive
        return str(path)


def told(properties: Iterable[tuple[str, object]], name: str) -> str:
    """A property of a test's report, or ""."""
    return next((str(value) for key, value in properties if key == name), "")
