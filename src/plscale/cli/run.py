"""The application: its commands, and what the process exits with."""

import gc
import traceback
from typing import Annotated

import typer

from plscale import __version__
from plscale.cli.commands import NAMES, command_of
from plscale.cli.outlet import leave_closed_pipe, open_closed_streams, tell
from plscale.errors import PlscaleError

_SELDOM = 50_000
"""So many more objects than before are made until circles among them are looked for. Plans have
none, and a thousand of them would have Python look three thousand times."""


def _version(is_asked: bool) -> None:  # noqa: FBT001 - typer calls it with the option's value
    if is_asked:
        typer.echo(f"plscale {__version__}")
        raise typer.Exit


def _plscale(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Check the plans of innovation districts before they are submitted."""


def application(name: str = "") -> typer.Typer:
    """Give the application with one command, or with all where the name is none of them."""
    app = typer.Typer(
        name="plscale",
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(_plscale)
    for each in (name,) if name in NAMES else NAMES:
        command = command_of(each)
        if isinstance(command, typer.Typer):
            app.add_typer(command)
        else:
            app.command()(command)
    return app


def run(arguments: list[str]) -> int:
    """Run one command and give its exit code; 3 is a fault of plscale itself."""
    open_closed_streams()
    try:
        app = application(arguments[0] if arguments else "")
        gc.freeze()  # what was imported stays: there is no use in looking through it again
        gc.set_threshold(_SELDOM)
        gc.enable()
        app(args=arguments, prog_name="plscale")
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 2
    except KeyboardInterrupt:
        return 130
    except PlscaleError as error:  # from reading the words of options
        tell(f"plscale: {error}")
        return 2
    except OSError as error:  # from --help; commands have told of theirs before
        leave_closed_pipe()
        tell(f"plscale: cannot write the output: {error.strerror}")
        return 2
    except Exception:  # noqa: BLE001 - last resort: exit code 1 would say that a plan has findings
        tell(traceback.format_exc())
        tell("plscale: this is a fault of plscale, not of a plan; please report the lines above")
        return 3
    return 0
