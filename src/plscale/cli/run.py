"""The application: its commands, and what the process exits with."""

import gc
import traceback
from typing import Annotated

import typer

from plscale import __version__
from plscale.cli.catalog import catalog
from plscale.cli.explain import explain
from plscale.cli.init import init
from plscale.cli.outlet import leave_closed_pipe, open_closed_streams, tell
from plscale.cli.programs import programs
from plscale.cli.rules import rules
from plscale.cli.schema import schema
from plscale.cli.status import status
from plscale.cli.validate import validate

app = typer.Typer(
    name="plscale",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for command in (init, validate, status, explain, rules, catalog, schema):
    app.command()(command)
app.add_typer(programs)


def _version(is_asked: bool) -> None:  # noqa: FBT001 - typer calls it with the option's value
    if is_asked:
        typer.echo(f"plscale {__version__}")
        raise typer.Exit


@app.callback()
def plscale(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Check the plans of innovation districts before they are submitted."""


def run(arguments: list[str]) -> int:
    """Run one command and give its exit code; 3 is a fault of plscale itself."""
    open_closed_streams()
    gc.freeze()  # what was imported stays: there is no use in looking through it again
    try:
        app(args=arguments, prog_name="plscale")
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 2
    except KeyboardInterrupt:
        return 130
    except OSError as error:  # from --help; commands have told of theirs before
        leave_closed_pipe()
        tell(f"plscale: cannot write the output: {error.strerror}")
        return 2
    except Exception:  # noqa: BLE001 - last resort: exit code 1 would say that a plan has findings
        tell(traceback.format_exc())
        tell("plscale: this is a fault of plscale, not of a plan; please report the lines above")
        return 3
    return 0
