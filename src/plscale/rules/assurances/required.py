"""The assurances that a program requires of a plan on the day, and who has to sign them."""

from collections.abc import Iterator
from dataclasses import dataclass

from plscale.finding import Deadline
from plscale.model.lookup import is_empty
from plscale.programs.entries import RequiredAssurance
from plscale.rules.base import Case
from plscale.rules.deadlines import deadline_of


@dataclass(frozen=True, slots=True)
class Requirement:
    """One assurance that a plan has to give, and by when."""

    id: str
    entry: RequiredAssurance
    deadline: Deadline


def required(case: Case, *, is_there: bool) -> Iterator[Requirement]:
    """Give what is required by now or soon, of the assurances that the plan has or has not."""
    for id_, entry in case.program.assurances.items():
        if not entry.required or is_empty(case.plan.assurances.get(id_)) is is_there:
            continue
        deadline = deadline_of(case, entry)
        if deadline is not None:
            yield Requirement(id_, entry, deadline)


def names_signers(case: Case, id_: str) -> bool:
    """Tell whether the program says who has to sign an assurance."""
    entry = case.program.assurances.get(id_)
    return entry is not None and entry.required and bool(entry.signed_by)
