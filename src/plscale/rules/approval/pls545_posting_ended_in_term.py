"""PLS545: what has to stay for the term of a plan should still be there."""

from collections.abc import Iterator

from plscale.days import day_after
from plscale.finding import Severity, Violation
from plscale.rules.approval.steps import steps, taken_by
from plscale.rules.base import Case, rule
from plscale.rules.happenings import Happening, approval
from plscale.standing.in_force import is_in_force
from plscale.visible import quoted


@rule("PLS545", "posting-ended-in-term", default=Severity.ERROR)
def posting_ended_in_term(case: Case) -> Iterator[Violation]:
    """A posting, or what else has to stay, was over before the plan was.

    One that was over before the step for which it was there is the matter of PLS526.
    """
    standing = case.standing
    kept = [(id_, step) for id_, step in steps(case) if step.stays is not None]
    approved = approval(case) if kept else None
    if approved is None:
        return
    for id_, step in kept:
        there, law = taken_by(case, id_, step), step.stays
        last = _last(there)
        until = last.event.until if last is not None else None
        if law is None or last is None or until is None or until.is_before(approved.date):
            continue
        ended = day_after(until.last)
        if ended > standing.judged_on or not is_in_force(law, ended):
            continue
        if standing.ends is None or until.is_before(standing.ends):
            yield Violation(
                ("events", last.id, "until"),
                f"{quoted(last.id)} lasted until {until}, and the plan goes on"
                + (f" to {standing.ends}" if standing.ends else ""),
                "take  until:  out if it is still there; else put it back, and add another event"
                f" {step.event}",
                label="it ended here",
                citation=law.law,
                related=((("timeline", "ends"), "the last day of the plan"),),
                is_verified=law.verified,
            )


def _last(there: list[Happening]) -> Happening | None:
    """Give what ended last; one without an end is taken to be there still."""
    if any(one.event.until is None for one in there):
        return None
    return max(
        there,
        key=lambda one: one.event.until.last if one.event.until else one.date.last,
        default=None,
    )
