"""``figurecheck check``, the main job: articles in, a report out."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import click

from figurecheck.errors import SettingError
from figurecheck.integrations.commands.shared import refuse_mixtures, take_articles, take_configuration
from figurecheck.integrations.options import FAIL_ON, Given, reaches, read_configuration, split_selectors
from figurecheck.integrations.output import colour_wanted, tell, write
from figurecheck.integrations.status import CLEAN, FINDINGS, UNUSABLE
from figurecheck.reports import formats
from figurecheck.reports.result import Options, Show

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from figurecheck.acceptance import Baseline, Judge
    from figurecheck.integrations.articles import Desk
    from figurecheck.model import Report
    from figurecheck.reports.result import Result
    from figurecheck.settings import Configuration


@click.command("check")
@take_articles("as")
@take_configuration()
@click.option("--reference", multiple=True, metavar="NAME|DIR|none", help="Reference pack; repeatable. Default: all.")
@click.option("--source", "sources", multiple=True, metavar="FILE", help="A text to check against; repeatable.")
@click.option("--published", metavar="DATE", help='The date that "last July" counts from: 2024-09-08.')
@click.option("--select", multiple=True, metavar="RULES", help="Run these rules only: FC101,FC2,doubling; repeatable.")
@click.option("--ignore", multiple=True, metavar="RULES", help="Leave these rules out; repeatable.")
@click.option("--preview", is_flag=True, help="Run rules in preview too.")
@click.option("--fail-on", type=click.Choice(FAIL_ON), help="Severity that gives exit status 1.  [default: error]")
@click.option(
    "--show",
    type=click.Choice(get_args(Show)),
    default="brief",
    show_default=True,
    help="How much the formats for people show.",
)
@click.option("--output-template", metavar="FILE", help="Print with a Jinja template of your own instead.")
@click.option("--quiet", is_flag=True, help="Print findings only.")
@click.option("--baseline", metavar="FILE", help="Accept the findings that this file holds; tell of those gone since.")
@click.option("--update-baseline", is_flag=True, help="Write what is found now to the baseline, and print no report.")
@click.option("--since", metavar="REV", help="Only what stands on lines changed since a git revision.")
@click.option("--cache", metavar="DIR", help="Keep reports there; an article that was checked before is not again.")
@click.option("--stdin-filename", metavar="NAME", help="What standard input is called, and read as: draft.ar.md.")
@click.option("--watch", is_flag=True, help="Check again whenever a file is saved.")
def command(files: tuple[str, ...], format_name: str, output: str | None, batch: bool, **given: Any) -> int:
    """Check articles and print a report (the main job)."""
    refuse_mixtures(files, batch, output, format_name)
    _refuse_contradictions(files, batch, format_name, given)
    desk, baseline = _open_desk(given)
    if batch:
        return _check_batch(desk)
    render = _renderer(format_name, given["output_template"])
    fail_on = desk.profile_for("").fail_on
    options = Options(colour_wanted(output), given["quiet"], len(files) > 1, given["show"], fail_on)
    if given["watch"]:
        from figurecheck.integrations.watch import watch

        return watch(desk, files, lambda results: write(render(results, options), output))
    results, failed = desk.check_all(files)
    if given["update_baseline"] and baseline is not None:
        tell(f"{baseline.path}: findings that are accepted now: {baseline.write()}")
        return UNUSABLE if failed else CLEAN
    if results:
        write(render(results, options), output)
    if baseline is not None:
        _tell_stale(baseline)
    if failed:
        return UNUSABLE
    failing = any(reaches(result.report, desk.profile_for(result.name).fail_on) for result in results)
    return FINDINGS if failing else CLEAN


def _renderer(format_name: str, template: str | None) -> Callable[[Sequence[Result], Options], str]:
    if template is None:
        return formats.load(format_name).render
    from figurecheck.reports.user_template import render_with

    return partial(render_with, template)


def _open_desk(given: dict[str, Any]) -> tuple[Desk, Baseline | None]:
    from figurecheck.acceptance import Cache, Judge
    from figurecheck.integrations.articles import Desk

    configuration = read_configuration(given["config_file"])
    baseline = _open_baseline(given, configuration)
    cache = Path(given["cache"]) if given["cache"] else configuration.cache
    settings = Given(
        profile=given["profile"],
        fail_on=given["fail_on"],
        select=split_selectors(given["select"]),
        ignore=split_selectors(given["ignore"]),
        preview=given["preview"],
        reference=given["reference"],
        sources=given["sources"],
        published=given["published"],
        language=given["language"],
    )
    judge: Judge = Judge(Cache(cache) if cache else None, baseline)
    desk = Desk(configuration, settings, judge, stdin_name=given["stdin_filename"], since=given["since"])
    return desk, baseline


def _open_baseline(given: dict[str, Any], configuration: Configuration) -> Baseline | None:
    from figurecheck.acceptance import Baseline

    path = Path(given["baseline"]) if given["baseline"] else configuration.baseline
    if given["update_baseline"]:
        if path is None:
            raise SettingError(
                "FCE314", "no baseline is named", place="--update-baseline", hint="add --baseline figurecheck.json"
            )
        return Baseline.read(path) if path.exists() else Baseline(path)
    return Baseline.read(path) if path else None


def _check_batch(desk: Desk) -> int:
    from figurecheck.integrations.batch import check_lines, input_lines, run

    failing = False
    fail_on = desk.profile_for("").fail_on

    def see(report: Report) -> None:
        nonlocal failing
        failing = failing or reaches(report, fail_on)

    run(check_lines(input_lines(sys.stdin.buffer), desk, see))
    return FINDINGS if failing else CLEAN


def _tell_stale(baseline: Baseline) -> None:
    if baseline.stale:
        listed = ", ".join(f"{entry.file} {entry.code}" for entry in baseline.stale[:5])
        gone = f"{len(baseline.stale)} ({listed}{', ...' if len(baseline.stale) > 5 else ''})"
        tell(f"{baseline.path}: entries whose finding is gone: {gone}; run with --update-baseline")


def _refuse_contradictions(files: tuple[str, ...], batch: bool, format_name: str, given: dict[str, Any]) -> None:
    """Refuse options that contradict one another (FCE314)."""
    wants_files = [name for name in ("watch", "since", "update_baseline", "baseline") if given[name]]
    if batch and wants_files:
        raise _contradiction(wants_files[0], "a batch has no files", "leave it out")
    if given["output_template"] and (batch or format_name != "text"):
        raise _contradiction("output_template", "a template is a format of its own", "leave out --format and --jsonl")
    if given["watch"] and "-" in files:
        raise _contradiction("watch", "standard input cannot be watched", "name files")
    if given["update_baseline"] and (given["since"] or given["watch"]):
        raise _contradiction("update_baseline", "a baseline holds whole articles", "leave --since and --watch out")
    if given["stdin_filename"] and "-" not in files:
        raise _contradiction("stdin_filename", "standard input is not read", "name - as a file")


def _contradiction(option: str, problem: str, hint: str) -> SettingError:
    return SettingError("FCE314", problem, place=f"--{option.replace('_', '-')}", hint=hint)
