"""A newsroom's own format: a Jinja template that is given the articles, with places and arithmetic in words.

docs/formats.md lists what a template can use.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from figurecheck.errors import SettingError
from figurecheck.reports.arithmetic import tell
from figurecheck.reports.locations import Locations, in_order
from figurecheck.reports.sentences import verdict_of
from figurecheck.reports.words import words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from figurecheck.model import Finding
    from figurecheck.reports.locations import Location
    from figurecheck.reports.places import Place
    from figurecheck.reports.result import Options, Result
    from figurecheck.reports.sentences import verdict_of
from figurecheck.reports.words import Words

_ESCAPED = (".html", ".htm", ".xml", ".svg")


def render_with(path: str | Path, results: Sequence[Result], options: Options) -> str:
    """Fill in a user's template.

    Args:
        path: the template; where its name holds ``.html`` or ``.xml``, every value is escaped.
        results: the articles, in the order to show them.
        options: given to the template as ``options``.

    Raises:
        SettingError: it cannot be read, or Jinja does not understand it (FCE315).
    """
    from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError
    from jinja2.sandbox import SandboxedEnvironment

    file = Path(path)
    hint = "docs/formats.md lists what a template can use"
    try:
        source = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as fault:
        problem = fault.strerror if isinstance(fault, OSError) else "not UTF-8"
        raise SettingError(
            "FCE315", f"the template cannot be read: {problem}", place=str(path), hint="name a Jinja template in UTF-8"
        ) from None
    environment = SandboxedEnvironment(
        autoescape=any(ending in file.name for ending in _ESCAPED),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    articles = [_article(result) for result in results if result.report.findings or not options.quiet]
    try:
        return environment.from_string(source).render(articles=articles, options=options._asdict())
    except TemplateSyntaxError as fault:
        raise SettingError("FCE315", str(fault.message), place=f"{path}:{fault.lineno}", hint=hint) from None
    except (TemplateError, TypeError, ValueError, ArithmeticError) as fault:
        raise SettingError("FCE315", f"the template fails: {fault}", place=str(path), hint=hint) from None


def _article(result: Result) -> dict[str, Any]:
    report, words, locations = result.report, words_of(result.report.language), Locations(result)
    figures = [
        claim.model_dump(mode="json")
        | {"figure": locations.article.figure(claim.start, claim.end), **_place(locations.article.place(claim.start))}
        for claim in report.claims
    ]
    return {
        "name": result.name,
        "language": report.language,
        "direction": words.direction,
        "decision": report.decision,
        "report": report.model_dump(mode="json", by_alias=True),
        "findings": [_finding(finding, locations, words) for finding in in_order(report.findings)],
        "figures": figures,
    }


def _finding(finding: Finding, locations: Locations, words: Words) -> dict[str, Any]:
    primary, *others = (_location(locations.of(span)) for span in finding.spans)
    return finding.model_dump(mode="json") | primary | {
        "verdict_in_words": verdict_of(finding, words),
        "steps": [{**step.model_dump(), "in_words": tell(step, words)} for step in finding.steps],
        "evidence": [row.model_dump(mode="json") for row in locations.evidence_for(finding)],
        "others": others,
    }  # fmt: skip


def _location(at: Location) -> dict[str, Any]:
    excerpt = at.excerpt()
    return {
        "file": at.name,
        "where": at.where,
        "figure": at.figure,
        "before": excerpt.before if excerpt else "",
        "after": excerpt.after if excerpt else "",
        **(_place(at.start) if at.start else {"line": None, "column": None}),
    }


def _place(at: Place) -> dict[str, int]:
    return {"line": at.line, "column": at.column}
