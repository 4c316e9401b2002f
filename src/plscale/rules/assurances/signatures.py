"""When assurances were signed, and what was changed after that."""

from collections.abc import Sequence
from dataclasses import dataclass

from plscale.days import When
from plscale.model.promises import Assurance
from plscale.place import PlanPath
from plscale.rules.base import Case, once


@dataclass(frozen=True, slots=True)
class Change:
    """The day on which the plan became another one than before, so that old signatures end."""

    path: PlanPath
    date: When
    words: str
    """How a message speaks of it, such as ``the final version was posted on 2026-03-20``."""


@once
def final_version(case: Case) -> Change | None:
    """Give the version that signatures should cover, as far as events tell when it was there.

    It is the version posted last. Where none is posted, the plan that was submitted is later than
    the conditional approval under which it was written; signatures may well be older than the day
    on which it was sent.
    """
    posted = _last_event(case, "final-version-posted")
    if posted is not None:
        return Change(*posted, f"the final version was posted on {posted[1]}")
    approved, sent = _last_event(case, "conditional-approval"), _last_event(case, "plan-submitted")
    if approved is None or sent is None or not sent[1].is_after(approved[1]):
        return None
    words = f"the plan submitted on {sent[1]} was written, conditionally approved on {approved[1]}"
    return Change(*approved, words)


@once
def last_amendment(case: Case) -> Change | None:
    """Give the amendment that was made last, as far as it is known on the day."""
    amendments = [
        Change(("amendments", id_, "date"), made.date, f"the plan was amended on {made.date}")
        for id_, made in case.plan.amendments.items()
        if case.standing.knows(made.date)
    ]
    return max(amendments, key=lambda change: change.date.first, default=None)


def _last_event(case: Case, name: str) -> tuple[PlanPath, When] | None:
    """Give the last event of a name that is about the whole plan, not a part or a change of it."""
    if not any(name in by_name for by_name in case.plan.events_about.values()):
        return None
    found = [
        (("events", id_, "date"), event.date)
        for id_, event in case.plan.events.items()
        if event.event == name and not event.for_ and not event.waiver
        if case.standing.knows(event.date)
    ]
    return max(found, key=lambda dated: dated[1].first, default=None)


def signed_by(case: Case, assurance: Assurance) -> dict[str, When]:
    """Give the signatures that are known on the day, by role."""
    today = case.day
    return {role: day for role, day in assurance.signed.items() if day.first <= today}


def is_signed(case: Case, assurance: Assurance) -> bool:
    """Tell whether a signature is known on the day."""
    today = case.day
    return any(day.first <= today for day in assurance.signed.values())


@once
def signed_assurances(case: Case) -> Sequence[tuple[str, dict[str, When]]]:
    """Give each assurance that is not withheld and was signed, with its signatures by role."""
    return [
        (id_, signed)
        for id_, assurance in case.plan.assurances.items()
        if assurance.signed and assurance.given is not False
        if (signed := signed_by(case, assurance))
    ]
