"""The shelf: every body of law that can be cited."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from plscale.law.body import Body
from plscale.law.spelling import plain_name


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Shelf:
    """Bodies of law by abbreviation, and by every name that they go by."""

    bodies: Mapping[str, Body]
    names: Mapping[str, Body]
    """By plain name, such as ``texeduccode``."""
    longest: int
    """Letters of the longest plain name."""

    def adding(self, bodies: Iterable[Body]) -> "Shelf":
        """Give a shelf that holds more bodies, such as those of a state that is not built in."""
        return shelf_of([*self.bodies.values(), *bodies])


def shelf_of(bodies: Iterable[Body]) -> Shelf:
    """Put bodies of law on a shelf; of two with the same name, the later one has it."""
    by_abbreviation = {body.abbreviation: body for body in bodies}
    names = {
        plain_name(name): body
        for body in by_abbreviation.values()
        if not body.is_local  # read by itself: its names are a district's own
        for name in (body.name, *body.also, body.abbreviation)
    }
    return Shelf(by_abbreviation, names, max(map(len, names), default=0))
