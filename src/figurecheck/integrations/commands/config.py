"""``figurecheck config``: which settings are in force, and where they come from."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from figurecheck.integrations.commands.shared import take_configuration
from figurecheck.integrations.options import Given, read_configuration
from figurecheck.integrations.output import emit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figurecheck.settings import Configuration, Profile


@click.command("config")
@take_configuration()
@click.option(
    "--show", metavar="FILE", is_flag=False, flag_value="", help="Print the settings in force [for an article]."
)
@click.option("--schema", is_flag=True, help="Print the JSON Schema of the configuration.")
def command(config_file: str | None, profile: str | None, show: str | None, schema: bool) -> None:
    """Check the configuration; with --show, print the settings in force."""
    if schema:
        from figurecheck.settings.schema import as_file

        emit(as_file())
        return
    from figurecheck.integrations.articles import Desk

    configuration = read_configuration(config_file)
    desk = Desk(configuration, Given(profile=profile))
    where = str(configuration.path or "no configuration file; these are the defaults")
    if show is None:
        emit(f"{where}: no mistakes\n" if configuration.path else f"{where}\n")
        return
    emit("\n".join([f"# {where}", *_written(desk.profile_for(show), configuration)]) + "\n")


def _written(profile: Profile, configuration: Configuration) -> Iterator[str]:
    """The settings as TOML; what is not set stands in a comment."""
    paths = {"baseline": configuration.baseline, "cache": configuration.cache}
    values = {
        "profile": profile.name or None,
        **{name: getattr(profile, name) for name in profile._fields if name not in ("name", "severity", "tolerance")},
        "tolerance": float(profile.tolerance),
        **{name: str(path) if path else None for name, path in paths.items()},
    }
    for name, value in values.items():
        key = name.replace("_", "-")
        yield f"# {key} is not set" if value is None else f"{key} = {json.dumps(value, ensure_ascii=False)}"
    if profile.severity:
        yield ""
        yield "[severity]"
        yield from (f"{rule} = {json.dumps(severity)}" for rule, severity in profile.severity.items())
