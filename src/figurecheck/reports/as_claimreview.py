"""ClaimReview, the schema.org vocabulary of published fact-checks, as JSON-LD.

Only verdicts against the reference are exported: what the figures of a text say of each other is a matter of the house.
A newsroom that publishes it adds its own ``url`` and ``author``.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Any

from figurecheck.reports.arithmetic import tell
from figurecheck.reports.directions import printable
from figurecheck.reports.locations import Locations
from figurecheck.reports.text_evidence import dated_source, is_given
from figurecheck.reports.words import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from figurecheck.model import Claim, Document, Evidence
    from figurecheck.reports.result import Options, Result
    from figurecheck.reports.words import Words

MEDIA_TYPE = "application/ld+json"
#: What each verdict is on a scale from 1 (false) to 5 (true).
RATINGS = {"supported": 5, "contradicted": 1, "disputed": 3}
_MARKS = re.compile("[\u200e\u200f\u2066-\u2069]")


def render(results: Sequence[Result], options: Options) -> str:
    """One graph with a review for each figure that the reference speaks of.

    >>> from figurecheck.model import Document, Engine, Report
    >>> from figurecheck.reports import Options, Result
    >>> report = Report(language="en", engine=Engine(version="0.1.0"))
    >>> json.loads(render([Result("a.txt", Document("Nothing."), report)], Options()))["@graph"]
    []

    Args:
        results: the articles, in the order to show them.
        options: nothing here differs.
    """
    graph = [review for result in results for review in _reviews(result)]
    return json.dumps({"@context": "https://schema.org", "@graph": graph}, ensure_ascii=False, indent=2) + "\n"


def _reviews(result: Result) -> Iterator[dict[str, Any]]:
    words, locations = words_of(result.report.language), Locations(result)
    for claim in result.report.claims:
        rows = [row for row in claim.evidence if not is_given(row.reference)]
        if claim.verdict not in RATINGS or not rows:
            continue
        yield {
            "@type": "ClaimReview",
            "inLanguage": result.report.language,
            "claimReviewed": _sentence(result.document, locations, claim),
            "itemReviewed": _claim(result, claim),
            "reviewRating": {
                "@type": "Rating",
                "ratingValue": RATINGS[claim.verdict],
                "bestRating": max(RATINGS.values()),
                "worstRating": min(RATINGS.values()),
                "alternateName": words("rating", claim.verdict),
            },
            "reviewBody": _body(claim, rows[0], words, locations),
            "isBasedOn": list(dict.fromkeys(row.reference.url for row in rows if row.reference.url)),
        }


def _claim(result: Result, claim: Claim) -> dict[str, Any]:
    found: dict[str, Any] = {"@type": "Claim"}
    if claim.attribution:
        found["author"] = {"@type": "Thing", "name": printable(claim.attribution)}
    if result.document.published:
        found["datePublished"] = result.document.published
    return found | {"appearance": {"@type": "CreativeWork", "name": printable(result.name)}}


def _sentence(document: Document, locations: Locations, claim: Claim) -> str:
    """The sentence that the figure stands in, as a reader sees it."""
    start, end = locations.article.visible(claim.start, claim.end)
    at = bisect_right(document.sentences, start, key=lambda sentence: sentence.start) - 1
    if at >= 0 and start < document.sentences[at].end:
        start, end, _ = document.sentences[at]
    return printable(document.text[start:end]).strip()


def _body(claim: Claim, row: Evidence, words: Words, locations: Locations) -> str:
    """Why: the message of a finding on this figure, else the arithmetic and what the first row says."""
    found = locations.finding_at(claim.start, claim.end)
    if found is not None:
        return printable(found.message)
    first = f"{words('relation', row.relation)}: {row.says} · {dated_source(row.reference, words, row.when)}"
    told = [f"{tell(step, words)} ({step.note})" if step.note else tell(step, words) for step in claim.steps]
    return _MARKS.sub("", " · ".join([first, *told]))
