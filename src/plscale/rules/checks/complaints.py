"""What is said of a plan of which a state's own check surely does not hold."""

from dataclasses import dataclass

from plscale.finding import Deadline, Violation
from plscale.model.sorts import Sort
from plscale.place import PlanPath, is_within
from plscale.programs.inquiries import Amount, Asked, Inquiry, within
from plscale.rules.checks.looking import Entry, Looks
from plscale.rules.checks.outcome import counted, failed
from plscale.rules.checks.words import instead, unwanted, written
from plscale.visible import cut

_LONGEST = 200
"""Most characters of a title or remedy that a finding repeats."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """The one thing for which a check does not hold, as the plan has it."""

    asked: Asked
    path: PlanPath
    value: object
    """What stands there; of what is counted how many there are."""
    other: object
    """The value that it is compared with, where the plan has that, too."""
    other_path: PlanPath
    is_wanted: bool
    """Whether it should hold; else it holds, and should not."""

    @property
    def is_at_key(self) -> bool:
        """Whether the key shows best what is meant: the value is not there, or has many lines."""
        is_large = self.asked.spot.sort in (Sort.ENTRIES, Sort.SECTION)
        return is_large or self.value is None or self.asked.operator == "is"

    @property
    def message(self) -> str:
        """What the plan has, and what it should have."""
        if not self.is_wanted:
            return unwanted(self.asked, str(self.path[-1]))
        place = ".".join(map(str, self.other_path))
        return instead(self.asked, str(self.path[-1]), self.value, self.other, place)

    @property
    def remedy(self) -> str:
        """What to do, where the state does not say."""
        key, operand = self.path[-1], self.asked.operand
        if self.asked.operator == "is":
            is_missing = (operand == "present") is self.is_wanted
            return f"add  {key}:" if is_missing else f"take  {key}:  out"
        if self.asked.operator == "includes":
            return f"add it to  {key}:" if self.is_wanted else f"take it out of  {key}:"
        if isinstance(operand, Amount) and self.is_wanted:
            is_few = isinstance(self.value, int) and self.value < (operand.at_least or 0)
            return f"add to  {key}:" if is_few else f"take out of  {key}:  what is too much"
        return f"correct  {key}:"

    @property
    def related(self) -> tuple[tuple[PlanPath, str], ...]:
        """The place that it is compared with."""
        other = self.asked.other
        return ((self.other_path, written(self.other, other.sort)),) if other else ()


def complaint(inquiry: Inquiry, entry: Entry, looks: Looks, deadline: Deadline | None) -> Violation:
    """Say what an entry gets wrong: where one thing is wrong, at that, else at the entry itself."""
    check, wrong = inquiry.check, _wrong(inquiry, entry, looks)
    title = _told(check.title).removesuffix(".")
    keys = inquiry.entry or inquiry.spots[0].path
    place, at_key, related = within(keys, entry.ids), True, wrong.related if wrong else ()
    if wrong is not None:
        if not inquiry.entry or is_within(wrong.path, place):
            place, at_key = wrong.path, wrong.is_at_key
        else:
            related = ((wrong.path, "this is meant"), *related)
    remedy = wrong.remedy if wrong else f"plscale explain {inquiry.code} --program FILE  tells it"
    return Violation(
        place,
        f"{title}: {wrong.message}" if wrong else title,
        _told(check.remedy) if check.remedy else remedy,
        citation=check.law,
        related=related,
        at_key=at_key,
        deadline=deadline,
        is_verified=check.verified,
        source=check.source,
        because=tuple(within(spot.path, entry.ids) for spot in inquiry.spots),
    )


def _wrong(inquiry: Inquiry, entry: Entry, looks: Looks) -> Wrong | None:
    found = failed(inquiry.require, entry, looks)
    if found is None:
        return None
    asked, is_wanted = found
    value = looks.value(asked.spot, entry)
    other = None if asked.other is None else looks.value(asked.other, entry)
    if isinstance(asked.operand, Amount):
        sure, most = counted(value, asked.operand.where, entry, looks)
        value = most if most < (asked.operand.at_least or 0) else sure
    other_path = within(asked.other.path, entry.ids) if asked.other else ()
    return Wrong(asked, within(asked.spot.path, entry.ids), value, other, other_path, is_wanted)


def _told(text: str) -> str:
    """Put a text of the program on one line."""
    return cut(" ".join(text.split()), _LONGEST)
