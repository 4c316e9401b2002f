"""PLS540: after some unacceptable ratings in a row the state may end a plan."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.approval.ratings import goes_on, rated, rows, told
from plscale.rules.base import Case, rule
from plscale.rules.grounds import RATINGS


@rule("PLS540", "ratings-may-end-plan", default=Severity.WARNING, grounds=RATINGS)
def ratings_may_end_plan(case: Case) -> Iterator[Violation]:
    """The last ratings are unacceptable, and as many as the state may end the plan for.

    Where they are so many that it must, that is the matter of PLS541.
    """
    law = case.program.ratings
    if law is None or law.may_end_after is None or not goes_on(case):
        return
    for ratings in rated(case):
        row = [*rows(ratings)][-1:]
        is_last = bool(row) and row[0][-1] is ratings[-1]
        most = max(map(len, rows(ratings)), default=0)
        if is_last and len(row[0]) >= law.may_end_after and most < (law.must_end_after or most + 1):
            yield Violation(
                ("events", ratings[-1].id, "rating"),
                f"the last {len(row[0])} ratings are unacceptable ({told(row[0])}):"
                " the state may end the plan",
                "ask the state how the plan goes on, or whether it may be amended instead",
                label="unacceptable again" if len(row[0]) > 1 else "unacceptable",
                citation=law.law,
                related=tuple((one.path, f"rated on {one.date}") for one in row[0][:-1]),
                is_verified=law.verified,
            )
