"""The articles that a command line names: files, or standard input for ``-``; one bad file does not stop the rest."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from figurecheck import pipeline
from figurecheck.acceptance import Judge, list_pages
from figurecheck.errors import FigurecheckError, UnreadableInputError
from figurecheck.integrations.changes import keep_changed
from figurecheck.integrations.output import tell, tell_fault
from figurecheck.integrations.progress import watched
from figurecheck.model import Document
from figurecheck.reports.result import Parsed, Result
from figurecheck.settings.selection import require_known, require_known_everywhere
from figurecheck.text import read_bytes, read_file
from figurecheck.text.language import detect

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from typing import TypeVar

    from figurecheck.integrations.options import Given
    from figurecheck.settings import Configuration, Profile

    Answer = TypeVar("Answer")


class Desk:
    """Checks the articles of one run under the settings that hold for each.

    Args:
        configuration: what the newsroom set.
        given: what the command line gives.
        judge: the cache and the baseline.
        stdin_name: what standard input is called, and read as.
        since: a revision; only what stands on lines changed since then is shown.

    Raises:
        SettingError: a rule or a profile is named that there is not, or an option means nothing.
        PackError: a pack has something to mend.
        UnreadableInputError: a source cannot be read.
    """

    def __init__(
        self,
        configuration: Configuration,
        given: Given,
        judge: Judge | None = None,
        *,
        stdin_name: str | None = None,
        since: str | None = None,
    ) -> None:
        self._configuration = configuration
        self._given = given
        self._stdin_name = stdin_name
        self._since = since
        self._sources: dict[str, Document] = {}
        self.judge = judge or Judge()
        require_known_everywhere(configuration, list_pages())
        require_known(given.select, list_pages(), "--select")
        require_known(given.ignore, list_pages(), "--ignore")
        # A mistake in what holds for all is told before any article is read.
        everywhere = self.profile_for("")
        self.sources_of(everywhere)
        if everywhere.reference:
            from figurecheck.reference import load  # only where a pack was named

            load(everywhere.reference)

    def profile_for(self, name: str) -> Profile:
        """The settings that hold for an article."""
        return self._given.over(self._configuration.profile_for(self._called(name), self._given.profile))

    def sources_of(self, profile: Profile) -> tuple[Document, ...]:
        """The sources as their readers see them: the checks are given the visible text, and spans point into that."""
        for name in profile.sources:
            if name not in self._sources:
                self._sources[name] = Document(read_article(name).text, name=name)
        return tuple(self._sources[name] for name in profile.sources)

    def check(self, name: str) -> Result:
        """What is said of one article.

        Raises:
            FigurecheckError: it cannot be read, or a setting that holds for it has a mistake.
        """
        profile = self.profile_for(name)
        document = read_article(name, profile.language, self._stdin_name)
        sources = self.sources_of(profile)
        called = self._called(name)
        report = self.judge.judge(document, profile, name=called, sources=[source.text for source in sources])
        if self._since is not None:
            report = keep_changed(report, document, Path(called), self._since)
        return Result(called, document, report, sources=sources)

    def check_all(self, names: Iterable[str]) -> tuple[list[Result], int]:
        """What is said of each article that can be read, and how many cannot; mistakes are told on standard error."""
        return _each(names, self.check)

    def _called(self, name: str) -> str:
        return self._stdin_name if name == "-" and self._stdin_name else name


def read_article(name: str, language: str | None = None, stdin_name: str | None = None) -> Document:
    """The document in a file, or on standard input for ``-``.

    Args:
        name: a path as the user wrote it.
        language: the language of every sentence; None to detect each one.
        stdin_name: what standard input is called; it is read as its ending says.

    Raises:
        UnreadableInputError: it is missing, a folder, not text, or in an encoding that cannot be told.
    """
    if name != "-":
        return read_file(name, language=language)
    suffix = Path(stdin_name).suffix if stdin_name else ".txt"
    return read_bytes(sys.stdin.buffer.read(), stdin_name or name, suffix, language=language)


def parse_articles(names: Sequence[str], language: str | None) -> tuple[list[Parsed], int]:
    """The figures of each article that can be read, and how many articles cannot."""

    def answer(name: str) -> Parsed:
        document = read_article(name, language)
        quantities = pipeline.parse(document, language=language)
        return Parsed(name, document, language or detect(document.text), quantities)

    return _each(names, answer)


def _each(names: Iterable[str], answer: Callable[[str], Answer]) -> tuple[list[Answer], int]:
    answers: list[Answer] = []
    failed = 0
    for name in watched(tuple(names)):
        try:
            answers.append(answer(name))
        except UnreadableInputError as mistake:
            tell(mistake)
            failed += 1
        except FigurecheckError:
            raise
        except Exception as fault:  # one article that meets a fault of ours must not cost the others
            tell_fault(name, fault)
            failed += 1
    return answers, failed
