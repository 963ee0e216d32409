"""The report that an editor reads in two minutes: what cannot be right, then what was checked, then what was not."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, get_args

from figurecheck.model import Decision, Severity, Verdict
from figurecheck.reports.colours import paint
from figurecheck.reports.directions import isolated, left_to_right, lines, printable
from figurecheck.reports.locations import Locations, in_order
from figurecheck.reports.text_claims import checked_lines, unverified_lines
from figurecheck.reports.text_evidence import packs_to_name
from figurecheck.reports.text_findings import finding_lines
from figurecheck.reports.words import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from figurecheck.reports.result import Options, Result
    from figurecheck.reports.words import Words

MEDIA_TYPE = "text/plain"


def render(results: Sequence[Result], options: Options) -> str:
    """The articles one after the other, and for several a closing line that counts them.

    >>> from figurecheck.model import Document, Engine, Report
    >>> from figurecheck.reports import Options, Result
    >>> report = Report(language="en", engine=Engine(version="0.1.0"))
    >>> print(render([Result("a.txt", Document("No figures."), report)], Options()))
    a.txt
    Pass: nothing here stands against the figures
    No figure was found in this text.

    Args:
        results: the articles, in the order to show them.
        options: colours, and how much is wanted.
    """
    articles = ["\n".join(_article(result, options)) for result in results]
    if options.several and not options.quiet:
        articles.append("\n".join(_closing(results)))
    return "".join(f"{article}\n" for article in "\n\n".join(filter(None, articles)).splitlines())


def _article(result: Result, options: Options) -> Iterator[str]:
    report = result.report
    words = words_of(report.language)
    locations = Locations(result)
    places = locations.article
    if not options.quiet:
        yield from _header(result, words, options)
    shown = {(finding.spans[0].start, finding.spans[0].end) for finding in report.findings if finding.spans}
    if report.findings:
        if not options.quiet:
            yield from _heading("findings", words, options)
        for number, finding in enumerate(in_order(report.findings)):
            if number:
                yield ""
            yield from finding_lines(finding, locations, words, options)
    if options.quiet or options.show == "findings":
        return
    rest = [claim for claim in report.claims if (claim.start, claim.end) not in shown]
    checked = [claim for claim in rest if claim.verdict != "unverified"]
    unverified = [claim for claim in rest if claim.verdict == "unverified"]
    if checked:
        yield from _heading("checked", words, options)
        for claim in checked:
            yield from checked_lines(claim, places, words, options)
    if unverified:
        yield from _heading("unverified", words, options)
        yield from unverified_lines(unverified, places, words, options)
    used = packs_to_name(report, options)
    if used:
        packs = ", ".join(f"{pack.name} {pack.version} ({pack.date})" for pack in used)
        yield ""
        yield from lines([f"{words('labels', 'packs')}: {left_to_right(packs, words.direction)}"], words.direction)


def _header(result: Result, words: Words, options: Options) -> Iterator[str]:
    report = result.report
    yield paint(printable(result.name), "bold", options)
    styles = {"pass": "green", "warn": "yellow", "block": "red"}
    decision = lines([words("decision", report.decision)], words.direction)
    yield paint(decision[0], styles[report.decision], options)
    if not report.quantities:
        yield from lines([words("labels", "no_figures")], words.direction)
        return
    counts = Counter(claim.verdict for claim in report.claims)
    parts = [f"{words('labels', 'figures')}: {len(report.quantities)}"]
    parts += [f"{words('verdict', verdict)}: {counts[verdict]}" for verdict in get_args(Verdict) if counts[verdict]]
    yield from lines([" · ".join(parts)], words.direction)


def _heading(key: str, words: Words, options: Options) -> Iterator[str]:
    yield ""
    yield paint(lines([words("headings", key)], words.direction)[0], "bold", options)


def _closing(results: Sequence[Result]) -> list[str]:
    languages = {result.report.language for result in results}
    words = words_of(languages.pop() if len(languages) == 1 else "en")
    counts = Counter(result.report.decision for result in results)
    severities = Counter(finding.severity for result in results for finding in result.report.findings)
    title = " · ".join(
        [f"{words('headings', 'articles')}: {len(results)}"]
        + [f"{words('counts', key)}: {severities[key]}" for key in get_args(Severity) if severities[key]]
    )
    each = [
        f"  {counts[decision]} · {isolated(words('decision', decision), words.direction)}"
        for decision in get_args(Decision)
        if counts[decision]
    ]
    return lines([title, *each], words.direction)
