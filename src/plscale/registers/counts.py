"""How many waivers, assurances, reports and measures of one plan stand where."""

from collections import Counter

from plscale.model.promises import Assurance
from plscale.model.results import Measure
from plscale.registers.status import AssuranceCounts, MeasureCounts, ReportCounts, WaiverCounts
from plscale.rules.base import Case
from plscale.standing.due import report_due
from plscale.standing.in_force import is_in_force
from plscale.standing.waivers import is_expiring, waiver_states

_MOST_YEARS = 99
"""No plan can name a report on a later plan year than this."""


def waiver_counts(case: Case) -> WaiverCounts:
    """Count waivers by what became of them."""
    plan, program, standing = case.plan, case.program, case.standing
    if not plan.waivers:
        return WaiverCounts()
    states = waiver_states(plan, program, standing)
    counts = Counter(states.values())
    return WaiverCounts(
        counts["requested"],
        counts["granted"],
        counts["denied"],
        counts["withdrawn"],
        counts["revoked"],
        counts["expired"],
        sum(
            states[id_] == "granted" and is_expiring(waiver, program, standing)
            for id_, waiver in plan.waivers.items()
        ),
    )


def assurance_counts(case: Case) -> AssuranceCounts:
    """Count the assurances that the program requires on the day, and what the plan has of them."""
    given = {id_ for id_, one in case.plan.assurances.items() if one.given}
    required = {
        id_: entry.signed_by
        for id_, entry in case.program.assurances.items()
        if entry.required and is_in_force(entry, case.day)
    }
    return AssuranceCounts(
        len(required),
        len(given & required.keys()),
        sum(
            _is_signed(case, case.plan.assurances[id_], roles)
            for id_, roles in required.items()
            if id_ in given
        ),
        len(given - required.keys()),
    )


def report_counts(case: Case) -> ReportCounts:
    """Count the reports whose day has come, and those of them that were filed, late or not."""
    annual = case.program.reports.annual
    if annual is None:
        return ReportCounts()
    due = filed = 0
    for year in range(1, (case.standing.years or _MOST_YEARS) + 1):
        day = report_due(annual, year, case.standing)
        if day is None or day > case.day:
            break
        due += 1
        report = case.plan.reports.get(str(year))
        filed += report is not None and case.standing.knows(report.filed)
    return ReportCounts(due, filed)


def measure_counts(case: Case) -> MeasureCounts:
    """Count measures by whether their latest result reaches the target of its own plan year.

    A result counts once its year has begun; one that is suppressed or not available, or has no
    target beside it, says nothing.
    """
    verdicts = Counter(_is_on_track(case, measure) for measure in case.plan.measures.values())
    return MeasureCounts(verdicts.total(), verdicts[True], verdicts[False])


def _is_signed(case: Case, assurance: Assurance, roles: tuple[str, ...]) -> bool:
    signed = {role for role, day in assurance.signed.items() if case.standing.knows(day)}
    return signed.issuperset(roles) if roles else bool(signed)


def _is_on_track(case: Case, measure: Measure) -> bool | None:
    latest = 0
    verdict = None
    for year, result in measure.results.items():
        target, begins = measure.targets.get(year), case.standing.first_day(int(year))
        is_known = begins is None or begins <= case.day
        if target is None or isinstance(result, str) or not is_known or int(year) <= latest:
            continue
        latest = int(year)
        verdict = None if measure.better is None else not measure.is_worse(result, than=target)
    return verdict
