from __future__ import annotations

import re
import shutil
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

pytest_plugins = ["pytester"]

FIXTURES = Path(__file__).parents[2] / "fixtures" / "articles"


def test_an_article_is_collected_only_where_that_is_asked_for(run: Callable[..., pytest.RunResult]) -> None:
    assert pytest.ExitCode.NO_TESTS_COLLECTED == run("articles").ret
    run("--figures", "articles").assert_outcomes(failed=1)
    run("-o", "figures_files=*.md", "articles").assert_outcomes(failed=1)
    assert pytest.ExitCode.NO_TESTS_COLLECTED == run("-o", "figures_files=*.article.md", "articles").ret


def test_a_failure_shows_the_code_frame_and_no_traceback(run: Callable[..., pytest.RunResult]) -> None:
    result = run("--figures", "articles")
    result.stdout.fnmatch_lines(
        [
            "*_ claim '*' _*",
            "articles/club.md:5:*FC101*",
            "*Its workforce tripled from 1,200 to 2,400.",
            "*^^^*",
            "*= figures =*",
            "1 article, claims with a verdict: *inconsistent 1*",
            "FC101 * error: 1",
            "FAILED articles/club.md::L5C*:*",
        ]
    )
    result.stdout.no_fnmatch_line("*Traceback*")
    result.stdout.no_fnmatch_line("*.py:*")


def test_each_claim_with_a_verdict_is_a_test_named_by_place_and_figure(
    project: pytest.Pytester, run: Callable[..., pytest.RunResult]
) -> None:
    shutil.copy(FIXTURES / "xai-colossus.ar.md", project.path / "articles" / "a.ar.md")
    listed = run("--figures", "articles/a.ar.md", "--collect-only", "-q").stdout.lines
    names = [line for line in listed if "::" in line]
    assert len(names) >= 5
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"articles/a\.ar\.md::L\d+C\d+:\S+", name) for name in names)
    places = [tuple(map(int, re.findall(r"L(\d+)C(\d+):", name)[0])) for name in names]
    assert sorted(places) == places
    chosen = run("--figures", names[2])
    assert 1 == chosen.parseoutcomes()["passed"]


def test_an_article_without_a_verdict_is_one_test_that_passes(
    project: pytest.Pytester, run: Callable[..., pytest.RunResult]
) -> None:
    (project.path / "articles" / "club.md").write_text("The club met on Tuesday.\n")
    result = run("--figures", "-v", "articles")
    result.assert_outcomes(passed=1)
    result.stdout.fnmatch_lines(["articles/club.md::article PASSED*"])


def test_an_article_that_cannot_be_read_is_an_error_in_one_line(
    project: pytest.Pytester, run: Callable[..., pytest.RunResult]
) -> None:
    (project.path / "articles" / "latin.md").write_bytes("Die Brücke".encode("cp1252"))
    result = run("--figures", "articles/latin.md")
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["[[]FCE105[]] articles/latin.md:1:*save the file as UTF-8"])
    result.stdout.no_fnmatch_line("*Traceback*")


def test_the_configuration_and_its_profiles_hold(
    project: pytest.Pytester, run: Callable[..., pytest.RunResult]
) -> None:
    (project.path / "figurecheck.toml").write_text("[profiles.loose]\nseverity = {FC101 = 'warning'}\n")
    run("--figures", "articles").assert_outcomes(failed=1)
    run("--figures", "--figures-profile", "loose", "articles").assert_outcomes(passed=1)


def test_an_unused_note_is_a_test_of_its_own(project: pytest.Pytester, run: Callable[..., pytest.RunResult]) -> None:
    (project.path / "figurecheck.toml").write_text("fail-on = 'warning'\n")
    (project.path / "articles" / "club.md").write_text("The club met. <!-- figurecheck: ignore FC101 -- as filed -->\n")
    result = run("--figures", "articles")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["articles/club.md:1:15 FC001*"])


def test_junit_carries_figure_verdict_and_findings(
    project: pytest.Pytester, run: Callable[..., pytest.RunResult]
) -> None:
    run("--figures", "--junitxml=out.xml", "articles")
    properties = {each.get("name"): each.get("value") for each in ET.parse(project.path / "out.xml").iter("property")}
    assert "inconsistent" == properties["verdict"]
    assert str(properties["findings"]).startswith("FC101 ")
    assert "core" in str(properties["reference packs"])


def test_processes_of_xdist_collect_the_same_tests_and_are_summed_up(
    project: pytest.Pytester, run: Callable[..., pytest.RunResult]
) -> None:
    for name in ("xai-colossus.ar.md", "xai-colossus.en.html"):
        shutil.copy(FIXTURES / name, project.path / "articles" / name)
    alone, together = run("--figures", "articles"), run("--figures", "articles", "-n", "2")
    assert alone.parseoutcomes() == together.parseoutcomes()
    summary = [line for line in alone.stdout.lines if "claims with a verdict" in line or line.startswith("FC")]
    assert summary == [line for line in together.stdout.lines if "claims with a verdict" in line or line[:2] == "FC"]


def test_the_plugin_can_be_switched_off(run: Callable[..., pytest.RunResult]) -> None:
    result = run("-p", "no:figurecheck", "--figures", "articles")
    assert pytest.ExitCode.USAGE_ERROR == result.ret


def test_a_run_that_does_not_use_it_loads_nothing_of_it(
    project: pytest.Pytester, run: Callable[..., pytest.RunResult]
) -> None:
    (project.path / "tests" / "test_cost.py").write_text(
        "import sys\n\n\ndef test_cost():\n"
        "    assert 'figurecheck.integrations.pytest_plugin.hooks' in sys.modules\n"
        "    loaded = [name for name in sys.modules if name.split('.')[0] in ('pydantic', 'pint', 'click')]\n"
        "    assert [] == loaded\n"
        "    heavy = ('figurecheck.model', 'figurecheck.pipeline', 'figurecheck.testing')\n"
        "    assert [] == [name for name in heavy if name in sys.modules]\n"
        "    assert 'a' != 'b'\n"
    )
    run("tests").assert_outcomes(passed=1)
