"""What a file gets wrong while it is read, and what is therefore left out of its data."""

from dataclasses import replace
from typing import Any, Final

from plscale.place import PlanPath
from plscale.source import refusals
from plscale.source.fault import Fault
from plscale.source.limits import Limits

DROPPED: Final = "\0"
"""Begins every key whose value is read but not kept; no text of a file holds this character."""
MERGED: Final = f"{DROPPED}<<"
"""Begins the key that stands for a merge key."""


class EnoughFaultsError(Exception):
    """A file has as many faults as are listed, and reading on would only cost time."""


class Ledger:
    """Takes faults, holes and leftovers as they come; `settle` takes the leftovers away."""

    def __init__(self, limits: Limits) -> None:
        """Begin with nothing wrong."""
        self._limits = limits
        self.faults: list[Fault] = []
        self.holes: set[PlanPath] = set()
        self.blanks: list[PlanPath] = []
        self._leftovers: list[tuple[Any, str]] = []  # where values stand that will not be kept
        self._anchors: dict[str, Any] = {}
        self._repeated: set[str] = set()

    def note(self, fault: Fault) -> None:
        """Note a fault.

        Raises:
            EnoughFaultsError: there are as many as are listed.
        """
        self.faults.append(fault)
        if len(self.faults) >= self._limits.findings:
            self.faults.append(refusals.too_many_findings(fault.span, self._limits))
            raise EnoughFaultsError

    def refuse(self, fault: Fault, path: PlanPath) -> None:
        """Note a fault whose value is left out, and where it would have stood."""
        self.note(replace(fault, path=known(path)))
        self.holes.add(path)

    def drop(self, fault: Fault, box: Any, mark: str = DROPPED) -> str:
        """Note a fault of a key, and give the key under which its value goes until the end."""
        self.note(fault)
        return self.forget(box, mark)

    def forget(self, box: Any, mark: str = DROPPED) -> str:
        """Give a key under which a value goes until the end, and no longer."""
        key = f"{mark}{len(self._leftovers)}"
        self._leftovers.append((box, key))
        return key

    def leave_out(self, box: Any, key: str) -> None:
        """Note a key that is in the data only while the file is read: it is free, or blank."""
        self._leftovers.append((box, key))

    def anchor(self, event: Any) -> None:
        """Note what may be repeated later, if the value of an event has a name for that."""
        if event.anchor:
            self._anchors[event.anchor] = event

    def repeat(self, event: Any) -> Fault:
        """Give the fault of a repetition; the place that it repeats is then no fault of its own."""
        self._repeated.add(event.anchor)
        return refusals.alias(event.anchor, event, self._anchors.get(event.anchor))

    def settle(self) -> None:
        """Take out of the data what is not kept; its holes and blanks are none."""
        for box, key in self._leftovers:
            box.pop(key, None)
        self.holes = {hole for hole in self.holes if not any(map(_is_left_over, hole))}
        self.blanks = [path for path in self.blanks if not any(map(_is_left_over, path))]

    def refuse_unused_anchors(self) -> None:
        """Note the places that could be repeated and were not."""
        for name, event in self._anchors.items():
            if name not in self._repeated:
                self.note(refusals.anchor(name, event))


def is_free(key: str) -> bool:
    """Tell whether a key is free for notes of the writer's own and never judged."""
    return key == "notes" or key.startswith("x-")


def known(path: PlanPath) -> PlanPath:
    """Give a path as the file tells it; none where a key on the way is no word."""
    is_dropped = any(isinstance(step, str) and step.startswith(DROPPED) for step in path)
    return () if is_dropped else path


def _is_left_over(step: str | int) -> bool:
    return isinstance(step, str) and (step.startswith(DROPPED) or is_free(step))
