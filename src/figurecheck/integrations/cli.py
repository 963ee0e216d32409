"""The command ``figurecheck``: finds the command that was named, runs it, and ends with its exit status."""

from __future__ import annotations

import gc
import os
import sys
import traceback
from importlib import import_module
from pathlib import Path

import click

from figurecheck import __version__
from figurecheck.errors import FigurecheckError, SettingError
from figurecheck.integrations.commands.shared import no_file
from figurecheck.integrations.output import ReaderGoneError, tell
from figurecheck.integrations.status import CLEAN, INTERRUPTED, READER_GONE, UNUSABLE

_COMMANDS = Path(__file__).parent / "commands"
_NO_COMMANDS = ("__init__", "shared")


class _Commands(click.Group):
    """The files of ``commands/``, each loaded when it is named; no name at all means ``check``."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        found = {path.stem for path in _COMMANDS.glob("*.py") if path.stem not in _NO_COMMANDS}
        return sorted({*found, *super().list_commands(ctx)})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name in self.commands or cmd_name not in self.list_commands(ctx):
            return super().get_command(ctx, cmd_name)
        return import_module(f"figurecheck.integrations.commands.{cmd_name}").command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        own = {*self.list_commands(ctx), "--help", "--version"}
        if args and args[0] not in own:
            args = ["check", *args]
        return super().parse_args(ctx, args)


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["--help"]},
    options_metavar="",
    subcommand_metavar="[check] FILE... | COMMAND ...",
)
@click.version_option(__version__, message="figurecheck %(version)s")
def cli() -> None:
    """Read the figures in news texts and say of each whether it can be right.

    FILE is .txt, .md or .html; - is standard input. `figurecheck FILE...` is `figurecheck check FILE...`.

    Exit status: 0 nothing at or above --fail-on; 1 findings; 2 bad usage or unreadable input.
    """


def main(arguments: list[str] | None = None) -> None:
    """Run the command and leave with its exit status.

    >>> main(["--version"])
    Traceback (most recent call last):
    SystemExit: 0

    Args:
        arguments: the words after the command's name; None for those of this process.
    """
    _start_lean()
    sys.exit(_status(arguments))


def _start_lean() -> None:
    """Spare a short run what only a long one needs: a twentieth of the time that one article takes."""
    gc.set_threshold(100_000, 50, 50)  # what is loaded first stays; looking through it again and again frees nothing
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # else pydantic reads what every package declares


def _status(arguments: list[str] | None) -> int:
    try:
        return int(cli.main(args=arguments, prog_name="figurecheck", standalone_mode=False) or CLEAN)
    except FigurecheckError as mistake:
        tell(mistake)
    except click.exceptions.NoArgsIsHelpError:
        tell(no_file())
    except click.ClickException as mistake:
        tell(SettingError("FCE300", mistake.format_message().rstrip("."), hint="see figurecheck --help"))
    except ReaderGoneError:
        return READER_GONE
    except (KeyboardInterrupt, click.Abort):
        return INTERRUPTED
    except Exception:
        traceback.print_exc()
        tell("the lines above are a fault of figurecheck, not of your text; please report them")
    return UNUSABLE
