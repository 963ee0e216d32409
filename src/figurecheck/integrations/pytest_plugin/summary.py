"""The lines at the end of a run: how many claims, with which verdicts, and what each rule found."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, cast, get_args

from figurecheck.integrations.pytest_plugin.collecting import FINDINGS, PACKS, VERDICT, told
from figurecheck.model import Verdict

if TYPE_CHECKING:
    from _pytest.terminal import TerminalReporter


def write_summary(reporter: TerminalReporter) -> None:
    """Write the counts; they are taken from the tests' reports, so that tests of other processes count too.

    Args:
        reporter: pytest's.
    """
    verdicts: Counter[str] = Counter()
    rules: Counter[str] = Counter()
    packs: dict[str, None] = {}
    articles: set[str] = set()
    for report in (each for group in ("passed", "failed") for each in reporter.stats.get(group, ())):
        properties = cast("list[tuple[str, Any]]", getattr(report, "user_properties", []))
        if getattr(report, "when", "") != "call" or not any(name == PACKS for name, _ in properties):
            continue
        articles.add(report.nodeid.partition("::")[0])
        verdicts.update(filter(None, [told(properties, VERDICT)]))
        rules.update(filter(None, told(properties, FINDINGS).split(", ")))
        packs.update(dict.fromkeys(filter(None, [told(properties, PACKS)])))
    if not articles:
        return
    reporter.section("figures", sep="=")
    counted = " · ".join(f"{verdict} {verdicts[verdict]}" for verdict in get_args(Verdict) if verdicts[verdict])
    noun = "article" if len(articles) == 1 else "articles"
    reporter.line(f"{len(articles)} {noun}, claims with a verdict: {counted or 'none'}")
    for rule, times in sorted(rules.items()):
        reporter.line(f"{rule}: {times}")
    for names in packs:
        reporter.line(f"reference: {names}")
