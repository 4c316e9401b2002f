"""PLS542: a rating should say how the district was rated."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.approval.ratings import rated
from plscale.rules.base import Case, rule
from plscale.visible import quoted


@rule("PLS542", "rating-not-told", default=Severity.WARNING)
def rating_not_told(case: Case) -> Iterator[Violation]:
    """An event tells that the district was rated, and not how, where the program asks for it."""
    law = case.program.ratings
    if law is None:
        return
    for one in (one for ratings in rated(case) for one in ratings if one.event.rating is None):
        yield Violation(
            ("events", one.id, "rating"),
            f"{quoted(one.id)} does not tell how the district was rated on {one.date}",
            "add  rating: acceptable,  unacceptable  or  not-rated",
            citation=law.law,
            at_key=True,
            is_verified=law.verified,
        )
