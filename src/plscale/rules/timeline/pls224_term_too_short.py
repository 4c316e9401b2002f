"""PLS224: a plan should last as long as its program asks."""

from collections.abc import Iterator

from plscale.days import day_before, plan_year_start
from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.standing.in_force import is_in_force


@rule("PLS224", "term-too-short", default=Severity.ERROR)
def term_too_short(case: Case) -> Iterator[Violation]:
    """A plan ends before the fewest years are over that its program asks for.

    Of dates that are known in part, the longest term counts that they leave open.
    """
    least, standing, timeline = case.program.years.min, case.standing, case.plan.timeline
    if least is None or standing.starts is None or timeline is None or timeline.ends is None:
        return
    when = timeline.ends.when
    ends = case.standing.ends if when is None else when.last
    last = day_before(plan_year_start(standing.starts, least.years + 1))
    if ends is None or ends >= last or standing.is_reversed:
        return
    if is_in_force(least, standing.starts):
        years = f"{least.years} year{'' if least.years == 1 else 's'}"
        yield Violation(
            ("timeline", "ends"),
            f"the plan lasts until {when or ends}, shorter than {years}",
            f"end it on {last} or later",
            label="the last day",
            citation=least.law,
            related=((("timeline", "starts"), f"{years} from here end on {last}"),),
            is_verified=least.verified,
        )
