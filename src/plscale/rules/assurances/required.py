"""The assurances that a program requires, and by when a plan has to give each."""

from collections.abc import Iterator
from dataclasses import dataclass

from plscale.finding import Deadline
from plscale.model.lookup import is_empty
from plscale.model.promises import Assurance
from plscale.programs.entries import RequiredAssurance
from plscale.rules.base import Case
from plscale.rules.deadlines import deadline_of


@dataclass(frozen=True, slots=True)
class Requirement:
    """One assurance that the program requires, and what the plan says of it."""

    id: str
    entry: RequiredAssurance
    assurance: Assurance | None
    """None where the plan does not have it, or has it without a word."""

    def deadline(self, case: Case) -> Deadline | None:
        """Give by when it is due, or None while that is no concern."""
        return deadline_of(case, self.entry)


def required(case: Case) -> Iterator[Requirement]:
    """Give every assurance that the program requires, in its order."""
    there = case.plan.assurances
    for id_, entry in case.program.assurances.items():
        if entry.required:
            own = there.get(id_)
            is_there = own is not None and (own.given is not None or not is_empty(own))
            yield Requirement(id_, entry, own if is_there else None)


def names_signers(case: Case, id_: str) -> bool:
    """Tell whether the program says who has to sign an assurance."""
    entry = case.program.assurances.get(id_)
    return entry is not None and entry.required and bool(entry.signed_by)
