"""PLS218: a plan should not last longer than its program allows."""

from collections.abc import Iterator

from plscale.days import day_before, latest_end
from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule


@rule("PLS218", "term-too-long", default=Severity.ERROR)
def term_too_long(case: Case) -> Iterator[Violation]:
    """A plan ends later than the most years that its program gives it.

    A plan that ends on the anniversary of its first day is not held to be a day too long.
    """
    years, standing, timeline = case.program.years, case.standing, case.plan.timeline
    most = years.max
    if most is None or standing.starts_by is None or timeline is None or timeline.ends is None:
        return
    when = timeline.ends.when
    ends = standing.ends if when is None else when.first
    latest = latest_end(standing.starts_by, most)
    if ends is not None and ends > latest:
        last, told = day_before(latest), f"{most} year{'s' if most > 1 else ''}"
        yield Violation(
            ("timeline", "ends"),
            f"the plan lasts until {when or ends}, longer than {told}",
            f"end it on {last} at the latest, and go on in a plan that renews it",
            label="the last day",
            related=((("timeline", "starts"), f"{told} from here end on {last}"),),
            citation=years.law,
            is_verified=case.program.is_term_read,
            source=years.source,
        )
