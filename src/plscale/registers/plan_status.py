"""Where one plan stands: from its case to its row."""

from plscale.registers.counts import (
    assurance_counts,
    measure_counts,
    report_counts,
    waiver_counts,
)
from plscale.registers.milestones import milestone_counts, milestone_rows, year_rows
from plscale.registers.spans import bars_of, course_through
from plscale.registers.status import PlanStatus
from plscale.rules.base import Case
from plscale.standing.milestones import health_of, milestone_standings
from plscale.standing.turn import waiting_for


def status_of(path: str, case: Case) -> PlanStatus:
    """Work out everything that a reader is told about where a plan stands.

    A plan that is over is in no plan year and no phase any more; all else is told as of its last
    day.
    """
    plan, program, standing = case.plan, case.program, case.standing
    standings = milestone_standings(plan, standing)
    rows = milestone_rows(case, standings)
    years = year_rows(case, rows)
    shown = {year.year for year in years}
    phases_open = () if standing.is_ended else standing.phases_open
    return PlanStatus(
        path=path,
        district=plan.name,
        state=_state_of(case),
        program=program.id,
        starts=standing.starts,
        ends=standing.ends,
        judged_on=standing.judged_on,
        is_over=standing.is_ended,
        year=None if standing.is_ended else standing.year,
        years_planned=standing.years,
        phase=phases_open[0] if phases_open else None,
        phases_open=phases_open,
        standing=standing.state,
        since=standing.since,
        submitted=standing.course.submitted,
        approved=standing.course.approved,
        health=health_of(standings.values()),
        waiting_for=waiting_for(plan, program, standing),
        milestones=milestone_counts(rows),
        waivers=waiver_counts(case),
        assurances=assurance_counts(case),
        reports=report_counts(case),
        measures=measure_counts(case),
        years=years,
        unplaced=tuple(row for row in rows if row.year not in shown),
        bars=bars_of(case, years),
        course=course_through(case, years),
        school_year_starts=program.school_year_starts,
    )


def _state_of(case: Case) -> str | None:
    """Give the state of the district, of a consortium's lead or first member, or of the program."""
    plan = case.plan
    lead = plan.consortium.lead if plan.consortium else None
    members = sorted(plan.members.items(), key=lambda member: member[0] != lead)
    return next((one.state for _, one in members if one.state), case.program.state)
