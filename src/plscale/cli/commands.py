"""The commands by name; a run imports only the one that it names."""

from collections.abc import Callable
from typing import TypeAlias

import typer

Command: TypeAlias = Callable[..., None] | typer.Typer

NAMES: tuple[str, ...] = (
    "init",
    "validate",
    "status",
    "explain",
    "rules",
    "catalog",
    "schema",
    "programs",
)
"""In the order of the help."""


def command_of(name: str) -> Command:  # noqa: PLR0911 - one for each
    """Import a command; an application of its own is one with commands below it."""
    match name:
        case "init":
            from plscale.cli.init import init

            return init
        case "validate":
            from plscale.cli.validate import validate

            return validate
        case "status":
            from plscale.cli.status import status

            return status
        case "explain":
            from plscale.cli.explain import explain

            return explain
        case "rules":
            from plscale.cli.rules import rules

            return rules
        case "catalog":
            from plscale.cli.catalog import catalog

            return catalog
        case "schema":
            from plscale.cli.schema import schema

            return schema
    from plscale.cli.programs import programs

    return programs
