"""PLS617: a measure should have a target for the last plan year."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.grounds import TERM
from plscale.visible import quoted


@rule("PLS617", "targets-end-early", default=Severity.NOTE, grounds=TERM)
def targets_end_early(case: Case) -> Iterator[Violation]:
    """The last target of a measure is of a year before the plan's last one."""
    years = case.standing.years
    if years is None:
        return
    final = str(years)
    for id_, measure in case.plan.measures.items():
        targets = measure.targets
        last = years if final in targets else max(map(int, targets), default=years)
        if last < years:
            yield Violation(
                ("measures", id_, "targets", str(last)),
                f"the last target of {quoted(id_)} is of year {last}, but the plan has"
                f" {years} years",
                f"add what is aimed at by year {years}, in which the plan is evaluated",
                label="the last target",
                related=((("timeline", "ends"), f"the plan ends on {case.standing.ends}"),),
                because=(("measures", id_, "targets"),),
            )
