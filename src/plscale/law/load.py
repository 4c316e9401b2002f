"""The bodies of law that come with plscale, read once from the files in data/."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from plscale.errors import PlscaleError
from plscale.law.body import Body, Division, Level, Stretch
from plscale.law.compound import compound
from plscale.law.shelf import Shelf, shelf_of

if TYPE_CHECKING:
    from plscale.law.told import BodyTold, StretchTold
    from plscale.source.document import Document

_LEVEL = re.compile(r"\{(\w+)\}")


@cache
def built_in() -> Shelf:
    """Give the bodies of law that come with plscale.

    Raises:
        PlscaleError: the files that hold them are damaged.
    """
    bodies = [body_of(name, told) for name, told in (_file("bodies").data or {}).items()]
    stretches: Mapping[str, StretchTold] = _file("divisions").data or {}
    return shelf_of(
        replace(body, stretches=dict(_stretches_of(body, stretches))) for body in bodies
    )


def body_of(abbreviation: str, told: "BodyTold") -> Body:
    """Build a body of law from what its file tells."""
    literals, names = _LEVEL.split(told["form"])[::2], _LEVEL.findall(told["form"])
    leading = next(at for at, literal in enumerate(literals) if literal.strip())
    levels = told.get("levels", {})
    return Body(
        abbreviation,
        told["name"],
        told["kind"],
        told.get("state", ""),
        tuple(Level(name, **levels.get(name, {})) for name in names),
        tuple(part if at > leading else "" for at, part in enumerate(literals[: len(names)])),
        leading,
        told["example"],
        told["source"],
        told["verified"],
        tuple(told.get("also", ())),
        tuple(told.get("inside", ("({})",))),
        tuple(Division(name, **rest) for name, rest in told.get("divisions", {}).items()),
        note=told.get("note", ""),
    )


def _stretches_of(
    body: Body, stretches: Mapping[str, "StretchTold"]
) -> Iterator[tuple[str, Stretch]]:
    for division, told in stretches.items():
        if division.startswith(f"{body.abbreviation} "):
            first, _ = compound(body, told["first"], 0, body.leading)
            before, _ = compound(body, told["before"], 0, body.leading)
            seen, _ = compound(body, told.get("seen", ""), 0, body.leading)
            note = told.get("note", "")
            yield division, Stretch(first, before, told["source"], told["verified"], note, seen)


def _file(name: str) -> "Document":
    from plscale.source.read import read_own  # late: it brings the YAML library

    resource = Path(__file__).parent / "data" / f"{name}.yaml"
    document = read_own(resource.read_bytes(), resource.name)
    if document.data is None or document.faults:
        raise PlscaleError(f"this installation of plscale is damaged: {resource} cannot be read")
    return document
