"""PLS525: the boards of a consortium should vote before its plan is approved."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.grounds import COURSE
from plscale.rules.happenings import approval
from plscale.visible import quoted


@rule("PLS525", "member-vote-after-approval", default=Severity.WARNING, grounds=COURSE)
def member_vote_after_approval(case: Case) -> Iterator[Violation]:
    """The board of a member voted on the common plan only after the plan was approved."""
    approved = approval(case) if case.plan.consortium else None
    if approved is None:
        return
    first: dict[str, str] = {}
    for id_, event in case.plan.events.items():
        if event.event != "board-vote" or not event.member or event.for_ or event.waiver:
            continue
        if not case.standing.knows(event.date) or not event.date.is_after(approved.date):
            first[event.member] = ""  # it voted in time, or nobody knows when
        else:
            first.setdefault(event.member, id_)
    for member, id_ in first.items():
        if id_:
            yield Violation(
                ("events", id_, "date"),
                f"the board of {quoted(member)} voted on {case.plan.events[id_].date},"
                f" after the plan of the consortium was approved on {approved.date}",
                "correct the date that is wrong; a member that joins later comes in by an"
                " amendment, named under  for:",
                label="after the approval",
                related=((approved.path, "approved here"),),
            )
