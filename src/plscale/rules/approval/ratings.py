"""Ratings that a plan records, and how many unacceptable ones follow each other."""

from collections.abc import Iterator, Sequence

from plscale.rules.base import Case, once
from plscale.rules.happenings import OVER, Happening


@once
def rated(case: Case) -> Sequence[Sequence[Happening]]:
    """Give the dated ratings of the plan, and of each member, in order of their dates.

    A year in which nobody was rated counts for nothing, neither as good nor as bad.
    """
    found: list[list[Happening]] = []
    for subject, by_name in case.plan.events_about.items():
        if subject[0] not in ("plan", "member"):
            continue
        known = [
            Happening(id_, event, event.date)
            for id_, event in by_name.get("rating", ())
            if event.rating != "not-rated" and case.standing.knows(event.date)
        ]
        found.append(sorted(known, key=lambda one: (one.date.first, one.date.last)))
    return [ratings for ratings in found if ratings]


def rows(ratings: Sequence[Happening]) -> Iterator[list[Happening]]:
    """Give unacceptable ratings that follow each other, row by row; one not told ends a row."""
    row: list[Happening] = []
    for one in ratings:
        if one.event.rating == "unacceptable":
            row.append(one)
        elif row:
            yield row
            row = []
    if row:
        yield row


def goes_on(case: Case) -> bool:
    """Tell whether the plan is in force on the day, as far as it tells."""
    course = case.standing.course
    return course.state not in OVER and (course.approved is not None or bool(case.standing.year))


def told(row: Sequence[Happening]) -> str:
    """Say when the ratings of a row were given."""
    days = [str(one.date) for one in row]
    return f"{', '.join(days[:-1])} and {days[-1]}" if len(days) > 1 else days[0]
