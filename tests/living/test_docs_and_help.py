from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from figurecheck.integrations.cli import cli
from figurecheck.settings.tables import ConfigurationTable, OverrideTable

DOCS = Path(__file__).parents[2] / "docs"
PAGES = {path.name: path.read_text(encoding="utf-8") for path in DOCS.glob("*.md")}
CONTEXT = click.Context(cli)
#: Options of other programs that our pages name.
OF_PYTEST = {"--figures", "--figures-profile", "--junitxml"}


def commands(group: click.Group = cli, path: tuple[str, ...] = ()) -> dict[tuple[str, ...], click.Command]:
    found: dict[tuple[str, ...], click.Command] = {}
    for name in group.list_commands(CONTEXT):
        command = group.get_command(CONTEXT, name)
        assert command is not None
        if isinstance(command, click.Group):
            found.update(commands(command, (*path, name)))
        else:
            found[(*path, name)] = command
    return found


def options_of(command: click.Command) -> set[str]:
    parameters = command.get_params(click.Context(command))
    names = {name for each in parameters if isinstance(each, click.Option) for name in each.opts}
    return {name for name in names if name.startswith("--")}


def written_options(text: str) -> set[str]:
    return set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", text))


@pytest.mark.parametrize(("path", "command"), commands().items(), ids=lambda value: str(value))
def test_every_command_and_option_of_the_help_is_in_the_docs(path: tuple[str, ...], command: click.Command) -> None:
    written = [text for text in PAGES.values() if re.search(rf"figurecheck {' '.join(path)}\b", text)]
    assert written
    documented = {option for text in written for option in written_options(text)}
    assert options_of(command) <= documented | {"--help"}
    assert command.help


@pytest.mark.parametrize("page", ["usage.md", "configuration.md", "pytest.md", "ci.md"])
def test_every_option_in_the_docs_is_in_the_help(page: str) -> None:
    known = {option for command in (cli, *commands().values()) for option in options_of(command)}
    assert written_options(PAGES[page]) <= known | OF_PYTEST


def test_every_command_in_the_docs_is_there() -> None:
    text = "\n".join(PAGES.values())
    fenced = [body for label, body in re.findall(r"^```(\w*)$\n(.*?)^```$", text, re.M | re.S) if not label]
    quoted = [words for words in re.findall(r"`([^`\n]+)`", text) if words.startswith("figurecheck ")]
    shown = "\n".join([*fenced, *quoted])
    named = set(re.findall(r"^figurecheck ([a-z]+)(?=\s|$)", shown, re.M))
    assert named <= set(cli.list_commands(CONTEXT))
    assert {"rules", "explain", "config"} <= named


def test_the_table_of_options_says_for_which_command_each_is() -> None:
    rows = re.findall(r"^\| (?:`-\w`, )?`(--[a-z-]+)` \| ([a-z, ]+) \|", PAGES["usage.md"], re.M)
    documented = {(option, name) for option, names in rows for name in names.split(", ")}
    wanted = {(option, name) for name in ("check", "parse") for option in options_of(commands()[(name,)]) - {"--help"}}
    assert wanted == {(option, name) for option, name in documented if name in ("check", "parse")}


def test_every_key_of_the_configuration_is_in_the_docs_and_the_reverse() -> None:
    rows = re.findall(
        r"^\| ((?:`[a-z-]+`(?:, )?)+) \| (?:everywhere|top|overrides) \|", PAGES["configuration.md"], re.M
    )
    documented = {key for row in rows for key in re.findall(r"`([a-z-]+)`", row)}
    fields = {**ConfigurationTable.model_fields, **OverrideTable.model_fields}
    assert {str(field.alias) for field in fields.values()} - {"profiles", "overrides"} == documented


def test_shell_completion_knows_commands_and_options(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("_FIGURECHECK_COMPLETE", "bash_complete")
    for words, expected in (("figurecheck exp", "explain"), ("figurecheck check --base", "--baseline")):
        monkeypatch.setenv("COMP_WORDS", words)
        monkeypatch.setenv("COMP_CWORD", str(len(words.split()) - 1))
        with pytest.raises(SystemExit):
            cli.main(prog_name="figurecheck")
        assert expected in capfd.readouterr().out
