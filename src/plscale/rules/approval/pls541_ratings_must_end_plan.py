"""PLS541: after more unacceptable ratings in a row the state must end a plan."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.approval.ratings import goes_on, rated, rows, told
from plscale.rules.base import Case, rule
from plscale.rules.grounds import RATINGS


@rule("PLS541", "ratings-must-end-plan", default=Severity.ERROR, grounds=RATINGS)
def ratings_must_end_plan(case: Case) -> Iterator[Violation]:
    """A plan goes on after as many unacceptable ratings in a row as must end it."""
    law = case.program.ratings
    if law is None or law.must_end_after is None or not goes_on(case):
        return
    for ratings in rated(case):
        row = next((row for row in rows(ratings) if len(row) >= (law.must_end_after)), None)
        if row is not None:
            yield Violation(
                ("events", row[-1].id, "rating"),
                f"{len(row)} ratings in a row are unacceptable ({told(row)}), and after"
                f" {law.must_end_after} the state must end the plan",
                "record its end under  events:  as  {event: termination, date: …},  or correct a"
                " rating that is wrong",
                label="the plan goes on after this",
                citation=law.law,
                related=tuple((one.path, f"rated on {one.date}") for one in row[:-1]),
                is_verified=law.verified,
            )
