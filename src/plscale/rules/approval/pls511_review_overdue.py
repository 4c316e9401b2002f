"""PLS511: a plan should be reviewed as often as the law asks."""

from collections.abc import Iterator

from plscale.days import add_years
from plscale.finding import Severity, Violation
from plscale.programs.entries import Reviews
from plscale.rules.base import Case, rule
from plscale.rules.deadlines import deadline_on
from plscale.rules.happenings import Happening, approval, happenings
from plscale.standing.in_force import is_in_force


@rule("PLS511", "review-overdue", default=Severity.WARNING)
def review_overdue(case: Case) -> Iterator[Violation]:
    """More years than the program allows have gone by since the approval or the last review."""
    reviews = case.program.reviews
    last = _last(case, reviews) if reviews is not None else None
    if reviews is None or last is None:
        return
    due = add_years(last.date.last, reviews.every_years)
    deadline = deadline_on(case, due) if is_in_force(reviews, due) else None
    if deadline is None:
        return
    years = "year" if reviews.every_years == 1 else f"{reviews.every_years} years"
    yield Violation(
        ("events",),
        f"no review is recorded since {last.event.event} on {last.date}; one is due every {years}",
        "once it was done, add to  events:  review: {event: review, date: …}",
        citation=reviews.law,
        related=((last.path, "counted from here"),),
        at_key=True,
        deadline=deadline,
        is_verified=reviews.verified,
    )


def _last(case: Case, reviews: Reviews) -> Happening | None:
    """Give the last review, or what the first one is counted from."""
    if there := happenings(case, "review"):
        return max(there, key=lambda one: one.date.last)
    if reviews.after is None:
        return approval(case)
    return next(iter(happenings(case, reviews.after)), None)
