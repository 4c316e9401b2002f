"""The closed lists that plans, programs and rules share, as data with their sources.

Everything is read from the files beside this one; the lists and their order are DESIGN section 5.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from plscale.errors import PlscaleError
from plscale.source.read import read_own
from plscale.visible import shown

LISTS: tuple[str, ...] = (
    "areas", "assurances", "conditions", "elements", "events", "phases", "practices", "topics",
)  # fmt: skip
"""Names of the lists, as ``plscale catalog`` takes them."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One member of a closed list."""

    id: str
    title: str
    about: str
    """One sentence in plain words."""
    source: str
    """A public page, or ``plscale`` where the entry is ours."""
    basis: str = ""
    """Where the subject stands in law or in a source, as far as that was read."""
    area: str = ""
    """Of a topic: the area of flexibility it belongs to."""
    topics: tuple[str, ...] = ()
    """Of an area: its topics; of a practice: those that usually stand in its way."""


@cache
def entries(name: str) -> Mapping[str, Entry]:
    """Give the entries of one list by id, in the list's own order.

    Raises:
        PlscaleError: there is no list of that name.
    """
    if name not in LISTS:
        raise PlscaleError(f"there is no list {shown(name)}; the lists are: {', '.join(LISTS)}")
    if name == "topics":
        return {
            topic: Entry(topic, told["title"], told["about"], "plscale", area=area)
            for area, whole in _read("areas").items()
            for topic, told in whole["topics"].items()
        }
    return {id_: _entry(id_, told) for id_, told in _read(name).items()}


def ids(name: str) -> tuple[str, ...]:
    """Give the ids of one list in the list's own order."""
    return tuple(entries(name))


def _entry(id_: str, told: Mapping[str, Any]) -> Entry:
    return Entry(
        id_,
        told["title"],
        told["about"],
        told["source"],
        told.get("basis", ""),
        topics=tuple(told.get("topics", ())),
    )


@cache
def _read(name: str) -> Mapping[str, Any]:
    resource = Path(__file__).parent / "data" / f"{name}.yaml"
    document = read_own(resource.read_bytes(), resource.name)
    if document.data is None or document.faults:
        raise PlscaleError(f"this installation of plscale is damaged: {resource} cannot be read")
    return document.data
