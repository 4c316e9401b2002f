"""PLS543: a district should be rated acceptable when its plan is adopted or renewed."""

from collections.abc import Iterator

from plscale.days import When, on
from plscale.finding import Severity, Violation
from plscale.rules.approval.ratings import rated
from plscale.rules.base import Case, rule
from plscale.rules.grounds import RATINGS
from plscale.rules.happenings import OVER, approval
from plscale.standing.rounds import own_round


@rule("PLS543", "rating-bars-plan", default=Severity.ERROR, grounds=RATINGS)
def rating_bars_plan(case: Case) -> Iterator[Violation]:
    """The last rating before the plan was adopted or renewed is unacceptable.

    Of a plan that nobody has approved yet it is the last one so far, or before its first day.
    """
    law = case.program.ratings.eligible if case.program.ratings is not None else None
    if law is None or case.standing.course.state in OVER or not rated(case):
        return
    now = own_round(case.plan, case.standing)
    if now not in law.rounds:
        return
    approved = approval(case)
    day = approved.date if approved else on(min(case.day, case.standing.starts or case.day))
    for ratings in rated(case):
        earlier = [one for one in ratings if not _is_later(one.date, day)]
        if earlier and earlier[-1].event.rating == "unacceptable":
            last = earlier[-1]
            until = f"when the plan was approved on {day}" if approved else "so far"
            yield Violation(
                ("events", last.id, "rating"),
                f"the last rating {until} is unacceptable: that of {last.date}; for"
                f" {_ROUNDS.get(now, now)} a district must be rated acceptable",
                "correct the rating if it is wrong, or ask the state whether it bars the plan",
                label="not acceptable",
                citation=law.law,
                related=((approved.path, "approved here"),) if approved else (),
                is_verified=law.verified,
            )


_ROUNDS = {"adoption": "an adoption", "renewal": "a renewal", "amendment": "an amendment"}


def _is_later(rated_on: When, day: When) -> bool:
    """Tell whether a rating may have come after a day; then it is not held against the plan."""
    return rated_on.last > day.first
