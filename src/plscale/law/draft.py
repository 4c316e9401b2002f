"""A citation while it is being read."""

from dataclasses import dataclass, field

from plscale.law.body import Body
from plscale.law.citation import Citation


@dataclass(slots=True, eq=False, repr=False)
class Draft:
    """What has been read so far of one citation."""

    body: Body
    text: str
    """What follows the name."""
    given: tuple[str, ...] = ()
    """Numbers of the wider levels, should the text leave them out."""
    at: int = 0
    numbers: dict[int, str] = field(default_factory=dict)
    """By place of their level."""
    divisions: dict[str, str] = field(default_factory=dict)
    inside: tuple[str, ...] = ()
    last: tuple[str, ...] = ()
    """End of a range, without the levels that stand before the name."""
    goes_on: bool = False

    @property
    def has_begun(self) -> bool:
        """Whether anything after the name has been read."""
        return bool(self.divisions) or any(at >= self.body.leading for at in self.numbers)

    @property
    def is_closed(self) -> bool:
        """Whether nothing can follow."""
        return bool(self.inside or self.last or self.goes_on)

    def take(self, numbers: tuple[str, ...], start: int) -> bool:
        """Take the numbers of the levels from a place on; false where one is there already."""
        taken = dict(enumerate(numbers, start))
        if self.numbers.keys() & taken.keys():
            return False
        self.numbers |= taken
        return True

    def citation(self) -> Citation | None:
        """Give what was read, or None if parts are missing or do not go together."""
        body = self.body
        names = [known.name for known in body.divisions if known.name in self.divisions]
        depth = max((body.depth_under(name) for name in names), default=body.leading)
        wider = self.given[: min(self.numbers, default=depth)]
        numbers = {**dict(enumerate(wider)), **self.numbers}
        if not numbers and not names and not self.text:
            return Citation(body)  # the whole body, of which each title stands before the name
        if sorted(numbers) != [*range(len(numbers))] or len(numbers) < body.leading:
            return None
        if any(body.depth_under(name) != len(numbers) for name in names):
            return None
        return Citation(
            body,
            tuple(numbers[at] for at in range(len(numbers))),
            tuple((name, self.divisions[name]) for name in names),
            self.inside,
            self.last and (*(numbers[at] for at in range(body.leading)), *self.last),
            self.goes_on,
        )
