"""One page for reading: the article as it stands with its figures marked, and beside it why each verdict was reached.

The page holds everything: no script, no request to anywhere.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple, get_args

from figurecheck.model import Decision, Severity, Verdict
from figurecheck.reports.html_cards import SIGNS, claim_card, finding_card
from figurecheck.reports.html_text import Mark, blocks_of, cleaned
from figurecheck.reports.locations import Locations, in_order
from figurecheck.reports.number_line import WIDTH
from figurecheck.reports.templating import own_template
from figurecheck.reports.text_evidence import packs_to_name
from figurecheck.reports.words import words_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from figurecheck.reports.html_cards import Card
    from figurecheck.reports.html_text import Block
    from figurecheck.reports.result import Options, Result
    from figurecheck.reports.text_evidence import packs_to_name
from figurecheck.reports.words import Words

MEDIA_TYPE = "text/html"


class Article(NamedTuple):
    """One article with everything that the page says of it."""

    id: str
    name: str
    words: Words
    language: str
    direction: str
    decision: Decision
    title: str
    counts: list[tuple[Verdict, int]]
    severities: Mapping[str, int]
    figures: int
    blocks: list[Block]
    findings: list[Card]
    checked: list[Card]
    unverified: list[Card]
    packs: list[str]


def render(results: Sequence[Result], options: Options) -> str:
    """A page for one article, or for several with an overview that leads to each.

    >>> from figurecheck.model import Document, Engine, Report
    >>> from figurecheck.reports import Options, Result
    >>> report = Report(language="en", engine=Engine(version="0.1.0"))
    >>> page = render([Result("a.txt", Document("No figures."), report)], Options())
    >>> page.startswith("<!doctype html>"), "No figures." in page
    (True, True)

    Args:
        results: the articles; the overview puts those to look at first.
        options: how much is wanted.
    """
    shown = [result for result in results if result.report.findings or not options.quiet]
    articles = [_article(f"a{number}", result, options) for number, result in enumerate(shown, 1)]
    languages = {article.language for article in articles}
    words = words_of(languages.pop() if len(languages) == 1 else "en")
    ranks = {decision: -rank for rank, decision in enumerate(get_args(Decision))}
    context: dict[str, Any] = {
        "articles": articles,
        "overview": sorted(articles, key=lambda article: ranks[article.decision]) if options.several else [],
        "signs": SIGNS,
        "verdicts": get_args(Verdict),
        "severities": get_args(Severity),
        "width": WIDTH,
        "words": words,
    }
    return own_template("report.html.j2").render(context)


def _article(id_: str, result: Result, options: Options) -> Article:
    report, words, locations = result.report, words_of(result.report.language), Locations(result)
    cards: dict[tuple[int, int], str] = {}
    findings = in_order(report.findings)
    for number, finding in enumerate(findings, 1):
        primary = finding.spans[0]
        if primary.where == "text":
            cards.setdefault((primary.start, primary.end), f"{id_}-c{number}")
    claims = [claim for claim in report.claims if (claim.start, claim.end) not in cards]
    if options.show == "findings":
        claims = []
    for number, claim in enumerate(claims, len(findings) + 1):
        cards[claim.start, claim.end] = f"{id_}-c{number}"
    marks = _marks(id_, result, locations, cards)
    targets = {span: mark.id for span, mark in marks.items()}
    own: list[Card] = []
    for claim in claims:
        span = (claim.start, claim.end)
        own.append(claim_card(cards[span], claim, targets.get(span, ""), locations, words, options))
    verdicts = Counter(claim.verdict for claim in report.claims)
    return Article(
        id=id_,
        name=cleaned(result.name),
        words=words,
        language=words.language,
        direction=words.direction,
        decision=report.decision,
        title=cleaned(result.title),
        counts=[(verdict, verdicts[verdict]) for verdict in get_args(Verdict) if verdicts[verdict]],
        severities=Counter(finding.severity for finding in findings),
        figures=len(report.quantities),
        blocks=blocks_of(result.document, _apart(marks.values()), report.language),
        findings=[
            finding_card(f"{id_}-c{number}", finding, locations, targets, words, options)
            for number, finding in enumerate(findings, 1)
        ],
        checked=[card for card in own if card.verdict != "unverified"],
        unverified=[card for card in own if card.verdict == "unverified"],
        packs=[f"{pack.name} {pack.version} ({pack.date})" for pack in packs_to_name(report, options)],
    )


def _marks(
    id_: str, result: Result, locations: Locations, cards: Mapping[tuple[int, int], str]
) -> dict[tuple[int, int], Mark]:
    """A mark for every figure that has a claim or a finding, by its span in the source."""
    verdicts = {(claim.start, claim.end): claim.verdict for claim in result.report.claims}
    spans = sorted({*verdicts, *cards})
    marks: dict[tuple[int, int], Mark] = {}
    for number, (start, end) in enumerate(spans, 1):
        found = locations.finding_at(start, end)
        first, last = locations.article.visible(start, end)
        verdict = found.verdict if found else verdicts[start, end]
        severity = found.severity if found else ""
        marks[start, end] = Mark(first, last, f"{id_}-f{number}", cards.get((start, end), ""), verdict, severity)
    return marks


def _apart(marks: Any) -> list[Mark]:
    """The marks in order, without those that stand inside another."""
    found: list[Mark] = []
    for mark in sorted(marks, key=lambda each: (each.start, -each.end)):
        if not found or mark.start >= found[-1].end:
            found.append(mark)
    return found
