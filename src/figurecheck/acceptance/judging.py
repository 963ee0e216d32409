"""Checks an article as a newsroom set it: its rules and tolerance, kept reports, notes in the text, the baseline."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from figurecheck import pipeline
from figurecheck.acceptance.cache import key_of
from figurecheck.acceptance.ignores import follow_notes
from figurecheck.acceptance.pages import list_pages
from figurecheck.checks import decide
from figurecheck.settings import choose_rules
from figurecheck.settings.selection import names_rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from figurecheck.acceptance.baseline import Baseline
    from figurecheck.acceptance.cache import Cache
    from figurecheck.model import Document, Finding, Report
    from figurecheck.settings import Profile


class Judge(NamedTuple):
    """Judges articles one after the other.

    >>> from figurecheck.settings import Profile
    >>> document = pipeline.read("Members doubled from 4,000 to 9,500. [figurecheck: ignore FC101 -- as filed]")
    >>> report = Judge().judge(document, Profile())
    >>> report.decision, [each.reason for each in report.accepted]
    ('pass', ['as filed'])

    Args:
        cache: where reports are kept, or None.
        baseline: what is accepted, or None.
    """

    cache: Cache | None = None
    baseline: Baseline | None = None

    def judge(
        self,
        document: Document,
        profile: Profile,
        *,
        name: str = "",
        title: str | None = None,
        sources: Sequence[str] = (),
    ) -> Report:
        """Check an article and set apart what was accepted.

        Args:
            document: the article.
            profile: the settings in force for it.
            name: the article as the user named it, for the baseline.
            title: the headline, where it does not stand in the text.
            sources: the texts that it is checked against.
        """
        pages = list_pages()
        running = choose_rules(profile, pages)
        report = self._check(document, profile, running, title, sources)
        findings = [_weigh(finding, profile) for finding in report.findings]
        findings, accepted = follow_notes(document, findings, report.language, pages, running)
        findings = [_weigh(finding, profile) for finding in findings]
        if self.baseline is not None:
            findings, known = self.baseline.accept(name, findings)
            accepted = [*accepted, *known]
        return report.model_copy(
            update={"decision": decide(findings), "findings": tuple(findings), "accepted": tuple(accepted)}
        )

    def _check(
        self,
        document: Document,
        profile: Profile,
        running: frozenset[str],
        title: str | None,
        sources: Sequence[str],
    ) -> Report:
        key = key_of(document, profile, running, (title or "", *sources)) if self.cache else None
        kept = self.cache.find(key) if self.cache and key else None
        if kept is not None:
            return kept
        report = pipeline.check(
            document,
            title=title,
            sources=sources,
            reference=profile.reference,
            published=profile.published,
            language=profile.language,
            rules=running,
            tolerance=profile.tolerance,
        )
        if self.cache and key:
            self.cache.keep(key, report)
        return report


def _weigh(finding: Finding, profile: Profile) -> Finding:
    """The finding with the severity that the profile gives its rule; the more exact selector wins."""
    chosen = _most_exact(finding, profile.severity)
    severity = profile.severity[chosen] if chosen else finding.severity
    return finding if severity == finding.severity else finding.model_copy(update={"severity": severity})


def _most_exact(finding: Finding, selectors: Iterable[str]) -> str:
    named = next((page for page in list_pages() if page.code == finding.code), None)
    fitting = [selector for selector in selectors if named and names_rule(selector, named)]
    return max(fitting, key=lambda selector: (selector == finding.rule, len(selector)), default="")
