"""PLS421: a waiver should be decided by the day on which it starts."""

from collections.abc import Iterator

from plscale.finding import Severity, Violation
from plscale.rules.base import Case, rule
from plscale.rules.grounds import COURSE, LIFE
from plscale.rules.happenings import OVER
from plscale.rules.waivers.asking import is_asked_after_start
from plscale.rules.waivers.stretches import stretches
from plscale.standing.waivers import stretch_state
from plscale.visible import quoted


@rule("PLS421", "waiver-undecided", default=Severity.WARNING, grounds=COURSE, beside=LIFE)
def waiver_undecided(case: Case) -> Iterator[Violation]:
    """The first day of a waiver is past, and it is still only asked for.

    What was asked for after that day is the matter of PLS428.
    """
    plan, standing = case.plan, case.standing
    for path, id_, stretch, starts, *_ in stretches(case):
        if starts is None or not starts.is_before(case.day):
            continue
        if stretch.status is None or is_asked_after_start(stretch):
            continue
        state = stretch_state(plan.waivers[id_], stretch, case.program, standing)
        if state == "requested" and standing.course.state not in OVER:
            yield Violation(
                (*path, "starts"),
                f"{quoted(id_)} starts on {starts}, but is still only requested",
                "write what was decided, under  status:  and  decided:,  or let it start later",
                label="this day is past",
                related=(((*path, "status"), "still requested"),),
            )
