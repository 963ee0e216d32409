"""Every rule's own examples, and what every finding must carry."""

from __future__ import annotations

import pytest

import figurecheck
from figurecheck.checks import list_rules
from figurecheck.checks.examples import Example
from figurecheck.checks.rules import Rule
from figurecheck.replay import replays

EXAMPLES = [(rule, example) for rule in list_rules() for example in rule.examples]


def name(value: object) -> str:
    return value.code if isinstance(value, Rule) else str(EXAMPLES.index(next(p for p in EXAMPLES if p[1] is value)))


def check(rule: Rule, example: Example) -> figurecheck.Report:
    """With every rule that runs by itself, and with the one in question, even if it is in preview."""
    running = {each.code for each in list_rules() if not each.preview} | {rule.code}
    return figurecheck.check(
        example.text,
        published=example.published,
        language=example.language,
        sources=example.sources,
        title=example.title,
        rules=running,
    )


@pytest.mark.parametrize(("rule", "example"), EXAMPLES, ids=name)
def test_every_example_gives_just_the_finding_that_it_states(rule: Rule, example: Example) -> None:
    report = check(rule, example)
    loud = [finding for finding in report.findings if finding.severity != "note"]
    if not example.figure:
        assert [(finding.code, finding.message) for finding in loud] == []
        return
    heard = report.findings if rule.severity == "note" else loud
    mine = [finding for finding in heard if finding.code == rule.code]
    found = [(f.spans[0].start, f.verdict) for f in mine]
    place = example.text if example.title is None else example.title
    assert [(place.index(example.figure), example.verdict)] == found
    assert [f.code for f in loud if f.severity == "error" and f.code != rule.code] == []


@pytest.mark.parametrize(("rule", "example"), EXAMPLES, ids=name)
def test_every_step_of_every_example_replays(rule: Rule, example: Example) -> None:
    report = check(rule, example)
    steps = [step for finding in report.findings for step in finding.steps]
    steps += [step for claim in report.claims for step in claim.steps]
    assert [step for step in steps if not replays(step)] == []


@pytest.mark.parametrize("rule", list_rules(), ids=name)
def test_every_rule_has_examples_that_fire_and_that_stay_silent_in_both_languages(rule: Rule) -> None:
    kinds = {(example.language, bool(example.figure)) for example in rule.examples}
    assert {("en", True), ("en", False), ("ar", True), ("ar", False)} == kinds


def test_codes_and_names_are_unique() -> None:
    rules = list_rules()
    assert len({rule.code for rule in rules}) == len({rule.name for rule in rules}) == len(rules)


@pytest.mark.parametrize("rule", list_rules(), ids=name)
def test_every_rule_says_what_it_checks_why_and_its_limits(rule: Rule) -> None:
    headings = [line for line in rule.prose.splitlines() if line.startswith("## ")]
    assert ["## What it checks", "## Why it matters", "## Limits"] == headings
