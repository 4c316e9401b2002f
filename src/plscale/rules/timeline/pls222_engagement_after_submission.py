"""PLS222: people should be heard before the plan is submitted."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.grounds import COURSE, events, places, together
from plscale.rules.happenings import approval, happenings, submission
from plscale.visible import quoted

_ALSO_HEARD = ("public-hearing", "meeting", "staff-vote", "council-vote", "committee-vote")
"""Events at which people outside the office were heard as well."""


@rule(
    "PLS222",
    "engagement-after-submission",
    default=Severity.WARNING,
    grounds=together(COURSE, events(*_ALSO_HEARD), places(("engagement",))),
)
def engagement_after_submission(case: Case) -> Iterator[Violation]:
    """Every occasion on which people were heard came when the plan had been submitted."""
    sent = submission(case) or approval(case) if case.plan.engagement else None
    if sent is None:
        return
    occasions = {id_: told.date for id_, told in case.plan.engagement.items()}
    dated = {id_: day for id_, day in occasions.items() if day is not None}
    if len(dated) < len(occasions) or not all(day.is_after(sent.date) for day in dated.values()):
        return
    if any(not heard.date.is_after(sent.date) for heard in happenings(case, *_ALSO_HEARD)):
        return
    first = min(dated, key=lambda id_: dated[id_].first)
    done = "submitted" if sent.event.event == "plan-submitted" else "approved"
    yield Violation(
        ("engagement", first, "date"),
        f"{quoted(first)}, the first occasion on which people were heard, is on {dated[first]},"
        f" after the plan was {done} on {sent.date}",
        "add the occasions that came before, or correct the date that is wrong",
        label="the earliest",
        related=((sent.path, f"{done} here"),),
    )
