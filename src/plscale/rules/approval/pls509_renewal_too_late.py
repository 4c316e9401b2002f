"""PLS509: a plan should be renewed before it ends, or soon after."""

from collections.abc import Iterator

from plscale.days import add_months
from plscale.finding import Severity, Violation
from plscale.place import PlanPath
from plscale.programs.entries import Grace
from plscale.rules.approval.approving import approving, grace_end
from plscale.rules.base import Case, rule
from plscale.rules.grounds import STEPS
from plscale.visible import quoted


@rule("PLS509", "renewal-too-late", default=Severity.ERROR, grounds=STEPS)
def renewal_too_late(case: Case) -> Iterator[Violation]:
    """A plan was renewed later after its end than the program allows."""
    grace = case.program.years.renewal_grace
    if grace is not None:
        yield from _of_new_plan(case, grace)
        yield from _of_old_plan(case, grace)


def _of_new_plan(case: Case, grace: Grace) -> Iterator[Violation]:
    last, approved, ended = grace_end(case), approving(case), case.before_ended
    if last is None or approved is None or not approved.date.is_after(last):
        return
    place: PlanPath = ("renews",) if ended else ("timeline", "starts")
    told = f"that ended on {ended}" if ended else f"and starts on {case.standing.starts_by}"
    yield Violation(
        approved.path,
        f"the plan renews another {told}, but {approved.event.event} is dated {approved.date};"
        f" the last day for it was {last}",
        f"begin anew on {approved.date.first} or later, or correct the date that is wrong",
        label="too late",
        citation=grace.law,
        related=((place, "the term before had ended"),),
        is_verified=grace.verified,
    )


def _of_old_plan(case: Case, grace: Grace) -> Iterator[Violation]:
    ends = case.standing.ends
    if ends is None or case.standing.is_reversed:
        return
    last = add_months(ends, grace.months)
    for id_, event in case.plan.events_by_name.get("renewal", ()):
        if event.date is None or event.result == "failed":
            continue
        if last < event.date.first <= case.standing.as_of:
            yield Violation(
                ("events", id_, "date"),
                f"{quoted(id_)} is dated {event.date}; the plan ended on {ends}, and could be"
                f" renewed until {last}",
                "correct the date that is wrong; a plan adopted later is no renewal",
                label="too late",
                citation=grace.law,
                related=((("timeline", "ends"), f"the plan ends on {ends}"),),
                is_verified=grace.verified,
            )
